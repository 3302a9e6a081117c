import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation
import Testing

@Suite struct ContractionTests {
  @Test func `Theorem 1 is proved in under 60 boxes`() throws {
    let result = ContractionRequest(domain: .theorem1).run()
    #expect(result.verdict == .proved)
    #expect(result.boxes < 60)
    #expect(result.image.verdict == .proved)
    #expect(result.norm.verdict == .proved)
    #expect(try #require(result.norm.bound) < 1)
    #expect(result.fixesStandardMoments)
  }

  @Test func `with worst-case weights in under 15`() {
    let result = ContractionRequest(domain: .theorem1, search: .worstCaseWeights).run()
    #expect(result.verdict == .proved)
    #expect(result.boxes < 15)
  }

  @Test func `the extended domain in under 2500 and 200`() {
    let free = NormRequest(domain: .extended).run()
    #expect(free.verdict == .proved)
    #expect(free.outcome.boxes < 2500)
    let reduced = NormRequest(domain: .extended, search: .worstCaseWeights).run()
    #expect(reduced.verdict == .proved)
    #expect(reduced.outcome.boxes < 200)
  }

  @Test(arguments: WorkingPrecision.allCases)
  func `every precision proves it`(_ precision: WorkingPrecision) {
    #expect(ContractionRequest(domain: .theorem1, precision: precision).run().verdict == .proved)
  }

  /// The bounds within 10⁻⁵ of the supremum, on both sides of it.
  @Test(arguments: [
    (LayerDomain.theorem1, "0.89761", "0.8976"), (.extended, "0.98903", "0.98902"),
  ])
  func `a bound just above the supremum holds, just below it is refuted`(
    _ domain: LayerDomain, _ above: String, _ below: String
  ) throws {
    var request = try NormRequest(domain, below: above)
    request.search = .worstCaseWeights
    #expect(request.run().verdict == .proved)
    request.bound = try rational(below)
    let refuted = request.run()
    #expect(refuted.verdict == .refuted)
    let witness = try #require(refuted.outcome.witness)
    #expect(domain.mu.contains(witness.point.mu) && domain.omega.contains(witness.point.omega))
    #expect(domain.nu.contains(witness.point.nu) && domain.tau.contains(witness.point.tau))
    #expect(try #require(witness.enclosures[0].lower) >= request.bound)
  }

  @Test func `a rectangle that is not mapped into itself is refuted`() throws {
    let domain = try LayerDomain.theorem1.with(\.nu, "0.81", "1.2")
    let result = ContractionRequest(domain: domain).run()
    #expect(result.verdict == .refuted)
    #expect(result.image.verdict == .refuted)
    #expect(result.fixedPoints == nil)
    let witness = try #require(result.image.witness)
    let layer = LayerMap(
      activation: SELU<Real>.selfNormalizing, mu: Real(witness.point.mu),
      omega: Real(witness.point.omega), nu: Real(witness.point.nu), tau: Real(witness.point.tau))
    #expect(
      layer.moments.variance < Real(domain.nu.lowerBound)
        || layer.moments.variance > Real(domain.nu.upperBound))
  }

  @Test func `a domain with norms above 1 is refuted, whatever the search`() throws {
    let domain = try LayerDomain.theorem1.with(\.nu, "0.5", "1.5")
    for search in NormSearch.bisections {
      let result = NormRequest(domain: domain, search: search).run()
      #expect(result.verdict == .refuted)
    }
  }

  @Test func `the other Jacobian has its own verdict`() throws {
    let extended = NormRequest(domain: .extended, pair: .secondMoment).run()
    #expect(extended.verdict != .undecided)
    let twin = NormRequest(
      domain: .theorem1, pair: .secondMoment, below: try rational("0.5")
    ).run()
    #expect(twin.verdict == .refuted)
  }

  @Test func `a small budget leaves boxes, and they are the open ones`() {
    let result = NormRequest(domain: .extended).run(options: ProverOptions(budget: 100))
    #expect(result.verdict == .undecided)
    #expect(result.outcome.boxes == 100)
    #expect(!result.outcome.remaining.isEmpty)
    #expect(result.certificate == nil)
  }

  @Test func `cancelling leaves the proof undecided`() {
    let options = ProverOptions(isCancelled: { true })
    #expect(ContractionRequest(domain: .theorem1).run(options: options).verdict == .undecided)
  }

  @Test(arguments: [LayerDomain.theorem1, .extended])
  func `verdict, witness and certificate do not depend on the threads`(
    _ domain: LayerDomain
  ) throws {
    for bound in ["1", "0.895"] {
      let request = try NormRequest(domain, below: bound)
      let alone = request.run()
      let together = request.run(options: ProverOptions(jobs: 3))
      #expect(alone.certificate == together.certificate)
      #expect(alone.outcome.boxes == together.outcome.boxes)
      #expect(alone.outcome.witness == together.outcome.witness)
      #expect(alone.outcome.hull == together.outcome.hull)
    }
  }

  @Test func `a grid of interval cells proves Theorem 1, a coarser one is undecided`() {
    let fine = ContractionRequest(domain: .theorem1, search: .grid([1, 4, 8, 8])).run()
    #expect(fine.verdict == .proved)
    #expect(fine.norm.outcome.boxes == 256)
    let coarse = ContractionRequest(domain: .theorem1, search: .grid([1, 1, 2, 1])).run()
    #expect(coarse.verdict == .undecided)
    #expect(!coarse.norm.outcome.remaining.isEmpty)
  }

  @Test func `a degenerate domain is a point`() throws {
    let point = LayerDomain(mu: 0...0, omega: 0...0, nu: 1...1, tau: 1...1)
    let result = NormRequest(domain: point).run()
    #expect(result.verdict == .proved)
    #expect(result.outcome.boxes == 1)
    // The paper's 0.7877.
    let bound = try #require(result.bound)
    #expect(bound > Rational(7876, over: 10000) && bound < Rational(7878, over: 10000))
  }

  @Test func `the fixed points found are fixed points, and the rectangle is not too small`() throws
  {
    let result = ContractionRequest(domain: .theorem1).run()
    let rectangle = try #require(result.fixedPoints).domain
    // At the extreme weights the iteration ends inside, near the rectangle's corners.
    for (omega, tau) in [("0.1", "1.1"), ("0.1", "0.95"), ("-0.1", "1.1"), ("0", "1")] {
      var (mu, nu) = (0.0, 1.0)
      for _ in 0..<400 {
        let map = LayerMap(
          activation: SELU<Double>.selfNormalizing, mu: mu,
          omega: try rational(omega).approximation, nu: nu, tau: try rational(tau).approximation)
        (mu, nu) = (map.moments.mean, map.moments.variance)
      }
      #expect(rectangle.mu.contains(Rational(mu)) && rectangle.nu.contains(Rational(nu)))
    }
    #expect(rectangle.nu.upperBound < Rational(141030, over: 100_000))
  }
}
