import CMPFR

/// Sums, products and quotients on the limbs themselves, with one directed rounding.
///
/// A call of MPFR costs as much as an operation on a few limbs, twice for an interval. Here the exact
/// result of two regular numbers is cut off below the last place of the significand; what was cut off,
/// a fraction of a place, only has to be known to be zero or not. Zeros and infinities are left to MPFR,
/// whose results these are bit for bit in its own range of exponents.
extension BigFloat {
  /// The largest exponent; the least one is its opposite, as a test says of both. MPFR starts with
  /// these limits.
  @inlinable @inline(__always)
  static var exponentLimit: Int { snn_standard_emax() }

  @inlinable @inline(__always)
  init(sign: mpfr_sign_t, exponent: Int, significand: InlineArray<limbs, mp_limb_t>) {
    self.sign = sign
    self.exponent = exponent
    self.significand = significand
  }

  /// The number that is cut off to the given one, with a significand of full length, rounded.
  @inlinable @inline(__always)
  static func rounded(
    _ sign: mpfr_sign_t, _ exponent: Int, _ significand: InlineArray<limbs, mp_limb_t>,
    isInexact: Bool, _ rounding: Rounding
  ) -> Self {
    var (exponent, significand) = (exponent, significand)
    if isInexact, (rounding == .up) == (sign > 0) {
      var carry = true
      for index in 0..<limbs {
        let (sum, overflow) = significand[index].addingReportingOverflow(carry ? 1 : 0)
        significand[index] = sum
        carry = overflow
      }
      if carry {
        significand[limbs - 1] = topBit
        exponent += 1
      }
    }
    guard exponent.magnitude <= exponentLimit else { return beyond(sign, exponent, rounding) }
    return Self(sign: sign, exponent: exponent, significand: significand)
  }

  /// A result whose exponent is too large or too small.
  @usableFromInline @inline(never)
  static func beyond(_ sign: mpfr_sign_t, _ exponent: Int, _ rounding: Rounding) -> Self {
    let isAway = (rounding == .up) == (sign > 0)
    var result: Self
    if exponent > 0 {
      result = isAway ? .infinity : .greatestFiniteMagnitude
    } else if isAway {
      result = Self(
        sign: 1, exponent: -exponentLimit, significand: InlineArray(repeating: 0))
      result.significand[limbs - 1] = topBit
    } else {
      result = .zero
    }
    result.sign = sign
    return result
  }

  @inlinable @inline(__always)
  static var topBit: mp_limb_t { 1 << 63 }
}

// MARK: - Sums

extension BigFloat {
  /// x + y, or x − y, where `otherSign` is the sign that y then has; both are regular. Nil if that is left to MPFR,
  /// as it always is from nine limbs on, where its sums are as fast.
  @inlinable @inline(__always)
  static func sumOfRegular(
    _ x: Self, _ y: Self, _ otherSign: mpfr_sign_t, _ rounding: Rounding
  ) -> Self? {
    switch limbs {
    case 1: sumOfOne(x, y, otherSign, rounding)
    case 2: sumOfTwo(x, y, otherSign, rounding)
    case 3...8: sumOfMany(x, y, otherSign, rounding)
    default: nil
    }
  }

  /// The same for two limbs.
  @inlinable @inline(__always)
  static func sumOfTwo(
    _ x: Self, _ y: Self, _ otherSign: mpfr_sign_t, _ rounding: Rounding
  ) -> Self {
    let distance = x.exponent &- y.exponent
    if x.sign == otherSign {
      return distance >= 0
        ? sumOfMagnitudes(x, y, distance, x.sign, rounding)
        : sumOfMagnitudes(y, x, -distance, x.sign, rounding)
    }
    if distance > 0 { return differenceOfTwo(x, y, distance, x.sign, rounding) }
    if distance < 0 { return differenceOfTwo(y, x, -distance, otherSign, rounding) }
    let (a, b) = (x.wide, y.wide)
    if a > b { return differenceOfTwo(x, y, 0, x.sign, rounding) }
    if a < b { return differenceOfTwo(y, x, 0, otherSign, rounding) }
    // MPFR's zero: negative where the sum is rounded down.
    return rounding == .down ? -Self.zero : .zero
  }

