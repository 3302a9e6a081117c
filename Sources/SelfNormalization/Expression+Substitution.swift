extension Expression {
  /// The formula with symbols replaced by formulas, all at once.
  public func substituting(_ replacements: [String: Expression]) -> Expression {
    var known: [ObjectIdentifier: Expression] = [:]
    return substituting(replacements, &known)
  }

  private func substituting(
    _ replacements: [String: Expression], _ known: inout [ObjectIdentifier: Expression]
  ) -> Expression {
    if let expression = known[identity] { return expression }
    let result: Expression
    switch operation {
    case .number: result = self
    case .symbol(let name): result = replacements[name] ?? self
    case .sum(let x, let y):
      result = x.substituting(replacements, &known) + y.substituting(replacements, &known)
    case .difference(let x, let y):
      result = x.substituting(replacements, &known) - y.substituting(replacements, &known)
    case .product(let x, let y):
      result = x.substituting(replacements, &known) * y.substituting(replacements, &known)
    case .quotient(let x, let y):
      result = x.substituting(replacements, &known) / y.substituting(replacements, &known)
    case .negated(let x): result = -x.substituting(replacements, &known)
    case .power(let x, let exponent):
      result = x.substituting(replacements, &known).power(exponent)
    case .function(let function, let x):
      result = .function(function, x.substituting(replacements, &known))
    case .exponentialTail(let s, let t, let g):
      result = .exponentialTail(
        exponent: s.substituting(replacements, &known),
        argument: t.substituting(replacements, &known),
        gaussian: g.substituting(replacements, &known))
    }
    known[identity] = result
    return result
  }

  /// The names of the formula's symbols, `pi` included.
  public var symbols: Set<String> {
    var visited: Set<ObjectIdentifier> = []
    var names: Set<String> = []
    collectSymbols(into: &names, &visited)
    return names
  }

  private func collectSymbols(
    into names: inout Set<String>, _ visited: inout Set<ObjectIdentifier>
  ) {
    guard visited.insert(identity).inserted else { return }
    switch operation {
    case .number: break
    case .symbol(let name): names.insert(name)
    case .sum(let x, let y), .difference(let x, let y), .product(let x, let y),
      .quotient(let x, let y):
      x.collectSymbols(into: &names, &visited)
      y.collectSymbols(into: &names, &visited)
    case .negated(let x), .power(let x, _), .function(_, let x):
      x.collectSymbols(into: &names, &visited)
    case .exponentialTail(let s, let t, let g):
      for part in [s, t, g] { part.collectSymbols(into: &names, &visited) }
    }
  }
}
