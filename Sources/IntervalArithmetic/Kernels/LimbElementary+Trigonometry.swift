import CMPFR

/// |x| = k·π/2 + r, k·π/2 off by less than k units, and r or π/2 − r, at most π/4 + 2⁻⁵⁰, is Σ arctan(kᵢ/2⁶ⁱ) + s.
/// k₁ is found by binary64 and made smaller as long as the first word of its arc tangent is not below that of the
/// angle; the other kᵢ are its leading bits, as arctan y ≤ y, so that 2⁻⁶ⁱ + y³/3 remains, and less than
/// 2⁻²⁴(1 + 2⁻¹⁰) in the end. The tables and π/2 add 5 units.
///
/// With z = s², u = 1 − cos s = z·Σ(−z)ⁿ/(2n+2)! is off by less than 4 units, sin s = s − sz·Σ(−z)ⁿ/(2n+3)! by less
/// than k + 10, and tan s = s + sz·Σ cₙzⁿ, too. So are A·cos s − B·sin s and B·cos s + A·sin s in units of 2^{60−64w}
/// by less than 1.01(k + 14) = with A ≤ 2⁶⁰ and B ≤ 1.01A, as |A + iB|² ≤ 2·2¹²⁰(1 + 2⁻¹⁰). Halved, they are
/// multiplied with 2⁶⁰/|A + iB|, found to 7 units: in units of 2^{1−64w} less than 0.51(k + 14) + 1 + 5 + 1
/// < k + 15 in all.
extension LimbElementary {
  /// An angle in a quarter turn: (A + iB)·e^{is} turned, with the turns that were taken away.
  private struct Turned {
    var (cosine, sine): (UInt, UInt) = (1, 0)
    /// k₁ to k₄.
    var (k1, k2, k3, k4) = (0, 0, 0, 0)
    var quarters = 0
    /// Whether the angle is π/2 − r.
    var isSwapped = false

    mutating func turn(_ k: Int, bits: Int) {
      let unit = UInt(1) << UInt(bits)
      (cosine, sine) = (cosine * unit - sine * UInt(k), cosine * UInt(k) + sine * unit)
    }
  }

  /// Takes what the tables have from |x|, in w + 1 words, and leaves s in w.
  private static func turned(
    _ x: Words, words w: Int, _ constants: Constants, _ room: Words
  ) -> Turned {
    let (pi, angles) = (constants.halfPi(words: w), constants.angles)
    var result = Turned()
    // The quotient by π/2 need not be the nearest integer.
    let quotient = (Double(x[w]) + Double(x[w - 1]) * 0x1p-64) * 0.6366197723675814
    var k = UInt(quotient)
    while true {
      _ = __gmpn_mul_1(room, pi, w + 1, k)
      if __gmpn_sub_n(room, x, room, w + 1) == 0 { break }
      k -= 1
    }
    while __gmpn_sub_n(x, room, pi, w + 1) == 0 {
      Limbs.copy(room, x, w + 1)
      k += 1
    }
    result.quarters = Int(k)
    // π/4 = 0.C90F…
    if room[w] != 0 || room[w - 1] > 0xc90f_daa2_2168_c234 {
      _ = __gmpn_sub_n(x, pi, room, w + 1)
      result.isSwapped = true
    } else {
      Limbs.copy(x, room, w)
    }
    let r = Double(x[w - 1]) * 0x1p-64
    let z = r * r
    let cubic = 1 / 3.0 + z * (2 / 15.0 + z * (17 / 315.0 + z * (0.0219 + z * 0.012)))
    var first = min(64, Int(64 * (r + r * z * cubic)))
    while first > 0, angles.entry(index(1, first), words: 1)[0] >= x[w - 1] { first -= 1 }
    result.k1 = first
    subtract(1, first)
    func subtract(_ i: Int, _ k: Int) {
      if k > 0 { _ = __gmpn_sub_n(x, x, angles.entry(index(i, k), words: w), w) }
      result.turn(k, bits: 6 * i)
    }
    result.k2 = Int(x[w - 1] >> 52)
    subtract(2, result.k2)
    result.k3 = Int(x[w - 1] >> 46)
    subtract(3, result.k3)
    result.k4 = Int(x[w - 1] >> 40)
    subtract(4, result.k4)
    return result
  }

