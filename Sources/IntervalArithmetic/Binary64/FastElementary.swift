/// expm1, log and erf in binary64 arithmetic, rounded correctly without a call of MPFR in nearly all
/// cases.
///
/// As for ``FastExponential``, a value is found as y + tail with a proved bound of the error. u is
/// 2⁻⁵³; sums by two-sum and products with their errors are exact.
@usableFromInline
package enum FastElementary {
  /// f(x) ≈ scale·(y + tail), where y is the sum rounded to nearest; the error of the sum is at most
  /// `error`, and scale is a power of 2 that keeps the value normal.
  package struct Estimate {
    package let y: Double
    package let tail: Double
    package let error: Double
    package let scale: Double

    /// s + t for |s| ≥ |t|.
    @inline(__always)
    package init(_ s: Double, _ t: Double, error: Double, scale: Double = 1) {
      let p = FastErrorFunction.Pair(normalizing: s, t)
      (y, tail, self.error, self.scale) = (p.y, p.tail, error, scale)
    }

    /// A number, and nothing else.
    init(exactly value: Double) {
      (y, tail, error, scale) = (value, 0, -1, 1)
    }

    /// What lies strictly between a number and its neighbor in the direction of the given sign.
    init(beside value: Double, direction: Double) {
      (y, tail, error, scale) = (value, direction, 0, 1)
    }

    /// y or its neighbor, scaled; nil if the error may change on which side of y the value lies.
    @inline(__always)
    package func rounded(_ rounding: Rounding) -> Double? {
      guard tail.magnitude > error else { return nil }
      return Double.corrected(y, tail, rounding) * scale
    }
  }

  // MARK: e^x − 1

  /// e^x − 1 rounded; nil if the bound of the error does not decide.
  package static func expm1(_ x: Double, rounded rounding: Rounding) -> Double? {
    guard x.magnitude <= 700, x != 0 else { return nil }
    // 0 < e^x < 2⁻⁵⁴, as 38/ln2 > 54.8, and −1 + 2⁻⁵³ is the neighbor of −1.
    if x <= -38 { return rounding == .down ? -1 : (-1.0).nextUp }
    // x < e^x − 1 < x + x², and x² ≤ 2⁻⁵⁴|x| is below the distance of x to its neighbor.
    if x.magnitude <= 0x1p-54 { return rounding == .down ? x : x.nextUp }
    return expm1(x).rounded(rounding)
  }

  /// e^x − 1 for −38 < x ≤ 700 and |x| > 2⁻⁵⁴.
  ///
  /// **Below 1/16 in magnitude**, x + x²/2 + x³S with the terms up to x¹¹/11!. What follows is at most
  /// 1.01·x¹²/12! < 2⁻⁷²|x|. S < 0.1695 is computed to 0.35u (Horner: two roundings for the first
  /// coefficient, 4, 6, … for those that follow), so x³S to (3.01·0.1695 + 0.35)u|x|³ < 0.87u|x|³.
  /// Two sums with it round by at most 0.35u|x|³ + 1.2u²|x|. Together this is less than
  /// (2u·x² + 2⁻⁷¹)·|x|, with room for the roundings of this expression.
  ///
  /// **From 1/16 on**, FastExponential's y + tail, of error 2⁻⁶⁹, minus 1/scale. With s the rounded
  /// difference, |s| ≥ 0.03 and |s| ≥ 0.06/scale where x < 0; the only other rounding is that of the
  /// tails' sum, at most u·(u|s| + 2⁻⁵²) < 2⁻¹⁰⁰|s| + 2⁻¹⁰⁴.
  package static func expm1(_ x: Double) -> Estimate {
    if x.magnitude < 0x1p-4 {
      let (square, squareTail) = Double.exactProduct(x, x)
      let cubic = square * x * horner(exponentialCoefficients, x)
      let (s, rest) = Double.twoSum(x, square / 2)
      let error = x.magnitude * (square * 0x1p-52 + 0x1p-71)
      return Estimate(s, rest + (squareTail / 2 + cubic), error: error)
    }
    let power = FastExponential.evaluate(x)
    // Exact, the scale being a power of 2 from 2⁻⁵⁵ to 2¹⁰¹⁰.
    let (s, rest) = Double.twoSum(power.y, -1 / power.scale)
    return Estimate(
      s, rest + power.tail, error: 0x1.01p-69 + s.magnitude * 0x1p-100, scale: power.scale)
  }

  // MARK: log x

  /// log x rounded; nil if the bound of the error does not decide.
  package static func log(_ x: Double, rounded rounding: Rounding) -> Double? {
    guard x >= 0x1p-1000, x <= 0x1p1000 else { return nil }
    if x == 1 { return 0 }
    return log(x)?.rounded(rounding)
  }

  /// log x for 2⁻¹⁰⁰⁰ ≤ x ≤ 2¹⁰⁰⁰, x ≠ 1.
  ///
  /// **With t = x − 1**, which is exact, below 1/16 in magnitude: t − t²/2 + t³S with the terms up to
  /// t¹⁷/17. What follows is at most |t|¹⁸/(18·(1 − |t|)) < 2⁻⁷²|t|. S < 0.35 is computed to 0.74u, so
  /// t³S to (3.01·0.35 + 0.74)u|t|³ < 1.8u|t|³. Two sums with it round by at most
  /// 0.71u|t|³ + 1.2u²|t|. Together this is less than (3u·t² + 2⁻⁷¹)·|t|.
  ///
  /// **Otherwise** log x = y₀ + log(1 + d) with d = x·e^{−y₀} − 1 for any y₀, here a guess, and nil
  /// unless |d| < 2⁻³⁰. x·scale ≤ 2.01 is exact, and so is the leading part of d. The exponential's
  /// error adds 2.01·2⁻⁶⁹ < 1.01·2⁻⁶⁸; what log(1 + d) has beyond d − d²/2, 2⁻⁹¹; the square of the
  /// leading part alone, 2⁻⁸¹; the roundings, 2⁻⁹⁶ where |y₀| < 1024. Together this is less than
  /// 1.0625·2⁻⁶⁸.
  package static func log(_ x: Double) -> Estimate? {
    let t = x - 1
    if t.magnitude < 0x1p-4 {
      let (square, squareTail) = Double.exactProduct(t, t)
      let cubic = square * t * horner(logarithmCoefficients, t)
      let (s, rest) = Double.twoSum(t, -square / 2)
      let error = t.magnitude * (square * 0x1.8p-52 + 0x1p-71)
      return Estimate(s, rest + (cubic - squareTail / 2), error: error)
    }
    let guess = guessOfLog(x)
    guard guess.magnitude <= 700, guess.magnitude >= 0x1p-5 else { return nil }
    let power = FastExponential.evaluate(-guess)
    let scaled = x * power.scale
    let (product, productTail) = Double.exactProduct(scaled, power.y)
    let d = product - 1
    guard d.magnitude < 0x1p-30 else { return nil }
    let small = (productTail + scaled * power.tail) - d * d / 2
    let (s, rest) = Double.twoSum(guess, d)
    return Estimate(s, rest + small, error: 0x1.1p-68)
  }

  /// log x to about 2⁻³⁵, on which nothing but speed depends: n·ln2 + 2·artanh((m − 1)/(m + 1)).
  private static func guessOfLog(_ x: Double) -> Double {
    let isLarge = x.significand > 1.4140625
    let m = isLarge ? x.significand / 2 : x.significand
    let w = (m - 1) / (m + 1)
    return Double(Int(x.exponent) + (isLarge ? 1 : 0)) * 0x1.62e42fefa39efp-1
      + w * horner(guessCoefficients, w * w)
  }

  // MARK: erf

  /// erf(x) rounded; nil if the bound of the error does not decide.
  package static func erf(_ x: Double, rounded rounding: Rounding) -> Double? {
    guard x.isFinite, x.magnitude >= 0x1p-900 else { return nil }
    // 0 < 1 − erf(6) < 2⁻⁵⁴, and 1 − 2⁻⁵³ is the neighbor of 1.
    if x >= 6 { return rounding == .down ? 1.0.nextDown : 1 }
    if x <= -6 { return rounding == .down ? -1 : (-1.0).nextUp }
    return erf(x).rounded(rounding)
  }

  /// erf(x) for 2⁻⁹⁰⁰ ≤ |x| < 6.
  ///
  /// **Below 1/4 in magnitude**, with c = 2/√π and v = x², x·(c − (c/3)v + v²R) with the terms up to
  /// x²¹. The series alternates and falls, so what follows is at most c·v¹¹/(11!·23) < 2⁻⁷³. c and c/3
  /// are pairs to 2⁻¹⁰⁶. |R| < 0.113 is computed to 0.24u, so v²R to (4.04·0.113 + 0.24)u·v²
  /// < 0.70u·v². Three sums with it, the product with x and the sum after that round by at most
  /// 5·0.114u·v²; all that is rounded besides is below u, some dozen times. Together, relative to x,
  /// this is less than 2u·v² + 2⁻⁷². What underflows in v, at most some 2⁻¹⁰⁷³, is far below that.
  ///
  /// **From 1/4 on**, 1 − erfc(|x|), whose relative error is twice that of ``FastErrorFunction``.
  /// The tails' sum rounds by less than 2⁻¹⁰⁴.
  package static func erf(_ x: Double) -> Estimate {
    if x.magnitude < 0.25 {
      let (v, vTail) = Double.exactProduct(x, x)
      let (linear, linearTail) = Double.exactProduct(v, second.high)
      let quadratic = v * v * horner(errorFunctionCoefficients, v)
      let small = quadratic + (linearTail + (vTail * second.high + v * second.low))
      let (s, rest) = Double.twoSum(first.high, linear)
      let (y, yTail) = Double.exactProduct(x, s)
      let error = x.magnitude * (v * v * 0x1p-52 + 0x1p-72)
      return Estimate(y, yTail + x * (rest + (small + first.low)), error: error)
    }
    let (p, scale) = FastErrorFunction.erfc(x.magnitude)
    let sign = x < 0 ? -1.0 : 1.0
    let (s, rest) = Double.twoSum(sign, -sign * p.y * scale)
    let error = p.y * scale * (2 * FastErrorFunction.relativeError(at: x.magnitude)) + 0x1p-104
    return Estimate(s, rest - sign * p.tail * scale, error: error)
  }

  // MARK: Constants, each tested against 384 bits

  /// c₀ + x·(c₁ + x·(c₂ + …)).
  @inline(__always)
  static func horner(_ coefficients: [Double], _ x: Double) -> Double {
    coefficients.withUnsafeBufferPointer { c in
      var sum = c[c.count - 1]
      var index = c.count - 2
      while index >= 0 {
        sum = c[index] + x * sum
        index -= 1
      }
      return sum
    }
  }

  /// 2/√π and −2/(3√π) to 2⁻¹⁰⁶.
  package static var first: (high: Double, low: Double) {
    (0x1.20dd750429b6dp0, 0x1.1ae3a914fed8p-56)
  }
  package static var second: (high: Double, low: Double) {
    (-0x1.812746b0379e7p-2, 0x1.ee12e49cab7p-57)
  }

  /// The nearest numbers to 1/n! for n = 3…11.
  package static let exponentialCoefficients: [Double] = [
    0x1.5555555555555p-3, 0x1.5555555555555p-5, 0x1.1111111111111p-7, 0x1.6c16c16c16c17p-10,
    0x1.a01a01a01a01ap-13, 0x1.a01a01a01a01ap-16, 0x1.71de3a556c734p-19, 0x1.27e4fb7789f5cp-22,
    0x1.ae64567f544e4p-26,
  ]

  /// The nearest numbers to (−1)ⁿ⁺¹/n for n = 3…17.
  package static let logarithmCoefficients: [Double] = [
    0x1.5555555555555p-2, -0x1p-2, 0x1.999999999999ap-3, -0x1.5555555555555p-3,
    0x1.2492492492492p-3, -0x1p-3, 0x1.c71c71c71c71cp-4, -0x1.999999999999ap-4,
    0x1.745d1745d1746p-4, -0x1.5555555555555p-4, 0x1.3b13b13b13b14p-4, -0x1.2492492492492p-4,
    0x1.1111111111111p-4, -0x1p-4, 0x1.e1e1e1e1e1e1ep-5,
  ]

  /// The nearest numbers to (2/√π)·(−1)ⁿ/(n!·(2n + 1)) for n = 2…10.
  package static let errorFunctionCoefficients: [Double] = [
    0x1.ce2f21a042be2p-4, -0x1.b82ce31288b51p-6, 0x1.565bcd0e6a53fp-8, -0x1.c02db40040b86p-11,
    0x1.f9a326f9b89b7p-14, -0x1.f4d25c3e0c2ebp-17, 0x1.b9e6c9dc651a3p-20, -0x1.5f742ec43e71ap-23,
    0x1.fcc5720624c1cp-27,
  ]

  /// 2/(2n + 1) for n = 0…5.
  private static let guessCoefficients: [Double] = [
    0x1p1, 0x1.5555555555555p-1, 0x1.999999999999ap-2, 0x1.2492492492492p-2,
    0x1.c71c71c71c71cp-3, 0x1.745d1745d1746p-3,
  ]
}
