import CMPFR

extension BigFloat {
  @inlinable
  public static var zero: Self {
    Self(sign: 1, exponent: snn_zero_exponent(), significand: InlineArray(repeating: 0))
  }

  @inlinable
  public static var infinity: Self {
    Self(sign: 1, exponent: snn_infinity_exponent(), significand: InlineArray(repeating: 0))
  }

  @inlinable
  public static var greatestFiniteMagnitude: Self {
    FloatingPointEnvironment.withStandardExponents {
      Self {
        mpfr_set_inf($0, 1)
        mpfr_nextbelow($0)
      }
    }
  }

  @inlinable
  public init(_ value: Int, rounded rounding: Rounding) {
    guard value != 0 else {
      self = .zero
      return
    }
    // A limb holds it.
    let zeros = value.magnitude.leadingZeroBitCount
    var digits = InlineArray<limbs, mp_limb_t>(repeating: 0)
    digits[limbs - 1] = mp_limb_t(value.magnitude) << zeros
    self.init(sign: value < 0 ? -1 : 1, exponent: 64 - zeros, significand: digits)
  }

  /// The given binary64 number, exactly; it is not NaN.
  @inlinable
  public init(_ value: Double) {
    precondition(!value.isNaN, "an interval bound is never NaN")
    if value.isNormal {
      self.init(normal: value)
    } else if value.isSubnormal {
      // By its bits: a product would be 0 where a processor takes such numbers for zeros.
      let zeros = value.significandBitPattern.leadingZeroBitCount
      var digits = InlineArray<limbs, mp_limb_t>(repeating: 0)
      digits[limbs - 1] = mp_limb_t(value.significandBitPattern) << zeros
      self.init(
        sign: value.sign == .minus ? -1 : 1, exponent: -1010 - zeros, significand: digits)
    } else {
      self = value == 0 ? .zero : .infinity
      sign = value.sign == .minus ? -1 : 1
    }
  }

  /// The same number, which is normal.
  @inlinable @inline(__always)
  init(normal value: Double) {
    var digits = InlineArray<limbs, mp_limb_t>(repeating: 0)
    digits[limbs - 1] = mp_limb_t(value.significandBitPattern | 1 << 52) << 11
    self.init(
      sign: value < 0 ? -1 : 1, exponent: Int(value.exponentBitPattern) - 1022, significand: digits)
  }

  public init(_ value: Rational, rounded rounding: Rounding) {
    self = FloatingPointEnvironment.withStandardExponents {
      Self { destination in
        _ = value.withHeader { mpfr_set_q(destination, $0, rounding.mpfr) }
      }
    }
  }

  public init(_ significand: Rational, scaledBy exponent: Int, rounded rounding: Rounding) {
    // Twice in one direction is the same as once.
    self = FloatingPointEnvironment.withStandardExponents {
      Self { destination in
        _ = significand.withHeader { mpfr_set_q(destination, $0, rounding.mpfr) }
        mpfr_mul_2si(destination, destination, exponent, rounding.mpfr)
      }
    }
  }

  /// The given number, rounded to this type's precision.
  @inlinable
  public init<let other: Int>(_ value: BigFloat<other>, rounded rounding: Rounding) {
    var digits = InlineArray<limbs, mp_limb_t>(repeating: 0)
    guard value.isRegular else {
      self.init(sign: value.sign, exponent: value.exponent, significand: digits)
      return
    }
    for index in 0..<min(limbs, other) {
      digits[limbs - 1 - index] = value.significand[other - 1 - index]
    }
    self.init(sign: value.sign, exponent: value.exponent, significand: digits)
    if other <= limbs { return }
    var rest: mp_limb_t = 0
    for index in 0..<max(0, other - limbs) { rest |= value.significand[index] }
    roundAway(isInexact: rest != 0 && (rounding == .up) == (sign > 0))
    if exponent > Self.exponentLimit { self = Self.beyond(sign, exponent, rounding) }
  }

