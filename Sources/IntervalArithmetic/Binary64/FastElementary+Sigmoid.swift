/// The logistic function and log(1 + e^x), whose values are found as those of expm1, log and erf are.
///
/// Where a value lies between a number and its neighbor for reasons of size, the estimate is that
/// number with a tail of the right sign and no error.
extension FastElementary {
  // MARK: 1/(1 + e^−x)

  /// 1/(1 + e^{−x}) for −700 ≤ x.
  ///
  /// With E = e^{−|x|} ≤ 1, of error 2⁻⁶⁹·scale for a scale ≤ 1, the value is 1/(1 + E) for x > 0 and
  /// E/(1 + E) below, which is found without the scale. Their derivatives by E are at most 1, so the
  /// error of E adds 2⁻⁶⁹·scale above and, with the scale taken out, 2⁻⁶⁹ below.
  ///
  /// 1 + E = s + t with |t| ≤ 2⁻⁵¹ and |s| ≥ 1; the quotient q ≤ 4 by s leaves an exact remainder
  /// r ≤ 2⁻⁵¹. What is rounded after that is below 2⁻⁵⁰, four times, and dividing by s in place of s + t
  /// leaves out less than 2⁻¹⁰⁰. Together that adds less than 2⁻⁹⁸.
  package static func sigmoid(_ x: Double) -> Estimate? {
    if x == 0 { return Estimate(exactly: 0.5) }
    // |1/(1 + e^{−x}) − 1/2| < |x|/4, and the neighbors of 1/2 are 2⁻⁵⁴ away or farther.
    if x.magnitude <= 0x1p-53 { return Estimate(beside: 0.5, direction: x) }
    // 0 < 1 − sigmoid(38) < 2⁻⁵⁴, as 38/ln2 > 54.8.
    if x >= 38 {
      return x.isFinite ? Estimate(beside: 1, direction: -1) : Estimate(exactly: 1)
    }
    guard x >= -700 else { return nil }
    let power = FastExponential.evaluate(-x.magnitude)
    let (s, rest) = Double.twoSum(1, power.y * power.scale)
    let t = rest + power.tail * power.scale
    let isPositive = x > 0
    let numerator = isPositive ? 1 : power.y
    let numeratorTail = isPositive ? 0 : power.tail
    let q = numerator / s
    let remainder = numerator.addingProduct(-q, s)
    let tail = ((remainder + numeratorTail) - q * t) / s
    let error = (isPositive ? power.scale : 1) * FastExponential.error + 0x1p-98
    return Estimate(q, tail, error: error, scale: isPositive ? 1 : power.scale)
  }

  // MARK: log(1 + e^x)

  /// log(1 + e^x) for x ≥ −700.
  ///
  /// **Up to −38**, E − E²/2 with E = e^x: with E = scale·(y + tail) and scale ≤ 2⁻⁵³, y < 4, the next
  /// term is below 22·2⁻¹⁰⁶ and the tail's part of the square below 2⁻¹⁰³, relative to the scale.
  ///
  /// **From there to 0** log(1 + E), and **above** x + log(1 + E) with E = e^{−x}. The sum with x
  /// rounds its tails by less than 2⁻¹⁰⁴ of itself.
  package static func softplus(_ x: Double) -> Estimate? {
    // x < log(1 + e^x) < x + e^{−40}, and the neighbor of x is 2⁻⁵³·40 away or farther.
    if x >= 40 { return Estimate(beside: x, direction: 1) }
    guard x >= -700 else { return nil }
    let power = FastExponential.evaluate(-x.magnitude)
    if x <= -38 {
      let square = power.y * power.y * power.scale
      return Estimate(
        power.y, power.tail - square / 2, error: 0x1.01p-69, scale: power.scale)
    }
    let logarithm = log1p(
      power.y * power.scale, power.tail * power.scale, error: power.scale * FastExponential.error)
    if x <= 0 { return logarithm }
    let (s, rest) = Double.twoSum(x, logarithm.y)
    return Estimate(s, rest + logarithm.tail, error: logarithm.error + s * 0x1p-104)
  }

