import Formulas
import IntervalArithmetic
import SignalPropagation

extension SELU {
  /// Binary64 enclosures of the parameters.
  func inBinary64<Bound>() -> SELU<Interval<Double>> where S == Interval<Bound> {
    SELU<Interval<Double>>(alpha: alpha.inBinary64, lambda: lambda.inBinary64)
  }
}