  /// 2⁶⁰/|A + iB|
  private static func norm(
    _ turned: Turned, words w: Int, _ constants: Constants, _ room: Words
  ) -> Source {
    func norm(_ i: Int, _ k: Int) -> Source { constants.norms.entry(index(i, k), words: w) }
    let first = Limbs.high(room, norm(1, turned.k1), norm(2, turned.k2), w)
    let second = Limbs.high(room + 20, norm(3, turned.k3), norm(4, turned.k4), w)
    return Source(Limbs.high(room + 40, first, second, w))
  }

  /// The halves of cosine and sine of r, times |A + iB|/2⁶⁰, from A·(1 − u) − B·s and B·(1 − u) + A·s.
  private static func combine(
    _ turned: Turned, sine s: Source, versine u: Source?, words w: Int, _ room: Words
  ) -> (cosine: Source, sine: Source) {
    let (a, b) = (turned.cosine, turned.sine)
    let (cosine, sine) = (room, room + 10)
    var less = __gmpn_mul_1(cosine, s, w, b)
    if let u { less &+= __gmpn_addmul_1(cosine, u, w, a) }
    let borrow: UInt = __gmpn_neg(cosine, cosine, w) != 0 ? 1 : 0
    cosine[w] = a &- less &- borrow
    _ = __gmpn_lshift(cosine, cosine, w + 1, 3)
    var more = __gmpn_mul_1(sine, s, w, a)
    if let u { more &-= __gmpn_submul_1(sine, u, w, b) }
    sine[w] = b &+ more
    _ = __gmpn_lshift(sine, sine, w + 1, 3)
    let (first, second) = (Source(cosine + 1), Source(sine + 1))
    // Of π/2 − r they change places.
    return turned.isSwapped ? (second, first) : (first, second)
  }

  /// Sine or cosine, for one more quarter, for 2⁻³⁰ ≤ |x| < 2²⁰.
  ///
  /// With a step δ the other one is found to its words, and sin(r + δ) = sin r + cos r·sin δ − sin r·(1 − cos δ) is
  /// off by 8 units by each sum of powers, 3 by the short factors and 2 by the products, half of which counts.
  static func wave(
    _ v: Words, _ u: Words, _ x: LimbArgument, _ y: LimbArgument?, quarters: Int
  ) -> LimbPair? {
    guard x.exponent > -30, x.exponent <= 20 else { return nil }
    let (w, constants) = (x.limbs + 1, Constants.shared)
    return Limbs.withRoom { room in
      guard let operands = Operands(x, y, limit: 20, room) else { return nil }
      let (a, step) = (operands.x, operands.step)
      let turned = turned(a, words: w, constants, room + 10)
      return Limbs.withRoom { products in
        let (s, sum) = (room + 30, room + 40)
        let square = Limbs.squareHigh(products, a, w)
        let odd = room + 50
        series(
          sum, odd, square, words: w, constants.cosine, constants.sine, alternates: true)
        let versine = Limbs.high(products + 20, sum, square, w)
        let cubic = Limbs.high(products + 60, Limbs.high(products + 40, odd, square, w), a, w)
        _ = __gmpn_sub_n(s, a, cubic, w)
        let (cosR, sinR) = combine(turned, sine: s, versine: versine, words: w, room + 50)
        let scale = norm(turned, words: w, constants, products)
        let quarter = (turned.quarters + quarters) & 3
        let isFalling = quarter & 1 != 0
        let (main, other) = isFalling ? (cosR, sinR) : (sinR, cosR)
        Limbs.copy(v, Limbs.high(room + 80, main, scale, w), w)
        if let step {
          Limbs.copy(u, v, w)
          if step.count > 0 {
            guard isInside(main, other, words: w) else { return nil }
            let n = step.count
            // In as many words as the step has.
            let partner = Limbs.high(products, other + (w - n), scale + (w - n), n)
            turnOn(u, partner, step, isFalling: isFalling, words: w, room + 80)
          }
        }
        let isNegative = (quarter > 1) != (x.isNegative && quarters == 0)
        return LimbPair(
          LimbScale(
            count: w, exponent: 1, error: LimbScale.error(units: turned.quarters + 30),
            isNegative: isNegative),
          grows: isFalling == isNegative)
      }
    }
  }

