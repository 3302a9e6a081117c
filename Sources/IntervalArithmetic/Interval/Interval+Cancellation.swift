extension Interval {
  /// The tightest enclosure of the z with y + z = x, for x at least as wide as y; what was added is
  /// taken away again. All real numbers if there is no such z, or if an operand is unbounded.
  ///
  /// IEEE 1788.1-2017, section 4.5.6 (cancelMinus).
  public static func cancelMinus(_ x: Self, _ y: Self) -> Self {
    if x.isEmpty, y.isEmpty || y.isBounded { return .empty }
    guard x.isBounded, y.isBounded else { return .entire }
    // The comparison of widths must be exact.
    guard x.upper.rational - x.lower.rational >= y.upper.rational - y.lower.rational else {
      return .entire
    }
    return Self(
      unchecked: x.lower.subtracting(y.lower, rounded: .down),
      x.upper.subtracting(y.upper, rounded: .up))
  }

  /// The same for −y: the z with z − y = x.
  public static func cancelPlus(_ x: Self, _ y: Self) -> Self { cancelMinus(x, -y) }

  /// The smallest number r with |x − midpoint| ≤ r for all members; +∞ if the interval is unbounded,
  /// nil if it is empty.
  public var radius: Bound? {
    guard let midpoint else { return nil }
    guard isBounded else { return .infinity }
    return max(
      midpoint.subtracting(lower, rounded: .up), upper.subtracting(midpoint, rounded: .up))
  }
}
