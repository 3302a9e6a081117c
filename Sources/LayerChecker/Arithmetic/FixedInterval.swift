import BigInt

/// A closed interval whose ends are whole multiples of 2^−bits.
///
/// Every operation returns an interval that contains the exact result for all operands from the
/// given intervals: lower ends are rounded down, upper ends up, always to the next multiple. The
/// operands of one operation have the same number of bits.
package struct FixedInterval: Sendable, Equatable {
  /// The ends, in units of 2^−bits; lower ≤ upper.
  package let lower: BigInt
  package let upper: BigInt
  package let bits: Int

  package init(lower: BigInt, upper: BigInt, bits: Int) {
    precondition(lower <= upper)
    (self.lower, self.upper, self.bits) = (lower, upper, bits)
  }

  /// The integer, exactly.
  package init(_ value: Int, bits: Int) {
    let units = BigInt(value) << bits
    self.init(lower: units, upper: units, bits: bits)
  }

  /// The tightest enclosure of the numbers from `low` through `high`.
  package init(from low: Rational, through high: Rational, bits: Int) {
    self.init(
      lower: floorOfQuotient(low.numerator << bits, low.denominator),
      upper: ceilingOfQuotient(high.numerator << bits, high.denominator), bits: bits)
  }

  package init(_ value: Rational, bits: Int) { self.init(from: value, through: value, bits: bits) }

  package init(_ range: Range, bits: Int) {
    self.init(from: range.lower, through: range.upper, bits: bits)
  }

  /// The lower end alone, and the upper end alone.
  package var bottom: Self { Self(lower: lower, upper: lower, bits: bits) }
  package var top: Self { Self(lower: upper, upper: upper, bits: bits) }

  /// The end at which a function of this variable is greatest, or least, if its slope has one
  /// sign on the whole box; otherwise the variable as it is.
  package func collapsed(toGreatest: Bool, ofSlope slope: Self) -> Self {
    if slope.lower >= 0 { return toGreatest ? top : bottom }
    if slope.upper <= 0 { return toGreatest ? bottom : top }
    return self
  }

  /// The same set with another number of bits, rounded outward where it has fewer.
  package func converted(to newBits: Int) -> Self {
    newBits >= bits
      ? Self(lower: lower << (newBits - bits), upper: upper << (newBits - bits), bits: newBits)
      : Self(
        lower: shiftedDown(lower, bits - newBits), upper: shiftedUp(upper, bits - newBits),
        bits: newBits)
  }
}

extension FixedInterval {
  package static func + (x: Self, y: Self) -> Self {
    assert(x.bits == y.bits)
    return Self(lower: x.lower + y.lower, upper: x.upper + y.upper, bits: x.bits)
  }

  package static prefix func - (x: Self) -> Self {
    Self(lower: -x.upper, upper: -x.lower, bits: x.bits)
  }

  package static func - (x: Self, y: Self) -> Self { x + -y }

  /// The product: its extremes lie at corners, and the signs of the ends tell at which.
  package static func * (x: Self, y: Self) -> Self {
    assert(x.bits == y.bits)
    let low: BigInt
    let high: BigInt
    if x.lower.sign == .plus, y.lower.sign == .plus {
      (low, high) = (x.lower * y.lower, x.upper * y.upper)
    } else {
      let corners = [x.lower * y.lower, x.lower * y.upper, x.upper * y.lower, x.upper * y.upper]
      (low, high) = (corners.min()!, corners.max()!)
    }
    return Self(
      lower: shiftedDown(low, x.bits), upper: shiftedUp(high, x.bits), bits: x.bits)
  }

  /// The squares, which are never negative.
  package var squared: Self {
    let (low, high) = (lower.magnitude, upper.magnitude)
    let least = lower.sign != upper.sign ? 0 : min(low, high)
    let greatest = max(low, high)
    return Self(
      lower: shiftedDown(BigInt(least * least), bits),
      upper: shiftedUp(BigInt(greatest * greatest), bits), bits: bits)
  }

  /// The quotient by a positive interval.
  package static func / (x: Self, y: Self) -> Self {
    precondition(y.lower > 0 && x.bits == y.bits)
    return Self(
      lower: floorOfQuotient(x.lower << x.bits, x.lower < 0 ? y.lower : y.upper),
      upper: ceilingOfQuotient(x.upper << x.bits, x.upper < 0 ? y.upper : y.lower), bits: x.bits)
  }

