import CMPFR

/// log(m·2^e) = e·ln2 − Σ log fᵢ + log(1 − v) for 1/2 ≤ m < 1 and 1 − v = m·F, which is exact.
///
/// With M the first word of m and one unit of it more, k₁ is the largest with M·f₁ ≤ 1, and k₂ = ⌊2¹²(d + d²)⌋
/// for the distance d to 1 that is left, as 1/(1 − d) ≥ 1 + d + d²: d³ + 2⁻¹² < 2⁻¹²(1 + 2⁻⁵) remains. With
/// kᵢ = ⌊2⁶ⁱ·d⌋ then d² + 2⁻⁶ⁱ does, in the end less than 2⁻²⁴(1 + 2⁻¹¹) and 2⁻⁶² for M: v < 2⁻²⁴(1 + 2⁻¹⁰),
/// also for another m with the same first word. None of the products exceeds 1.
///
/// v is off by less than 1 unit, and by 2.1 if m is cut off; −log(1 − v) = v + v²·(E + v·O), the sums of even and odd
/// powers of v in Σ vⁿ/(n+2), by less than 3.1 + 4.5, the tables by 4, and e·ln2 by |e|: in all less than 12 + |e|, and
/// 26 more for a neighbor.
extension LimbElementary {
  /// What is to be added to e·ln2 and subtracted: |log m| in w words.
  private struct Factors {
    let product: UInt
    let (k1, k2, k3, k4): (Int, Int, Int, Int)

    /// The factors for numbers with a first word.
    init(_ first: UInt) {
      let m = UInt128(UInt64(first)) + 1
      var k = min(64, max(0, Int(0x1p70 / Double(first)) - 64))
      while m * UInt128(64 + k) > 1 << 70 { k -= 1 }
      while k < 64, m * UInt128(65 + k) <= 1 << 70 { k += 1 }
      k1 = k
      let one = m * UInt128(64 + k)
      let d1 = 1 << 70 - one
      let square = ((d1 >> 6) * (d1 >> 6)) >> 58
      k2 = Int((d1 + square) >> 58)
      let two = one * UInt128(1 << 12 + k2)
      k3 = Int((1 << 82 - two) >> 64)
      let three = two * UInt128(1 << 18 + k3)
      k4 = Int((1 << 100 - three) >> 76)
      product = UInt(64 + k1) * UInt(1 << 12 + k2) * UInt(1 << 18 + k3) * UInt(1 << 24 + k4)
    }
  }

  /// |log(m·2^e)| in w + 1 words, of which the last is the integer, for m and, if it is given, n ≥ m with the same
  /// first word, or n < m; whether they are negative, or nil if that is not certain.
  ///
  /// log n = log m ± 2·artanh q with q = δ/(m + n), δ = |n − m|.
  private static func logarithms(
    _ v: Words, _ u: Words, _ m: Source, _ n: Source?, exponent e: Int, words w: Int
  ) -> Bool? {
    let (constants, factors) = (Constants.shared, Factors(m[w - 1]))
    let table = constants.logarithms
    return Limbs.withRoom { room in
      // 2^{64w+60} − m·F in units of 2^{−64w−60}.
      room[w] = __gmpn_mul_1(room, m, w, factors.product)
      _ = __gmpn_neg(room, room, w + 1)
      room[w] &+= 1 << 60
      _ = __gmpn_lshift(room, room, w + 1, 4)
      let (x, sum) = (room + 1, room + 10)
      let (square, odd) = (Limbs.squareHigh(room + 20, x, w), room + 60)
      series(
        sum, odd, square, words: w, constants.logarithm, constants.arctangent, alternates: false)
      _ = __gmpn_add_n(sum, sum, Limbs.high(room + 40, odd, x, w), w)
      _ = __gmpn_add_n(v, Limbs.high(room + 40, square, sum, w), x, w)
      // Each sum is below log 2 + 2⁻²⁰.
      _ = __gmpn_add_n(v, v, table.entry(index(1, factors.k1), words: w), w)
      _ = __gmpn_add_n(v, v, table.entry(index(2, factors.k2), words: w), w)
      _ = __gmpn_add_n(v, v, table.entry(index(3, factors.k3), words: w), w)
      _ = __gmpn_add_n(v, v, table.entry(index(4, factors.k4), words: w), w)
      v[w] = 0
      if e != 0 {
        room[w] = __gmpn_mul_1(room, constants.ln2.entry(0, words: w), w, e.magnitude)
        if e > 0 {
          guard __gmpn_sub_n(v, room, v, w + 1) == 0 else { return nil }
        } else {
          _ = __gmpn_add_n(v, room, v, w + 1)
        }
      }
      guard let n else { return e <= 0 }
      guard addRatio(v, u, m, n, grows: e > 0, words: w, room) else { return nil }
      return e <= 0
    }
  }

