import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// Which scale s and shift t make s·φ + t keep given moments, as a question: what α and λ do for ELU, for
/// any activation.
///
/// For z normal with mean μ*ω and variance ν*τ, s·E φ(z) + t = μ* and s²·Var φ(z) = ν*. With s > 0 there
/// is exactly one solution, s = √(ν*/Var φ(z)) and t = μ* − s·E φ(z).
public struct NormalizationRequest: Sendable, Hashable, Codable {
  /// φ
  public var activation: ActivationFormula
  /// μ*
  public var mean: Rational
  /// ν*, positive.
  public var variance: Rational
  /// ω
  public var omega: Rational
  /// τ, positive.
  public var tau: Rational
  /// Significant digits, from 1 to ``MomentsRequest/digitLimit``.
  public var digits: Int

  /// The moments 0 and 1 at ω = 0 and τ = 1 to 30 digits, unless said otherwise.
  public init(
    activation: ActivationFormula, mean: Rational = 0, variance: Rational = 1, omega: Rational = 0,
    tau: Rational = 1, digits: Int = 30
  ) {
    precondition(variance > 0 && tau > 0, "a variance is positive")
    (self.activation, self.mean, self.variance) = (activation, mean, variance)
    (self.omega, self.tau, self.digits) = (omega, tau, digits)
  }

  /// Encloses them, at growing precision; nil if φ may be constant.
  public func run() -> Normalization? {
    NormalizationSearch(request: self).run(bits: digits * 10 / 3 + 32)
  }
}

/// The scale and the shift, and the map at the moments that they keep.
public struct Normalization: Sendable {
  /// What was asked.
  public let request: NormalizationRequest
  /// s
  public let scale: Enclosure
  /// t
  public let shift: Enclosure
  /// ℋ of s·φ + t at the fixed point, by rows.
  public let jacobian: [Enclosure]
  /// σ_max(ℋ); below 1, the fixed point attracts in the Euclidean norm.
  public let spectralNorm: Enclosure
}

private struct NormalizationSearch: PrecisionSearch {
  let request: NormalizationRequest

  func attempt<Bound: IntervalBound>(
    _: Bound.Type
  ) -> (result: Normalization?, isSufficient: Bool) {
    typealias Number = Interval<Bound>
    let (omega, tau) = (Number(request.omega), Number(request.tau))
    let moments = FormulaActivation<Bound>(request.activation).moments(
      m: Number(request.mean * request.omega), v: Number(request.variance * request.tau))
    guard moments.variance.lower.signum > 0 else { return (nil, false) }
    let scale = (Number(request.variance) / moments.variance).squareRoot()
    let shift = Number(request.mean) - scale * moments.mean
    let (first, second) = (moments.meanGradient, moments.varianceGradient)
    let square = scale.squared()
    let jacobian = Matrix2(
      scale * first.m * omega, scale * first.v * tau, square * second.m * omega,
      square * second.v * tau)
    let entries = [jacobian.a, jacobian.b, jacobian.c, jacobian.d]
    let found = Normalization(
      request: request, scale: Enclosure(scale), shift: Enclosure(shift),
      jacobian: entries.map { Enclosure($0) }, spectralNorm: Enclosure(jacobian.spectralNorm))
    return (
      found, found.scale.hasDigits(request.digits) && found.shift.hasDigits(request.digits)
    )
  }
}
