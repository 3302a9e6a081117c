import IntervalArithmetic

/// Fixed-point numbers as rational ones, and as source text.
enum ExactFixedPoint {
  typealias Real = Interval<BigFloat<16>>

  /// The value in units of 2^−scale.
  static func rational(_ x: FixedPoint, scale: Int) -> Rational {
    let words = [x.high, x.middle, x.low].reduce(Rational(0)) { sum, word in
      sum * .powerOfTwo(64) + Rational(Int(word >> 32)) * .powerOfTwo(32)
        + Rational(Int(word & 0xFFFF_FFFF))
    }
    return words * .powerOfTwo(-scale)
  }

  /// The number of units of 2^−scale, rounded down; the reference leaves no doubt about it.
  static func units(_ x: Real, scale: Int) -> FixedPoint {
    let factor = Rational.powerOfTwo(scale)
    let (low, high) = ((x.lower.rational * factor).floor, (x.upper.rational * factor).floor)
    precondition(low == high, "the reference is too coarse")
    return fixedPoint(low)
  }

  static func fixedPoint(_ value: Rational) -> FixedPoint {
    var rest = value
    var words: [UInt64] = []
    for _ in 0..<6 {
      let quotient = (rest / .powerOfTwo(32)).floor
      words.append(UInt64((rest - quotient * .powerOfTwo(32)).approximation))
      rest = quotient
    }
    precondition(rest == 0)
    return FixedPoint(
      words[5] << 32 | words[4], words[3] << 32 | words[2], words[1] << 32 | words[0])
  }

  /// The words of the number of units, as a literal.
  static func text(_ x: Real, scale: Int) -> String {
    let value = units(x, scale: scale)
    return [value.high, value.middle, value.low].map { word in
      let digits = String(word, radix: 16)
      return "0x" + String(repeating: "0", count: 16 - digits.count) + digits
    }.joined(separator: ", ")
  }
}
