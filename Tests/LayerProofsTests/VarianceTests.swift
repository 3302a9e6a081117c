import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation
import Testing

@Suite struct VarianceTests {
  private func request(
    _ domain: LayerDomain, _ side: VarianceSide, _ factor: String = "1"
  ) throws -> VarianceRequest {
    VarianceRequest(domain: domain, side: side, factor: try rational(factor))
  }

  @Test func `Theorem 2 holds, and not much more`() throws {
    #expect(try request(.theorem2, .below).run().verdict == .proved)
    #expect(try request(.theorem2, .below, "0.97").run().verdict == .proved)
    #expect(try request(.theorem2, .below, "0.96").run().verdict == .refuted)
    #expect(try request(.theorem2, .above).run().verdict == .refuted)
  }

  @Test(arguments: LayerDomain.theorem3 + LayerDomain.theorem3Appendix)
  func `Theorem 3 holds on its four domains`(_ domain: LayerDomain) throws {
    #expect(try request(domain, .above).run().verdict == .proved)
    let twin = try request(domain, .above, "1.3").run()
    #expect(twin.verdict == .refuted)
    let point = try #require(twin.outcome.witness).point
    #expect(domain.nu.contains(point.nu) && domain.tau.contains(point.tau))
    #expect(domain.mu.contains(point.mu) && domain.omega.contains(point.omega))
  }

  @Test func `the printed statement is named, with its domain`() throws {
    #expect(try request(.theorem2, .below).source == "Theorem 2")
    #expect(
      try (LayerDomain.theorem3 + LayerDomain.theorem3Appendix).map {
        try request($0, .above).source
      } == [
        "Theorem 3, first domain", "Theorem 3, second domain",
        "Theorem 3, appendix, first domain", "Theorem 3, appendix, second domain",
      ])
    #expect(try request(.theorem2, .above).source == nil)
    #expect(try request(LayerDomain.theorem3[0], .below).source == nil)
    #expect(try request(LayerDomain.theorem3[0], .above, "1.01").source == nil)
    var wider = LayerDomain.theorem3[0]
    wider.tau = wider.tau.lowerBound...2
    #expect(try request(wider, .above).source == nil)
  }

  @Test func `margins are sharp`() throws {
    var request = try request(.theorem2, .below)
    request.sharpness = Rational.powerOfTen(-12)
    let margin = try #require(request.run().margin)
    let value = try rational("-0.1197442899559")
    #expect(try #require(margin.lower) < value + Rational.powerOfTen(-12))
    #expect(try #require(margin.upper) > value - Rational.powerOfTen(-12))
    #expect(try #require(margin.width) <= Rational.powerOfTen(-12))
  }

  /// The maximum lies where the two pieces of the decisive variance meet.
  @Test func `a point on the border of two pieces is one maximizer`() throws {
    var request = try request(.theorem2, .below)
    request.sharpness = Rational.powerOfTen(-12)
    let maximizers = try #require(request.run().supremum).maximizers
    let point = [try rational("0.1"), try rational("3.75")]
    #expect(maximizers == [Box(point.map { $0...$0 })])
  }

  @Test func `a certificate is read back`() throws {
    let written = try #require(try request(.theorem2, .below).run().certificate)
    #expect(written.claim == .variance)
    #expect(try Certificate(decoding: written.encoded()) == written)
  }

  @Test func `threads do not matter, a small budget does`() throws {
    var request = try request(LayerDomain.theorem3[0], .above)
    let alone = request.run()
    request.options.jobs = 3
    #expect(request.run().certificate == alone.certificate)
    request.options.budget = 20
    let open = request.run()
    #expect(open.verdict == .undecided && !open.outcome.remaining.isEmpty)
  }
}
