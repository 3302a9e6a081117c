import Testing

import ClaimChecker

@Suite struct TheoryTests: ReadsFormulas {
  let names = Names(Formulas(), variables: ["x", "y"])

  /// The theory's closed forms against the derivatives of the moments, and its tails against their
  /// definition.
  @Test(arguments: ["mu~", "xi~", "nu~"])
  func `the derivatives of the theory are derivatives`(_ moment: String) throws {
    for variable in ["m", "v"] + Formulas.layerVariables {
      #expect(
        areEqual(
          try term("D[\(moment), \(variable)]"),
          try term("d\(moment)/d\(variable)").substituting(
            variable.count == 1 ? [:] : names.formulas.netInput)), "\(variable)")
    }
  }

  @Test(arguments: [
    ("J11", "mu~", "mu"), ("J12", "mu~", "nu"), ("J21", "xi~", "mu"), ("J22", "xi~", "nu"),
  ])
  func `the Jacobian and its derivatives are derivatives`(
    _ entry: String, _ moment: String, _ variable: String
  ) throws {
    let net = names.formulas.netInput
    #expect(
      areEqual(
        try term("D[\(moment), \(variable)]"), try term(entry).substituting(net)))
    for second in Formulas.layerVariables {
      #expect(
        areEqual(
          try term("D[\(entry), \(second)]"), try term("d\(entry)/d\(second)").substituting(net)),
        "d\(entry)/d\(second)")
    }
  }
}
