import IntervalArithmetic
import SelfNormalization

extension IntervalBound {
  /// The neighboring binary64 number in a direction; infinities are themselves.
  func inBinary64(rounded rounding: Rounding) -> Double {
    isFinite ? Double(rational, rounded: rounding) : .infinity * Double(signum)
  }
}

extension Interval {
  /// The tightest binary64 enclosure.
  var inBinary64: Interval<Double> {
    if isEmpty { return .empty }
    return Interval<Double>(
      unchecked: lower.inBinary64(rounded: .down), upper.inBinary64(rounded: .up))
  }
}

extension SELU {
  /// Binary64 enclosures of the parameters.
  func inBinary64<Bound>() -> SELU<Interval<Double>> where S == Interval<Bound> {
    SELU<Interval<Double>>(alpha: alpha.inBinary64, lambda: lambda.inBinary64)
  }
}
