import CMPFR

/// Both ends of sums and products in one pass, without a jump that depends on signs or exponents.
///
/// Signs and exponents come in no order, so that a processor guesses wrong at every jump that they decide,
/// which costs as much as the arithmetic. Here words are chosen by masks; what remains are jumps that hardly
/// ever happen.
extension BigFloat {
  /// All ones, or zero.
  @inlinable @inline(__always)
  static func mask(_ condition: Bool) -> UInt { 0 &- (condition ? 1 : 0) }

  /// Exchanges two numbers, but for their signs, where the mask has ones.
  @inlinable @inline(__always)
  static func exchange(_ x: inout Self, _ y: inout Self, _ mask: UInt) {
    for index in 0..<limbs {
      let difference = (x.significand[index] ^ y.significand[index]) & mask
      x.significand[index] ^= difference
      y.significand[index] ^= difference
    }
    let difference = (x.exponent ^ y.exponent) & Int(bitPattern: mask)
    x.exponent ^= difference
    y.exponent ^= difference
  }

  /// Moves a magnitude that was cut off to the next one, if it is inexact.
  @inlinable @inline(__always)
  mutating func roundAway(isInexact: Bool) {
    if limbs == 2 {
      let (sum, overflow) = wide.addingReportingOverflow(isInexact ? 1 : 0)
      significand[0] = mp_limb_t(truncatingIfNeeded: sum)
      significand[limbs - 1] =
        mp_limb_t(truncatingIfNeeded: sum >> 64) | (overflow ? Self.topBit : 0)
      exponent &+= overflow ? 1 : 0
      return
    }
    var carry = isInexact
    for index in 0..<limbs {
      (significand[index], carry) = significand[index].addingReportingOverflow(carry ? 1 : 0)
    }
    significand[limbs - 1] |= carry ? Self.topBit : 0
    exponent &+= carry ? 1 : 0
  }

  /// Whether the exponents are in range.
  @inlinable @inline(__always)
  static func areInRange(_ x: Self, _ y: Self) -> Bool {
    x.exponent.magnitude <= exponentLimit && y.exponent.magnitude <= exponentLimit
  }
}

// MARK: - Products

extension BigFloat {
  /// The products of two intervals that do not hold zero and whose ends are regular; nil where an exponent leaves
  /// its range.
  ///
  /// Whatever the signs, the magnitudes lie between the product of the ends next to zero, rounded towards it,
  /// and the product of the others, rounded away from it.
  @inlinable @inline(__always)
  static func productWithoutZero(_ x: Interval<Self>, _ y: Interval<Self>) -> Interval<Self>? {
    var (a, b, c, d) = (x.lower, x.upper, y.lower, y.upper)
    let isNegative = a.sign != c.sign
    exchange(&a, &b, mask(a.sign < 0))
    exchange(&c, &d, mask(c.sign < 0))
    var (inner, _) = cutProduct(a, c)
    var (outer, isInexact) = cutProduct(b, d)
    outer.roundAway(isInexact: isInexact)
    guard areInRange(inner, outer) else { return nil }
    exchange(&inner, &outer, mask(isNegative))
    let sign: mpfr_sign_t = isNegative ? -1 : 1
    (inner.sign, outer.sign) = (sign, sign)
    return Interval(unchecked: inner, outer)
  }

