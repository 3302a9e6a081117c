import IntervalArithmetic
import Testing

import Formulas
import Paper

@Suite struct FormulaParserTests {
  private func text(_ formula: String) throws -> String {
    var parser = try FormulaParser(formula, FormulaSymbols.theory(variables: ["x", "t"]))
    return "\(try parser.formula())"
  }

  @Test(arguments: [
    ("2x", "2*x"), ("2(x+1)(x-1)", "2*(x + 1)*(x - 1)"), ("-x^2", "-x^2"), ("x^1.5", "x*sqrt(x)"),
    ("x^(3/2)", "x*sqrt(x)"), ("x^-2", "1/x^2"), ("e^(-x)", "exp(-x)"), ("2e^x", "2*exp(x)"),
    ("1.5e3 x", "1500*x"), ("sqrt 2 x", "sqrt(2)*x"), ("alpha(x+1)", "alpha*(x + 1)"),
    ("1/2*x", "1/2*x"), ("D[x^3, x]", "3*x^2"), ("vm", "v*m"), ("abs(x) - 1", "abs(x) - 1"),
    ("4 t x", "4*t*x"),
  ])
  func `formulas are read as mathematics is written`(_ formula: String, _ printed: String) throws {
    #expect(try text(formula) == printed)
  }

  @Test(arguments: ["", "x +", "(x", "x)", "foo", "x^t", "2..3", "x # 1", "D[x]", "D[x, 2]", "* x"])
  func `what is not a formula is refused`(_ formula: String) {
    #expect(throws: FormulaError.self) { try text(formula) }
  }

  @Test func `relations keep the printed digits`() throws {
    var parser = try FormulaParser(
      "0.10 < x <= -2.50; x = 1.0e-3", FormulaSymbols.theory(variables: ["x"]))
    let relations = try parser.relations()
    #expect(relations.map(\.sign) == [.less, .atMost, .equal])
    #expect(relations[0].printed == nil)
    let bound = try #require(relations[1].printed)
    #expect(bound.value == Rational(-5, over: 2) && bound.unit == Rational(1, over: 100))
    #expect(relations[2].printed?.unit == Rational(1, over: 10_000))
  }

  @Test func `values of m and v reach the theory's functions`() throws {
    var symbols = FormulaSymbols.theory(variables: [])
    symbols.define("m", as: .number(0))
    symbols.define("v", as: .number(1))
    var parser = try FormulaParser("chi - D[xi~, v]", symbols)
    #expect(try parser.formula().symbols.isDisjoint(with: ["m", "v"]))
  }
}
