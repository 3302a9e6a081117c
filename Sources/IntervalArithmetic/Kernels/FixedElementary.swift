import CMPFR

/// Elementary functions in fixed-point arithmetic of 192 bits, for results of up to 128.
///
/// As ``FixedErrorFunction`` does, each kernel finds a value to within a proved number of units, and the
/// bounds that follow are rounded once; where they do not round alike MPFR is asked (Ziv 1991), which
/// happens for one argument in some ten million, and where a value is so small that 192 bits after the
/// point leave too few digits. A *unit* is the last place of a number, which is said with each kernel.
///
/// **Sums of powers.** ``series(_:_:double:single:alternates:)`` finds Σ cₙxⁿ, or with alternating signs,
/// in units of 2⁻¹⁹², for 0 ≤ x < 2^−b and cₙ < 1 rounded down, by Horner's rule; from the term b·n ≥ 68
/// on with two words and from b·n ≥ 131 on with one. A step loses less than 1 unit by its coefficient and
/// less than 6, 5 or 3 units *of its words* by its product; the first two words' steps are weighted with
/// xⁿ, so they cost less than 6·2⁶⁴·2⁻⁶⁸ and 4·2¹²⁸·2⁻¹³¹ units, which is below 1 together. With
/// x ≤ 2⁻¹² in the other steps, the errors sum to less than 7·1.001 + 1 < 9 units.
@usableFromInline
package enum FixedElementary {
  /// 1 in units of 2⁻¹⁹⁰.
  private static var one: FixedPoint { .bit(190) }

  /// Σ cₙxⁿ, or Σ (−1)ⁿcₙxⁿ, in units of 2⁻¹⁹².
  ///
  /// - Parameters:
  ///   - double: The first term that two words suffice for.
  ///   - single: The first one that one word suffices for.
  @inline(__always)
  static func series(
    _ x: FixedPoint, _ coefficients: [FixedPoint], double: Int, single: Int,
    alternates: Bool = false
  ) -> FixedPoint {
    coefficients.withUnsafeBufferPointer { c in
      var n = c.count - 1
      var top = c[n].high
      while n > single {
        n -= 1
        let product = x.high.multipliedFullWidth(by: top).high
        top = alternates ? c[n].high &- product : c[n].high &+ product
      }
      var (high, low) = (top, n > double ? 0 : c[n].middle)
      while n > double {
        n -= 1
        let (a, b) = (
          UInt128(x.high.multipliedFullWidth(by: low).high)
            &+ UInt128(x.middle.multipliedFullWidth(by: high).high),
          x.high.multipliedFullWidth(by: high)
        )
        let product = UInt128(_low: b.low, _high: b.high) &+ a
        let coefficient = UInt128(_low: c[n].middle, _high: c[n].high)
        let sum = alternates ? coefficient &- product : coefficient &+ product
        (high, low) = (UInt64(truncatingIfNeeded: sum >> 64), UInt64(truncatingIfNeeded: sum))
      }
      var value = FixedPoint(high, low, 0)
      while n > 0 {
        n -= 1
        value = alternates ? c[n] - x * value : c[n] + x * value
      }
      return value
    }
  }

  /// num/den in units of 2⁻¹⁹², rounded down; `num` < `den`, which is not zero.
  package static func quotient(_ num: FixedPoint, _ den: FixedPoint) -> FixedPoint {
    // Both moved up, so that GMP need not.
    let shift = den.leadingZeroBitCount
    let (n, d) = (num.shifted(left: shift), den.shifted(left: shift))
    var words: InlineArray<9, mp_limb_t> = [
      0, 0, 0, mp_limb_t(n.low), mp_limb_t(n.middle), mp_limb_t(n.high), 0, 0, 0,
    ]
    var divisor: InlineArray<3, mp_limb_t> = [
      mp_limb_t(d.low), mp_limb_t(d.middle), mp_limb_t(d.high),
    ]
    withUnsafeMutableBytes(of: &words) { bytes in
      let start = bytes.baseAddress!.assumingMemoryBound(to: mp_limb_t.self)
      withUnsafeMutableBytes(of: &divisor) {
        _ = __gmpn_divrem(
          start + 6, 0, start, 6, $0.baseAddress!.assumingMemoryBound(to: mp_limb_t.self), 3)
      }
    }
    return FixedPoint(UInt64(words[8]), UInt64(words[7]), UInt64(words[6]))
  }
}

