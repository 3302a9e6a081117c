import Formulas
import IntervalArithmetic

/// All of several quantities are positive, or at least not negative, on a box.
public struct InequalityProperty<Bound: IntervalBound>: Property {
  public let coordinates: [Coordinate]
  @usableFromInline let quantities: QuantityEvaluator<Bound>
  /// Which of the quantities must be positive; the others must not be negative.
  @usableFromInline let isStrict: [Bool]

  /// The statement on all expressions of an evaluator: those that are strict must be positive, the
  /// others may be zero.
  @inlinable
  public init(_ quantities: QuantityEvaluator<Bound>, isStrict: [Bool]) {
    coordinates = quantities.program.variables.map { Coordinate($0) }
    self.quantities = quantities
    self.isStrict = isStrict
  }

  /// Whether enclosures of the quantities show what is to be shown, in any arithmetic.
  @inlinable
  static func holds<B>(_ values: [Interval<B>], _ isStrict: [Bool]) -> Bool {
    zip(values, isStrict).allSatisfy { value, strict in
      !value.isEmpty && (strict ? value.lower.signum > 0 : value.lower.signum >= 0)
    }
  }

  @inlinable
  public func evaluate(on box: [Interval<Bound>]) -> Evaluation<Bound> {
    let natural = quantities.values(on: box)
    if Self.holds(natural, isStrict) { return Evaluation(holds: true, enclosures: natural) }
    let refined = quantities.refinedValues(on: box, natural: natural)
    return Evaluation(
      holds: Self.holds(refined.values, isStrict), enclosures: refined.values, axis: refined.axis)
  }

  /// The natural enclosures alone: around centers, which depend on the precision, binary64 could
  /// find what the property's own precision does not.
  @inlinable
  public var scout: Scout? {
    let (direct, isStrict) = (quantities.inBinary64, isStrict)
    return Scout { box in
      let natural = direct(box)
      return Evaluation(holds: Self.holds(natural, isStrict), enclosures: natural)
    }
  }

  @inlinable
  public func counterexample(at point: [Rational]) -> Witness? {
    let values = quantities.values(on: point.map { Interval($0) })
    let fails = zip(values, isStrict).contains { value, strict in
      !value.isEmpty && (strict ? value.upper.signum <= 0 : value.upper.signum < 0)
    }
    guard fails else { return nil }
    return Witness(point: Point(coordinates, point), enclosures: values.map { Enclosure($0) })
  }
}
