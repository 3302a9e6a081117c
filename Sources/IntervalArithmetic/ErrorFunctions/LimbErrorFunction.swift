import CMPFR

/// erf, erfc and erfcx in fixed-point arithmetic of w = 4 to 9 words, for results of one word less.
///
/// As in ``LimbElementary``, a value is found to within a proved number of *units*, which are 2^−64w, and
/// rounded once if the bounds round alike; what does not is left to MPFR or ``ErrorFunctionKernel``.
///
/// **Sums of powers.** A row of ``LimbErrorTable`` has numbers Bₙ, rounded down to units, 56·B_{n+1} ≤ Bₙ of erfcx
/// and 192·B_{n+1} ≤ Bₙ of erf, until less than a unit is left. Σ (±t)ⁿBₙ for 0 ≤ t ≤ 1 is found by Horner's rule, a
/// partial sum in the words of its first term. A step adds an error of less than 1.01 units by Bₙ, 1 by the
/// words of t that are left out and 1 by the product, and what it inherits does not grow; the rest is below 1.1
/// units, and a t that is off by 2 units changes less than 0.2 units. So with N terms the sum is off by less
/// than 3.01N + 1.3 < 4(N + 1) units. With signs, each partial sum lies between 0 and its first term, and without
/// them, of erfcx, it is at most 1.1 times that.
///
/// **erfcx.** f(x) = (2/√π)·∫₀^∞ e^{−u²−2xu} du (DLMF 7.18.2, 7.18.4), so that (−1)ⁿf⁽ⁿ⁾ is positive and falls. For
/// 0 ≤ x < X, ``LimbErrorTable/limit(words:)``, let c be the multiple of 1/32 that is next to x:
/// f(x) = Σ (±t)ⁿBₙ for t = 64|x − c| ≤ 1 and Bₙ = (−1)ⁿf⁽ⁿ⁾(c)/(n!·64ⁿ), with the minus for x > c. The sum is
/// found for the largest x′ ≤ x of which t is one word, where a step is a multiplication by a word, and a
/// few terms of ``ErrorStep`` lead from x′ to x. An |x| < 2⁻⁶² is cut off to units, which changes f by less than
/// 1.2 units more, still within 4(N + 1).
///
/// **erfcx from X on** is r·2^{1−e} for x = m·2ᵉ, 1/2 ≤ m < 1, and r = (1/√π)·S/(2m); S = 1 − τ₁ + τ₂ − … with
/// τₙ = (2n − 1)·zτₙ₋₁, z = 1/(2x²), where what is left out is less than its first term (DLMF 7.12.1). With a word
/// more than w, z is off by less than 1.1 units of these words, and τₙ by less than 4(2n − 1) more than τₙ₋₁ is, as
/// (2n − 1)z < 1: all τₙ, of less than 2⁹, by less than 2²⁹ in sum. The last one taken is below 2⁶⁴ of these units,
/// which is one of w words. So S is off by less than 2.1, (1/√π)·S by less than 3.2, and r by less than
/// 2(1.6 + 1) + 1 < 8.
///
/// **erfc** for x ≥ 1/8 is 2ᵏ·V·f with e^{−x²} = 2ᵏ·V as `LimbElementary.exponential` has it: V < 1/8 is off by
/// less than 2.2 + |k|/7 units of 2^{4−64w}, and by an eighth more as x² is cut off. For f < 1 that is off by E
/// units, V·f is so by less than (3 + |k|/7) + E/8 + 1.
///
/// **erf** for |x| < 1/8 is 2x·S with S = Σ (−x²)ⁿ/(√π·n!·(2n + 1)) (DLMF 7.6.1), a sum of powers of t = 4ⁱx² ≤ 1
/// for |x| < 2⁻ⁱ; otherwise it is 1 − erfc. **erfc** for |x| < 1/8 is 1 − erf; erfc(−x) = 2 − erfc(x), and
/// erfcx(−x) = 2e^{x²} − erfcx(x).
@usableFromInline
package enum LimbErrorFunction {
  typealias Words = Limbs.Words
  typealias Source = Limbs.Source

  @frozen @usableFromInline
  package enum Function: String, CaseIterable, Sendable {
    case erf, erfc, erfcx
  }

  /// Takes steps through the numbers of a row, in as many words as they have; returns how many there are.
  @inline(__always)
  private static func walk(
    _ r: Words, _ row: Source, words w: Int, _ step: (_ b: Source, _ k: Int) -> Void
  ) -> Int {
    var (b, last, terms) = (row + LimbErrorTable.headerWords, 0, 0)
    for k in 1...w {
      let count = LimbErrorTable.count(row, words: k)
      if count == 0 { continue }
      terms += count
      while last < k {
        r[last] = 0
        last += 1
      }
      for _ in 0..<count {
        step(b, k)
        b += k
      }
    }
    return terms
  }

  /// Σ (±t)ⁿBₙ for the numbers of a row and t in w words; returns how many there are.
  @inline(__always)
  private static func sum(
    _ r: Words, _ row: Source, _ t: Source, words w: Int, alternates: Bool
  ) -> Int {
    walk(r, row, words: w) { b, k in Limbs.step(r, t + (w - k), b, k, alternates: alternates) }
  }

  /// Σ (±t)ⁿBₙ for t = word·2⁻⁶⁴; returns how many numbers there are.
  @inline(__always)
  private static func sum(
    _ r: Words, _ row: Source, word t: UInt, words w: Int, alternates: Bool
  ) -> Int {
    walk(r, row, words: w) { b, k in step(r, b, k, t, alternates: alternates) }
  }

  /// b ± r·t/2⁶⁴ in k words.
  @inline(__always)
  private static func step(
    _ r: Words, _ b: Source, _ k: Int, _ t: UInt, alternates: Bool
  ) {
    // Its upper word is to be added.
    var product = UInt128(_low: 0, _high: UInt64(r[0].multipliedFullWidth(by: t).high))
    var carry = false
    for index in 1..<k {
      product = UInt128(UInt64(r[index])) &* UInt128(UInt64(t)) &+ product >> 64
      let low = UInt(truncatingIfNeeded: product)
      let (first, second): (Bool, Bool)
      if alternates {
        let difference: UInt
        (difference, first) = b[index &- 1].subtractingReportingOverflow(low)
        (r[index &- 1], second) = difference.subtractingReportingOverflow(carry ? 1 : 0)
      } else {
        let sum: UInt
        (sum, first) = b[index &- 1].addingReportingOverflow(low)
        (r[index &- 1], second) = sum.addingReportingOverflow(carry ? 1 : 0)
      }
      carry = first != second
    }
    let high = UInt(truncatingIfNeeded: product >> 64) &+ (carry ? 1 : 0)
    r[k &- 1] = alternates ? b[k &- 1] &- high : b[k &- 1] &+ high
  }

  /// The bound of what a sum of so many terms is off by.
  @inline(__always)
  private static func units(terms: Int) -> Int { 4 * (terms + 1) }
}

