import CMPFR

/// Directed bounds of erfc and erfcx, where MPFR has no function or a slow one.
///
/// Nothing here estimates a rounding error: each routine rounds every operation in the direction
/// that keeps the result a bound, and adds the remainder it proves. The working precision decides
/// only how tight the bound is.
@usableFromInline
enum ErrorFunctionKernel {
  /// Bits beyond the destination's precision, for tightness.
  private static let guardBits = 32

  /// Beyond this argument erfc is e^{−x²}·erfcx(x); up to it MPFR's own function is fast.
  private static let erfcThreshold = 1.0

  /// Stores a bound of erfc(x) into `result`.
  @usableFromInline
  static func erfc(_ result: mpfr_ptr, _ x: mpfr_srcptr, _ rounding: mpfr_rnd_t) -> Int32 {
    if FixedErrorFunction.serves(result, x) {
      return FixedErrorFunction.erfc(result, x, rounding)
    }
    guard mpfr_number_p(x) != 0, mpfr_cmp_d(x, erfcThreshold) > 0
    else {
      guard mpfr_number_p(x) != 0, mpfr_cmp_d(x, -erfcThreshold) < 0 else {
        return mpfr_erfc(result, x, rounding)
      }
      // erfc(x) = 2 − erfc(−x).
      let mirrored = Scratch(precision: mpfr_get_prec(x))
      mpfr_neg(mirrored.number, x, MPFR_RNDN)
      let tail = Scratch(precision: mpfr_get_prec(result) + guardBits)
      _ = erfc(tail.number, mirrored.number, opposite(rounding))
      return mpfr_ui_sub(result, 2, tail.number, rounding)
    }
    let precision = mpfr_get_prec(result) + guardBits
    let decay = Scratch(precision: precision)
    let square = exactSquare(x, opposite(rounding))
    mpfr_neg(square.number, square.number, MPFR_RNDN)
    mpfr_exp(decay.number, square.number, rounding)
    let scaled = Scratch(precision: precision)
    _ = erfcx(scaled.number, x, rounding)
    return mpfr_mul(result, decay.number, scaled.number, rounding)
  }

  /// Stores a bound of erfcx(x) into `result`.
  @usableFromInline
  static func erfcx(_ result: mpfr_ptr, _ x: mpfr_srcptr, _ rounding: mpfr_rnd_t) -> Int32 {
    if FixedErrorFunction.serves(result, x) {
      return FixedErrorFunction.erfcx(result, x, rounding)
    }
    guard mpfr_number_p(x) != 0 else {
      if mpfr_sgn(x) > 0 { mpfr_set_zero(result, 1) } else { mpfr_set_inf(result, 1) }
      return 0
    }
    let precision = mpfr_get_prec(result) + guardBits
    let bound = Scratch(precision: precision)
    if mpfr_sgn(x) < 0 {
      // erfcx(x) = 2e^{x²} − erfcx(−x), and 2e^{x²} is more than twice the other term.
      let mirrored = Scratch(precision: mpfr_get_prec(x))
      mpfr_neg(mirrored.number, x, MPFR_RNDN)
      let growth = exactSquare(x, rounding)
      mpfr_exp(bound.number, growth.number, rounding)
      mpfr_mul_2ui(bound.number, bound.number, 1, rounding)
      if mpfr_number_p(bound.number) == 0 { return mpfr_set(result, bound.number, rounding) }
      let other = Scratch(precision: precision)
      _ = erfcx(other.number, mirrored.number, opposite(rounding))
      return mpfr_sub(result, bound.number, other.number, rounding)
    }
    let approximation = mpfr_get_d(x, MPFR_RNDN)
    // Where the two cost about the same; either is a bound everywhere.
    if approximation * approximation < 0.18 * Double(precision) {
      series(bound.number, x, approximation, rounding)
    } else {
      continuedFraction(bound.number, x, approximation, rounding)
    }
    return mpfr_set(result, bound.number, rounding)
  }

