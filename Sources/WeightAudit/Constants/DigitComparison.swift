import IntervalArithmetic
import Proving

/// A number as it was written, exactly, held against the enclosure of a true one.
package struct DigitComparison {
  /// Whether the digits are those of the true number.
  package enum Verdict: Sendable {
    /// The true number rounds to it, or is cut off to it.
    case right
    /// Its decimal text is read as the binary64 number next to the true one.
    case binary64
    /// None of these, for sure.
    case wrong
    /// The enclosure does not say.
    case undecided
  }

  package let verdict: Verdict
  /// Significant digits that are right for sure: the error is at most half a unit of the last of
  /// them. At most as many as were written.
  package let rightDigits: Int

  /// - Parameters:
  ///   - number: The absolute value.
  ///   - truth: Of a positive number.
  package init(_ number: WrittenValue, with truth: Enclosure) {
    guard let lower = truth.lower, let upper = truth.upper, lower > 0 else {
      (verdict, rightDigits) = (.undecided, 0)
      return
    }
    let (least, most) = Self.error(number.lower, number.upper, lower, upper)
    let count = Self.digits(error: most, of: lower, limit: number.digits)
    guard let unit = number.unit else {
      // Overlap is no proof that an expression is the number; as many digits are said as agree.
      verdict = least > 0 ? .wrong : count >= Self.sufficientDigits ? .right : .undecided
      rightDigits = count
      return
    }
    let value = number.lower
    let rounds = most * 2 <= unit ? true : least * 2 > unit ? false : nil as Bool?
    let isCut =
      value <= lower && upper < value + unit
      ? true : upper < value || lower >= value + unit ? false : nil as Bool?
    if rounds == true || isCut == true {
      (verdict, rightDigits) = (.right, number.digits)
    } else if number.isNearestBinary64(to: lower, upper) {
      (verdict, rightDigits) = (.binary64, count)
    } else {
      verdict = rounds == false && isCut == false ? .wrong : .undecided
      rightDigits = count
    }
  }

  /// Of an expression that is called right.
  private static var sufficientDigits: Int { 25 }

  /// Bounds of |x − t| for x and t in intervals.
  private static func error(
    _ a: Rational, _ b: Rational, _ lower: Rational, _ upper: Rational
  ) -> (least: Rational, most: Rational) {
    (max(0, lower - b, a - upper), max((b - lower).magnitude, (upper - a).magnitude))
  }

  /// The unit of digit d of t is 10^{e + 1 − d} for 10ᵉ ≤ t < 10^{e+1}; of a number that may be just
  /// below a power of ten the smaller unit counts.
  static func digits(error: Rational, of lower: Rational, limit: Int) -> Int {
    var exponent = 0
    while Rational.powerOfTen(exponent) > lower { exponent -= 1 }
    while Rational.powerOfTen(exponent + 1) <= lower { exponent += 1 }
    var digits = 0
    while digits < limit, error * 2 <= Rational.powerOfTen(exponent - digits) { digits += 1 }
    return digits
  }
}

/// A number or an expression of numbers in a source file.
package struct WrittenValue: Sendable {
  /// The absolute value, enclosed; of a literal exactly.
  let lower: Rational
  let upper: Rational
  /// Significant digits; of an expression those that are compared.
  let digits: Int
  /// Of the last digit; nil of an expression.
  let unit: Rational?

  package init(literal value: Rational, digits: Int, unit: Rational) {
    (lower, upper, self.digits, self.unit) = (value, value, digits, unit)
  }

  package init(expression value: Enclosure) {
    (lower, upper, digits, unit) = (value.lower!, value.upper!, Self.comparedDigits, nil)
  }

  /// Digits of an expression that are compared.
  static var comparedDigits: Int { 50 }

  /// Whether it has at most the digits that binary64 needs and is read as the number next to all of an
  /// interval.
  func isNearestBinary64(to lower: Rational, _ upper: Rational) -> Bool {
    guard digits <= 17 else { return false }
    // Cut off, so that the number next to the value is this one or the one above.
    let below = self.lower.approximation
    return [below, below.nextUp].contains { candidate in
      // Numbers lie closer below a power of two.
      guard candidate.isNormal, candidate.significand > 1 else { return false }
      let (exact, half) = (Rational(candidate), Rational(candidate.ulp) / 2)
      return [self.lower, lower, upper].allSatisfy { ($0 - exact).magnitude < half }
    }
  }

  /// Whether it is the binary32 number next to all of an interval, written out, if only to 17 digits.
  func isBinary32(nextTo lower: Rational, _ upper: Rational) -> Bool {
    guard digits > 9 || unit == nil else { return false }
    let single = Float(self.lower.approximation)
    guard single.isNormal, single.significand > 1 else { return false }
    let (exact, half) = (Rational(Double(single)), Rational(Double(single.ulp)) / 2)
    return (self.lower - exact).magnitude * 2 <= (unit ?? 0)
      && (lower - exact).magnitude < half && (upper - exact).magnitude < half
  }
}
