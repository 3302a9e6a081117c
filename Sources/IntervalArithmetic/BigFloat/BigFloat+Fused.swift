import CMPFR

/// x·y + z and √(x² + y²) by exact products, which have twice as many limbs.
///
/// A sum is rounded to these and then to the result's limbs, both times in one direction, which is the same as once.
/// So is the root of a sum of squares that is rounded down: if a number g of the result's limbs were above the root
/// of the rounded sum and not above that of the sum, g² would lie above the rounded sum and not above the sum, but g²
/// has at most twice as many limbs, and the sum would have been rounded to it. Up, the same holds.
extension BigFloat {
  /// x·y + z, rounded once; nil if that is left to MPFR.
  @inlinable
  func fused(_ other: Self, _ addend: Self, _ rounding: Rounding) -> Self? {
    // Of two limbs and more, MPFR's is faster than a sum of twice as many.
    guard limbs == 1, isModest, other.isModest, addend.isModest else { return nil }
    return fused(other, addend, BigFloat<2>.self, rounding)
  }

  /// √(x² + y²), rounded once; nil if that is left to MPFR.
  @inlinable
  func hypotenuseOnLimbs(_ other: Self, _ rounding: Rounding) -> Self? {
    guard isModest, other.isModest else { return nil }
    return switch limbs {
    case 1: hypotenuse(other, BigFloat<2>.self, rounding)
    case 2: hypotenuse(other, BigFloat<4>.self, rounding)
    case 3: hypotenuse(other, BigFloat<6>.self, rounding)
    case 4: hypotenuse(other, BigFloat<8>.self, rounding)
    case 5: hypotenuse(other, BigFloat<10>.self, rounding)
    case 6: hypotenuse(other, BigFloat<12>.self, rounding)
    case 7: hypotenuse(other, BigFloat<14>.self, rounding)
    case 8: hypotenuse(other, BigFloat<16>.self, rounding)
    default: nil
    }
  }

  /// Whether the number is regular, and products and sums of such numbers are far from the limits of exponents.
  @inlinable @inline(__always)
  var isModest: Bool { exponent.magnitude < 1 << 28 }

  @inlinable @inline(__always)
  func fused<let wide: Int>(
    _ other: Self, _ addend: Self, _: BigFloat<wide>.Type, _ rounding: Rounding
  ) -> Self {
    let product: BigFloat<wide> = exactProduct(other)
    return Self(narrowing: product.adding(addend.padded(), rounded: rounding), rounding)
  }

  @inlinable @inline(__always)
  func hypotenuse<let wide: Int>(
    _ other: Self, _: BigFloat<wide>.Type, _ rounding: Rounding
  ) -> Self {
    let (first, second): (BigFloat<wide>, BigFloat<wide>) = (
      exactProduct(self), other.exactProduct(other)
    )
    return Self(
      narrowing: first.adding(second, rounded: rounding).squareRoot(rounded: rounding), rounding)
  }

  /// xy for regular numbers, in twice as many limbs.
  @inlinable @inline(__always)
  func exactProduct<let wide: Int>(_ other: Self) -> BigFloat<wide> {
    var digits = InlineArray<wide, mp_limb_t>(repeating: 0)
    if limbs == 1 {
      let (high, low) = significand[0].multipliedFullWidth(by: other.significand[0])
      (digits[0], digits[wide - 1]) = (low, high)
    } else {
      withLimbs { a in
        other.withLimbs { b in
          withUnsafeMutableBytes(of: &digits) {
            __gmpn_mul_n(
              $0.baseAddress!.assumingMemoryBound(to: mp_limb_t.self), a, b, mp_size_t(limbs))
          }
        }
      }
    }
    let places = (digits[wide - 1] >> 63) ^ 1
    for index in (1..<wide).reversed() {
      digits[index] = digits[index] &<< places | (digits[index - 1] >> 63) & places
    }
    digits[0] = digits[0] &<< places
    return BigFloat<wide>(
      sign: sign == other.sign ? 1 : -1,
      exponent: exponent &+ other.exponent &- Int(bitPattern: places), significand: digits)
  }