  /// ±(|x| + |y|), where the exponent of x is greater by `distance`.
  @inlinable @inline(__always)
  static func sumOfMagnitudes(
    _ x: Self, _ y: Self, _ distance: Int, _ sign: mpfr_sign_t, _ rounding: Rounding
  ) -> Self {
    let (a, b) = (x.wide, y.wide)
    let shifted = distance < 128 ? b &>> UInt128(truncatingIfNeeded: distance) : 0
    var isInexact =
      distance >= 128 || shifted &<< UInt128(truncatingIfNeeded: distance) != b
    var (total, overflow) = a.addingReportingOverflow(shifted)
    if overflow {
      isInexact = isInexact || total & 1 != 0
      total = total >> 1 | 1 << 127
    }
    var sum = InlineArray<limbs, mp_limb_t>(repeating: 0)
    sum[0] = mp_limb_t(truncatingIfNeeded: total)
    sum[limbs - 1] = mp_limb_t(truncatingIfNeeded: total >> 64)
    return rounded(
      sign, x.exponent &+ (overflow ? 1 : 0), sum, isInexact: isInexact, rounding)
  }

  /// ±(|x| − |y|) for |x| > |y|, where the exponent of x is greater by `distance`.
  @inlinable @inline(__always)
  static func differenceOfTwo(
    _ x: Self, _ y: Self, _ distance: Int, _ sign: mpfr_sign_t, _ rounding: Rounding
  ) -> Self {
    let subtrahend = y.wide
    let places = UInt128(truncatingIfNeeded: distance)
    // What of y lies below the last place of x, as a fraction of 2¹²⁸; of it, beyond 128 places, no more
    // is needed than that it is not zero and below 1/2.
    let shifted = distance < 128 ? subtrahend &>> places : 0
    let below =
      distance == 0
      ? 0
      : distance < 128
        ? subtrahend &<< (128 &- places) : distance == 128 ? subtrahend : 1
    var (digits, rest) = (x.wide &- shifted &- (below != 0 ? 1 : 0), 0 &- below)
    var exponent = x.exponent
    if digits >> 127 == 0 {
      let zeros = digits == 0 ? 128 &+ rest.leadingZeroBitCount : digits.leadingZeroBitCount
      // Both halves move; the exponents differ by at most 1 where this is more than a place.
      if zeros < 128 {
        digits = digits &<< UInt128(zeros) | (rest >> 1) &>> UInt128(127 &- zeros)
        rest = rest &<< UInt128(zeros)
      } else {
        digits = rest &<< UInt128(zeros &- 128)
        rest = 0
      }
      exponent &-= zeros
    }
    var significand = InlineArray<limbs, mp_limb_t>(repeating: 0)
    significand[0] = mp_limb_t(truncatingIfNeeded: digits)
    significand[limbs - 1] = mp_limb_t(truncatingIfNeeded: digits >> 64)
    return rounded(sign, exponent, significand, isInexact: rest != 0, rounding)
  }

  /// The first two limbs of a number that has as many.
  @inlinable @inline(__always)
  var wide: UInt128 {
    UInt128(_low: UInt64(significand[limbs &- 2]), _high: UInt64(significand[limbs &- 1]))
  }
}

// MARK: - Products and quotients

extension BigFloat {
  /// x·y, both regular.
  @inlinable @inline(__always)
  static func productOfRegular(_ x: Self, _ y: Self, _ rounding: Rounding) -> Self {
    let (product, isInexact) = cutProduct(x, y)
    return rounded(
      x.sign == y.sign ? 1 : -1, product.exponent, product.significand, isInexact: isInexact,
      rounding)
  }

  /// The product of five limbs or more, by GMP.
  @inlinable @inline(__always)
  static func multiply(
    _ x: Self, _ y: Self, _ digits: inout InlineArray<limbs, mp_limb_t>
  ) -> (below: mp_limb_t, hasMore: Bool) {
    withUnsafeTemporaryAllocation(of: mp_limb_t.self, capacity: 2 * limbs) { product in
      x.withLimbs { a in
        y.withLimbs { b in __gmpn_mul_n(product.baseAddress!, a, b, mp_size_t(limbs)) }
      }
      for index in 0..<limbs { digits[index] = product[limbs + index] }
      var hasMore = false
      for index in 0..<limbs - 1 { hasMore = hasMore || product[index] != 0 }
      return (product[limbs - 1], hasMore)
    }
  }

