import IntervalArithmetic
import TestSupport
import Testing

@Suite
struct IntervalFunctionTests {
  /// MPFR rounds correctly; the kernel of erfc and erfcx could miss the tightest end only if the
  /// truth were within a tiny fraction of an ulp of it, which no argument below comes near.
  @Test(arguments: Function.allCases, Tier.allCases)
  func `images fit the reference`(function: Function, tier: Tier) {
    checkFit(of: function, tier.type)
  }

  private func checkFit<Bound: TestedBound>(of function: Function, _ type: Bound.Type) {
    let seed = UInt64(Bound.precision)
    var random = SplitMix64(seed: seed)
    for trial in 0..<80 {
      let x = random.interval(type, binades: function.binades)
      let fit = function(x).fit(function.reference(x.reference), within: 0)
      #expect(fit == .good, "seed \(seed), trial \(trial): \(function) of \(x.hexadecimalText)")
    }
  }

  /// A slightly wrong argument gives an enclosure that the same check refuses.
  @Test(arguments: Function.allCases, Tier.allCases)
  func `a neighbouring argument does not fit`(function: Function, tier: Tier) {
    refuseNeighbours(function, tier.type)
  }

  private func refuseNeighbours<Bound: TestedBound>(_ function: Function, _: Bound.Type) {
    let x = Bound(Rational(7, over: 3), rounded: .down)
    let shifted = (0..<64).reduce(x) { y, _ in y.successor }
    let truth = function.reference(Interval(shifted).reference)
    #expect(function(Interval(x)).fit(truth, within: 4) == .wrong)
    #expect(function(Interval(x)).widened(by: 80).fit(truth, within: 4) != .good)
  }

  /// Arguments where a result is exact, nearly exact or cancels.
  @Test(arguments: Function.allCases, Tier.allCases)
  func `images fit at special arguments`(function: Function, tier: Tier) {
    checkSpecialArguments(function, tier.type)
  }

  private func checkSpecialArguments<Bound: TestedBound>(_ function: Function, _: Bound.Type) {
    let one = Bound(1, rounded: .down)
    let isPositive = function == .squareRoot || function == .log
    let arguments = [
      .zero, one, one.successor, one.predecessor, -one, (-one).successor, (-one).predecessor,
      Bound(2, rounded: .down), Bound(4, rounded: .down), Bound(Rational(1, over: 4), rounded: .up),
    ]
    for x in arguments where !isPositive || x > .zero {
      let fit = function(Interval(x)).fit(
        function.reference(Interval(x).reference), within: 0)
      #expect(fit == .good, "\(function) of \(x.hexadecimalText)")
    }
  }

