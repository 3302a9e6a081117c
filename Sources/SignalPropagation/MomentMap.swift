import Formulas
import IntervalArithmetic

/// The first two moments of selu(z) for a normal net input z, and their derivatives.
///
/// Everything is a function of the mean m = μω and the variance v = ντ > 0 of z. With
/// q = √(2/π), the building blocks are
///
/// - G = e^{−m²/(2v)},
/// - C = erfc(m/√(2v)),
/// - E₁ = e^{m+v/2}·erfc(m/√(2v) + √(v/2)),
/// - E₂ = e^{2(m+v)}·erfc(m/√(2v) + √(2v)).
///
/// The arguments of the last two are written as sums, not as quotients (m+v)/√(2v): the sum
/// mentions v in increasing terms only, which makes interval enclosures several times narrower.
public struct MomentMap<S: Scalar>: ActivationMoments {
  /// The activation's parameters.
  public let selu: SELU<S>
  /// m, the mean of the net input.
  public let m: S
  /// v, the variance of the net input.
  public let v: S

  /// √v
  public let deviation: S
  /// √(2/π)
  public let q: S
  /// e^{−m²/(2v)}
  public let G: S
  /// erfc(m/√(2v))
  public let C: S
  /// e^{m+v/2}·erfc(m/√(2v) + √(v/2))
  public let E1: S
  /// e^{2(m+v)}·erfc(m/√(2v) + √(2v))
  public let E2: S

  /// The moments for net inputs of mean m and variance v > 0.
  @inlinable
  public init(selu: SELU<S>, m: S, v: S) {
    self.selu = selu
    self.m = m
    self.v = v
    deviation = v.squareRoot()
    q = S.rootTwoOverPi
    let rootTwoV = (2 * v).squareRoot()
    let x = m / rootTwoV
    G = (-x.squared()).exp()
    C = x.erfc()
    E1 = S.exponentialTail(
      exponent: m + v / 2, argument: x + (v / 2).squareRoot(), gaussian: G)
    E2 = S.exponentialTail(exponent: 2 * (m + v), argument: x + rootTwoV, gaussian: G)
  }

  /// m(2 − C) + q√v·G, a coefficient of μ̃ = (λ/2)(P + αR).
  @inlinable
  public var P: S { m * (2 - C) + q * deviation * G }
  /// E₁ − C, a coefficient of μ̃ = (λ/2)(P + αR).
  @inlinable
  public var R: S { E1 - C }
  /// (m² + v)(2 − C) + q·m√v·G, a coefficient of ξ̃ = (λ²/2)(U + α²W).
  @inlinable
  public var U: S { (m.squared() + v) * (2 - C) + q * m * deviation * G }
  /// E₂ − 2E₁ + C, a coefficient of ξ̃ = (λ²/2)(U + α²W).
  @inlinable
  public var W: S { E2 - 2 * E1 + C }

  /// μ̃ = E[selu(z)] (paper, Eq. 4).
  @inlinable
  public var mean: S { selu.lambda / 2 * (P + selu.alpha * R) }

  /// ξ̃ = E[selu(z)²] (paper, Eq. 13).
  @inlinable
  public var secondMoment: S { selu.lambda.squared() / 2 * (U + selu.alpha.squared() * W) }

  /// χ = E[selu′(z)²], the factor by which one layer multiplies the second moment of a
  /// back-propagated error, up to the sum of squared weights.
  @inlinable
  public var squaredSlope: S {
    selu.lambda.squared() * (1 - C / 2 + selu.alpha.squared() / 2 * E2)
  }
}
