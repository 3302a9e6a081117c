extension BigFloat: IntervalBound {
  /// The sums of ends that are all regular, as nearly always, without a look at the empty set.
  @inlinable
  public static func sum(_ x: Interval<Self>, _ y: Interval<Self>) -> Interval<Self> {
    if sumsOnLimbs, areRegular(x, y) {
      return Interval(
        unchecked: sumOfRegular(x.lower, y.lower, y.lower.sign, .down),
        sumOfRegular(x.upper, y.upper, y.upper.sign, .up))
    }
    if x.isEmpty || y.isEmpty { return .empty }
    return Interval(
      unchecked: x.lower.adding(y.lower, rounded: .down), x.upper.adding(y.upper, rounded: .up))
  }

  /// The products of the same.
  @inlinable
  public static func product(_ x: Interval<Self>, _ y: Interval<Self>) -> Interval<Self> {
    areRegular(x, y)
      ? .productOfBounds(x.lower, x.upper, y.lower, y.upper) : .productBySigns(x, y)
  }

  // Ends that are near to each other take one sine and cosine for both.

  @inlinable
  public static func sine(_ x: Interval<Self>) -> Interval<Self> {
    nearby(x) { FixedElementary.nearbyWave($0, $1, quarters: 0) } ?? x.waveOfSine()
  }

  @inlinable
  public static func cosine(_ x: Interval<Self>) -> Interval<Self> {
    nearby(x) { FixedElementary.nearbyWave($0, $1, quarters: 1) } ?? x.waveOfCosine()
  }

  @inlinable
  public static func tangent(_ x: Interval<Self>) -> Interval<Self> {
    nearby(x) { FixedElementary.nearbyTangent($0, $1) } ?? x.tangentByQuadrants()
  }

  /// Whether no end is zero or infinite.
  @inlinable @inline(__always)
  static func areRegular(_ x: Interval<Self>, _ y: Interval<Self>) -> Bool {
    x.lower.isRegular && x.upper.isRegular && y.lower.isRegular && y.upper.isRegular
  }
}
