/// The first step of Ziv's strategy for binary64 and 64 bits: the kernels of ``FixedElementary`` with one
/// word where they have three, and with the top words of their tables.
///
/// A value is found as a number of units of 2⁻¹²⁷, or of 2⁻¹¹⁶ for the logarithm, to within a proved
/// error; of a thousand arguments about one is left to ``FixedElementary``. ⌊xy/2⁶⁴⌋ of two words loses
/// less than a unit of the result; what is said of errors below counts these.
@usableFromInline
package enum QuickElementary {
  /// Bounds of f(x) for an argument of one word; nil if the kernel does not serve it.
  @inline(__always)
  package static func bounds(_ function: FixedFunction, _ x: FixedArgument) -> QuickBounds? {
    guard x.significand.middle == 0 else { return nil }
    return switch function {
    case .exp: exp(x)
    case .expm1: expm1(x)
    case .log: log(x)
    case .log1p: log1p(x)
    case .sin: sin(x)
    case .cos: cos(x)
    case .tan: tan(x)
    case .atan: atan(x)
    case .sinh: hyperbolic(x, isSine: true)
    case .cosh: hyperbolic(x, isSine: false)
    case .tanh: tanh(x)
    case .erf: nil
    }
  }

  /// ⌊xy/2⁶⁴⌋
  @inline(__always)
  private static func high(_ x: UInt64, _ y: UInt64) -> UInt64 { x.multipliedFullWidth(by: y).high }

  /// xy
  @inline(__always)
  private static func product(_ x: UInt64, _ y: UInt64) -> UInt128 {
    let (high, low) = x.multipliedFullWidth(by: y)
    return UInt128(_low: low, _high: high)
  }

  /// The first two words of a table's entry.
  @inline(__always)
  private static func entry(_ index: Int, of table: [UInt64]) -> UInt128 {
    table.withUnsafeBufferPointer { UInt128(_low: $0[3 * index + 1], _high: $0[3 * index]) }
  }
}

// MARK: - Quotients

extension QuickElementary {
  /// ⌊2¹²⁸·num/den⌋ for num < 2¹²⁷, and den, which begins with a one.
  @inline(__always)
  package static func quotient(_ num: UInt128, _ den: UInt128) -> UInt128 {
    WideDivisor(den).divide(num, 0 as UInt128).quotient
  }
}

// MARK: - Exponentials

extension QuickElementary {
  package static var exponentialError: UInt128 { 1 << 42 }

