import Formulas
import IntervalArithmetic
import SignalPropagation
import Testing

@Suite struct ExpressionTests {
  private let x = Expression.symbol("x")
  private let y = Expression.symbol("y")

  @Test func `parentheses stand where they are needed and nowhere else`() {
    #expect("\(x * (y + 1) - (x - y))" == "x*(y + 1) - (x - y)")
    #expect("\(x / (2 * y))" == "x/(2*y)")
    #expect("\(x / y * y)" == "x/y*y")
    #expect("\((x + y).squared())" == "(x + y)^2")
    #expect("\(x.squared().squared())" == "(x^2)^2")
    #expect("\((-x).squared())" == "(-x)^2")
    #expect("\(-(x + y))" == "-(x + y)")
    #expect("\(Expression(Rational(-1, over: 2)) * x)" == "(-0.5)*x")
    #expect("\((2 / Expression.pi).squareRoot())" == "sqrt(2/pi)")
  }

  @Test func `neutral elements vanish`() {
    #expect(x + 0 == x)
    #expect(0 + x == x)
    #expect(1 * x == x)
    #expect(0 * x == Expression(0))
    #expect(x / 1 == x)
    #expect(x - 0 == x)
    #expect(0 - x == -x)
  }

  /// Running the theory over expressions prints the formulas of the paper.
  @Test func `the theory prints itself`() {
    let selu = SELU(alpha: Expression.symbol("alpha"), lambda: Expression.symbol("lambda"))
    let map = MomentMap(selu: selu, m: Expression.symbol("m"), v: Expression.symbol("v"))
    #expect(
      "\(map.meanGradient.m)"
        == "lambda/2*(alpha*exp(m + v/2)*erfc(m/sqrt(2*v) + sqrt(v/2)) - erfc(m/sqrt(2*v)) + 2)")
    #expect(
      "\(SELU<Expression>.selfNormalizing.alpha)"
        == "sqrt(2/pi)/(1 - erfcx(sqrt(1/2)))")
  }
}
