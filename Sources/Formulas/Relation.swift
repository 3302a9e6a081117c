import IntervalArithmetic

/// A number as it is printed, with the place of its last digit.
public struct PrintedNumber: Sendable, Equatable {
  public let value: Rational
  /// One unit of the last printed digit.
  public let unit: Rational
}

/// One relation between two sides.
public struct Relation: Sendable {
  public enum Sign: String, Sendable {
    case less = "<", atMost = "<=", more = ">", atLeast = ">=", equal = "="
  }

  public let left: Expression
  public let sign: Sign
  public let right: Expression
  /// The right side if it is nothing but a printed decimal with digits after the point.
  public let printed: PrintedNumber?
  /// Both sides as they are written.
  public let text: (left: String, right: String)
}