  /// e^{±|x|} = 2ᵏ·V for 2⁻³⁰ ≤ |x| < 128, with V in [1, 2.04) in units of 2⁻¹²⁶, off by less than
  /// ``exponentialError``.
  ///
  /// |x| in units of 2⁻¹²⁰ is exact, k·ln2 off by less than k ≤ 185 of them, and r = i/64 + j/4096 + s with s < 2⁻¹².
  /// s² is found in units of 2⁻⁸⁸, off by 2 for the word of s and by 1; 1/2 + s/6 + … + s⁴/720 by less than 2.02 units
  /// of 2⁻⁶⁴, where 2⁻⁷² is left out; their product is off by less than 1.6 + 2.02 + 1 + 0.01 units of 2⁻⁸⁸. Times the
  /// tables' factors that is below 9.8 of these, or 2^41.4 units of 2⁻¹²⁶; all else is below 2²⁰.
  @inline(__always)
  package static func exponential(
    _ x: FixedArgument, isNegative: Bool
  ) -> (value: UInt128, exponent: Int)? {
    guard x.exponent <= 7, x.exponent > -30 else { return nil }
    let y = UInt128(_low: 0, _high: x.significand.high) >> UInt128(8 - x.exponent)
    let ln2 = UInt128(_low: FixedPointTable.ln2.middle, _high: FixedPointTable.ln2.high) >> 8
    var k = Int(Double(UInt64(truncatingIfNeeded: y >> 64)) * (0x1p-56 * 1.4426950408889634))
    var multiple = ln2 &* UInt128(k)
    let r: UInt128
    if isNegative {
      while multiple < y {
        k &+= 1
        multiple = multiple &+ ln2
      }
      r = (multiple &- y) << 8
      k = -k
    } else {
      while y < multiple {
        k &-= 1
        multiple = multiple &- ln2
      }
      r = (y &- multiple) << 8
    }
    let i = Int(truncatingIfNeeded: r >> 122)
    let j = Int(truncatingIfNeeded: r >> 116) & 63
    let s = r & (1 << 116 - 1)
    let word = UInt64(truncatingIfNeeded: s >> 52)
    let small = word >> 12
    // 1/720, 1/120, 1/24, 1/6 and 1/2, rounded down.
    var sum: UInt64 = 0x0222_2222_2222_2222 &+ high(small, 0x005b_05b0_5b05_b05b)
    sum = 0x0aaa_aaaa_aaaa_aaaa &+ high(small, sum)
    sum = 0x2aaa_aaaa_aaaa_aaaa &+ high(small, sum)
    sum = 1 << 63 &+ high(small, sum)
    let rest = s &+ UInt128(high(high(word, word), sum)) << 40
    let fine = entry(j, of: FixedPointTable.fineExponentials)
    let coarse = entry(i, of: FixedPointTable.coarseExponentials)
    // rest = first·2⁻⁷⁵ + second·2⁻¹²⁸.
    let (first, second) = (
      UInt64(truncatingIfNeeded: rest >> 53), UInt64(truncatingIfNeeded: rest) & (1 << 53 - 1)
    )
    let (a, b) = (UInt64(truncatingIfNeeded: fine >> 64), UInt64(truncatingIfNeeded: fine))
    let product =
      fine &+ product(a, first) >> 11 &+ product(a, second) >> 64 &+ product(b, first) >> 75
    let (c, d) = (UInt64(truncatingIfNeeded: coarse >> 64), UInt64(truncatingIfNeeded: coarse))
    let (e, f) = (UInt64(truncatingIfNeeded: product >> 64), UInt64(truncatingIfNeeded: product))
    let value = Self.product(c, e) &+ UInt128(high(c, f)) &+ UInt128(high(d, e))
    return (value << 2, k)
  }

  package static func exp(_ x: FixedArgument) -> QuickBounds? {
    guard let (value, k) = exponential(x, isNegative: x.isNegative) else { return nil }
    return QuickBounds(value, error: exponentialError, exponent: k + 1, isNegative: false)
  }

  /// 2⁻ᵏ in units of 2⁻¹²⁶, or 0 for a large k.
  @inline(__always)
  private static func one(dividedBy k: Int) -> UInt128 { k > 126 ? 0 : 1 << UInt128(126 - k) }

  package static func expm1(_ x: FixedArgument) -> QuickBounds? {
    guard let (value, k) = exponential(x, isNegative: x.isNegative) else { return nil }
    let error = exponentialError + 1
    return x.isNegative
      ? QuickBounds(
        one(dividedBy: 0) &- value >> UInt128(-k), error: error, exponent: 1, isNegative: true)
      : QuickBounds(
        value &- one(dividedBy: k), error: error, exponent: k + 1, isNegative: false)
  }

  /// (V ± W·2^{−k−k′})/2·2ᵏ for e^|x| and e^−|x|.
  package static func hyperbolic(_ x: FixedArgument, isSine: Bool) -> QuickBounds? {
    guard let (large, k) = exponential(x, isNegative: false),
      let (other, l) = exponential(x, isNegative: true)
    else { return nil }
    let small = other >> UInt128(min(k - l, 127))
    return QuickBounds(
      isSine ? large &- small : large &+ small, error: 2 * exponentialError + 1, exponent: k,
      isNegative: isSine && x.isNegative)
  }

  /// (V − 2⁻ᵏ)/(V + 2⁻ᵏ) for e^{2|x|}: numerator and denominator are off by the error of V, so the quotient, at most 1,
  /// by less than 2·2⁴²·2¹²⁷/2¹²⁶ + 4 < 2⁴⁵ units of 2⁻¹²⁷.
  package static func tanh(_ x: FixedArgument) -> QuickBounds? {
    let doubled = FixedArgument(
      x.significand.high, 0, exponent: x.exponent + 1, isNegative: false)
    guard x.exponent <= 6, let (value, k) = exponential(doubled, isNegative: false) else {
      return nil
    }
    let (num, den) = (value &- one(dividedBy: k), value &+ one(dividedBy: k))
    let zeros = UInt128(den.leadingZeroBitCount)
    return QuickBounds(
      quotient((num << zeros) >> 1, den << zeros), error: 1 << 45, isNegative: x.isNegative)
  }
}

