import BigInt
import CheckerTestSupport
import Testing

import LayerChecker

@Suite struct ElementaryFunctionsTests {
  @Test(arguments: Arguments.decimals) func `e^x agrees with its exact series`(_ text: String) {
    let x = Rational(decimal: text)
    for bits in [16, 64, 96, 131, 256] {
      let value = FixedInterval(x, bits: bits).exponential
      #expect(value.meets(ExactSeries.exponential(x, bits: bits + 10)))
      // e^5.25 < 191: the argument's own unit is magnified at most so.
      #expect(value.units <= 400, "\(bits): \(value.units)")
    }
  }

  /// 100 digits.
  @Test func `π has its known digits`() {
    let pi =
      "3.1415926535897932384626433832795028841971693993751058209749445923078164062862089986280348253421170679"
    let digits = Rational(decimal: pi)
    for bits in [10, 96, 192, 320] {
      let value = FixedInterval.pi(bits: bits)
      #expect(value.meets(Range(lower: digits, upper: ExactSeries.sum(digits, unit(100)))))
      #expect(value.units <= 2)
    }
  }
}