// MARK: - Arguments

extension LimbArgument {
  /// Whether the numbers, of the same length, are the same.
  fileprivate static func == (x: Self, y: Self) -> Bool {
    x.exponent == y.exponent && x.isNegative == y.isNegative
      && __gmpn_cmp(x.digits, y.digits, x.limbs) == 0
  }
}

extension LimbErrorFunction {
  /// |x| with an integer word and w words after it, cut off to units, for an exponent of at most 62.
  @inline(__always)
  private static func store(_ a: Words, _ x: LimbArgument, words w: Int) {
    if x.exponent > -62 {
      x.store(a)
    } else {
      x.storeSignificand(a)
      Limbs.shiftRight(a, a, w, by: -x.exponent)
      a[w] = 0
    }
  }

  /// ⌊|x|⌋ for an exponent from 1 to 63.
  @inline(__always)
  static func floor(_ x: LimbArgument) -> Int {
    Int(x.digits[x.limbs - 1] >> UInt(64 - x.exponent))
  }

  /// Whether |x| < 1/8.
  @inline(__always)
  private static func isSmall(_ x: LimbArgument) -> Bool {
    x.exponent <= -LimbErrorTable.binades.lowerBound
  }

  /// Whether |x| ≥ X.
  @inline(__always)
  private static func isLarge(_ x: LimbArgument) -> Bool {
    x.exponent > 5 || x.exponent > 0 && floor(x) >= LimbErrorTable.limit(words: x.limbs + 1)
  }

