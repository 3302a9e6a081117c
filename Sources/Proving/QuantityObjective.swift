import IntervalArithmetic

/// One quantity of an evaluator, or its opposite, to be maximized.
public struct QuantityObjective<Bound: IntervalBound>: Objective {
  private let quantities: QuantityEvaluator<Bound>
  private let index: Int
  private let isNegated: Bool

  public init(_ quantities: QuantityEvaluator<Bound>, index: Int, negated: Bool) {
    self.quantities = quantities
    self.index = index
    isNegated = negated
  }

  public var coordinates: [Coordinate] { quantities.program.variables.map { Coordinate($0) } }

  public func value(on box: [Interval<Bound>]) -> Interval<Bound> {
    let value = quantities.values(on: box)[index]
    return isNegated ? -value : value
  }

  public func gradient(
    on box: [Interval<Bound>]
  ) -> (value: Interval<Bound>, slopes: [Interval<Bound>]) {
    let (value, slopes) = quantities.gradients(on: box)[index]
    return isNegated ? (-value, slopes.map { -$0 }) : (value, slopes)
  }
}