// MARK: - Exponentials

/// e^{±y} = 2ᵏ·V by ``FixedErrorFunction/exponential(of:isNegative:)``, for y < 128 rounded down to a
/// multiple of 2⁻¹⁸⁴. V, in [1, 2.04), is off by less than 2¹¹ units of 2⁻¹⁹⁰ with that rounding, which
/// moves it by at most 2.04·2⁶ units.
extension FixedElementary {
  /// eˣ for |x| < 128.
  package static func exp(_ x: FixedArgument) -> FixedBounds? {
    guard x.exponent <= 7 else { return nil }
    let (value, exponent) = FixedErrorFunction.exponential(
      of: x.magnitude(integerBits: 8), isNegative: x.isNegative)
    return FixedBounds(
      value, FixedErrorFunction.exponentialError, exponent: exponent, isNegative: false)
  }

  /// eˣ − 1 for 2⁻³⁰ ≤ |x| < 128.
  package static func expm1(_ x: FixedArgument) -> FixedBounds? {
    guard x.exponent <= 7, x.exponent > -30 else {
      return nil
    }
    let isNegative = x.isNegative
    let (value, exponent) = FixedErrorFunction.exponential(
      of: x.magnitude(integerBits: 8), isNegative: isNegative)
    if isNegative {
      // 1 − e^{−|x|}, whose error is less with k ≤ 0; what is moved out is less than a unit.
      return FixedBounds(one - value.shifted(right: -exponent), .bit(12), isNegative: true)
    }
    // V − 2⁻ᵏ in units of 2ᵏ.
    return FixedBounds(
      value - one.shifted(right: exponent), .bit(12), exponent: exponent, isNegative: false)
  }

  /// (e^y ± e^{−y})/2 = 2ᵏ⁻¹·(V ± W·2^{−k−k′}) for y = |x|, off by less than 2·2¹¹ + 1 units.
  private static func hyperbolic(
    _ x: FixedArgument
  ) -> (large: FixedPoint, small: FixedPoint, exponent: Int) {
    let y = x.magnitude(integerBits: 8)
    let (large, exponent) = FixedErrorFunction.exponential(of: y, isNegative: false)
    let (small, other) = FixedErrorFunction.exponential(of: y, isNegative: true)
    return (large, small.shifted(right: exponent - other), exponent)
  }

  /// sinh x for 2⁻³⁰ ≤ |x| < 128.
  package static func sinh(_ x: FixedArgument) -> FixedBounds? {
    guard x.exponent <= 7, x.exponent > -30 else {
      return nil
    }
    let (large, small, exponent) = hyperbolic(x)
    return FixedBounds(
      large - small, .bit(13), exponent: exponent - 1, isNegative: x.isNegative)
  }

  /// cosh x for |x| < 128.
  package static func cosh(_ x: FixedArgument) -> FixedBounds? {
    guard x.exponent <= 7 else { return nil }
    let (large, small, exponent) = hyperbolic(x)
    // Half of each, since the sum may reach 4; a unit more is lost.
    return FixedBounds(
      large.shifted(right: 1) + small.shifted(right: 1), .bit(12), exponent: exponent,
      isNegative: false)
  }

  /// tanh x for 2⁻³⁰ ≤ |x| < 64.
  ///
  /// Of (V − w)/(V + w) numerator and denominator, which is at least 2¹⁹⁰ units, are off by less than
  /// 2·2¹¹ + 1 units, and halved by one more; the quotient, at most 1, is so by less than
  /// 2·(2¹² + 2)/2¹⁸⁹ < 2¹⁴ units of 2⁻¹⁹⁰.
  package static func tanh(_ x: FixedArgument) -> FixedBounds? {
    guard x.exponent <= 6, x.exponent > -30 else {
      return nil
    }
    let (large, small, _) = hyperbolic(x)
    let (difference, sum) = (
      (large - small).shifted(right: 1), large.shifted(right: 1) + small.shifted(right: 1)
    )
    guard difference < sum else { return nil }
    let value = quotient(difference, sum).shifted(right: 2)
    return FixedBounds(value, .bit(15), atMost: one, isNegative: x.isNegative)
  }
}

// MARK: - Logarithms