  /// What the value at x, in `v`, and the one at y, in `u`, are rounded from, if y is given and near: |x| ≤ |y|, of
  /// one sign. Nil if the kernel does not serve them.
  static func pair(
    _ function: Function, _ v: Words, _ u: Words, _ x: LimbArgument, _ y: LimbArgument?
  ) -> LimbPair? {
    let grows = (function == .erf) != x.isNegative
    if function != .erfcx, isSmall(x) {
      func value(_ v: Words, _ x: LimbArgument) -> LimbScale {
        function == .erf ? erfNearZero(v, x) : erfcNearZero(v, x)
      }
      let first = value(v, x)
      guard let y else { return LimbPair(first, grows: grows) }
      if y == x {
        Limbs.copy(u, v, first.count)
        return LimbPair(first, grows: grows)
      }
      return isSmall(y) ? LimbPair(first, value(u, y), grows: grows) : nil
    }
    if isLarge(x) {
      guard let first = large(function, v, x) else { return nil }
      guard let y else { return LimbPair(first, grows: grows) }
      if y == x {
        Limbs.copy(u, v, first.count)
        return LimbPair(first, grows: grows)
      }
      return large(function, u, y).map { LimbPair(first, $0, grows: grows) }
    }
    return ordinary(function, v, u, x, y, grows: grows)
  }
}

// MARK: - Next to zero

extension LimbErrorFunction {
  /// |erf x| for |x| < 1/8, as a number of units of 2^{e+1−64w} for x of exponent e.
  ///
  /// x is exact, and t, cut off twice, off by less than two units.
  private static func seriesOfErf(_ v: Words, _ x: LimbArgument) -> (error: Int, exponent: Int) {
    let w = x.limbs + 1
    let table = LimbErrorTable.shared(words: w)
    return Limbs.withRoom { room in
      let (m, t, r, products) = (room, room + 10, room + 20, room + 30)
      x.storeSignificand(m)
      let i = min(-x.exponent, LimbErrorTable.binades.upperBound)
      let square = Limbs.squareHigh(products, m, w)
      Limbs.shiftRight(t, square, w, by: -2 * (x.exponent + i))
      let terms = sum(r, table.erf(i), t, words: w, alternates: true)
      Limbs.copy(v, Limbs.high(products, m, r, w), w)
      return (units(terms: terms) + 1, x.exponent + 1)
    }
  }

  private static func erfNearZero(_ v: Words, _ x: LimbArgument) -> LimbScale {
    let (error, exponent) = seriesOfErf(v, x)
    return LimbScale(
      count: x.limbs + 1, exponent: exponent, error: LimbScale.error(units: error),
      isNegative: x.isNegative)
  }

  /// 1 − erf |x|, or half of 1 + erf |x|, by which another unit is lost.
  private static func erfcNearZero(_ v: Words, _ x: LimbArgument) -> LimbScale {
    let w = x.limbs + 1
    let (error, exponent) = seriesOfErf(v, x)
    if x.isNegative {
      Limbs.shiftRight(v, v, w, by: 1 - exponent)
      v[w - 1] &+= 1 << 63
    } else {
      Limbs.shiftRight(v, v, w, by: -exponent)
      _ = __gmpn_neg(v, v, w)
    }
    return LimbScale(
      count: w, exponent: x.isNegative ? 1 : 0, error: LimbScale.error(units: error + 1),
      isNegative: false)
  }
}

// MARK: - Elsewhere

