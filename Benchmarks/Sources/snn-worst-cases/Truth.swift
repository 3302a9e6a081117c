import IntervalArithmetic

/// Enclosures of values at single numbers, by MPFR's functions or by series, never by the intervals'
/// own logic or this library's error functions.
enum Truth {
  /// A function of one number between two bounds of `limbs` limbs.
  typealias Value<let limbs: Int> = (low: BigFloat<limbs>, high: BigFloat<limbs>)

  /// What rounds correctly has these bounds.
  static func bounds<let limbs: Int>(
    _ value: (Rounding) -> BigFloat<limbs>
  ) -> Value<limbs> {
    (value(.down), value(.up))
  }

  /// The tightest binary64 enclosure; nil if the bounds do not tell.
  ///
  /// Bounds that differ are no values, which are irrational then: so no binary64 number may lie
  /// strictly between them.
  static func tightest<let limbs: Int>(_ value: Value<limbs>) -> Interval<Double>? {
    let (low, high) = (value.low.double(rounded: .down), value.high.double(rounded: .up))
    guard value.low == value.high || high <= low.nextUp else { return nil }
    return Interval(unchecked: low, high)
  }

  // MARK: Error functions

  /// 1 − erf(x), which loses the more bits the larger x is, and beyond 28 its asymptotic series.
  static func erfc(_ x: Double) -> Interval<Double>? {
    if x > 28 {
      let decay = (-Interval(BigFloat<24>(x)).squared()).exp()
      return tightest(decay * asymptoticErfcx(x))
    }
    return x < 6 ? tightest(complement(BigFloat<8>(x))) : tightest(complement(BigFloat<24>(x)))
  }

  /// e^{x²}·(1 − erf(x)), and beyond 28 the asymptotic series.
  static func erfcx(_ x: Double) -> Interval<Double>? {
    if x > 28 { return tightest(asymptoticErfcx(x)) }
    return x < 6
      ? tightest(scaledComplement(BigFloat<8>(x))) : tightest(scaledComplement(BigFloat<24>(x)))
  }

  private static func tightest<let limbs: Int>(
    _ x: Interval<BigFloat<limbs>>
  ) -> Interval<Double>? {
    tightest((x.lower, x.upper))
  }

  private static func complement<let limbs: Int>(
    _ x: BigFloat<limbs>
  ) -> Interval<BigFloat<limbs>> {
    Interval(1) - Interval(x).erf()
  }

  private static func scaledComplement<let limbs: Int>(
    _ x: BigFloat<limbs>
  ) -> Interval<BigFloat<limbs>> {
    Interval(x).squared().exp() * complement(x)
  }

  /// Σ (−1)ⁿ(2n−1)!!/(2x²)ⁿ/(√π·x), whose partial sums lie in turn above and below (DLMF 7.12.1).
  private static func asymptoticErfcx(_ x: Double) -> Interval<BigFloat<24>> {
    typealias Real = Interval<BigFloat<24>>
    let point = Real(BigFloat<24>(x))
    let ratio = Real(1) / (Real(2) * point.squared())
    var (sum, term, n) = (Real(1), Real(1), 0)
    // The terms fall for n < x², which is above 784.
    while n < 200, term.magnitude > BigFloat(0x1p-300) {
      n += 1
      term = -(term * Real(2 * n - 1) * ratio)
      sum = sum + term
    }
    return sum.hull(sum - term) / (Real.pi.squareRoot() * point)
  }
}
