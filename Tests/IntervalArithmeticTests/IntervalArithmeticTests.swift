import IntervalArithmetic
import TestSupport
import Testing

@Suite
struct IntervalArithmeticTests {
  @Test(arguments: Operation.allCases, Tier.allCases)
  func `results on points are tight`(operation: Operation, tier: Tier) {
    checkPoints(operation, tier.type)
  }

  private func checkPoints<Bound: TestedBound>(_ operation: Operation, _ type: Bound.Type) {
    let seed = UInt64(Bound.precision)
    var random = SplitMix64(seed: seed)
    for trial in 0..<200 {
      let x = random.bound(type, binades: -300...300)
      // Near numbers cancel, distant ones only decide the rounding.
      let y = random.bound(type, binades: Bool.random(using: &random) ? -300...300 : -3...3)
      let result = operation(Interval(x), Interval(y))
      let exact = operation(x.rational, y.rational)
      #expect(
        result.isTightest(exact),
        "seed \(seed), trial \(trial): \(x.hexadecimalText) \(operation) \(y.hexadecimalText)")
      #expect(!result.widened(by: 1).isTightest(exact) || exact == 0, "trial \(trial)")
    }
  }

  /// The image of a bounded interval has its ends at pairs of ends, if no divisor is zero.
  @Test(arguments: Operation.allCases, Tier.allCases)
  func `results on wide intervals are tight`(operation: Operation, tier: Tier) {
    checkWide(operation, tier.type)
  }

  private func checkWide<Bound: TestedBound>(_ operation: Operation, _ type: Bound.Type) {
    let seed = UInt64(1000 + Bound.precision)
    var random = SplitMix64(seed: seed)
    for trial in 0..<60 {
      let x = random.bounded(type)
      let y = random.bounded(type)
      guard operation != .divide || y.mignitude > .zero else { continue }
      let results = [x.lower, x.upper].flatMap { p in
        [y.lower, y.upper].map { operation(p.rational, $0.rational) }
      }
      #expect(
        operation(x, y).isTightest(from: results.min()!, through: results.max()!),
        "seed \(seed), trial \(trial): \(x.hexadecimalText) \(operation) \(y.hexadecimalText)")
    }
  }

  @Test(arguments: [-7, -3, -2, -1, 0, 1, 2, 3, 5, 10], Tier.allCases)
  func `powers are enclosed`(exponent: Int, tier: Tier) { checkPower(exponent, tier.type) }

  private func checkPower<Bound: TestedBound>(_ exponent: Int, _ type: Bound.Type) {
    let seed = UInt64(2000 + Bound.precision)
    var random = SplitMix64(seed: seed)
    for trial in 0..<40 {
      let x = random.bound(type, binades: -80...80)
      let exact = x.rational.power(exponent)
      let result = Interval(x).power(exponent)
      #expect(result.contains(exact), "seed \(seed), trial \(trial): \(x.hexadecimalText)")
      // A negative exponent rounds twice.
      let fit = result.fit(Interval(exact), within: exponent < 0 ? 2 : 0)
      #expect(fit == .good, "seed \(seed), trial \(trial): \(x.hexadecimalText)")
      let wrong = exact * (1 + Rational.powerOfTwo(4 - Bound.precision))
      #expect(!result.contains(wrong), "seed \(seed), trial \(trial): \(x.hexadecimalText)")
      if exponent == 2 { #expect(Interval(x).squared() == result) }
    }
  }

  @Test(arguments: Tier.allCases)
  func `squares are tight and never negative`(tier: Tier) { checkSquares(tier.type) }

  private func checkSquares<Bound: TestedBound>(_ type: Bound.Type) {
    var random = SplitMix64(seed: 3)
    for trial in 0..<60 {
      let x = random.bounded(type)
      let squares = [x.mignitude, x.magnitude].map { $0.rational * $0.rational }
      #expect(
        x.squared().isTightest(from: squares[0], through: squares[1]), "seed 3, trial \(trial)")
      #expect(x.squared() == x.power(2), "seed 3, trial \(trial)")
      #expect(x.squared().isSubset(of: x * x), "seed 3, trial \(trial)")
    }
  }

  @Test
  func `powers of intervals with zero are known`() {
    typealias Set = Interval<Double>
    let mixed = Set(unchecked: -2, 4)
    #expect(mixed.power(0) == Set(1.0))
    #expect(mixed.power(1) == mixed)
    #expect(mixed.power(2) == Set(unchecked: 0, 16))
    #expect(mixed.power(3) == Set(unchecked: -8, 64))
    #expect(mixed.power(-1) == .entire)
    #expect(mixed.power(-2) == Set(unchecked: 0.0625, .infinity))
    #expect(Set(unchecked: 0, 2).power(-3) == Set(unchecked: 0.125, .infinity))
    #expect(Set(unchecked: -2, 0).power(-3) == Set(unchecked: -.infinity, -0.125))
    #expect(Set(unchecked: -4, -2).power(-1) == Set(unchecked: -0.5, -0.25))
    #expect(Set(unchecked: -4, -2).power(2) == Set(unchecked: 4, 16))
    #expect(Set(0.0).power(-1).isEmpty)
    #expect(Set(0.0).power(0) == Set(1.0))
    #expect(Set.empty.power(0).isEmpty && Set.empty.power(-1).isEmpty)
    #expect(Set.entire.power(2) == Set(unchecked: 0, .infinity))
    #expect(Set.entire.power(3) == .entire)
    #expect(Set.entire.power(-2) == Set(unchecked: 0, .infinity))
    #expect(Set.entire.squared() == Set(unchecked: 0, .infinity))
  }

  /// Every pair of intervals with ends among ±∞, 0 and small powers of two meets every entry of
  /// the tables of products and quotients. All results are exact.
  @Test(arguments: Operation.allCases, [Tier.double, .limbs1])
  func `every sign case matches brute force`(operation: Operation, tier: Tier) {
    checkSignCases(operation, tier.type)
  }

  private func checkSignCases<Bound: TestedBound>(_ operation: Operation, _: Bound.Type) {
    let ends: [Double] = [-.infinity, -4, -2, -1, 0, 1, 2, 4, .infinity]
    let sets = ends.flatMap { low in
      ends.compactMap { Interval<Double>(from: low, through: $0) }
    }
    #expect(sets.count == 43)
    let tested = sets.map {
      Interval(
        unchecked: Bound(Reference($0.lower), rounded: .down),
        Bound(Reference($0.upper), rounded: .up))
    }
    for (x, testedX) in zip(sets, tested) {
      for (y, testedY) in zip(sets, tested) {
        let result = operation(testedX, testedY).reference
        let expected = BruteForce.image(operation, x, y).reference
        #expect(result == expected, "\(x) \(operation) \(y)")
      }
    }
  }

  /// The brute force itself, at cases that are plain by hand.
  @Test
  func `brute force knows the limits`() {
    let (positive, unit) = (
      Interval<Double>(unchecked: 0, .infinity), Interval<Double>(unchecked: 0, 1)
    )
    #expect(BruteForce.image(.divide, Interval(2.0), unit) == Interval(unchecked: 2, .infinity))
    #expect(BruteForce.image(.divide, Interval(2.0), Interval(0.0)).isEmpty)
    #expect(BruteForce.image(.divide, Interval(0.0), unit) == Interval(0.0))
    #expect(BruteForce.image(.multiply, Interval(0.0), positive) == Interval(0.0))
    #expect(BruteForce.image(.multiply, unit, -positive) == -positive)
    #expect(BruteForce.image(.subtract, positive, positive) == .entire)
    #expect(BruteForce.image(.add, unit, unit) != Interval(unchecked: 0, 1))
  }

  @Test(arguments: Operation.allCases)
  func `empty is absorbing`(operation: Operation) {
    for x in [Interval<BigFloat<2>>.empty, .entire, Interval(0), Interval(-3)] {
      #expect(operation(x, .empty).isEmpty)
      #expect(operation(.empty, x).isEmpty)
    }
    #expect((-Interval<BigFloat<2>>.empty).isEmpty)
    #expect(Interval<Double>.empty.squared().isEmpty)
    #expect(Interval<Double>.minimum(.empty, .entire).isEmpty)
    #expect(Interval<Double>.maximum(.entire, .empty).isEmpty)
  }

  @Test
  func `minimum and maximum act on the ends`() {
    typealias Set = Interval<Double>
    let (x, y) = (Set(unchecked: -1, 5), Set(unchecked: 0, 2))
    #expect(Set.minimum(x, y) == Set(unchecked: -1, 2))
    #expect(Set.maximum(x, y) == Set(unchecked: 0, 5))
    #expect(Set.maximum(.entire, y) == Set(unchecked: 0, .infinity))
  }

  /// An operation on smaller sets gives a smaller set: without it no subdivision converges.
  @Test(arguments: Operation.allCases, Tier.allCases)
  func `images of parts are parts of images`(operation: Operation, tier: Tier) {
    checkIsotony(operation, tier.type)
  }

  private func checkIsotony<Bound: TestedBound>(_ operation: Operation, _ type: Bound.Type) {
    var random = SplitMix64(seed: 4)
    for trial in 0..<60 {
      let (x, y) = (random.interval(type, binades: -9...9), random.interval(type, binades: -9...9))
      let (p, q) = (x.midpoint!, y.midpoint!)
      #expect(
        operation(Interval(p), Interval(q)).isSubset(of: operation(x, y)), "seed 4, trial \(trial)")
    }
  }
}

extension SplitMix64 {
  /// A bounded interval, wide or narrow, with or without zero.
  fileprivate mutating func bounded<Bound: TestedBound>(_ type: Bound.Type) -> Interval<Bound> {
    let x = Interval(bound(type, binades: -40...40))
    return x.hull(Interval(bound(type, binades: -40...40)))
  }
}

extension Rational {
  fileprivate func power(_ exponent: Int) -> Rational {
    let power = (0..<abs(exponent)).reduce(1) { product, _ in product * self }
    return exponent < 0 ? 1 / power : power
  }
}