extension LimbErrorFunction {
  /// The values for |x| < X, of erf and erfc from 1/8 on, and at y, if it is given and near.
  private static func ordinary(
    _ function: Function, _ v: Words, _ u: Words, _ x: LimbArgument, _ y: LimbArgument?,
    grows: Bool
  ) -> LimbPair? {
    let w = x.limbs + 1
    let table = LimbErrorTable.shared(words: w)
    return Limbs.withRoom { room in
      let (a, t, power, second, products) = (room, room + 11, room + 21, room + 31, room + 41)
      store(a, x, words: w)
      return Limbs.withRoom { stepRoom in
        var step: ErrorStep?
        if let y {
          guard x.exponent > -62, y.exponent <= 5 else { return nil }
          y.store(t)
          step = ErrorStep(a, t, words: w, stepRoom)
          if step == nil { return nil }
        }
        let error = scaled(v, a, words: w, table, t, products)
        step?.scaled(u, v, inverseRootPi: table.inverseRootPi)
        var k = 0
        if function != .erfcx || x.isNegative {
          let isNegative = function != .erfcx
          k = exponential(power, a, isNegative: isNegative, words: w, products)
          step?.exponential(second, power, isNegative: isNegative)
        }
        guard
          let first = scale(
            function, v, power, (error, 0), (powerUnits(k), k), x, words: w, products)
        else { return nil }
        guard step != nil else { return LimbPair(first, grows: grows) }
        guard
          let other = scale(
            function, u, second, (error + ErrorStep.scaledUnits, 0),
            (powerUnits(k) + ErrorStep.exponentialUnits, k), x, words: w, products)
        else { return nil }
        return LimbPair(first, other, grows: grows)
      }
    }
  }

  /// erfcx(a) for a < X with an integer word; the bound of what it is off by.
  private static func scaled(
    _ v: Words, _ a: Source, words w: Int, _ table: LimbErrorTable, _ t: Words, _ room: Words
  ) -> Int {
    // ⌊64a⌋, and 64 bits of what is left of it.
    let index = Int(a[w] << 6 | a[w - 1] >> 58)
    let word = a[w - 1] << 6 | a[w - 2] >> 58
    let row = table.erfcx((index + 1) >> 1)
    let isBelow = index & 1 != 0
    if isBelow, word == 0 {
      // 1 − t in all words; the complement is t but for a unit.
      _ = __gmpn_lshift(t, a, w, 6)
      for index in 0..<w { t[index] = ~t[index] }
      return units(terms: sum(v, row, t, words: w, alternates: false))
    }
    let terms =
      isBelow
      ? sum(t, row, word: 0 &- word, words: w, alternates: false)
      : sum(t, row, word: word, words: w, alternates: true)
    Limbs.copy(room, a, w - 1)
    room[w - 2] &= 1 << 58 - 1
    let count = Limbs.length(room, w - 1)
    guard count > 0 else {
      Limbs.copy(v, t, w)
      return units(terms: terms)
    }
    return Limbs.withRoom { stepRoom in
      Limbs.copy(stepRoom, room, count)
      // The integer, a word, and six bits.
      let upper = room
      upper[0] = a[w - 2] & ~(1 << 58 - 1)
      upper[1] = a[w - 1]
      upper[2] = a[w]
      ErrorStep(from: upper, 3, count: count, words: w, stepRoom)
        .scaled(v, t, inverseRootPi: table.inverseRootPi)
      return units(terms: terms) + ErrorStep.scaledUnits
    }
  }

  /// The values for |x| ≥ X, of which those that need e^{±x²} for |x| < 2¹⁰.
  private static func large(
    _ function: Function, _ v: Words, _ x: LimbArgument
  ) -> LimbScale? {
    let w = x.limbs + 1
    let hasPower = function != .erfcx || x.isNegative
    guard !hasPower || x.exponent <= 10, let (error, exponent) = asymptotic(v, x) else {
      return nil
    }
    return Limbs.withRoom { room in
      let (a, power, products) = (room, room + 11, room + 21)
      var k = 0
      if hasPower {
        store(a, x, words: w)
        k = exponential(power, a, isNegative: function != .erfcx, words: w, products)
      }
      return scale(
        function, v, power, (error, exponent), (powerUnits(k), k), x, words: w, products)
    }
  }

  /// e^{±a²} = 2ᵏ·V for a with an integer word; k.
  @inline(__always)
  private static func exponential(
    _ v: Words, _ a: Source, isNegative: Bool, words w: Int, _ product: Words
  ) -> Int {
    __gmpn_sqr(product, a, w + 1)
    return LimbElementary.exponential(v, product + w, isNegative: isNegative, words: w)
  }

  /// The bound of what V is off by.
  @inline(__always)
  private static func powerUnits(_ k: Int) -> Int { 4 + abs(k) / 7 }

