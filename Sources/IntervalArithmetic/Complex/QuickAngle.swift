/// Sine and cosine of binary64 intervals within (−π, π), to a few ulp of 1 and much faster than the
/// tightest ones: bounds on regions need no more.
///
/// cos x = Σ (−1)ᵏx²ᵏ/(2k)! to k = 13; for x² < 11 the terms fall from k = 2 on, so what is left out is
/// smaller than the next one.
enum QuickAngle {
  private static let coefficients: [Interval<Double>] = {
    var coefficient = Rational(1)
    return (0...13).map { k in
      if k > 0 { coefficient = -(coefficient / Rational(2 * k * (2 * k - 1))) }
      return Interval(coefficient)
    }
  }()

  private static let next = Interval<Double>(
    (1...28).reduce(Rational(1)) { $0 / Rational($1) })

  private static let limit = Interval<Double>.pi.lower

  /// cos of one number of magnitude at most 3.2.
  private static func cosine(at x: Double) -> Interval<Double> {
    let square = Interval(x).squared()
    var sum = coefficients[13]
    for k in stride(from: 12, through: 0, by: -1) { sum = sum * square + coefficients[k] }
    var rest = next
    for _ in 0..<14 { rest = rest * square }
    let unit = Interval<Double>(unchecked: -1, 1)
    return (sum + rest * unit).intersection(unit)
  }

  /// cos, which is even and falls on [0, π].
  static func cosine(_ x: Interval<Double>) -> Interval<Double> {
    guard x.magnitude <= limit else { return x.cos() }
    let low = cosine(at: x.magnitude)
    if x.mignitude == 0 { return Interval(unchecked: low.lower, 1) }
    return Interval(unchecked: low.lower, cosine(at: x.mignitude).upper)
  }

  /// sin, which is odd and cos(x − π/2).
  static func sine(_ x: Interval<Double>) -> Interval<Double> {
    guard x.magnitude <= limit else { return x.sin() }
    if x.lower == 0, x.upper == 0 { return x }
    if x.lower >= 0 { return cosine(x - .pi / Interval(2)) }
    if x.upper <= 0 { return -sine(-x) }
    return sine(Interval(unchecked: 0, x.upper)).hull(sine(Interval(unchecked: x.lower, 0)))
  }
}
