import BigInt

/// What erf and erfc are made of for numbers of few bits, in words, both bounds rounded outward at each
/// step: S(x) = Σ tₙ with tₙ = 2ⁿx^{2n+1}/(2n+1)!!, for which erf x = (2/√π)·e^{−x²}·S(x) (DLMF 7.6.2), and a
/// continued fraction.
package enum WordErrorFunction {
  /// The enclosure for x = `units`·2^−bits in [0, 9/4); nil elsewhere.
  ///
  /// S(x) ≤ (√π/2)·e^{x²} is below 2^8 there, and below 2^4 for x < 3/2: so multiples of 2^−54, or
  /// of 2^−58, fit a word. As in `ErrorFunctions`, what follows tₙ is at most tₙ once 2x² ≤ n + 1,
  /// for which ⌊2x²⌋ ≤ n suffices.
  package static func series(units: BigInt, bits: Int) -> FixedInterval? {
    precondition(bits <= WordExponential.mostBits)
    guard units >= 0, 4 * units < BigInt(9) << bits else { return nil }
    let isSmall = 2 * units < BigInt(3) << bits
    let fine = isSmall ? 58 : 54
    // x in multiples of 2^−61, exactly, and 2x² < 11 in those of 2^−59, rounded down.
    let x = UInt64(units) << UInt64(61 - bits)
    let square = x.multipliedFullWidth(by: x)
    let twice = square.high << 2 | square.low >> 62
    /// t·2x²/n in multiples of 2^−fine, 2x² given in those of 2^−59.
    func next(_ t: UInt64, _ factor: UInt64, _ n: UInt64) -> UInt64 {
      UInt64((UInt128(t) * UInt128(factor)) >> 59 / UInt128(n))
    }
    var (low, high) = (x >> UInt64(61 - fine), (x >> UInt64(61 - fine)) + 1)
    var (least, most) = (low, high)
    var n: UInt64 = 0
    repeat {
      n += 1
      low = next(low, twice, 2 * n + 1)
      high = next(high, twice + 1, 2 * n + 1) + 2
      least += low
      most += high
    } while high > 4 || twice >> 59 > n
    return FixedInterval(lower: BigInt(least), upper: BigInt(most + high), bits: fine)
  }

  /// T₀ with erfcx x = 1/(√π·T₀), for x in [9/4, 8): T_k = x + (k+1)/(2·T_{k+1}) (DLMF 7.9.1), from
  /// x ≤ T_n ≤ x + (n+1)/(2x) inward, as in `ErrorFunctions`; nil elsewhere.
  ///
  /// Numbers are multiples of 2^−59, and no T exceeds 8 + 33/4.5 < 16, nor is one below 9/4. A quotient
  /// (k+1)/(2T) is (k+1)·2^117 by T in these, and its higher word (k+1)·2^53 is below T.
  static func continuedFraction(units: BigInt, bits: Int) -> FixedInterval? {
    precondition(bits <= WordExponential.mostBits)
    guard 4 * units >= BigInt(9) << bits, units < BigInt(8) << bits else { return nil }
    let (fine, depth) = (59, UInt64(32))
    let x = UInt64(units) << UInt64(fine - bits)
    func quotient(_ n: UInt64, by T: UInt64) -> UInt64 {
      T.dividingFullWidth((n << 53, 0)).quotient
    }
    var (low, high) = (x, x + quotient(depth + 1, by: x) + 1)
    for n in (1...depth).reversed() {
      (low, high) = (x + quotient(n, by: high), x + quotient(n, by: low) + 1)
    }
    return FixedInterval(lower: BigInt(low), upper: BigInt(high), bits: fine)
  }
}
