import IntervalArithmetic

extension Expression {
  /// The formula with exact values in place of what has no symbols, as far as these are rational and
  /// easily seen: 2·3, e⁰, |−1|, max(1, 2).
  public var folded: Expression {
    var known: [ObjectIdentifier: Expression] = [:]
    return folded(&known)
  }

  private func folded(_ known: inout [ObjectIdentifier: Expression]) -> Expression {
    if let result = known[identity] { return result }
    let result = rebuilt(from: operands.map { $0.folded(&known) })
    known[identity] = result
    return result
  }

  /// The same operation on other operands, folded themselves.
  private func rebuilt(from parts: [Expression]) -> Expression {
    let result: Expression
    switch operation {
    case .number, .symbol: return self
    case .sum: result = parts[0] + parts[1]
    case .difference: result = parts[0] - parts[1]
    case .product: result = parts[0] * parts[1]
    case .quotient: result = parts[0] / parts[1]
    case .negated:
      if case .negated(let inner) = parts[0].operation { return inner }
      result = -parts[0]
    case .power(_, let exponent): result = parts[0].power(exponent)
    case .function(let function, _):
      if let value = parts[0].constant.flatMap({ function.knownValue(at: $0) }) {
        return .number(value)
      }
      result = .function(function, parts[0])
    case .exponentialTail:
      result = .exponentialTail(exponent: parts[0], argument: parts[1], gaussian: parts[2])
    case .choice:
      if let test = parts[0].constant { return test < 0 ? parts[1] : parts[2] }
      result = .choice(test: parts[0], negative: parts[1], positive: parts[2])
    }
    guard parts.allSatisfy({ $0.constant != nil }), let value = result.rationalValue else {
      return result
    }
    return .number(value)
  }
}

extension Expression.Function {
  fileprivate func knownValue(at x: Rational) -> Rational? {
    if self == .abs { return x.magnitude }
    switch (self, x) {
    case (.sqrt, 0), (.sqrt, 1): return x
    case (.log, 1): return 0
    case (.exp, 0), (.erfc, 0), (.erfcx, 0), (.cos, 0): return 1
    case (.erf, 0), (.tanh, 0), (.atan, 0), (.sin, 0): return 0
    case (.sigmoid, 0): return Rational(1, over: 2)
    default: return nil
    }
  }
}
