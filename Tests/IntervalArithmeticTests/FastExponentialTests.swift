import TestSupport
import Testing

import IntervalArithmetic

@Suite struct FastExponentialTests {
  private typealias Real = Interval<BigFloat<9>>

  /// Every entry and the split of ln2/512, with 384 bits.
  @Test func `the constants are what they are said to be`() {
    let ln2 = Real(2).log()
    let bound = Rational.powerOfTwo(-106)
    for j in 0..<512 {
      let exact = (ln2 * Real(j) / Real(512)).exp()
      let (high, low) = (ExponentialTable.parts[2 * j], ExponentialTable.parts[2 * j + 1])
      let error = exact - Real(Rational(high) + Rational(low))
      #expect(error.magnitude.rational <= bound, "entry \(j)")
      #expect(abs(low) <= high.ulp / 2)
    }
    let parts = [0x1.62e42fef8p-10, 0x1.1cf79abc8p-45, 0x1.e3b39803f2f6bp-81]
    let split = parts.map { Rational($0) }.reduce(0) { $0 + $1 }
    #expect((ln2 / Real(512) - Real(split)).magnitude.rational <= .powerOfTwo(-137))
    for part in parts.dropLast() {
      #expect(Int64(part.significand * 0x1p33) << 0 == Int64(exactly: part.significand * 0x1p33))
    }
    #expect(ExponentialTable.parts.count == 1024)
  }

  @Test func `the table is current`() throws {
    let ln2 = Real(2).log()
    var lines = [
      "/// 2^{j/512} for j = 0…511, each as the nearest binary64 number and the nearest to what is left:",
      "/// |2^{j/512} − (high + low)| ≤ 2⁻¹⁰⁶.", "///",
      "/// Generated; `FastExponentialTests` proves the bound of every entry with 384 bits, and writes the",
      "/// table anew with `RECORD_TABLES` set.", "package enum ExponentialTable {",
      "  /// The parts of entry j are found at 2j and 2j + 1.",
      "  @usableFromInline package static let parts: [Double] = [",
    ]
    for j in 0..<512 {
      let exact = (ln2 * Real(j) / Real(512)).exp()
      let high = exact.midpoint!.approximation
      let low = (exact - Real(Rational(high))).midpoint!.approximation
      lines.append("    \(GeneratedSource.literal(high)), \(GeneratedSource.literal(low)),")
    }
    let text = (lines + ["  ]", "}"]).joined(separator: "\n") + "\n"
    let isCurrent = try GeneratedSource.isCurrent("Binary64/ExponentialTable.swift", text)
    #expect(isCurrent)
  }

  private static func points(_ count: Int) -> [Double] {
    var random = SplitMix64(seed: 5)
    return (0..<count).map { index in
      switch index % 4 {
      case 0: Double.random(in: -700...700, using: &random)
      case 1: Double.random(in: -6...6, using: &random)
      case 2: Double.random(in: -1...1, using: &random) * 0x1p-20
      // Near multiples of ln2/1024, where the reduction is largest.
      default:
        (Double(Int.random(in: -36000...36000, using: &random)) * 0.00067690154351557159).nextUp
      }
    }
  }

  /// The bound of the error holds with room, against 384 bits.
  @Test func `the tail is right to the bound`() {
    var largest = Rational(0)
    for x in Self.points(20_000) {
      let result = FastExponential.evaluate(x)
      let scaled = Real(Rational(x)).exp() / Real(Rational(result.scale))
      let error = scaled - Real(Rational(result.y) + Rational(result.tail))
      largest = max(largest, error.magnitude.rational)
      #expect((0.5..<4).contains(result.y))
    }
    #expect(largest <= Rational(FastExponential.error))
    // A much smaller bound would be wrong: the test can tell.
    #expect(largest > Rational(FastExponential.error) / 256)
  }

  /// The same as MPFR's, both ways, and MPFR is seldom asked.
  @Test func `rounded correctly`() {
    var asked = 0
    let points = Self.points(20_000)
    for x in points {
      if FastExponential.evaluate(x).tail.magnitude <= FastExponential.error { asked += 1 }
      for rounding in [Rounding.down, .up] {
        let expected = Double(BigFloat<2>(x).exp(rounded: rounding).rational, rounded: rounding)
        #expect(x.exp(rounded: rounding) == expected, "\(x)")
      }
    }
    // Arguments below 2^−20 in magnitude have results next to 1, whose tail is small.
    #expect(asked < points.count / 50)
  }

  /// Both bounds at once are the same as one by one, and seldom left undecided; the bound of their
  /// error is not vacuous.
  @Test func `both bounds are rounded correctly`() {
    let points = Self.points(20_000)
    var (undecided, total) = (0, 0)
    for (x, y) in zip(points, points.dropFirst()) {
      let interval = Interval(unchecked: min(x, y), max(x, y))
      total += 1
      guard let bounds = FastExponential.bounds(interval) else {
        undecided += 1
        continue
      }
      #expect(bounds.lower == interval.lower.exp(rounded: .down), "\(interval)")
      #expect(bounds.upper == interval.upper.exp(rounded: .up), "\(interval)")
    }
    // A quarter of the points have results next to 1.
    #expect(undecided < total * 6 / 10)
    #expect(FastExponential.bounds(.empty) == nil)
    #expect(FastExponential.bounds(Interval(unchecked: 0, .infinity)) == nil)
    #expect(FastExponential.bounds(Interval(unchecked: -701, 0)) == nil)
  }

  /// x at the ends of the exponents and next to values of e^x that are nearly binary64 numbers.
  @Test func `hard arguments are rounded correctly`() {
    for x in [-700, -699.5, 700, 0x1p-20, -0x1p-30, 0x1p-53, 0x1p-1074, -0x1p-1022, 0x1p-9] {
      for value in [x, x.nextUp, x.nextDown] {
        for rounding in [Rounding.down, .up] {
          let expected = Double(
            BigFloat<2>(value).exp(rounded: rounding).rational, rounded: rounding)
          let both = Interval(value).exp()
          #expect((rounding == .down ? both.lower : both.upper) == expected, "\(value)")
        }
      }
    }
  }
}
