import BigInt

/// A closed interval whose ends are whole multiples of 2^−50, u in short, in words: a hundred times as
/// fast as ``FixedInterval``, and rounded outward like it.
///
/// Words hold numbers below 2^13 in magnitude. Whoever computes with them shows that no value leaves
/// (−2^13, 2^13); one that did would stop the program at the next operation, not be wrong.
package struct WordInterval: Sendable, Equatable {
  package static let bits = 50

  /// The ends, in u; lower ≤ upper.
  package let lower: Int
  package let upper: Int

  package init(lower: Int, upper: Int) {
    (self.lower, self.upper) = (lower, upper)
  }

  init(_ value: Int) { self.init(lower: value << Self.bits, upper: value << Self.bits) }

  /// nil for numbers that words do not hold.
  init?(_ value: FixedInterval) {
    let short = value.converted(to: Self.bits)
    guard let low = Int(exactly: short.lower), let high = Int(exactly: short.upper) else {
      return nil
    }
    self.init(lower: low, upper: high)
  }

  func converted(to bits: Int) -> FixedInterval {
    FixedInterval(lower: BigInt(lower), upper: BigInt(upper), bits: Self.bits).converted(to: bits)
  }

  var magnitude: Int { max(abs(lower), abs(upper)) }

  @inline(__always)
  package static func + (x: Self, y: Self) -> Self {
    Self(lower: x.lower + y.lower, upper: x.upper + y.upper)
  }

  @inline(__always)
  static prefix func - (x: Self) -> Self { Self(lower: -x.upper, upper: -x.lower) }

  /// The product of two numbers of u, rounded down, and whether it is exact.
  @inline(__always)
  private static func product(_ x: Int, _ y: Int) -> (floor: Int, isExact: Bool) {
    let (high, low) = x.multipliedFullWidth(by: y)
    // high·2^64 + low over 2^50: a shift of the two words together, which rounds down.
    let (shifted, overflow) = high.multipliedReportingOverflow(by: 1 << (64 - bits))
    precondition(!overflow, "a product beyond what words hold")
    return (
      shifted | Int(truncatingIfNeeded: low >> UInt(bits)),
      low & ((1 << UInt(bits)) - 1) == 0
    )
  }

  @inline(__always)
  static func productUp(_ x: Int, _ y: Int) -> Int {
    let (floor, isExact) = product(x, y)
    return isExact ? floor : floor + 1
  }

  @inline(__always)
  package static func * (x: Self, y: Self) -> Self {
    if x.lower >= 0 {
      // The lower end takes x's end that makes it least, the upper one that which makes it greatest.
      return Self(
        lower: product(y.lower >= 0 ? x.lower : x.upper, y.lower).floor,
        upper: productUp(y.upper >= 0 ? x.upper : x.lower, y.upper))
    }
    if x.upper <= 0 {
      return Self(
        lower: product(y.upper >= 0 ? x.lower : x.upper, y.upper).floor,
        upper: productUp(y.lower >= 0 ? x.upper : x.lower, y.lower))
    }
    return Self(
      lower: min(product(x.lower, y.upper).floor, product(x.upper, y.lower).floor),
      upper: max(productUp(x.lower, y.lower), productUp(x.upper, y.upper)))
  }

  /// The product with a positive integer, and the quotient by one.
  static func * (n: Int, x: Self) -> Self { Self(lower: n * x.lower, upper: n * x.upper) }

  @inline(__always)
  package static func / (x: Self, n: Int) -> Self {
    // Shifts aside, division cuts toward zero: one less, or one more, is right for either sign.
    let (low, lowRest) = x.lower.quotientAndRemainder(dividingBy: n)
    let (high, highRest) = x.upper.quotientAndRemainder(dividingBy: n)
    return Self(lower: lowRest < 0 ? low - 1 : low, upper: highRest > 0 ? high + 1 : high)
  }
}
