import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

extension ActivationDefinition {
  /// Enclosures of α and λ at a precision; nil if the activation is not SELU.
  public func parameters(
    at precision: WorkingPrecision = .bits128
  ) -> (alpha: Enclosure, lambda: Enclosure)? {
    switch self {
    case .selfNormalizing: precision.run(StandardParameters())
    case .selu(let alpha, let lambda):
      (Enclosure(lower: alpha, upper: alpha), Enclosure(lower: lambda, upper: lambda))
    case .formula: nil
    }
  }
}

private struct StandardParameters: PrecisionGeneric {
  func callAsFunction<Bound: IntervalBound>(
    _: Bound.Type
  ) -> (alpha: Enclosure, lambda: Enclosure) {
    let selu = SELU<Interval<Bound>>.selfNormalizing
    return (Enclosure(selu.alpha), Enclosure(selu.lambda))
  }
}
