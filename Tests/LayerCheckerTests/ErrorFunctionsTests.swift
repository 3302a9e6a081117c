import BigInt
import CheckerTestSupport
import TestSupport
import Testing

import LayerChecker

@Suite struct ErrorFunctionsTests {
  @Test(arguments: Arguments.decimals) func `erfc agrees with its exact alternating series`(
    _ text: String
  ) {
    let x = Rational(decimal: text)
    for bits in [32, 96, 192] {
      let functions = ErrorFunctions(bits: bits)
      let value = functions.erfc(FixedInterval(x, bits: bits))
      // erfc(x) = 1 − (2/√π)·((√π/2)·erf x).
      let scaled = FixedInterval(ExactSeries.scaledErf(x, bits: bits + 10), bits: bits)
      let second = FixedInterval(1, bits: bits) - 2 * scaled / functions.rootPi
      #expect(value.lower <= second.upper && second.lower <= value.upper, "\(bits)")
      #expect(value.units <= 32, "\(bits): \(value.units)")
    }
  }

  @Test func `e^x and erfc satisfy their functional equations at random precisions`() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<60 {
      let bits = Int.random(in: 20...160, using: &random)
      let functions = ErrorFunctions(bits: bits)
      func number(_ limit: Int) -> FixedInterval {
        FixedInterval(
          Rational(
            BigInt(Int.random(in: -limit * 1000...limit * 1000, using: &random)), over: 1000),
          bits: bits)
      }
      let (x, y) = (number(4), number(3))
      #expect(overlap(x.exponential * y.exponential, (x + y).exponential))
      #expect(overlap(functions.erfc(x) + functions.erfc(-x), FixedInterval(2, bits: bits)))
      let positive = FixedInterval.maximum(x, -x)
      #expect(
        overlap(
          functions.erfc(positive), (-positive.squared).exponential * functions.erfcx(positive)))
      // 1/(x + √(x² + 2)) < (√π/2)·erfcx(x) ≤ 1/(x + √(x² + 4/π)) (DLMF 7.8.2).
      let one = FixedInterval(1, bits: bits)
      let scaled = functions.rootPi * functions.erfcx(positive) / 2
      let least = one / (positive + (positive.squared + 2 * one).squareRoot)
      let most =
        one / (positive + (positive.squared + 4 * one / FixedInterval.pi(bits: bits)).squareRoot)
      #expect(least.lower <= scaled.upper && scaled.lower <= most.upper)
    }
  }

  @Test func `more bits give an enclosure of the same number, and a narrower one`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<40 {
      let x = Rational(BigInt(Int.random(in: 0...9_000, using: &random)), over: 1000)
      let few = Int.random(in: 24...90, using: &random)
      let values = [few, 2 * few].map { bits in
        ErrorFunctions(bits: bits).erfcx(FixedInterval(x, bits: bits))
      }
      let (coarse, fine) = (values[0], values[1].converted(to: few))
      #expect(overlap(coarse, fine), "\(x) at \(few)")
      #expect(coarse.units <= 16, "\(x) at \(few): \(coarse.units)")
    }
  }

  @Test func `a wide interval contains the values at its points`() {
    var random = SplitMix64(seed: 6)
    let functions = ErrorFunctions(bits: 64)
    for _ in 0..<60 {
      let ends = (0..<3).map { _ in Int.random(in: 0...6000, using: &random) }.sorted()
      func number(_ n: Int) -> Rational { Rational(BigInt(n), over: 1000) }
      let wide = FixedInterval(from: number(ends[0]), through: number(ends[2]), bits: 64)
      let inner = FixedInterval(number(ends[1]), bits: 64)
      #expect(encloses(functions.erfcx(wide), functions.erfcx(inner)))
      #expect(encloses(functions.erfc(-wide), functions.erfc(-inner)))
      #expect(encloses((-wide).exponential, (-inner).exponential))
    }
  }

  @Test func `huge arguments cost nothing`() {
    let functions = ErrorFunctions(bits: 96)
    let huge = FixedInterval(Rational(BigInt(10).power(400)), bits: 96)
    #expect((-huge).exponential == FixedInterval(lower: 0, upper: 1, bits: 96))
    #expect(functions.erfc(huge).upper <= 2)
    #expect(functions.erfcx(huge).lower >= 0 && functions.erfcx(huge).upper <= 2)
  }
}

/// Up to the units of rounding in which two enclosures of the same end may differ.
func encloses(_ outer: FixedInterval, _ inner: FixedInterval) -> Bool {
  outer.lower <= inner.upper && inner.lower <= outer.upper
    && outer.lower <= inner.lower + inner.units && inner.upper - inner.units <= outer.upper
}