// MARK: - Logarithm

extension QuickElementary {
  /// log x for 2⁻¹⁰⁰⁰ < x < 2¹⁰⁰⁰, off by less than 2²¹ units of 2⁻¹¹⁶.
  ///
  /// The factors of ``FixedElementary/logarithm(_:exponent:)`` are short enough for exact products: with
  /// p = m·r₁r₂ in units of 2⁻¹⁰¹ and v₂ = 1 − p, v = 1 − p·r₃ = v₂·r₃ − (r₃ − 1) is a number of
  /// units of 2⁻¹³¹, below 2^113.1 of them.
  ///
  /// −log(1 − v) = v + v²·c, c = 1/2 + v/3 + v²/4 + v³/5, which leaves out less than v⁶/5 < 2⁻¹⁰⁹. v² is
  /// found in units of 2⁻⁹⁸, off by 1 for its factors and by 1; c < 0.51 by 3 units of 2⁻⁶⁴; their
  /// product by less than 2·0.51 + 1 + 1 < 4 units of 2⁻⁹⁸, which is 2²⁰ of 2⁻¹¹⁶. The terms moved there
  /// and the tables add less than 10.
  package static func log(_ x: FixedArgument) -> QuickBounds? {
    guard x.exponent.magnitude < 1000, !x.isNegative else { return nil }
    return logarithm(x.significand.high, exponent: x.exponent, more: 0)
  }

  /// log(1 + x) for 2⁻³⁰ ≤ |x| < 2³⁰.
  ///
  /// 1 + x has at most 94 bits: m and a word r after it. Of log(1 + r/(2⁶⁴m)) the quotient is taken, cut off to units
  /// of 2⁻¹¹⁶; its square is below 2⁻¹²⁶. That adds less than two units to the error, which has that much left.
  package static func log1p(_ x: FixedArgument) -> QuickBounds? {
    guard x.exponent > -30, x.exponent <= (x.isNegative ? 0 : 30) else { return nil }
    // In units of 2⁻⁹⁴.
    let size = UInt128(_low: 0, _high: x.significand.high) >> UInt128(34 - x.exponent)
    let one: UInt128 = 1 << 94
    let sum = x.isNegative ? one &- size : one &+ size
    let zeros = sum.leadingZeroBitCount
    guard zeros < 128 else { return nil }
    let moved = sum << UInt128(zeros)
    let (m, r) = (moved.upper, moved.lower)
    let more = m.dividingFullWidth((r >> 12, r << 52)).quotient
    return logarithm(m, exponent: 34 - zeros, more: more)
  }

  /// log(m·2^{exponent−64}), and a number of units of 2⁻¹¹⁶ more.
  @inline(__always)
  private static func logarithm(_ m: UInt64, exponent: Int, more: UInt64) -> QuickBounds? {
    let e = exponent - 1
    let j = Int(m >> 57) - 64
    let first = product(m, factor(j, of: LogarithmFactors.first))
    // Units of 2⁻⁷⁷.
    let i = Int(truncatingIfNeeded: (1 << 77 - first) >> 65)
    let second = first &* UInt128(factor(i, of: LogarithmFactors.second))
    let rest = 1 << 101 &- second
    let k = Int(truncatingIfNeeded: rest >> 83)
    let third = factor(k, of: LogarithmFactors.third)
    let v = rest &* UInt128(third) &- UInt128(third &- 1 << 30) << 101
    let word = UInt64(truncatingIfNeeded: v >> 67)
    // 1/5, 1/4, 1/3, rounded down.
    var c: UInt64 = 1 << 62 &+ high(word, 0x3333_3333_3333_3333)
    c = 0x5555_5555_5555_5555 &+ high(word, c)
    c = 1 << 63 &+ high(word, c)
    let large = UInt64(truncatingIfNeeded: v >> 50)
    let quadratic = high(high(large, large), c)
    let less =
      (v >> 15) &+ UInt128(quadratic) << 18
      &+ entry(i, of: FixedElementaryTable.secondLogarithms) >> 12
      &+ entry(k, of: FixedElementaryTable.thirdLogarithms) >> 12
    let table = entry(j, of: FixedElementaryTable.firstLogarithms) >> 12 &+ UInt128(more)
    let power =
      product(FixedPointTable.ln2.high, UInt64(e.magnitude)) << 52
      &+ product(FixedPointTable.ln2.middle, UInt64(e.magnitude)) >> 12
    let (plus, minus) = e >= 0 ? (table &+ power, less) : (table, less &+ power)
    return plus < minus
      ? QuickBounds(minus &- plus, error: 1 << 21, exponent: 11, isNegative: true)
      : QuickBounds(plus &- minus, error: 1 << 21, exponent: 11, isNegative: false)
  }

