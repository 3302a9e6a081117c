import IntervalArithmetic

/// Sums of exponentials that bound, layer by layer, the expectations of exponentials of mean squares while
/// these stay in the intervals I of their layers.
///
/// With n the width of a layer, K = σ_b² + σ_w²q, exponents σ₀, …, σ_{m−1} of one sign, σ_m = 0 and a
/// center r, each row is the inequality
///
///     n·ln E e^{(σⱼ/n)·φ(√K·Z)²} − σⱼr  ≤  ln Σᵢ e^{cⱼᵢ + σᵢ(q − r)}
///
/// for all q that the mean square below may be. The left side is the logarithm of
/// E[e^{σⱼ(q_l − r)} | q_{l−1} = q]. So uⱼ = E[e^{σⱼ(q_l − r)}; all before in I] is at most Σᵢ e^{cⱼᵢ} times
/// E[e^{σᵢ(q_{l−1} − r)}; all up to this in I], which is at most uᵢ of the layer below, and at most
/// e^{σᵢ(e − r)} with the edge e of that layer; and P(q_l beyond its edge e, all before in I) ≤
/// uⱼ·e^{−σⱼ(e − r)} for each j.
public struct ExponentialMajorant: Sendable, Hashable {
  /// One exponential of a row.
  public struct Term: Sendable, Hashable {
    /// i; m stands for the constant.
    public let index: Int
    /// cⱼᵢ
    public let constant: Rational
  }

  /// σ₀, …, σ_{m−1}: positive for the upper edge, negative for the lower one.
  public let exponents: [Rational]
  /// r
  public let center: Rational
  /// For each width that a layer has, a row for each exponent; one without terms says nothing.
  public let rows: [Int: [[Term]]]
}

extension ExponentialMajorant {
  /// Bounds of the probabilities that the mean squares are first beyond an edge at layer 1, 2, ….
  struct Bounds: Sequence, IteratorProtocol {
    private let network: RandomNetwork
    private let factors: [Int: [[(index: Int, factor: Interval<Double>)]]]
    /// e^{−σⱼ(e − r)} for the edge e of each width, and 1.
    private let ends: [Int: [Interval<Double>]]
    private var values: [Interval<Double>]
    private var layer = 0

    /// - Parameter edges: By the width of layers.
    init(_ majorant: ExponentialMajorant, edges: [Int: Rational], _ network: RandomNetwork) {
      self.network = network
      factors = majorant.rows.mapValues { rows in
        rows.map { row in row.map { ($0.index, Interval<Double>($0.constant).exp()) } }
      }
      ends = edges.mapValues { edge in
        majorant.exponents.map { Interval<Double>($0 * (majorant.center - edge)).exp() }
          + [Interval(1)]
      }
      values =
        majorant.exponents.map {
          Interval<Double>($0 * (network.inputMeanSquare - majorant.center)).exp()
        } + [Interval(1)]
    }

    /// A number x beyond which, on the edge's side, the mean square of the layer that was last bounded lies
    /// with a probability of at most `share` while all before stay; nil if there is none.
    func quantile(_ majorant: ExponentialMajorant, share: Interval<Double>) -> Double? {
      let isUpper = majorant.exponents[0] > 0
      var best: Double?
      for (j, exponent) in majorant.exponents.enumerated() {
        guard values[j].lower > 0, values[j].isBounded else { continue }
        // u·e^{−σ(x − r)} = share
        let place =
          Interval<Double>(majorant.center)
          + (values[j].log() - share.log()) / Interval<Double>(exponent)
        guard place.isBounded else { continue }
        best =
          isUpper
          ? Swift.min(best ?? .infinity, place.upper) : Swift.max(best ?? -.infinity, place.lower)
      }
      return best
    }

    /// The next layer's bound, at most 1; nil beyond the last layer.
    mutating func next() -> Interval<Double>? {
      guard layer < network.widths.depth else { return nil }
      var below = values
      if layer > 0 {
        // What lies within the edge.
        let ends = ends[network.widths.units(ofLayer: layer)]!
        for (i, end) in ends.enumerated() where (below[i] * end).upper > 1 {
          below[i] = Interval(1) / end
        }
      }
      layer += 1
      let width = network.widths.units(ofLayer: layer)
      let ends = ends[width]!
      var bound = 1.0
      for (j, row) in factors[width]!.enumerated() {
        values[j] =
          row.isEmpty
          ? Interval(unchecked: 0, .infinity)
          : row.reduce(Interval(0)) { $0 + $1.factor * below[$1.index] }
        bound = Swift.min(bound, (values[j] * ends[j]).upper)
      }
      return Interval(bound)
    }
  }
}
