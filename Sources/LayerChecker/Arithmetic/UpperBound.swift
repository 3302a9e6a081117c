import BigInt

/// A number m·2^e ≥ 0 that others are at most, of any size: sums and products are rounded up.
package struct UpperBound: Comparable {
  /// Of the mantissa of whatever is not 0.
  private static let bits = 160

  private let mantissa: BigUInt
  private let exponent: Int

  /// At least m·2^e.
  private init(_ mantissa: BigUInt, _ exponent: Int) {
    guard !mantissa.isZero else {
      (self.mantissa, self.exponent) = (0, 0)
      return
    }
    let excess = mantissa.bitWidth - Self.bits
    if excess <= 0 {
      (self.mantissa, self.exponent) = (mantissa << -excess, exponent + excess)
    } else {
      let above = (mantissa >> excess) + 1
      // 2^bits is one bit too long, and even.
      let carry = above.bitWidth - Self.bits
      (self.mantissa, self.exponent) = (above >> carry, exponent + excess + carry)
    }
  }

  package static let zero = UpperBound(0, 0)
  package static let one = UpperBound(1, 0)

  package static func < (x: Self, y: Self) -> Bool {
    if x.mantissa.isZero || y.mantissa.isZero { return x.mantissa < y.mantissa }
    return x.exponent == y.exponent ? x.mantissa < y.mantissa : x.exponent < y.exponent
  }

  package static func + (x: Self, y: Self) -> Self {
    let (great, small) = x < y ? (y, x) : (x, y)
    if small.mantissa.isZero { return great }
    let shift = great.exponent - small.exponent
    // Less than a unit of the greater one's last place.
    if shift >= Self.bits { return UpperBound(great.mantissa + 1, great.exponent) }
    return UpperBound((great.mantissa << shift) + small.mantissa, small.exponent)
  }

  package static func * (x: Self, y: Self) -> Self {
    UpperBound(x.mantissa * y.mantissa, x.exponent + y.exponent)
  }

  /// The greatest logarithm that is of use.
  private static let greatestLogarithm = Rational(BigInt(1) << 20)

  /// e^x, by squarings of e^{x/2^s} with |x/2^s| ≤ 1; nil if it is too large to be of use.
  package static func exponential(_ x: Rational) -> Self? {
    guard x <= greatestLogarithm else { return nil }
    // The function increases.
    let x = max(x, Rational(0) - greatestLogarithm)
    var squarings = 0
    while x.magnitude > Rational(BigInt(1) << squarings) { squarings += 1 }
    let wide = bits + 2 * squarings + 8
    Meter.current?.spend(Work.exponential(bits: wide) + squarings * Work.operation(bits: wide))
    let root = FixedInterval(x / Rational(BigInt(1) << squarings), bits: wide).exponential.upper
    var value = UpperBound(root.magnitude, -wide)
    for _ in 0..<squarings { value = value * value }
    return value
  }

  /// The number in units of 2^−bits, rounded up.
  package func units(bits: Int) -> BigInt {
    let shift = exponent + bits
    return BigInt(shift >= 0 ? mantissa << shift : (mantissa >> -shift) + (mantissa.isZero ? 0 : 1))
  }
}
