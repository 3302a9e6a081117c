import CMPFR

/// significand·2^exponent, exactly: what a hexadecimal float stands for, without the memory that a
/// rational number of its size would take.
struct ScaledRational: Comparable {
  let significand: Rational
  let exponent: Int

  /// Beyond the exponents of all bounds, and far from the ends of `Int`.
  static let exponentLimit = 1 << 40

  init(_ significand: Rational, exponent: Int = 0) {
    (self.significand, self.exponent) = (significand, exponent)
  }

  /// A number as ``Rational/init(parsing:)`` reads it, a hexadecimal float alone with an exponent
  /// up to ``exponentLimit``.
  init(parsing text: some StringProtocol) throws(NumberSyntaxError) {
    guard text.contains(where: { $0 == "x" || $0 == "X" }), !text.contains("/") else {
      self.init(try Rational(parsing: text))
      return
    }
    let parts = try FloatLiteral(String(text), in: String(text), limit: Self.exponentLimit)
    self.init(parts.significand, exponent: parts.exponent)
  }

  func rounded<Bound: IntervalBound>(_ rounding: Rounding) -> Bound {
    exponent == 0
      ? Bound(significand, rounded: rounding)
      : Bound(significand, scaledBy: exponent, rounded: rounding)
  }

  static func == (x: Self, y: Self) -> Bool { !(x < y) && !(y < x) }

  static func < (x: Self, y: Self) -> Bool {
    let (a, b) = (x.significand.signum, y.significand.signum)
    if a != b || a == 0 { return a < b }
    let difference = x.logarithm - y.logarithm
    if difference.magnitude >= 2 { return (difference < 0) == (a > 0) }
    // Of like size, so the exponents differ by no more than the significands' own sizes.
    let shift = x.exponent - y.exponent
    return shift < 0
      ? x.significand < y.significand.scaled(byPowerOfTwo: -shift)
      : x.significand.scaled(byPowerOfTwo: shift) < y.significand
  }

  /// ⌊log₂|x|⌋ or one more; x is not zero.
  private var logarithm: Int {
    significand.withHeader {
      Int(__gmpz_sizeinbase($0.numerator, 2)) - Int(__gmpz_sizeinbase($0.denominator, 2))
    } + exponent
  }
}
