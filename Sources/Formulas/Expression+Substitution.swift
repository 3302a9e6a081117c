import IntervalArithmetic

extension Expression {
  /// The expression with symbols replaced, all at once.
  public func substituting(_ values: [String: Expression]) -> Expression {
    var known: [ObjectIdentifier: Expression] = [:]
    return substituting(values, &known)
  }

  private func substituting(
    _ values: [String: Expression], _ known: inout [ObjectIdentifier: Expression]
  ) -> Expression {
    if let replaced = known[identity] { return replaced }
    let result: Expression
    switch operation {
    case .number: result = self
    case .symbol(let name): result = values[name] ?? self
    case .sum(let x, let y):
      result = x.substituting(values, &known) + y.substituting(values, &known)
    case .difference(let x, let y):
      result = x.substituting(values, &known) - y.substituting(values, &known)
    case .product(let x, let y):
      result = x.substituting(values, &known) * y.substituting(values, &known)
    case .quotient(let x, let y):
      result = x.substituting(values, &known) / y.substituting(values, &known)
    case .negated(let x): result = -x.substituting(values, &known)
    case .power(let x, let exponent): result = x.substituting(values, &known).power(exponent)
    case .function(let function, let x):
      result = .function(function, x.substituting(values, &known))
    case .exponentialTail(let s, let t, let g):
      result = .exponentialTail(
        exponent: s.substituting(values, &known), argument: t.substituting(values, &known),
        gaussian: g.substituting(values, &known))
    }
    known[identity] = result
    return result
  }

  /// The names of all symbols.
  public var symbols: Set<String> {
    var names: Set<String> = []
    var visited: Set<ObjectIdentifier> = []
    var pending = [self]
    while let next = pending.popLast() {
      guard visited.insert(next.identity).inserted else { continue }
      if case .symbol(let name) = next.operation { names.insert(name) }
      pending += next.operands
    }
    return names
  }

  /// The parts that the operation combines.
  public var operands: [Expression] {
    switch operation {
    case .number, .symbol: []
    case .sum(let x, let y), .difference(let x, let y), .product(let x, let y),
      .quotient(let x, let y):
      [x, y]
    case .negated(let x), .power(let x, _), .function(_, let x): [x]
    case .exponentialTail(let s, let t, let g): [s, t, g]
    }
  }

  /// The exact value, if the expression consists of rational numbers, + − × ÷ and powers only.
  public var rationalValue: Rational? {
    switch operation {
    case .number(let value): return value
    case .sum(let x, let y): return Self.combine(x, y) { $0 + $1 }
    case .difference(let x, let y): return Self.combine(x, y) { $0 - $1 }
    case .product(let x, let y): return Self.combine(x, y) { $0 * $1 }
    case .quotient(let x, let y): return Self.combine(x, y) { $1.signum == 0 ? nil : $0 / $1 }
    case .negated(let x): return x.rationalValue.map { -$0 }
    case .power(let x, let exponent):
      return x.rationalValue.map { base in (0..<exponent).reduce(1) { power, _ in power * base } }
    case .function(.abs, let x): return x.rationalValue?.magnitude
    default: return nil
    }
  }

  private static func combine(
    _ x: Expression, _ y: Expression, _ operation: (Rational, Rational) -> Rational?
  ) -> Rational? {
    guard let a = x.rationalValue, let b = y.rationalValue else { return nil }
    return operation(a, b)
  }
}