  /// x/y, both regular.
  @inlinable @inline(__always)
  static func quotientOfRegular(_ x: Self, _ y: Self, _ rounding: Rounding) -> Self {
    let sign = x.sign == y.sign ? mpfr_sign_t(1) : -1
    // The dividend's significand is made smaller than the divisor's: the quotient's has full length.
    let isLarge = !isSmaller(x, y)
    let exponent = x.exponent - y.exponent + (isLarge ? 1 : 0)
    var digits = InlineArray<limbs, mp_limb_t>(repeating: 0)
    let isInexact: Bool
    if limbs == 1 {
      let a = x.significand[0]
      let (quotient, remainder) = y.significand[0].dividingFullWidth(
        isLarge ? (a >> 1, a << 63) : (a, 0))
      digits[0] = quotient
      isInexact = remainder != 0
    } else if limbs == 2 {
      let significand = x.wide
      let (quotient, remainder) = WideDivisor(y.wide).divide(
        isLarge ? significand >> 1 : significand, isLarge ? significand << 127 : 0)
      digits[0] = mp_limb_t(quotient.lower)
      digits[limbs - 1] = mp_limb_t(quotient.upper)
      isInexact = remainder != 0
    } else if limbs == 4, let (high, low, isExact) = quotientOfFour(x, y, isLarge: isLarge) {
      store(high, low, &digits)
      isInexact = !isExact
    } else {
      isInexact = withUnsafeTemporaryAllocation(of: mp_limb_t.self, capacity: 3 * limbs) {
        dividend in
        for index in 0..<limbs {
          dividend[index] = 0
          dividend[limbs + index] = x.significand[index]
        }
        if isLarge {
          dividend[limbs - 1] = x.significand[0] << 63
          for index in 0..<limbs - 1 {
            dividend[limbs + index] = x.significand[index] >> 1 | x.significand[index + 1] << 63
          }
          dividend[2 * limbs - 1] = x.significand[limbs - 1] >> 1
        }
        let quotient = dividend.baseAddress! + 2 * limbs
        _ = y.withLimbs {
          __gmpn_divrem(
            quotient, 0, dividend.baseAddress!, mp_size_t(2 * limbs), $0, mp_size_t(limbs))
        }
        var remainder: mp_limb_t = 0
        for index in 0..<limbs {
          digits[index] = quotient[index]
          remainder |= dividend[index]
        }
        return remainder != 0
      }
    }
    return rounded(sign, exponent, digits, isInexact: isInexact, rounding)
  }

  /// √x for a regular x > 0.
  @inlinable @inline(__always)
  func rootOfRegular(_ rounding: Rounding) -> Self {
    // x = m·4ᵏ with 1/4 ≤ m < 1, so that √m has a significand of full length.
    let isOdd = exponent & 1 != 0
    var digits = InlineArray<limbs, mp_limb_t>(repeating: 0)
    let half = (exponent + (isOdd ? 1 : 0)) >> 1
    if limbs == 1 {
      let (root, rest) = wordRoot(UInt128(UInt64(significand[0])) << (isOdd ? 63 : 64))
      digits[0] = mp_limb_t(root)
      return Self.rounded(1, half, digits, isInexact: rest != 0, rounding)
    }
    if limbs == 2, let (root, isExact) = rootOfTwo(isOdd: isOdd) {
      digits[0] = mp_limb_t(truncatingIfNeeded: root)
      digits[limbs - 1] = mp_limb_t(truncatingIfNeeded: root >> 64)
      return Self.rounded(1, half, digits, isInexact: !isExact, rounding)
    }
    if limbs == 4, let (high, low, isExact) = rootOfFour(isOdd: isOdd) {
      Self.store(high, low, &digits)
      return Self.rounded(1, half, digits, isInexact: !isExact, rounding)
    }
    let isInexact = withUnsafeTemporaryAllocation(of: mp_limb_t.self, capacity: 5 * limbs) {
      radicand in
      for index in 0..<limbs {
        radicand[index] = 0
        radicand[limbs + index] = significand[index]
      }
      if isOdd {
        radicand[limbs - 1] = significand[0] << 63
        for index in 0..<limbs - 1 {
          radicand[limbs + index] = significand[index] >> 1 | significand[index + 1] << 63
        }
        radicand[2 * limbs - 1] = significand[limbs - 1] >> 1
      }
      let root = radicand.baseAddress! + 2 * limbs
      // Asked without room for the remainder, GMP 6.2.1 says of some roots of six limbs and more that there is
      // none where there is, and so does MPFR's root.
      let remainder = __gmpn_sqrtrem(
        root, root + limbs, radicand.baseAddress!, mp_size_t(2 * limbs))
      for index in 0..<limbs { digits[index] = root[index] }
      return remainder != 0
    }
    return Self.rounded(1, half, digits, isInexact: isInexact, rounding)
  }

