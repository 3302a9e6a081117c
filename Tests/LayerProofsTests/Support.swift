import Formulas
import IntervalArithmetic
import LayerProofs
import SignalPropagation

typealias Real = Interval<BigFloat<2>>

func rational(_ text: String) throws -> Rational { try Rational(parsing: text) }

func range(_ lower: String, _ upper: String) throws -> ClosedRange<Rational> {
  try rational(lower)...rational(upper)
}

extension LayerDomain {
  /// The domain with one side replaced.
  func with(
    _ side: WritableKeyPath<LayerDomain, ClosedRange<Rational>>, _ lower: String,
    _ upper: String
  ) throws -> LayerDomain {
    var domain = self
    domain[keyPath: side] = try range(lower, upper)
    return domain
  }
}

extension ContractionRequest {
  /// The norm's request for a domain and bound, given in exact decimals.
  static func norm(_ domain: LayerDomain, below bound: String) throws -> ContractionRequest {
    ContractionRequest(domain: domain, bound: try rational(bound), normOnly: true)
  }
}
