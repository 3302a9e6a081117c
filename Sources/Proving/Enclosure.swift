import IntervalArithmetic

/// An interval without its type: exact ends, or none where it is unbounded.
public struct Enclosure: Sendable, Equatable {
  public let lower: Rational?
  public let upper: Rational?

  /// The same set; the interval is not empty.
  public init<Bound>(_ interval: Interval<Bound>) {
    precondition(!interval.isEmpty, "the enclosure of a value is not empty")
    lower = interval.lower.isFinite ? interval.lower.rational : nil
    upper = interval.upper.isFinite ? interval.upper.rational : nil
  }

  /// The bounded set from `lower` through `upper`.
  public init(lower: Rational, upper: Rational) {
    precondition(lower <= upper, "reversed bounds")
    (self.lower, self.upper) = (lower, upper)
  }

  /// An upper bound of upper − lower; nil if unbounded.
  public var width: Rational? {
    guard let lower, let upper else { return nil }
    return upper - lower
  }
}
