import CMPFR

/// erfcx and erfc for |x| < 12 in fixed-point arithmetic of 192 bits, for results of up to 128.
///
/// A value is found as a number of units of 2⁻¹⁹⁰ that differs from the exact one by a proved bound;
/// the bound is subtracted or added before the one rounding to the result's precision. All bounds
/// below are in these units.
///
/// **erfcx.** For x ≥ 0 let c = j/32 be the next multiple of 1/32 above x, s = c − x ≤ 2⁻⁵, and
/// B_n = (−1)ⁿf⁽ⁿ⁾(c)sⁿ/n! for f = erfcx. All B_n are positive, since erfcx is completely monotone,
/// f(x) = Σ B_n, and from f′ = 2xf − 2/√π (DLMF 7.10.2)
///
///     B₁ = (2/√π)·s − p·B₀,  (n+1)·B_{n+1} = q·B_{n−1} − p·B_n,  p = 2cs ≤ 3/4,  q = 2s² ≤ 2⁻⁹.
///
/// *Rest.* |f⁽ᴺ⁾| falls on [0, ∞), and |f⁽ᴺ⁾(0)|/N! = 1/Γ(N/2+1); so with N = 30 the rest is at most
/// 2⁻¹⁵⁰/15! < 1. *Roundings.* B₀ is off by 1, and each further term by less than 15 beyond what it
/// inherits: 6 for each product, 3 for p and q, 1 for the reciprocal. A difference that comes out
/// negative is replaced by zero, which is nearer to the exact one. So the sum S of all errors
/// satisfies S ≤ 16 + 15·30 + (p + q)/2·S, hence S < 760. When a term comes out as zero the exact one
/// is below S, and what follows it below S/25, as the terms fall at least by the factor 1.13/32: the
/// ratios of B_{n+1} to B_n fall with c, and at c = 0 they are s·Γ(n/2 + 1)/Γ(n/2 + 3/2). Rounding x
/// down to a multiple of 2⁻¹⁸⁸ moves f by less than 5, as |f′| ≤ 2/√π. Together less than
/// ``erfcxError`` = 2¹⁰.
///
/// **e^{±x²}.** y = x² is found to 6·2⁻¹⁸⁴ and r = ±(y − k·ln2) in [0, 0.71) to 8·2⁻¹⁸⁴, which is 512
/// units; rounding x down moves x² by at most 2·12·2⁻¹⁸⁸, 96 more. r = i/64 + j/4096 + s with
/// s < 2⁻¹²; e^s − 1 is its Taylor polynomial of degree 13, whose rest is below 2⁻¹⁶⁸/14! < 1 and whose
/// roundings are below 15 in units of 2⁻¹⁹²: 9·2⁻²⁴ of the sum ``FixedElementary/series(_:_:double:single:alternates:)``
/// from s²/2 on, 6 of s², halved, 6 of their product. It is multiplied into e^{j/4096} and the result
/// into e^{i/64} < 2.03 from the table. With e^r < 2.04 the errors sum to less than
/// 2.04·608 + 2.04·(15 + 1 + 7) + 26 < ``exponentialError`` = 2¹¹.
///
/// **erfc.** e^{−x²}·erfcx(x) = 2ᵏ·e^r·f: less than 1·2¹¹ + 2.04·2¹⁰ + 25 < ``productError`` = 2¹³.
package enum FixedErrorFunction {
  package static var erfcxError: FixedPoint { .bit(10) }
  package static var exponentialError: FixedPoint { .bit(11) }
  static var productError: FixedPoint { .bit(13) }

  /// 1 in units of 2⁻¹⁹⁰.
  private static var one: FixedPoint { .bit(190) }

  /// Terms of the series of erfcx.
  private static let termCount = 30

  /// Whether the argument and the result are within the limits.
  @inline(__always)
  static func serves(_ result: mpfr_ptr, _ x: mpfr_srcptr) -> Bool {
    guard result.pointee._mpfr_prec <= 128, x.pointee._mpfr_prec <= 192 else { return false }
    // MPFR marks zeros and infinities by exponents far below −2⁶⁰.
    guard x.pointee._mpfr_exp > -1 << 60 else { return false }
    if x.pointee._mpfr_exp < 4 { return true }
    guard x.pointee._mpfr_exp == 4 else { return false }
    let top = x.pointee._mpfr_d[(x.pointee._mpfr_prec + 63) / 64 - 1]
    return top < 12 << 60
  }

  /// |x| rounded down to a multiple of 2⁻¹⁸⁸.
  @inline(__always)
  private static func magnitude(_ x: mpfr_srcptr) -> FixedPoint {
    let words = (x.pointee._mpfr_prec + 63) / 64
    let d = x.pointee._mpfr_d!
    let significand = FixedPoint(
      UInt64(d[words - 1]), words > 1 ? UInt64(d[words - 2]) : 0,
      words > 2 ? UInt64(d[words - 3]) : 0)
    return significand.shifted(right: 4 - x.pointee._mpfr_exp)
  }

  /// Stores a bound of erfcx(x) into `result`; false if it is not certainly the tightest.
  package static func erfcx(_ result: mpfr_ptr, _ x: mpfr_srcptr, _ rounding: mpfr_rnd_t) -> Bool {
    let y = magnitude(x)
    let value = erfcx(y)
    if x.pointee._mpfr_sign > 0 {
      return Bounds(value, erfcxError, atMost: one).store(result, 0, rounding)
    }
    // erfcx(−x) = 2e^{x²} − erfcx(x) > 1, in units of 2^{k+1−190}.
    let (power, exponent) = exponential(ofSquare: y, isNegative: false)
    let difference = power - value.shifted(right: exponent + 1)
    let least = exponent == 0 ? one.shifted(right: 1) : .zero
    return Bounds(difference, productError, atLeast: least).store(result, exponent + 1, rounding)
  }

  /// Stores a bound of erfc(x) into `result`; false if it is not certainly the tightest.
  package static func erfc(_ result: mpfr_ptr, _ x: mpfr_srcptr, _ rounding: mpfr_rnd_t) -> Bool {
    let (value, exponent) = complement(of: magnitude(x))
    if x.pointee._mpfr_sign > 0 {
      let limit = exponent > -2 ? one.shifted(left: -exponent) : nil
      return Bounds(value, productError, atMost: limit).store(result, exponent, rounding)
    }
    // erfc(−x) = 2 − erfc(x) lies between 1 and 2.
    let mirrored = one.shifted(left: 1) - value.shifted(right: -exponent)
    return Bounds(mirrored, productError, atLeast: one, atMost: one.shifted(left: 1))
      .store(result, 0, rounding)
  }

  /// erfc y = value·2^exponent in units of 2⁻¹⁹⁰, with an error below ``productError``, for y < 12 in
  /// units of 2⁻¹⁸⁸.
  static func complement(of y: FixedPoint) -> (value: FixedPoint, exponent: Int) {
    let (power, exponent) = exponential(ofSquare: y, isNegative: true)
    return ((power * erfcx(y)).shifted(left: 2), exponent)
  }

  /// What a value lies strictly between.
  private struct Bounds {
    let low: FixedPoint
    let high: FixedPoint

    /// The bounds of what differs from a value by less than an error and lies strictly between
    /// limits.
    @inline(__always)
    init(
      _ value: FixedPoint, _ error: FixedPoint, atLeast least: FixedPoint = .zero,
      atMost most: FixedPoint? = nil
    ) {
      let (below, above) = (value - error, value + error)
      low = below < least ? least : below
      if let most, most < above { high = most } else { high = above }
    }

    /// Stores a bound, in units of 2^{exponent−190}; whether it is the tightest.
    @inline(__always)
    func store(_ result: mpfr_ptr, _ exponent: Int, _ rounding: mpfr_rnd_t) -> Bool {
      FixedErrorFunction.store(result, rounding == MPFR_RNDD ? low : high, exponent, rounding)
      // The bounds begin with the same bits, as many as the result has: no number of its precision
      // lies strictly between them. One unit less, since the upper may be such a number, which the
      // value does not reach.
      let last = high - .bit(0)
      let common = (low ^ last).leadingZeroBitCount
      return common >= last.leadingZeroBitCount + result.pointee._mpfr_prec
    }
  }

  /// erfcx(y) for a multiple y < 12 of 2⁻¹⁸⁸, with an error below ``erfcxError``.
  package static func erfcx(_ y: FixedPoint) -> FixedPoint {
    // 32y, rounded down, is above the 183 lowest bits.
    let j = Int(y.high >> 55) + 1
    let s = (FixedPoint(UInt64(j) << 55, 0, 0) - y).shifted(left: 4)
    let p = s.multiplied(by: UInt64(j), shiftedRight: 4)
    let q = (s * s).shifted(left: 1)
    return FixedPointTable.reciprocals.withUnsafeBufferPointer { reciprocals in
      var previous = FixedPointTable.entry(j - 1, of: FixedPointTable.erfcx)
      var term = FixedPointTable.twoOverRootPi * s - p * previous
      var sum = previous + term
      var n = 1
      while n < termCount - 1, previous.high != 0 {
        let next = (q * previous - p * term) * reciprocals[n + 1]
        (previous, term) = (term, next)
        sum = sum + next
        n += 1
      }
      // The terms fall, so all that follow have fewer words.
      while n < termCount - 1, previous.middle != 0 {
        let difference = q.times(short: previous) - p.times(short: term)
        let next = reciprocals[n + 1].times(short: difference)
        (previous, term) = (term, next)
        sum = sum + next
        n += 1
      }
      while n < termCount - 1, term.low != 0 {
        let difference = q.times(shortest: previous) - p.times(shortest: term)
        let next = reciprocals[n + 1].times(shortest: difference)
        (previous, term) = (term, next)
        sum = sum + next
        n += 1
      }
      return sum
    }
  }

  /// e^{±y²} = 2ᵏ·value for a multiple y < 12 of 2⁻¹⁸⁸, with 1 ≤ value < 2.04 and an error below
  /// ``exponentialError``; k is negative or zero for the sign −.
  package static func exponential(
    ofSquare y: FixedPoint, isNegative: Bool
  ) -> (value: FixedPoint, exponent: Int) {
    exponential(of: y * y, isNegative: isNegative)
  }

  /// e^{±y} = 2ᵏ·value for y < 144 in units of 2⁻¹⁸⁴, in the same way.
  package static func exponential(
    of square: FixedPoint, isNegative: Bool
  ) -> (value: FixedPoint, exponent: Int) {
    // The quotient by ln2 need not be the nearest integer.
    let quotient = Double(square.high) * (0x1p-56 * 1.4426950408889634)
    var k = Int(quotient)
    var multiple = FixedPointTable.ln2.multiplied(by: UInt64(k), shiftedRight: 8)
    if isNegative {
      // r = k·ln2 − y ≥ 0 for the first k that allows it.
      while multiple < square {
        k += 1
        multiple = FixedPointTable.ln2.multiplied(by: UInt64(k), shiftedRight: 8)
      }
      return (exponential((multiple - square).shifted(left: 8)), -k)
    }
    while square < multiple {
      k -= 1
      multiple = FixedPointTable.ln2.multiplied(by: UInt64(k), shiftedRight: 8)
    }
    return (exponential((square - multiple).shifted(left: 8)), k)
  }

  /// e^r for 0 ≤ r < 0.71 in units of 2⁻¹⁹².
  private static func exponential(_ r: FixedPoint) -> FixedPoint {
    let (i, j) = (Int(r.high >> 58), Int(r.high >> 52) & 63)
    let s = FixedPoint(r.high & (1 << 52 - 1), r.middle, r.low)
    let sum =
      s + s * s
      * FixedElementary.series(
        s, FixedElementary.exponentialCoefficients, double: 6, single: 11)
    let fine = FixedPointTable.entry(j, of: FixedPointTable.fineExponentials)
    let coarse = FixedPointTable.entry(i, of: FixedPointTable.coarseExponentials)
    return (coarse * (fine + fine * sum)).shifted(left: 2)
  }

  /// Stores value·2^{exponent−190}, rounded.
  private static func store(
    _ result: mpfr_ptr, _ value: FixedPoint, _ exponent: Int, _ rounding: mpfr_rnd_t
  ) {
    if value.isZero {
      mpfr_set_zero(result, 1)
      return
    }
    let zeros = value.leadingZeroBitCount
    let significand = value.shifted(left: zeros)
    var words: InlineArray<3, mp_limb_t> = [
      mp_limb_t(significand.low), mp_limb_t(significand.middle), mp_limb_t(significand.high),
    ]
    withUnsafeMutableBytes(of: &words) { bytes in
      var header = __mpfr_struct(
        _mpfr_prec: 192, _mpfr_sign: 1, _mpfr_exp: mpfr_exp_t(2 - zeros + exponent),
        _mpfr_d: bytes.baseAddress!.assumingMemoryBound(to: mp_limb_t.self))
      _ = withUnsafePointer(to: &header) { mpfr_set4(result, $0, rounding, 1) }
    }
  }
}

extension FixedPointTable {
  /// ⌊2¹⁹²/n⌋ for n from 2 to 30; the first two entries are not used.
  static let reciprocals: [FixedPoint] = (0...30).map { n in
    guard n > 1 else { return .zero }
    let divisor = UInt64(n)
    var words: [UInt64] = []
    var remainder: UInt64 = 1
    for _ in 0..<3 {
      let (quotient, rest) = divisor.dividingFullWidth((remainder, 0))
      words.append(quotient)
      remainder = rest
    }
    return FixedPoint(words[0], words[1], words[2])
  }

  @inline(__always)
  package static func entry(_ index: Int, of table: [UInt64]) -> FixedPoint {
    table.withUnsafeBufferPointer {
      FixedPoint($0[3 * index], $0[3 * index + 1], $0[3 * index + 2])
    }
  }
}
