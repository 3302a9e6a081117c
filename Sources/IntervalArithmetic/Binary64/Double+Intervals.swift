import CTarget

/// Operations on binary64 intervals, both bounds at once where the target has the vector
/// instructions; the results are the same bit for bit where it has not.
extension Double {
  /// [a + c, b + d], the tightest enclosure.
  @inlinable @inline(__always)
  public static func sum(_ x: Interval<Double>, _ y: Interval<Double>) -> Interval<Double> {
    guard snn_has_wide_sum() != 0 else { return scalarSum(x, y) }
    var (lower, upper) = (0.0, 0.0)
    guard snn_wide_sum(x.lower, x.upper, y.lower, y.upper, &lower, &upper) != 0 else {
      return scalarSum(x, y)
    }
    return Interval(unchecked: lower, upper)
  }

  /// The same bound by bound, also where one is infinite, overflows, or is that of the empty set.
  @usableFromInline
  package static func scalarSum(_ x: Interval<Double>, _ y: Interval<Double>) -> Interval<Double> {
    if x.isEmpty || y.isEmpty { return .empty }
    return Interval(
      unchecked: x.lower.adding(y.lower, rounded: .down), x.upper.adding(y.upper, rounded: .up))
  }

  /// The tightest enclosure of the products of [a, b] and [c, d], that is the hull of a·[c, d] and
  /// b·[c, d].
  @inlinable @inline(__always)
  public static func product(_ x: Interval<Double>, _ y: Interval<Double>) -> Interval<Double> {
    guard snn_target_is_wide() != 0 || processorIsWide else { return scalarProduct(x, y) }
    let ends = snn_wide_product(x.lower, x.upper, y.lower, y.upper)
    return ends.x.isNaN ? scalarProduct(x, y) : Interval(unchecked: ends.x, ends.y)
  }

  /// Whether the processor has 256-bit vectors; no result depends on it.
  @usableFromInline
  package static let processorIsWide = snn_processor_is_wide() != 0

  /// The same by the signs of the bounds, also where a product is zero, overflows or underflows.
  @usableFromInline
  package static func scalarProduct(_ x: Interval<Double>, _ y: Interval<Double>) -> Interval<
    Double
  > {
    .productBySigns(x, y)
  }

  /// The tightest enclosure of the quotients.
  @inlinable @inline(__always)
  public static func quotient(_ x: Interval<Double>, _ y: Interval<Double>) -> Interval<Double> {
    guard y.lower > 0 || y.upper < 0, snn_target_is_wide() != 0 || processorIsWide else {
      return scalarQuotient(x, y)
    }
    let ends = snn_wide_quotient(x.lower, x.upper, y.lower, y.upper)
    return ends.x.isNaN ? scalarQuotient(x, y) : Interval(unchecked: ends.x, ends.y)
  }

  /// The same by the signs of the bounds.
  @usableFromInline
  package static func scalarQuotient(
    _ x: Interval<Double>, _ y: Interval<Double>
  ) -> Interval<Double> {
    .quotientBySigns(x, y)
  }

  /// The tightest enclosure of the roots of the members x ≥ 0.
  @inlinable @inline(__always)
  public static func root(_ x: Interval<Double>) -> Interval<Double> {
    guard snn_target_is_wide() != 0 || processorIsWide else { return scalarRoot(x) }
    let ends = snn_wide_root(x.lower, x.upper)
    return ends.x.isNaN ? scalarRoot(x) : Interval(unchecked: ends.x, ends.y)
  }

  /// The same end by end.
  @usableFromInline
  package static func scalarRoot(_ x: Interval<Double>) -> Interval<Double> { x.rootByEnds() }

  /// Both bounds at once, unless one is too near to a binary64 number.
  public static func exponential(_ x: Interval<Double>) -> Interval<Double> {
    FastExponential.bounds(x) ?? x.increasing { $0.exp(rounded: $1) }
  }

  /// Both bounds at once, unless one is too near to a binary64 number.
  ///
  /// Below −6, erfc lies between 2 − 2.2·10⁻¹⁷ and 2, with no binary64 number between them; above 27.3,
  /// where e^{−x²} < 2⁻¹⁰⁷⁵, between 0 and the least positive one.
  public static func complementaryErrorFunction(_ x: Interval<Double>) -> Interval<Double> {
    if x.lower <= -6 || x.upper >= 27.3, !x.isEmpty {
      let upper = x.lower <= -6 ? 2 : tightestErfc(x.lower)?.upper
      let lower = x.upper >= 27.3 ? 0 : tightestErfc(x.upper)?.lower
      if let lower, let upper { return Interval(unchecked: lower, upper) }
    }
    return FastErrorFunction.erfcBounds(x) ?? x.decreasing { $0.erfc(rounded: $1) }
  }

  /// erfc of one number; nil if that takes MPFR.
  private static func tightestErfc(_ x: Double) -> Interval<Double>? {
    if x <= -6 { return Interval(unchecked: 2.0.nextDown, 2) }
    if x >= 27.3 { return Interval(unchecked: 0, .leastNonzeroMagnitude) }
    return FastErrorFunction.erfcBounds(Interval(unchecked: x, x))
  }

  /// Both bounds at once, unless one is too near to a binary64 number or the interval reaches below
  /// zero.
  public static func scaledComplementaryErrorFunction(
    _ x: Interval<Double>
  ) -> Interval<Double> {
    FastErrorFunction.erfcxBounds(x) ?? x.decreasing { $0.erfcx(rounded: $1) }
  }

  // Both ends at once, or each on its own where it is beyond the range of that, too near to a binary64
  // number, or by another way than the other end.

  public static func exponentialMinusOne(_ x: Interval<Double>) -> Interval<Double> {
    FastElementary.expm1(x) ?? x.increasing { $0.expm1(rounded: $1) }
  }
  public static func naturalLogarithm(_ x: Interval<Double>) -> Interval<Double> {
    FastElementary.log(x) ?? x.increasing { $0.log(rounded: $1) }
  }
  public static func errorFunction(_ x: Interval<Double>) -> Interval<Double> {
    FastElementary.erf(x) ?? x.increasing { $0.erf(rounded: $1) }
  }
  public static func hyperbolicTangent(_ x: Interval<Double>) -> Interval<Double> {
    FastElementary.tanh(x) ?? x.increasing { $0.value(of: .tanh, rounded: $1) }
  }
  public static func arctangent(_ x: Interval<Double>) -> Interval<Double> {
    FastElementary.atan(x) ?? x.increasing { $0.value(of: .atan, rounded: $1) }
  }
  public static func sine(_ x: Interval<Double>) -> Interval<Double> {
    FastElementary.sine(x, quarters: 0) ?? x.waveOfSine()
  }
  public static func cosine(_ x: Interval<Double>) -> Interval<Double> {
    FastElementary.sine(x, quarters: 1) ?? x.waveOfCosine()
  }
  public static func tangent(_ x: Interval<Double>) -> Interval<Double> {
    FastElementary.tan(x) ?? x.tangentByQuadrants()
  }
}
