import BigInt

/// An exact rational number: a fraction with a positive denominator, not necessarily in lowest
/// terms.
package struct Rational: Sendable {
  package let numerator: BigInt
  package let denominator: BigInt

  package init(_ numerator: BigInt, over denominator: BigInt = 1) {
    precondition(denominator > 0)
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  package static func * (x: Self, y: Self) -> Self {
    Self(x.numerator * y.numerator, over: x.denominator * y.denominator)
  }

  /// The quotient by a positive number.
  package static func / (x: Self, y: Self) -> Self {
    Self(x.numerator * y.denominator, over: x.denominator * y.numerator)
  }

  package static func + (x: Self, y: Self) -> Self {
    Self(
      x.numerator * y.denominator + y.numerator * x.denominator,
      over: x.denominator * y.denominator)
  }

  package static prefix func - (x: Self) -> Self { Self(-x.numerator, over: x.denominator) }

  package static func - (x: Self, y: Self) -> Self { x + -y }

  /// 1/x for x ≠ 0.
  package var inverse: Self {
    numerator > 0 ? Self(denominator, over: numerator) : Self(-denominator, over: -numerator)
  }

  /// The same number in lowest terms.
  package var reduced: Self {
    // Most are integers or small, and the algebra reduces after each step.
    if denominator.magnitude.bitWidth == 1 { return self }
    let divisor = Self.commonDivisor(numerator.magnitude, denominator.magnitude)
    if divisor.bitWidth == 1 { return self }
    return Self(numerator / BigInt(divisor), over: denominator / BigInt(divisor))
  }

  private static func commonDivisor(_ x: BigUInt, _ y: BigUInt) -> BigUInt {
    guard x.bitWidth <= UInt.bitWidth, y.bitWidth <= UInt.bitWidth else {
      return x.greatestCommonDivisor(with: y)
    }
    var (a, b) = (x.words.first ?? 0, y.words.first ?? 0)
    while b != 0 { (a, b) = (b, a % b) }
    return BigUInt(a)
  }

  package var isInteger: Bool { numerator % denominator == 0 }

  package var magnitude: Self { numerator < 0 ? Self(-numerator, over: denominator) : self }
}

extension Rational: Comparable {
  package static func == (x: Self, y: Self) -> Bool {
    x.numerator * y.denominator == y.numerator * x.denominator
  }

  package static func < (x: Self, y: Self) -> Bool {
    x.numerator * y.denominator < y.numerator * x.denominator
  }
}

extension Rational: Hashable {
  package func hash(into hasher: inout Hasher) {
    let lowest = reduced
    hasher.combine(lowest.numerator)
    hasher.combine(lowest.denominator)
  }
}

extension Rational: CustomStringConvertible {
  /// The exact decimal if it has few digits, otherwise the fraction; a fraction that would fill
  /// half a page as a decimal cut after twenty places, marked by an ellipsis.
  package var description: String {
    for places in 0...24 {
      let scaled = numerator * BigInt(10).power(places)
      if scaled % denominator == 0 { return Self.decimal(scaled / denominator, places: places) }
    }
    if numerator.bitWidth + denominator.bitWidth < 2500 { return "\(numerator)/\(denominator)" }
    let scaled = numerator * BigInt(10).power(20) / denominator
    return Self.decimal(scaled, places: 20) + "..."
  }

  /// The number `scaled`·10^−places.
  static func decimal(_ scaled: BigInt, places: Int) -> String {
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let point = places == 0 ? "" : "."
    return (scaled < 0 ? "-" : "") + padded.dropLast(places) + point + padded.suffix(places)
  }
}
