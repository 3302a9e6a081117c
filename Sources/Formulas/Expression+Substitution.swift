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
    case .choice(let test, let x, let y):
      result = .choice(
        test: test.substituting(values, &known), negative: x.substituting(values, &known),
        positive: y.substituting(values, &known))
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
    case .choice(let test, let x, let y): [test, x, y]
    }
  }

  /// The number of operations, symbols and numbers that the formula has when it is written out, shared
  /// parts each time; `Int.max` if that is beyond it.
  package var writtenSize: Int {
    var known: [ObjectIdentifier: Int] = [:]
    return writtenSize(&known)
  }

  private func writtenSize(_ known: inout [ObjectIdentifier: Int]) -> Int {
    if let size = known[identity] { return size }
    let parts: [Expression] =
      switch extremum {
      case .maximum(let x, let y), .minimum(let x, let y): [x, y]
      case nil: operands
      }
    var size = 1
    for part in parts {
      let (sum, overflow) = size.addingReportingOverflow(part.writtenSize(&known))
      size = overflow ? .max : sum
    }
    known[identity] = size
    return size
  }

  /// The exact value, if the expression consists of rational numbers, + − × ÷, powers, absolute
  /// values and choices only.
  public var rationalValue: Rational? {
    switch operation {
    case .number(let value): return value
    case .sum(let x, let y): return Self.combine(x, y) { $0 + $1 }
    case .difference(let x, let y): return Self.combine(x, y) { $0 - $1 }
    case .product(let x, let y): return Self.combine(x, y) { $0 * $1 }
    case .quotient(let x, let y): return Self.combine(x, y) { $1.signum == 0 ? nil : $0 / $1 }
    case .negated(let x): return x.rationalValue.map { -$0 }
    case .power(let x, let exponent):
      return x.rationalValue.flatMap { $0.power(exponent) }
    case .function(.abs, let x): return x.rationalValue?.magnitude
    case .choice(let test, let x, let y):
      return test.rationalValue.flatMap { $0.signum < 0 ? x.rationalValue : y.rationalValue }
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

extension Rational {
  /// The power with a natural exponent; nil if it has some ten thousand digits or more, which only a
  /// formula made to cost much asks for.
  fileprivate func power(_ exponent: Int) -> Rational? {
    if magnitude == 1 || signum == 0 { return exponent.isMultiple(of: 2) ? self * self : self }
    guard exponent <= 1_000 else { return nil }
    var power = Rational(1)
    for _ in 0..<exponent {
      power = power * self
      guard power.magnitude < .powerOfTwo(32_768), power.magnitude > .powerOfTwo(-32_768) else {
        return nil
      }
    }
    return power
  }
}
