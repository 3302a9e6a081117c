import CMPFR

extension LimbElementary {
  /// The value of a function at x, and at y, if that is near.
  private static func pair(
    _ function: FixedFunction, _ v: Words, _ u: Words, _ x: LimbArgument, _ y: LimbArgument?
  ) -> LimbPair? {
    switch function {
    case .exp: exp(v, u, x, y)
    case .expm1: expm1(v, u, x, y)
    case .log: log(v, u, x, y)
    case .log1p: log1p(v, u, x, y)
    case .sin: wave(v, u, x, y, quarters: 0)
    case .cos: wave(v, u, x, y, quarters: 1)
    case .tan: tan(v, u, x, y)
    case .atan: atan(v, u, x, y)
    case .sinh: hyperbolic(v, u, x, y, isSine: true)
    case .cosh: hyperbolic(v, u, x, y, isSine: false)
    case .tanh: tanh(v, u, x, y)
    case .erf: nil
    }
  }

  /// The exponent of a result and whether it is negative.
  @frozen @usableFromInline
  package struct Result {
    @usableFromInline package let exponent: Int
    @usableFromInline package let isNegative: Bool
  }

  /// f(x), correctly rounded to as many limbs as x has; nil if that takes MPFR.
  @usableFromInline
  package static func value(
    _ function: FixedFunction, _ x: LimbArgument, _ rounding: Rounding,
    _ result: UnsafeMutablePointer<UInt>
  ) -> Result? {
    LimbPair.value(limbs: x.limbs, rounding, result) { pair(function, $0, $1, x, nil) }
  }

  /// The bounds of f from x to y, two numbers of one sign with |x| ≤ |y|, between which it is monotone, correctly
  /// rounded; nil if they are too far apart, or that takes MPFR.
  @usableFromInline
  package static func bounds(
    _ function: FixedFunction, _ x: LimbArgument, _ y: LimbArgument,
    _ lower: UnsafeMutablePointer<UInt>, _ upper: UnsafeMutablePointer<UInt>
  ) -> (lower: Result, upper: Result)? {
    LimbPair.bounds(limbs: x.limbs, lower, upper) { pair(function, $0, $1, x, y) }
  }

  /// What the values at x and at y, if it is given and near, are rounded from; nil if the kernel does not serve them.
  package static func estimates(
    _ function: FixedFunction, _ x: LimbArgument, _ y: LimbArgument?
  ) -> [Estimate]? {
    LimbPair.estimates(isPair: y != nil) { pair(function, $0, $1, x, y) }
  }

  /// A value as ±words·2^{exponent−64·count}, off by less than 2^error units, before it is rounded.
  package struct Estimate {
    package let words: [UInt]
    package let exponent: Int
    package let error: Int
    package let isNegative: Bool
  }
}

extension LimbPair {
  typealias Words = Limbs.Words

  /// The value that a kernel stores in the first room of ten words, correctly rounded; nil if it does not serve it,
  /// or the rounding is not certain.
  @inline(__always)
  static func value(
    limbs: Int, _ rounding: Rounding, _ result: Words, _ kernel: (Words, Words) -> LimbPair?
  ) -> LimbElementary.Result? {
    withUnsafeTemporaryAllocation(of: UInt.self, capacity: 10) {
      let v = $0.baseAddress!
      guard let scale = kernel(v, v)?.first,
        let exponent = scale.round(v, limbs: limbs, rounding, result)
      else { return nil }
      return LimbElementary.Result(exponent: exponent, isNegative: scale.isNegative)
    }
  }

  /// The lesser of two values rounded down and the greater one rounded up, in the same way.
  @inline(__always)
  static func bounds(
    limbs: Int, _ lower: Words, _ upper: Words, _ kernel: (Words, Words) -> LimbPair?
  ) -> (lower: LimbElementary.Result, upper: LimbElementary.Result)? {
    withUnsafeTemporaryAllocation(of: UInt.self, capacity: 20) {
      let (v, u) = ($0.baseAddress!, $0.baseAddress! + 10)
      guard let pair = kernel(v, u) else { return nil }
      let (low, high) = pair.grows ? (v, u) : (u, v)
      let (first, second) = pair.grows ? (pair.first, pair.second) : (pair.second, pair.first)
      guard let below = first.round(low, limbs: limbs, .down, lower),
        let above = second.round(high, limbs: limbs, .up, upper)
      else { return nil }
      return (
        LimbElementary.Result(exponent: below, isNegative: first.isNegative),
        LimbElementary.Result(exponent: above, isNegative: second.isNegative)
      )
    }
  }