  /// erfcx(x) = e^{x²} − (2/√π)·Σ tₙ with tₙ = 2ⁿx^{2n+1}/(2n+1)!!, for x ≥ 0 (DLMF 7.6.2).
  ///
  /// All terms are positive, so a partial sum is a lower bound of the series. Once
  /// 2x² ≤ (2n+3)/2 the terms fall at least by halves, so what follows tₙ₋₁ is at most 2tₙ.
  private static func series(
    _ result: mpfr_ptr, _ x: mpfr_srcptr, _ approximation: Double, _ rounding: mpfr_rnd_t
  ) {
    // The difference loses log₂(e^{x²}/erfcx(x)) ≤ 1.4427x² + log₂(1 + 2x) bits.
    let square = approximation * approximation
    let lost = Int(1.4427 * square) + Int((1 + 2 * approximation).exponent) + 3
    let precision = mpfr_get_prec(result) + lost
    let sumRounding = opposite(rounding)

    let ratio = Scratch(precision: precision)
    mpfr_sqr(ratio.number, x, sumRounding)
    mpfr_mul_2ui(ratio.number, ratio.number, 1, sumRounding)
    let term = Scratch(precision: precision)
    mpfr_set(term.number, x, sumRounding)
    let sum = Scratch(precision: precision)
    mpfr_set(sum.number, x, sumRounding)

    var odd: UInt = 1
    while mpfr_zero_p(term.number) == 0 {
      odd += 2
      mpfr_mul(term.number, term.number, ratio.number, sumRounding)
      mpfr_div_ui(term.number, term.number, odd, sumRounding)
      let negligible =
        mpfr_get_exp(term.number) < mpfr_get_exp(sum.number) - mpfr_exp_t(precision)
      if negligible && mpfr_cmp_ui_2exp(ratio.number, odd + 2, -1) <= 0 { break }
      mpfr_add(sum.number, sum.number, term.number, sumRounding)
    }
    if sumRounding == MPFR_RNDU {
      mpfr_mul_2ui(term.number, term.number, 1, MPFR_RNDU)
      mpfr_add(sum.number, sum.number, term.number, MPFR_RNDU)
    }

    // 2/√π; term is reused for it.
    mpfr_const_pi(term.number, opposite(sumRounding))
    mpfr_sqrt(term.number, term.number, opposite(sumRounding))
    mpfr_ui_div(term.number, 2, term.number, sumRounding)
    mpfr_mul(sum.number, sum.number, term.number, sumRounding)

    let exact = exactSquare(x, rounding)
    mpfr_exp(term.number, exact.number, rounding)
    mpfr_sub(result, term.number, sum.number, rounding)
    // What rounding drove out of the range 0 < erfcx ≤ 1 of x ≥ 0 is still improved by it.
    if mpfr_sgn(result) < 0 { mpfr_set_zero(result, 1) }
    if mpfr_cmp_ui(result, 1) > 0 { mpfr_set_ui(result, 1, MPFR_RNDN) }
  }

  /// erfcx(x) = 1/(√π·T₀) with T_k = x + (k+1)/(2·T_{k+1}), for x > 0 (DLMF 7.9.1).
  ///
  /// Every T_k is at least x, hence at most x + (k+1)/(2x). The recursion decreases in T_{k+1}, so
  /// the direction alternates from step to step.
  private static func continuedFraction(
    _ result: mpfr_ptr, _ x: mpfr_srcptr, _ approximation: Double, _ rounding: mpfr_rnd_t
  ) {
    let precision = mpfr_get_prec(result)
    let depth = continuedFractionDepth(approximation, precision)

    // erfcx falls as T₀ grows, so T₀ takes the opposite direction.
    var direction = depth.isMultiple(of: 2) ? opposite(rounding) : rounding
    let tail = Scratch(precision: precision)
    if direction == MPFR_RNDD {
      mpfr_set(tail.number, x, MPFR_RNDD)
    } else {
      mpfr_ui_div(tail.number, UInt(depth + 1), x, MPFR_RNDU)
      mpfr_div_2ui(tail.number, tail.number, 1, MPFR_RNDU)
      mpfr_add(tail.number, tail.number, x, MPFR_RNDU)
    }
    for k in stride(from: depth - 1, through: 0, by: -1) {
      direction = opposite(direction)
      mpfr_ui_div(tail.number, UInt(k + 1), tail.number, direction)
      mpfr_div_2ui(tail.number, tail.number, 1, direction)
      mpfr_add(tail.number, tail.number, x, direction)
    }

    let root = Scratch(precision: precision)
    mpfr_const_pi(root.number, opposite(rounding))
    mpfr_sqrt(root.number, root.number, opposite(rounding))
    mpfr_mul(root.number, root.number, tail.number, opposite(rounding))
    mpfr_ui_div(result, 1, root.number, rounding)
  }

  /// How many levels bring the uncertainty of the innermost tail below 2^−precision at the top.
  ///
  /// A heuristic: level k contracts the relative uncertainty by about (k+1)/(2T²), where
  /// T = (x + √(x² + 2(k+1)))/2 approximates T_k. A wrong depth would cost tightness only.
  private static func continuedFractionDepth(_ x: Double, _ precision: Int) -> Int {
    var uncertainty = 1.0
    var bits = 0
    var depth = 0
    repeat {
      depth += 1
      let tail = (x + (x * x + 2 * Double(depth)).squareRoot()) / 2
      uncertainty *= Double(depth) / (2 * tail * tail)
      guard uncertainty > 0 else { break }
      bits -= Int(uncertainty.exponent)
      uncertainty = uncertainty.significand
    } while bits < precision + 4
    return depth
  }

  /// x² without rounding, or beyond the exponent range rounded as given.
  private static func exactSquare(_ x: mpfr_srcptr, _ rounding: mpfr_rnd_t) -> Scratch {
    let square = Scratch(precision: 2 * mpfr_get_prec(x))
    mpfr_sqr(square.number, x, rounding)
    return square
  }

  private static func opposite(_ rounding: mpfr_rnd_t) -> mpfr_rnd_t {
    rounding == MPFR_RNDD ? MPFR_RNDU : MPFR_RNDD
  }
}

/// An MPFR number of a precision chosen at run time, for intermediate results.
struct Scratch: ~Copyable {
  let number: mpfr_ptr

  init(precision: Int) {
    number = mpfr_ptr.allocate(capacity: 1)
    mpfr_init2(number, mpfr_prec_t(precision))
  }

  deinit {
    mpfr_clear(number)
    number.deallocate()
  }
}
