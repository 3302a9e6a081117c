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

  /// A bound of erfc(x): the tightest one up to |x| = 1, and beyond unless the value lies within
  /// about 2⁻²⁵ ulp of a number of this precision.
  @inlinable
  public func erfc(rounded rounding: Rounding) -> Self {
    mapped(rounding, by: ErrorFunctionKernel.erfc)
  }

  /// A bound of e^{x²}·erfc(x): the tightest one unless the value lies within about 2⁻²⁵ ulp of a
  /// number of this precision.
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