/// log x = e·ln2 + log m with 1 ≤ m < 2, and m·r₁r₂r₃ = 1 − v for short factors that make v small:
/// log m = −log r₁ − log r₂ − log r₃ + log(1 − v).
///
/// With j = ⌊64(m − 1)⌋ the first factor is 1/(1 + (j+1)/64) rounded down to a multiple of 2⁻¹⁴, so
/// that 0 ≤ 1 − m·r₁ < 1/65 + 2⁻¹³ < 2^−5.9; the next ones are 1/(1 − i/2¹²) and 1/(1 − i/2¹⁸) for the i
/// that the difference to 1 begins with, rounded down to multiples of 2⁻²⁴ and 2⁻³⁰. A step with 2ⁿ leaves
/// v < 2⁻ⁿ/(1 − 2^−5.9) + 2^{−n−12}, so in the end v < 2^−17.9. Each product loses less than a unit of
/// 2⁻¹⁹¹, and the later factors exceed 1 by little: v is off by less than 3.1 units of 2⁻¹⁹¹.
///
/// −log(1 − v) = v + v²·Σ vⁿ/(n+2). After the term v¹⁰/10 less than 2^−17.9·11 < 2⁻¹⁹⁶ is left; the
/// roundings of the sum, its product with v² and of v² are below 13 units of 2⁻¹⁹², with v below 20. In
/// units of 2⁻¹⁸⁰, in which all is summed, that and the table's errors are below 1; moving them there
/// loses 1 for each of five, and e·ln2 for |e| ≤ 1024 less than 2. In all less than 8 units of 2⁻¹⁸⁰.
extension FixedElementary {
  /// log x for 2⁻¹⁰⁰⁰ < x < 2¹⁰⁰⁰.
  package static func log(_ x: FixedArgument) -> FixedBounds? {
    guard x.exponent.magnitude < 1000, !x.isNegative else {
      return nil
    }
    return logarithmBounds(x.significand, x.exponent - 1)
  }

  /// log(1 + x) for 2⁻³⁰ ≤ |x| < 2¹⁰⁰, if 1 + x is a number of 192 bits.
  package static func log1p(_ x: FixedArgument) -> FixedBounds? {
    let exponent = x.exponent
    guard exponent < 100, exponent > -30 else { return nil }
    let significand = x.significand
    if exponent >= 1 {
      // 2^−e + m, halved, with the bits of m that may be lost there.
      guard !x.isNegative else { return nil }
      let half = significand.shifted(right: 1)
      let sum = half + FixedPoint.bit(191).shifted(right: exponent)
      let zeros = sum.leadingZeroBitCount
      return logarithmBounds(sum.shifted(left: zeros), exponent - zeros)
    }
    // |x| < 1 in units of 2⁻¹⁹¹: exact, as 128 + 30 + 1 < 191.
    let part = significand.shifted(right: 1 - exponent)
    let sum = !x.isNegative ? FixedPoint.bit(191) + part : FixedPoint.bit(191) - part
    guard !sum.isZero else { return nil }
    let zeros = sum.leadingZeroBitCount
    return logarithmBounds(sum.shifted(left: zeros), -zeros)
  }

  private static func logarithmBounds(_ m: FixedPoint, _ exponent: Int) -> FixedBounds? {
    let (value, isNegative) = logarithm(m, exponent: exponent)
    return FixedBounds(value, logarithmError, exponent: 10, isNegative: isNegative)
  }

  package static var logarithmError: FixedPoint { .bit(3) }

