import Formulas

/// The equations for SELU parameters that keep given moments fixed:
/// (λ/2)(P + αR) = μ* and (λ²/2)(U + α²W) = ν* + μ*² (paper, Eqs. 4 and 5 at the fixed point).
public struct FixedPointEquations<S: Scalar>: Sendable {
  /// μ*, the wanted mean.
  public let mean: S
  /// ν* + μ*², the wanted second moment.
  public let secondMoment: S
  /// The coefficient ``MomentMap/P``.
  public let P: S
  /// The coefficient ``MomentMap/R``.
  public let R: S
  /// The coefficient ``MomentMap/U``.
  public let U: S
  /// The coefficient ``MomentMap/W``.
  public let W: S

  /// The equations with given coefficients.
  @inlinable
  public init(mean: S, secondMoment: S, P: S, R: S, U: S, W: S) {
    (self.mean, self.secondMoment) = (mean, secondMoment)
    (self.P, self.R, self.U, self.W) = (P, R, U, W)
  }

  /// The equations for given moments and weights.
  ///
  /// - Parameters:
  ///   - mean: The wanted mean μ*.
  ///   - variance: The wanted variance ν* > 0.
  ///   - omega: The sum of the weights.
  ///   - tau: The sum of the squared weights, positive.
  @inlinable
  public init(mean: S, variance: S, omega: S, tau: S) {
    // The coefficients do not depend on the parameters, so any will do.
    let neutral = SELU(alpha: S(1), lambda: S(1))
    let map = MomentMap(selu: neutral, m: mean * omega, v: variance * tau)
    self.init(
      mean: mean, secondMoment: variance + mean.squared(), P: map.P, R: map.R, U: map.U, W: map.W)
  }

  /// The left sides minus the right sides, at given parameters.
  @inlinable
  public func residual(_ selu: SELU<S>) -> (mean: S, secondMoment: S) {
    (
      selu.lambda / 2 * (P + selu.alpha * R) - mean,
      selu.lambda.squared() / 2 * (U + selu.alpha.squared() * W) - secondMoment
    )
  }

  /// λ = 2μ*/(P + αR), from the first equation.
  @inlinable
  public func lambda(alpha: S) -> S { 2 * mean / (P + alpha * R) }

  /// The coefficients of the quadratic a·α² − 2h·α + c = 0 that elimination of λ leaves for μ* ≠ 0:
  /// 2μ*²(U + α²W) = κ(P + αR)² with κ = ν* + μ*².
  @inlinable
  public var quadratic: (a: S, h: S, c: S) {
    let twiceSquare = 2 * mean.squared()
    return (
      a: twiceSquare * W - secondMoment * R.squared(),
      h: secondMoment * P * R,
      c: twiceSquare * U - secondMoment * P.squared()
    )
  }
}

extension FixedPointEquations {
  /// The same equations with coefficients that count as constants of differentiation.
  @inlinable
  public init<let count: Int, Base: Scalar>(constants equations: FixedPointEquations<Base>)
  where S == Jet<count, Base> {
    self.init(
      mean: S(constant: equations.mean), secondMoment: S(constant: equations.secondMoment),
      P: S(constant: equations.P), R: S(constant: equations.R),
      U: S(constant: equations.U), W: S(constant: equations.W))
  }
}
