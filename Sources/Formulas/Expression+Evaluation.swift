import IntervalArithmetic

/// A formula mentions a symbol that has no value.
public struct UnboundSymbol: Error, Equatable, Sendable, CustomStringConvertible {
  /// The symbol, as the formula writes it.
  public let name: String

  public var description: String { "the symbol '\(name)' has no value" }
}

extension Expression {
  /// An enclosure of the formula's values for symbols that range over given intervals.
  ///
  /// The symbol `pi` is the constant unless the environment says otherwise.
  public func evaluate<Bound: IntervalBound>(
    in environment: [String: Interval<Bound>]
  ) throws(UnboundSymbol) -> Interval<Bound> {
    var evaluation = Evaluation(environment: environment)
    return try evaluation.value(of: self)
  }

  /// The enclosure if the formula is certainly defined for all those values: no divisor can be zero,
  /// no square root is taken of what can be negative and no logarithm of what can be zero or less.
  public func definedValue<Bound: IntervalBound>(
    in environment: [String: Interval<Bound>]
  ) throws(UnboundSymbol) -> Interval<Bound>? {
    var evaluation = Evaluation(environment: environment)
    let value = try evaluation.value(of: self)
    return evaluation.isDefined ? value : nil
  }

  private struct Evaluation<Bound: IntervalBound> {
    let environment: [String: Interval<Bound>]
    var isDefined = true
    private var known: [ObjectIdentifier: Interval<Bound>] = [:]

    init(environment: [String: Interval<Bound>]) { self.environment = environment }

    mutating func value(of expression: Expression) throws(UnboundSymbol) -> Interval<Bound> {
      if let value = known[expression.identity] { return value }
      let result: Interval<Bound>
      switch expression.operation {
      case .number(let value): result = Interval(value)
      case .symbol(let name): result = try value(ofSymbol: name)
      case .sum(let x, let y): result = try value(of: x) + value(of: y)
      case .difference(let x, let y): result = try value(of: x) - value(of: y)
      case .product(let x, let y): result = try value(of: x) * value(of: y)
      case .quotient(let x, let y):
        let divisor = try value(of: y)
        if divisor.contains(Bound.zero) { isDefined = false }
        result = try value(of: x) / divisor
      case .negated(let x): result = try -value(of: x)
      case .power(let x, let exponent): result = try value(of: x).power(exponent)
      case .function(let function, let x):
        let argument = try value(of: x)
        if function == .sqrt, argument.lower.signum < 0 { isDefined = false }
        if function == .log, argument.lower.signum <= 0 { isDefined = false }
        result = function(argument)
      case .exponentialTail(let s, let t, let g):
        result = try Interval.exponentialTail(
          exponent: value(of: s), argument: value(of: t), gaussian: value(of: g))
      case .choice(let test, let x, let y):
        switch expression.extremum {
        case .maximum(let x, let y): result = try .maximum(value(of: x), value(of: y))
        case .minimum(let x, let y): result = try .minimum(value(of: x), value(of: y))
        // What cannot apply need not be defined.
        case nil:
          let sign = try value(of: test)
          let negative = sign.lower.signum < 0 ? try value(of: x) : .empty
          let positive = sign.upper.signum >= 0 ? try value(of: y) : .empty
          result = .choice(test: sign, negative: negative, positive: positive)
        }
      }
      known[expression.identity] = result
      return result
    }

    private func value(ofSymbol name: String) throws(UnboundSymbol) -> Interval<Bound> {
      if let value = environment[name] { return value }
      guard name == "pi" else { throw UnboundSymbol(name: name) }
      return .pi
    }
  }
}

extension Expression.Function {
  fileprivate func callAsFunction<Bound>(_ x: Interval<Bound>) -> Interval<Bound> {
    switch self {
    case .sqrt: x.squareRoot()
    case .exp: x.exp()
    case .erf: x.erf()
    case .erfc: x.erfc()
    case .erfcx: x.erfcx()
    case .abs: .maximum(x, -x)
    case .log: x.log()
    case .tanh: x.tanh()
    case .sigmoid: x.sigmoid()
    case .softplus: x.softplus()
    case .atan: x.atan()
    case .sin: x.sin()
    case .cos: x.cos()
    }
  }
}
