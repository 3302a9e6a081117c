import Testing

import ClaimChecker

@Suite struct ExpectationTests: ReadsFormulas {
  let names = Names(Formulas(), variables: ["x", "y"])

  @Test func `expectations have their closed forms`() throws {
    func expectation(_ below: String, _ above: String) throws -> Term? {
      Expectation.value(below: try term(below), above: try term(above))
    }
    for (below, above, value) in [
      ("1", "1", "1"), ("x", "x", "m"), ("x^2", "x^2", "m^2 + v"), ("x^3", "x^3", "m^3 + 3m v"),
      ("e^x", "e^x", "e^(m + v/2)"), ("2e^x", "0", "E1"), ("2e^(2x)", "0", "E2"),
      ("lambda*alpha*(e^x - 1)", "lambda*x", "mu~"),
      ("(lambda*alpha*(e^x - 1))^2", "(lambda*x)^2", "xi~"), ("(x - m)^4", "(x - m)^4", "3v^2"),
    ] {
      let found = try #require(try expectation(below, above))
      #expect(areEqual(found, try term(value)), "\(below), \(above)")
      #expect(!areEqual(found, try term("\(value) + m/100")), "\(below), \(above)")
    }
    for unknown in ["e^(x^2)", "1/x", "sqrt(x)", "e^(x/2)", "abs(x)"] {
      #expect(try expectation(unknown, "0") == nil)
    }
  }
}