  /// Whether both are so large that a step does not lead out of the quarter.
  @inline(__always)
  private static func isInside(_ x: Source, _ y: Source, words w: Int) -> Bool {
    x[w - 1] > 1 << 8 && y[w - 1] > 1 << 8
  }

  /// u ± partner·sin δ − u·(1 − cos δ), with a partner in the words of the step.
  private static func turnOn(
    _ u: Words, _ partner: Source, _ step: Step, isFalling: Bool, words w: Int, _ room: Words
  ) {
    let (n, m) = (step.count, step.evenCount)
    let (odd, even) = (room, room + 10)
    step.powers(odd, even, alternates: true)
    if m > 0 {
      _ = __gmpn_sub(u, u, w, Limbs.high(room + 20, even, u + (w - m), m), m)
    }
    let product = Limbs.high(room + 20, partner, odd, n)
    if isFalling {
      _ = __gmpn_sub(u, u, w, product, n)
    } else {
      _ = __gmpn_add(u, u, w, product, n)
    }
  }

  /// tan x for 2⁻³⁰ ≤ |x| < 2²⁰: the quotient of B + A·tan s and A − B·tan s, or the other way.
  ///
  /// Halved and cut off, as above, both are off by less than E = k + 9, and with a step by 14 more. Moved up by n − 1
  /// and d ≥ n bits, the denominator is at least 2^{64w−1} and the numerator less; so the quotient is off by less
  /// than 2E(2^{n−1} + 2^d) + 1 < (E + 1)·2^{d+2} units.
  static func tan(_ v: Words, _ u: Words, _ x: LimbArgument, _ y: LimbArgument?) -> LimbPair? {
    guard x.exponent > -30, x.exponent <= 20 else { return nil }
    let (w, constants) = (x.limbs + 1, Constants.shared)
    return Limbs.withRoom { room in
      guard let operands = Operands(x, y, limit: 20, room) else { return nil }
      let (a, step) = (operands.x, operands.step)
      let turned = turned(a, words: w, constants, room + 10)
      return Limbs.withRoom { products in
        let (s, sum) = (room + 30, room + 40)
        let square = Limbs.squareHigh(products, a, w)
        series(sum, square, words: w, constants.tangent, alternates: false)
        let cubic = Limbs.high(products + 40, Limbs.high(products + 20, sum, square, w), a, w)
        _ = __gmpn_add_n(s, a, cubic, w)
        let (cosR, sinR) = combine(turned, sine: s, versine: nil, words: w, room + 50)
        // In an odd quarter the tangent is −cot r.
        let isOdd = turned.quarters & 1 != 0
        func scale(_ r: Words, _ cosine: Source, _ sine: Source) -> LimbScale? {
          let (num, den) = isOdd ? (cosine, sine) : (sine, cosine)
          let down = den[w - 1].leadingZeroBitCount
          let up = min(num[w - 1].leadingZeroBitCount, down)
          guard down < 64 else { return nil }
          let (n, d) = (products, products + 10)
          Limbs.copy(n, num, w)
          if up == 0 {
            _ = __gmpn_rshift(n, n, w, 1)
          } else if up > 1 {
            _ = __gmpn_lshift(n, n, w, UInt32(up - 1))
          }
          Limbs.copy(d, den, w)
          if down > 0 { _ = __gmpn_lshift(d, d, w, UInt32(down)) }
          Limbs.divide(r, n, d, w)
          return LimbScale(
            count: w, exponent: 1 + down - up,
            error: LimbScale.error(units: turned.quarters + 26) + down + 2,
            isNegative: isOdd != x.isNegative)
        }
        guard let first = scale(v, cosR, sinR) else { return nil }
        guard let step, step.count > 0 else {
          if step != nil { Limbs.copy(u, v, w) }
          return LimbPair(first, grows: !x.isNegative)
        }
        guard isInside(cosR, sinR, words: w) else { return nil }
        let n = step.count
        let (cosine, sine) = (room + 80, room + 90)
        Limbs.copy(cosine, cosR, w)
        Limbs.copy(sine, sinR, w)
        turnOn(cosine, sinR + (w - n), step, isFalling: true, words: w, products)
        turnOn(sine, cosR + (w - n), step, isFalling: false, words: w, products)
        guard let second = scale(u, cosine, sine) else { return nil }
        return LimbPair(first, second, grows: !x.isNegative)
      }
    }
  }
}