  @inline(__always)
  private static func factor(_ index: Int, of factors: [UInt64]) -> UInt64 {
    factors.withUnsafeBufferPointer { $0[index] }
  }
}

// MARK: - Sine and cosine

extension QuickElementary {
  package static func sin(_ x: FixedArgument) -> QuickBounds? {
    guard x.exponent <= 60, x.exponent > -30 else { return nil }
    let (value, isNegative) = wave(x, quartersAhead: 0)
    return QuickBounds(value, error: waveError, isNegative: isNegative != x.isNegative)
  }

  package static func cos(_ x: FixedArgument) -> QuickBounds? {
    guard x.exponent <= 60, x.exponent > -30 else { return nil }
    let (value, isNegative) = wave(x, quartersAhead: 1)
    return QuickBounds(value, error: waveError, isNegative: isNegative)
  }

  package static var waveError: UInt128 { 1 << 54 }

  /// |sin(x + q·π/2)|, and whether the sine is negative, off by less than ``waveError``.
  package static func wave(
    _ x: FixedArgument, quartersAhead: Int
  ) -> (UInt128, isNegative: Bool) {
    let parts = Rotation(x)
    let quarter = (parts.quarters + quartersAhead) & 3
    return (quarter & 1 == 0 ? parts.sine : parts.cosine, quarter > 1)
  }

  /// tan x for 2⁻³⁰ ≤ |x| < 2⁶⁰.
  ///
  /// Of the quotient n/(2·d·2ᶻ) of sine and cosine, or the other way, the denominator, which begins with a one, is off
  /// by 2^{54+z} units and the numerator by 2⁵³; so the quotient, at most 1, is off by less than 2·(2^{54+z} + 2⁵³) + 4
  /// units of 2⁻¹²⁸; the tangent is 2^{z+1} times that.
  package static func tan(_ x: FixedArgument) -> QuickBounds? {
    guard x.exponent <= 60, x.exponent > -30 else { return nil }
    return tangent(Rotation(x), x)
  }

  @inline(__always)
  private static func tangent(_ parts: Rotation, _ x: FixedArgument) -> QuickBounds? {
    let isOdd = parts.quarters & 1 != 0
    let (num, den) = isOdd ? (parts.cosine, parts.sine) : (parts.sine, parts.cosine)
    let zeros = den.leadingZeroBitCount
    guard zeros < 50 else { return nil }
    let value = quotient(num >> 1, den << UInt128(zeros))
    return QuickBounds(
      value, error: 1 << UInt128(55 + zeros) &+ (1 << 54 &+ 4), exponent: zeros,
      isNegative: isOdd != x.isNegative)
  }

  /// sin r and cos r, off by less than ``waveError``, for |x| = k·π/2 + r.
  ///
  /// |x| < 64 in units of 2⁻¹²² is exact, and k·π/2 ≤ 40·π/2 off by less than 42: so is r = |x| − k·π/2, which
  /// ``QuarterTurns`` finds to 2 beyond. With
  /// r = j/64 + s, s < 2⁻⁶, z = s² is off by less than 3 units of 2⁻⁷⁶: 2·2⁻⁶·2⁻⁷⁰ for the word of s, and
  /// 1. u = 1 − cos s = z·(1/2 − z/4! + … + z⁴/10!) by 1.5 + 1 + 1 units of 2⁻⁷⁶, where z⁶/12! < 2⁻¹⁰⁰ is
  /// left out; s − sin s = s·z·(1/3! − … − z³/9!) by less than 1 unit of 2⁻⁷⁶, z⁴s/11! < 2⁻⁷⁸ included.
  /// sin r = sin a·(1 − u) + cos a·sin s loses 1 more in each product. In all less than 8 units of
  /// 2⁻⁷⁶ = 2⁵⁴ of 2⁻¹²⁷; the parts of 2⁻¹¹⁶ and less are far below the rest of that.
  private struct Rotation {
    let quarters: Int
    /// Whether r is certainly between 0 and π/2.
    let isInside: Bool
    private let (sinA, cosA): (UInt128, UInt128)
    private let (sineHigh, sineLow, versine): (UInt64, UInt64, UInt64)

