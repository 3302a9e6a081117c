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

  @Test func `margins are sharp`() throws {
    let request = VarianceMarginRequest(
      of: try request(.theorem2, .below), tolerance: .powerOfTen(-12))
    let margin = request.run().enclosure
    let value = try rational("-0.1197442899559")
    #expect(try #require(margin.lower) < value + Rational.powerOfTen(-12))
    #expect(try #require(margin.upper) > value - Rational.powerOfTen(-12))
    #expect(try #require(margin.width) <= Rational.powerOfTen(-12))
  }

  /// The maximum lies where the two pieces of the decisive variance meet.
  @Test func `a point on the border of two pieces is one maximizer`() throws {
    let request = VarianceMarginRequest(
      of: try request(.theorem2, .below), tolerance: .powerOfTen(-12))
    let maximizers = request.run().supremum.maximizers
    let point = [try rational("0.1"), try rational("3.75")]
    #expect(maximizers == [Box(point.map { $0...$0 })])
  }

  @Test func `a certificate is read back`() throws {
    let written = try #require(try request(.theorem2, .below).run().certificate)
    #expect(written.claim == .variance)
    #expect(try Certificate(decoding: written.encoded()) == written)
  }

  @Test func `threads do not matter, a small budget does`() throws {
    let request = try request(LayerDomain.theorem3[0], .above)
    let alone = request.run()
    #expect(request.run(options: ProverOptions(jobs: 3)).certificate == alone.certificate)
    let open = request.run(options: ProverOptions(budget: 20, jobs: 3))
    #expect(open.verdict == .undecided && !open.outcome.remaining.isEmpty)
  }
}
