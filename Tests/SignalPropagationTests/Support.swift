import IntervalArithmetic
import Testing

typealias Real = Interval<BigFloat<4>>

/// Net inputs of every kind that the formulas distinguish: both signs of m, of m + v and of m + 2v.
let netInputs: [(m: String, v: String)] = [
  ("0", "1"), ("0.3", "2.5"), ("-0.7", "0.4"), ("3", "40"), ("-6", "0.5"), ("-0.01", "0.76"),
  ("0.01", "1.875"), ("-2", "1.5"), ("1/7", "0.05"), ("-12", "3"),
]

func real(_ text: String) throws -> Real { Real(try Rational(parsing: text)) }

/// Whether the enclosure agrees with a printed decimal: every printed digit is right, so the value
/// lies within one unit of the last of them.
func agrees(_ enclosure: Real, with printed: String) throws -> Bool {
  let value = try Rational(parsing: printed)
  let places = printed.split(separator: ".").dropFirst().first?.count ?? 0
  let unit = Rational.powerOfTen(-places)
  return enclosure.isSubset(of: Real(from: value - unit, through: value + unit))
}

extension Interval {
  /// Whether two enclosures could be of one number.
  func meets(_ other: Self) -> Bool { !intersection(other).isEmpty }
}