    @inline(__always)
    init(_ x: FixedArgument) {
      let r: UInt128
      (quarters, r) = x.exponent > 6 ? Self.farRest(x) : Self.nearRest(x)
      // π/2 in these units.
      isInside = r > 64 && r < UInt128(FixedElementaryTable.halfPi.high) << 59 &- 64
      let j = Int(truncatingIfNeeded: r >> 116)
      let s = r & (1 << 116 - 1)
      let word = UInt64(truncatingIfNeeded: s >> 52)
      let z = high(word, word)
      let small = z >> 12
      // 1/10!, 1/8!, … and 1/9!, 1/7!, …, rounded down.
      var even: UInt64 = 0x0001_a01a_01a0_1a01 &- high(small, 0x0000_049f_93ed_de27)
      even = 0x005b_05b0_5b05_b05b &- high(small, even)
      even = 0x0aaa_aaaa_aaaa_aaaa &- high(small, even)
      even = 1 << 63 &- high(small, even)
      var odd: UInt64 = 0x000d_00d0_0d00_d00d &- high(small, 0x0000_2e3b_c74a_ad8e)
      odd = 0x0222_2222_2222_2222 &- high(small, odd)
      odd = 0x2aaa_aaaa_aaaa_aaaa &- high(small, odd)
      versine = high(z, even)
      let sine = s &- UInt128(high(word, high(z, odd))) << 40
      (sineHigh, sineLow) = (
        UInt64(truncatingIfNeeded: sine >> 52), UInt64(truncatingIfNeeded: sine) & (1 << 52 - 1)
      )
      cosA = entry(j, of: FixedElementaryTable.coarseCosines)
      sinA = entry(j, of: FixedElementaryTable.coarseSines)
    }

    /// k and r in units of 2⁻¹²² for |x| < 64.
    @inline(__always)
    private static func nearRest(_ x: FixedArgument) -> (Int, UInt128) {
      let y = UInt128(_low: 0, _high: x.significand.high) >> UInt128(6 - x.exponent)
      let halfPi = UInt128(
        _low: FixedElementaryTable.halfPi.middle, _high: FixedElementaryTable.halfPi.high)
      var k = UInt64(Double(UInt64(truncatingIfNeeded: y >> 64)) * (0x1p-58 * 0.6366197723675814))
      var multiple = (halfPi >> 5) &* UInt128(k)
      if y < multiple {
        k &-= 1
        multiple = (halfPi >> 5) &* UInt128(k)
      }
      return (Int(k), y &- multiple)
    }

    /// The same beyond.
    @inline(__always)
    private static func farRest(_ x: FixedArgument) -> (Int, UInt128) {
      let turns = QuarterTurns(x)
      return (
        Int(turns.count), UInt128(_low: turns.rest.middle, _high: turns.rest.high) >> 5
      )
    }

    @inline(__always)
    var sine: UInt128 { sinA &- timesVersine(sinA) &+ timesSine(cosA) }

    @inline(__always)
    var cosine: UInt128 {
      let (large, less) = (cosA &- timesVersine(cosA), timesSine(sinA))
      return large > less ? large &- less : 0
    }

    /// a·sin s for a in units of 2⁻¹²⁷.
    @inline(__always)
    private func timesSine(_ a: UInt128) -> UInt128 {
      let (first, second) = (
        UInt64(truncatingIfNeeded: a >> 64), UInt64(truncatingIfNeeded: a)
      )
      return product(first, sineHigh) >> 6 &+ product(first, sineLow) >> 58
        &+ product(second, sineHigh) >> 70
    }

    @inline(__always)
    private func timesVersine(_ a: UInt128) -> UInt128 {
      product(UInt64(truncatingIfNeeded: a >> 64), versine) >> 12
    }
  }
}

