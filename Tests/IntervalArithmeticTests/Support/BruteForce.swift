import IntervalArithmetic

/// Images of intervals with small ends as the hull of all limits at pairs of ends.
enum BruteForce {
  /// The hull of the limits of `operation` at the ends, at zero, and at either side of a divisor
  /// zero; the ends are such that no operation rounds.
  static func image(
    _ operation: Operation, _ x: Interval<Double>, _ y: Interval<Double>
  ) -> Interval<Double> {
    let values = points(of: x).flatMap { p in
      points(of: y).flatMap { limits(operation, p, $0, beside: y) }
    }
    guard let low = values.min(), let high = values.max() else { return .empty }
    return Interval(unchecked: low, high)
  }

  private static func points(of x: Interval<Double>) -> [Double] {
    x.lower <= 0 && 0 <= x.upper ? [x.lower, 0, x.upper] : [x.lower, x.upper]
  }

  private static func limits(
    _ operation: Operation, _ p: Double, _ q: Double, beside y: Interval<Double>
  ) -> [Double] {
    switch operation {
    // ∞ − ∞ adds nothing: the infinities meet other ends as well.
    case .add: (p + q).isNaN ? [] : [p + q]
    case .subtract: (p - q).isNaN ? [] : [p - q]
    // Zero times any member is zero, however large.
    case .multiply: [p == 0 || q == 0 ? 0 : p * q]
    // ∞/∞ lies between the quotients by the members of the divisor.
    case .divide where q != 0: (p / q).isNaN ? [0] : [p / q]
    case .divide:
      // The limits from the sides on which the divisor has members.
      [(-Double.infinity, y.lower < 0), (.infinity, y.upper > 0)]
        .filter(\.1).map { p == 0 ? 0 : p * $0.0 }
    }
  }
}
