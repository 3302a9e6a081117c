import Formulas
import IntervalArithmetic
import SignalPropagation
import Testing

@Suite struct ParameterTests {
  @Test func `alpha01 and lambda01 to 33 digits`() throws {
    let selu = SELU<Real>.selfNormalizing
    #expect(try agrees(selu.alpha, with: "1.673263242354377284817042991671652"))
    #expect(try agrees(selu.lambda, with: "1.050700987355480493419334985294606"))
    #expect(try !agrees(selu.alpha, with: "1.673263242354377284817042991671654"))
    #expect(try !agrees(selu.lambda, with: "1.050700987355480493419334985294608"))
  }

  @Test func `the printed closed forms are the same numbers`() {
    let (derived, printed) = (SELU<Real>.selfNormalizing, SELU<Real>.asPrinted)
    #expect(derived.alpha.meets(printed.alpha))
    #expect(derived.lambda.meets(printed.lambda))
    #expect((derived.lambda - printed.lambda).magnitude.approximation < 1e-70)
  }

  @Test func `parameters for variance 2`() throws {
    let selu = SELU<Real>(normalizingVariance: Real(2), target: Real(2))
    #expect(try agrees(selu.alpha, with: "1.97125575"))
    #expect(try agrees(selu.lambda, with: "1.06070907"))
  }

  @Test func `the fixed-point equations hold at the solution and nowhere near it`() throws {
    let equations = FixedPointEquations(
      mean: Real(0), variance: Real(1), omega: Real(0), tau: Real(1))
    let selu = SELU<Real>.selfNormalizing
    let residual = equations.residual(selu)
    #expect(residual.mean.contains(0 as Rational))
    #expect(residual.secondMoment.contains(0 as Rational))
    let nearby = SELU(alpha: selu.alpha + Real(Rational.powerOfTen(-30)), lambda: selu.lambda)
    #expect(!equations.residual(nearby).mean.contains(0 as Rational))
  }

  @Test func `the quadratic for alpha is the one that elimination gives`() throws {
    let equations = FixedPointEquations(
      mean: try real("0.2"), variance: try real("1.4"), omega: try real("0.3"),
      tau: try real("0.9"))
    let (a, h, c) = equations.quadratic
    let alpha = (h + (h.squared() - a * c).squareRoot()) / a
    let other = (h - (h.squared() - a * c).squareRoot()) / a
    let roots = try [alpha, other].filter { try agrees($0, with: "1.31789707934867422") }
    #expect(roots.count == 1)
    let residual = equations.residual(
      SELU(alpha: roots[0], lambda: equations.lambda(alpha: roots[0])))
    #expect(residual.mean.contains(0 as Rational))
    #expect(residual.secondMoment.contains(0 as Rational))
  }
}
