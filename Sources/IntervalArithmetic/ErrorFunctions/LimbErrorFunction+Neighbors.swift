import CMPFR

/// From |x| to |y| = |x| + δ for δ < 2⁻⁶⁴, by Taylor's series around |x| in the words that δ leaves.
///
/// A product of numbers of a and b words, as units, is found in the upper words of the second: less than a unit is
/// lost by the words left out, and one by the product. With a = |x|, p = 2aδ < 2⁻⁵⁸ is off by less than 2 units, as
/// q = 2δ², and ε = 2aδ + δ² by less than 3.
///
/// **erfcx.** f(a + δ) = f − A₁ + A₂ − …, all Aₙ = |f⁽ⁿ⁾(a)|·δⁿ/n! positive, with (DLMF 7.18.4, 7.18.7)
///
///     A₁ = (2/√π)·δ − p·f,  (n + 1)·A_{n+1} = q·A_{n−1} − p·Aₙ.
///
/// A₁ is off by less than 6 units by the first product and 4 by the second, and every other one by less than
/// (4 + 3)/2 + 1 and a part of 2⁻⁵⁰ of what it inherits. What comes out negative is left out, which is nearer to
/// the exact one. Not more than 9 of them are units, as Aₙ < 1.13·2⁻⁶⁴ⁿ, and what follows falls by that: f(a + δ) is
/// off by less than 10 + 8·4.6 + 1 < ``scaledUnits`` units more than f.
///
/// **Exponentials.** e^{±ε} − 1 = ±ε + ε²/2 ± …: the first term is off by 3 units, each of at most 9 others by less
/// than 2/2 + 1 and what it inherits, and the rest is below one, 23 in sum; so V·e^{±ε}, V < 1/8, is off by less
/// than 23/8 + 2 < ``exponentialUnits`` more than V·(1 + 2⁻⁵⁷).
struct ErrorStep {
  static var scaledUnits: Int { 48 }
  static var exponentialUnits: Int { 6 }

  private let w: Int
  /// δ, p and q, without leading zeros.
  private let (delta, deltaCount): (Limbs.Words, Int)
  private let (p, pCount): (Limbs.Words, Int)
  private let (q, qCount): (Limbs.Words, Int)
  /// Words of δ².
  private let squareCount: Int
  /// Room for three numbers and a product.
  private let room: Limbs.Words

  /// The step between two numbers of w words and an integer one; nil if it is too large.
  init?(_ x: Limbs.Source, _ y: Limbs.Source, words w: Int, _ room: Limbs.Words) {
    guard let step = LimbElementary.Step(x, y, words: w, room) else { return nil }
    self.init(from: x, w + 1, count: step.count, words: w, room)
  }

  /// The step from a number of w words and an integer one, of which the upper ones are given and the others are
  /// zeros, by the number of so many words at the begin of the room.
  init(
    from source: Limbs.Source, _ upper: Int, count n: Int, words w: Int, _ room: Limbs.Words
  ) {
    (delta, p, q) = (room, room + 10, room + 20)
    (self.w, self.room) = (w, room + 40)
    deltaCount = n
    guard n > 0 else {
      (pCount, squareCount, qCount) = (0, 0, 0)
      return
    }
    let product = room + 70
    if upper >= n {
      _ = __gmpn_mul(product, source, upper, delta, n)
    } else {
      _ = __gmpn_mul(product, delta, n, source, upper)
    }
    _ = __gmpn_lshift(p, product + (upper - 1), n + 1, 1)
    pCount = Limbs.length(p, n + 1)
    squareCount = max(0, 2 * n - w)
    guard squareCount > 0 else {
      qCount = 0
      return
    }
    __gmpn_sqr(product, delta, n)
    q[squareCount] = __gmpn_lshift(q, product + w, squareCount, 1)
    qCount = Limbs.length(q, squareCount + 1)
  }

