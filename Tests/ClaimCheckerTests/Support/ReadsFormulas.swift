import ClaimChecker

/// A suite that reads formulas.
protocol ReadsFormulas {
  var names: Names { get }
}

extension ReadsFormulas {
  func term(_ text: String) throws -> Term { try FormulaReader.term(text, names) }

  /// On all numbers that the theory admits.
  func areEqual(_ x: Term, _ y: Term) -> Bool {
    let positive = ["v", "nu", "tau"]
    let real = ["m", "mu", "omega", "x", "y"]
    return NormalForm.areEqual(
      x, y,
      on: NamedBox(
        names: positive + real,
        sides: positive.map { _ in .positive } + real.map { _ in .real }))
  }
}
