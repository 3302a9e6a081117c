import Formulas
import IntervalArithmetic
import SignalPropagation
import Testing

@Suite struct ExpressionTypesettingTests {
  private let x = Expression.symbol("x")
  private let y = Expression.symbol("y")
  private let alpha = Expression.symbol("alpha")

  @Test func `LaTeX has the signs and the parentheses of the formula`() {
    #expect((x / (2 * y)).latex == #"\frac{x}{2\,y}"#)
    #expect((x * (y + 1) - (x - y)).latex == #"x\,\left(y + 1\right) - \left(x - y\right)"#)
    #expect((x + y).squared().latex == #"{\left(x + y\right)}^{2}"#)
    #expect((x / y).squared().latex == #"{\left(\frac{x}{y}\right)}^{2}"#)
    #expect((-x).squared().latex == #"{\left( - x\right)}^{2}"#)
    #expect(x.squared().squared().latex == #"{\left({x}^{2}\right)}^{2}"#)
    #expect(x.exp().squared().latex == #"{\left({e}^{x}\right)}^{2}"#)
    #expect((2 / Expression.pi).squareRoot().latex == #"\sqrt{\frac{2}{\pi }}"#)
    #expect((alpha * x.erfc()).latex == #"\alpha \,\operatorname{erfc}\left(x\right)"#)
    #expect((Expression(2) * Expression(3)).latex == #"2 \cdot 3"#)
    #expect((Expression(Rational(1, over: 3)) * x).latex == #"\frac{1}{3}\,x"#)
    #expect((x - Expression(Rational(-1, over: 2))).latex == #"x - \left( - \frac{1}{2}\right)"#)
  }

  @Test func `symbols have their letters, accents and subscripts`() {
    #expect(Expression.symbol("nu~").latex == #"\tilde{\nu }"#)
    #expect(Expression.symbol("alpha01").latex == #"\alpha _{01}"#)
    #expect(Expression.symbol("sigma_max").latex == #"\sigma _{\mathrm{max}}"#)
    #expect(
      Expression.symbol("nu~").mathML == #"<mover accent="true"><mi>ν</mi><mo>~</mo></mover>"#)
    #expect(Expression.symbol("E1").mathML == "<msub><mi>E</mi><mn>1</mn></msub>")
  }

  /// The theory's own function, so that no formula of a report is typed again.
  @Test func `the printed constant is the paper's`() {
    #expect(
      SELU<Expression>.asPrinted.alpha.latex
        == #"\frac{ - \sqrt{\frac{2}{\pi }}}{\operatorname{erfc}\left(\frac{1}{\sqrt{2}}\right)\,"#
        + #"{e}^{\frac{1}{2}} - 1}"#)
  }

  @Test func `building blocks are replaced by their names, and by nothing else`() {
    let selu = SELU(alpha: alpha, lambda: Expression.symbol("lambda"))
    let map = MomentMap(selu: selu, m: x, v: y)
    let blocks: [(part: Expression, name: String)] = [(map.E1, "E1"), (map.C, "C")]
    #expect("\(map.R.abbreviating(blocks))" == "E1 - C")
    #expect(map.R.abbreviating([]) == map.R)
    #expect("\((x + y).abbreviating(blocks))" == "x + y")
  }
}
