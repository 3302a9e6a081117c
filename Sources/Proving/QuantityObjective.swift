import Formulas
import IntervalArithmetic

/// One quantity of an evaluator, or its opposite, to be maximized.
public struct QuantityObjective<Bound: IntervalBound>: Objective {
  @usableFromInline let quantities: QuantityEvaluator<Bound>
  @usableFromInline let index: Int
  @usableFromInline let isNegated: Bool

  /// One of an evaluator's quantities.
  ///
  /// - Parameters:
  ///   - quantities: The evaluator.
  ///   - index: Its place among the expressions of the evaluator's program.
  ///   - negated: Whether its opposite is maximized, to find an infimum.
  @inlinable
  public init(_ quantities: QuantityEvaluator<Bound>, index: Int, negated: Bool) {
    self.quantities = quantities
    self.index = index
    isNegated = negated
  }

  @inlinable
  public var coordinates: [Coordinate] { quantities.program.variables.map { Coordinate($0) } }

  @inlinable
  public func value(on box: [Interval<Bound>]) -> Interval<Bound> {
    let value = quantities.values(on: box)[index]
    return isNegated ? -value : value
  }

  @inlinable
  public func gradient(
    on box: [Interval<Bound>]
  ) -> (value: Interval<Bound>, slopes: [Interval<Bound>]) {
    let (value, slopes) = quantities.gradients(on: box)[index]
    return isNegated ? (-value, slopes.map { -$0 }) : (value, slopes)
  }
}