  /// |log(m·2^e)| in units of 2⁻¹⁸⁰, and whether the logarithm is negative, for 1 ≤ m < 2 in units of
  /// 2⁻¹⁹¹ and |e| ≤ 1024.
  package static func logarithm(
    _ m: FixedPoint, exponent e: Int
  ) -> (FixedPoint, isNegative: Bool) {
    let one = FixedPoint.bit(191)
    let j = Int(m.high >> 57) - 64
    let first = m.multiplied(by: LogarithmFactors.first[j], shiftedRight: 14)
    // In units of 2⁻¹⁹¹, so 2¹²v begins 12 bits further down.
    let i = Int((one - first).high >> 51)
    let second = first.multiplied(by: LogarithmFactors.second[i], shiftedRight: 24)
    let k = Int((one - second).high >> 45)
    let third = second.multiplied(by: LogarithmFactors.third[k], shiftedRight: 30)
    let v = (one - third).shifted(left: 1)
    let sum = series(v, logarithmCoefficients, double: 4, single: 8)
    let rest = v + v * v * sum
    let less =
      FixedPointTable.entry(i, of: FixedElementaryTable.secondLogarithms)
      + FixedPointTable.entry(k, of: FixedElementaryTable.thirdLogarithms) + rest
    let logM = FixedPointTable.entry(j, of: FixedElementaryTable.firstLogarithms)
      .shifted(right: 12)
    let multiple = FixedPointTable.ln2.multiplied(by: UInt64(e.magnitude), shiftedRight: 12)
    var (plus, minus) = (logM, less.shifted(right: 12))
    if e >= 0 { plus = plus + multiple } else { minus = minus + multiple }
    return plus < minus ? (minus - plus, true) : (plus - minus, false)
  }

  /// 1/(n + 2)
  private static let logarithmCoefficients: [FixedPoint] = (2...10).map {
    FixedPointTable.reciprocals[$0]
  }
}

/// The short factors of ``FixedElementary/logarithm(_:exponent:)``, as integers.
package enum LogarithmFactors {
  /// ⌊2¹⁴/(1 + (j+1)/64)⌋ for 0 ≤ j < 64.
  package static let first: [UInt64] = (0..<64).map { (64 << 14) / ($0 + 65) }
  /// ⌊2²⁴/(1 − i/2¹²)⌋ for 0 ≤ i ≤ 70.
  package static let second: [UInt64] = (0...70).map { (1 << 36) / (4096 - $0) }
  /// ⌊2³⁰/(1 − i/2¹⁸)⌋ for 0 ≤ i ≤ 70.
  package static let third: [UInt64] = (0...70).map { (1 << 48) / (1 << 18 - $0) }
}

// MARK: - Sines and cosines

/// |x| = k·π/2 + r, r = j/64 + i/4096 + s with 0 ≤ s < 2⁻¹², and two rotations by tables.
///
/// x < 64 is rounded down to a multiple of 2⁻¹⁸⁶, k·π/2 by less than 3 such units, so r is off by
/// less than 4, which is 64 units of 2⁻¹⁹⁰; beyond, ``QuarterTurns`` finds it to one of these. With
/// z = s², u = 1 − cos s = z·Σ(−z)ⁿ/(2n+2)! and
/// w = sin s = s − s·z·Σ(−z)ⁿ/(2n+3)!, off by less than 20 units of 2⁻¹⁹²: the rests after the terms
/// z⁷ are below 2⁻¹⁹²/15!. The fine rotation adds two products and a table entry each, less than 6 + 6 + 1
/// units of 2⁻¹⁹¹, and 10·1.02 from u and w; the coarse one in units of 2⁻¹⁹⁰ 6 + 6 by its products, and
/// less than 1.42·(24/2) + 2 by what enters. In all less than 64 + 12 + 20 < ``waveError``.
extension FixedElementary {
  package static var waveError: FixedPoint { .bit(7) }

  /// sin x for 2⁻³⁰ ≤ |x| < 2⁶⁰.
  package static func sin(_ x: FixedArgument) -> FixedBounds? {
    guard x.exponent > -30, let (parts, k) = rotated(x) else { return nil }
    let (value, isNegative) = wave(parts, quarter: k & 3)
    return FixedBounds(
      value, waveError, atMost: one, isNegative: isNegative != x.isNegative)
  }

  /// cos x for |x| < 2⁶⁰.
  package static func cos(_ x: FixedArgument) -> FixedBounds? {
    guard let (parts, k) = rotated(x) else { return nil }
    let (value, isNegative) = wave(parts, quarter: (k + 1) & 3)
    return FixedBounds(value, waveError, atMost: one, isNegative: isNegative)
  }

