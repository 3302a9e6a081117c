import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// The edge of chaos at a variance of biases, as a question: which variance of weights makes χ₁ = 1 at a
/// fixed point of the length map.
///
/// At a fixed point with χ₁ = 1, σ_w² = 1/T(K) and q = S(K) for S = E φ(√K·Z)² and T = E φ′(√K·Z)², so
/// that K = σ_b² + S/T: one equation for K.
public struct EdgeRequest: Sendable, Hashable, Codable {
  /// φ
  public var activation: ActivationFormula
  /// σ_b², not negative.
  public var biasVariance: Rational

  /// The question at a variance of biases.
  public init(activation: ActivationFormula, biasVariance: Rational) {
    precondition(biasVariance >= 0, "a variance is not negative")
    (self.activation, self.biasVariance) = (activation, biasVariance)
  }

  /// The net variances K among which edges are looked for.
  public static let netVariances: ClosedRange<Rational> =
    Rational.powerOfTwo(-16)...Rational.powerOfTwo(7)

  /// Finds all edges with a net variance in ``netVariances``.
  public func run() -> EdgeResult {
    let rough = EdgeEquation(FormulaActivation<Double>(activation), biasVariance)
    guard rough.isDefined else {
      return EdgeResult(request: self, edges: [], open: [], isDefined: false)
    }
    let range = Self.netVariances
    let start = min(max(range.lowerBound, biasVariance), range.upperBound)
    let parts = ZeroSearch<Double>.parts(of: start...range.upperBound)
    let zeros = ZeroSearch<Double>(
      function: { rough.value($0) }, slope: { rough.slope($0) }
    ).zeros(on: parts, width: 0x1p-14, budget: 2000)
    let fine = EdgeEquation(FormulaActivation<BigFloat<2>>(activation), biasVariance)
    let search = ZeroSearch<BigFloat<2>>(
      function: { fine.value($0) }, slope: { fine.slope($0) })
    let edges = zeros.simple.map { bracket in
      let wide = Interval<BigFloat<2>>(
        from: bracket.lower.rational, through: bracket.upper.rational)
      return fine.edge(at: search.narrowed(wide) ?? wide, neighborhood: wide)
    }
    return EdgeResult(
      request: self, edges: edges, open: zeros.open.map { Enclosure($0) }, isDefined: true)
  }
}

/// Where the edge of chaos is half-stable, as a question: Q′ = χ₁ = 1 at a fixed point. With S and T as
/// there, S′(K) = T(K); then σ_w² = 1/T and σ_b² = K − S/T.
public struct CriticalRequest: Sendable, Hashable, Codable {
  /// φ
  public var activation: ActivationFormula

  /// The question for an activation.
  public init(activation: ActivationFormula) { self.activation = activation }

  /// Finds all such points with a net variance in ``EdgeRequest/netVariances`` and σ_b² ≥ 0.
  public func run() -> CriticalResult {
    let rough = FormulaActivation<Double>(activation)
    guard rough.slopeLength(v: Interval(1)) != nil else {
      let all = EdgeRequest.netVariances
      return CriticalResult(
        request: self, points: [],
        open: [Enclosure(lower: all.lowerBound, upper: all.upperBound)])
    }
    let parts = ZeroSearch<Double>.parts(of: EdgeRequest.netVariances)
    let zeros = ZeroSearch<Double>(
      function: { rough.length(v: $0).slope - rough.slopeLength(v: $0)!.value },
      slope: { rough.length(v: $0).curvature - rough.slopeLength(v: $0)!.slope }
    ).zeros(on: parts, width: 0x1p-20, budget: 2000)
    let fine = FormulaActivation<BigFloat<2>>(activation)
    let search = ZeroSearch<BigFloat<2>>(
      function: { fine.length(v: $0).slope - fine.slopeLength(v: $0)!.value },
      slope: { fine.length(v: $0).curvature - fine.slopeLength(v: $0)!.slope })
    let points = zeros.simple.compactMap { bracket -> CriticalPoint? in
      let wide = Interval<BigFloat<2>>(
        from: bracket.lower.rational, through: bracket.upper.rational)
      let k = search.narrowed(wide) ?? wide
      let (s, t) = (fine.length(v: k).value, fine.slopeLength(v: k)!.value)
      let biasVariance = k - s / t
      guard biasVariance.upper.signum >= 0 else { return nil }
      return CriticalPoint(
        netVariance: Enclosure(k), weightVariance: Enclosure(Interval(1) / t),
        biasVariance: Enclosure(biasVariance), meanSquare: Enclosure(s))
    }
    return CriticalResult(request: self, points: points, open: zeros.open.map { Enclosure($0) })
  }
}

/// A fixed point with Q′ = χ₁ = 1.
public struct CriticalPoint: Sendable {
  /// K
  public let netVariance: Enclosure
  /// σ_w²
  public let weightVariance: Enclosure
  /// σ_b²
  public let biasVariance: Enclosure
  /// q*
  public let meanSquare: Enclosure
}

/// What was found.
public struct CriticalResult: Sendable {
  /// What was asked.
  public let request: CriticalRequest
  /// In ascending order of the net variance.
  public let points: [CriticalPoint]
  /// Net variances at which others are not excluded.
  public let open: [Enclosure]
}

/// A point of the edge of chaos.
public struct Edge: Sendable {
  /// K, the variance of net inputs.
  public let netVariance: Enclosure
  /// Where it is the only one.
  public let neighborhood: Enclosure
  /// σ_w²
  public let weightVariance: Enclosure
  /// q*, the fixed point.
  public let meanSquare: Enclosure
  /// Q′(q*)
  public let slope: Enclosure
  /// Whether the fixed point attracts.
  public let stability: Stability
}

/// What was found.
public struct EdgeResult: Sendable {
  /// What was asked.
  public let request: EdgeRequest
  /// In ascending order of the net variance.
  public let edges: [Edge]
  /// Net variances at which others are not excluded.
  public let open: [Enclosure]
  /// Whether φ is shown to be continuous, so that χ₁ is finite.
  public let isDefined: Bool
}

/// r(K) = K − σ_b² − S/T.
struct EdgeEquation<Bound: IntervalBound>: Sendable {
  typealias Number = Interval<Bound>

  let activation: FormulaActivation<Bound>
  let biasVariance: Number

  init(_ activation: FormulaActivation<Bound>, _ biasVariance: Rational) {
    (self.activation, self.biasVariance) = (activation, Number(biasVariance))
  }

  var isDefined: Bool { activation.slopeLength(v: Number(1)) != nil }

  private func moments(
    _ k: Number
  ) -> (s: Number, sSlope: Number, t: Number, tSlope: Number) {
    let value = activation.length(v: k)
    let slope = activation.slopeLength(v: k)!
    return (value.value, value.slope, slope.value, slope.slope)
  }

  func value(_ k: Number) -> Number {
    let (s, _, t, _) = moments(k)
    return k - biasVariance - s / t
  }

  func slope(_ k: Number) -> Number {
    let (s, sSlope, t, tSlope) = moments(k)
    return Number(1) - sSlope / t + s * tSlope / t.squared()
  }

  func edge(at k: Number, neighborhood: Number) -> Edge {
    let (s, sSlope, t, _) = moments(k)
    let slope = sSlope / t
    return Edge(
      netVariance: Enclosure(k), neighborhood: Enclosure(neighborhood),
      weightVariance: Enclosure(Number(1) / t), meanSquare: Enclosure(s), slope: Enclosure(slope),
      stability: Stability(slope: slope))
  }
}
