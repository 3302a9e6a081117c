/// e^x in binary64 arithmetic, rounded correctly without a call of MPFR but for one argument in some
/// thousand.
///
/// The result is found as y + tail with a proved bound of the error (Ziv 1991). If the error may
/// change on which side of y the exact value lies, the caller asks MPFR.
///
/// **Reduction.** x = k·ln2/512 + r with an integer k, |k| < 2¹⁹, |r| ≤ 2^−10.52. ln2/512 is split into
/// 34 + 34 + 53 bits, |ln2/512 − (L₁ + L₂ + L₃)| ≤ 2⁻¹³⁷, so k·L₁ and k·L₂ are exact. x − k·L₁ is exact
/// as well: it is below 2^−10.4, and for k ≠ 0 a multiple of 2⁻⁶³. So r is r₂ + low with an error of at
/// most 2⁻¹¹².
///
/// **Value.** e^x = 2^{k/512}·e^r, and e^r = 1 + r₂ + q + low·(1 + r₂) + ε with
/// q = r₂²·(1/2 + r₂/6 + r₂²/24 + r₂³/120). The terms left out, r⁶/720 and more, are below 2^−72.5;
/// q ≤ 2^−22 is computed to 6 units of 2⁻⁵³, which is 2^−72.4; the sums of what is at most 2⁻²¹ lose at
/// most five times 2⁻⁷⁴. With the factor 2^{j/512} < 2 of the first two all errors sum to less than
/// 2⁻⁶⁹.
///
/// **Both bounds of an interval** are first computed without L₃ and without tails of products. r is
/// off by 2⁻⁶⁴ from the last subtraction of the reduction and by 2⁻⁷⁸ from L₂ + L₃ as one number and its
/// product, and r + q by another 2⁻⁶⁴; q is as above. Multiplied by high < 2, these are 2·2⁻⁶³ and less
/// than 2⁻⁷⁰. The product with high, below 2⁻⁹, and the sum with low lose 2⁻⁶³ each. low, which is at
/// most 2⁻⁵³, is not multiplied by e^r; that leaves out |low·(e^r − 1)| ≤ 2⁻⁵³·1.0004·2^−10.52 <
/// 0.175·2⁻⁶¹. Together that is less than (1 + 0.175 + 0.002)·2⁻⁶¹ < ``quickError`` = 1.1875·2⁻⁶¹.
package enum FastExponential {
  /// e^x ≈ scale·(y + tail), where y in [1/2, 4) is the sum rounded to nearest and the error of the
  /// sum is at most ``error``.
  package struct Result<Lanes: Binary64Lanes> {
    package let y: Lanes
    package let tail: Lanes
    /// A power of 2.
    package let scale: Lanes
  }

  package static var error: Double { 0x1p-69 }

  /// For |x| ≤ 700, so that no product overflows or underflows.
  @inline(__always)
  package static func evaluate<Lanes: Binary64Lanes>(_ x: Lanes) -> Result<Lanes> {
    // Adding 1.5·2⁵² rounds to an integer, which the lowest bits then hold.
    let shifted = x * Lanes(scale) + Lanes(shift)
    let k = shifted - Lanes(shift)
    let second = k * Lanes(0x1.1cf79abc8p-45)
    let (r2, rest2) = Lanes.twoSum(x - k * Lanes(first), -second)
    let low = rest2 - k * Lanes(0x1.e3b39803f2f6bp-81)
    let high = shifted.mapped { ExponentialTable.entry(index(ofShifted: $0) & 511).high }
    let rest = shifted.mapped { ExponentialTable.entry(index(ofShifted: $0) & 511).low }
    let fourth: Lanes = Lanes(0x1.5555555555555p-5) + r2 * Lanes(0x1.1111111111111p-7)
    let series: Lanes = Lanes(0.5) + r2 * (Lanes(0x1.5555555555555p-3) + r2 * fourth)
    let q = r2 * r2 * series + (low + r2 * low)
    let (product, productTail) = Lanes.exactProduct(high, r2)
    let small = ((rest + rest * r2) + high * q) + productTail
    let (sum, sumTail) = Lanes.twoSum(product, small)
    let y = high + sum
    // |high| ≥ 1 exceeds |sum|, so this tail is exact (Dekker).
    let tail = (sum - (y - high)) + sumTail
    let scale = shifted.mapped { powerOfTwo(index(ofShifted: $0) >> 9) }
    return Result(y: y, tail: tail, scale: scale)
  }

  /// The integer in the lowest bits.
  @inline(__always)
  private static func index(ofShifted shifted: Double) -> Int {
    Int(Int32(truncatingIfNeeded: shifted.bitPattern))
  }

  /// 512/ln2, 1.5·2⁵² and L₁.
  private static var scale: Double { 0x1.71547652b82fep+9 }
  private static var shift: Double { 0x1.8p52 }
  private static var first: Double { 0x1.62e42fef8p-10 }

  package static var quickError: Double { 0x1.3p-61 }

  /// e^x of two numbers, each y + tail times 2 to the power of its index divided by 512 and rounded
  /// down; the error of y + tail is at most ``quickError``. For |x| ≤ 700.
  @inline(__always)
  package static func quick(
    _ x: SIMD2<Double>
  ) -> (y: SIMD2<Double>, tail: SIMD2<Double>, indices: (Int, Int)) {
    let shifted = x * scale + shift
    let k = shifted - shift
    // L₂ + L₃ as one number.
    let r = (x - k * first) - k * 0x1.1cf79abc9e3b4p-45
    let indices = (index(ofShifted: shifted.x), index(ofShifted: shifted.y))
    let entries = (ExponentialTable.entry(indices.0 & 511), ExponentialTable.entry(indices.1 & 511))
    let square = r * r
    let front: SIMD2<Double> = 0.5 + r * 0x1.5555555555555p-3
    let back: SIMD2<Double> = 0x1.5555555555555p-5 + r * 0x1.1111111111111p-7
    let series = front + square * back
    let high = SIMD2(entries.0.high, entries.1.high)
    let sum = high * (r + square * series) + SIMD2(entries.0.low, entries.1.low)
    let y = high + sum
    return (y, sum - (y - high), indices)
  }

  /// The bounds of e^x over an interval, rounded correctly; nil if that is not certain.
  package static func bounds(_ x: Interval<Double>) -> Interval<Double>? {
    // Neither NaN nor an empty interval passes.
    guard x.lower >= -700, x.upper <= 700, x.lower <= x.upper else { return nil }
    let (y, tail, indices) = quick(SIMD2(x.lower, x.upper))
    guard tail.x.magnitude > quickError, tail.y.magnitude > quickError else { return nil }
    // y is near a power of 2 and the result is normal, so exponents and places may be added.
    let lower = UInt64(bitPattern: Int64(indices.0 >> 9) << 52) &- (tail.x < 0 ? 1 : 0)
    let upper = UInt64(bitPattern: Int64(indices.1 >> 9) << 52) &+ (tail.y > 0 ? 1 : 0)
    return Interval(
      unchecked: Double(bitPattern: y.x.bitPattern &+ lower),
      Double(bitPattern: y.y.bitPattern &+ upper))
  }

  /// 2ⁿ for −1022 ≤ n ≤ 1023.
  @inline(__always)
  package static func powerOfTwo(_ n: Int) -> Double {
    Double(bitPattern: UInt64(truncatingIfNeeded: n &+ 1023) << 52)
  }
}

extension ExponentialTable {
  @inline(__always)
  package static func entry(_ j: Int) -> (high: Double, low: Double) {
    parts.withUnsafeBufferPointer { ($0[2 * j], $0[2 * j + 1]) }
  }
}