  @Test
  func `unbounded sets have their images`() {
    typealias Set = Interval<BigFloat<2>>
    let (zero, one) = (BigFloat<2>.zero, BigFloat<2>(1, rounded: .down))
    let positive = Set(unchecked: zero, .infinity)
    #expect(Set.entire.exp() == positive)
    #expect(Set.entire.expm1() == Set(unchecked: -one, .infinity))
    #expect(Set.entire.log() == .entire)
    #expect(positive.log() == .entire)
    #expect(Set.entire.squareRoot() == positive)
    #expect(Set.entire.erf() == Set(unchecked: -one, one))
    #expect(Set.entire.erfc() == Set(unchecked: zero, one.adding(one, rounded: .up)))
    #expect(Set.entire.erfcx() == positive)
    #expect(positive.erf() == Set(unchecked: zero, one))
    #expect(positive.erfc() == Set(unchecked: zero, one))
    #expect(positive.erfcx() == Set(unchecked: zero, one))
    #expect((-positive).exp() == Set(unchecked: zero, one))
    for function in Function.allCases { #expect(function(Set.empty).isEmpty) }
  }

  @Test
  func `only the domain counts`() {
    let mixed = Interval<Double>(unchecked: -1, 4)
    #expect(mixed.squareRoot() == Interval(unchecked: 0, 2))
    #expect(mixed.log().lower == -.infinity)
    #expect(mixed.log().upper == Interval(4.0).log().upper)
    #expect(Interval<Double>(unchecked: -2, -1).squareRoot().isEmpty)
    #expect(Interval<Double>(unchecked: -2, -1).log().isEmpty)
    #expect(Interval<Double>(unchecked: -2, 0).squareRoot() == Interval(0.0))
    #expect(Interval<Double>(unchecked: -2, 0).log().isEmpty)
    #expect(Interval<Double>(0).log().isEmpty)
  }

  /// Exact arithmetic throughout: nothing of MPFR's functions enters the truth.
  @Test(arguments: Tier.allCases)
  func `values agree with series in exact arithmetic`(tier: Tier) { checkSeries(tier.type) }

  private func checkSeries<Bound: TestedBound>(_: Bound.Type) {
    var random = SplitMix64(seed: 11)
    for trial in 0..<5 {
      let x = random.rational(bits: 20, binades: -6...(-1))
      let point = Interval<Bound>(x)
      #expect(point.isPoint)
      let exp = Truth.exp(x)
      #expect(point.exp().fit(exp, within: 0) == .good, "seed 11, trial \(trial)")
      #expect(point.expm1().fit(exp - Interval(1), within: 0) == .good, "seed 11, trial \(trial)")
      let erf = Truth.erf(x)
      #expect(point.erf().fit(erf, within: 0) == .good, "seed 11, trial \(trial)")
      #expect(point.erfc().fit(Interval(1) - erf, within: 0) == .good, "seed 11, trial \(trial)")
      let erfcx = Truth.exp(x * x) * (Interval(1) - erf)
      #expect(point.erfcx().fit(erfcx, within: 0) == .good, "seed 11, trial \(trial)")
      #expect(point.erfcx().fit(exp, within: 4) == .wrong, "seed 11, trial \(trial)")
    }
  }

  @Test(arguments: Tier.allCases)
  func `the logarithm inverts the exponential`(tier: Tier) { checkInverse(tier.type) }

  private func checkInverse<Bound: TestedBound>(_ type: Bound.Type) {
    var random = SplitMix64(seed: 12)
    for trial in 0..<50 {
      let x = random.rational(bits: 30, binades: -20...40).magnitude
      let there = Interval<Bound>(x).log()
      // e^lower ≤ x ≤ e^upper, which needs no reference value.
      let (low, high) = (Interval(there.lower).exp(), Interval(there.upper).exp())
      #expect(low.lower.rational <= x && x <= high.upper.rational, "seed 12, trial \(trial)")
      let image = Interval(there.upper.successor).exp()
      #expect(image.upper.rational > x, "seed 12, trial \(trial)")
    }
  }

  @Test(arguments: Tier.allCases)
  func `a root squares to its argument`(tier: Tier) { checkRoot(tier.type) }

  private func checkRoot<Bound: TestedBound>(_ type: Bound.Type) {
    var random = SplitMix64(seed: 13)
    for trial in 0..<50 {
      let x = random.bound(type, binades: -300...300)
      let root = Interval(max(x, -x)).squareRoot()
      let square = { (y: Bound) in y.rational * y.rational }
      #expect(square(root.lower) <= x.rational.magnitude, "seed 13, trial \(trial)")
      #expect(x.rational.magnitude <= square(root.upper), "seed 13, trial \(trial)")
      #expect(root.isPoint || root.lower.successor == root.upper, "seed 13, trial \(trial)")
      #expect(square(root.upper.successor) > x.rational.magnitude, "seed 13, trial \(trial)")
    }
  }

  @Test
  func `values outlive the caches of the thread`() {
    let before = (Interval<BigFloat<4>>.pi, Interval<BigFloat<4>>(2).log())
    releaseThreadCaches()
    #expect((Interval<BigFloat<4>>.pi, Interval<BigFloat<4>>(2).log()) == before)
  }

  @Test(arguments: Tier.allCases)
  func `pi is Machin's`(tier: Tier) { checkPi(tier.type) }

  private func checkPi<Bound: TestedBound>(_: Bound.Type) {
    #expect(Interval<Bound>.pi.fit(Truth.pi, within: 0) == .good)
    let wrong = Truth.pi + Interval(Rational.powerOfTwo(3 - Bound.precision))
    #expect(Interval<Bound>.pi.fit(wrong, within: 4) == .wrong)
  }

  /// The constants' first digits as printed in tables and never rounded: the truth is in the
  /// interval from these digits through the next decimal of their length.
  static let published: [(name: String, digits: String, Interval<BigFloat<8>>)] = [
    ("π", "3.14159265358979323846264338327950288419716939937510", .pi),
    ("e", "2.71828182845904523536028747135266249775724709369995", Interval(1).exp()),
    ("log 2", "0.69314718055994530941723212145817656807550013436025", Interval(2).log()),
    ("√2", "1.41421356237309504880168872420969807856967187537694", Interval(2).squareRoot()),
    ("erfc(2)", "0.00467773498104726583793074363274707", Interval(2).erfc()),
    ("erfcx(1)", "0.427583576155807004410750344490515", Interval(1).erfcx()),
  ]

  @Test(arguments: published.indices)
  func `values start with the published digits`(index: Int) throws {
    let (name, digits, enclosure) = Self.published[index]
    let places = digits.split(separator: ".")[1].count
    let unit = Rational.powerOfTen(-places)
    let low = try Rational(parsing: digits)
    let lower = enclosure.lower.rational
    let upper = enclosure.upper.rational
    #expect(low <= lower && upper <= low + unit, "\(name)")
    #expect(!(low + unit <= lower) && !(upper <= low - unit), "\(name)")
    #expect(enclosure.text(digits: places).hasPrefix("[" + digits.prefix(30)), "\(name)")
  }
}
