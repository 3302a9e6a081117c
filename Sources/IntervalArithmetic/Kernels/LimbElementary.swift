import CMPFR

/// Elementary functions in fixed-point arithmetic of w = 4 to 9 words, for results of one word less.
///
/// As in ``FixedElementary``, a value is found to within a proved number of *units*, which are 2^−64w, and
/// rounded once if the bounds round alike; MPFR is asked otherwise (Ziv 1991), which takes a value within
/// some 2⁻⁵⁰ of a place, or one that is so small that w words leave too few digits.
///
/// **Reduction by short factors.** With fᵢ = 1 + kᵢ/2⁶ⁱ, i = 1…4, the product F = f₁f₂f₃f₄ times 2⁶⁰ is one
/// word, and so a number is multiplied by F, exactly, as fast as by a word. The kᵢ are the leading bits of
/// what is left of a logarithm, or of the distance of a number to 1: what is left after them is below
/// 2⁻²⁴(1 + 2⁻¹⁰), and kᵢ ≤ 66, where the tables end. In the same way Π(2⁶ⁱ + i·kᵢ) = A + iB is an exact
/// rotation by Σ arctan(kᵢ/2⁶ⁱ), but for a factor that a table gives.
///
/// **Sums of powers.** ``series(_:_:words:_:alternates:)`` finds Σ ±cₙxⁿ that is to be weighted by 2^−a, for
/// x < 2^−b(1 + 2⁻¹⁰) and cₙ < 1 rounded down, by Horner's rule; the term n with as many words as
/// 64w − a − b·n + 8 bits take. A step loses less than 4 units of its words: 1 by the coefficient, 1 by the
/// words of x that are left out, and 1 by the product and what it leaves out. Weighted, that is 4·2⁻⁸ units, or
/// less where all words are taken; what follows the last term is below a unit. With at most 25 terms the
/// weighted sum is off by less than 1.4 units, and the terms before the weight is applied by less than 2.
///
/// **Products** that are cut off (``Limbs/high(_:_:_:_:)``) are off by less than 1 + 2⁻⁶¹ units. What is said of
/// errors counts 1 for each; there are less than 2⁸, and ``LimbScale/error(units:)`` leaves room for a whole unit.
@usableFromInline
package enum LimbElementary {
  typealias Words = Limbs.Words
  typealias Source = Limbs.Source

  /// The index of kᵢ in a table.
  @inline(__always)
  static func index(_ i: Int, _ k: Int) -> Int { 67 * (i - 1) + k }

  /// The tables, at places that stay.
  struct Constants: Sendable {
    static let shared = Constants()

    let ln2 = LimbTable(LimbElementaryTable.ln2)
    /// π/2 with its integer part, which makes ten words.
    private let halfPi = LimbTable(LimbElementaryTable.halfPi + [1])
    let logarithms = LimbTable(LimbElementaryTable.logarithms)
    let angles = LimbTable(LimbElementaryTable.angles)
    let norms = LimbTable(LimbElementaryTable.norms)

    let logarithm = Series(bits: 48, weight: 48, LimbElementaryTable.reciprocals, stride: 2)
    let cosine = Series(
      bits: 48, weight: 48, LimbElementaryTable.reciprocalFactorials, stride: 2)
    let sine = Series(
      bits: 48, weight: 72, LimbElementaryTable.reciprocalFactorials, first: 1, stride: 2)
    let tangent = Series(bits: 48, weight: 72, LimbElementaryTable.tangents)
    let arctangent = Series(
      bits: 48, weight: 72, LimbElementaryTable.reciprocals, first: 1, stride: 2)

    /// π/2 with an integer word and a number of words after it.
    @inline(__always)
    func halfPi(words: Int) -> Source { halfPi.entry(0, words: words) }
  }

  /// What a sum of powers is made of, for each number of words.
  struct Series: Sendable {
    private let rows: InlineArray<10, LimbTable.Row>

    /// - Parameters:
    ///   - bits: b.
    ///   - weight: a.
    ///   - words: The coefficients' words, of which the leading zeros are counted.
    ///   - first: The first coefficient.
    ///   - stride: The distance of the others.
    init(bits: Int, weight: Int, _ words: [UInt], first: Int = 0, stride: Int = 1) {
      let table = LimbTable(words)
      rows = InlineArray { w in
        // Terms below a quarter of a unit are left out, and fall by 2⁻ᵇ.
        var terms = 0
        var index = first
        repeat {
          terms += 1
          index += stride
        } while index < words.count / LimbTable.words
          && weight + bits * terms + table.leadingZeros(index) <= 64 * w + 2
        var counts = [UInt](repeating: 0, count: 10)
        var row: [UInt] = []
        for n in (0..<terms).reversed() {
          let length = max(1, w - max(0, (weight + bits * n - 8) >> 6))
          counts[length] += 1
          let coefficient = table.entry(first + n * stride, words: length)
          row += UnsafeBufferPointer(start: coefficient, count: length)
        }
        return LimbTable.Row(counts + row)
      }
    }

    /// For so many words, how many coefficients have n of them at place n, and after ten places the coefficients, the
    /// last one first.
    @inline(__always)
    func row(words w: Int) -> Source { rows[w].start }
  }

  /// Σ (±1)ⁿcₙxⁿ, in all words.
  static func series(
    _ r: Words, _ x: Source, words w: Int, _ series: Series, alternates: Bool
  ) {
    var coefficients = Coefficients(series, words: w)
    Limbs.clear(r, w)
    for length in 1...w {
      for _ in 0..<coefficients.count(length) {
        coefficients.step(r, x, length, words: w, alternates: alternates)
      }
    }
  }

  /// Two such sums of the same x, by turns: the steps of one need not wait for those of the other.
  static func series(
    _ r: Words, _ q: Words, _ x: Source, words w: Int, _ first: Series, _ second: Series,
    alternates: Bool
  ) {
    var (even, odd) = (Coefficients(first, words: w), Coefficients(second, words: w))
    Limbs.clear(r, w)
    Limbs.clear(q, w)
    for length in 1...w {
      let (count, other) = (even.count(length), odd.count(length))
      for index in 0..<max(count, other) {
        if index < count { even.step(r, x, length, words: w, alternates: alternates) }
        if index < other { odd.step(q, x, length, words: w, alternates: alternates) }
      }
    }
  }

  /// The coefficients of a sum that are still to be added.
  private struct Coefficients {
    private let row: Source
    private var next: Source

    @inline(__always)
    init(_ series: Series, words w: Int) {
      row = series.row(words: w)
      next = row + 10
    }

    /// How many there are of a number of words.
    @inline(__always)
    func count(_ length: Int) -> Int { Int(row[length]) }

    @inline(__always)
    mutating func step(_ r: Words, _ x: Source, _ length: Int, words w: Int, alternates: Bool) {
      Limbs.step(r + (w - length), x + (w - length), next, length, alternates: alternates)
      next += length
    }
  }
}

