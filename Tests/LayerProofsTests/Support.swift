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

extension NormRequest {
  /// The request for a domain and a bound, given in exact decimals.
  init(_ domain: LayerDomain, below bound: String) throws {
    self.init(domain: domain, below: try rational(bound))
  }
}

extension NormSearch {
  /// Those that bisect.
  static let bisections = [NormSearch.bisection, .worstCaseWeights]
}
