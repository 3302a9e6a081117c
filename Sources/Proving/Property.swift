import IntervalArithmetic

/// A statement about every point of a box, as an evaluator that decides it on sub-boxes.
public protocol Property<Bound>: Sendable {
  /// The ends of the enclosures, and with them the precision.
  associatedtype Bound: IntervalBound

  /// The variables of the boxes, in order.
  var coordinates: [Coordinate] { get }

  /// Decides the statement on a box, as far as one evaluation of its enclosure can.
  ///
  /// - Parameter box: An enclosure of each side, in the order of `coordinates`.
  func evaluate(on box: [Interval<Bound>]) -> Evaluation<Bound>

  /// The same statement in binary64, whose evaluations cost a fraction; nil if there is none.
  ///
  /// What it finds to hold does hold, at the property's own precision as well. Where it holds at a
  /// point, that point leads to no counterexample.
  var scout: Scout? { get }

  /// A point of the claim's domain at which the statement is false, if the given point of the
  /// coordinates leads to one.
  func counterexample(at point: [Rational]) -> Witness?
}

extension Property {
  public var scout: Scout? { nil }
}