// MARK: - Arguments and values

/// A number that is neither zero nor infinite: ±digits·2^{exponent−64·limbs}, the first bit set.
@usableFromInline
package struct LimbArgument {
  let digits: UnsafePointer<UInt>
  let limbs: Int
  let exponent: Int
  let isNegative: Bool

  @usableFromInline
  package init(_ digits: UnsafePointer<UInt>, limbs: Int, exponent: Int, isNegative: Bool) {
    (self.digits, self.limbs) = (digits, limbs)
    (self.exponent, self.isNegative) = (exponent, isNegative)
  }

  /// |x| with an integer word and w = limbs + 1 words after it, exactly, for −62 < exponent ≤ 62.
  @inline(__always)
  func store(_ r: Limbs.Words) {
    // digits·2^{exponent + 64} units.
    let shift = exponent + 64
    let (count, bits) = (shift >> 6, shift & 63)
    r[0] = 0
    r[limbs + 1] = 0
    if bits == 0 {
      Limbs.copy(r + count, digits, limbs)
    } else {
      let carry = __gmpn_lshift(r + count, digits, limbs, UInt32(bits))
      r[count + limbs] = carry
    }
  }

  /// 2x
  var doubled: LimbArgument {
    LimbArgument(digits, limbs: limbs, exponent: exponent + 1, isNegative: isNegative)
  }

  /// |x|·2^−exponent in w words, from 1/2.
  @inline(__always)
  func storeSignificand(_ r: Limbs.Words) {
    r[0] = 0
    Limbs.copy(r + 1, digits, limbs)
  }
}

/// What the values at x and at y, |x| ≤ |y|, stand for.
struct LimbPair {
  let first: LimbScale
  let second: LimbScale
  /// Whether the value at y is not below that at x.
  let grows: Bool

  init(_ first: LimbScale, _ second: LimbScale? = nil, grows: Bool) {
    (self.first, self.second, self.grows) = (first, second ?? first, grows)
  }
}

/// What a number of words stands for: ±words·2^{exponent−64·count}, to within 2^error units.
struct LimbScale {
  let count: Int
  let exponent: Int
  let error: Int
  let isNegative: Bool

  /// The bits that 2^error takes to exceed a number of units.
  @inline(__always)
  static func error(units: Int) -> Int { Int.bitWidth - units.leadingZeroBitCount }

  /// Stores the value, rounded to a number of limbs, and returns its exponent; nil if it is not certain.
  ///
  /// Below the last place that is kept g bits are left. If those from `error` to g are neither all zeros nor
  /// all ones, all numbers within the error begin with the same bits, and none of them ends there.
  func round(_ x: Limbs.Source, limbs: Int, _ rounding: Rounding, _ r: Limbs.Words) -> Int? {
    let zeros = Limbs.leadingZeros(x, count)
    let rest = 64 * (count - limbs) - zeros
    guard rest > error + 1, rest <= 128 else { return nil }
    let low = UInt128(_low: UInt64(x[0]), _high: UInt64(x[1]))
    let mask = UInt128.max &>> UInt128(128 &- rest)
    let field = (low & mask) &>> UInt128(error)
    guard field != 0, field != mask &>> UInt128(error) else { return nil }
    let (skipped, bits) = (rest >> 6, UInt(rest & 63))
    if bits == 0 {
      Limbs.copy(r, x + skipped, limbs)
    } else {
      // The word above the last one that is kept is one of x, or there would be no bits to skip.
      let source = x + skipped
      for index in 0..<limbs {
        r[index] = source[index] &>> bits | source[index &+ 1] &<< (64 &- bits)
      }
    }
    var exponent = exponent - zeros
    if (rounding == .up) != isNegative, __gmpn_add_1(r, r, limbs, 1) != 0 {
      r[limbs - 1] = 1 << 63
      exponent += 1
    }
    return exponent
  }
}