  /// One value or two before they are rounded.
  static func estimates(
    isPair: Bool, _ kernel: (Words, Words) -> LimbPair?
  ) -> [LimbElementary.Estimate]? {
    withUnsafeTemporaryAllocation(of: UInt.self, capacity: 20) {
      let (v, u) = ($0.baseAddress!, $0.baseAddress! + 10)
      guard let pair = kernel(v, u) else { return nil }
      func estimate(_ words: Words, _ scale: LimbScale) -> LimbElementary.Estimate {
        LimbElementary.Estimate(
          words: (0..<scale.count).map { words[$0] }, exponent: scale.exponent,
          error: scale.error, isNegative: scale.isNegative)
      }
      let first = estimate(v, pair.first)
      return isPair ? [first, estimate(u, pair.second)] : [first]
    }
  }
}

extension BigFloat {
  /// Whether ``LimbElementary`` is for this precision.
  @inlinable @inline(__always)
  static var hasLimbKernels: Bool { limbs >= 3 && limbs <= 8 }

  /// f(x) for a regular number of 3 to 8 limbs, correctly rounded; nil if that takes MPFR.
  @inlinable
  package func viaLimbs(_ function: FixedFunction, _ rounding: Rounding) -> Self? {
    viaLimbs { LimbElementary.value(function, $0, rounding, $1) }
  }

  /// A value of a regular number of these limbs, of which a kernel stores the digits.
  @inlinable @inline(__always)
  func viaLimbs(
    _ kernel: (LimbArgument, UnsafeMutablePointer<mp_limb_t>) -> LimbElementary.Result?
  ) -> Self? {
    var digits = InlineArray<limbs, mp_limb_t>(repeating: 0)
    let result = withLimbs { x in
      withUnsafeMutableBytes(of: &digits) {
        kernel(
          LimbArgument(x, limbs: limbs, exponent: exponent, isNegative: sign < 0),
          $0.baseAddress!.assumingMemoryBound(to: mp_limb_t.self))
      }
    }
    return result.map {
      Self(sign: $0.isNegative ? -1 : 1, exponent: $0.exponent, significand: digits)
    }
  }

  /// The bounds of a function that is monotone over an interval of 3 to 8 limbs with near ends of one sign; nil
  /// if that takes more.
  @inlinable
  package static func viaLimbs(_ function: FixedFunction, _ x: Interval<Self>) -> Interval<Self>? {
    viaLimbs(x) { LimbElementary.bounds(function, $0, $1, $2, $3) }
  }

  /// The bounds of which a kernel stores the digits, from the ends of an interval, the one next to zero first, and their
  /// exponents and signs.
  @inlinable @inline(__always)
  static func viaLimbs(
    _ x: Interval<Self>,
    _ kernel: (
      LimbArgument, LimbArgument, UnsafeMutablePointer<mp_limb_t>, UnsafeMutablePointer<mp_limb_t>
    ) -> (lower: LimbElementary.Result, upper: LimbElementary.Result)?
  ) -> Interval<Self>? {
    // The empty set has infinite ends.
    guard hasLimbKernels, x.lower.isRegular, x.upper.isRegular, x.lower.sign == x.upper.sign
    else { return nil }
    let isNegative = x.lower.sign < 0
    let (inner, outer) = isNegative ? (x.upper, x.lower) : (x.lower, x.upper)
    // The kernels take steps below 2⁻⁶⁴, and arguments from 2⁻³⁰ or 2⁻⁶² on.
    let (first, last) = (inner.significand[limbs - 1], outer.significand[limbs - 1])
    let isNear =
      inner.exponent == outer.exponent
      ? last &- first < 1 << 35
      : outer.exponent &- inner.exponent == 1 && last &- topBit &- first < 1 << 35
    guard isNear else { return nil }
    var lower = InlineArray<limbs, mp_limb_t>(repeating: 0)
    var upper = InlineArray<limbs, mp_limb_t>(repeating: 0)
    let result = inner.withLimbs { a in
      outer.withLimbs { b in
        withUnsafeMutableBytes(of: &lower) { low in
          withUnsafeMutableBytes(of: &upper) { high in
            kernel(
              LimbArgument(a, limbs: limbs, exponent: inner.exponent, isNegative: isNegative),
              LimbArgument(b, limbs: limbs, exponent: outer.exponent, isNegative: isNegative),
              low.baseAddress!.assumingMemoryBound(to: mp_limb_t.self),
              high.baseAddress!.assumingMemoryBound(to: mp_limb_t.self))
          }
        }
      }
    }
    return result.map {
      Interval(
        unchecked: Self(
          sign: $0.lower.isNegative ? -1 : 1, exponent: $0.lower.exponent, significand: lower),
        Self(sign: $0.upper.isNegative ? -1 : 1, exponent: $0.upper.exponent, significand: upper))
    }
  }
}