// MARK: - Both ends

extension QuickElementary {
  /// Bounds of a function that grows from x to y, correctly rounded to one word; nil if that takes more.
  @usableFromInline
  package static func growing(
    _ function: FixedFunction, _ x: FixedArgument, _ y: FixedArgument
  ) -> (lower: FixedNumber, upper: FixedNumber)? {
    guard let lower = FixedElementary.value(function, x, words: 1, .down),
      let upper = FixedElementary.value(function, y, words: 1, .up)
    else { return nil }
    return (lower, upper)
  }

  /// ⌊2x/π⌋
  @inline(__always)
  private static func quadrant(_ parts: Rotation, _ x: FixedArgument) -> Int {
    x.isNegative ? -1 - parts.quarters : parts.quarters
  }

  @inline(__always)
  private static func isServed(_ x: FixedArgument) -> Bool {
    x.exponent <= 60 && x.exponent > -30 && x.significand.middle == 0
  }

  /// Bounds of sin(x + q·π/2), q being 0 or 1, from x to y, correctly rounded to one word; nil if these are not in
  /// one quarter, or that takes more.
  @usableFromInline
  package static func wave(
    _ x: FixedArgument, _ y: FixedArgument, quarters: Int
  ) -> (lower: FixedNumber, upper: FixedNumber)? {
    guard isServed(x), isServed(y) else { return nil }
    let (first, last) = (Rotation(x), Rotation(y))
    let index = quadrant(first, x)
    guard first.isInside, last.isInside, index == quadrant(last, y) else { return nil }
    /// The value at an end.
    @inline(__always)
    func value(_ parts: Rotation, _ x: FixedArgument, _ rounding: Rounding) -> FixedNumber? {
      let quarter = (parts.quarters + quarters) & 3
      let bounds = QuickBounds(
        quarter & 1 == 0 ? parts.sine : parts.cosine, error: waveError,
        isNegative: (quarter > 1) != (x.isNegative && quarters == 0))
      if let value = bounds?.rounded(rounding) { return value }
      return FixedElementary.bounds(quarters == 0 ? .sin : .cos, x)?.rounded(words: 1, rounding)
    }
    // The sine grows from the quarter before zero to the one after it.
    let grows = (index + quarters + 1) & 3 < 2
    guard let lower = grows ? value(first, x, .down) : value(last, y, .down),
      let upper = grows ? value(last, y, .up) : value(first, x, .up)
    else { return nil }
    return (lower, upper)
  }

  /// The same of the tangent, without a pole between.
  @usableFromInline
  package static func tangent(
    _ x: FixedArgument, _ y: FixedArgument
  ) -> (lower: FixedNumber, upper: FixedNumber)? {
    guard isServed(x), isServed(y) else { return nil }
    let (first, last) = (Rotation(x), Rotation(y))
    guard first.isInside, last.isInside, quadrant(first, x) == quadrant(last, y),
      let lower = tangent(first, x)?.rounded(.down)
        ?? FixedElementary.tan(x)?.rounded(words: 1, .down),
      let upper = tangent(last, y)?.rounded(.up) ?? FixedElementary.tan(y)?.rounded(words: 1, .up)
    else { return nil }
    return (lower, upper)
  }
}

// MARK: - Arc tangent

extension QuickElementary {
  package static var arctangentError: UInt128 { 1 << 59 }