  /// tan x for 2⁻³⁰ ≤ |x| < 2⁶⁰.
  ///
  /// Of sine and cosine, off by less than 2⁷ units each, the larger is at least 0.7; the smaller divided
  /// by it, q ≤ 1, is off by less than 2·2⁷/0.69 + 1 < 2⁹ units. The larger divided by the smaller, moved up by z
  /// bits to one that is at least 2¹⁹¹, is at most 0.51, and off by 2⁸ units of 2⁻¹⁹² by the numerator, by 1.1·2^{7+z}
  /// by the denominator and 1 by the division: less than 2^{9+z} units of 2⁻¹⁹⁰; the tangent is 2ᶻ times that.
  package static func tan(_ x: FixedArgument) -> FixedBounds? {
    guard x.exponent > -30, let (parts, quarter) = rotated(x) else { return nil }
    return tangent(parts.sine, parts.cosine, quarter: quarter, isNegative: x.isNegative)
  }

  /// The same of sine and cosine in a quarter turn; its sign is another for a negative angle.
  private static func tangent(
    _ sine: FixedPoint, _ cosine: FixedPoint, quarter: Int, isNegative: Bool
  ) -> FixedBounds? {
    // In an odd quarter the tangent is −cot r.
    let (numerator, denominator) = quarter & 1 == 0 ? (sine, cosine) : (cosine, sine)
    let isNegative = (quarter & 1 != 0) != isNegative
    if numerator < denominator {
      return FixedBounds(
        quotient(numerator, denominator).shifted(right: 2), .bit(9), isNegative: isNegative)
    }
    let zeros = denominator.leadingZeroBitCount
    guard zeros < 60 else { return nil }
    return FixedBounds(
      quotient(numerator, denominator.shifted(left: zeros)).shifted(right: 2), .bit(9 + zeros),
      exponent: zeros, isNegative: isNegative)
  }

  /// Sine and cosine of the first angle and of the second, and the quarter turn that both lie in; nil if they
  /// do not, or not certainly.
  ///
  /// For 2⁻³⁰ ≤ |x| ≤ |y| < 64 of one sign with δ = |y| − |x| < 2⁻⁹⁶, a number of units of 2⁻¹⁸⁶:
  /// sin(r + δ) = sin r + δ·cos r and cos(r + δ) = cos r − δ·sin r to δ² /2 < 2⁻¹⁹³, with a product that is
  /// off by 6 units: 7 more than the 96 of the first angle, which is less than ``waveError``.
  @inline(__always)
  private static func nearby(
    _ x: FixedArgument, _ y: FixedArgument
  ) -> (first: (FixedPoint, FixedPoint), second: (FixedPoint, FixedPoint), quarter: Int)? {
    guard x.exponent > -30, y.exponent <= 6 else { return nil }
    let (a, b) = (x.magnitude(integerBits: 6), y.magnitude(integerBits: 6))
    let difference = b - a
    guard difference.high == 0, difference.middle < 1 << 26 else { return nil }
    let (parts, quarter) = rotated(a)
    let (sine, cosine) = (parts.sine, parts.cosine)
    let step = difference.shifted(left: 6)
    let second = (sine + step * cosine, cosine - step * sine)
    // Inside the quarter beyond any error, where both are positive.
    let least = FixedPoint.bit(9)
    guard least < sine, least < second.1 else { return nil }
    return ((sine, cosine), second, quarter)
  }

  /// Bounds of sin(x + q·π/2), q being 0 or 1, for angles from x to y or the other way, which have one sign and
  /// |x| ≤ |y|, correctly rounded to two words; nil if they are too far apart, or not certain.
  @usableFromInline
  package static func nearbyWave(
    _ x: FixedArgument, _ y: FixedArgument, quarters: Int
  ) -> (lower: FixedNumber, upper: FixedNumber)? {
    guard let (first, second, k) = nearby(x, y) else { return nil }
    let quarter = (k + quarters) & 3
    let isNegative = (quarter > 1) != (x.isNegative && quarters == 0)
    // The sine of r grows, and the cosine falls.
    let (small, large) =
      quarter & 1 == 0 ? (first.0, second.0) : (second.1, first.1)
    let (low, high) = isNegative ? (large, small) : (small, large)
    guard
      let lower = FixedBounds(low, waveError, atMost: one, isNegative: isNegative)?
        .rounded(words: 2, .down),
      let upper = FixedBounds(high, waveError, atMost: one, isNegative: isNegative)?
        .rounded(words: 2, .up)
    else { return nil }
    return (lower, upper)
  }

