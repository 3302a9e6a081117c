import Formulas
import IntervalArithmetic
import Testing

@Suite struct ActivationFunctionTests {
  typealias Real = Interval<BigFloat<4>>

  private static let symbols = FormulaSymbols(
    variables: ["x", "y"], definitions: ["e": Expression(1).exp()], admitsActivations: true)

  private static func formula(_ text: String) throws -> Expression {
    var parser = try FormulaParser(text, symbols)
    return try parser.formula()
  }

  @Test(
    arguments: [
      ("log(1 + x^2)", #"\operatorname{log}\left(1 + {x}^{2}\right)"#),
      ("x*sigmoid(x)", #"x\,\operatorname{sigmoid}\left(x\right)"#),
      ("max(x, 0)", #"\operatorname{max}\left(x,\, 0\right)"#),
      (
        "min(max(x, -y), 1)",
        #"\operatorname{min}\left(\operatorname{max}\left(x,\, -y\right),\, 1\right)"#
      ),
      ("if(x < 0, 2*x, x)", #"\operatorname{if}\left(x < 0,\, 2\,x,\, x\right)"#),
      ("softplus(x) - tanh(x) + atan(x)", nil), ("sin(x)*cos(y)", nil),
      ("if(x - y < 0, 1, 2)", nil), ("min(x, y)", nil),
    ] as [(String, String?)])
  func `text is read and written`(_ text: String, _ latex: String?) throws {
    let formula = try Self.formula(text)
    #expect("\(formula)" == text)
    if let latex {
      #expect(formula.latex.replacing(" - ", with: "-") == latex.replacing(" - ", with: "-"))
    }
    #expect(formula.mathML.contains("<mi>"))
  }

  /// The sides of the test itself are where `<` and `<=` differ.
  @Test(arguments: [
    ("if(x < 1, 2, 3)", [2, 3, 3]), ("if(x <= 1, 2, 3)", [2, 2, 3]),
    ("if(x > 1, 2, 3)", [3, 3, 2]),
    ("if(x >= 1, 2, 3)", [3, 2, 2]), ("max(x, 1)", [0, 1, 2]), ("min(x, 1)", [0, 1, 1]),
    ("max(1, x)", [0, 1, 2]), ("min(1, x)", [0, 1, 1]),
  ])
  func `choices choose`(_ text: String, _ expected: [Int]) throws {
    let formula = try Self.formula(text)
    let program = try Program([formula], variables: ["x"])
    for (x, value) in zip(0...2, expected) where !(text.hasPrefix("max") && x == 0) {
      #expect(formula.substituting(["x": Expression(x)]).rationalValue == Rational(value))
      #expect(try formula.evaluate(in: ["x": Real(x)]) == Real(value))
      #expect(program.prepared()([Real(x)])[0] == Real(value))
      #expect(program.prepared()([Double(x)])[0] == Double(value))
    }
  }

  @Test func `enclosures of choices are hulls, and those of maxima are tight`() throws {
    let x = ["x": Real(from: -1, through: 2)]
    #expect(try Self.formula("max(x, 0)").evaluate(in: x) == Real(from: 0, through: 2))
    #expect(try Self.formula("if(x < 0, 5, x)").evaluate(in: x) == Real(from: -1, through: 5))
    #expect(try Self.formula("if(x < 3, 5, x)").evaluate(in: x) == Real(5))
    // A branch that cannot apply need not be defined, one that can must be.
    #expect(try Self.formula("if(x < -2, 1/x, x)").definedValue(in: x) != nil)
    #expect(try Self.formula("if(x < 1, 1/x, x)").definedValue(in: x) == nil)
    #expect(try Self.formula("log(x)").definedValue(in: x) == nil)
    #expect(try Self.formula("log(x + 2)").definedValue(in: x) != nil)
  }

  @Test(arguments: [
    "log(x)", "tanh(x)", "sigmoid(x)", "softplus(x)", "atan(x)", "sin(x)", "cos(x)",
    "max(x, 1/2)", "min(x^2, 1/2)", "if(x < 1/3, x^2, x^3)", "x*tanh(softplus(x))",
  ])
  func `derivatives over jets and as formulas agree with quotients`(_ text: String) throws {
    let formula = try Self.formula(text)
    let slope = formula.derivative(by: "x")
    let program = try Program([formula], variables: ["x"])
    for step in 1...12 {
      let x = Rational(step, over: 5)
      let written = try slope.evaluate(in: ["x": Real(x)])
      let jet = program.prepared()([Jet<1, Real>(variable: 0, at: Real(x))])[0]
      #expect(!written.intersection(jet.partials[0]).isEmpty)
      #expect(jet.value == (try formula.evaluate(in: ["x": Real(x)])))
      let h = Rational.powerOfTwo(-60)
      let difference =
        (try formula.evaluate(in: ["x": Real(x + h)]))
        - (try formula.evaluate(in: ["x": Real(x - h)]))
      let quotient = (difference / Real(2 * h)).lower.approximation
      #expect(abs(quotient - written.lower.approximation) < 1e-12, "\(text) at \(x)")
      // Over an interval the jet encloses what it does at the points.
      let around = Real(from: x - Rational(1, over: 9), through: x + Rational(1, over: 9))
      let wide = program.prepared()([Jet<1, Real>(variable: 0, at: around)])[0]
      #expect(
        jet.value.isSubset(of: wide.value) && written.isSubset(of: wide.partials[0].hull(written)))
      #expect(!wide.partials[0].intersection(written).isEmpty)
    }
  }

  @Test func `printed claims keep their letters`() throws {
    let symbols = FormulaSymbols(variables: ["l", "o", "g", "x", "s", "i", "n"])
    var parser = try FormulaParser("log x", symbols)
    #expect("\(try parser.formula())" == "l*o*g*x")
    #expect(throws: FormulaError.self) {
      var parser = try FormulaParser("max(x, 1)", symbols)
      _ = try parser.formula()
    }
  }

  @Test func `algebra refuses what it does not know`() throws {
    for text in ["tanh(x)", "max(x, 0)", "log(x)"] {
      let formula = try Self.formula(text)
      #expect(throws: UnsupportedForm.self) { try NormalForm(formula, nonnegative: []) }
      #expect(throws: UnsupportedForm.self) {
        try ExpressionLimit(of: formula, as: "x", .plusInfinity)
      }
    }
  }

  @Test func `Coq has most of them`() throws {
    func coq(_ text: String) throws -> String {
      try Self.formula(text).coq { CoqTerm($0, .atom) }.text
    }
    #expect(try coq("softplus(x)") == "ln (1 + exp x)")
    #expect(try coq("sigmoid(x)") == "1 / (1 + exp (- x))")
    #expect(try coq("max(x, 0)") == "Rmax x 0")
    #expect(throws: Expression.UnknownSymbol.self) { try coq("if(x < 1, 2, 3)") }
  }

  /// Two formulas with shared parts, built apart, that would take 2^200 comparisons without memory.
  @Test func `equality visits shared parts once`() {
    func tower() -> Expression { (0..<200).reduce(.symbol("x")) { sum, _ in sum + sum } }
    #expect(tower() == tower())
    #expect(tower() + 1 != tower() + 2)
    #expect(tower().writtenSize == Int.max)
  }

  @Test func `folding computes what is rational`() throws {
    #expect(
      "\(try Self.formula("x*(2*3 - 1) + exp(0) + max(1, 2) - abs(-4)").folded)"
        == "x*5 + 1 + 2 - 4")
    #expect(try Self.formula("if(1 < 0, x, y)").folded == .symbol("y"))
    #expect(try Self.formula("1/(1 - 1)").folded.rationalValue == nil)
  }
}
