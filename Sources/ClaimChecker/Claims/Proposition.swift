/// What is claimed: on a domain, with some names, statements that all hold.
package struct Proposition {
  package let domain: NamedBox
  /// Names that the formulas use, each with its formula, in order.
  package let definitions: [(name: String, formula: String)]
  /// What holds on the domain; for an argument in words, its premises.
  package let statements: [PrintedStatement]
  /// That the claim follows from the statements, or is contradicted by them, in words only.
  package let argument: Argument?

  /// An argument in words, which no program checks.
  package struct Argument {
    /// Whether it is for the claim or against it.
    package let isForIt: Bool
    /// What is claimed, in words.
    let claim: String
    /// Why the statements show it, or its contrary.
    let reason: String
  }
}
