import BigInt

/// e^{−y} for y ≥ 0 in words, for numbers of few bits, where it is a hundred times as fast as long
/// numbers are.
///
/// Numbers are whole multiples of 2^−62, u in short, rounded down. With y = k·log 2 + r and
/// 0 ≤ r < log 2, Horner's rule for the first 20 terms of e^{−r} = 1 − r(1 − (r/2)(1 − (r/3)(…))) never
/// leaves [0, 1], and the errors are at most:
///
/// - of r, k·u from the rounded log 2, so of e^{−r} at most k·u;
/// - of a product and the quotient after it 2u, and of the n-th step, times r/n: in all less than
///   2u·(1 + 1 + 1/2 + 1/6 + …) < 8u;
/// - of the series r²⁰/20! < 2^−61, that is 2u.
///
/// So with k < 64 the error is less than 80u.
package enum WordExponential {
  private static let (bits, terms, error): (Int, UInt64, UInt64) = (62, 20, 80)
  private static let one: UInt64 = 1 << bits

  /// ⌊log 2·2^62⌋, from its enclosure.
  private static let logOf2: UInt64 = {
    let value = FixedInterval(2, bits: 96).logarithm
    let (low, high) = (value.lower >> (96 - bits), value.upper >> (96 - bits))
    precondition(low == high)
    return UInt64(low)
  }()

  /// Enclosures have at most so many bits, so that the error is less than a unit of theirs.
  package static let mostBits = 52

  /// The enclosure for y = `units`·2^−bits, as multiples of 2^−bits; nil where k would be too large.
  package static func value(units: BigInt, bits: Int) -> (lower: Int, upper: Int)? {
    precondition(bits <= mostBits)
    guard units >= 0, units < BigInt(44) << bits else { return nil }
    // y < 44 takes 6 bits besides, and in units u, 68 of two words.
    let shift = UInt64(Self.bits - bits)
    let y = UInt64(units).multipliedFullWidth(by: 1 << shift)
    // With the rounded log 2 in place of it, the remainder is y − k·log 2 but for k·u.
    let (k, r) = logOf2.dividingFullWidth(y)
    guard k < 64 else { return nil }
    var sum = one
    for n in (1..<terms).reversed() {
      let (high, low) = r.multipliedFullWidth(by: sum)
      // The product's multiples of 2^−124, in u.
      sum = one - (high << 2 | low >> 62) / n
    }
    let drop = shift + k
    let low = sum > error ? (sum - error) >> drop : 0
    return (Int(low), Int((sum + error) >> drop) + 1)
  }
}
