import IntervalArithmetic

/// The χ² distribution, enclosed (`Documentation/Formulas.md`, 80 and 81).
package struct ChiSquareDistribution: Sendable {
  package typealias Number = ProbabilityNumber

  /// A value takes about ten times √k terms, and the first one k factors.
  package static var degreeLimit: Int { 1_000_000 }

  /// k
  package let degrees: Int
  /// log Γ(k/2 + 1)
  private let logGamma: Number
  private let two = Number(2)

  /// The distribution of the sum of `degrees` squares of independent standard normal numbers.
  package init(degrees: Int) {
    precondition((1...Self.degreeLimit).contains(degrees), "degrees of freedom out of range")
    self.degrees = degrees
    logGamma = HalfIntegerGamma.logarithm(ofHalf: degrees + 2)
  }

  /// P(X ≤ x) for every member of an interval; sharp where that is narrow.
  package func below(_ x: Number) -> Number { tails(x).below }

  /// P(X > x), which keeps its digits where it is small.
  package func above(_ x: Number) -> Number { tails(x).above }

  /// The density for every member of an interval.
  package func density(_ x: Number) -> Number {
    let zero = Number(0)
    guard x.upper.signum > 0 else { return zero }
    guard x.lower.signum > 0 else {
      // Below 0 it is 0; at 0 without a bound for one degree, and with two it falls from 1/2.
      if degrees == 1 { return Number(unchecked: .zero, .infinity) }
      if degrees == 2 { return zero.hull(.half) }
      return zero.hull(peak(on: Number(unchecked: .zero, x.upper)))
    }
    let (low, high) = (pointDensity(Number(x.lower)), pointDensity(Number(x.upper)))
    let ends = low.hull(high)
    let mode = Number(degrees - 2)
    // Increasing up to the mode, decreasing from there on.
    return x.lower >= mode.upper || x.upper <= mode.lower ? ends : ends.hull(pointDensity(mode))
  }

  /// The derivative of the density on an interval of positive numbers.
  package func densitySlope(_ x: Number) -> Number {
    density(x) * (Number(degrees - 2) / x - Number(1)) * .half
  }

  /// The number x with P(X ≤ x) = p.
  package func quantile(_ p: Rational) -> Number {
    let target = Number(p)
    let mean = Double(degrees)
    let reach = 8 * (2 * mean).squareRoot()
    var low = Number(Rational(max(0, mean - reach))).lower
    if !(below(Number(low)) < target) { low = .zero }
    var high = Number(Rational(mean + reach)).lower
    while !(below(Number(high)) > target) {
      high = high.adding(high, rounded: .up)
    }
    return Quantile.enclosure(of: target, from: low, through: high, below: below)
  }

  /// The largest density on an interval from 0 on, for more than two degrees.
  private func peak(on x: Number) -> Number {
    let mode = Number(degrees - 2)
    return pointDensity(x.upper <= mode.lower ? Number(x.upper) : mode)
  }

  private func pointDensity(_ x: Number) -> Number {
    front(x) * Number(degrees) / (two * x)
  }

  /// y^a·e^{−y}/Γ(a + 1) with a = k/2 and y = x/2.
  private func front(_ x: Number) -> Number {
    let y = x * .half
    return (Number(degrees) * .half * y.log() - y - logGamma).exp()
  }

  private func tails(_ x: Number) -> (below: Number, above: Number) {
    let (zero, one) = (Number(0), Number(1))
    guard x.upper.signum > 0 else { return (zero, one) }
    guard x.lower.signum > 0 else {
      let end = tails(Number(x.upper))
      return (zero.hull(end.below), one.hull(end.above))
    }
    let count = Number(degrees)
    if x.upper <= count.lower {
      let below = (front(x) * lowerSeries(x)).asProbability
      return (below, (one - below).asProbability)
    }
    // Wide enough to reach from one formula to the other.
    if !x.isPoint, x.lower <= Number(degrees - 1).upper {
      let (low, high) = (tails(Number(x.lower)), tails(Number(x.upper)))
      return (low.below.hull(high.below), low.above.hull(high.above))
    }
    let above = upperSeries(x).asProbability
    return ((one - above).asProbability, above)
  }

  /// Σ yʲ/((a + 1)…(a + j)), for y ≤ a.
  private func lowerSeries(_ x: Number) -> Number {
    var (sum, term) = (Number(1), Number(1))
    var j = 0
    while true {
      for _ in 0..<Self.stretch {
        j += 1
        term = term * (x / Number(degrees + 2 * j))
        sum = sum + term
      }
      // The ratios fall, and are below 1.
      let ratio = x / Number(degrees + 2 * (j + 1))
      let rest = term * ratio / (Number(1) - ratio)
      if rest.upper <= sum.lower.multiplied(by: Self.precision, rounded: .down) {
        return sum + Number(0).hull(rest)
      }
    }
  }

  /// P(X > x) for x > k − 1, from P(X > x) with 2 less degrees, and so on.
  private func upperSeries(_ x: Number) -> Number {
    func errorFunction() -> Number { (x * .half).squareRoot().erfc() }
    if degrees == 1 { return errorFunction() }
    let first = front(x) * Number(degrees) / x
    var (sum, term) = (Number(1), Number(1))
    var left = degrees - 2
    while left > 1 {
      for _ in 0..<Self.stretch where left > 1 {
        term = term * (Number(left) / x)
        sum = sum + term
        left -= 2
      }
      guard left > 1 else { break }
      let ratio = Number(left) / x
      let rest = term * ratio / (Number(1) - ratio)
      if rest.upper <= sum.lower.multiplied(by: Self.precision, rounded: .down) {
        return first * (sum + Number(0).hull(rest))
      }
    }
    return left == 1 ? first * sum + errorFunction() : first * sum
  }

  /// Terms between two looks at what is left.
  private static var stretch: Int { 16 }

  /// What may be left of a sum, relative to it.
  private static var precision: BigFloat<2> {
    BigFloat<2>(Rational.powerOfTwo(-100), rounded: .down)
  }
}
