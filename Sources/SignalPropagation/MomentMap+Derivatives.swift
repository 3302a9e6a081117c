import Formulas

/// First derivatives (paper, Eqs. 62–65, without the factors ω and τ of the chain rule).
extension MomentMap {
  /// The first derivatives μ̃_m = E[selu′(z)] and μ̃_v.
  @inlinable
  public var meanGradient: Gradient<S> {
    let (alpha, lambda) = (selu.alpha, selu.lambda)
    return Gradient(
      m: lambda / 2 * (alpha * E1 - C + 2),
      v: lambda / 4 * (alpha * E1 - (alpha - 1) * q * G / deviation))
  }

  /// The first derivatives ξ̃_m = E[2·selu·selu′] and ξ̃_v.
  @inlinable
  public var secondMomentGradient: Gradient<S> {
    let (alphaSquared, lambdaSquared) = (selu.alpha.squared(), selu.lambda.squared())
    return Gradient(
      m: lambdaSquared * (alphaSquared * (E2 - E1) + P),
      v: lambdaSquared / 2 * (alphaSquared * (2 * E2 - E1) - C + 2))
  }
}

/// Second derivatives. F_v = ½F_mm for every F(m, v) = E[h(z)] (the heat equation), hence for
/// μ̃ and ξ̃ though not for ν̃.
extension MomentMap {
  /// The second derivatives of μ̃ by m and v.
  @inlinable
  public var meanHessian: Hessian<S> {
    let (alpha, lambda) = (selu.alpha, selu.lambda)
    let rootCubed = v * deviation
    return Hessian(
      mm: 2 * meanGradient.v,
      mv: lambda / 4
        * (alpha * E1 - alpha * q * G / deviation + (alpha - 1) * q * m * G / rootCubed),
      vv: lambda / 8
        * (alpha * E1 + q * G
          * ((alpha * m + alpha - 1) / rootCubed - alpha / deviation
            - (alpha - 1) * m.squared() / (v * rootCubed)))
    )
  }

  /// The second derivatives of ξ̃ by m and v.
  @inlinable
  public var secondMomentHessian: Hessian<S> {
    let (alphaSquared, lambdaSquared) = (selu.alpha.squared(), selu.lambda.squared())
    return Hessian(
      mm: 2 * secondMomentGradient.v,
      mv: lambdaSquared / 2
        * (alphaSquared * (4 * E2 - E1) - (alphaSquared - 1) * q * G / deviation),
      vv: lambdaSquared / 4
        * (alphaSquared * (8 * E2 - E1) - 3 * alphaSquared * q * G / deviation
          + (alphaSquared - 1) * q * m * G / (v * deviation)))
  }
}
