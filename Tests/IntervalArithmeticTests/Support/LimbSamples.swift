import CMPFR
import IntervalArithmetic
import TestSupport

/// Arguments for the kernels of 3 to 8 limbs, and what their values leave.
enum LimbSamples {
  /// A number of the given limbs: of random words, of few bits, or of nothing but ones.
  static func number<let limbs: Int>(
    _: BigFloat<limbs>.Type, exponent: Int, isNegative: Bool, kind: Int,
    _ random: inout SplitMix64
  ) -> BigFloat<limbs> {
    let words = (0..<limbs).map { index -> UInt in
      switch kind % 8 {
      case 0: .max
      case 1: index < limbs - 1 ? 0 : UInt(random.next()) & .max << 50
      case 2: index == 0 ? 1 : 0
      default: UInt(random.next())
      }
    }
    return BigFloat(storing: { destination in
      mpfr_set_ui(destination, 1, MPFR_RNDN)
      for index in 0..<limbs { destination.pointee._mpfr_d[index] = words[index] }
      destination.pointee._mpfr_d[limbs - 1] |= 1 << 63
      destination.pointee._mpfr_exp = exponent
      destination.pointee._mpfr_sign = isNegative ? -1 : 1
    })
  }

  /// Words that carry, and random ones.
  static func words(_ count: Int, _ random: inout SplitMix64) -> [UInt] {
    (0..<count).map { _ in
      let place = UInt.random(in: 0..<64, using: &random)
      return switch Int.random(in: 0..<5, using: &random) {
      case 0: 0
      case 1: .max
      case 2: 1 << place
      case 3: .max << place
      default: .random(in: 0...(.max), using: &random)
      }
    }
  }

  static func withArgument<let limbs: Int, Result>(
    _ x: BigFloat<limbs>, _ body: (LimbArgument) -> Result
  ) -> Result {
    x.withHeader {
      body(
        LimbArgument(
          $0.pointee._mpfr_d, limbs: limbs, exponent: $0.pointee._mpfr_exp,
          isNegative: $0.pointee._mpfr_sign < 0))
    }
  }

  /// What a value leaves of the exact one, as a part of what it may.
  static func share(_ estimate: LimbElementary.Estimate, of exact: Interval<BigFloat<16>>) -> Double
  {
    let words = estimate.words.reversed().reduce(Rational(0)) { sum, word in
      sum * .powerOfTwo(64) + Rational(Int(word >> 32)) * .powerOfTwo(32)
        + Rational(Int(word & 0xFFFF_FFFF))
    }
    let unit = Rational.powerOfTwo(estimate.exponent - 64 * estimate.words.count)
    let value = Interval<BigFloat<16>>((estimate.isNegative ? -words : words) * unit)
    let error = (exact - value).magnitude.rational / unit / .powerOfTwo(estimate.error)
    return error.approximation.nextUp
  }
}