  /// The value by f = erfcx |x|, which is in `v` a number of units of 2^{exponent−64w}, and by V of
  /// e^{±x²} = 2ᵏ·V, where it is needed.
  ///
  /// 1 and 2 less something are exact but for a unit.
  private static func scale(
    _ function: Function, _ v: Words, _ power: Source, _ f: (error: Int, exponent: Int),
    _ e: (error: Int, k: Int), _ x: LimbArgument, words w: Int, _ product: Words
  ) -> LimbScale? {
    if function == .erfcx {
      if !x.isNegative {
        return LimbScale(
          count: w, exponent: f.exponent, error: LimbScale.error(units: f.error),
          isNegative: false)
      }
      // V − 2^{−k−1}·f, in units of 2^{k+5−64w}, for 2^{k+1}·V − f.
      Limbs.shiftRight(v, v, w, by: e.k + 5 - f.exponent)
      _ = __gmpn_sub_n(v, power, v, w)
      return LimbScale(
        count: w, exponent: e.k + 5,
        error: LimbScale.error(units: e.error + f.error >> 5 + 2), isNegative: false)
    }
    Limbs.copy(v, Limbs.high(product, power, v, w), w)
    let (error, exponent) = (e.error + f.error >> 3 + 2, f.exponent + e.k + 4)
    if function == .erfc, !x.isNegative {
      return LimbScale(
        count: w, exponent: exponent, error: LimbScale.error(units: error), isNegative: false)
    }
    // 1 − erfc |x|, or half of 2 − erfc |x|.
    let isHalved = function == .erfc
    let places = exponent - (isHalved ? 1 : 0)
    if places > 0 {
      _ = __gmpn_lshift(v, v, w, UInt32(places))
    } else {
      Limbs.shiftRight(v, v, w, by: -places)
    }
    guard Limbs.length(v, w) > 0 else { return nil }
    _ = __gmpn_neg(v, v, w)
    return LimbScale(
      count: w, exponent: isHalved ? 1 : 0,
      error: LimbScale.error(units: error << max(0, places) + 1),
      isNegative: function == .erf && x.isNegative)
  }

  /// erfcx |x| for |x| ≥ X as a number of units of 2^{exponent−64w}; nil for huge |x|.
  private static func asymptotic(_ v: Words, _ x: LimbArgument) -> (error: Int, exponent: Int)? {
    let (w, n, e) = (x.limbs + 1, x.limbs + 2, x.exponent)
    // So that no result leaves MPFR's range of exponents.
    guard e < 1 << 29 else { return nil }
    let constant = LimbErrorTable.shared(words: w).inverseRootPi
    return Limbs.withRoom { room in
      let (m, z, term, sum) = (room, room + 10, room + 20, room + 30)
      let (a, b, product) = (room + 40, room + 50, room + 60)
      m[0] = 0
      x.storeSignificand(m + 1)
      // (1/8)/m², both moved up by as many places.
      let square = Limbs.squareHigh(product, m, n)
      let zeros = square[n - 1].leadingZeroBitCount
      if zeros > 0 { _ = __gmpn_lshift(square, square, n, UInt32(zeros)) }
      Limbs.clear(b, n)
      b[n - 1] = 1 << UInt(61 + zeros)
      Limbs.divide(a, b, square, n)
      Limbs.shiftRight(z, a, n, by: 2 * e - 2)
      Limbs.copy(term, z, n)
      Limbs.copy(sum, z, n)
      // (2k − 1)z < 1 for k ≤ x².
      let last = e > 5 ? 512 : min(512, floor(x) * floor(x))
      var (k, length) = (1, Limbs.length(term, n))
      while length > 1 {
        k += 1
        guard k <= last else { return nil }
        __gmpn_mul_n(product, term, z + (n - length), length)
        _ = __gmpn_mul_1(term, product + length, length, UInt(2 * k - 1))
        if k & 1 == 0 {
          _ = __gmpn_sub(sum, sum, n, term, length)
        } else {
          _ = __gmpn_add(sum, sum, n, term, length)
        }
        length = Limbs.length(term, length)
      }
      if Limbs.length(sum + 1, w) == 0 {
        _ = __gmpn_rshift(a, constant, w, 1)
      } else {
        _ = __gmpn_neg(b, sum + 1, w)
        _ = __gmpn_rshift(a, Limbs.high(product, b, constant, w), w, 1)
      }
      Limbs.divide(v, a, m + 1, w)
      return (8, 1 - e)
    }
  }
}
