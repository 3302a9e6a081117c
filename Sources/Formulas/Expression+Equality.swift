extension Expression: Equatable {
  /// Equality of form: the same operations on the same operands.
  public static func == (x: Expression, y: Expression) -> Bool {
    var known: Set<Pair> = []
    return areEqual(x, y, &known)
  }

  /// Two parts that were found equal; shared ones are compared once.
  private struct Pair: Hashable {
    let first: ObjectIdentifier
    let second: ObjectIdentifier
  }

  private static func areEqual(_ x: Expression, _ y: Expression, _ known: inout Set<Pair>) -> Bool {
    if x.identity == y.identity { return true }
    let pair = Pair(first: x.identity, second: y.identity)
    switch (x.operation, y.operation) {
    case (.number(let a), .number(let b)): return a == b
    case (.symbol(let a), .symbol(let b)): return a == b
    case (.sum, .sum), (.difference, .difference), (.product, .product), (.quotient, .quotient),
      (.negated, .negated), (.exponentialTail, .exponentialTail), (.choice, .choice):
      break
    case (.power(_, let m), .power(_, let n)): if m != n { return false }
    case (.function(let f, _), .function(let g, _)): if f != g { return false }
    default: return false
    }
    if known.contains(pair) { return true }
    for (a, b) in zip(x.operands, y.operands) where !areEqual(a, b, &known) { return false }
    known.insert(pair)
    return true
  }
}
