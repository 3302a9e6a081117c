/// e^x in binary64 arithmetic, rounded correctly without a call of MPFR but for one argument in some
/// thousand.
///
/// The result is found as y + tail with a proved bound of the error (Ziv 1991). If the error may
/// change on which side of y the exact value lies, the caller asks MPFR.
///
/// **Reduction.** x = k·ln2/128 + r with an integer k, |k| ≤ 2¹⁷, |r| ≤ 2^−8.52. ln2/128 is split into
/// 34 + 34 + 53 bits, |ln2/128 − (L₁ + L₂ + L₃)| ≤ 2⁻¹³⁵, so k·L₁ and k·L₂ are exact, and r is
/// r₂ + low with an error of at most 2⁻¹¹².
///
/// **Value.** e^x = 2^{k/128}·e^r, and e^r = 1 + r₂ + q + low·(1 + r₂) + ε with
/// q = r₂²·(1/2 + r₂/6 + r₂²/24 + r₂³/120 + r₂⁴/720). The terms left out, r⁷/5040 and more, are below
/// 2^−71.8; q ≤ 2^−18 is computed to 6 units of 2⁻⁵³, which is 2^−68.4; the sums of what is at most
/// 2⁻¹⁷ lose at most five times 2⁻⁷⁰. With the factor 2^{j/128} < 2 all errors sum to less than 2⁻⁶⁵.
@usableFromInline
enum FastExponential {
  /// e^x ≈ scale·(y + tail), where y in [1/2, 4) is the sum rounded to nearest and the error of the
  /// sum is at most ``error``.
  @usableFromInline
  struct Result {
    @usableFromInline let y: Double
    @usableFromInline let tail: Double
    /// A power of 2.
    @usableFromInline let scale: Double
  }

  @usableFromInline static var error: Double { 0x1p-65 }

  /// For |x| ≤ 700, so that no product overflows or underflows.
  @usableFromInline
  static func evaluate(_ x: Double) -> Result {
    // Adding 1.5·2⁵² rounds to an integer, which the lowest bits then hold.
    let shifted = x * 0x1.71547652b82fep+7 + 0x1.8p52
    let k = shifted - 0x1.8p52
    let (r1, e1) = twoDifference(x, k * 0x1.62e42fef8p-8)
    let (r2, e2) = twoDifference(r1, k * 0x1.1cf79abc8p-43)
    let low = (e1 + e2) - k * 0x1.e3b39803f2f6bp-79
    let index = Int(k)
    let j = index & 127
    let (high, rest) = (ExponentialTable.parts[2 * j], ExponentialTable.parts[2 * j + 1])
    let series =
      0.5 + r2
      * (0x1.5555555555555p-3 + r2
        * (0x1.5555555555555p-5
          + r2 * (0x1.1111111111111p-7 + r2 * 0x1.6c16c16c16c17p-10)))
    let q = r2 * r2 * series + low.addingProduct(r2, low)
    let product = high * r2
    let productTail = (-product).addingProduct(high, r2)
    let small = (rest.addingProduct(rest, r2) + high * q) + productTail
    let (sum, sumTail) = twoSum(product, small)
    let y = high + sum
    // |high| ≥ 1 exceeds |sum|, so this tail is exact (Dekker).
    let tail = (sum - (y - high)) + sumTail
    return Result(
      y: y, tail: tail, scale: Double(sign: .plus, exponent: index >> 7, significand: 1))
  }

  /// x + y as a rounded sum and its exact error (Knuth).
  @inline(__always)
  static func twoSum(_ x: Double, _ y: Double) -> (Double, Double) {
    let sum = x + y
    let part = sum - x
    return (sum, (x - (sum - part)) + (y - part))
  }

  @inline(__always)
  static func twoDifference(_ x: Double, _ y: Double) -> (Double, Double) { twoSum(x, -y) }
}