  @inlinable
  public var isFinite: Bool { exponent != snn_infinity_exponent() }

  @inlinable
  public var signum: Int { exponent == snn_zero_exponent() ? 0 : Int(sign) }

  @inlinable
  public static prefix func - (x: Self) -> Self {
    var negated = x
    negated.sign = -x.sign
    return negated
  }

  @inlinable
  public func adding(_ other: Self, rounded rounding: Rounding) -> Self {
    if isRegular, other.isRegular,
      let sum = Self.sumOfRegular(self, other, other.sign, rounding)
    {
      return sum
    }
    return correctlyRounded(with: other, rounding, by: mpfr_add)
  }

  @inlinable
  public func subtracting(_ other: Self, rounded rounding: Rounding) -> Self {
    if isRegular, other.isRegular,
      let sum = Self.sumOfRegular(self, other, -other.sign, rounding)
    {
      return sum
    }
    return correctlyRounded(with: other, rounding, by: mpfr_sub)
  }

  @inlinable
  public func multiplied(by other: Self, rounded rounding: Rounding) -> Self {
    isRegular && other.isRegular
      ? Self.productOfRegular(self, other, rounding)
      : combined(with: other, rounding, by: mpfr_mul)
  }

  @inlinable
  public func divided(by other: Self, rounded rounding: Rounding) -> Self {
    isRegular && other.isRegular
      ? Self.quotientOfRegular(self, other, rounding)
      : combined(with: other, rounding, by: mpfr_div)
  }

  @inlinable
  public func squareRoot(rounded rounding: Rounding) -> Self {
    isRegular && sign > 0
      ? rootOfRegular(rounding) : correctlyRounded(rounding, by: mpfr_sqrt)
  }

  @inlinable
  public func power(_ exponent: Int, rounded rounding: Rounding) -> Self {
    precondition(exponent >= 0)
    return correctlyRounded(rounding) { mpfr_pow_ui($0, $1, UInt(exponent), $2) }
  }

  @inlinable
  public func midpoint(with other: Self) -> Self {
    let sum = Self { destination in
      self.withHeader { a in other.withHeader { b in _ = mpfr_add(destination, a, b, MPFR_RNDN) } }
    }
    let half = { (x: Self) in
      Self { destination in x.withHeader { _ = mpfr_div_2ui(destination, $0, 1, MPFR_RNDN) } }
    }
    // The sum of two finite numbers overflows only if both are huge; then halving is exact.
    return sum.isFinite ? half(sum) : half(self).adding(half(other), rounded: .down)
  }

  /// The value of a correctly rounded function of MPFR's, in its own range of exponents, which costs
  /// little beside a function.
  @inlinable @inline(__always)
  func correctlyRounded(
    _ rounding: Rounding, by function: (mpfr_ptr, mpfr_srcptr, mpfr_rnd_t) -> Int32
  ) -> Self {
    FloatingPointEnvironment.withStandardExponents { mapped(rounding, by: function) }
  }

  /// The same for a function of two arguments.
  @inlinable @inline(__always)
  func correctlyRounded(
    with other: Self, _ rounding: Rounding,
    by function: (mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t) -> Int32
  ) -> Self {
    FloatingPointEnvironment.withStandardExponents {
      combined(with: other, rounding, by: function)
    }
  }

  /// The result of a correctly rounded operation on one number.
  @inlinable @inline(__always)
  func mapped(
    _ rounding: Rounding, by function: (mpfr_ptr, mpfr_srcptr, mpfr_rnd_t) -> Int32
  ) -> Self {
    Self { destination in
      self.withHeader { _ = function(destination, $0, rounding.mpfr) }
    }
  }

  /// The result of a correctly rounded operation on two numbers.
  @inlinable @inline(__always)
  func combined(
    with other: Self, _ rounding: Rounding,
    by function: (mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t) -> Int32
  ) -> Self {
    Self { destination in
      self.withHeader { a in
        other.withHeader { b in _ = function(destination, a, b, rounding.mpfr) }
      }
    }
  }
}