  /// The halves of the significand of a number of four limbs.
  @inlinable @inline(__always)
  var halves: (high: UInt128, low: UInt128) {
    (wide, UInt128(_low: UInt64(significand[0]), _high: UInt64(significand[1])))
  }

  @inlinable @inline(__always)
  static func store(
    _ high: UInt128, _ low: UInt128, _ digits: inout InlineArray<limbs, mp_limb_t>
  ) {
    digits[0] = mp_limb_t(low.lower)
    digits[1] = mp_limb_t(low.upper)
    digits[limbs &- 2] = mp_limb_t(high.lower)
    digits[limbs &- 1] = mp_limb_t(high.upper)
  }

  /// The quotient of four limbs, cut off; nil if it takes GMP.
  ///
  /// Knuth's algorithm D: a word of the quotient is that of what is left by the first two words of the divisor,
  /// or one less.
  @inlinable @inline(__always)
  static func quotientOfFour(
    _ x: Self, _ y: Self, isLarge: Bool
  ) -> (high: UInt128, low: UInt128, isExact: Bool)? {
    let (d, e) = y.halves
    let divisor = WideDivisor(d)
    var (high, low) = x.halves
    var next: UInt64 = 0
    if isLarge {
      next = low.lower << 63
      low = low >> 1 | high << 127
      high = high >> 1
    }
    var quotient = InlineArray<4, UInt64>(repeating: 0)
    for index in 0..<4 {
      guard high < d else { return nil }
      var (q, rest) = divisor.divide(high, low.upper)
      let p0 = UInt128(q) &* UInt128(e.lower)
      let p1 = UInt128(q) &* UInt128(e.upper) &+ UInt128(p0.upper)
      let (less, borrow) = UInt128(_low: next, _high: low.lower)
        .subtractingReportingOverflow(UInt128(_low: p0.lower, _high: p1.lower))
      let (left, isNegative) = rest.subtractingReportingOverflow(
        UInt128(p1.upper) &+ (borrow ? 1 : 0))
      (high, low, next) = (left, less, 0)
      if isNegative {
        // A second time would need a quotient two too large.
        q &-= 1
        let (sum, carry) = low.addingReportingOverflow(e)
        low = sum
        high = high &+ d &+ (carry ? 1 : 0)
        if high >= d && (high > d || low >= e) { return nil }
      }
      quotient[3 &- index] = q
    }
    return (
      UInt128(_low: quotient[2], _high: quotient[3]),
      UInt128(_low: quotient[0], _high: quotient[1]), high | low == 0
    )
  }

  /// The root of four limbs, cut off; nil if it takes GMP. As ``rootOfTwo(isOdd:)``, twice.
  @inlinable @inline(__always)
  func rootOfFour(isOdd: Bool) -> (high: UInt128, low: UInt128, isExact: Bool)? {
    var (high, low) = halves
    var last: UInt128 = 0
    if isOdd {
      last = UInt128(low.lower & 1) << 126
      low = low >> 1 | high << 127
      high = high >> 1
    }
    let (s, r) = wordRoot(high)
    let half = UInt64(truncatingIfNeeded: r >> 1)
    guard half < s else { return nil }
    let (q, rest) = s.dividingFullWidth((half, r.lower << 63 | low.upper >> 1))
    let u = UInt128(rest) << 1 | UInt128(low.upper & 1)
    // The root of the first half, and what its square leaves, which may have a bit more.
    var root = UInt128(_low: q, _high: s)
    let (difference, borrow) = UInt128(_low: low.lower, _high: u.lower)
      .subtractingReportingOverflow(q.squared)
    var (left, top) = (difference, Int(truncatingIfNeeded: u >> 64) &- (borrow ? 1 : 0))
    if top < 0 {
      root &-= 1
      let (sum, carry) = left.addingReportingOverflow(root << 1 | 1)
      left = sum
      top &+= Int(truncatingIfNeeded: root >> 127) &+ (carry ? 1 : 0)
    }
    let start = left >> 1 | UInt128(truncatingIfNeeded: top) << 127
    guard start < root else { return nil }
    let (quotient, remainder) = WideDivisor(root).divide(start, left << 127 | last)
    let square = quotient.multipliedFullWidth(by: quotient)
    let doubled = remainder << 1
    let isPositive =
      remainder >> 127 != 0 || doubled > square.high || doubled == square.high && square.low == 0
    if isPositive {
      return (
        root, quotient, remainder >> 127 == 0 && doubled == square.high && square.low == 0
      )
    }
    return (quotient == 0 ? root &- 1 : root, quotient &- 1, false)
  }

