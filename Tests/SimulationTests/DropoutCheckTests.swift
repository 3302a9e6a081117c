import FloatNetwork
import Formulas
import IntervalArithmetic
import SignalPropagation
import Simulation
import Testing

@Suite struct DropoutCheckTests {
  @Test(arguments: [Rational(1, over: 20), Rational(1, over: 2)])
  func `alpha dropout keeps the moments and ordinary dropout does not`(_ rate: Rational) {
    let check = DropoutCheck(rate: rate, samples: 40_000, seed: 2, workers: Workers(count: 2))
    #expect(DropoutCheck.keepsMoments(check.alpha))
    #expect(!DropoutCheck.keepsMoments(check.ordinary))
    let moments = check.theory.moments(mu: DropoutCheck.Real(0), nu: DropoutCheck.Real(1))
    #expect(moments.mean.contains(Rational(0)) && moments.variance.contains(Rational(1)))
    // The false twin: the affine map of another rate.
    let other = AlphaDropout<DropoutCheck.Real>(
      selu: .selfNormalizing, keep: DropoutCheck.Real(Rational(9, over: 10)))
    #expect(!(other.factor * check.theory.replacement).isEmpty)
    #expect(
      other.factor.lower > check.theory.factor.upper
        || other.factor.upper < check.theory.factor.lower)
  }
}
