import IntervalArithmetic

/// A number as it is printed, with the place of its last digit.
public struct PrintedNumber: Sendable, Equatable {
  /// The number, exactly.
  public let value: Rational
  /// One unit of the last printed digit.
  public let unit: Rational
}

/// One relation between two sides.
public struct Relation: Sendable {
  /// How the sides are related.
  public enum Sign: String, Sendable {
    /// The left side is less than the right one.
    case less = "<"
    /// The left side is less than the right one or equal to it.
    case atMost = "<="
    /// The left side is greater than the right one.
    case more = ">"
    /// The left side is greater than the right one or equal to it.
    case atLeast = ">="
    /// The sides are equal, or the left one rounds to the right one, as the reader decides.
    case equal = "="
  }

  /// The left side.
  public let left: Expression
  /// How it is related to the right side.
  public let sign: Sign
  /// The right side.
  public let right: Expression
  /// The right side if it is nothing but a printed decimal with digits after the point.
  public let printed: PrintedNumber?
  /// Both sides as they are written.
  public let text: (left: String, right: String)
}
