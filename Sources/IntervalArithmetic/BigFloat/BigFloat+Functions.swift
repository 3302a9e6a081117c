import CMPFR

extension BigFloat {
  @inlinable
  public static func pi(rounded rounding: Rounding) -> Self {
    FloatingPointEnvironment.withStandardExponents {
      Self { mpfr_const_pi($0, rounding.mpfr) }
    }
  }

  @inlinable
  public func exp(rounded rounding: Rounding) -> Self {
    viaFixed(.exp, rounding) ?? correctlyRounded(rounding, by: mpfr_exp)
  }

  @inlinable
  public func expm1(rounded rounding: Rounding) -> Self {
    viaFixed(.expm1, rounding) ?? correctlyRounded(rounding, by: mpfr_expm1)
  }

  @inlinable
  public func log(rounded rounding: Rounding) -> Self {
    viaFixed(.log, rounding) ?? correctlyRounded(rounding, by: mpfr_log)
  }

  @inlinable
  public func erf(rounded rounding: Rounding) -> Self {
    viaLimbs(errorFunction: .erf, rounding) ?? viaFixed(.erf, rounding)
      ?? correctlyRounded(rounding, by: mpfr_erf)
  }

  /// The tightest bound of erfc(x), unless for |x| > 1 the value lies within 2⁻¹⁰⁰⁰ ulp of a number of
  /// this precision, which none is known to do; then the bound may be one place further out.
  @inlinable
  public func erfc(rounded rounding: Rounding) -> Self {
    viaLimbs(errorFunction: .erfc, rounding)
      ?? correctlyRounded(rounding, by: ErrorFunctionKernel.erfc)
  }

  /// The tightest bound of e^{x²}·erfc(x), unless the value lies within 2⁻¹⁰⁰⁰ ulp of a number of this
  /// precision, which none is known to do for x ≠ 0; then the bound may be one place further out.
  @inlinable
  public func erfcx(rounded rounding: Rounding) -> Self {
    viaLimbs(errorFunction: .erfcx, rounding)
      ?? correctlyRounded(rounding, by: ErrorFunctionKernel.erfcx)
  }
}

/// Frees the constants that MPFR keeps for the current thread.
///
/// A worker thread calls this when its work is done; nothing else depends on it.
public func releaseThreadCaches() {
  mpfr_free_cache2(MPFR_FREE_LOCAL_CACHE)
}
