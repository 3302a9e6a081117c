import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation
import Testing

@Suite struct ContractionTests {
  @Test func `Theorem 1 is proved in under 60 boxes`() throws {
    let result = ContractionRequest().run()
    #expect(result.verdict == .proved)
    #expect(result.boxes < 60)
    #expect(result.image?.verdict == .proved)
    #expect(result.norm.verdict == .proved)
    #expect(try #require(result.normBound) < 1)
    #expect(result.fixesStandardMoments)
  }

  @Test func `with worst-case weights in under 15`() {
    let result = ContractionRequest(reduction: .worstCase).run()
    #expect(result.verdict == .proved)
    #expect(result.boxes < 15)
  }

  @Test func `the extended domain in under 2500 and 200`() {
    let free = ContractionRequest(domain: .extended, normOnly: true).run()
    #expect(free.verdict == .proved)
    #expect(free.boxes < 2500)
    let reduced = ContractionRequest(domain: .extended, normOnly: true, reduction: .worstCase).run()
    #expect(reduced.verdict == .proved)
    #expect(reduced.boxes < 200)
  }

  @Test(arguments: WorkingPrecision.allCases)
  func `every precision proves it`(_ precision: WorkingPrecision) {
    #expect(ContractionRequest(precision: precision).run().verdict == .proved)
  }

  /// The bounds within 10⁻⁵ of the supremum, on both sides of it.
  @Test(arguments: [
    (LayerDomain.theorem1, "0.89761", "0.8976"), (.extended, "0.98903", "0.98902"),
  ])
  func `a bound just above the supremum holds, just below it is refuted`(
    _ domain: LayerDomain, _ above: String, _ below: String
  ) throws {
    var request = try ContractionRequest.norm(domain, below: above)
    request.reduction = .worstCase
    #expect(request.run().verdict == .proved)
    request.bound = try rational(below)
    let refuted = request.run()
    #expect(refuted.verdict == .refuted)
    let witness = try #require(refuted.norm.witness)
    #expect(domain.mu.contains(witness.point.mu) && domain.omega.contains(witness.point.omega))
    #expect(domain.nu.contains(witness.point.nu) && domain.tau.contains(witness.point.tau))
    #expect(try #require(witness.enclosures[0].lower) >= request.bound)
  }

  @Test func `a rectangle that is not mapped into itself is refuted`() throws {
    let domain = try LayerDomain.theorem1.with(\.nu, "0.81", "1.2")
    let result = ContractionRequest(domain: domain).run()
    #expect(result.verdict == .refuted)
    #expect(result.image?.verdict == .refuted)
    #expect(result.fixedPoints == nil)
    let witness = try #require(result.image?.witness)
    let layer = LayerMap(
      selu: SELU<Real>.selfNormalizing, mu: Real(witness.point.mu),
      omega: Real(witness.point.omega), nu: Real(witness.point.nu), tau: Real(witness.point.tau))
    #expect(
      layer.moments.variance < Real(domain.nu.lowerBound)
        || layer.moments.variance > Real(domain.nu.upperBound))
  }

  @Test func `a domain with norms above 1 is refuted, whatever the reduction`() throws {
    let domain = try LayerDomain.theorem1.with(\.nu, "0.5", "1.5")
    for reduction in ContractionRequest.Reduction.allCases {
      let result = ContractionRequest(domain: domain, normOnly: true, reduction: reduction).run()
      #expect(result.verdict == .refuted)
    }
  }

  @Test func `the other Jacobian has its own verdict`() throws {
    let extended = ContractionRequest(domain: .extended, pair: .secondMoment).run()
    #expect(extended.image == nil && extended.fixedPoints == nil)
    #expect(extended.verdict != .undecided)
    let twin = ContractionRequest(
      domain: .theorem1, pair: .secondMoment, bound: try rational("0.5")
    ).run()
    #expect(twin.verdict == .refuted)
  }

  @Test func `a small budget leaves boxes, and they are the open ones`() {
    var request = ContractionRequest(domain: .extended, normOnly: true)
    request.options.budget = 100
    let result = request.run()
    #expect(result.verdict == .undecided)
    #expect(result.boxes == 100)
    #expect(!result.norm.remaining.isEmpty)
    #expect(result.certificate == nil)
  }

  @Test func `cancelling leaves the proof undecided`() {
    var request = ContractionRequest()
    request.options.isCancelled = { true }
    #expect(request.run().verdict == .undecided)
  }

  @Test(arguments: [LayerDomain.theorem1, .extended])
  func `verdict, witness and certificate do not depend on the threads`(
    _ domain: LayerDomain
  ) throws {
    for bound in ["1", "0.895"] {
      var request = try ContractionRequest.norm(domain, below: bound)
      let alone = request.run()
      request.options.jobs = 3
      let together = request.run()
      #expect(alone.certificate == together.certificate)
      #expect(alone.boxes == together.boxes)
      #expect(alone.norm.witness == together.norm.witness)
      #expect(alone.norm.hull == together.norm.hull)
    }
  }

  @Test func `a grid of interval cells proves Theorem 1, a coarser one is undecided`() {
    let fine = ContractionRequest(method: .grid([1, 4, 8, 8])).run()
    #expect(fine.verdict == .proved)
    #expect(fine.norm.boxes == 256)
    let coarse = ContractionRequest(method: .grid([1, 1, 2, 1])).run()
    #expect(coarse.verdict == .undecided)
    #expect(!coarse.norm.remaining.isEmpty)
  }

  @Test func `a degenerate domain is a point`() throws {
    let point = LayerDomain(mu: 0...0, omega: 0...0, nu: 1...1, tau: 1...1)
    let result = ContractionRequest(domain: point, normOnly: true).run()
    #expect(result.verdict == .proved)
    #expect(result.boxes == 1)
    // The paper's 0.7877.
    let bound = try #require(result.normBound)
    #expect(bound > Rational(7876, over: 10000) && bound < Rational(7878, over: 10000))
  }

  @Test func `the fixed points found are fixed points, and the rectangle is not too small`() throws
  {
    let result = ContractionRequest().run()
    let rectangle = try #require(result.fixedPoints).domain
    // At the extreme weights the iteration ends inside, near the rectangle's corners.
    for (omega, tau) in [("0.1", "1.1"), ("0.1", "0.95"), ("-0.1", "1.1"), ("0", "1")] {
      var (mu, nu) = (0.0, 1.0)
      for _ in 0..<400 {
        let map = LayerMap(
          selu: SELU<Double>.selfNormalizing, mu: mu,
          omega: try rational(omega).approximation, nu: nu, tau: try rational(tau).approximation)
        (mu, nu) = (map.moments.mean, map.moments.variance)
      }
      #expect(rectangle.mu.contains(Rational(mu)) && rectangle.nu.contains(Rational(nu)))
    }
    #expect(rectangle.nu.upperBound < Rational(141030, over: 100_000))
  }
}
