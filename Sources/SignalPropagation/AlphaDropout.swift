import Formulas

/// Alpha dropout: units are replaced by −λα, the limit of selu at −∞, and an affine map restores
/// the moments (paper, section "New Dropout Technique").
///
/// For activations of mean μ and variance ν and independent d of mean q, y = xd − λα(1 − d) has the
/// mean qμ − (1 − q)λα and the variance q((1 − q)(λα + μ)² + ν).
public struct AlphaDropout<S: Scalar>: Sendable {
  /// q, the probability that a unit is kept, in (0, 1].
  public let keep: S
  /// −λα, what a dropped unit becomes before the affine map.
  public let replacement: S
  /// a of the affine map a·y + b that restores mean 0 and variance 1.
  public let factor: S
  /// b of the affine map.
  public let shift: S

  /// Alpha dropout that keeps a unit with probability `keep`, in (0, 1].
  ///
  /// The affine map is that for activations of mean 0 and variance 1.
  @inlinable
  public init(selu: SELU<S>, keep: S) {
    self.keep = keep
    replacement = -(selu.lambda * selu.alpha)
    let drop = 1 - keep
    factor = 1 / (keep + replacement.squared() * keep * drop).squareRoot()
    shift = -(factor * drop * replacement)
  }

  /// The moments after dropout and affine map of activations with mean `mu` and variance `nu`.
  @inlinable
  public func moments(mu: S, nu: S) -> (mean: S, variance: S) {
    let drop = 1 - keep
    let mean = keep * mu + drop * replacement
    let variance = keep * (drop * (replacement - mu).squared() + nu)
    return (factor * mean + shift, factor.squared() * variance)
  }
}
