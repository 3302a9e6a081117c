extension IntervalBound {
  /// The neighboring binary64 number in a direction, the number itself if it is one; infinities stay
  /// infinite.
  @inlinable
  public func inBinary64(rounded rounding: Rounding) -> Double {
    isFinite ? Double(rational, rounded: rounding) : .infinity * Double(signum)
  }
}

extension Interval {
  /// The tightest binary64 enclosure.
  @inlinable
  public var inBinary64: Interval<Double> {
    if isEmpty { return .empty }
    return Interval<Double>(
      unchecked: lower.inBinary64(rounded: .down), upper.inBinary64(rounded: .up))
  }
}
