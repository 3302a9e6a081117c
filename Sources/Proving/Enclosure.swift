import IntervalArithmetic

/// An interval without its type: exact ends, or none where it is unbounded.
public struct Enclosure: Sendable, Equatable {
  /// The least member; nil if the set is unbounded below.
  public let lower: Rational?
  /// The greatest member; nil if the set is unbounded above.
  public let upper: Rational?

  /// The same set; the interval is not empty.
  @inlinable
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

extension Enclosure {
  /// The smallest enclosure that holds both.
  public func hull(_ other: Enclosure) -> Enclosure {
    Enclosure(
      possiblyUnboundedFrom: lower.flatMap { low in other.lower.map { min(low, $0) } },
      through: upper.flatMap { high in other.upper.map { max(high, $0) } })
  }

  private init(possiblyUnboundedFrom lower: Rational?, through upper: Rational?) {
    (self.lower, self.upper) = (lower, upper)
  }
}

/// In JSON an array of its ends, null where it is unbounded.
extension Enclosure: Codable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(lower)
    try container.encode(upper)
  }

  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    lower = try container.decode(Rational?.self)
    upper = try container.decode(Rational?.self)
    var isReversed = false
    if let lower, let upper { isReversed = lower > upper }
    guard !isReversed, container.isAtEnd else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "an enclosure is two numbers in ascending order")
    }
  }
}
