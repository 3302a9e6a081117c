import CMPFR

/// Functions that MPFR lacks, from a bound on either side of the value.
///
/// Both bounds are found with more bits than the result has, and rounded to it in the direction that
/// is asked for. If they agree, so does the value between them, as rounding is monotone; if not, the
/// precision grows (Ziv 1991). A value that is a number of the result's precision would never be
/// decided that way, so the one number that can lie between the bounds is asked whether it is the value.
@usableFromInline
enum SolvedFunction {
  /// Bits beyond the result's precision. After the last the result is a bound, and one place too wide
  /// only if the value lies within 2⁻⁸⁰⁰⁰ of a place of a number of that precision.
  private static let guardBits = [32, 128, 512, 2048, 8192]

  /// Stores the value between two bounds.
  ///
  /// - Parameters:
  ///   - isValue: Whether a number is the value itself.
  ///   - bounds: Stores a lower and an upper bound of the value, at the precision that they have.
  private static func decide(
    _ result: mpfr_ptr, _ rounding: mpfr_rnd_t, extraBits: Int = 0,
    isValue: (mpfr_srcptr) -> Bool = { _ in false },
    bounds: (_ low: mpfr_ptr, _ high: mpfr_ptr) -> Void
  ) {
    let precision = mpfr_get_prec(result)
    let other = Scratch(precision: precision)
    for bits in guardBits {
      let low = Scratch(precision: precision + bits + extraBits)
      let high = Scratch(precision: precision + bits + extraBits)
      bounds(low.number, high.number)
      mpfr_set(result, low.number, rounding)
      mpfr_set(other.number, high.number, rounding)
      if mpfr_equal_p(result, other.number) != 0 { return }
      // The last number of this precision that is not above the upper bound.
      mpfr_set(other.number, high.number, MPFR_RNDD)
      if mpfr_greaterequal_p(other.number, low.number) != 0, isValue(other.number) {
        mpfr_set(result, other.number, MPFR_RNDN)
        return
      }
      mpfr_set(result, rounding == MPFR_RNDD ? low.number : high.number, rounding)
    }
  }

  /// Stores z^{1/y} for finite z > 0 and y ≠ 0.
  @usableFromInline
  static func root(
    _ result: mpfr_ptr, _ z: mpfr_srcptr, _ y: mpfr_srcptr, _ rounding: mpfr_rnd_t
  ) {
    let isNegative = mpfr_sgn(y) < 0
    decide(result, rounding, isValue: { isPower($0, y, z) }) { low, high in
      // The quotient falls with log z where y is negative.
      mpfr_log(low, z, isNegative ? MPFR_RNDU : MPFR_RNDD)
      mpfr_log(high, z, isNegative ? MPFR_RNDD : MPFR_RNDU)
      mpfr_div(low, low, y, MPFR_RNDD)
      mpfr_div(high, high, y, MPFR_RNDU)
      mpfr_exp(low, low, MPFR_RNDD)
      mpfr_exp(high, high, MPFR_RNDU)
    }
  }

  /// Stores log z/log b for finite positive z and b ≠ 1.
  @usableFromInline
  static func logarithm(
    _ result: mpfr_ptr, _ z: mpfr_srcptr, base b: mpfr_srcptr, _ rounding: mpfr_rnd_t
  ) {
    decide(result, rounding, isValue: { isPower(b, $0, z) }) { low, high in
      // The quotient of least magnitude is that of the dividend of least and the divisor of largest.
      let (least, largest) =
        (mpfr_cmp_ui(z, 1) > 0) == (mpfr_cmp_ui(b, 1) > 0) ? (low, high) : (high, low)
      let divisor = Scratch(precision: mpfr_get_prec(low))
      mpfr_log(divisor.number, b, MPFR_RNDA)
      mpfr_log(least, z, MPFR_RNDZ)
      mpfr_div(least, least, divisor.number, MPFR_RNDZ)
      mpfr_log(divisor.number, b, MPFR_RNDZ)
      mpfr_log(largest, z, MPFR_RNDA)
      mpfr_div(largest, largest, divisor.number, MPFR_RNDA)
    }
  }

  /// Whether xʸ = z exactly.
  private static func isPower(_ x: mpfr_srcptr, _ y: mpfr_srcptr, _ z: mpfr_srcptr) -> Bool {
    let power = Scratch(precision: mpfr_get_prec(z))
    return mpfr_pow(power.number, x, y, MPFR_RNDN) == 0 && mpfr_equal_p(power.number, z) != 0
  }

  /// Stores m·π + f(c), or m·π − f(c), for an inverse f of a periodic function and an integer m ≠ 0.
  ///
  /// The angle t is never a rational number, so the bounds do come to agree: t ≠ 0 as |f(c)| < |m|·π, or
  /// c = ±1 would be a sine or cosine of 0; and the sine, cosine or tangent of a rational t ≠ 0 is
  /// transcendental (Lindemann 1882), while c is rational. At c = ±∞ t is a multiple of π/2.
  static func angle(
    _ result: mpfr_ptr, _ c: mpfr_srcptr, _ m: Rational, isNegated: Bool, _ rounding: mpfr_rnd_t,
    by function: (mpfr_ptr, mpfr_srcptr, mpfr_rnd_t) -> Int32
  ) {
    // The sum may cancel down to the place that m's bits push out.
    let extraBits = m.withHeader { Int(__gmpz_sizeinbase($0.numerator, 2)) }
    let isClockwise = m.signum < 0
    decide(result, rounding, extraBits: extraBits) { low, high in
      let part = Scratch(precision: mpfr_get_prec(low))
      for (end, direction) in [(low, MPFR_RNDD), (high, MPFR_RNDU)] {
        let opposite = direction == MPFR_RNDD ? MPFR_RNDU : MPFR_RNDD
        mpfr_const_pi(end, isClockwise ? opposite : direction)
        _ = m.withHeader { mpfr_mul_q(end, end, $0, direction) }
        _ = function(part.number, c, isNegated ? opposite : direction)
        _ = (isNegated ? mpfr_sub : mpfr_add)(end, end, part.number, direction)
      }
    }
  }

