import Formulas

/// Which pair of moments a layer's Jacobian differentiates.
public enum MomentPair: String, Sendable, CaseIterable {
  /// ℋ, the Jacobian of (μ, ν) ↦ (μ̃, ν̃) (paper, Eq. 61).
  case variance
  /// 𝒥, the Jacobian of (μ, ν) ↦ (μ̃, ξ̃) (paper, Eqs. 62–65).
  case secondMoment = "second-moment"
}

extension MomentMap {
  /// The derivative of the pair of moments by (m, v): rows are moments, columns m and v.
  @inlinable
  public func derivative(of pair: MomentPair) -> Matrix2<S> {
    let first = meanGradient
    let second = pair == .variance ? varianceGradient : secondMomentGradient
    return Matrix2(first.m, first.v, second.m, second.v)
  }
}
