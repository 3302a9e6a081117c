import Formulas

/// The parameters that keep mean and variance where they are.
extension SELU {
  /// α₀₁ and λ₀₁, for which (μ, ν) = (0, 1) is a fixed point at ω = 0, τ = 1 (paper, Eq. 14).
  @inlinable
  public static var selfNormalizing: Self { Self(normalizingVariance: S(1), target: S(1)) }

  /// The parameters whose mean is zero and whose variance is `target` for net inputs of mean zero
  /// and variance `v`, both positive: the closed form of the fixed-point equations at μ = 0, ω = 0.
  ///
  /// α = √(2v/π) / (1 − erfcx(√(v/2))), λ = √(2·target / (v + α²(1 − 2erfcx(√(v/2)) + erfcx(√(2v)))))
  @inlinable
  public init(normalizingVariance v: S, target: S) {
    let first = (v / 2).squareRoot().erfcx()
    let second = (2 * v).squareRoot().erfcx()
    let alpha = (2 * v / S.pi).squareRoot() / (1 - first)
    self.init(
      alpha: alpha,
      lambda: (2 * target / (v + alpha.squared() * (1 - 2 * first + second))).squareRoot())
  }

  /// α₀₁ and λ₀₁ as the paper prints them (Eq. 14).
  @inlinable
  public static var asPrinted: Self {
    let half = (1 / S(2).squareRoot()).erfc()
    let full = S(2).squareRoot().erfc()
    let e = S(1).exp()
    let rootE = (1 / S(2)).exp()
    let alpha = -(2 / S.pi).squareRoot() / (half * rootE - 1)
    let radicand =
      2 * full * e.squared() + S.pi * half.squared() * e - 2 * (2 + S.pi) * half * rootE + S.pi + 2
    let lambda = (1 - half * rootE) * (2 * S.pi).squareRoot() / radicand.squareRoot()
    return Self(alpha: alpha, lambda: lambda)
  }
}
