import CMPFR
import IntervalArithmetic
import TestSupport
import Testing

/// Angles from 64 to 2⁶⁰: what is left of them, the quarter that they lie in, and the functions.
@Suite struct QuarterTurnsTests {
  private typealias Real = ExactFixedPoint.Real

  /// Anywhere, of few bits, and next to multiples of π/2, in one word or in two.
  private static func arguments(_ count: Int, words: Int) -> [BigFloat<2>] {
    var random = SplitMix64(seed: UInt64(70 + words))
    return (0..<count).map { index in
      let exponent = Int.random(in: QuarterTurns.exponents, using: &random)
      var x = BigFloat<2>(
        Rational(Int(random.next() >> 2 | 1 << 61)) * .powerOfTwo(exponent - 62)
          + Rational(Int(random.next() >> 2)) * .powerOfTwo(exponent - 128), rounded: .down)
      if index.isMultiple(of: 2) {
        let k = (Real(x.rational) / Real.pi * Real(2)).lower.rational.floor
        x = BigFloat(
          (Real.pi * Real(k) / Real(2)).lower.rational, rounded: index % 4 == 0 ? .down : .up)
      }
      if index.isMultiple(of: 5) { x = BigFloat(x.rational.floor, rounded: .down) }
      let word = BigFloat<1>(x, rounded: index % 3 == 0 ? .down : .up)
      if words == 1 { x = BigFloat(word, rounded: .down) }
      return x.rational < .powerOfTwo(60) ? x : BigFloat(Rational(1000), rounded: .down)
    }
  }

  private static func argument(_ x: BigFloat<2>) -> FixedArgument { x.fixedArgument }

  /// The rest is off by less than two units, and by more than a thousandth of that.
  @Test(arguments: [1, 2])
  func `the rest keeps its bound`(words: Int) {
    var largest = Rational(0)
    for x in Self.arguments(4000, words: words) {
      let turns = QuarterTurns(Self.argument(x))
      let multiple = Real.pi * Real(Rational(Int(turns.count))) / Real(2)
      let rest = Real(ExactFixedPoint.rational(turns.rest, scale: 191))
      let error = (Real(x.rational) - multiple - rest).magnitude.rational * .powerOfTwo(191)
      largest = max(largest, error)
    }
    #expect(largest < 2)
    #expect(largest * 1000 > 2)
  }

  @Test func `the quarter is exact`() {
    for x in Self.arguments(2000, words: 1) + Self.arguments(2000, words: 2) {
      for y in [x, -x] {
        let exact = (Real(y.rational) * Real(2) / Real.pi)
        #expect(exact.lower.rational.floor == exact.upper.rational.floor)
        #expect(y.quadrant?.index == exact.lower.rational.floor)
      }
      let double = x.approximation
      #expect(
        double.quadrant?.index == (Real(Rational(double)) * Real(2) / Real.pi).lower.rational.floor)
    }
  }

  @Test(arguments: [FixedFunction.sin, .cos, .tan])
  func `functions are rounded as by MPFR`(_ function: FixedFunction) {
    var served = 0
    func check<let limbs: Int>(_ x: BigFloat<limbs>) {
      for rounding in [Rounding.down, .up] {
        let expected = BigFloat<limbs>(storing: { destination in
          x.withHeader { _ = function.oracle(destination, $0, rounding.mpfr) }
        })
        if let value = x.viaFixed(function, rounding) {
          served += 1
          #expect(value == expected, "\(function) \(x.hexadecimalText)")
        }
        let enclosure = function.enclosure(Interval(x))
        #expect((rounding == .down ? enclosure.lower : enclosure.upper) == expected)
        let double = x.approximation
        let wide = function.enclosure(Interval(BigFloat<1>(double)))
        let narrow = function.enclosure(Interval(double))
        #expect(narrow.lower == wide.lower.double(rounded: .down))
        #expect(narrow.upper == wide.upper.double(rounded: .up))
      }
    }
    for x in Self.arguments(4000, words: 1) {
      let word = BigFloat<1>(x, rounded: .down)
      check(word)
      check(-word)
    }
    for x in Self.arguments(4000, words: 2) { check(x) }
    #expect(served > 20_000, "\(served) of 24 000")
  }

  /// Intervals with and without extreme values and poles.
  @Test func `intervals hold what their members have`() {
    var random = SplitMix64(seed: 79)
    for _ in 0..<8000 {
      let exponent = Int.random(in: -8...62, using: &random)
      let low =
        Double.random(in: -1...1, using: &random)
        * Double(sign: .plus, exponent: exponent, significand: 1)
      let high =
        low + Double.random(in: 0...1, using: &random) * Double.random(in: 0...7, using: &random)
      let x = Interval(unchecked: low, high)
      let wide = Interval<BigFloat<4>>(from: Rational(low), through: Rational(high))
      let word = Interval<BigFloat<1>>(from: Rational(low), through: Rational(high))
      for function in [FixedFunction.sin, .cos, .tan] {
        let (y, z) = (function.enclosure(x), function.enclosure(wide))
        let y1 = function.enclosure(word)
        if z.isBounded {
          #expect(y1.lower == BigFloat(z.lower.rational, rounded: .down))
          #expect(y1.upper == BigFloat(z.upper.rational, rounded: .up))
          #expect(y.lower == z.lower.rational.rounded(.down))
          #expect(y.upper == z.upper.rational.rounded(.up))
        } else {
          #expect(y == .entire && y1 == .entire)
        }
      }
    }
  }
}

extension Rational {
  fileprivate func rounded(_ rounding: Rounding) -> Double { Double(self, rounded: rounding) }
}
