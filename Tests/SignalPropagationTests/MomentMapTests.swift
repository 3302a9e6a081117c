import Formulas
import IntervalArithmetic
import SignalPropagation
import Testing

@Suite struct MomentMapTests {
  private static let selu = SELU<Real>.selfNormalizing

  private func map(_ m: String, _ v: String) throws -> MomentMap<Real> {
    MomentMap(selu: Self.selu, m: try real(m), v: try real(v))
  }

  /// Values to 30 digits, computed with mpmath by quadrature and numerical differentiation.
  private static let reference: [(String, @Sendable (MomentMap<Real>) -> Real, [String])] = [
    (
      "E1", { $0.E1 },
      [
        "0.36081102521234419730712377296", "0.827758899127451900956813167833",
        "0.102732811555322955135171737874", "0.00636556159301931071755577904201",
      ]
    ),
    (
      "E2", { $0.E2 },
      [
        "0.216951935481734457405948221354", "0.479862817383532340472528053719",
        "0.0540191521464048407991546704631", "0.0000334034015804656404318074650826",
      ]
    ),
    (
      "mean", { $0.mean },
      [
        "0.402668204739211124168281668035", "-0.749547672806670869758141537784",
        "4.05176998824224155421739129014", "-1.75250369602697152591858173633",
      ]
    ),
    (
      "secondMoment", { $0.secondMoment },
      [
        "2.382910835432739213627023553",
        "0.88538500439382116194259748594", "45.1276408327128219980454153402",
        "3.07128951685621606861511266117",
      ]
    ),
    (
      "variance", { $0.variance },
      [
        "2.22076915232483996558926452084",
        "0.323563290583925032297019208439", "28.7108007950922877355377326555",
        "0.0000203122680202548962366219598546",
      ]
    ),
    (
      "mean by m", { $0.meanGradient.m },
      [
        "0.921578416852765163914009442961",
        "0.868635607860548915208822286782", "0.807276022780838944583927478996",
        "0.00559564482040532549252355269065",
      ]
    ),
    (
      "mean by v", { $0.meanGradient.v },
      [
        "0.0709344196165984873157735612373",
        "0.242897639443364848210645886474", "0.0252167973841942393716584316634",
        "0.00279782241020261080669494255143",
      ]
    ),
    (
      "mean by mv", { $0.meanHessian.mv },
      [
        "-0.0487357468311010431048072561134",
        "-0.148324772849939076166521322773", "-0.00290016883701124574711117522871",
        "0.00279782241020198661429386423434",
      ]
    ),
    (
      "mean by vv", { $0.meanHessian.vv },
      [
        "0.000342533927806183145413056941204",
        "-0.265328304318152938525304936526", "-0.000146487876641560585689411804873",
        "0.00139891120509729443960514314537",
      ]
    ),
    (
      "second moment by m", { $0.secondMomentGradient.m },
      [
        "1.30426462160437784608068367864",
        "-0.980775179914923632537524546917", "9.34752468813799821501732966732",
        "-0.0195721519227885461555473405099",
      ]
    ),
    (
      "second moment by v", { $0.secondMomentGradient.v },
      [
        "0.748013490597003685356243184845",
        "0.352091845381956405725005104626", "0.761519212633824553992779779595",
        "-0.00973445245241791486306959545248",
      ]
    ),
    (
      "second moment by mv", { $0.secondMomentHessian.mv },
      [
        "0.291153204535918043632734890182",
        "1.00786636199136126613072389262", "0.063170804979708715301021356925",
        "-0.00963120543446549216233675629056",
      ]
    ),
    (
      "second moment by vv", { $0.secondMomentHessian.vv },
      [
        "-0.0570556013333337863945329262918",
        "0.147325394935898497266072547278", "-0.00258410138474422203915417838963",
        "-0.00471235569928208833572171182141",
      ]
    ),
    (
      "squared slope", { $0.squaredSlope },
      [
        "0.970341476929399199570277577198",
        "0.889750157080549890819155956494", "0.83680406132533178956770834877",
        "0.0000516235089763591788263265797681",
      ]
    ),
  ]

  @Test(arguments: 0..<reference.count)
  func `matches quadrature to 25 digits and more`(_ row: Int) throws {
    let (name, quantity, values) = Self.reference[row]
    let points = [("0.3", "2.5"), ("-0.7", "0.4"), ("3", "40"), ("-6", "0.5")]
    for ((m, v), value) in zip(points, values) {
      let enclosure = quantity(try map(m, v))
      #expect(try agrees(enclosure, with: value), "\(name) at m = \(m), v = \(v): \(enclosure)")
      // One more in the eighth significant place is refused.
      let wrong = try Rational(parsing: value) * (1 + Rational.powerOfTen(-8))
      #expect(!enclosure.contains(wrong))
    }
  }

