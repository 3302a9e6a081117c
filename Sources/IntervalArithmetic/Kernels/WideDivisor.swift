/// A divisor of two words, the first bit set, with the reciprocal that makes divisions multiplications (Möller
/// and Granlund 2011, algorithms 4 and 6). All results are exact.
@frozen @usableFromInline
struct WideDivisor {
  @usableFromInline let divisor: UInt128
  /// ⌊(2¹⁹² − 1)/divisor⌋ − 2⁶⁴
  @usableFromInline let reciprocal: UInt64

  @inlinable @inline(__always)
  init(_ divisor: UInt128) {
    let (d1, d0) = (divisor.upper, divisor.lower)
    var v = d1.dividingFullWidth((~d1, .max)).quotient
    var p = d1 &* v &+ d0
    if p < d0 {
      v &-= 1
      if p >= d1 {
        v &-= 1
        p &-= d1
      }
      p &-= d1
    }
    let t = v.multipliedFullWidth(by: d0)
    p &+= t.high
    if p < t.high {
      v &-= 1
      if UInt128(_low: t.low, _high: p) >= divisor { v &-= 1 }
    }
    (self.divisor, reciprocal) = (divisor, v)
  }

  /// Quotient and remainder of high·2⁶⁴ + next, for high < divisor.
  @inlinable @inline(__always)
  func divide(_ high: UInt128, _ next: UInt64) -> (quotient: UInt64, remainder: UInt128) {
    let (d1, d0) = (divisor.upper, divisor.lower)
    let estimate = UInt128(reciprocal) &* UInt128(high.upper) &+ high
    var q = estimate.upper
    let r1 = high.lower &- q &* d1
    let t = UInt128(d0) &* UInt128(q)
    var r = UInt128(_low: next, _high: r1) &- t &- divisor
    q &+= 1
    let isLarge = r.upper >= estimate.lower
    q &-= isLarge ? 1 : 0
    r &+= isLarge ? divisor : 0
    if r >= divisor {
      q &+= 1
      r &-= divisor
    }
    return (q, r)
  }

  /// Quotient and remainder of high·2¹²⁸ + low, for high < divisor.
  @inlinable @inline(__always)
  func divide(_ high: UInt128, _ low: UInt128) -> (quotient: UInt128, remainder: UInt128) {
    let (q1, r1) = divide(high, low.upper)
    let (q0, r0) = divide(r1, low.lower)
    return (UInt128(_low: q0, _high: q1), r0)
  }
}

extension UInt128 {
  @inlinable @inline(__always)
  var upper: UInt64 { UInt64(truncatingIfNeeded: self >> 64) }
  @inlinable @inline(__always)
  var lower: UInt64 { UInt64(truncatingIfNeeded: self) }
}