  /// The same of the tangent, which grows with the angle.
  @usableFromInline
  package static func nearbyTangent(
    _ x: FixedArgument, _ y: FixedArgument
  ) -> (lower: FixedNumber, upper: FixedNumber)? {
    guard let (first, second, k) = nearby(x, y) else { return nil }
    let (low, high) = x.isNegative ? (second, first) : (first, second)
    guard
      let lower = tangent(low.0, low.1, quarter: k, isNegative: x.isNegative)?
        .rounded(words: 2, .down),
      let upper = tangent(high.0, high.1, quarter: k, isNegative: x.isNegative)?
        .rounded(words: 2, .up)
    else { return nil }
    return (lower, upper)
  }

  /// |sin(y + q·π/2)| in units of 2⁻¹⁹⁰, and whether the sine is negative, for y in units of 2⁻¹⁸⁶.
  package static func wave(
    _ y: FixedPoint, quartersAhead: Int
  ) -> (FixedPoint, isNegative: Bool) {
    let (parts, k) = rotated(y)
    return wave(parts, quarter: (k + quartersAhead) & 3)
  }

  private static func wave(_ parts: Rotation, quarter: Int) -> (FixedPoint, isNegative: Bool) {
    (quarter & 1 == 0 ? parts.sine : parts.cosine, quarter > 1)
  }

  /// sin r and cos r, in units of 2⁻¹⁹⁰, and k; nil beyond 2⁶⁰.
  @inline(__always)
  private static func rotated(_ x: FixedArgument) -> (Rotation, Int)? {
    if x.exponent <= 6 { return rotated(x.magnitude(integerBits: 6)) }
    guard QuarterTurns.exponents.contains(x.exponent) else { return nil }
    let turns = QuarterTurns(x)
    return (Rotation(turns.rest), Int(turns.count))
  }

  /// The same of a number of units of 2⁻¹⁸⁶.
  @inline(__always)
  private static func rotated(_ y: FixedPoint) -> (Rotation, Int) {
    var k = Int(Double(y.high) * (0x1p-58 * 0.6366197723675814))
    var multiple = FixedElementaryTable.halfPi.multiplied(by: UInt64(k), shiftedRight: 5)
    while y < multiple {
      k -= 1
      multiple = FixedElementaryTable.halfPi.multiplied(by: UInt64(k), shiftedRight: 5)
    }
    return (Rotation((y - multiple).shifted(left: 5)), k)
  }

  /// Two angles' cosines and sines, for those of their sum.
  private struct Rotation {
    private let (cosCoarse, sinCoarse, cosFine, sinFine):
      (FixedPoint, FixedPoint, FixedPoint, FixedPoint)

    /// The rotation by an angle in units of 2⁻¹⁹¹, below 1.58.
    @inline(__always)
    init(_ r: FixedPoint) {
      // In units of 2⁻¹⁹¹.
      let (j, i) = (Int(r.high >> 57), Int(r.high >> 51) & 63)
      let s = FixedPoint(r.high & (1 << 51 - 1), r.middle, r.low).shifted(left: 1)
      let z = s * s
      let u = z * series(z, cosineCoefficients, double: 3, single: 6, alternates: true)
      let w = s - s * (z * series(z, sineCoefficients, double: 3, single: 6, alternates: true))
      let (cosTable, sinTable) = (
        FixedPointTable.entry(i, of: FixedElementaryTable.fineCosines),
        FixedPointTable.entry(i, of: FixedElementaryTable.fineSines)
      )
      (cosCoarse, sinCoarse) = (
        FixedPointTable.entry(j, of: FixedElementaryTable.coarseCosines),
        FixedPointTable.entry(j, of: FixedElementaryTable.coarseSines)
      )
      cosFine = cosTable - cosTable * u - sinTable * w
      sinFine = (sinTable + cosTable * w) - sinTable * u
    }

    @inline(__always)
    var sine: FixedPoint { sinCoarse * cosFine + cosCoarse * sinFine }
    @inline(__always)
    var cosine: FixedPoint { cosCoarse * cosFine - sinCoarse * sinFine }
  }

  /// ⌊2x/π⌋ for 64 ≤ |x| < 2⁶⁰, unless x is too near to a multiple of π/2.
  @usableFromInline
  static func quadrant(_ x: FixedArgument) -> Int? {
    guard QuarterTurns.exponents.contains(x.exponent) else { return nil }
    let turns = QuarterTurns(x)
    guard turns.isInside else { return nil }
    return x.isNegative ? -1 - Int(turns.count) : Int(turns.count)
  }

