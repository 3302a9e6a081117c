/// A number that is neither zero nor infinite, for ``FixedElementary``: ±significand·2^{exponent−192}.
@usableFromInline
package struct FixedArgument {
  /// With the top bit set.
  package let significand: FixedPoint
  package let exponent: Int
  package let isNegative: Bool

  /// The number with the given first words, of which the first has its top bit set.
  @usableFromInline
  package init(_ high: UInt64, _ middle: UInt64, exponent: Int, isNegative: Bool) {
    significand = FixedPoint(high, middle, 0)
    (self.exponent, self.isNegative) = (exponent, isNegative)
  }

  /// A normal binary64 number; nil for all others.
  package init?(_ x: Double) {
    guard x.isNormal else { return nil }
    self.init(
      (x.significandBitPattern | 1 << 52) << 11, 0, exponent: Int(x.exponent) + 1,
      isNegative: x < 0)
  }

  /// |x| rounded down to a multiple of 2^{bits−192}, for |x| < 2^bits.
  @inline(__always)
  func magnitude(integerBits bits: Int) -> FixedPoint {
    significand.shifted(right: bits - exponent)
  }
}

/// What lies strictly between two fixed-point numbers, times ±2^exponent, in units of 2⁻¹⁹⁰.
package struct FixedBounds {
  private let low: FixedPoint
  private let high: FixedPoint
  private let exponent: Int
  private let isNegative: Bool

  /// The bounds of what differs from ±value·2^exponent by less than an error, which is less than the
  /// value, and lies strictly below a limit.
  @inline(__always)
  init?(
    _ value: FixedPoint, _ error: FixedPoint, exponent: Int = 0, atMost most: FixedPoint? = nil,
    isNegative: Bool
  ) {
    guard error < value else { return nil }
    low = value - error
    let above = value + error
    if let most, most < above { high = most } else { high = above }
    (self.exponent, self.isNegative) = (exponent, isNegative)
  }

  /// What the value is cut off to after a number of bits, with the top bit set, and its exponent; nil if
  /// that is not certain.
  ///
  /// The last number below the upper bound begins with the same bits as the lower bound: then no number
  /// of so many bits lies strictly between the bounds, and the value, which lies there, is none.
  @inline(__always)
  private func truncated(bits: Int) -> (FixedPoint, exponent: Int)? {
    let last = high - .bit(0)
    let zeros = last.leadingZeroBitCount
    guard (low ^ last).leadingZeroBitCount >= zeros + bits else { return nil }
    return (last.shifted(left: zeros), 2 - zeros + exponent)
  }

  /// A correctly rounded number of one or two words; nil if it is not certain.
  @inline(__always)
  package func rounded(words: Int, _ rounding: Rounding) -> FixedNumber? {
    guard let (significand, exponent) = truncated(bits: 64 * words) else { return nil }
    let isAway = (rounding == .up) != isNegative
    if words == 1 {
      let (high, carry) = significand.high.addingReportingOverflow(isAway ? 1 : 0)
      return FixedNumber(
        high: carry ? 1 << 63 : high, low: 0, exponent: exponent + (carry ? 1 : 0),
        isNegative: isNegative)
    }
    let (low, carry1) = significand.middle.addingReportingOverflow(isAway ? 1 : 0)
    let (high, carry2) = significand.high.addingReportingOverflow(carry1 ? 1 : 0)
    return FixedNumber(
      high: carry2 ? 1 << 63 : high, low: low, exponent: exponent + (carry2 ? 1 : 0),
      isNegative: isNegative)
  }

  /// The same for binary64; nil also where the result would not be a normal number.
  @inline(__always)
  package func double(rounded rounding: Rounding) -> Double? {
    guard let (significand, exponent) = truncated(bits: 53), exponent > -1020, exponent < 1020
    else { return nil }
    let isAway = (rounding == .up) != isNegative
    // Bit patterns of numbers follow one another, also to the next power of 2.
    let pattern =
      UInt64(exponent + 1021) << 52 &+ significand.high >> 11 &+ (isAway ? 1 : 0)
    return Double(bitPattern: isNegative ? pattern | 1 << 63 : pattern)
  }
}

/// A result of up to two words, the first with its top bit set.
@frozen @usableFromInline
package struct FixedNumber {
  @usableFromInline package let high: UInt64
  @usableFromInline package let low: UInt64
  @usableFromInline package let exponent: Int
  @usableFromInline package let isNegative: Bool
}

