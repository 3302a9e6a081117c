/// Enclosures of the elementary and error functions. All of them are monotone, so the image of an
/// interval is found at its ends.
extension Interval {
  /// The tightest enclosure of eˣ.
  @inlinable
  public func exp() -> Self { Bound.exponential(self) }

  /// The tightest enclosure of eˣ − 1.
  @inlinable
  public func expm1() -> Self { Bound.exponentialMinusOne(self) }

  /// The tightest enclosure of the natural logarithm of the members x > 0.
  @inlinable
  public func log() -> Self {
    if lower.signum > 0 && lower <= upper { return Bound.naturalLogarithm(self) }
    let domain = intersection(.nonNegative)
    // log 0 = −∞ is a bound, not a value: nothing positive is left of the set of zero alone.
    if domain.isEmpty || domain.upper == .zero { return .empty }
    return Bound.naturalLogarithm(domain)
  }

  /// The tightest enclosure of erf(x) = (2/√π)·∫₀ˣ e^{−t²} dt (DLMF 7.2.1).
  @inlinable
  public func erf() -> Self { Bound.errorFunction(self) }

  /// The tightest enclosure of erfc(x) = 1 − erf(x) (DLMF 7.2.2).
  ///
  /// A value within 2⁻¹⁰⁰⁰ ulp of a number of the bounds' precision, which none is known to be, could
  /// have a bound one place further out.
  @inlinable
  public func erfc() -> Self { Bound.complementaryErrorFunction(self) }

  /// The tightest enclosure of erfcx(x) = e^{x²}·erfc(x), with the reservation of ``erfc()``.
  @inlinable
  public func erfcx() -> Self { Bound.scaledComplementaryErrorFunction(self) }

  @inlinable
  func increasing(_ function: (Bound, Rounding) -> Bound) -> Self {
    if isEmpty { return .empty }
    return Self(unchecked: function(lower, .down), function(upper, .up))
  }

  @inlinable
  func decreasing(_ function: (Bound, Rounding) -> Bound) -> Self {
    if isEmpty { return .empty }
    return Self(unchecked: function(upper, .down), function(lower, .up))
  }
}