  /// ⌊2x/π⌋ for 1 ≤ |x| < 64, of which the first words are given, unless x is too near to a multiple of
  /// π/2.
  @usableFromInline
  static func quadrant(
    _ high: UInt64, _ middle: UInt64, _ low: UInt64 = 0, exponent: Int, isNegative: Bool
  ) -> Int? {
    let y = FixedPoint(high, middle, low).shifted(right: 6 - exponent)
    let k = UInt64(Double(y.high) * (0x1p-58 * 0.6366197723675814))
    // Off by less than 4 units of 2⁻¹⁸⁶, as above, also if more words follow; so k + 1 is decided by two
    // comparisons, whether k is right or one too large.
    let error = FixedPoint.bit(2)
    for index in [k, k &- 1] where index <= k {
      let multiple = FixedElementaryTable.halfPi.multiplied(by: index, shiftedRight: 5)
      let next = FixedElementaryTable.halfPi.multiplied(by: index + 1, shiftedRight: 5)
      if multiple + error < y, y + error < next {
        return isNegative ? -1 - Int(index) : Int(index)
      }
    }
    return nil
  }

  /// 1/(2n + 2)!
  private static let cosineCoefficients = reciprocalFactorials(from: 2, through: 14)
  /// 1/(2n + 3)!
  private static let sineCoefficients = reciprocalFactorials(from: 3, through: 15)

  /// 1/n!, 1/(n + 2)!, …, rounded down: the quotient of a rounded quotient by an integer is rounded
  /// right.
  private static func reciprocalFactorials(from first: Int, through last: Int) -> [FixedPoint] {
    var value = FixedPoint.bit(191)
    var result: [FixedPoint] = []
    for n in 2...last {
      if n > 2 { value = value.divided(by: UInt64(n)) }
      if n >= first, (n - first).isMultiple(of: 2) { result.append(value) }
    }
    return result
  }

  /// 1/(n + 2)! for n from 0, for ``FixedErrorFunction``.
  static let exponentialCoefficients: [FixedPoint] = {
    var value = FixedPoint.bit(191)
    return (2...13).map { n in
      if n > 2 { value = value.divided(by: UInt64(n)) }
      return value
    }
  }()
}

// MARK: - Arc tangent

/// arctan y = arctan(j/256) + arctan t with t = (y − j/256)/(1 + y·j/256) for 0 ≤ y ≤ 1, j = ⌊256y⌋,
/// and arctan x = π/2 − arctan(1/x) for x > 1, where t = (1 − x·j/256)/(x + j/256).
///
/// Halved, numerator and denominator are off by less than 1 unit of 2⁻¹⁹², the latter at least 1/4, so
/// t ≤ 1.01·2⁻⁸ is by less than 6. arctan t = t − t·z·Σ(−z)ⁿ/(2n+3), z = t²; after the term t²³/23
/// less than 2⁻¹⁹⁹ is left, and the roundings are below 1. With the table and π/2 in units of 2⁻¹⁹¹, less
/// than 8 of them.
extension FixedElementary {
  package static var arctangentError: FixedPoint { .bit(4) }

  /// arctan x for 2⁻³⁰ ≤ |x| < 2⁶⁰.
  package static func atan(_ x: FixedArgument) -> FixedBounds? {
    let exponent = x.exponent
    guard exponent <= 60, exponent > -30 else { return nil }
    let value = arctangent(x.significand, exponent: exponent)
    return FixedBounds(value, arctangentError, exponent: -1, isNegative: x.isNegative)
  }

