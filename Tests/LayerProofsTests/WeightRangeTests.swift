import IntervalArithmetic
import LayerProofs
import SignalPropagation
import Testing

@Suite struct WeightRangeTests {
  @Test func `the largest range is proved and the next one refuted`() throws {
    var base = ContractionRequest(domain: .theorem1)
    base.domain.omega = Rational(-1, over: 20)...Rational(1, over: 20)
    let step = Rational(1, over: 100)
    let result = WeightRangeRequest(base: base, side: .tau, step: step).run()
    let largest = try #require(result.largest)
    #expect(largest.verdict == .proved && result.next.verdict == .refuted)
    let (end, next) = (
      largest.request.domain.tau.upperBound, result.next.request.domain.tau.upperBound
    )
    #expect(next - end == step && end > Rational(11, over: 10))
  }

  @Test func `without a range there is none`() {
    let tenth = Rational(1, over: 10)
    let domain = LayerDomain(
      mu: -tenth...tenth, omega: 0...0, nu: 1...1, tau: 2...2)
    let result = WeightRangeRequest(
      base: ContractionRequest(domain: domain), side: .tau, step: 1
    ).run()
    #expect(result.largest == nil && result.next.verdict == .refuted)
  }

  @Test func `scale and shift keep the moments`() throws {
    let request = NormalizationRequest(
      activation: try ActivationFormula(named: "gelu"), mean: Rational(1, over: 5),
      variance: Rational(3, over: 2), omega: Rational(1, over: 10), tau: Rational(9, over: 10),
      digits: 20)
    let found = try #require(request.run())
    // The decimals are short, so the moments are kept to some digits.
    let scale = try Rational(parsing: found.scale.lower!.decimalText(digits: 18, rounded: .down))
    let shift = try Rational(parsing: found.shift.lower!.decimalText(digits: 18, rounded: .down))
    let map = LayerMap(
      activation: FormulaActivation<BigFloat<2>>(
        try request.activation.scaled(by: scale, shiftedBy: shift)),
      mu: Interval(request.mean), omega: Interval(request.omega), nu: Interval(request.variance),
      tau: Interval(request.tau))
    #expect(abs(map.moments.mean.lower.approximation - 0.2) < 1e-14)
    #expect(abs(map.moments.variance.lower.approximation - 1.5) < 1e-14)
    #expect(
      try NormalizationRequest(activation: ActivationFormula(formula: "2 + 0*x")).run() == nil)
  }
}