  /// The same number in more limbs.
  @inlinable @inline(__always)
  func padded<let wide: Int>() -> BigFloat<wide> {
    var digits = InlineArray<wide, mp_limb_t>(repeating: 0)
    for index in 0..<limbs { digits[wide - limbs + index] = significand[index] }
    return BigFloat<wide>(sign: sign, exponent: exponent, significand: digits)
  }

  /// A regular number or zero of more limbs, rounded.
  @inlinable @inline(__always)
  init<let wide: Int>(narrowing x: BigFloat<wide>, _ rounding: Rounding) {
    guard x.isRegular else {
      self = .zero
      sign = x.sign
      return
    }
    var digits = InlineArray<limbs, mp_limb_t>(repeating: 0)
    var rest: mp_limb_t = 0
    for index in 0..<limbs { digits[index] = x.significand[wide - limbs + index] }
    for index in 0..<wide - limbs { rest |= x.significand[index] }
    self = Self.rounded(x.sign, x.exponent, digits, isInexact: rest != 0, rounding)
  }
}

// MARK: - Binary64

extension Double {
  /// A function of normal numbers by words alone; nil if the result is not normal, or for MPFR.
  @inline(__always)
  private static func viaWords(_ rounding: Rounding, _ result: BigFloat<1>?) -> Double? {
    guard let result, result.exponent > -1020, result.exponent < 1020 else { return nil }
    let (word, isNegative) = (UInt64(result.significand[0]), result.sign < 0)
    let isAway = (rounding == .up) != isNegative && word & (1 << 11 - 1) != 0
    // Bit patterns of numbers follow one another, also to the next power of 2.
    let pattern = UInt64(result.exponent + 1021) << 52 &+ word >> 11 &+ (isAway ? 1 : 0)
    return Double(bitPattern: isNegative ? pattern | 1 << 63 : pattern)
  }

  /// A normal number; nil for others.
  private var word: BigFloat<1>? {
    guard let x = FixedArgument(self) else { return nil }
    return BigFloat(
      sign: x.isNegative ? -1 : 1, exponent: x.exponent,
      significand: [mp_limb_t(x.significand.high)])
  }

  /// x·y + z for normal numbers, rounded once; nil if that is left to MPFR.
  func fused(_ other: Double, _ addend: Double, _ rounding: Rounding) -> Double? {
    if let result = fusedWithError(other, addend, rounding) { return result }
    guard let x = word, let y = other.word, let z = addend.word else { return nil }
    return Self.viaWords(rounding, x.fused(y, z, rounding))
  }

  /// The same by the exact error of the sum rounded to nearest, for numbers far from the limits of exponents.
  ///
  /// With x·y = p + e, z + e = a + b and p + a = c + d, the error is ((c − r) + d) + b, and the differences in
  /// parentheses are exact (Boldo, Muller 2011, doi:10.1109/TC.2010.139); so the last sum has its sign.
  private func fusedWithError(
    _ other: Double, _ addend: Double, _ rounding: Rounding
  ) -> Double? {
    let product = self * other
    // The product's error is a number, and nothing overflows.
    guard product.magnitude > 0x1p-900, product.magnitude < 0x1p1000, addend.magnitude < 0x1p1000,
      addend.magnitude > 0x1p-900 || addend == 0
    else { return nil }
    let result = addend.addingProduct(self, other)
    let error = (-product).addingProduct(self, other)
    let (a, b) = Double.twoSum(addend, error)
    let (c, d) = Double.twoSum(product, a)
    return Self.corrected(result, ((c - result) + d) + b, rounding)
  }

  /// √(x² + y²) for normal numbers, rounded once; nil if that is left to MPFR.
  func hypotenuseByWords(_ other: Double, _ rounding: Rounding) -> Double? {
    guard let x = word, let y = other.word else { return nil }
    return Self.viaWords(rounding, x.hypotenuseOnLimbs(y, rounding))
  }
}
