import Formulas

/// The first two moments of φ(z), z normal with mean m and variance v > 0, and their derivatives.
///
/// F(m, v) = E[h(z)] fulfils the heat equation F_v = ½F_mm, so second derivatives by m and first
/// ones by v are one thing.
public protocol ActivationMoments<Number>: Sendable {
  /// The activation's own type of numbers.
  associatedtype Number: Scalar

  /// m, the mean of the net input.
  @inlinable
  var m: Number { get }
  /// v, the variance of the net input.
  @inlinable
  var v: Number { get }
  /// μ̃ = E[φ(z)]
  @inlinable
  var mean: Number { get }
  /// ξ̃ = E[φ(z)²]
  @inlinable
  var secondMoment: Number { get }
  /// ν̃ = Var[φ(z)]
  @inlinable
  var variance: Number { get }
  /// χ = E[φ′(z)²]
  @inlinable
  var squaredSlope: Number { get }
  /// The first derivatives of μ̃.
  @inlinable
  var meanGradient: Gradient<Number> { get }
  /// The first derivatives of ξ̃.
  @inlinable
  var secondMomentGradient: Gradient<Number> { get }
  /// The first derivatives of ν̃.
  @inlinable
  var varianceGradient: Gradient<Number> { get }
  /// The second derivatives of μ̃.
  @inlinable
  var meanHessian: Hessian<Number> { get }
  /// The second derivatives of ξ̃.
  @inlinable
  var secondMomentHessian: Hessian<Number> { get }
  /// The second derivatives of ν̃.
  @inlinable
  var varianceHessian: Hessian<Number> { get }
}

extension ActivationMoments {
  /// ν̃ = ξ̃ − μ̃²
  @inlinable
  public var variance: Number { secondMoment - mean.squared() }

  /// ν̃_m = ξ̃_m − 2μ̃·μ̃_m and ν̃_v = ξ̃_v − 2μ̃·μ̃_v (paper, Eq. 61).
  @inlinable
  public var varianceGradient: Gradient<Number> {
    let (first, second) = (meanGradient, secondMomentGradient)
    return Gradient(m: second.m - 2 * mean * first.m, v: second.v - 2 * mean * first.v)
  }

  /// The second derivatives of ν̃ = ξ̃ − μ̃² by m and v.
  @inlinable
  public var varianceHessian: Hessian<Number> {
    let (mu, first, second, xi) = (mean, meanGradient, meanHessian, secondMomentHessian)
    return Hessian(
      mm: xi.mm - 2 * first.m.squared() - 2 * mu * second.mm,
      mv: xi.mv - 2 * first.m * first.v - 2 * mu * second.mv,
      vv: xi.vv - 2 * first.v.squared() - 2 * mu * second.vv)
  }

  /// The derivative of the pair of moments by (m, v): rows are moments, columns m and v.
  @inlinable
  public func derivative(of pair: MomentPair) -> Matrix2<Number> {
    let first = meanGradient
    let second = pair == .variance ? varianceGradient : secondMomentGradient
    return Matrix2(first.m, first.v, second.m, second.v)
  }
}