/// The functions that ``FixedElementary`` has.
@frozen @usableFromInline
package enum FixedFunction: Sendable, CaseIterable {
  case exp, expm1, log, log1p, sin, cos, tan, atan, sinh, cosh, tanh, erf
}

extension FixedElementary {
  /// Bounds of f(x); nil if the kernel does not serve the argument.
  package static func bounds(_ function: FixedFunction, _ x: FixedArgument) -> FixedBounds? {
    switch function {
    case .exp: exp(x)
    case .expm1: expm1(x)
    case .log: log(x)
    case .log1p: log1p(x)
    case .sin: sin(x)
    case .cos: cos(x)
    case .tan: tan(x)
    case .atan: atan(x)
    case .sinh: sinh(x)
    case .cosh: cosh(x)
    case .tanh: tanh(x)
    case .erf: erf(x)
    }
  }

  /// f(x), correctly rounded to one or two words; nil if that takes MPFR.
  @usableFromInline
  package static func value(
    _ function: FixedFunction, _ x: FixedArgument, words: Int, _ rounding: Rounding
  ) -> FixedNumber? {
    if words == 1, let value = QuickElementary.bounds(function, x)?.rounded(rounding) {
      return value
    }
    return bounds(function, x)?.rounded(words: words, rounding)
  }
}

extension BigFloat {
  /// f(x), correctly rounded; nil if that takes MPFR.
  @inlinable @inline(__always)
  package func viaFixed(_ function: FixedFunction, _ rounding: Rounding) -> Self? {
    if limbs > 2 {
      return Self.hasLimbKernels && isRegular ? viaLimbs(function, rounding) : nil
    }
    guard isRegular,
      let value = FixedElementary.value(function, fixedArgument, words: limbs, rounding)
    else { return nil }
    return Self(value)
  }

  /// A regular number of one or two limbs.
  @inlinable @inline(__always)
  package var fixedArgument: FixedArgument {
    FixedArgument(
      UInt64(significand[limbs - 1]), limbs > 1 ? UInt64(significand[0]) : 0, exponent: exponent,
      isNegative: sign < 0)
  }

  @inlinable @inline(__always)
  init(_ value: FixedNumber) {
    var digits = InlineArray<limbs, UInt>(repeating: UInt(value.low))
    digits[limbs - 1] = UInt(value.high)
    self.init(sign: value.isNegative ? -1 : 1, exponent: value.exponent, significand: digits)
  }

  /// Bounds of a function over an interval of one limb with regular ends.
  @inlinable @inline(__always)
  package static func word(
    _ x: Interval<Self>,
    _ function: (FixedArgument, FixedArgument) -> (lower: FixedNumber, upper: FixedNumber)?
  ) -> Interval<Self>? {
    // The empty set has infinite ends.
    guard limbs == 1, x.lower.isRegular, x.upper.isRegular else { return nil }
    return function(x.lower.fixedArgument, x.upper.fixedArgument).map {
      Interval(unchecked: Self($0.lower), Self($0.upper))
    }
  }

  /// Bounds of a function over an interval of two limbs with ends of one sign, by the end that is nearer to
  /// zero and the other one.
  @inlinable @inline(__always)
  package static func nearby(
    _ x: Interval<Self>,
    _ function: (FixedArgument, FixedArgument) -> (lower: FixedNumber, upper: FixedNumber)?
  ) -> Interval<Self>? {
    guard limbs == 2, x.lower.isRegular, x.upper.isRegular, x.lower.sign == x.upper.sign else {
      return nil
    }
    let (lower, upper) = (x.lower.fixedArgument, x.upper.fixedArgument)
    return (x.lower.sign < 0 ? function(upper, lower) : function(lower, upper)).map {
      Interval(unchecked: Self($0.lower), Self($0.upper))
    }
  }
}

extension Double {
  /// f(x), correctly rounded; nil if that takes MPFR.
  func viaFixed(_ function: FixedFunction, _ rounding: Rounding) -> Double? {
    guard let x = FixedArgument(self) else { return nil }
    return QuickElementary.bounds(function, x)?.double(rounded: rounding)
      ?? FixedElementary.bounds(function, x)?.double(rounded: rounding)
  }
}
