import Formulas
import IntervalArithmetic

/// The length map of a layer with random weights: for weights N(0, σ_w²/n) and biases N(0, σ_b²), and a
/// mean square q of the layer below, Q(q) = E φ(√K·Z)² with K = σ_b² + σ_w²·q (Poole et al. 2016,
/// arXiv:1606.05340).
public struct LengthMap<Bound: IntervalBound>: Sendable {
  /// Enclosures between bounds of one type.
  public typealias Number = Interval<Bound>

  /// φ
  public let activation: FormulaActivation<Bound>
  /// σ_w², positive.
  public let weightVariance: Number
  /// σ_b², not negative.
  public let biasVariance: Number
  private let origin: Origin<Bound>

  /// The map for variances of weights and biases.
  public init(
    activation: FormulaActivation<Bound>, weightVariance: Number, biasVariance: Number
  ) {
    self.activation = activation
    (self.weightVariance, self.biasVariance) = (weightVariance, biasVariance)
    origin = Origin(activation)
  }

  /// K = σ_b² + σ_w²·q
  public func netVariance(_ q: Number) -> Number {
    (biasVariance + weightVariance * q).intersection(Number(unchecked: .zero, .infinity))
  }

  /// Q(q)
  public func value(_ q: Number) -> Number { secondMoment(netVariance(q)) }

  /// Q′(q) = σ_w²·∂/∂v E φ²
  public func slope(_ q: Number) -> Number {
    weightVariance * secondMomentSlope(netVariance(q))
  }

  /// χ₁ = σ_w²·E φ′², the factor by which small differences of inputs grow in a layer (Schoenholz et al.
  /// 2017, arXiv:1611.01232); unbounded if φ is not shown to be continuous.
  public func susceptibility(_ q: Number) -> Number {
    weightVariance * squaredSlope(netVariance(q))
  }

  /// E φ(√v·Z)², also for v = 0.
  public func secondMoment(_ v: Number) -> Number {
    v.lower.signum > 0
      ? activation.length(v: v).value
      : origin.value + v * origin.slope(upTo: v.upper)
  }

  /// Its derivative by v, also at v = 0.
  public func secondMomentSlope(_ v: Number) -> Number {
    v.lower.signum > 0
      ? activation.length(v: v).slope
      : origin.slope(upTo: v.upper)
  }

  /// E φ′(√v·Z)², also for v = 0.
  public func squaredSlope(_ v: Number) -> Number {
    v.lower.signum > 0
      ? activation.slopeLength(v: v)?.value
        ?? Number(unchecked: .zero, .infinity)
      : origin.squaredSlope(upTo: v.upper)
  }
}

/// The length map next to q = 0, where densities say nothing: ∂/∂v E h(√v·Z) = E h″(√v·Z)/2 for h = φ²
/// does not divide by v.
private struct Origin<Bound: IntervalBound>: Sendable {
  typealias Number = Interval<Bound>

  private let activation: FormulaActivation<Bound>
  /// φ(0)²
  let value: Number

  init(_ activation: FormulaActivation<Bound>) {
    self.activation = activation
    value = activation.values(on: Number(0)).squared()
  }

  /// T, and what lies beyond in a normal distribution.
  private static var reach: Int { 9 }

  /// ½·E h″(√v·Z) for 0 ≤ v ≤ `limit`: the hull of h″ within T standard deviations, what its growth
  /// allows beyond, and the jumps of h′ at kinks κ, each times the density of √v·Z there. A jump at 0 is
  /// met with any density, so h′ has to be continuous there.
  func slope(upTo limit: Bound) -> Number {
    guard limit.isFinite, activation.shape.isContinuous else { return .entire }
    let second = expectation(of: .curvature, power: 1, upTo: limit)
    var jumps = Number(0)
    let square = activation.shape.piecewise.squared
    for (kink, jump) in zip(square.derivative.kinks, square.derivative.jumps) {
      guard let size: Number = try? jump.evaluate(in: [:]) else { return .entire }
      if size == Number(0) { continue }
      if kink == 0 { return .entire }
      // At v = 0 the density is 0 away from 0.
      if limit.signum == 0 { continue }
      // The density e^{−κ²/2v}/√(2πv) is largest at v = κ².
      let v = Number.minimum(Number(limit), Number(kink * kink))
      let most =
        (-(Number(kink * kink) / (Number(2) * v))).exp() / (Number(2) * .pi * v).squareRoot()
      jumps = jumps + size * Number(unchecked: .zero, most.upper)
    }
    return (second + jumps) / Number(2)
  }

  /// E φ′(√v·Z)² for 0 ≤ v ≤ `limit`.
  func squaredSlope(upTo limit: Bound) -> Number {
    guard limit.isFinite, activation.shape.isContinuous else {
      return Number(unchecked: .zero, .infinity)
    }
    return expectation(of: .slope, power: 2, upTo: limit)
      .intersection(Number(unchecked: .zero, .infinity))
  }

  private func expectation(
    of derived: ActivationShape.Derived, power: Int, upTo limit: Bound
  ) -> Number {
    let integrand = activation.integrand(derived)
    guard let growth = activation.shape.integrand(derived).growth?.power(power), growth.isFinite
    else { return .entire }
    let root = Number(limit).squareRoot()
    let reach = Number(Self.reach)
    let end = (root * reach).upper
    // Either side has half of the mass, whatever v is; the values there may differ by a jump at 0.
    let right = integrand.values(towards: end, isRight: true).power(power)
    let left = integrand.values(towards: end, isRight: false).power(power)
    let inner = (left + right) / Number(2)
    // P(|Z| ≤ T) = 1 − erfc(T/√2)
    let outside = (reach / Number(2).squareRoot()).erfc()
    let inside = Number(unchecked: (Number(1) - outside).lower, Number(1).upper)
    // A(1 + √v·t)^d beyond T, as for quadrature.
    let d = growth.degree
    let gap = reach - Number(d) / reach
    guard gap.lower.signum > 0 else { return .entire }
    let base = (Number(1) + root * reach).power(d)
    let density = (-(reach.squared() / Number(2))).exp() / (Number(2) * .pi).squareRoot()
    let rest = (Number(2) * Number(Interval<Double>(growth.factor)) * base * density / gap).upper
    return inner * inside + Number(unchecked: -rest, rest)
  }
}