  /// |xy|, cut off.
  @inlinable @inline(__always)
  static func cutProduct(_ x: Self, _ y: Self) -> (product: Self, isInexact: Bool) {
    let exponent = x.exponent &+ y.exponent
    var digits = InlineArray<limbs, mp_limb_t>(repeating: 0)
    if limbs == 1 {
      let (high, low) = x.significand[0].multipliedFullWidth(by: y.significand[0])
      // One place, if the first bit is zero.
      let places = (high >> 63) ^ 1
      digits[0] = high &<< places | (low >> 63) & places
      return (
        Self(sign: 1, exponent: exponent &- Int(bitPattern: places), significand: digits),
        low &<< places != 0
      )
    }
    if limbs == 2 {
      let (a0, a1, b0, b1) = (
        x.significand[0], x.significand[limbs - 1], y.significand[0], y.significand[limbs - 1]
      )
      let (low, cross1, cross2, high) = (
        a0.multipliedFullWidth(by: b0), a0.multipliedFullWidth(by: b1),
        a1.multipliedFullWidth(by: b0), a1.multipliedFullWidth(by: b1)
      )
      let below =
        UInt128(UInt64(low.high)) &+ UInt128(UInt64(cross1.low)) &+ UInt128(UInt64(cross2.low))
      let top =
        UInt128(_low: UInt64(high.low), _high: UInt64(high.high))
        &+ UInt128(UInt64(cross1.high)) &+ UInt128(UInt64(cross2.high)) &+ below >> 64
      let places = mp_limb_t(truncatingIfNeeded: top >> 127) ^ 1
      let next = UInt64(truncatingIfNeeded: below)
      let product = top &<< UInt128(places) | UInt128((next >> 63) & UInt64(places))
      digits[0] = mp_limb_t(truncatingIfNeeded: product)
      digits[limbs - 1] = mp_limb_t(truncatingIfNeeded: product >> 64)
      return (
        Self(sign: 1, exponent: exponent &- Int(bitPattern: places), significand: digits),
        next &<< UInt64(places) | UInt64(low.low) != 0
      )
    }
    let (below, hasMore) = limbs <= 4 ? multiplyWords(x, y, &digits) : multiply(x, y, &digits)
    let places = (digits[limbs - 1] >> 63) ^ 1
    for index in (1..<limbs).reversed() {
      digits[index] = digits[index] &<< places | (digits[index - 1] >> 63) & places
    }
    digits[0] = digits[0] &<< places | (below >> 63) & places
    return (
      Self(sign: 1, exponent: exponent &- Int(bitPattern: places), significand: digits),
      below &<< places != 0 || hasMore
    )
  }
}

extension BigFloat {
  /// The product of three or four limbs.
  @inlinable @inline(__always)
  static func multiplyWords(
    _ x: Self, _ y: Self, _ digits: inout InlineArray<limbs, mp_limb_t>
  ) -> (below: mp_limb_t, hasMore: Bool) {
    var words = InlineArray<8, UInt64>(repeating: 0)
    for i in 0..<limbs {
      var carry: UInt64 = 0
      for j in 0..<limbs {
        let sum =
          UInt128(UInt64(x.significand[i])) &* UInt128(UInt64(y.significand[j]))
          &+ UInt128(words[i &+ j]) &+ UInt128(carry)
        words[i &+ j] = UInt64(truncatingIfNeeded: sum)
        carry = UInt64(truncatingIfNeeded: sum >> 64)
      }
      words[i &+ limbs] = carry
    }
    var more: UInt64 = 0
    for index in 0..<limbs {
      digits[index] = UInt(words[limbs &+ index])
      if index &+ 1 < limbs { more |= words[index] }
    }
    return (UInt(words[limbs &- 1]), more != 0)
  }
}

// MARK: - Sums