  /// log(1 + t + low) for 2⁻⁶⁰ ≤ t ≤ 1 and |low| ≤ 2⁻⁵³t, which are known to an error.
  ///
  /// With r ≈ 1/c for the multiple c of 2⁻⁷ that is nearest to 1 + t, it is −log r + log(1 + u + l) with
  /// u + l = r·(1 + t + low) − 1, |u| < 2⁻⁷·⁹⁹, |l| < 1.6·2⁻⁵², where u is found exactly. Of the series
  /// u − u²/2 + u³S with the terms up to u⁹/9 the first two are found exactly as well;
  /// S < 0.336 is computed to less than its last place, so u³S to 1.5·2⁻⁵³u³, and the sums with it
  /// round by 2⁻⁵³u³ more. l/(1 + u) is l·(1 − u + u²) up to l·u³.
  ///
  /// **For c = 1**, where u = t and l = low, what follows u⁹/9 is below 2⁻⁷⁵t, and everything together
  /// below (1.5·2⁻⁵²t² + 2⁻⁷¹)·t.
  ///
  /// **For c > 1**, with u³ < 2⁻²³·⁹, what follows u⁹/9 is below 2⁻⁷⁴·⁹, l·u³ below 2⁻⁷⁵, and
  /// 2.5·2⁻⁵³u³ below 2⁻⁷⁵·⁵; the table and the roundings of what is smaller are below 2⁻⁷⁸. Together
  /// that is less than 2⁻⁷³.
  private static func log1p(_ t: Double, _ low: Double, error: Double) -> Estimate {
    let index = Int(t * 128 + 0.5)
    var (u, l) = (t, low)
    var (high, rest) = (0.0, 0.0)
    if index > 0 {
      let entry = LogarithmTable.entry(index)
      let (s, sTail) = Double.twoSum(1, t)
      let (product, productTail) = Double.exactProduct(entry.reciprocal, s)
      (u, l) = (product - 1, productTail + entry.reciprocal * (sTail + low))
      (high, rest) = (entry.high, entry.low)
    }
    let (square, squareTail) = Double.exactProduct(u, u)
    let last: Double = (0x1.2492492492492p-3 - u * 0x1p-3) + square * 0x1.c71c71c71c71cp-4
    let middle: Double = 0x1.999999999999ap-3 - u * 0x1.5555555555555p-3
    let front: Double = 0x1.5555555555555p-2 - u * 0x1p-2
    let series: Double = front + square * (middle + square * last)
    let cubic = square * u * series
    let (first, firstTail) = Double.twoSum(high, u)
    let (second, secondTail) = Double.twoSum(first, -square / 2)
    let linear = rest + (l - l * (u - square))
    let tail = (firstTail + secondTail) + ((cubic - squareTail / 2) + linear)
    let own = index > 0 ? 0x1p-73 : t * (square * 0x1.8p-52 + 0x1p-71)
    return Estimate(second, tail, error: own + error * 1.0625)
  }

  // MARK: Intervals

  /// An increasing function's bounds over an interval, rounded correctly; nil if that is not certain.
  @inline(__always)
  static func bounds(
    _ x: Interval<Double>, _ function: (Double) -> Estimate?
  ) -> Interval<Double>? {
    guard !x.isEmpty, let first = function(x.lower), let lower = first.rounded(.down) else {
      return nil
    }
    // A number is estimated once and rounded twice.
    let last = x.isPoint ? first : function(x.upper)
    guard let upper = last?.rounded(.up) else { return nil }
    return Interval(unchecked: lower, upper)
  }
}

extension Double {
  /// Rounded correctly unless the value lies within 2⁻¹²⁰ of itself beside a binary64 number, which
  /// none is known to do.
  public func sigmoid(rounded rounding: Rounding) -> Double {
    FastElementary.sigmoid(self)?.rounded(rounding)
      ?? viaLongFloat(rounding) { $0.sigmoid(rounded: $1) }
  }

  /// Rounded correctly with the reservation of ``sigmoid(rounded:)``.
  public func softplus(rounded rounding: Rounding) -> Double {
    FastElementary.softplus(self)?.rounded(rounding)
      ?? viaLongFloat(rounding) { $0.softplus(rounded: $1) }
  }

  /// Several roundings to 128 bits and one to 53, all in one direction.
  private func viaLongFloat(
    _ rounding: Rounding, _ function: (BigFloat<2>, Rounding) -> BigFloat<2>
  ) -> Double {
    FloatingPointEnvironment.forBinary64 {
      function(BigFloat<2>(self), rounding).double(rounded: rounding)
    }
  }

  public static func sigmoid(_ x: Interval<Double>) -> Interval<Double> {
    FastElementary.bounds(x, FastElementary.sigmoid) ?? x.increasing { $0.sigmoid(rounded: $1) }
  }

  public static func softplus(_ x: Interval<Double>) -> Interval<Double> {
    FastElementary.bounds(x, FastElementary.softplus) ?? x.increasing { $0.softplus(rounded: $1) }
  }
}
