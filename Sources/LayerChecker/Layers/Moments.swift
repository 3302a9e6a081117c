/// The moments of selu(z) and their derivatives, for a normal z of mean m and variance v > 0, as
/// `Documentation/CertificateFormat.md` states them.
package struct Moments: Sendable {
  let constants: Constants
  let m: FixedInterval
  let v: FixedInterval
  /// √v
  let root: FixedInterval
  let G: FixedInterval
  let C: FixedInterval
  package let E1: FixedInterval
  package let E2: FixedInterval

  package init(_ constants: Constants, m: FixedInterval, v: FixedInterval) {
    (self.constants, self.m, self.v) = (constants, m, v)
    root = v.squareRoot
    let rootOf2v = (2 * v).squareRoot
    let x = m / rootOf2v
    G = (-x.squared).exponential
    C = constants.functions.erfc(x)
    E1 = Self.tail(constants, exponent: m + v / 2, argument: x + rootOf2v / 2, gaussian: G)
    E2 = Self.tail(constants, exponent: 2 * (m + v), argument: x + rootOf2v, gaussian: G)
  }

  /// e^s·erfc(t) = G·erfcx(t), for (s, t) = (m + v/2, (m+v)/√(2v)) or (2(m+v), (m+2v)/√(2v)).
  ///
  /// Where t ≥ 0 the second form is taken, both of whose factors are at most 1. Where t ≤ 0, the
  /// first one: there m ≤ −v, or m ≤ −2v, so that s < 0, and the factors are at most 1 and 2.
  package static func tail(
    _ constants: Constants, exponent s: FixedInterval, argument t: FixedInterval,
    gaussian: FixedInterval
  ) -> FixedInterval {
    let zero = FixedInterval(0, bits: s.bits)
    func right() -> FixedInterval { gaussian * constants.functions.erfcx(.maximum(t, zero)) }
    func left() -> FixedInterval {
      FixedInterval.minimum(s, zero).exponential * constants.functions.erfc(.minimum(t, zero))
    }
    if t.lower >= 0 { return right() }
    if t.upper <= 0 { return left() }
    let either = left().hull(right())
    // The first form holds for every t, and is used if it cannot overflow.
    let few = Rational(8)
    return s <= few ? either.intersection(s.exponential * constants.functions.erfc(t)) : either
  }

  private var one: FixedInterval { FixedInterval(1, bits: constants.bits) }
  private var twoMinusC: FixedInterval { 2 * one - C }
  private var alpha: FixedInterval { constants.alpha }
  private var lambda: FixedInterval { constants.lambda }

  private var P: FixedInterval { m * twoMinusC + constants.q * root * G }
  private var R: FixedInterval { E1 - C }
  private var U: FixedInterval { (m.squared + v) * twoMinusC + constants.q * m * root * G }
  private var W: FixedInterval { E2 - 2 * E1 + C }

  /// μ̃
  package var mean: FixedInterval { lambda / 2 * (P + alpha * R) }
  /// ξ̃
  package var secondMoment: FixedInterval { lambda.squared / 2 * (U + alpha.squared * W) }
  /// ν̃ = ξ̃ − μ̃²
  package var variance: FixedInterval { secondMoment - mean.squared }

  /// The derivatives of a moment by m and by v.
  package typealias Slopes = (m: FixedInterval, v: FixedInterval)

  package var meanSlopes: Slopes {
    (
      lambda / 2 * (alpha * E1 + twoMinusC),
      lambda / 4 * (alpha * E1 - (alpha - one) * constants.q * G / root)
    )
  }

  package var secondMomentSlopes: Slopes {
    (
      lambda.squared * (alpha.squared * (E2 - E1) + P),
      lambda.squared / 2 * (alpha.squared * (2 * E2 - E1) + twoMinusC)
    )
  }

  package var varianceSlopes: Slopes {
    let (first, second) = (meanSlopes, secondMomentSlopes)
    let twiceMean = 2 * mean
    return (second.m - twiceMean * first.m, second.v - twiceMean * first.v)
  }

  /// σ_max of the Jacobian with the derivatives of μ̃ and of ν̃ or ξ̃ as rows.
  package func spectralNorm(
    _ jacobian: Jacobian, omega: FixedInterval, tau: FixedInterval
  ) -> FixedInterval {
    let first = meanSlopes
    let second = jacobian == .variance ? varianceSlopes : secondMomentSlopes
    return LayerChecker.spectralNorm(
      of: [first.m, first.v, second.m, second.v], omega: omega, tau: tau)
  }
}

/// σ_max of a matrix, given by rows, with its columns scaled by ω and τ:
/// ½·(√((a+d)² + (c−b)²) + √((a−d)² + (b+c)²)).
func spectralNorm(
  of entries: [FixedInterval], omega: FixedInterval, tau: FixedInterval
) -> FixedInterval {
  let (a, b, c, d) = (
    entries[0] * omega, entries[1] * tau, entries[2] * omega, entries[3] * tau
  )
  return
    (((a + d).squared + (c - b).squared).squareRoot
    + ((a - d).squared + (b + c).squared).squareRoot) / 2
}