extension BigFloat {
  /// x + y, or x − y, where `otherSign` is the sign that y then has, for regular numbers of one limb; nil if the
  /// sum is zero or its exponent leaves its range.
  @inlinable @inline(__always)
  static func sumOfOne(
    _ x: Self, _ y: Self, _ otherSign: mpfr_sign_t, _ rounding: Rounding
  ) -> Self? {
    let (a, b) = (x.significand[0], y.significand[0])
    let isLess = x.exponent < y.exponent || x.exponent == y.exponent && a < b
    let difference = (a ^ b) & mask(isLess)
    let (large, small) = (UInt64(a ^ difference), UInt64(b ^ difference))
    let exponent = isLess ? y.exponent : x.exponent
    let sign = isLess ? otherSign : x.sign
    let places = UInt128(truncatingIfNeeded: min((x.exponent &- y.exponent).magnitude, 127))
    // With one place in front and 63 behind; what is lost of the small one is less than a unit.
    let whole = UInt128(small) << 63
    let part = whole &>> places
    let isCut = part &<< places != whole
    let isDifference = x.sign != otherSign
    let flip = UInt128(truncatingIfNeeded: Int128(isDifference ? -1 : 0))
    // Minus the part is its complement and one more, unless something is lost.
    let sum =
      UInt128(large) << 63 &+ (part ^ flip) &+ (isDifference && !isCut ? 1 : 0)
    let zeros = sum.leadingZeroBitCount
    guard zeros < 128 else { return nil }
    let moved = sum &<< UInt128(truncatingIfNeeded: zeros)
    var digits = InlineArray<limbs, mp_limb_t>(repeating: 0)
    digits[0] = mp_limb_t(truncatingIfNeeded: moved >> 64)
    var result = Self(sign: sign, exponent: exponent &+ 1 &- zeros, significand: digits)
    let isInexact = UInt64(truncatingIfNeeded: moved) != 0 || isCut
    result.roundAway(isInexact: isInexact && (rounding == .up) == (sign > 0))
    return result.exponent.magnitude <= exponentLimit ? result : nil
  }
  /// The same for three to eight limbs; nil also where a leading word cancels.
  ///
  /// The small number is moved within words of zeros, so that no word of it is asked whether it exists, and added to
  /// the large one, or its complement is, with 64 bits below the last place. Nothing is lost below these where more
  /// than one leading bit cancels, as the exponents differ by at most 1 there.
  @inlinable @inline(__always)
  static func sumOfMany(
    _ x: Self, _ y: Self, _ otherSign: mpfr_sign_t, _ rounding: Rounding
  ) -> Self? {
    let distance = x.exponent &- y.exponent
    let isDifference = x.sign != otherSign
    let isLess = distance < 0
    let swap = mask(isLess)
    // A zero before the first word, for what lies below the last place of a number that is not moved.
    var small = InlineArray<20, mp_limb_t>(repeating: 0)
    var digits = InlineArray<limbs, mp_limb_t>(repeating: 0)
    for index in 0..<limbs {
      let difference = (x.significand[index] ^ y.significand[index]) & swap
      digits[index] = x.significand[index] ^ difference
      small[unchecked: index &+ 1] = y.significand[index] ^ difference
    }
    var trailing = 0
    for index in 0..<limbs {
      let word = small[unchecked: index &+ 1]
      trailing &+= word.trailingZeroBitCount
      if word != 0 { break }
    }
    // Whether something of the small number lies more than 64 places below the last one.
    let isCut = distance.magnitude > UInt(64 &+ trailing)
    let places = Int(min(distance.magnitude, UInt(64 * (limbs + 1))))
    let (count, bits) = (places >> 6, UInt(places & 63))
    let flip = mask(isDifference)
    @inline(__always)
    func part(_ index: Int) -> mp_limb_t {
      let (low, high) = (
        small[unchecked: count &+ index &+ 1], small[unchecked: count &+ index &+ 2]
      )
      return (low &>> bits | (high << 1) &<< (63 &- bits)) ^ flip
    }
    // Minus the part is its complement and one more, unless something is lost.
    var (below, carry) = part(-1).addingReportingOverflow(isDifference && !isCut ? 1 : 0)
    for index in 0..<limbs {
      let (first, overflow1) = digits[index].addingReportingOverflow(part(index))
      let (second, overflow2) = first.addingReportingOverflow(carry ? 1 : 0)
      digits[index] = second
      carry = overflow1 || overflow2
    }
    var sign = isLess ? otherSign : x.sign
    if isDifference && !carry {
      // Of one exponent, the other one was the larger; nothing lies below.
      sign = -sign
      var carry = true
      for index in 0..<limbs {
        (digits[index], carry) = (~digits[index]).addingReportingOverflow(carry ? 1 : 0)
      }
    }
    // One place to the right for a carry, or to the left what leading bits are gone.
    let right: UInt = carry && !isDifference ? 1 : 0
    let lost = digits[0] & right
    for index in 0..<limbs - 1 {
      digits[index] = digits[index] &>> right | (digits[index + 1] << 1) &<< (63 &- right)
    }
    digits[limbs - 1] = digits[limbs - 1] &>> right | right << 63
    guard digits[limbs - 1] != 0 else { return nil }
    let left = UInt(digits[limbs - 1].leadingZeroBitCount)
    for index in (1..<limbs).reversed() {
      digits[index] = digits[index] &<< left | (digits[index - 1] >> 1) &>> (63 &- left)
    }
    digits[0] = digits[0] &<< left | (below >> 1) &>> (63 &- left)
    below = below &<< left
    var result = Self(
      sign: sign,
      exponent: (isLess ? y.exponent : x.exponent) &+ Int(right) &- Int(left),
      significand: digits)
    let isInexact = below | lost != 0 || isCut
    result.roundAway(isInexact: isInexact && (rounding == .up) == (sign > 0))
    return result.exponent.magnitude <= exponentLimit ? result : nil
  }
}