  /// arctan x for 2⁻³⁰ ≤ |x| < 2⁵⁰, off by less than ``arctangentError``.
  ///
  /// As ``FixedElementary/arctangent(_:exponent:)``, with t < 2⁻⁸ in units of 2⁻⁷². The numerator is
  /// exact, or for x < 1 as good as that; the denominator, at least 1/2, is off by 2 units of 2⁻⁶³, so t
  /// by less than 2⁶⁴·2⁻⁶¹ + 1 = 9 units. arctan t = t − t·z·(1/3 − z/5 + z²/7 − z³/9) leaves out
  /// t·z⁵/11 < 2⁻⁹¹ and loses less than 1 unit. In all less than 11·2⁵⁵ units of 2⁻¹²⁷ < 2⁵⁹.
  package static func atan(_ x: FixedArgument) -> QuickBounds? {
    let e = x.exponent
    guard e <= 50, e > -30 else { return nil }
    let m = x.significand.high
    let (numerator, denominator): (UInt128, UInt64)
    var j: UInt64
    if e <= 0 {
      // t = (y − j/256)/(1 + y·j/256), in units of 2⁻¹²⁸ and 2⁻⁶³, times 2⁷.
      let y = UInt128(_low: 0, _high: m) >> UInt128(-e)
      let high = UInt64(truncatingIfNeeded: y >> 64)
      j = high >> 56
      numerator = (y & (1 << 120 - 1)) << 7
      denominator = 1 << 63 &+ UInt64(truncatingIfNeeded: product(high, j) >> 9)
    } else {
      // t = (2^−e − m·j/256)/(m + 2^−e·j/256), in units of 2⁻⁷² and 2⁻⁶³, times 2⁶³.
      let one = UInt128(1) << UInt128(72 - e)
      j = UInt64(min(256, 256 / (Double(m) * FastExponential.powerOfTwo(e - 64))))
      while one < product(m, j) { j -= 1 }
      numerator = (one &- product(m, j)) << 63
      denominator = m >> 1 &+ (j << 55) >> UInt64(e)
    }
    let top = UInt64(truncatingIfNeeded: numerator >> 64)
    guard top < denominator else { return nil }
    let t = denominator.dividingFullWidth((top, UInt64(truncatingIfNeeded: numerator))).quotient
    let z = high(t, t)
    let small = z >> 16
    // 1/9, 1/7, 1/5, 1/3, rounded down.
    var sum: UInt64 = 0x2492_4924_9249_2492 &- high(small, 0x1c71_c71c_71c7_1c71)
    sum = 0x3333_3333_3333_3333 &- high(small, sum)
    sum = 0x5555_5555_5555_5555 &- high(small, sum)
    let angle =
      entry(Int(j), of: FixedElementaryTable.arctangents)
      &+ UInt128(t) << 55 &- UInt128(high(t, high(z, sum))) << 39
    let halfPi = UInt128(
      _low: FixedElementaryTable.halfPi.middle, _high: FixedElementaryTable.halfPi.high)
    return QuickBounds(
      e <= 0 ? angle : halfPi &- angle, error: arctangentError, isNegative: x.isNegative)
  }
}

/// What differs from ±value·2^{exponent−127} by less than an error.
package struct QuickBounds {
  private let low: UInt128
  private let high: UInt128
  private let exponent: Int
  private let isNegative: Bool

  /// Bounds, if the value exceeds the error.
  @inline(__always)
  init?(_ value: UInt128, error: UInt128, exponent: Int = 0, isNegative: Bool) {
    guard error < value else { return nil }
    // The upper bound is one less: the value does not reach it.
    (low, high) = (value &- error, value &+ error &- 1)
    (self.exponent, self.isNegative) = (exponent, isNegative)
  }

  /// The value rounded correctly, as ``FixedBounds/double(rounded:)`` does; nil if it is not certain.
  @inline(__always)
  package func double(rounded rounding: Rounding) -> Double? {
    let zeros = high.leadingZeroBitCount
    let exponent = 1 - zeros + exponent
    guard (low ^ high).leadingZeroBitCount >= zeros &+ 53, exponent > -1020, exponent < 1020
    else { return nil }
    let isAway = (rounding == .up) != isNegative
    let top = UInt64(truncatingIfNeeded: (high &<< UInt128(zeros)) >> 64)
    let pattern = UInt64(exponent + 1021) << 52 &+ top >> 11 &+ (isAway ? 1 : 0)
    return Double(bitPattern: isNegative ? pattern | 1 << 63 : pattern)
  }

  /// The same for one word.
  @inline(__always)
  package func rounded(_ rounding: Rounding) -> FixedNumber? {
    let zeros = high.leadingZeroBitCount
    guard (low ^ high).leadingZeroBitCount >= zeros &+ 64 else { return nil }
    let isAway = (rounding == .up) != isNegative
    let (word, carry) = UInt64(truncatingIfNeeded: (high &<< UInt128(zeros)) >> 64)
      .addingReportingOverflow(isAway ? 1 : 0)
    return FixedNumber(
      high: carry ? 1 << 63 : word, low: 0, exponent: 1 - zeros + exponent + (carry ? 1 : 0),
      isNegative: isNegative)
  }
}
