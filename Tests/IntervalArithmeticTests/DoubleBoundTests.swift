import TestSupport
import Testing

import IntervalArithmetic

/// Binary64 finds its rounding errors by itself, so it is held against exact arithmetic.
@Suite
struct DoubleBoundTests {
  /// The binades of both arguments: everywhere, subnormal, huge, and at the threshold 2⁻⁹⁶⁰ below
  /// which products and quotients are not trusted.
  static let regions: [ClosedRange<Int>] = [
    -1074...1023, -1074...(-1000), 1000...1023, -970...(-950), -490...(-470), -3...3,
  ]

  @Test(arguments: Operation.allCases, regions.indices)
  func `the exact result is enclosed`(operation: Operation, region: Int) {
    let seed = UInt64(region)
    var random = SplitMix64(seed: seed)
    for trial in 0..<500 {
      let x = Double.random(in: Self.regions[region], using: &random)
      let y = Double.random(
        in: Bool.random(using: &random) ? Self.regions[region] : -1074...1023, using: &random)
      guard y != 0 || operation != .divide else { continue }
      let exact = operation(Rational(x), Rational(y))
      let result = operation(Interval(x), Interval(y))
      let isSmall = [x.magnitude, exact.magnitude.approximation].contains { $0 < 0x1p-959 }
      if isSmall && (operation == .multiply || operation == .divide) {
        #expect(
          result.fit(Interval(exact), within: 1) == .good,
          "seed \(seed), trial \(trial): \(x) \(operation) \(y)")
      } else {
        #expect(
          result.isTightest(exact), "seed \(seed), trial \(trial): \(x) \(operation) \(y)")
      }
    }
  }

  @Test(arguments: regions.indices)
  func `the root is enclosed`(region: Int) {
    let seed = UInt64(100 + region)
    var random = SplitMix64(seed: seed)
    for trial in 0..<500 {
      let x = abs(Double.random(in: Self.regions[region], using: &random))
      let root = Interval(x).squareRoot()
      let (low, high) = (Rational(root.lower), Rational(root.upper))
      #expect(low * low <= Rational(x) && Rational(x) <= high * high)
      // Away from underflow the ends are neighbours or equal; below, each may be one further out.
      let steps = x < 0x1p-960 ? 1 : 0
      let inner = (0..<steps).reduce((root.lower.nextUp, root.upper.nextDown)) { ends, _ in
        (ends.0.nextUp, ends.1.nextDown)
      }
      let isTight =
        low == high
        || Rational(inner.0) * Rational(inner.0) > Rational(x)
          && Rational(inner.1) * Rational(inner.1) < Rational(x)
      #expect(isTight, "seed \(seed), trial \(trial): √\(x)")
    }
  }

  /// (1 + ε)² is 2⁻¹⁰⁴ off the nearest number, the least a rounding error can be. Random numbers
  /// never come near; if the error underflows unnoticed, the result passes for exact.
  @Test(arguments: Array(-1020...(-900)))
  func `the smallest errors are seen`(exponent: Int) {
    let unit = Rational(1.0.nextUp)
    let square = Rational(1.0.nextUp.nextUp)
    let half = exponent / 2
    let (x, y) = (unit * .powerOfTwo(half), unit * .powerOfTwo(exponent - half))
    let dividend = square * .powerOfTwo(exponent)
    let divisor = Interval<Double>(unit)
    let root = Interval<Double>(square * .powerOfTwo(2 * half)).squareRoot()

    #expect((Interval<Double>(x) * Interval<Double>(y)).contains(x * y))
    #expect((Interval<Double>(dividend) / divisor).contains(dividend / unit))
    // The nearest numbers alone are false twins: they are not exact.
    #expect(x * y != dividend && dividend / unit != unit * .powerOfTwo(exponent))
    #expect(root.lower.rational < x && x <= root.upper.rational)
  }

  @Test
  func `overflow leaves the largest number`() {
    let largest = Double.greatestFiniteMagnitude
    let huge = Interval(largest)
    let beyond = Interval(unchecked: largest, .infinity)
    #expect(huge + huge == beyond)
    #expect(-huge - huge == -beyond)
    #expect(huge * huge == beyond)
    #expect(huge * -huge == -beyond)
    #expect(huge / Interval(0.5) == beyond)
    #expect(huge + Interval(0x1p-1074) == beyond)
    #expect(huge - huge == Interval(0.0))
    #expect(huge + Interval(0.0) == huge)
    #expect(Interval(1000.0).exp() == beyond)
    #expect(Interval(-40.0).erfcx() == beyond)
    #expect(huge.power(3) == beyond)
    #expect(Interval<Double>(Rational.powerOfTen(400)) == beyond)
  }

  /// Two-sum's parts overflow there, though the sums do not.
  @Test func `sums next to the largest numbers are tightest`() {
    let largest = Double.greatestFiniteMagnitude
    var random = SplitMix64(seed: 51)
    var points: [Double] = [-0x3.c4e5f1ef47ecp+1016, -0x1p971, -0x1p970, -largest.ulp, -1]
    points += (0..<1000).map { _ in random.bound(Double.self, binades: 960...1023) }
    points += (0..<200).map { _ in largest - Double.random(in: 0...0x1p1000, using: &random) }
    for x in points {
      for y in [largest, -largest, largest.nextDown, 0x1p1023, -x, points[0]] {
        for (a, b) in [(x, y), (y, x)] {
          let exact = Rational(a) + Rational(b)
          #expect((Interval(a) + Interval(b)).isTightest(exact), "\(a) + \(b)")
          #expect((Interval(a) - Interval(-b)).isTightest(exact), "\(a) + \(b)")
          #expect(Double.scalarSum(Interval(a), Interval(b)).isTightest(exact), "\(a) + \(b)")
        }
      }
    }
    #expect((Interval(-largest.ulp) + Interval(largest)).isPoint)
  }

  @Test
  func `underflow keeps the sign`() {
    let smallest = Double.leastNonzeroMagnitude
    let tiny = Interval(smallest)
    let underflow = Interval(unchecked: 0, smallest)
    #expect(tiny * tiny == underflow)
    #expect(tiny * -tiny == -underflow)
    #expect(tiny / Interval(Double.greatestFiniteMagnitude) == underflow)
    #expect(Interval(-1e12).exp() == underflow)
    #expect(Interval(1e6).erfc() == underflow)
    #expect(tiny - tiny == Interval(0.0))
    #expect((tiny * Interval(0.0)) == Interval(0.0))
  }

  @Test
  func `negative zero is zero`() {
    let zero = Interval(-0.0)
    #expect(zero.squareRoot() == Interval(0.0))
    #expect(zero.exp() == Interval(1.0))
    #expect(zero.log().isEmpty)
    #expect((Interval(1.0) / zero).isEmpty)
    #expect(Interval(unchecked: -1, -0.0).squareRoot() == Interval(0.0))
    #expect(Interval(unchecked: -0.0, 1).log() == Interval(unchecked: -.infinity, 0))
    #expect(Interval(1) / Interval(unchecked: -0.0, 2.0) == Interval(unchecked: 0.5, .infinity))
  }

  @Test
  func `a midpoint stays between`() {
    var random = SplitMix64(seed: 7)
    for trial in 0..<500 {
      let x = Double.random(in: -1074...1023, using: &random)
      let y = Double.random(in: -1074...1023, using: &random)
      let middle = x.midpoint(with: y)
      #expect(min(x, y) <= middle && middle <= max(x, y), "seed 7, trial \(trial)")
    }
    #expect(Double.greatestFiniteMagnitude.midpoint(with: .greatestFiniteMagnitude).isFinite)
  }
}

extension Double {
  /// A number with an exponent from the given range.
  fileprivate static func random(
    in binades: ClosedRange<Int>, using random: inout SplitMix64
  ) -> Double {
    random.bound(Double.self, binades: binades)
  }
}
