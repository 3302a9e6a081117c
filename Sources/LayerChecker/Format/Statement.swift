package enum Statement {
  /// g maps the rectangle into itself for all weights of the domain.
  case invariantRectangle(mu: Range, nu: Range)
  /// σ_max < bound on the domain.
  case normBelow(Jacobian, bound: Rational)
  /// ν̃ < factor·ν or ν̃ > factor·ν on the domain; the factor is positive.
  case variance(Side, factor: Rational)
}

/// The Jacobian of (μ, ν) ↦ (μ̃, ν̃), or of (μ, ν) ↦ (μ̃, ξ̃).
package enum Jacobian: String, CaseIterable {
  case variance
  case secondMoment = "second-moment"
}

/// On which side of a multiple of ν the next layer's ν̃ lies.
package enum Side: String { case below, above }
