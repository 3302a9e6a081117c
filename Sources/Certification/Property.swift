import IntervalArithmetic
import SelfNormalization

/// A statement about every point of a box, as an evaluator that decides it on sub-boxes.
public protocol Property<Bound>: Sendable {
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

/// A property's evaluator in binary64.
///
/// A closure, so that the compiler specializes it: the witness of a generic type would not be.
public struct Scout: Sendable {
  public let evaluate: @Sendable (_ box: [Interval<Double>]) -> Evaluation<Double>

  public init(_ evaluate: @escaping @Sendable (_ box: [Interval<Double>]) -> Evaluation<Double>) {
    self.evaluate = evaluate
  }
}

/// What one evaluation on a box shows.
public struct Evaluation<Bound: IntervalBound>: Sendable {
  /// Whether the statement holds at every point of the box.
  public let holds: Bool
  /// Enclosures, over the box, of the quantities that the statement is about.
  public let enclosures: [Interval<Bound>]
  /// The side that the evaluation would cut, if it has an opinion.
  public let axis: Int?
  /// Whether the statement was missed by so much that no precision would help. A heuristic: it
  /// saves an evaluation, and no verdict relies on it.
  public let isFarFromHolding: Bool

  public init(
    holds: Bool, enclosures: [Interval<Bound>], axis: Int? = nil, isFarFromHolding: Bool = false
  ) {
    self.holds = holds
    self.enclosures = enclosures
    self.axis = axis
    self.isFarFromHolding = isFarFromHolding
  }
}

/// Exact values of some coordinates.
public struct Point: Sendable, Equatable {
  public let coordinates: [Coordinate]
  public let values: [Rational]

  public init(_ coordinates: [Coordinate], _ values: [Rational]) {
    precondition(coordinates.count == values.count)
    self.coordinates = coordinates
    self.values = values
  }

  /// Layer and weight statistics.
  public init(mu: Rational, omega: Rational, nu: Rational, tau: Rational) {
    self.init([.mu, .omega, .nu, .tau], [mu, omega, nu, tau])
  }

  /// The value of a coordinate that the point has.
  public subscript(coordinate: Coordinate) -> Rational {
    guard let index = coordinates.firstIndex(of: coordinate) else {
      preconditionFailure("the point has no coordinate \(coordinate.rawValue)")
    }
    return values[index]
  }

  public var mu: Rational { self[.mu] }
  public var omega: Rational { self[.omega] }
  public var nu: Rational { self[.nu] }
  public var tau: Rational { self[.tau] }
}

/// A point at which a claim is false, with enclosures there of the quantities it is about.
public struct Witness: Sendable, Equatable {
  public let point: Point
  public let enclosures: [Enclosure]
}

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
