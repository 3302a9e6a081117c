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
/// 64w − a − b·n + 8 bits take. A step loses less than 5 units of its words: 1 by the coefficient, and by the
/// product 1 for the words of x and at most 3 for what is left out. Weighted, that is 5·2⁻⁸ units, or less
/// where all words are taken; what follows the last term is below a unit. With at most 25 terms the
/// weighted sum is off by less than 1.6 units, and the terms before the weight is applied by less than 2.
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

    let exponential = Series(bits: 24, weight: 48, LimbElementaryTable.reciprocalFactorials)
    let logarithm = Series(bits: 24, weight: 48, LimbElementaryTable.reciprocals)
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

  /// What a sum of powers is made of.
  struct Series: Sendable {
    /// The bits b and a.
    let bits: Int
    let weight: Int
    let coefficients: LimbTable
    /// The first coefficient and the distance of the others.
    let first: Int
    let stride: Int
    /// The index of the last term that matters, by the number of words.
    let lastTerms: InlineArray<10, Int>

    /// - Parameter words: The coefficients' words, of which the leading zeros are counted.
    init(bits: Int, weight: Int, _ words: [UInt], first: Int = 0, stride: Int = 1) {
      (self.bits, self.weight, self.first, self.stride) = (bits, weight, first, stride)
      coefficients = LimbTable(words)
      let count = words.count / LimbTable.words
      var last = InlineArray<10, Int>(repeating: 0)
      for w in 0..<10 {
        // Terms below a quarter of a unit are left out, and fall by 2⁻ᵇ.
        var (n, index) = (0, first + stride)
        while index < count {
          let zeros = Self.leadingZeros(words, index)
          let places: Int = weight + bits * (n + 1) + zeros
          if places > 64 * w + 2 { break }
          n += 1
          index += stride
        }
        last[w] = n
      }
      lastTerms = last
    }

    private static func leadingZeros(_ words: [UInt], _ index: Int) -> Int {
      words.withUnsafeBufferPointer {
        Limbs.leadingZeros($0.baseAddress! + LimbTable.words * index, LimbTable.words)
      }
    }
  }

  /// Σ (±1)ⁿcₙxⁿ, in all words.
  static func series(
    _ r: Words, _ x: Source, words w: Int, _ series: Series, alternates: Bool
  ) {
    withUnsafeTemporaryAllocation(of: UInt.self, capacity: 20) {
      let product = $0.baseAddress!
      let (bits, weight, stride) = (series.bits, series.weight, series.stride)
      var n = series.lastTerms[w]
      var index = series.first + n * stride
      @inline(__always)
      func words(_ n: Int) -> Int { w - max(0, (weight + bits * n - 8) >> 6) }
      var m = max(words(n), 1)
      Limbs.copy(r + (w - m), series.coefficients.entry(index, words: m), m)
      while n > 0 {
        n -= 1
        index -= stride
        let k = max(words(n), 1)
        let c = series.coefficients.entry(index, words: k)
        if k == 1 {
          let high = x[w - 1].multipliedFullWidth(by: r[w - 1]).high
          r[w - 1] = alternates ? c[0] &- high : c[0] &+ high
        } else if k == 2 {
          let (a1, a0, b1, b0) = (x[w - 1], x[w - 2], r[w - 1], m > 1 ? r[w - 2] : 0)
          let high = a1.multipliedFullWidth(by: b1)
          let value =
            UInt128(_low: UInt64(high.low), _high: UInt64(high.high))
            &+ UInt128(UInt64(a1.multipliedFullWidth(by: b0).high))
            &+ UInt128(UInt64(a0.multipliedFullWidth(by: b1).high))
          let coefficient = UInt128(_low: UInt64(c[0]), _high: UInt64(c[1]))
          let sum = alternates ? coefficient &- value : coefficient &+ value
          r[w - 1] = UInt(truncatingIfNeeded: sum >> 64)
          r[w - 2] = UInt(truncatingIfNeeded: sum)
        } else {
          if k == m {
            __gmpn_mul_n(product, x + (w - k), r + (w - m), k)
          } else {
            _ = __gmpn_mul(product, x + (w - k), k, r + (w - m), m)
          }
          if alternates {
            _ = __gmpn_sub_n(r + (w - k), c, product + m, k)
          } else {
            _ = __gmpn_add_n(r + (w - k), c, product + m, k)
          }
        }
        m = k
      }
      if m < w { Limbs.clear(r, w - m) }
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
    let mask: UInt128 = rest == 128 ? .max : 1 << UInt128(rest) - 1
    let field = (low & mask) >> UInt128(error)
    guard field != 0, field != mask >> UInt128(error) else { return nil }
    let (skipped, bits) = (rest >> 6, UInt(rest & 63))
    if bits == 0 {
      Limbs.copy(r, x + skipped, limbs)
    } else {
      for index in 0..<limbs {
        let above = skipped + index + 1 < count ? x[skipped + index + 1] : 0
        r[index] = x[skipped + index] >> bits | above << (64 - bits)
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
