import IntervalArithmetic

/// Intervals prove: what the theory computes with them encloses every exact value.
extension Interval: Scalar {
  /// Both forms enclose the tail, so their intersection does; only the one that can be needed for
  /// the sign of the argument is computed.
  @inlinable
  public static func exponentialTail(exponent s: Self, argument t: Self, gaussian g: Self) -> Self {
    if t.lower.signum >= 0 { return g * t.erfcx() }
    let product = s.exp() * t.erfc()
    return t.upper.signum < 0 ? product : product.tightened(by: g * t.erfcx())
  }

  /// The hull of the values that can apply.
  @inlinable
  public static func choice(test: Self, negative: Self, positive: Self) -> Self {
    if test.isEmpty { return .empty }
    if test.upper.signum < 0 { return negative }
    return test.lower.signum < 0 ? negative.hull(positive) : positive
  }
}
