import Formulas

/// What a claim asks for, and what follows.
package struct Demand: Sendable {
  package let obligations: [Obligation]
  package let conclusion: Conclusion

  /// What the obligations, all together, say of the claim.
  package enum Conclusion: Sendable {
    /// The claim is true if they all are, and false if one is.
    case conjunction
    /// They follow from the claim, so that it is false if one is.
    case consequence
    /// If they all are true, so is the claim, by an argument in words.
    case implied(by: String)
    /// If they all are true, the claim is false, by an argument in words.
    case contradicted(String, by: String)
  }
}

extension Demand {
  /// Reads what a statement asks for on a domain.
  init(_ statement: Statement, on domain: ClaimDomain, _ symbols: FormulaSymbols) throws {
    switch statement {
    case .refutation(_, let consequence):
      (obligations, conclusion) = (
        try consequence.obligations(on: domain, symbols), .consequence
      )
    case .implied(_, let argument, let premises):
      (obligations, conclusion) = (
        try premises.flatMap { try $0.obligations(on: domain, symbols) }, .implied(by: argument)
      )
    case .contradicted(let text, let argument, let premises):
      (obligations, conclusion) = (
        try premises.flatMap { try $0.obligations(on: domain, symbols) },
        .contradicted(text, by: argument)
      )
    default:
      (obligations, conclusion) = (try statement.obligations(on: domain, symbols), .conjunction)
    }
  }
}

extension Claim {
  /// What the claim asks for.
  package func demand() throws -> Demand { try Demand(statement, on: domain, try symbols()) }

  /// The names that the claim's formulas may use.
  package func symbols() throws -> FormulaSymbols {
    var symbols = FormulaSymbols.theory(variables: domain.variables + statement.variables)
    for (name, formula) in definitions {
      symbols.define(name, as: try symbols.formula(formula))
    }
    return symbols
  }
}
