/// |x| = k·π/2 + r for 64 ≤ |x| < 2⁶⁰, so that sines and cosines of such angles cost as much as others.
///
/// k is |x|·2/π, cut off, or one less: 2/π is taken down to 64 bits and x to its first word, which makes the product
/// smaller by less than 2⁻³. k·π/2 is found from 256 bits of π/2, which are less than a unit of 2⁻²⁵⁵ too few, so
/// it is too small by less than 2⁶⁰ of them, or 2⁻¹⁹⁵; x is exact. A rest that is not below these bits of π/2 is
/// made smaller by them, and k larger. So r, cut off to units of 2⁻¹⁹¹, is off by less than 2 of them; only where
/// it is as near as that to 0 or π/2 may it stand for an angle in the neighboring quarter.
package struct QuarterTurns {
  /// k
  package let count: UInt64
  /// r in units of 2⁻¹⁹¹.
  package let rest: FixedPoint

  /// The exponents of numbers that are served.
  package static var exponents: ClosedRange<Int> { 7...60 }

  /// The turns of a number with an exponent in ``exponents``.
  @inline(__always)
  package init(_ x: FixedArgument) {
    let (first, second) = (x.significand.high, x.significand.middle)
    // 2/π in units of 2⁻⁶⁴.
    let quotient = first.multipliedFullWidth(by: 0xa2f9_836e_4e44_1529).high
    var k = quotient >> UInt64(64 - x.exponent)
    let (high, middle, low, last) = (
      FixedElementaryTable.halfPi.high, FixedElementaryTable.halfPi.middle,
      FixedElementaryTable.halfPi.low, FixedElementaryTable.halfPiRest
    )
    let p0 = UInt128(k) &* UInt128(last)
    let p1 = UInt128(k) &* UInt128(low) &+ UInt128(p0.upper)
    let p2 = UInt128(k) &* UInt128(middle) &+ UInt128(p1.upper)
    let p3 = UInt128(k) &* UInt128(high) &+ UInt128(p2.upper)
    // The rest is below 2, that is 2²⁵⁶ units: what is beyond cancels.
    let bits = UInt128(x.exponent - 1)
    let angle = UInt128(_low: second, _high: first) << bits
    let (below, borrow) = UInt128.zero
      .subtractingReportingOverflow(UInt128(_low: p0.lower, _high: p1.lower))
    var less = below
    var most = angle &- UInt128(_low: p2.lower, _high: p3.lower) &- (borrow ? 1 : 0)
    let (halfPi, fine) = (UInt128(_low: middle, _high: high), UInt128(_low: last, _high: low))
    if most > halfPi || most == halfPi && less >= fine {
      let (difference, borrow) = less.subtractingReportingOverflow(fine)
      less = difference
      most = most &- halfPi &- (borrow ? 1 : 0)
      k += 1
    }
    count = k
    rest = FixedPoint(most.upper, most.lower, less.upper)
  }

  /// Whether r is certainly between 0 and π/2.
  package var isInside: Bool {
    let error = FixedPoint.bit(1)
    return error < rest && rest + error < FixedElementaryTable.halfPi
  }
}