// MARK: - Arc tangent

/// With X and Y, exact, for |x| = Y/X ≤ 1 or 1/|x|, the kᵢ are the leading bits of the tangents that are left, found
/// in binary64 from 2⁻⁴⁵ less than Y/X, so that no rounding makes them too large: t = (A·Y − B·X)/(A·X + B·Y)
/// < 2⁻²⁴(1 + 2⁻¹⁰). Both are exact in w + 1 words, and cut off to w the denominator is at least 2^{64w−1}: t is off by
/// less than 3 + 1 units, arctan t = t − tz·Σ(−z)ⁿ/(2n+3), z = t², by less than 4 + 4, the tables add 4, and π/2 one:
/// in all less than 14 units.
///
/// With a step, arctan y − arctan x = arctan q, q = δ/(1 + |xy|) = δ·2^−c/(2^−c + |xy|·2^−c) in the words of the step,
/// c = max(0, e) for |y| < 2^e. The denominator, halved, is off by less than 2 units of these words and at least
/// 1/2 for c = 0, 1/4 for c = 1, and 1/8 otherwise, where q ≤ δ, δ/2 and δ/5: so is q by 4 for that, 2 for the
/// numerator and 1; and q − q³/3 + … by less than 7 more.
extension LimbElementary {
  /// arctan x for 2⁻³⁰ ≤ |x| < 2⁶⁰.
  static func atan(_ v: Words, _ u: Words, _ x: LimbArgument, _ y: LimbArgument?) -> LimbPair? {
    let e = x.exponent
    guard e > -30, e <= 60 else { return nil }
    let (w, constants) = (x.limbs + 1, Constants.shared)
    return Limbs.withRoom { room in
      let (horizontal, vertical) = (room, room + 10)
      var ratio = Double(x.digits[x.limbs - 1]) * FastExponential.powerOfTwo(e - 64)
      if e <= 0 {
        x.storeSignificand(vertical)
        Limbs.shiftRight(vertical, vertical, w, by: 1 - e)
        Limbs.clear(horizontal, w)
        horizontal[w - 1] = 1 << 63
      } else {
        x.storeSignificand(horizontal)
        Limbs.shiftRight(horizontal, horizontal, w, by: 1)
        Limbs.clear(vertical, w)
        vertical[w - 1] = 1 << UInt(63 - e)
        ratio = 1 / ratio
      }
      ratio = max(0, ratio - 0x1p-45)
      var turned = Turned()
      func turn(_ bits: Int) -> Int {
        let unit = FastExponential.powerOfTwo(bits)
        let k = Int(ratio * unit)
        let tangent = Double(k) * FastExponential.powerOfTwo(-bits)
        ratio = max(0, (ratio - tangent) / (1 + ratio * tangent))
        turned.turn(k, bits: bits)
        return k
      }
      let (k1, k2, k3, k4) = (turn(6), turn(12), turn(18), turn(24))
      let (num, den) = (room + 20, room + 31)
      den[w] =
        __gmpn_mul_1(den, horizontal, w, turned.cosine)
        &+ __gmpn_addmul_1(den, vertical, w, turned.sine)
      let up = __gmpn_mul_1(num, vertical, w, turned.cosine)
      let down = __gmpn_submul_1(num, horizontal, w, turned.sine)
      guard up >= down else { return nil }
      num[w] = up &- down
      let zeros = UInt32(den[w].leadingZeroBitCount)
      // At least 2^58, since the horizontal is at least 1/4.
      _ = __gmpn_lshift(den, den, w + 1, zeros)
      _ = __gmpn_lshift(num, num, w + 1, zeros)
      let (t, sum) = (room + 42, room + 52)
      Limbs.divide(t, num + 1, den + 1, w)
      let square = Limbs.squareHigh(room + 62, t, w)
      series(sum, square, words: w, constants.arctangent, alternates: true)
      let cubic = Limbs.high(room, Limbs.high(room + 82, sum, square, w), t, w)
      _ = __gmpn_sub_n(v, t, cubic, w)
      func add(_ i: Int, _ k: Int) {
        _ = __gmpn_add_n(v, v, constants.angles.entry(index(i, k), words: w), w)
      }
      add(1, k1)
      add(2, k2)
      add(3, k3)
      add(4, k4)
      v[w] = 0
      if e > 0 { _ = __gmpn_sub_n(v, constants.halfPi(words: w), v, w + 1) }
      if let y {
        guard addAngle(v, u, x, y, words: w, room) else { return nil }
      }
      return LimbPair(
        LimbScale(
          count: w + 1, exponent: 64, error: LimbScale.error(units: 14 + 18),
          isNegative: x.isNegative),
        grows: !x.isNegative)
    }
  }

