import BigInt

extension FixedInterval {
  /// e^x on the interval: the function increases, so the ends decide.
  package var exponential: Self {
    Self(
      lower: bottom.exponentialOfPoint.lower, upper: top.exponentialOfPoint.upper, bits: bits)
  }

  /// e^x for a single number x, by Taylor's series of r = x/2^s and s squarings.
  ///
  /// With |r| < 2^−8 every term is below half its predecessor, so all terms after the last one
  /// summed are together at most as large as that one: |r^(n+1)/(n+1)! + …| ≤ |rⁿ/n!|·(½ + ¼ + …).
  private var exponentialOfPoint: Self {
    let x = lower
    // e^−b < 2^−b.
    if x <= BigInt(-bits) << bits { return Self(lower: 0, upper: 1, bits: bits) }
    if bits <= WordExponential.mostBits, x.sign == .minus,
      let value = WordExponential.value(units: -x, bits: bits)
    {
      return Self(lower: BigInt(value.lower), upper: BigInt(value.upper), bits: bits)
    }
    // |x| < 2^(size − bits), so s = size − bits + 8 gives |r| < 2^−8.
    let size = x.sign == .plus ? x.bitWidth : (-x).bitWidth
    let s = max(0, size - bits + 8)
    // A squaring doubles an error and multiplies it by the value; so the errors grow by 2^s, and
    // by e^x < 2^(3x/2) if x is positive.
    let growth = x.sign == .plus ? 3 * (Int(x >> bits) + 1) / 2 : 0
    let wide = bits + s + growth + 8
    // x/2^s is the same integer with s more bits.
    let r = Self(lower: x, upper: x, bits: bits + s).converted(to: wide)
    var term = Self(1, bits: wide)
    var sum = term
    var n = 0
    repeat {
      n += 1
      term = term * r / n
      sum = sum + term
    } while term.lower < -1 || term.upper > 1
    let rest = max(term.lower.magnitude, term.upper.magnitude)
    sum = sum + Self(lower: -BigInt(rest), upper: BigInt(rest), bits: wide)
    for _ in 0..<s { sum = sum.squared }
    return sum.converted(to: bits)
  }

  /// π = 16·arctan(1/5) − 4·arctan(1/239) (Machin 1706).
  package static func pi(bits: Int) -> Self {
    let wide = bits + 16
    let sum = 16 * arctangent(ofOneOver: 5, bits: wide) - 4 * arctangent(ofOneOver: 239, bits: wide)
    return sum.converted(to: bits)
  }

  /// arctan(1/k) = Σ (−1)ⁿ/((2n+1)·k^(2n+1)): an alternating series of falling terms, whose rest
  /// is smaller than the first term left out, which is smaller than the last one taken.
  private static func arctangent(ofOneOver k: Int, bits: Int) -> Self {
    var power = Self(1, bits: bits) / k
    var sum = power
    var n = 0
    repeat {
      n += 1
      power = power / (k * k)
      let term = power / (2 * n + 1)
      sum = n.isMultiple(of: 2) ? sum + term : sum - term
    } while power.upper > 1
    return sum + Self(lower: -1, upper: 1, bits: bits)
  }
}
