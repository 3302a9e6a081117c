extension BigFloat: IntervalBound {
  /// The sums of ends that are all regular, as nearly always, without a look at the empty set.
  @inlinable
  public static func sum(_ x: Interval<Self>, _ y: Interval<Self>) -> Interval<Self> {
    if areRegular(x, y),
      let lower = sumOfRegular(x.lower, y.lower, y.lower.sign, .down),
      let upper = sumOfRegular(x.upper, y.upper, y.upper.sign, .up)
    {
      return Interval(unchecked: lower, upper)
    }
    if x.isEmpty || y.isEmpty { return .empty }
    return Interval(
      unchecked: x.lower.adding(y.lower, rounded: .down), x.upper.adding(y.upper, rounded: .up))
  }

  /// The products of the same.
  @inlinable
  public static func product(_ x: Interval<Self>, _ y: Interval<Self>) -> Interval<Self> {
    guard areRegular(x, y) else { return .productBySigns(x, y) }
    if x.lower.sign == x.upper.sign, y.lower.sign == y.upper.sign,
      let product = productWithoutZero(x, y)
    {
      return product
    }
    return .productOfBounds(x.lower, x.upper, y.lower, y.upper)
  }

  // Ends that are near to each other take one exponential, logarithm, sine and cosine, or error function for both.

  @inlinable
  public static func exponential(_ x: Interval<Self>) -> Interval<Self> {
    viaLimbs(.exp, x) ?? viaWord(.exp, x) ?? x.increasing { $0.exp(rounded: $1) }
  }

  @inlinable
  public static func exponentialMinusOne(_ x: Interval<Self>) -> Interval<Self> {
    viaLimbs(.expm1, x) ?? viaWord(.expm1, x) ?? x.increasing { $0.expm1(rounded: $1) }
  }

  @inlinable
  public static func naturalLogarithm(_ x: Interval<Self>) -> Interval<Self> {
    viaLimbs(.log, x) ?? viaWord(.log, x) ?? x.increasing { $0.log(rounded: $1) }
  }

  @inlinable
  public static func errorFunction(_ x: Interval<Self>) -> Interval<Self> {
    viaLimbs(errorFunction: .erf, x) ?? x.increasing { $0.erf(rounded: $1) }
  }

  @inlinable
  public static func complementaryErrorFunction(_ x: Interval<Self>) -> Interval<Self> {
    viaLimbs(errorFunction: .erfc, x) ?? x.decreasing { $0.erfc(rounded: $1) }
  }

  @inlinable
  public static func scaledComplementaryErrorFunction(_ x: Interval<Self>) -> Interval<Self> {
    viaLimbs(errorFunction: .erfcx, x) ?? x.decreasing { $0.erfcx(rounded: $1) }
  }

  @inlinable
  public static func arctangent(_ x: Interval<Self>) -> Interval<Self> {
    nearby(x) { FixedElementary.nearbyArctangent($0, $1) } ?? increasing(.atan, x)
  }

  @inlinable
  public static func hyperbolicTangent(_ x: Interval<Self>) -> Interval<Self> {
    increasing(.tanh, x)
  }

  @inlinable
  public static func increasing(
    _ function: ElementaryFunction, _ x: Interval<Self>
  ) -> Interval<Self> {
    if let fixed = function.fixed, let y = viaLimbs(fixed, x) ?? viaWord(fixed, x) { return y }
    return x.increasing { $0.value(of: function, rounded: $1) }
  }

  @inlinable
  public static func sine(_ x: Interval<Self>) -> Interval<Self> {
    (hasLimbKernels
      ? viaLimbs(.sin, x) : nearby(x) { FixedElementary.nearbyWave($0, $1, quarters: 0) })
      ?? word(x) { QuickElementary.wave($0, $1, quarters: 0) } ?? x.waveOfSine()
  }

  @inlinable
  public static func cosine(_ x: Interval<Self>) -> Interval<Self> {
    (hasLimbKernels
      ? viaLimbs(.cos, x) : nearby(x) { FixedElementary.nearbyWave($0, $1, quarters: 1) })
      ?? word(x) { QuickElementary.wave($0, $1, quarters: 1) } ?? x.waveOfCosine()
  }

  @inlinable
  public static func tangent(_ x: Interval<Self>) -> Interval<Self> {
    (hasLimbKernels ? viaLimbs(.tan, x) : nearby(x) { FixedElementary.nearbyTangent($0, $1) })
      ?? word(x) { QuickElementary.tangent($0, $1) } ?? x.tangentByQuadrants()
  }

  /// A function that grows, over an interval of one limb; nil if that takes more.
  @inlinable
  static func viaWord(_ function: FixedFunction, _ x: Interval<Self>) -> Interval<Self>? {
    word(x) { QuickElementary.growing(function, $0, $1) }
  }

  /// Whether no end is zero or infinite.
  @inlinable @inline(__always)
  static func areRegular(_ x: Interval<Self>, _ y: Interval<Self>) -> Bool {
    x.lower.isRegular && x.upper.isRegular && y.lower.isRegular && y.upper.isRegular
  }
}