  /// Bounds of the arc tangent from x to y or the other way, which have one sign and |x| ≤ |y|, correctly rounded to
  /// two words; nil if they are too far apart, or not certain.
  ///
  /// arctan |y| − arctan |x| = arctan q with q = δ/(1 + |xy|), for δ = |y| − |x| < 2⁻⁹⁶, an exact number of units of
  /// 2⁻¹⁸⁶. x² for |xy| makes q larger by less than a part in 2⁹⁷, the two words of x and those of 1 + x² by less
  /// than one in 2¹¹⁴, and q³/3 is below 2⁻²⁸⁸: with one unit of 2⁻¹⁹¹ by the division, less than two in all, so that
  /// arctan y is off by less than 10.
  @usableFromInline
  package static func nearbyArctangent(
    _ x: FixedArgument, _ y: FixedArgument
  ) -> (lower: FixedNumber, upper: FixedNumber)? {
    guard x.exponent > -30, y.exponent <= 5 else { return nil }
    let (a, b) = (x.magnitude(integerBits: 6), y.magnitude(integerBits: 6))
    let difference = b - a
    guard difference.high == 0, difference.middle < 1 << 26 else { return nil }
    let first = arctangent(x.significand, exponent: x.exponent)
    // In units of 2⁻¹¹⁶, at most 1025 times 2¹¹⁶.
    let size = UInt128(_low: a.middle, _high: a.high)
    let den = size.multipliedFullWidth(by: size).high &+ (1 << 116)
    let zeros = UInt128(den.leadingZeroBitCount)
    // δ·2^{121 + zeros}
    let step = UInt128(_low: difference.low, _high: difference.middle) << 37
    let q = WideDivisor(den << zeros).divide(step >> (44 - zeros), step << (84 + zeros)).quotient
    let second = first + FixedPoint(0, q.upper, q.lower)
    let (low, high) = x.isNegative ? (second, first) : (first, second)
    guard
      let lower = FixedBounds(low, arctangentError, exponent: -1, isNegative: x.isNegative)?
        .rounded(words: 2, .down),
      let upper = FixedBounds(high, arctangentError, exponent: -1, isNegative: x.isNegative)?
        .rounded(words: 2, .up)
    else { return nil }
    return (lower, upper)
  }

  /// arctan(m·2^e) in units of 2⁻¹⁹¹, for 1/2 ≤ m < 1 in units of 2⁻¹⁹² and −30 < e ≤ 60.
  package static func arctangent(_ m: FixedPoint, exponent e: Int) -> FixedPoint {
    let half = FixedPoint.bit(191)
    if e <= 0 {
      let y = m.shifted(right: -e)
      let j = UInt64(y.high >> 56)
      let numerator = FixedPoint(y.high & (1 << 56 - 1), y.middle, y.low)
      let denominator = half + y.multiplied(by: j, shiftedRight: 9)
      let t = quotient(numerator.shifted(right: 1), denominator)
      return FixedPointTable.entry(Int(j), of: FixedElementaryTable.arctangents)
        + smallArctangent(t).shifted(right: 1)
    }
    // x = m·2^e; numerator and denominator divided by 2^{e+1}.
    let one = half.shifted(right: e)
    // 256/x, or one less.
    let x = Double(m.high) * Double(sign: .plus, exponent: e - 64, significand: 1)
    var j = UInt64(min(256, 256 / x))
    var product = m.multiplied(by: j, shiftedRight: 9)
    while one < product {
      j -= 1
      product = m.multiplied(by: j, shiftedRight: 9)
    }
    let denominator = m.shifted(right: 1) + one.multiplied(by: j, shiftedRight: 8)
    let t = quotient(one - product, denominator)
    return FixedElementaryTable.halfPi
      - (FixedPointTable.entry(Int(j), of: FixedElementaryTable.arctangents)
        + smallArctangent(t).shifted(right: 1))
  }

  /// arctan t in units of 2⁻¹⁹².
  private static func smallArctangent(_ t: FixedPoint) -> FixedPoint {
    let z = t * t
    return t
      - t * (z * series(z, arctangentCoefficients, double: 5, single: 9, alternates: true))
  }

  /// 1/(2n + 3)
  private static let arctangentCoefficients: [FixedPoint] = stride(from: 3, through: 23, by: 2).map
  {
    FixedPointTable.reciprocals[$0]
  }
}

// MARK: - Error function

extension FixedElementary {
  /// erf x = 1 − erfc x for 2⁻³⁰ ≤ |x| < 12.
  package static func erf(_ x: FixedArgument) -> FixedBounds? {
    guard x.exponent > -30, x.exponent <= 4 else { return nil }
    let y = x.magnitude(integerBits: 4)
    guard y.high < 12 << 60 else { return nil }
    let (value, exponent) = FixedErrorFunction.complement(of: y)
    return FixedBounds(
      one - value.shifted(right: -exponent), .bit(14), atMost: one, isNegative: x.isNegative)
  }
}
