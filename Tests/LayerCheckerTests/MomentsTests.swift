import BigInt
import CheckerTestSupport
import TestSupport
import Testing

import LayerChecker

@Suite struct MomentsTests {
  @Test(arguments: MomentReference.all) func `moments have their known digits`(
    _ reference: MomentReference
  ) {
    let constants = Constants(bits: 140)
    let moments = Moments(
      constants, m: FixedInterval(Rational(decimal: reference.m), bits: 140),
      v: FixedInterval(Rational(decimal: reference.v), bits: 140))
    expectDigits(moments.E1, reference.E1)
    expectDigits(moments.E2, reference.E2)
    expectDigits(moments.mean, reference.mean)
    expectDigits(moments.secondMoment, reference.secondMoment)
    expectDigits(moments.variance, reference.variance)
    expectDigits(moments.meanSlopes.m, reference.meanSlopes[0])
    expectDigits(moments.meanSlopes.v, reference.meanSlopes[1])
    expectDigits(moments.secondMomentSlopes.m, reference.secondMomentSlopes[0])
    expectDigits(moments.secondMomentSlopes.v, reference.secondMomentSlopes[1])
  }

  /// ℋ at (μ, ω, ν, τ) = (0.4, 0.7, 1.9, 1.3).
  @Test func `the norm has its known digits`() {
    func number(_ text: String) -> FixedInterval {
      FixedInterval(Rational(decimal: text), bits: 140)
    }
    let moments = Moments(
      Constants(bits: 140), m: number("0.28"), v: number("2.47"))
    expectDigits(
      moments.spectralNorm(.variance, omega: number("0.7"), tau: number("1.3")),
      "1.0584768322874417171216853032")
    expectDigits(moments.varianceSlopes.m * number("0.7"), "0.393688343132267737005920734383")
  }

  /// (0, 1) is fixed for ω = 0 and τ = 1, by the choice of α₀₁ and λ₀₁.
  @Test func `standard moments are fixed`() {
    let moments = Moments(
      Constants(bits: 96), m: FixedInterval(0, bits: 96), v: FixedInterval(1, bits: 96))
    #expect(moments.mean.contains(Rational(0)) && moments.mean.units < 64)
    #expect(moments.variance.contains(Rational(1)) && moments.variance.units < 64)
  }

  @Test func `a box contains what its points have, with arguments of either sign`() {
    var random = SplitMix64(seed: 7)
    let constants = Constants(bits: 80)
    for _ in 0..<25 {
      func triple(_ limits: ClosedRange<Int>) -> [Rational] {
        (0..<3).map { _ in Int.random(in: limits, using: &random) }.sorted()
          .map { Rational(BigInt($0), over: 100) }
      }
      let (m, v) = (triple(-400...200), triple(1...300))
      let box = (
        m: FixedInterval(from: m[0], through: m[2], bits: 80),
        v: FixedInterval(from: v[0], through: v[2], bits: 80)
      )
      let point = Moments(
        constants, m: FixedInterval(m[1], bits: 80), v: FixedInterval(v[1], bits: 80))
      let whole = Moments(constants, m: box.m, v: box.v)
      #expect(overlap(whole.E1, point.E1) && overlap(whole.E2, point.E2))
      #expect(overlap(whole.variance, point.variance) && overlap(whole.mean, point.mean))
      for form in Step.Form.allCases {
        let image = Image(constants, m: box.m, v: box.v, form).moments
        #expect(overlap(image.mean, point.mean) && overlap(image.variance, point.variance))
      }
    }
  }
}
