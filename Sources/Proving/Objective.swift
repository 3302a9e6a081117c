import IntervalArithmetic

/// A function to maximize: its enclosures, and those of its partial derivatives.
public protocol Objective<Bound>: Sendable {
  /// The ends of the enclosures, and with them the precision.
  associatedtype Bound: IntervalBound

  /// The variables of the boxes, in order.
  var coordinates: [Coordinate] { get }

  /// An enclosure of the function over a box.
  func value(on box: [Interval<Bound>]) -> Interval<Bound>

  /// Enclosures of the function and of its partial derivatives over a box.
  func gradient(on box: [Interval<Bound>]) -> (value: Interval<Bound>, slopes: [Interval<Bound>])
}
