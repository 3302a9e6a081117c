import CMPFR

/// The tightest bounds of erfc and erfcx, where MPFR has no function or a slow one.
///
/// Nothing here estimates a rounding error: each routine rounds every operation in the direction
/// that keeps the result a bound, and adds the remainder it proves. A bound from either side, both
/// rounded in the direction that is asked for, tell whether it is the tightest: the exact value lies
/// between them and rounding is monotone. If they differ, the working precision grows (Ziv 1991).
@usableFromInline
package enum ErrorFunctionKernel {
  /// Bits beyond the destination's precision. After the last the bound is still a bound, and one
  /// unit too wide only if the value lies within 2⁻¹⁰⁰⁰ of that unit of a number of the precision.
  private static let guardBits = [32, 64, 128, 256, 512, 1024]

  /// Beyond this argument erfc is e^{−x²}·erfcx(x); up to it MPFR's own function is fast.
  private static let erfcThreshold = 1.0

  /// Stores the tightest bound of erfc(x) into `result`.
  @usableFromInline
  package static func erfc(_ result: mpfr_ptr, _ x: mpfr_srcptr, _ rounding: mpfr_rnd_t) -> Int32 {
    if FixedErrorFunction.serves(result, x), FixedErrorFunction.erfc(result, x, rounding) {
      return 0
    }
    guard
      mpfr_number_p(x) != 0,
      mpfr_cmp_d(x, erfcThreshold) > 0 || mpfr_cmp_d(x, -erfcThreshold) < 0
    else { return mpfr_erfc(result, x, rounding) }
    return decide(result, rounding) { erfc($0, x, from: $1, rounding, precision: $2) }
  }

  /// Stores the tightest bound of erfcx(x) into `result`.
  @usableFromInline
  package static func erfcx(_ result: mpfr_ptr, _ x: mpfr_srcptr, _ rounding: mpfr_rnd_t) -> Int32 {
    if FixedErrorFunction.serves(result, x), FixedErrorFunction.erfcx(result, x, rounding) {
      return 0
    }
    guard mpfr_number_p(x) != 0 else {
      if mpfr_sgn(x) > 0 { mpfr_set_zero(result, 1) } else { mpfr_set_inf(result, 1) }
      return 0
    }
    mpfr_set_ui(result, 1, MPFR_RNDN)
    if mpfr_zero_p(x) != 0 { return 0 }
    // 1 − 2x/√π < erfcx(x) < 1 for x > 0, and 1 < erfcx(x) < 1 − 4x/√π for −1/4 < x < 0: next to 1
    // in the precision. No series below has a term that underflows.
    if mpfr_get_exp(x) < -mpfr_exp_t(mpfr_get_prec(result)) - 2 {
      switch (mpfr_sgn(x) > 0, rounding == MPFR_RNDD) {
      case (true, true): mpfr_nextbelow(result)
      case (false, false): mpfr_nextabove(result)
      default: break
      }
      return 0
    }
    return decide(result, rounding) { erfcx($0, x, from: $1, rounding, precision: $2) }
  }

  /// Stores a bound that `bound` rounds from the given side of the value, with growing precision
  /// until the one from the other side is the same.
  private static func decide(
    _ result: mpfr_ptr, _ rounding: mpfr_rnd_t,
    _ bound: (_ destination: mpfr_ptr, _ side: mpfr_rnd_t, _ precision: Int) -> Void
  ) -> Int32 {
    let other = Scratch(precision: mpfr_get_prec(result))
    for bits in guardBits {
      let precision = mpfr_get_prec(result) + bits
      bound(result, rounding, precision)
      bound(other.number, opposite(rounding), precision)
      if mpfr_equal_p(result, other.number) != 0 { break }
    }
    return 0
  }

  /// Stores a bound of erfc(x) for |x| > 1 from one side, rounded in any direction.
  private static func erfc(
    _ result: mpfr_ptr, _ x: mpfr_srcptr, from side: mpfr_rnd_t, _ rounding: mpfr_rnd_t,
    precision: Int
  ) {
    if mpfr_sgn(x) < 0 {
      // erfc(x) = 2 − erfc(−x).
      let mirrored = Scratch(precision: mpfr_get_prec(x))
      mpfr_neg(mirrored.number, x, MPFR_RNDN)
      let tail = Scratch(precision: precision)
      let other = opposite(side)
      erfc(tail.number, mirrored.number, from: other, other, precision: precision)
      mpfr_ui_sub(result, 2, tail.number, rounding)
      return
    }
    let decay = Scratch(precision: precision)
    let square = exactSquare(x, opposite(side))
    mpfr_neg(square.number, square.number, MPFR_RNDN)
    mpfr_exp(decay.number, square.number, side)
    let scaled = Scratch(precision: precision)
    erfcx(scaled.number, x, from: side, side, precision: precision)
    mpfr_mul(result, decay.number, scaled.number, rounding)
  }

  /// Stores a bound of erfcx(x) from one side, rounded in any direction.
  private static func erfcx(
    _ result: mpfr_ptr, _ x: mpfr_srcptr, from side: mpfr_rnd_t, _ rounding: mpfr_rnd_t,
    precision: Int
  ) {
    let bound = Scratch(precision: precision)
    if mpfr_sgn(x) < 0 {
      // erfcx(x) = 2e^{x²} − erfcx(−x), and 2e^{x²} is more than twice the other term.
      let mirrored = Scratch(precision: mpfr_get_prec(x))
      mpfr_neg(mirrored.number, x, MPFR_RNDN)
      let growth = exactSquare(x, side)
      mpfr_exp(bound.number, growth.number, side)
      mpfr_mul_2ui(bound.number, bound.number, 1, side)
      guard mpfr_number_p(bound.number) != 0 else {
        mpfr_set(result, bound.number, rounding)
        return
      }
      let other = Scratch(precision: precision)
      let direction = opposite(side)
      erfcx(other.number, mirrored.number, from: direction, direction, precision: precision)
      mpfr_sub(result, bound.number, other.number, rounding)
      return
    }
    let approximation = mpfr_get_d(x, MPFR_RNDN)
    // Where the two cost about the same; either is a bound everywhere.
    if approximation * approximation < 0.18 * Double(precision) {
      series(bound.number, x, approximation, side)
    } else {
      continuedFraction(bound.number, x, approximation, side)
    }
    mpfr_set(result, bound.number, rounding)
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
    replaceByRoot(term.number, opposite(sumRounding))
    mpfr_ui_div(term.number, 2, term.number, sumRounding)
    mpfr_mul(sum.number, sum.number, term.number, sumRounding)

    let exact = exactSquare(x, rounding)
    mpfr_exp(term.number, exact.number, rounding)
    mpfr_sub(result, term.number, sum.number, rounding)
    // What rounding drove out of the range 0 < erfcx ≤ 1 of x ≥ 0 is still improved by it.
    if mpfr_sgn(result) < 0 { mpfr_set_zero(result, 1) }
    if mpfr_cmp_ui(result, 1) > 0 { mpfr_set_ui(result, 1, MPFR_RNDN) }
  }

  /// A bound of the root, by one place more where it is an upper one: GMP 6.2.1 takes some roots for exact that are
  /// not, and MPFR believes it.
  private static func replaceByRoot(_ x: mpfr_ptr, _ rounding: mpfr_rnd_t) {
    mpfr_sqrt(x, x, rounding)
    if rounding == MPFR_RNDU { mpfr_nextabove(x) }
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
    replaceByRoot(root.number, opposite(rounding))
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
