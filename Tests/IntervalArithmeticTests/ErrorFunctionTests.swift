import IntervalArithmetic
import TestSupport
import Testing

/// erfc and erfcx are the library's own; MPFR has no function, or a slow one, for them.
@Suite
struct ErrorFunctionTests {
  /// The kernel changes from the series to the continued fraction at x² = 0.18·(precision + 32)
  /// and begins to work for erfc beyond |x| = 1.
  @Test(arguments: Tier.allCases)
  func `the bounds are tightest around the switchovers`(tier: Tier) { checkSwitchovers(tier.type) }

  private func checkSwitchovers<Bound: TestedBound>(_: Bound.Type) {
    let precision = Bound.self == Double.self ? 64 : Bound.precision
    let change = Interval<Reference>(Rational(18 * (precision + 32), over: 100)).squareRoot().lower
    for center in [change.rational, 1, -1] {
      for step in [0, 20, 40, 50, 52, 53, 60] {
        for sign in [-1, 1] {
          let x = Interval<Bound>(center + Rational(sign) * .powerOfTwo(-step)).lower
          check(.erfcx, x)
          check(.erfc, x)
        }
      }
    }
  }

  private func check<Bound: TestedBound>(_ function: Function, _ x: Bound) {
    let truth = function.reference(Interval(x).reference)
    #expect(
      function(Interval(x)).fit(truth, within: 0) == .good, "\(function)(\(x.hexadecimalText))")
  }

  /// From x² = 28.8 to 121 a precision of 128 bits takes the continued fraction, if it is not done in fixed point,
  /// and one of 640 the series, so that one judges the other.
  @Test
  func `the two regimes agree`() {
    var random = SplitMix64(seed: 21)
    for trial in 0..<60 {
      let x = Interval<BigFloat<2>>(
        random.rational(bits: 50, binades: 0...0).magnitude + Rational(trial + 70, over: 16)
      ).lower
      let fraction = Interval(x).erfcx()
      let series = Interval(BigFloat<10>(x, rounded: .down)).erfcx()
      #expect(fraction.fit(series.reference, within: 0) == .good, "seed 21, trial \(trial)")
      let other = Interval(BigFloat<10>(x.successor.successor, rounded: .down)).erfcx()
      #expect(fraction.fit(other.reference, within: 0) != .good, "seed 21, trial \(trial)")
    }
  }

  /// 2/(√π(x + √(x² + 2))) < erfcx(x) ≤ 2/(√π(x + √(x² + 4/π))), the classical bracket.
  @Test(arguments: ["0.5", "3", "30", "1e3", "1e6", "1e30", "1e300"])
  func `erfcx stays in its classical bracket`(text: String) throws {
    let x = Interval<Reference>(try Rational(parsing: text))
    let bound = { (addend: Interval<Reference>) in
      Interval(2) / (Interval.pi.squareRoot() * (x + (x.squared() + addend).squareRoot()))
    }
    let value = Interval<BigFloat<4>>(try Rational(parsing: text)).erfcx().reference
    let (low, high) = (bound(Interval(2)), bound(Interval(4) / .pi))
    #expect(low.lower <= value.upper && value.lower <= high.upper)
    // The false twin: beyond the bracket by 2⁻²⁰⁰ there is nothing.
    let excess = Interval(1) + Interval<Reference>(Rational.powerOfTwo(-200))
    #expect((high * excess).lower > value.lower)
    #expect((low / excess).upper < value.upper)
  }

  @Test(arguments: ["30", "31.5", "100", "1e6", "1e30"], Tier.allCases)
  func `erfcx agrees with its asymptotic series`(text: String, tier: Tier) throws {
    let x = try Rational(parsing: text)
    checkAsymptoticSeries(x, tier.type)
  }

  private func checkAsymptoticSeries<Bound: TestedBound>(_ x: Rational, _: Bound.Type) {
    let point = Interval<Bound>(x).lower
    let truth = Truth.asymptoticErfcx(point.rational)
    let value = Interval(point).erfcx()
    #expect(value.fit(truth, within: 0) == .good)
    #expect(value.widened(by: 4).fit(truth, within: 0) == .loose)
    // erfc follows with e^{−x²}, unless it underflows.
    if x < 200 {
      let tail = (-Interval(point.reference).squared()).exp() * truth
      #expect(Interval(point).erfc().fit(tail, within: 0) == .good)
    }
  }

  @Test(arguments: Tier.allCases)
  func `next to zero a value is next to one`(tier: Tier) throws { try checkNextToZero(tier.type) }

  private func checkNextToZero<Bound: TestedBound>(_: Bound.Type) throws {
    let one = Bound(1, rounded: .down)
    let tiny = try Rational(parsing: "1e-300")
    for function in [Function.erfc, .erfcx] {
      #expect(
        function(Interval<Bound>(tiny)).isSubset(of: Interval(unchecked: one.predecessor, one)))
      #expect(
        function(Interval<Bound>(-tiny)).isSubset(of: Interval(unchecked: one, one.successor)))
      #expect(function(Interval<Bound>(tiny)).lower < one)
      #expect(function(Interval<Bound>(-tiny)).upper > one)
    }
  }

  /// Values next to binary64 numbers, where 64 bits of working precision and 32 more inside do not
  /// tell on which side: found among the arguments beyond 12 that make correct rounding hard.
  @Test(arguments: [
    0x1.803e121212929p+3, 0x1.00af8345a6284p+4, 0x1.0179eea34e0adp+4, 0x1.0224e47746c85p+4,
    0x1.025329c756e09p+4, 0x1.049dbbc02199ap+4, 0x1.04cbb6f4624fdp+4, 0x1.04d9c59c4d6dbp+4,
    0x1.0557da8329fdbp+4, 0x1.05ff1afb1758dp+4,
  ])
  func `values next to numbers beyond 12 have the tightest bounds`(x: Double) {
    for function in [Function.erfc, .erfcx] {
      let truth = function.reference(Interval(x).reference)
      #expect(function(Interval(x)) == Interval<Double>(enclosing: truth), "\(function)(\(x))")
      let long = BigFloat<1>(x)
      #expect(function(Interval(long)).fit(truth, within: 0) == .good, "\(function)(\(x))")
    }
    #expect(Interval(x).tightest.erfc() == Interval(x).erfc())
    #expect(Interval(x).tightest.erfcx() == Interval(x).erfcx())
  }

  /// The same where 2 − erfc is found in fixed-point arithmetic of 192 bits.
  @Test func `a value next to a number of 128 bits has the tightest bounds`() {
    let x = BigFloat<2>(-0x7.0e594b46494c4p+0)
    let truth = Function.erfc.reference(Interval(x).reference)
    #expect(Interval(x).erfc().fit(truth, within: 0) == .good)
    #expect(Interval(Interval(x).erfc().lower).fit(truth, within: 0) == .wrong)
  }

  /// erfcx(−40) = 2e^{1600} − erfcx(40) and erfc(−40) = 2 − erfc(40).
  @Test(arguments: Tier.allCases)
  func `negative arguments follow from positive ones`(tier: Tier) { checkReflection(tier.type) }

  private func checkReflection<Bound: TestedBound>(_: Bound.Type) {
    let (left, right) = (Interval<Bound>(-40), Interval<Reference>(40))
    let scaled = Truth.asymptoticErfcx(40)
    let twice = Interval<Reference>(2)
    #expect(left.erfcx().fit(twice * right.squared().exp() - scaled, within: 0) == .good)
    let tail = (-right.squared()).exp() * scaled
    #expect(left.erfc().fit(twice - tail, within: 0) == .good)
    #expect(left.erfc().upper == Bound(2, rounded: .up))
    #expect(left.erfc().lower < Bound(2, rounded: .down))
  }

  @Test(arguments: Tier.allCases)
  func `a larger argument has no larger value`(tier: Tier) { checkMonotonicity(tier.type) }

  private func checkMonotonicity<Bound: TestedBound>(_: Bound.Type) {
    for start in [Rational(-3), -1, 0, 1, Rational(7, over: 2), Rational(21, over: 5), 11] {
      var x = Bound(start, rounded: .down)
      for _ in 0..<8 {
        let next = x.successor
        for function in [Function.erfc, .erfcx] {
          let (here, there) = (function(Interval(x)), function(Interval(next)))
          #expect(there.lower <= here.lower && there.upper <= here.upper, "\(function), \(start)")
          #expect(function(Interval(unchecked: x, next)) == here.hull(there))
        }
        x = next
      }
    }
  }

  /// Beyond the exponent range an end may be 0 or infinite, but the other end still bounds.
  @Test(arguments: Tier.allCases)
  func `overflow and underflow keep the bound`(tier: Tier) throws { try checkRange(tier.type) }

  private func checkRange<Bound: TestedBound>(_: Bound.Type) throws {
    let million = Interval<Bound>(1_000_000)
    #expect(million.erfc().lower == .zero && million.erfc().upper > .zero)
    #expect((-million).erfc().upper == Bound(2, rounded: .up))
    #expect((-million).erfcx().upper == .infinity && (-million).erfcx().lower.isFinite)
    let distant = Interval<Bound>(try Rational(parsing: "-1e12"))
    #expect(distant.exp().lower == .zero && distant.exp().upper > .zero)
    #expect((-distant).exp().upper == .infinity && (-distant).exp().lower.isFinite)
    #expect((-distant).expm1().upper == .infinity && (-distant).expm1().lower.isFinite)
    #expect(distant.erf().lower == Bound(-1, rounded: .down))
    #expect(distant.erf().upper > Bound(-1, rounded: .down))
  }

  @Test(arguments: Tier.allCases)
  func `the largest arguments stay bounded`(tier: Tier) { checkLargest(tier.type) }

  private func checkLargest<Bound: TestedBound>(_: Bound.Type) {
    let largest = Interval(Bound.greatestFiniteMagnitude)
    #expect(largest.erfc().upper > .zero)
    #expect(largest.erfcx().upper > .zero)
    #expect((-largest).erfcx().upper == .infinity)
    #expect((-largest).erfcx().lower.isFinite)
    // √π·x·erfcx(x) tends to 1 from below.
    let product = largest.erfcx() * largest * Interval.pi.squareRoot()
    #expect(product.contains(Bound(1, rounded: .down)))
  }
}
