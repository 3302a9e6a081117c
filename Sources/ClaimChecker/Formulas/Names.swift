/// The names that the formulas of a claim may use.
package struct Names {
  package let formulas: Formulas
  /// Names with a meaning of their own.
  private(set) var definitions: [String: Term]
  /// Names that stay symbols.
  package var variables: Set<String>
  /// Values of m, v, mu, omega, nu or tau. The theory's formulas contain these, so the values are put
  /// in when a formula has been read.
  private(set) var pinned: [String: Term] = [:]

  package init(_ formulas: Formulas, variables: [String]) {
    self.formulas = formulas
    self.variables = Set(variables + ["m", "v"] + Formulas.layerVariables)
    definitions = formulas.theory()
  }

  mutating func define(_ name: String, as term: Term) {
    if name == "m" || name == "v" || Formulas.layerVariables.contains(name) {
      pinned[name] = term
    } else {
      definitions[name] = term
    }
  }

  func including(_ names: [String]) -> Names {
    var result = self
    result.variables.formUnion(names)
    return result
  }

  func isKnown(_ name: String) -> Bool { definitions[name] != nil || variables.contains(name) }

  package func term(_ name: String) -> Term? {
    definitions[name] ?? (variables.contains(name) ? formulas.symbol(name) : nil)
  }
}
