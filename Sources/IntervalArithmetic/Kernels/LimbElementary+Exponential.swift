import CMPFR

// MARK: - Neighbors

extension LimbElementary {
  /// |x| with an integer word, and the step to |y|, if that is given.
  struct Operands {
    let x: Words
    let step: Step?

    /// Stores them in the room for three numbers; nil if y is not near, or not below 2^limit.
    @inline(__always)
    init?(_ x: LimbArgument, _ y: LimbArgument?, limit: Int, _ room: Words) {
      x.store(room)
      self.x = room
      guard let y else {
        step = nil
        return
      }
      guard y.exponent <= limit else { return nil }
      y.store(room + 10)
      guard let step = Step(room, room + 10, words: x.limbs + 1, room + 20) else { return nil }
      self.step = step
    }
  }

  /// What |y| exceeds |x| by, if that is below 2⁻⁶⁴: a number of units.
  struct Step {
    let digits: Words
    /// Words without leading zeros, at most w − 1; zero if x is y.
    let count: Int
    private let w: Int

    /// |y| − |x| for two numbers of w + 1 words, of which the last is the integer; nil if it is too large.
    @inline(__always)
    init?(_ x: Source, _ y: Source, words w: Int, _ room: Words) {
      guard x[w] == y[w], x[w - 1] &+ 1 >= y[w - 1] else { return nil }
      digits = room
      guard __gmpn_sub_n(room, y, x, w) == 0, room[w - 1] == 0 else { return nil }
      count = Limbs.length(room, w)
      self.w = w
      // So that no sum of the powers carries out of these words.
      if count > 0, room[count - 1] == .max { return nil }
    }

    /// Words of what is of the order of the step's square.
    @inline(__always)
    var evenCount: Int { max(0, 2 * count - w) }

    /// For δ the sums of δⁿ/n!, n > 0, with odd n, in ``count`` words, and with even n, in ``evenCount``;
    /// or, with alternating signs, sin δ and 1 − cos δ.
    ///
    /// A term is off by less than 1.5 units more than it inherits, and there are at most 8, of which the first is
    /// exact; what follows is less than 1.01 units. So each sum is off by less than 8 units.
    func powers(_ odd: Words, _ even: Words, alternates: Bool) {
      Limbs.copy(odd, digits, count)
      withUnsafeTemporaryAllocation(of: UInt.self, capacity: 40) {
        let term = $0.baseAddress!
        let product = term + 20
        Limbs.copy(term, digits, count)
        var (length, n) = (count, 1)
        while length + count > w {
          // Of as many words as the term has; those below the last one are dropped.
          let upper = Limbs.high(product, term, digits + (count - length), length)
          length += count - w
          n += 1
          Limbs.divide(term, upper + (w - count), length, by: n)
          if n == 2 {
            Limbs.copy(even, term, length)
          } else if n & 1 == 0 {
            if alternates && n & 2 == 0 {
              _ = __gmpn_sub(even, even, evenCount, term, length)
            } else {
              _ = __gmpn_add(even, even, evenCount, term, length)
            }
          } else if alternates && n & 2 != 0 {
            _ = __gmpn_sub(odd, odd, count, term, length)
          } else {
            _ = __gmpn_add(odd, odd, count, term, length)
          }
        }
      }
    }
  }
}

// MARK: - Exponentials

/// e^{±|x|} = 2ᵏ·V. |x| and k·ln2, the latter off by less than k units, leave r in [0, 0.6932). The largest k₁
/// with log f₁ ≤ r is found by binary64, and made smaller as long as the logarithm's first word is not below
/// that of r; then kᵢ = ⌊2⁶ⁱ(r + r²/2)⌋ for what is left, as e^r − 1 ≥ r + r²/2: each time less than
/// 2⁻⁶ⁱ + r³/6 remains. s is off by 4 units by the tables. e^s − 1 = s + s²·(E + s·O), E and O the sums of even and
/// odd powers of s in Σ sⁿ/(n+2)!, is off by less than 4 + 5 units more, 1.4 by each sum and 1.6 by the products, and
/// V = F + F·(e^s − 1), cut off, in units of 2^{4−64w}, of which 2^{64w−4} are 1, by less than 1.03/8 of these and 1:
/// less than 2.2 + k/7.
///
/// With a step, e^{x±δ} = e^x + e^x·(e^{±δ} − 1) is off by less than 5 units more: 16·2.04/16 by the powers, and 1
/// each by the product and the words of e^x that it leaves out.
extension LimbElementary {
  /// e^{±y} = 2ᵏ·V in w words, for y with an integer word; k.
  static func exponential(_ v: Words, _ y: Source, isNegative: Bool, words w: Int) -> Int {
    let constants = Constants.shared
    return Limbs.withRoom { room in
      let (multiple, s) = (room, room + 10)
      // The quotient by ln2 need not be the nearest integer.
      let quotient = (Double(y[w]) + Double(y[w - 1]) * 0x1p-64) * 1.4426950408889634
      var k = Int(quotient) + (isNegative ? 1 : 0)
      while true {
        multiple[w] = __gmpn_mul_1(multiple, constants.ln2.entry(0, words: w), w, UInt(k))
        if isNegative {
          if __gmpn_sub_n(s, multiple, y, w + 1) == 0 { break }
          k += 1
        } else {
          if __gmpn_sub_n(s, y, multiple, w + 1) == 0 { break }
          k -= 1
        }
      }
      exponential(v, s, words: w, constants, room + 30)
      return isNegative ? -k : k
    }
  }

