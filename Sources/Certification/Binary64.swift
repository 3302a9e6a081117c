import IntervalArithmetic
import SelfNormalization

extension Interval {
  /// The tightest binary64 enclosure.
  var inBinary64: Interval<Double> {
    if isEmpty { return .empty }
    func end(_ bound: Bound, _ rounding: Rounding) -> Double {
      bound.isFinite
        ? Double(bound.rational, rounded: rounding) : .infinity * Double(bound.signum)
    }
    return Interval<Double>(unchecked: end(lower, .down), end(upper, .up))
  }
}

extension SELU {
  /// Binary64 enclosures of the parameters.
  func inBinary64<Bound>() -> SELU<Interval<Double>> where S == Interval<Bound> {
    SELU<Interval<Double>>(alpha: alpha.inBinary64, lambda: lambda.inBinary64)
  }
}
