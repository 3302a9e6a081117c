import BigInt
import TestSupport
import Testing

@testable import CertificateChecker

@Suite struct MomentsTests {
  struct Reference: Sendable {
    let m, v: String
    let E1, E2, mean, secondMoment, variance: String
    let meanSlopes, secondMomentSlopes: [String]
  }

  /// Computed by quadrature and by high-order differentiation at 30 significant digits, and cut
  /// here where a number is long.
  static let references = [
    Reference(
      m: "0.3", v: "2.5", E1: "0.36081102521234419730712377296",
      E2: "0.216951935481734457405948221354", mean: "0.402668204739211124168281668035",
      secondMoment: "2.382910835432739213627023553", variance: "2.22076915232483996558926452084",
      meanSlopes: ["0.921578416852765163914009442961", "0.0709344196165984873157735612373"],
      secondMomentSlopes: ["1.30426462160437784608068367864", "0.748013490597003685356243184845"]),
    Reference(
      m: "-0.7", v: "0.4", E1: "0.827758899127451900956813167833",
      E2: "0.479862817383532340472528053719", mean: "-0.749547672806670869758141537784",
      secondMoment: "0.88538500439382116194259748594", variance: "0.323563290583925032297019208439",
      meanSlopes: ["0.868635607860548915208822286782", "0.242897639443364848210645886474"],
      secondMomentSlopes: ["-0.980775179914923632537524546917", "0.352091845381956405725005104626"]),
    Reference(
      m: "3", v: "40", E1: "0.102732811555322955135171737874",
      E2: "0.0540191521464048407991546704631", mean: "4.05176998824224155421739129014",
      secondMoment: "45.1276408327128219980454153402", variance: "28.7108007950922877355377326555",
      meanSlopes: ["0.807276022780838944583927478996", "0.0252167973841942393716584316634"],
      secondMomentSlopes: ["9.34752468813799821501732966732", "0.761519212633824553992779779595"]),
    Reference(
      m: "-6", v: "0.5", E1: "0.00636556159301931071755577904201",
      E2: "0.0000334034015804656404318074650826", mean: "-1.75250369602697152591858173633",
      secondMoment: "3.07128951685621606861511266117",
      variance: "0.0000203122680202548962366219598546",
      meanSlopes: ["0.00559564482040532549252355269065", "0.00279782241020261080669494255143"],
      secondMomentSlopes: [
        "-0.0195721519227885461555473405099", "-0.00973445245241791486306959545248",
      ]),
  ]

  @Test(arguments: references) func `moments have their known digits`(_ reference: Reference) {
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