  /// The root of two limbs, cut off; nil if it takes GMP.
  ///
  /// Zimmermann's division (1999): with s = ⌊√n⌋ and r = n − s² for the upper half n of the radicand and
  /// the next limb a, r·2⁶⁴ + a = 2s·q + u makes s·2⁶⁴ + q the root or one more, as u·2⁶⁴ + b ≥ q² or not for
  /// the last limb b, which is 0 here. In the latter case the root is not exact: 2s·2⁶⁴ exceeds q².
  @inlinable @inline(__always)
  func rootOfTwo(isOdd: Bool) -> (root: UInt128, isExact: Bool)? {
    let (s, r) = wordRoot(isOdd ? wide >> 1 : wide)
    let next: UInt64 = isOdd ? UInt64(significand[0]) << 63 : 0
    // r ≤ 2s, and both are halved.
    let half = UInt64(truncatingIfNeeded: r >> 1)
    guard half < s else { return nil }
    let (q, rest) = s.dividingFullWidth(
      (half, UInt64(truncatingIfNeeded: r) << 63 | next >> 1))
    let u = UInt128(rest) << 1 | UInt128(next & 1)
    let square = UInt128(q) &* UInt128(q)
    let root = UInt128(s) << 64 | UInt128(q)
    if u >> 64 != 0 { return (root, false) }
    let left = u << 64
    return left >= square ? (root, left == square) : (root &- 1, false)
  }

  /// Whether the significand of the one is smaller.
  @inlinable @inline(__always)
  static func isSmaller(_ x: Self, _ y: Self) -> Bool {
    for index in significandIndices where x.significand[index] != y.significand[index] {
      return x.significand[index] < y.significand[index]
    }
    return false
  }

  @inlinable @inline(__always)
  func withLimbs<Result>(_ body: (UnsafePointer<mp_limb_t>) -> Result) -> Result {
    withUnsafeBytes(of: significand) {
      body($0.baseAddress!.assumingMemoryBound(to: mp_limb_t.self))
    }
  }
}

/// ⌊√n⌋ for n ≥ 2¹²⁶, and what its square leaves of n.
///
/// The processor's root is right to 2⁻⁵², and a step of Newton's with a quotient in binary64 leaves some 2⁻³⁰
/// units, so that its floor hardly ever differs; what is wrong is mended exactly.
@inlinable @inline(__always)
func wordRoot(_ n: UInt128) -> (root: UInt64, rest: UInt128) {
  let guess = (Double(UInt64(truncatingIfNeeded: n >> 64)) * 0x1p64).squareRoot()
  var s = guess < 0x1p64 ? UInt64(guess) : .max
  // Below 2⁷⁸ in magnitude; its last 32 bits are less than a unit of the root.
  let difference = Int64(truncatingIfNeeded: Int128(bitPattern: n &- s.squared) >> 32)
  // The step is above −2²⁰, so that a conversion towards zero is its floor.
  s &+= UInt64(bitPattern: Int64(Double(difference) * 0x1p31 / Double(s) + 0x1p20) &- 1 << 20)
  // Beyond the largest word the sum begins anew.
  if s < 1 << 62 { s = .max }
  while s.squared > n { s &-= 1 }
  while n &- s.squared > UInt128(s) << 1 { s &+= 1 }
  return (s, n &- s.squared)
}

extension UInt64 {
  @inlinable @inline(__always)
  var squared: UInt128 { UInt128(self) &* UInt128(self) }
}
