import IntervalArithmetic
import Statistics

/// What mean and variance say of a probability (`Documentation/Formulas.md`, 87 and 88).
enum ShareBound {
  typealias Number = ProbabilityNumber

  /// P(low ≤ τ ≤ high) for the sum of n squares with a mean and a variance; for independent ones up to
  /// `largest` each, where that is given.
  static func squares(
    from low: Number, through high: Number, mean: Number, variance: Number, count: Int,
    largest: Number?
  ) -> Number {
    let (zero, one) = (Number(0), Number(1))
    let each = mean / Number(count)
    /// P(τ − mean ≥ d), or P(mean − τ ≥ d), for d > 0.
    func tail(_ d: Number, _ isUpper: Bool) -> Number {
      guard d.lower.signum > 0 else { return one }
      var bound = variance / (variance + d.squared())
      if let largest {
        let hoeffding =
          (Number(-2) * d.squared() / (Number(count) * largest.squared())).exp()
        let excess = isUpper ? largest - each : each
        let bernstein =
          (-d.squared() / (Number(2) * (variance + excess * d / Number(3)))).exp()
        bound = Number.minimum(bound, Number.minimum(hoeffding, bernstein))
      }
      return bound
    }
    if low > mean { return zero.hull(tail(low - mean, true)).asProbability }
    if high < mean { return zero.hull(tail(mean - high, false)).asProbability }
    let outside = tail(high - mean, true) + tail(mean - low, false)
    return (one - outside).hull(one).asProbability
  }

  /// P(low ≤ ω ≤ high) where the density is even and its logarithm concave.
  static func sum(from low: Number, through high: Number, variance: Number) -> Number {
    let (zero, one) = (Number(0), Number(1))
    let deviation = variance.squareRoot()
    let most = Number.minimum(one, (high - low) / (Number(2) * variance).squareRoot())
    /// P(0 ≤ ω ≤ k), from below: Gauss's inequality.
    func least(_ k: Number) -> Number {
      guard k.lower.signum > 0 else { return zero }
      let near = k / (Number(3).squareRoot() * deviation)
      let far = one - Number(4) * variance / (Number(9) * k.squared())
      return (k <= Number(2) * deviation / Number(3).squareRoot() ? near : far) * .oneHalf
    }
    guard low.lower.signum <= 0, high.upper.signum >= 0 else {
      // Away from 0 there may be nothing; and outside there is at most what the variance allows.
      let distance = low.lower.signum > 0 ? low : -high
      let beyond = Number.minimum(one, variance / distance.squared()) * .oneHalf
      return zero.hull(Number.minimum(most, beyond)).asProbability
    }
    return (least(-low) + least(high)).hull(most).asProbability
  }

  /// P(low ≤ ω ≤ high) where mean 0 and variance are all that is known.
  static func chebyshev(from low: Number, through high: Number, variance: Number) -> Number {
    let (zero, one) = (Number(0), Number(1))
    func beyond(_ d: Number) -> Number {
      d.lower.signum > 0 ? variance / (variance + d.squared()) : one
    }
    if low.lower.signum > 0 { return zero.hull(beyond(low)).asProbability }
    if high.upper.signum < 0 { return zero.hull(beyond(-high)).asProbability }
    return (one - beyond(high) - beyond(-low)).hull(one).asProbability
  }

  /// Of two events, from what is known of each.
  static func both(_ x: Number, _ y: Number) -> Number {
    let least = Number.maximum(Number(0), x + y - Number(1)).lower
    return Number(unchecked: least, min(x.upper, y.upper))
  }
}

extension ProbabilityNumber {
  fileprivate static var oneHalf: Self { Self(Rational(1, over: 2)) }
}