  /// Stores the x with coth x = c, for |c| ≥ 1: artanh(1/c), ±∞ at ±1 and 0 at ±∞.
  @usableFromInline
  static func acoth(_ result: mpfr_ptr, _ c: mpfr_srcptr, _ rounding: mpfr_rnd_t) -> Int32 {
    guard mpfr_number_p(c) != 0, mpfr_cmpabs_ui(c, 1) != 0 else {
      mpfr_ui_div(result, 1, c, rounding)
      return mpfr_atanh(result, result, rounding)
    }
    decide(result, rounding) { low, high in
      mpfr_ui_div(low, 1, c, MPFR_RNDD)
      mpfr_ui_div(high, 1, c, MPFR_RNDU)
      mpfr_atanh(low, low, MPFR_RNDD)
      mpfr_atanh(high, high, MPFR_RNDU)
    }
    return 0
  }

  /// Stores the angle in (0, π) whose cotangent is c.
  @usableFromInline
  static func acot(_ result: mpfr_ptr, _ c: mpfr_srcptr, _ rounding: mpfr_rnd_t) -> Int32 {
    let one = Scratch(precision: 2)
    mpfr_set_ui(one.number, 1, MPFR_RNDN)
    return mpfr_atan2(result, one.number, c, rounding)
  }
}

extension BigFloat {
  /// x^{1/y} for finite x > 0 and y ≠ 0, unless it lies within 2⁻⁸⁰⁰⁰ of a place of a number of this
  /// precision without being one.
  @inlinable
  public func root(_ exponent: Self, rounded rounding: Rounding) -> Self {
    correctlyRounded(with: exponent, rounding) { result, z, y, direction in
      SolvedFunction.root(result, z, y, direction)
      return 0
    }
  }

  /// The real number y with yⁿ = x, of the sign of x; n ≠ 0, and x ≥ 0 if n is even. A pole is ±∞.
  @inlinable
  public func root(ofDegree n: Int, rounded rounding: Rounding) -> Self {
    if signum < 0 { return -(-self).root(ofDegree: n, rounded: rounding.opposite) }
    if n > 0 {
      return correctlyRounded(rounding) { mpfr_rootn_ui($0, $1, UInt(n), $2) }
    }
    if signum == 0 { return .infinity }
    if !isFinite { return .zero }
    return root(Self(n, rounded: rounding), rounded: rounding)
  }

  /// The y with bʸ = x, for finite positive x and b ≠ 1, with the reservation of
  /// ``root(_:rounded:)``.
  @inlinable
  public func logarithm(base: Self, rounded rounding: Rounding) -> Self {
    correctlyRounded(with: base, rounding) { result, z, b, direction in
      SolvedFunction.logarithm(result, z, base: b, direction)
      return 0
    }
  }

  /// m·π + f(x), or m·π − f(x), for f the arc sine, cosine or tangent and an integer m.
  public func angle(
    _ function: ElementaryFunction, isNegated: Bool, halfTurns m: Rational,
    rounded rounding: Rounding
  ) -> Self {
    if m.signum == 0 {
      return isNegated
        ? -value(of: function, rounded: rounding.opposite)
        : value(of: function, rounded: rounding)
    }
    return correctlyRounded(rounding) { result, c, direction in
      switch function {
      case .asin:
        SolvedFunction.angle(result, c, m, isNegated: isNegated, direction, by: mpfr_asin)
      case .acos:
        SolvedFunction.angle(result, c, m, isNegated: isNegated, direction, by: mpfr_acos)
      case .atan:
        SolvedFunction.angle(result, c, m, isNegated: isNegated, direction, by: mpfr_atan)
      default: preconditionFailure("no inverse of a periodic function")
      }
      return 0
    }
  }
}

extension Double {
  public func root(_ exponent: Double, rounded rounding: Rounding) -> Double {
    viaBigFloat(rounding) { $0.root(BigFloat<1>(exponent), rounded: $1) }
  }

  public func root(ofDegree n: Int, rounded rounding: Rounding) -> Double {
    viaBigFloat(rounding) { $0.root(ofDegree: n, rounded: $1) }
  }

  public func logarithm(base: Double, rounded rounding: Rounding) -> Double {
    viaBigFloat(rounding) { $0.logarithm(base: BigFloat<1>(base), rounded: $1) }
  }

  public func angle(
    _ function: ElementaryFunction, isNegated: Bool, halfTurns m: Rational,
    rounded rounding: Rounding
  ) -> Double {
    viaBigFloat(rounding) {
      $0.angle(function, isNegated: isNegated, halfTurns: m, rounded: $1)
    }
  }
}