  /// e^s for 0 ≤ s < 0.6932 in units of 2^{4−64w}; s is lost.
  private static func exponential(
    _ v: Words, _ s: Words, words w: Int, _ constants: Constants, _ room: Words
  ) {
    let (logarithms, sum) = (constants.logarithms, room + 20)
    let t = Double(s[w - 1]) * 0x1p-64
    let cubic = 0.5 + t * (1 / 6.0 + t * (1 / 24.0 + t * (1 / 120.0 + t * (1 / 720.0))))
    var k = min(64, Int(64 * (t + t * t * cubic)))
    while k > 0, logarithms.entry(index(1, k), words: 1)[0] >= s[w - 1] { k -= 1 }
    var factor = UInt(64 + k)
    if k > 0 { _ = __gmpn_sub_n(s, s, logarithms.entry(index(1, k), words: w), w) }
    for i in 2...4 {
      let high = s[w - 1]
      let k = (high &+ high.multipliedFullWidth(by: high).high >> 1) >> UInt(64 - 6 * i)
      factor *= 1 << UInt(6 * i) &+ k
      _ = __gmpn_sub_n(s, s, logarithms.entry(index(i, Int(k)), words: w), w)
    }
    let square = Limbs.squareHigh(room, s, w)
    let odd = room + 60
    series(sum, odd, square, words: w, constants.cosine, constants.sine, alternates: false)
    _ = __gmpn_add_n(sum, sum, Limbs.high(room + 40, odd, s, w), w)
    _ = __gmpn_add_n(sum, Limbs.high(room + 40, square, sum, w), s, w)
    let carry = __gmpn_mul_1(room, sum, w, factor)
    Limbs.copy(v, room + 1, w - 1)
    v[w - 1] = carry &+ factor
  }

  /// The bound of the units that V is off by.
  private static func units(_ k: Int) -> Int { 9 + abs(k) / 7 }

  /// e^{±|x|} = 2ᵏ·V for 2⁻³⁰ ≤ |x| < 2¹⁰ with V in v, and e^{±|y|} = 2ᵏ·U, if y is given and near; k.
  ///
  /// With `inverse` also 1/V and 1/U, in units of 2^{4−64w} as these: off by the same number of units, and 1.
  private static func exponentials(
    _ v: Words, _ u: Words, _ x: LimbArgument, _ y: LimbArgument?, isNegative: Bool,
    inverse: (Words, Words)? = nil
  ) -> Int? {
    guard x.exponent > -30, x.exponent <= 10 else { return nil }
    let w = x.limbs + 1
    return Limbs.withRoom { room in
      guard let operands = Operands(x, y, limit: 10, room) else { return nil }
      let (a, b) = (operands.x, room + 10)
      let k = exponential(v, a, isNegative: isNegative, words: w)
      if let inverse {
        let zeros = v[w - 1].leadingZeroBitCount
        _ = __gmpn_lshift(a, v, w, UInt32(zeros))
        Limbs.clear(b, w)
        b[w - 1] = 1 << UInt(56 + zeros)
        Limbs.divide(inverse.0, b, a, w)
      }
      guard let step = operands.step else { return k }
      Limbs.copy(u, v, w)
      if let inverse { Limbs.copy(inverse.1, inverse.0, w) }
      guard step.count > 0 else { return k }
      let (odd, even) = (room + 30, room + 40)
      step.powers(odd, even, alternates: false)
      scale(u, odd, even, step, isNegative: isNegative, words: w, room + 50)
      if let inverse {
        scale(inverse.1, odd, even, step, isNegative: !isNegative, words: w, room + 50)
      }
      return k
    }
  }

  /// u·e^{±δ} by the sums of δ's powers.
  private static func scale(
    _ u: Words, _ odd: Words, _ even: Words, _ step: Step, isNegative: Bool, words w: Int,
    _ room: Words
  ) {
    let n = step.count
    if isNegative {
      // e^{−δ} − 1 = −(odd − even).
      _ = __gmpn_sub(room, odd, n, even, step.evenCount)
    } else {
      _ = __gmpn_add(room, odd, n, even, step.evenCount)
    }
    // In as many words as the step has.
    let product = Limbs.high(room + 10, u + (w - n), room, n)
    if isNegative {
      _ = __gmpn_sub(u, u, w, product, n)
    } else {
      _ = __gmpn_add(u, u, w, product, n)
    }
  }

