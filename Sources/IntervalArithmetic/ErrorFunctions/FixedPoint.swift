/// A natural number of 192 bits, which stands for a fraction with a scale that is understood.
///
/// For ``FixedErrorFunction``: three words without allocation or normalization. A *unit* is the last
/// place.
package struct FixedPoint: Equatable {
  /// The words, the most significant first.
  package var high: UInt64
  package var middle: UInt64
  package var low: UInt64

  @inline(__always)
  package init(_ high: UInt64, _ middle: UInt64, _ low: UInt64) {
    (self.high, self.middle, self.low) = (high, middle, low)
  }

  package static var zero: Self { Self(0, 0, 0) }

  /// 2ⁿ units, 0 ≤ n < 192.
  package static func bit(_ n: Int) -> Self { Self(0, 0, 1).shifted(left: n) }

  @inline(__always)
  var isZero: Bool { high | middle | low == 0 }

  var leadingZeroBitCount: Int {
    high != 0
      ? high.leadingZeroBitCount
      : middle != 0 ? 64 + middle.leadingZeroBitCount : 128 + low.leadingZeroBitCount
  }

  /// The bits in which the numbers differ.
  @inline(__always)
  package static func ^ (x: Self, y: Self) -> Self {
    Self(x.high ^ y.high, x.middle ^ y.middle, x.low ^ y.low)
  }

  /// The sum, which is below 2¹⁹².
  @inline(__always)
  package static func + (x: Self, y: Self) -> Self {
    let low = UInt128(x.low) + UInt128(y.low)
    let middle = UInt128(x.middle) + UInt128(y.middle) + (low >> 64)
    let high = x.high &+ y.high &+ UInt64(truncatingIfNeeded: middle >> 64)
    return Self(high, UInt64(truncatingIfNeeded: middle), UInt64(truncatingIfNeeded: low))
  }

  /// The difference, or zero if it is negative.
  @inline(__always)
  package static func - (x: Self, y: Self) -> Self {
    let (low, borrow) = x.low.subtractingReportingOverflow(y.low)
    let (middle1, borrow1) = x.middle.subtractingReportingOverflow(y.middle)
    let (middle, borrow2) = middle1.subtractingReportingOverflow(borrow ? 1 : 0)
    let (high1, borrow3) = x.high.subtractingReportingOverflow(y.high)
    let (high, borrow4) = high1.subtractingReportingOverflow(borrow1 || borrow2 ? 1 : 0)
    return borrow3 || borrow4 ? .zero : Self(high, middle, low)
  }

  /// x·y/2¹⁹², at most 6 units too small.
  ///
  /// Of the nine products of words, the six of weight 2^128 and above are added; from those of
  /// weight 2^128 only the upper halves. Left out are less than three lower halves and two products
  /// of weight 2^64, each below a unit, and one of weight 1.
  @inline(__always)
  package static func * (x: Self, y: Self) -> Self {
    let (a, b, c) = (product(x.high, y.low), product(x.middle, y.middle), product(x.low, y.high))
    let (d, e, f) = (
      product(x.high, y.middle), product(x.middle, y.high), product(x.high, y.high)
    )
    let first = (a >> 64) + (b >> 64) + (c >> 64) + (d & mask) + (e & mask)
    let second = (first >> 64) + (d >> 64) + (e >> 64) + (f & mask)
    let third = (second >> 64) + (f >> 64)
    return Self(
      UInt64(truncatingIfNeeded: third), UInt64(truncatingIfNeeded: second),
      UInt64(truncatingIfNeeded: first))
  }

  /// The same for a factor below 2¹²⁸ units, at most 4 units too small.
  @inline(__always)
  package func times(short: Self) -> Self {
    let (a, b, c) = (
      Self.product(high, short.low), Self.product(middle, short.middle),
      Self.product(high, short.middle)
    )
    let first = (a >> 64) + (b >> 64) + (c & Self.mask)
    let second = (first >> 64) + (c >> 64)
    return Self(0, UInt64(truncatingIfNeeded: second), UInt64(truncatingIfNeeded: first))
  }

  /// The same for a factor below 2⁶⁴ units, at most 2 units too small.
  @inline(__always)
  package func times(shortest: Self) -> Self {
    Self(0, 0, UInt64(truncatingIfNeeded: Self.product(high, shortest.low) >> 64))
  }

  @inline(__always)
  private static func product(_ x: UInt64, _ y: UInt64) -> UInt128 {
    let (high, low) = x.multipliedFullWidth(by: y)
    return UInt128(_low: low, _high: high)
  }

  private static var mask: UInt128 { UInt128(UInt64.max) }

  /// x·factor/2^shift, rounded down, for a result below 2¹⁹² and 0 < shift < 64.
  @inline(__always)
  package func multiplied(by factor: UInt64, shiftedRight shift: Int) -> Self {
    let first = Self.product(low, factor)
    let second = Self.product(middle, factor) + (first >> 64)
    let third = Self.product(high, factor) + (second >> 64)
    let words = (
      UInt64(truncatingIfNeeded: first), UInt64(truncatingIfNeeded: second),
      UInt64(truncatingIfNeeded: third), UInt64(truncatingIfNeeded: third >> 64)
    )
    return Self(
      words.2 >> shift | words.3 << (64 - shift), words.1 >> shift | words.2 << (64 - shift),
      words.0 >> shift | words.1 << (64 - shift))
  }

  /// ⌊x/divisor⌋
  func divided(by divisor: UInt64) -> Self {
    let (first, rest1) = high.quotientAndRemainder(dividingBy: divisor)
    let (second, rest2) = divisor.dividingFullWidth((rest1, middle))
    let (third, _) = divisor.dividingFullWidth((rest2, low))
    return Self(first, second, third)
  }

  /// x·2ⁿ for 0 ≤ n < 192 and a result below 2¹⁹².
  @inline(__always)
  package func shifted(left n: Int) -> Self {
    var x = self
    if n >= 128 {
      x = Self(low, 0, 0)
    } else if n >= 64 {
      x = Self(middle, low, 0)
    }
    let bits = n & 63
    if bits == 0 { return x }
    return Self(
      x.high << bits | x.middle >> (64 - bits), x.middle << bits | x.low >> (64 - bits),
      x.low << bits)
  }

  /// ⌊x/2ⁿ⌋ for n ≥ 0.
  @inline(__always)
  package func shifted(right n: Int) -> Self {
    if n >= 192 { return .zero }
    var x = self
    if n >= 128 {
      x = Self(0, 0, high)
    } else if n >= 64 {
      x = Self(0, high, middle)
    }
    let bits = n & 63
    if bits == 0 { return x }
    return Self(
      x.high >> bits, x.middle >> bits | x.high << (64 - bits),
      x.low >> bits | x.middle << (64 - bits))
  }

  @inline(__always)
  package static func < (x: Self, y: Self) -> Bool {
    if x.high != y.high { return x.high < y.high }
    return x.middle != y.middle ? x.middle < y.middle : x.low < y.low
  }
}
