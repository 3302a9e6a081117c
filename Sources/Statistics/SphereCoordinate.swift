import IntervalArithmetic

/// A coordinate U of a uniform unit vector of n numbers, times √n: U² has the beta distribution with
/// the parameters 1/2 and (n − 1)/2 (`Documentation/Formulas.md`, 84).
package struct SphereCoordinate: Sendable {
  package typealias Number = ProbabilityNumber

  /// n, from 2 on.
  package let count: Int
  /// log B(1/2, (n − 1)/2)
  private let logBeta: Number

  package init(count: Int) {
    precondition((2...ChiSquareDistribution.degreeLimit).contains(count), "a number out of range")
    self.count = count
    logBeta =
      HalfIntegerGamma.logarithm(ofHalf: 1) + HalfIntegerGamma.logarithm(ofHalf: count - 1)
      - HalfIntegerGamma.logarithm(ofHalf: count)
  }

  /// P(√n·|U| ≤ z) for z ≥ 0.
  package func within(_ z: Number) -> Number {
    let (zero, one) = (Number(0), Number(1))
    let share = z.squared() / Number(count)
    let rest = one - share
    guard share.upper.signum > 0 else { return zero }
    guard rest.upper.signum > 0 else { return one }
    guard share.lower.signum > 0, rest.lower.signum > 0 else {
      return zero.hull(one)
    }
    if share.upper <= Number.half.lower {
      return series(share, rest, 1, count - 1).asProbability
    }
    return (one - series(rest, share, count - 1, 1)).asProbability
  }

  /// P(low ≤ √n·U ≤ high)
  package func probability(from low: Number, through high: Number) -> Number {
    func half(_ z: Number) -> Number {
      let value = within(z.absoluteValue()) * .half
      return z.lower.signum >= 0 ? value : z.upper.signum <= 0 ? -value : value.hull(-value)
    }
    return (half(high) - half(low)).asProbability
  }

  /// z with P(√n·U ≤ z) = p.
  package func quantile(_ p: Rational) -> Number {
    let half = Rational(1, over: 2)
    if p == half { return Number(0) }
    if p < half { return -quantile(1 - p) }
    return Quantile.enclosure(
      of: Number(2 * p - 1), from: .zero, through: Number(count).squareRoot().upper, below: within)
  }

  /// I_x(a, b) for a = i/2, b = j/2 and x + y = 1: x^a·y^b/(a·B(a, b))·Σ (a + b)…(a + b + k − 1)/((a + 1)…(a + k))·x^k.
  private func series(_ x: Number, _ y: Number, _ i: Int, _ j: Int) -> Number {
    let (a, b) = (Number(i) * .half, Number(j) * .half)
    let front = (a * x.log() + b * y.log() - logBeta).exp() / a
    var (sum, term) = (Number(1), Number(1))
    var k = 0
    while true {
      for _ in 0..<16 {
        term = term * x * Number(i + j + 2 * k) / Number(i + 2 + 2 * k)
        sum = sum + term
        k += 1
      }
      // The ratios tend to x, from above or from below.
      let ratio = Number.maximum(x, x * Number(i + j + 2 * k) / Number(i + 2 + 2 * k))
      guard ratio < Number(1) else { continue }
      let rest = term * ratio / (Number(1) - ratio)
      if rest.upper <= sum.lower.multiplied(by: Self.precision, rounded: .down) {
        return front * (sum + Number(0).hull(rest))
      }
    }
  }

  private static var precision: BigFloat<2> {
    BigFloat<2>(Rational.powerOfTwo(-100), rounded: .down)
  }
}
