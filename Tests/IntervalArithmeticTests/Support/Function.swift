import IntervalArithmetic

/// The functions of one variable, so that one test can take them in turn.
enum Function: String, CaseIterable, Sendable {
  case squareRoot, exp, expm1, log, erf, erfc, erfcx

  func callAsFunction<Bound>(_ x: Interval<Bound>) -> Interval<Bound> {
    switch self {
    case .squareRoot: x.squareRoot()
    case .exp: x.exp()
    case .expm1: x.expm1()
    case .log: x.log()
    case .erf: x.erf()
    case .erfc: x.erfc()
    case .erfcx: x.erfcx()
    }
  }

  /// The exponents of arguments at which the reference resolves the result.
  var binades: ClosedRange<Int> {
    switch self {
    case .squareRoot: -950...1000
    case .log: -1000...1000
    case .exp: -100...9
    case .expm1: -500...9
    case .erf: -300...4
    case .erfc, .erfcx: -60...4
    }
  }

  /// The image of an interval within the domain, in the reference precision.
  func reference(_ x: Interval<Reference>) -> Interval<Reference> {
    switch self {
    case .erfc: Truth.decreasing(x, from: Reference(2, rounded: .up), Truth.erfc)
    case .erfcx: Truth.decreasing(x, from: .infinity, Truth.erfcx)
    default: self(x)
    }
  }
}
