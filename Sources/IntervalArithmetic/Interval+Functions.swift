/// Enclosures of the elementary and error functions. All of them are monotone, so the image of an
/// interval is found at its ends.
extension Interval {
  @inlinable
  public func exp() -> Self { Bound.exponential(self) }

  /// e^x − 1.
  @inlinable
  public func expm1() -> Self { increasing { $0.expm1(rounded: $1) } }

  /// The natural logarithm of the members x > 0.
  @inlinable
  public func log() -> Self {
    let domain = intersection(.nonNegative)
    // log 0 = −∞ is a bound, not a value: nothing positive is left of the set of zero alone.
    if domain.isEmpty || domain.upper == .zero { return .empty }
    return domain.increasing { $0.log(rounded: $1) }
  }

  @inlinable
  public func erf() -> Self { increasing { $0.erf(rounded: $1) } }

  /// 1 − erf(x).
  @inlinable
  public func erfc() -> Self { Bound.complementaryErrorFunction(self) }

  /// e^{x²}·erfc(x).
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
