import CMPFR

extension BigFloat {
  @inlinable
  public static func pi(rounded rounding: Rounding) -> Self {
    Self { mpfr_const_pi($0, rounding.mpfr) }
  }

  @inlinable
  public func exp(rounded rounding: Rounding) -> Self { mapped(rounding, by: mpfr_exp) }

  @inlinable
  public func expm1(rounded rounding: Rounding) -> Self { mapped(rounding, by: mpfr_expm1) }

  @inlinable
  public func log(rounded rounding: Rounding) -> Self { mapped(rounding, by: mpfr_log) }

  @inlinable
  public func erf(rounded rounding: Rounding) -> Self { mapped(rounding, by: mpfr_erf) }

  /// A bound of erfc(x), within 2⁻³⁰ ulp of the tightest one beyond x = 1 and tightest up to there.
  @inlinable
  public func erfc(rounded rounding: Rounding) -> Self {
    mapped(rounding, by: ErrorFunctionKernel.erfc)
  }

  /// A bound of e^{x²}·erfc(x), within 2⁻³⁰ ulp of the tightest one.
  @inlinable
  public func erfcx(rounded rounding: Rounding) -> Self {
    mapped(rounding, by: ErrorFunctionKernel.erfcx)
  }
}

/// Frees the constants that MPFR keeps for the current thread.
///
/// A worker thread calls this when its work is done; nothing else depends on it.
public func releaseThreadCaches() {
  mpfr_free_cache2(MPFR_FREE_LOCAL_CACHE)
}