  /// The product with a positive integer, and the quotient by one.
  package static func * (n: Int, x: Self) -> Self {
    Self(lower: x.lower * BigInt(n), upper: x.upper * BigInt(n), bits: x.bits)
  }

  package static func / (x: Self, n: Int) -> Self {
    Self(
      lower: floorOfQuotient(x.lower, BigInt(n)), upper: ceilingOfQuotient(x.upper, BigInt(n)),
      bits: x.bits)
  }

  /// The quotient by a positive rational number, rounded once.
  func divided(by r: Rational) -> Self {
    let scale = BigInt(1) << bits
    return Self(
      from: Rational(lower, over: scale) / r, through: Rational(upper, over: scale) / r, bits: bits)
  }

  /// The square roots of the interval's numbers, all of which are known not to be negative: a
  /// lower end below zero is there by rounding alone.
  package var squareRoot: Self {
    precondition(upper >= 0)
    let low = (max(lower, 0).magnitude << bits).squareRoot()
    let square = upper.magnitude << bits
    let high = square.squareRoot()
    return Self(
      lower: BigInt(low), upper: BigInt(high * high == square ? high : high + 1), bits: bits)
  }

  package func hull(_ other: Self) -> Self {
    Self(lower: min(lower, other.lower), upper: max(upper, other.upper), bits: bits)
  }

  /// The common part of two enclosures of the same quantity, so that it is not empty.
  package func intersection(_ other: Self) -> Self {
    Self(lower: max(lower, other.lower), upper: min(upper, other.upper), bits: bits)
  }

  package static func minimum(_ x: Self, _ y: Self) -> Self {
    Self(lower: min(x.lower, y.lower), upper: min(x.upper, y.upper), bits: x.bits)
  }

  package static func maximum(_ x: Self, _ y: Self) -> Self { -minimum(-x, -y) }
}

/// Exact comparisons of all numbers of the interval with a rational one.
extension FixedInterval {
  package static func < (x: Self, r: Rational) -> Bool {
    x.upper * r.denominator < r.numerator << x.bits
  }
  package static func <= (x: Self, r: Rational) -> Bool {
    x.upper * r.denominator <= r.numerator << x.bits
  }
  package static func > (x: Self, r: Rational) -> Bool {
    x.lower * r.denominator > r.numerator << x.bits
  }
  package static func >= (x: Self, r: Rational) -> Bool {
    x.lower * r.denominator >= r.numerator << x.bits
  }
}

extension FixedInterval: CustomStringConvertible {
  /// Decimals with twelve places, and more for tiny numbers, rounded outward.
  package var description: String {
    let zeros = max(0, bits - max(lower.magnitude, upper.magnitude).bitWidth)
    // A binary zero after the point is less than a third of a decimal one.
    let places = 12 + zeros / 3
    let scale = BigInt(10).power(places)
    let low = Rational.decimal(shiftedDown(lower * scale, bits), places: places)
    let high = Rational.decimal(shiftedUp(upper * scale, bits), places: places)
    return "[\(low), \(high)]"
  }
}

/// ⌊x/2^count⌋. The library's shift of a negative number rounds down as well, but a reader need not
/// know that.
private func shiftedDown(_ x: BigInt, _ count: Int) -> BigInt {
  x.sign == .plus ? BigInt(x.magnitude >> count) : -shiftedUp(-x, count)
}

/// ⌈x/2^count⌉.
private func shiftedUp(_ x: BigInt, _ count: Int) -> BigInt {
  guard x.sign == .plus else { return -shiftedDown(-x, count) }
  let floor = x.magnitude >> count
  return BigInt(floor << count == x.magnitude ? floor : floor + 1)
}

/// ⌊x/y⌋ for y > 0.
private func floorOfQuotient(_ x: BigInt, _ y: BigInt) -> BigInt {
  // The library's division cuts toward zero.
  let (quotient, remainder) = x.quotientAndRemainder(dividingBy: y)
  return remainder < 0 ? quotient - 1 : quotient
}

/// ⌈x/y⌉ for y > 0.
private func ceilingOfQuotient(_ x: BigInt, _ y: BigInt) -> BigInt { -floorOfQuotient(-x, y) }
