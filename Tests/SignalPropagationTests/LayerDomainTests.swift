import Formulas
import IntervalArithmetic
import SignalPropagation
import Testing

@Suite struct LayerDomainTests {
  @Test func `the paper's domains, exactly`() {
    let domain = LayerDomain.theorem1
    #expect(domain.mu == Rational(-1, over: 10)...Rational(1, over: 10))
    #expect(domain.omega == domain.mu)
    #expect(domain.nu == Rational(8, over: 10)...Rational(15, over: 10))
    #expect(domain.tau == Rational(95, over: 100)...Rational(110, over: 100))
    #expect(LayerDomain.extended.tau == Rational(80, over: 100)...Rational(125, over: 100))
    #expect(LayerDomain.extended.nu == domain.nu)
  }

  @Test func `net-input ranges are exact products`() {
    #expect(LayerDomain.theorem1.netMean == Rational(-1, over: 100)...Rational(1, over: 100))
    #expect(LayerDomain.theorem1.netVariance == Rational(76, over: 100)...Rational(165, over: 100))
    let skewed = LayerDomain(mu: -2...1, omega: -1...3, nu: 1...2, tau: 1...1)
    #expect(skewed.netMean == -6...3)
  }
}
