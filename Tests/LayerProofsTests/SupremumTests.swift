import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation
import Testing

@Suite struct SupremumTests {
  /// The suprema are attained at (±0.1, ±0.1, 0.8, max τ).
  @Test(arguments: [
    (LayerDomain.theorem1, "0.897608358408918015", "1.1"),
    (.extended, "0.989026271839354357", "1.25"),
  ])
  func `the supremum is enclosed to 1e-12 and its place is named`(
    _ domain: LayerDomain, _ digits: String, _ tau: String
  ) throws {
    let supremum = SupremumRequest(domain: domain, tolerance: .powerOfTen(-12)).run()
    #expect(supremum.isSharp)
    let (lower, upper) = (
      try #require(supremum.enclosure.lower), try #require(supremum.enclosure.upper)
    )
    #expect(upper - lower <= Rational.powerOfTen(-12))
    let printed = try rational(digits)
    #expect(lower < printed + Rational.powerOfTen(-18) && printed < upper)
    #expect(supremum.maximizers.count == 2)
    for box in supremum.maximizers {
      #expect(box.sides[2] == Rational(4, over: 5)...Rational(4, over: 5))
      #expect(box.sides[3] == (try range(tau, tau)))
      #expect(box.sides[0] == box.sides[1])
      #expect(box.sides[0].lowerBound.magnitude == Rational(1, over: 10))
    }
  }

  /// A maximum in the interior of a side: no face to collapse to, only the mean-value form.
  @Test func `an interior maximum is enclosed too`() throws {
    let domain = LayerDomain(
      mu: try range("-0.1", "0.1"), omega: try range("0.05", "0.05"), nu: try range("1", "1"),
      tau: try range("1", "1"))
    let supremum = SupremumRequest(
      domain: domain, pair: .secondMoment, tolerance: .powerOfTen(-9)
    ).run()
    #expect(supremum.isSharp)
    // No sampled point lies above it, and its lower bound is a value.
    let property = SpectralNormProperty(
      activation: SELU<Real>.selfNormalizing, pair: .secondMoment, below: 2)
    for step in 0...20 {
      let mu = Rational(step - 10, over: 100)
      let norm = property.norm(on: [Real(mu), Real(Rational(1, over: 20)), Real(1), Real(1)])
      #expect(norm.lower.rational <= (try #require(supremum.enclosure.upper)))
    }
  }

  @Test func `a budget that is too small leaves a wider, still valid enclosure`() throws {
    let supremum = SupremumRequest(domain: .extended, tolerance: .powerOfTen(-30))
      .run(options: ProverOptions(budget: 8))
    #expect(!supremum.isSharp)
    let printed = try rational("0.98902627183935435")
    #expect(try #require(supremum.enclosure.lower) <= printed)
    #expect(try #require(supremum.enclosure.upper) >= printed)
  }
}
