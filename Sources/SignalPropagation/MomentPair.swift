/// Which pair of moments a layer's Jacobian differentiates.
public enum MomentPair: String, Sendable, CaseIterable, Codable {
  /// ℋ, the Jacobian of (μ, ν) ↦ (μ̃, ν̃) (paper, Eq. 61).
  case variance
  /// 𝒥, the Jacobian of (μ, ν) ↦ (μ̃, ξ̃) (paper, Eqs. 62–65).
  case secondMoment = "second-moment"
}
