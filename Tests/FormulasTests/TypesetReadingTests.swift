import Testing

import Formulas

@Suite struct TypesetReadingTests {
  @Test(arguments: [
    ("2*0.5 + x < 1", #"2 \cdot 0.5 + x < 1"#), ("a*b/c*d", #"\frac{a\,b}{c}\,d"#),
    (
      "e^(m+v/2) erfc((m+v)/sqrt(2v))",
      #"{e}^{m + \frac{v}{2}}\,\operatorname{erfc}\left(\frac{m + v}{\sqrt{2\,v}}\right)"#
    ),
    ("-x^2 >= -(y - 1)", #" - {x}^{2} \geq  - \left(y - 1\right)"#),
    ("D[B1 - 2*B2, v]", #"\frac{\partial }{\partial v}\left(B_{1} - 2\,B_{2}\right)"#),
    ("0.9910 = 1", "0.9910 = 1"), ("A(z) B (c)", #"A\left(z\right)\,B\,\left(c\right)"#),
    (
      "dJ11/dmu = 2; abs(x) <= 1",
      #"\frac{\partial J_{11}}{\partial \mu } = 2;\left|x\right| \leq 1"#
    ),
  ])
  func `formulas are set as they are written`(_ text: String, _ latex: String) {
    #expect(TypesetFormula(reading: text)?.latex == latex)
  }

  @Test(arguments: [
    "", "the number of features", "x in [0, 1]", "At[f, x = 1]", "1 +", "(1", "a ~ b",
    "4 to 263 features.",
    "if(x < 1, 2, 3)", "sqrt", "x ^", "Dmu < 1", String(repeating: "(", count: 60) + "1",
    String(repeating: "1+", count: 2000) + "1",
  ])
  func `words and pieces of formulas are none`(_ text: String) {
    #expect(TypesetFormula(reading: text) == nil)
  }

  @Test func `names can be given`() {
    #expect(TypesetFormula(reading: "Dmu < 1", names: ["Dmu"]) != nil)
  }

  @Test func `lines break before signs, and nothing is lost`() throws {
    let formula = try #require(TypesetFormula(reading: "a + b*c - (d + e) <= f"))
    #expect(formula.pieces.count == 4)
    #expect(formula.pieces.map(\.latex).joined() == formula.latex)
  }
}