  /// xy for numbers of a few of the w words, without leading zeros; how many words it has.
  @inline(__always)
  private func multiply(
    _ r: Limbs.Words, _ x: Limbs.Source, _ xCount: Int, _ y: Limbs.Source, _ yCount: Int
  ) -> Int {
    let count = xCount + yCount - w
    guard xCount > 0, count > 0 else { return 0 }
    let product = room + 30
    _ = __gmpn_mul(product, x, xCount, y + (w - xCount), count)
    Limbs.copy(r, product + xCount, count)
    return count
  }

  /// x − y, where it is positive; how many words it has.
  @inline(__always)
  private func subtract(
    _ x: Limbs.Words, _ xCount: Int, _ y: Limbs.Source, _ yCount: Int
  ) -> Int {
    var count = xCount
    while count < yCount {
      x[count] = 0
      count += 1
    }
    guard count > 0, __gmpn_sub(x, x, count, y, yCount) == 0 else { return 0 }
    return Limbs.length(x, count)
  }

  /// erfcx(a + δ) for f = erfcx(a).
  func scaled(_ u: Limbs.Words, _ f: Limbs.Source, inverseRootPi: Limbs.Source) {
    Limbs.copy(u, f, w)
    guard deltaCount > 0 else { return }
    // Three places by turns.
    @inline(__always)
    func place(_ n: Int) -> Limbs.Words { room + (n % 3 == 2 ? 50 : 10 * (n % 3)) }
    let other = room + 20
    var (n, previousCount) = (1, w)
    var count = multiply(place(1), delta, deltaCount, inverseRootPi, w)
    place(1)[count] = __gmpn_lshift(place(1), place(1), count, 1)
    count = subtract(place(1), count + 1, other, multiply(other, p, pCount, f, w))
    while count > 0 {
      let (current, next) = (place(n), place(n + 1))
      if n & 1 != 0 {
        _ = __gmpn_sub(u, u, w, current, count)
      } else {
        _ = __gmpn_add(u, u, w, current, count)
      }
      let previous = n == 1 ? f : Limbs.Source(place(n - 1))
      let more = multiply(next, q, qCount, previous, previousCount)
      let nextCount = subtract(next, more, other, multiply(other, p, pCount, current, count))
      guard nextCount > 0 else { return }
      n += 1
      Limbs.divide(next, next, nextCount, by: n)
      (previousCount, count) = (count, Limbs.length(next, nextCount))
    }
  }

  /// V·e^{±ε}
  func exponential(_ u: Limbs.Words, _ v: Limbs.Source, isNegative: Bool) {
    Limbs.copy(u, v, w)
    guard deltaCount > 0 else { return }
    let (sum, term, rise) = (room, room + 10, room + 20)
    // ε = p + q/2
    let length = deltaCount + 2
    Limbs.copy(rise, p, pCount)
    Limbs.clear(rise + pCount, length - pCount)
    if squareCount > 0 {
      _ = __gmpn_rshift(term, q, squareCount + 1, 1)
      _ = __gmpn_add(rise, rise, length, term, squareCount)
    }
    let riseCount = Limbs.length(rise, length)
    guard riseCount > 0 else { return }
    Limbs.copy(sum, rise, riseCount)
    sum[riseCount] = 0
    let sumCount = riseCount + 1
    Limbs.copy(term, rise, riseCount)
    var (count, n) = (riseCount, 1)
    while true {
      count = multiply(term, rise, riseCount, term, count)
      guard count > 0 else { break }
      n += 1
      Limbs.divide(term, term, count, by: n)
      count = Limbs.length(term, count)
      guard count > 0 else { break }
      if isNegative && n & 1 == 0 {
        _ = __gmpn_sub(sum, sum, sumCount, term, count)
      } else {
        _ = __gmpn_add(sum, sum, sumCount, term, count)
      }
    }
    let last = multiply(term, sum, Limbs.length(sum, sumCount), v, w)
    guard last > 0 else { return }
    if isNegative {
      _ = __gmpn_sub(u, u, w, term, last)
    } else {
      _ = __gmpn_add(u, u, w, term, last)
    }
  }
}
