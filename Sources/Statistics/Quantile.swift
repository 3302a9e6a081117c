import IntervalArithmetic

/// Quantiles of continuous distributions whose values are enclosed.
package enum Quantile {
  package typealias Number = ProbabilityNumber

  /// An interval with the x at which an increasing function is p, by bisection: `below` is under p at
  /// its lower end and over p at its upper one, or x is known to be between the ends that are given.
  static func enclosure(
    of p: Number, from low: BigFloat<2>, through high: BigFloat<2>, below: (Number) -> Number
  ) -> Number {
    var (low, high) = (low, high)
    for _ in 0..<300 {
      let middle = low.midpoint(with: high)
      let value = below(Number(middle))
      if value < p {
        low = middle
      } else if value > p {
        high = middle
      } else {
        break
      }
      let found = Number(unchecked: low, high)
      if found.width <= found.mignitude.multiplied(by: precision, rounded: .down) { break }
    }
    return Number(unchecked: low, high)
  }

  /// z with Φ(z) = p, for 0 < p < 1.
  package static func normal(_ p: Rational) -> Number {
    let half = Rational(1, over: 2)
    if p == half { return Number(0) }
    if p > half { return -normal(1 - p) }
    // Φ(z) = erfc(−z/√2)/2, and Φ(−40) < 10⁻³⁴⁸.
    precondition(p > Rational.powerOfTen(-300), "a probability out of range")
    return enclosure(of: Number(p), from: Number(-40).lower, through: .zero) {
      (-$0 / Number(2).squareRoot()).erfc() * .half
    }
  }

  /// The width of an enclosure, relative to its members.
  private static var precision: BigFloat<2> {
    BigFloat<2>(Rational.powerOfTwo(-44), rounded: .down)
  }
}