  /// eˣ for 2⁻³⁰ ≤ |x| < 2¹⁰.
  static func exp(_ v: Words, _ u: Words, _ x: LimbArgument, _ y: LimbArgument?) -> LimbPair? {
    guard let k = exponentials(v, u, x, y, isNegative: x.isNegative) else { return nil }
    return LimbPair(
      LimbScale(
        count: x.limbs + 1, exponent: k + 4, error: LimbScale.error(units: units(k)),
        isNegative: false),
      grows: !x.isNegative)
  }

  /// eˣ − 1 for 2⁻³⁰ ≤ |x| < 2¹⁰: V − 2⁻ᵏ, and for x < 0 the opposite of 1 − 2ᵏV. What is cut off is less
  /// than a unit.
  static func expm1(_ v: Words, _ u: Words, _ x: LimbArgument, _ y: LimbArgument?) -> LimbPair? {
    guard let k = exponentials(v, u, x, y, isNegative: x.isNegative) else { return nil }
    let w = x.limbs + 1
    func subtract(_ r: Words) {
      if x.isNegative {
        Limbs.shiftRight(r, r, w, by: -k)
        _ = __gmpn_neg(r, r, w)
        r[w - 1] &+= 1 << 60
      } else {
        subtractOne(r, k, words: w)
      }
    }
    subtract(v)
    if y != nil { subtract(u) }
    return LimbPair(
      LimbScale(
        count: w, exponent: x.isNegative ? 4 : k + 4,
        error: LimbScale.error(units: units(k) + 1), isNegative: x.isNegative),
      grows: !x.isNegative)
  }

  /// v − 2⁻ᵏ for v ≥ 2⁻ᵏ in units of 2^{4−64w}, or v if that is less than a unit.
  private static func subtractOne(_ v: Words, _ k: Int, words w: Int) {
    let place = 64 * w - 4 - k
    guard place >= 0 else { return }
    let count = place >> 6
    _ = __gmpn_sub_1(v + count, v + count, w - count, 1 << UInt(place & 63))
  }

  /// (V ∓ 2^−2k/V)/2·2ᵏ: sinh x or cosh x for 2⁻³⁰ ≤ |x| < 2¹⁰, off by less than twice the units of V and 3.
  static func hyperbolic(
    _ v: Words, _ u: Words, _ x: LimbArgument, _ y: LimbArgument?, isSine: Bool
  ) -> LimbPair? {
    let w = x.limbs + 1
    return Limbs.withRoom { room in
      let (r, s) = (room, room + 10)
      guard let k = exponentials(v, u, x, y, isNegative: false, inverse: (r, s)) else { return nil }
      func combine(_ large: Words, _ small: Words) {
        Limbs.shiftRight(small, small, w, by: 2 * k)
        if isSine {
          _ = __gmpn_sub_n(large, large, small, w)
        } else {
          _ = __gmpn_add_n(large, large, small, w)
        }
      }
      combine(v, r)
      if y != nil { combine(u, s) }
      return LimbPair(
        LimbScale(
          count: w, exponent: k + 3, error: LimbScale.error(units: 2 * units(k) + 3),
          isNegative: isSine && x.isNegative),
        grows: !isSine || !x.isNegative)
    }
  }

  /// tanh x for 2⁻³⁰ ≤ |x| < 2⁸: (V − 2⁻ᵏ)/(V + 2⁻ᵏ) for e^{2|x|} = 2ᵏ·V. Numerator and denominator, which is
  /// at least 2^{64w−4} units, are off by the units of V; the quotient, at most 1, by less than 32 times as
  /// many and 1.
  static func tanh(_ v: Words, _ u: Words, _ x: LimbArgument, _ y: LimbArgument?) -> LimbPair? {
    guard x.exponent <= 8 else { return nil }
    let w = x.limbs + 1
    guard let k = exponentials(v, u, x.doubled, y?.doubled, isNegative: false), 64 * w - 4 - k > 0
    else { return nil }
    Limbs.withRoom { room in
      func divide(_ r: Words) {
        let (sum, difference) = (room, room + 10)
        Limbs.copy(difference, r, w)
        subtractOne(difference, k, words: w)
        // 2V − (V − 2⁻ᵏ)
        _ = __gmpn_lshift(sum, r, w, 1)
        _ = __gmpn_sub_n(sum, sum, difference, w)
        let zeros = UInt32(sum[w - 1].leadingZeroBitCount)
        _ = __gmpn_lshift(sum, sum, w, zeros)
        _ = __gmpn_lshift(difference, difference, w, zeros)
        Limbs.divide(r, difference, sum, w)
      }
      divide(v)
      if y != nil { divide(u) }
    }
    return LimbPair(
      LimbScale(
        count: w, exponent: 0, error: LimbScale.error(units: 33 * units(k)),
        isNegative: x.isNegative),
      grows: !x.isNegative)
  }
}