  /// Stores v ± 2·artanh((n − m)/(n + m)), the sign being that of n − m, or the other if v does not grow; false if
  /// that would be negative.
  ///
  /// In the words of δ the denominator, halved, is off by less than 2 units and at least 1/2, the numerator, halved,
  /// by less than 1; so q ≤ δ/1 by less than 4 + 2 + 1, and with its powers twice as much and less than 13 in all.
  private static func addRatio(
    _ v: Words, _ u: Words, _ m: Source, _ n: Source, grows: Bool, words w: Int, _ room: Words
  ) -> Bool {
    let isLess = __gmpn_sub_n(room, n, m, w) != 0
    if isLess { _ = __gmpn_neg(room, room, w) }
    Limbs.copy(u, v, w + 1)
    let count = Limbs.length(room, w)
    if count == 0 { return true }
    let den = room + 10
    // The sum, halved, begins with a one, like both.
    let carry = __gmpn_add_n(den, m + (w - count), n + (w - count), count)
    _ = __gmpn_rshift(den, den, count, 1)
    den[count - 1] |= carry << 63
    _ = __gmpn_rshift(room, room, count, 1)
    let q = room + 20
    Limbs.divide(q, room, den, count)
    // So that the powers do not carry.
    guard q[count - 1] != .max else { return false }
    addPowers(q, count, alternates: false, words: w, room + 30)
    q[count] = __gmpn_lshift(q, q, count, 1)
    if isLess != grows {
      _ = __gmpn_add(u, u, w + 1, q, count + 1)
      return true
    }
    return __gmpn_sub(u, u, w + 1, q, count + 1) == 0
  }

  /// What logarithms with a power of 2 are.
  private static func logarithmPair(
    _ e: Int, isNegative: Bool, grows: Bool, words w: Int
  ) -> LimbPair {
    LimbPair(
      LimbScale(
        count: w + 1, exponent: 64, error: LimbScale.error(units: 38 + abs(e)),
        isNegative: isNegative),
      grows: grows)
  }

  /// log x for x > 0 with an exponent below 2³².
  static func log(_ v: Words, _ u: Words, _ x: LimbArgument, _ y: LimbArgument?) -> LimbPair? {
    guard x.exponent.magnitude < 1 << 32, !x.isNegative else { return nil }
    let (w, e) = (x.limbs + 1, x.exponent)
    return Limbs.withRoom { room in
      let (m, n) = (room, room + 10)
      x.storeSignificand(m)
      if let y {
        guard y.exponent == e else { return nil }
        y.storeSignificand(n)
        guard m[w - 1] == n[w - 1] else { return nil }
      }
      guard
        let isNegative = logarithms(v, u, m, y == nil ? nil : Source(n), exponent: e, words: w)
      else { return nil }
      return logarithmPair(e, isNegative: isNegative, grows: true, words: w)
    }
  }

  /// log(1 + x) for 2⁻³⁰ ≤ |x| < 2⁶⁰: 1 + x is exact, and cut off to w words.
  static func log1p(_ v: Words, _ u: Words, _ x: LimbArgument, _ y: LimbArgument?) -> LimbPair? {
    guard x.exponent > -30, x.exponent <= 60 else { return nil }
    let w = x.limbs + 1
    return Limbs.withRoom { room in
      let (m, n) = (room, room + 12)
      guard let e = storeSuccessor(m, x, words: w) else { return nil }
      if let y {
        guard y.exponent <= 60, storeSuccessor(n, y, words: w) == e, m[w] == n[w] else {
          return nil
        }
      }
      guard
        let isNegative = logarithms(
          v, u, m + 1, y == nil ? nil : Source(n + 1), exponent: e, words: w)
      else { return nil }
      return logarithmPair(e, isNegative: isNegative, grows: !x.isNegative, words: w)
    }
  }

  /// 1 + x as a significand of w + 1 words and an exponent; nil unless it is positive.
  private static func storeSuccessor(_ r: Words, _ x: LimbArgument, words w: Int) -> Int? {
    x.store(r)
    if x.isNegative {
      guard x.exponent <= 0 else { return nil }
      _ = __gmpn_neg(r, r, w)
    } else {
      r[w] += 1
    }
    let zeros = Limbs.leadingZeros(r, w + 1)
    let (count, bits) = (zeros >> 6, zeros & 63)
    // Only the integer word can be zero as a whole, or the number is too near to 0.
    guard count <= 1 else { return nil }
    if count == 1 {
      for index in (1...w).reversed() { r[index] = r[index - 1] }
      r[0] = 0
    }
    if bits > 0 { _ = __gmpn_lshift(r, r, w + 1, UInt32(bits)) }
    return 64 - zeros
  }
}
