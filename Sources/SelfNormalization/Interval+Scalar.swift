import IntervalArithmetic

extension Interval: Scalar {
  /// Both forms enclose the tail, so their intersection does; only the one that can be needed for
  /// the sign of the argument is computed.
  @inlinable
  public static func exponentialTail(exponent s: Self, argument t: Self, gaussian g: Self) -> Self {
    if t.lower >= .zero { return g * t.erfcx() }
    let product = s.exp() * t.erfc()
    return t.upper < .zero ? product : product.tightened(by: g * t.erfcx())
  }
}
