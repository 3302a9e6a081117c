/// The names that a formula may use, and what they stand for.
public struct FormulaSymbols: Sendable {
  /// Names that stand for formulas.
  public private(set) var definitions: [String: Expression]
  /// Names that stay symbols.
  public private(set) var variables: Set<String>
  /// Functions of one argument beside those of every formula.
  public let functions: [String: @Sendable (Expression) -> Expression]
  /// Variables that are functions of others: `m = mu*omega`. A derivative by one of these others counts
  /// them as such.
  public let composites: [String: Expression]
  /// Whether formulas are those of activations: they may use what ``FormulaParser`` lists for these, and
  /// must be short and free of `D` and `At`.
  public let admitsActivations: Bool
  /// The variables that composites are functions of.
  private let factors: Set<String>
  /// Values of composites and their variables, which definitions depend on too: they replace the symbols
  /// in finished formulas.
  public private(set) var pinned: [String: Expression] = [:]

  /// Names by what they are: variables, formulas, functions, and functions of other variables.
  public init(
    variables: Set<String>, definitions: [String: Expression] = [:],
    functions: [String: @Sendable (Expression) -> Expression] = [:],
    composites: [String: Expression] = [:], admitsActivations: Bool = false
  ) {
    self.admitsActivations = admitsActivations
    (self.variables, self.definitions) = (variables, definitions)
    (self.functions, self.composites) = (functions, composites)
    factors = composites.values.reduce(into: []) { $0.formUnion($1.symbols) }
  }

  /// Gives a name a meaning. A composite, or a variable of one, keeps its own within definitions, and is
  /// replaced in the finished formula.
  public mutating func define(_ name: String, as expression: Expression) {
    if factors.contains(name) || composites[name] != nil {
      pinned[name] = expression
    } else {
      definitions[name] = expression
    }
  }

  /// The same names, some of which stay symbols whatever they stand for.
  public func keeping(_ names: some Sequence<String>) -> FormulaSymbols {
    var result = self
    for name in names {
      result.definitions[name] = nil
      result.variables.insert(name)
    }
    return result
  }

  /// The same names and further variables, as of a part's own domain.
  public func including(_ names: [String]) -> FormulaSymbols {
    var result = self
    result.variables.formUnion(names)
    return result
  }

  func isKnown(_ name: String) -> Bool { variables.contains(name) || definitions[name] != nil }

  func expression(_ name: String) -> Expression? {
    definitions[name] ?? (variables.contains(name) ? .symbol(name) : nil)
  }

  /// The derivative of a formula by a variable.
  func derivative(of formula: Expression, by variable: String) -> Expression {
    (factors.contains(variable) ? formula.substituting(composites) : formula)
      .derivative(by: variable)
  }
}
