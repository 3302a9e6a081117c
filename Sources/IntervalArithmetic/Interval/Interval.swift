/// A closed, possibly unbounded or empty interval of real numbers.
///
/// An interval stands for the set of the *real* numbers between its bounds; ±∞ are bounds, never
/// members. Every operation returns an enclosure: it contains f(x) for every x of the arguments at
/// which f is defined. This is the set-based flavour of IEEE 1788.1-2017.
///
/// Representation invariant: `lower ≤ upper`, `lower < +∞`, `upper > −∞`; the empty set alone is
/// stored as `lower = +∞`, `upper = −∞`. Neither bound is NaN.
@frozen
public struct Interval<Bound: IntervalBound>: Sendable {
  /// The infimum, or +∞ if the interval is empty.
  public let lower: Bound
  /// The supremum, or −∞ if the interval is empty.
  public let upper: Bound

  /// The interval with the given bounds, which satisfy the invariant.
  @inlinable @inline(__always)
  public init(unchecked lower: Bound, _ upper: Bound) {
    self.lower = lower
    self.upper = upper
  }

  /// The set of the real numbers x with `lower ≤ x ≤ upper`; nil if the bounds are reversed or no
  /// real number lies between them.
  @inlinable
  public init?(from lower: Bound, through upper: Bound) {
    guard lower <= upper, lower < .infinity, upper > -.infinity else { return nil }
    self.init(unchecked: lower, upper)
  }

  /// The set of one finite number.
  @inlinable
  public init(_ point: Bound) {
    precondition(point.isFinite, "a real number is finite")
    self.init(unchecked: point, point)
  }

  /// The tightest enclosure of an integer.
  @inlinable
  public init(_ value: Int) {
    self.init(unchecked: Bound(value, rounded: .down), Bound(value, rounded: .up))
  }

  /// The tightest enclosure of a rational number.
  @inlinable
  public init(_ value: Rational) {
    self.init(unchecked: Bound(value, rounded: .down), Bound(value, rounded: .up))
  }

  /// The tightest enclosure of the rational numbers from `lower` through `upper`.
  @inlinable
  public init(from lower: Rational, through upper: Rational) {
    precondition(lower <= upper, "reversed bounds")
    self.init(unchecked: Bound(lower, rounded: .down), Bound(upper, rounded: .up))
  }

  /// The empty set.
  @inlinable
  public static var empty: Self { Self(unchecked: .infinity, -.infinity) }

  /// All real numbers.
  @inlinable
  public static var entire: Self { Self(unchecked: -.infinity, .infinity) }

  /// All real numbers x ≥ 0.
  @inlinable
  static var nonNegative: Self { Self(unchecked: .zero, .infinity) }

  /// The tightest enclosure of π.
  @inlinable
  public static var pi: Self {
    Self(unchecked: Bound.pi(rounded: .down), Bound.pi(rounded: .up))
  }

  /// Whether no number is a member.
  @inlinable
  public var isEmpty: Bool { lower > upper }

  /// Whether the interval is bounded and not empty.
  @inlinable
  public var isBounded: Bool { lower.isFinite && upper.isFinite }

  /// Whether the interval holds exactly one number.
  @inlinable
  public var isPoint: Bool { lower == upper }

  /// A finite number of the interval, near its middle if it is bounded; nil if it is empty.
  @inlinable
  public var midpoint: Bound? {
    if isEmpty { return nil }
    switch (lower.isFinite, upper.isFinite) {
    case (true, true): return lower.midpoint(with: upper)
    case (false, false): return Bound.zero
    case (true, false): return max(lower, .greatestFiniteMagnitude)
    case (false, true): return min(upper, -.greatestFiniteMagnitude)
    }
  }

  /// An upper bound of the width; 0 if the interval is empty.
  @inlinable
  public var width: Bound { isEmpty ? .zero : upper.subtracting(lower, rounded: .up) }

  /// The largest absolute value of a member; 0 if the interval is empty.
  @inlinable
  public var magnitude: Bound { isEmpty ? .zero : max(-lower, upper) }

  /// The smallest absolute value of a member; +∞ if the interval is empty.
  @inlinable
  public var mignitude: Bound {
    if isEmpty { return .infinity }
    return lower.signum > 0 ? lower : upper.signum < 0 ? -upper : .zero
  }
}

extension Interval: Equatable {}
