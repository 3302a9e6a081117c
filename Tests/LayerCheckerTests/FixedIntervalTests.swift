import BigInt
import CheckerTestSupport
import TestSupport
import Testing

import LayerChecker

@Suite struct FixedIntervalTests {
  /// Random operands as exact numbers, so that the true result is known exactly.
  private struct Sample {
    let bits: Int
    let x: Rational
    let y: Rational

    init(_ random: inout SplitMix64) {
      bits = Int.random(in: 8...200, using: &random)
      func number() -> Rational {
        Rational(
          BigInt(Int.random(in: -1_000_000...1_000_000, using: &random)),
          over: BigInt(Int.random(in: 1...100_000, using: &random)))
      }
      (x, y) = (number(), number())
    }
  }

  @Test func `every operation contains the exact result`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<2000 {
      let sample = Sample(&random)
      let (x, y, bits) = (sample.x, sample.y, sample.bits)
      let (a, b) = (FixedInterval(x, bits: bits), FixedInterval(y, bits: bits))
      #expect(a.contains(x) && a.units <= 1)
      #expect((a + b).contains(ExactSeries.sum(x, y)))
      #expect((a - b).contains(ExactSeries.difference(x, y)))
      #expect((a * b).contains(x * y))
      #expect(a.squared.contains(x * x) && a.squared.lower >= 0)
      #expect((7 * a).contains(x * Rational(7)))
      #expect((a / 7).contains(x / Rational(7)))
      if b.lower > 0 { #expect((a / b).contains(x / y)) }
      #expect(a.converted(to: 5).contains(x) && a.converted(to: 300).contains(x))
    }
  }

  @Test func `products and squares of wide intervals contain those of their members`() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<2000 {
      func interval() -> (FixedInterval, BigInt) {
        let ends = (0..<3).map { _ in BigInt(Int.random(in: -300...300, using: &random)) }.sorted()
        return (FixedInterval(lower: ends[0], upper: ends[2], bits: 6), ends[1])
      }
      let ((a, x), (b, y)) = (interval(), interval())
      func number(_ units: BigInt) -> Rational { Rational(units, over: 64) }
      #expect((a * b).contains(number(x) * number(y)))
      #expect(a.squared.contains(number(x) * number(x)))
      #expect(a.hull(b).contains(number(x)) && a.hull(b).contains(number(y)))
      #expect(FixedInterval.minimum(a, b).contains(min(number(x), number(y))))
      #expect(FixedInterval.maximum(a, b).contains(max(number(x), number(y))))
    }
  }

  @Test func `square roots are tight`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<500 {
      let bits = Int.random(in: 2...150, using: &random)
      let units = BigInt(Int.random(in: 0...1_000_000_000, using: &random))
      let root = FixedInterval(lower: units, upper: units, bits: bits).squareRoot
      #expect(root.units <= 1)
      #expect(root.lower * root.lower <= units << bits && units << bits <= root.upper * root.upper)
    }
    #expect(FixedInterval(9, bits: 70).squareRoot == FixedInterval(3, bits: 70))
    // What rounding drove below zero counts as zero.
    #expect(FixedInterval(lower: -1, upper: 4, bits: 0).squareRoot.lower == 0)
  }

  @Test func `comparisons are exact and strict`() {
    let third = Rational(1, over: 3)
    let enclosed = FixedInterval(third, bits: 40)
    #expect(!(enclosed < third) && !(enclosed > third) && !(enclosed <= third))
    let half = FixedInterval(Rational(1, over: 2), bits: 40)
    #expect(half <= Rational(2, over: 4) && half >= Rational(2, over: 4))
    #expect(!(half < Rational(1, over: 2)) && !(half > Rational(1, over: 2)))
    #expect(half < Rational(BigInt(1) << 200 + 1, over: BigInt(1) << 201))
  }

  @Test func `decimals are rounded outward`() {
    #expect(
      "\(FixedInterval(Rational(-1, over: 3), bits: 90))" == "[-0.333333333334, -0.333333333333]")
  }
}
