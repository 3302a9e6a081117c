import IntervalArithmetic
import Proving
import SignalPropagation

/// How a small perturbation of the input grows through a random network while its mean squares stay where
/// they are to.
///
/// For a tangent u with mean square p, pₗ given the layer below has the mean σ_w²p·(A + ρ²(B − A)) with
/// A = E φ′(√K·Z)², B = E φ′(√K·Z)²Z² and some ρ² in [0, 1], the squared correlation of the net input and
/// its change; see `Documentation/Width.md`.
public struct TangentBound: Sendable {
  /// Holds σ_w²A and σ_w²B for all mean squares in the interval.
  public let factor: Enclosure
  /// The largest factor to the power of the depth: a bound of E[p_L; all before in the interval]/p₀.
  public let total: Rational

  /// Nil if φ is not shown to be continuous, or if there is no bound.
  public init?(_ proof: WidthProof) {
    let interval = proof.interval
    guard
      let hull = Self.factors(
        proof.network, from: interval.lowerBound, through: interval.upperBound),
      let total = Self.power(hull, proof.network.widths.depth)
    else { return nil }
    (factor, self.total) = (Enclosure(hull), total)
  }

  /// A bound of p_L/p₀ that holds, together with the interval, with a probability of at least
  /// 1 − failure − `share`.
  ///
  /// pₗ/χˡ, stopped when a mean square leaves the interval, is a nonnegative supermartingale, χ the largest
  /// factor: it exceeds its start by 1/share with a probability of at most `share`.
  public func bound(share: Rational) -> Rational { total / share }

  /// A hull of σ_w²A and σ_w²B over mean squares, as they enter σ_b² + σ_w²q.
  static func factors(
    _ network: RandomNetwork, from low: Rational, through high: Rational
  ) -> Interval<Double>? {
    typealias Number = Interval<Double>
    let activation = FormulaActivation<Double>(network.activation)
    var hull = Number.empty
    for part in 0..<parts {
      func place(_ index: Int) -> Rational { low + (high - low) * Rational(index, over: parts) }
      let q = Number(from: place(part), through: place(part + 1))
      let variance = network.netVariance(q)
      guard let slope = activation.slopeLength(v: variance) else { return nil }
      let weight = Number(network.weightVariance)
      let mean = weight * slope.value
      // E φ′²(Z² − 1) = 2K·∂/∂K E φ′².
      let steered = mean + weight * Number(2) * variance * slope.slope
      hull = hull.hull(mean).hull(steered.intersection(Number(unchecked: 0, .infinity)))
    }
    return hull.isBounded && hull.lower >= 0 ? hull : nil
  }

  /// The largest factor to the power of the depth.
  static func power(_ factors: Interval<Double>, _ depth: Int) -> Rational? {
    let power = Interval<Double>(factors.upper).power(depth).upper
    return power.isFinite ? power.rational : nil
  }

  private static var parts: Int { 64 }
}