  @Test func `the layer's Jacobian and its norm match the reference`() throws {
    let layer = LayerMap(
      activation: Self.selu, mu: try real("0.4"), omega: try real("0.7"), nu: try real("1.9"),
      tau: try real("1.3"))
    let jacobian = layer.jacobian(of: .variance)
    #expect(try agrees(jacobian.a, with: "0.644134809407151178979283609503"))
    #expect(try agrees(jacobian.b, with: "0.0934809925951355100861244077055"))
    #expect(try agrees(jacobian.c, with: "0.393688343132267737005920734383"))
    #expect(try agrees(jacobian.d, with: "0.89558898506108770125863313681"))
    #expect(try agrees(jacobian.spectralNorm, with: "1.0584768322874417171216853032"))
  }

  /// Automatic differentiation against every derivative written by hand.
  @Test(arguments: netInputs)
  func `a jet finds the hand-written derivatives`(_ m: String, _ v: String) throws {
    typealias Variable = Jet<2, Real>
    let constants = SELU(
      alpha: Variable(constant: Self.selu.alpha), lambda: Variable(constant: Self.selu.lambda))
    let jets = MomentMap(
      selu: constants, m: Variable(variable: 0, at: try real(m)),
      v: Variable(variable: 1, at: try real(v)))
    let hand = try map(m, v)

    func check(_ jet: Variable, _ byM: Real, _ byV: Real, _ name: String) {
      for (automatic, written) in [(jet.partials[0], byM), (jet.partials[1], byV)] {
        #expect(automatic.meets(written), "\(name) at (\(m), \(v)): \(automatic) \(written)")
        // The comparison means something: both are known to 40 digits.
        #expect((automatic - written).magnitude.approximation < 1e-40)
      }
    }
    check(jets.mean, hand.meanGradient.m, hand.meanGradient.v, "mean")
    check(
      jets.secondMoment, hand.secondMomentGradient.m, hand.secondMomentGradient.v, "second moment")
    check(jets.variance, hand.varianceGradient.m, hand.varianceGradient.v, "variance")
    check(jets.meanGradient.m, hand.meanHessian.mm, hand.meanHessian.mv, "mean by m")
    check(jets.meanGradient.v, hand.meanHessian.mv, hand.meanHessian.vv, "mean by v")
    check(
      jets.secondMomentGradient.m, hand.secondMomentHessian.mm, hand.secondMomentHessian.mv,
      "second moment by m")
    check(
      jets.secondMomentGradient.v, hand.secondMomentHessian.mv, hand.secondMomentHessian.vv,
      "second moment by v")
    check(
      jets.varianceGradient.m, hand.varianceHessian.mm, hand.varianceHessian.mv, "variance by m")
    check(
      jets.varianceGradient.v, hand.varianceHessian.mv, hand.varianceHessian.vv, "variance by v")
  }

  /// χ = ξ̃_v − (λ²α²/2)(E₂ − E₁), a relation between two formulas written separately.
  @Test(arguments: netInputs)
  func `the backward factor relates to the second moment`(_ m: String, _ v: String) throws {
    let map = try map(m, v)
    let factor = map.selu.lambda.squared() * map.selu.alpha.squared() / 2
    #expect(map.squaredSlope.meets(map.secondMomentGradient.v - factor * (map.E2 - map.E1)))
    #expect(!map.squaredSlope.meets(map.secondMomentGradient.v - factor * (map.E2 + map.E1)))
  }

  /// Wide boxes: the enclosure holds the value at points inside.
  @Test func `an enclosure over a box holds the values in it`() throws {
    let (m, v) = (try Real(parsing: "[-3, 0.5]"), try Real(parsing: "[0.1, 4]"))
    let box = MomentMap(selu: Self.selu, m: m, v: v)
    for (pointM, pointV) in [("-3", "0.1"), ("-3", "4"), ("0.5", "0.1"), ("-1", "1"), ("0", "3")] {
      let point = try map(pointM, pointV)
      #expect(point.mean.isSubset(of: box.mean))
      #expect(point.variance.isSubset(of: box.variance))
      #expect(point.E1.isSubset(of: box.E1))
      #expect(point.E2.isSubset(of: box.E2))
    }
    #expect(!(try map("-3", "9")).variance.isSubset(of: try map("-3", "4").variance))
  }

  /// Simulation agrees with proof to what binary64 can be expected to give.
  @Test(arguments: netInputs)
  func `Double follows the enclosures`(_ m: String, _ v: String) throws {
    let exact = try map(m, v)
    let (mValue, vValue) = (try Rational(parsing: m), try Rational(parsing: v))
    let double = MomentMap(selu: SELU<Double>.selfNormalizing, m: Double(mValue), v: Double(vValue))
    let scale = max(1, exact.secondMoment.upper.approximation)
    #expect(abs(double.mean - exact.mean.lower.approximation) < 1e-12 * scale)
    #expect(abs(double.variance - exact.variance.lower.approximation) < 1e-12 * scale)
  }
}