  /// Stores arctan |y| for the arc tangent v of |x|; whether y is near.
  private static func addAngle(
    _ v: Words, _ u: Words, _ x: LimbArgument, _ y: LimbArgument, words w: Int, _ room: Words
  ) -> Bool {
    guard let operands = Operands(x, y, limit: 30, room), let step = operands.step else {
      return false
    }
    let (a, b, difference) = (operands.x, room + 10, step.digits)
    Limbs.copy(u, v, w + 1)
    let n = step.count
    guard n > 0 else { return true }
    // |xy|·2^{−2c} for c ≥ 0 with |x|, |y| < 2^c, and 2^{−2c}; each halved.
    let c = max(0, y.exponent)
    let (den, q) = (room + 33, room + 44)
    Limbs.shiftRight(a, a, w + 1, by: c)
    Limbs.shiftRight(b, b, w + 1, by: c)
    // In as many words as the step has.
    Limbs.shiftRight(den, Limbs.high(room + 55, a + (w - n), b + (w - n), n), n, by: 1)
    // 2^{−2c−1}
    let place = 64 * n - 1 - 2 * c
    guard place >= 0 else { return false }
    let count = place >> 6
    _ = __gmpn_add_1(den + count, den + count, n - count, 1 << UInt(place & 63))
    let zeros = UInt32(den[n - 1].leadingZeroBitCount)
    guard zeros < 32 else { return false }
    if zeros > 0 { _ = __gmpn_lshift(den, den, n, zeros) }
    // δ·2^{−2c−1+zeros}
    let shift = 2 * c + 1 - Int(zeros)
    guard shift > 0 else { return false }
    Limbs.shiftRight(difference, difference, n, by: shift)
    Limbs.divide(q, difference, den, n)
    addPowers(q, n, alternates: true, words: w, room + 55)
    _ = __gmpn_add(u, u, w + 1, q, n)
    return true
  }

  /// Adds q³/3, q⁵/5, … to a number q of n words, or with signs: its hyperbolic or circular arc tangent, off by less
  /// than 6 units more.
  ///
  /// A power is off by less than 3 units by the one before and the square, a term by 2 with its quotient; at most three
  /// terms have words at all, and what follows is less than a unit.
  static func addPowers(
    _ q: Words, _ n: Int, alternates: Bool, words w: Int, _ room: Words
  ) {
    let (power, rest) = (room, room + 10)
    let squareLength = 2 * n - w
    guard squareLength > 0, squareLength + n > w else { return }
    // Products in as many words as the smaller factor has; those below the last one are dropped.
    let square = Limbs.high(rest, q, q, n) + (w - n)
    Limbs.copy(power, q, n)
    var (length, k) = (n, 1)
    withUnsafeTemporaryAllocation(of: UInt.self, capacity: 20) {
      let sum = $0.baseAddress!
      Limbs.copy(sum, q, n)
      while length + squareLength > w {
        let (more, less) = length >= squareLength ? (power, square) : (square, power)
        let (long, short) = (max(length, squareLength), min(length, squareLength))
        let product =
          Limbs.high(rest + 20, more + (long - short), less, short) + (w - long)
        length += squareLength - w
        k += 2
        Limbs.copy(power, product, length)
        Limbs.divide(product, product, length, by: k)
        if alternates && k & 2 != 0 {
          _ = __gmpn_sub(sum, sum, n, product, length)
        } else {
          _ = __gmpn_add(sum, sum, n, product, length)
        }
      }
      Limbs.copy(q, sum, n)
    }
  }
}
