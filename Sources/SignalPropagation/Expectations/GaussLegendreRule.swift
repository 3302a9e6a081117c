import Formulas
import IntervalArithmetic
import Synchronization

/// Gauss's rule on [−1, 1]: enclosures of the nodes, the zeros of Legendre's polynomial Pₙ, and of the
/// weights 2/((1 − x²)·Pₙ′(x)²) (DLMF 3.5.23).
///
/// For f analytic in the ellipse with foci ±1 and half-axes (ρ ± 1/ρ)/2, |f| ≤ M there, the error is at
/// most (64/15)·M·ρ^{−2n}/(1 − ρ^{−2}) (Trefethen, Approximation Theory and Approximation Practice, 2013,
/// Theorem 19.3, which has n + 1 nodes).
struct GaussLegendreRule<Bound: IntervalBound>: Sendable {
  /// The nodes, ascending.
  let nodes: [Interval<Bound>]
  /// The weights, positive.
  let weights: [Interval<Bound>]

  /// (64/15)·ρ^{−2(n−1)}/(1 − ρ⁻²) for ρ = 4: times M and a panel's radius, a bound of the error.
  static func errorFactor(_ n: Int) -> Interval<Bound> {
    Interval(Rational(64, over: 15)) * Interval(Rational(16, over: 15))
      * Interval(Rational.powerOfTwo(-4 * (n - 1)))
  }

  /// The rectangle around the ellipse with foci c ± r for ρ = 4, whose half-axes are
  /// r(ρ ± 1/ρ)/2 = 17r/8 and 15r/8.
  static func ellipse(middle c: Interval<Double>, radius r: Interval<Double>) -> ComplexInterval {
    let unit = Interval<Double>(unchecked: -1, 1)
    return ComplexInterval(
      real: c + unit * r * Interval(Rational(17, over: 8)),
      imaginary: unit * r * Interval(Rational(15, over: 8)))
  }

  private init(exact: [LegendreZero]) {
    nodes = exact.map { Interval<Bound>(from: $0.lower, through: $0.upper) }
    weights = exact.map { Interval<Bound>(from: $0.leastWeight, through: $0.greatestWeight) }
  }

  /// The rule with n ≥ 2 nodes, made once for each n and type.
  static func rule(_ n: Int) -> Self {
    let key = LegendreRules.Key(bound: ObjectIdentifier(Bound.self), count: n)
    if let known = LegendreRules.rules.withLock({ $0[key] }) { return known as! Self }
    // Steps of the recurrence may lose a factor of 1 + √2 each.
    let bits = Bound.precision + n * 4 / 3 + 64
    let type = LegendreRules.types.first { $0.precision >= bits } ?? LegendreRules.types.last!
    func open<Working: IntervalBound>(_: Working.Type) -> [LegendreZero] {
      LegendreZeros<Working>(n).all
    }
    let rule = Self(exact: open(type))
    LegendreRules.rules.withLock { $0[key] = rule }
    return rule
  }
}

private enum LegendreRules {
  struct Key: Hashable {
    let bound: ObjectIdentifier
    let count: Int
  }

  static let rules = Mutex<[Key: any Sendable]>([:])

  static let types: [any IntervalBound.Type] = [
    BigFloat<4>.self, BigFloat<8>.self, BigFloat<16>.self, BigFloat<32>.self, BigFloat<64>.self,
    BigFloat<128>.self, BigFloat<256>.self,
  ]
}

/// A zero of Pₙ and its weight.
private struct LegendreZero {
  let lower: Rational
  let upper: Rational
  let leastWeight: Rational
  let greatestWeight: Rational
}

/// The zeros of Pₙ, each in an interval at whose ends Pₙ has opposite signs. The intervals are
/// disjoint, and Pₙ has n zeros, so these are all.
private struct LegendreZeros<Working: IntervalBound> {
  typealias Number = Interval<Working>

  /// Newton's method in binary64, for a guess.
  private static func improved(_ guess: Double, count n: Int) -> Double {
    var x = guess
    for _ in 0..<6 {
      var (previous, present) = (1.0, x)
      for k in stride(from: 2, through: n, by: 1) {
        let next = (Double(2 * k - 1) * x * present - Double(k - 1) * previous) / Double(k)
        (previous, present) = (present, next)
      }
      let slope = Double(n) * (previous - x * present) / (1 - x * x)
      let next = x - present / slope
      if !next.isFinite || !(next > -1 && next < 1) { return guess }
      x = next
    }
    return x
  }

  let all: [LegendreZero]

  @_specialize(where Working == BigFloat<4>)
  @_specialize(where Working == BigFloat<8>)
  @_specialize(where Working == BigFloat<16>)
  init(_ n: Int) {
    /// Pₙ and Pₙ₋₁ by the recurrence k·P_k = (2k − 1)x·P_{k−1} − (k − 1)·P_{k−2}.
    func values(at x: Number) -> (Number, Number) {
      var (previous, present) = (Number(1), x)
      for k in stride(from: 2, through: n, by: 1) {
        let next = (Number(2 * k - 1) * x * present - Number(k - 1) * previous) / Number(k)
        (previous, present) = (present, next)
      }
      return (present, previous)
    }
    /// n(Pₙ₋₁ − x·Pₙ)/(1 − x²)
    func slope(at x: Number, _ values: (Number, Number)) -> Number {
      Number(n) * (values.1 - x * values.0) / (Number(1) - x.squared())
    }
    var positive: [LegendreZero] = []
    for index in 0..<(n / 2) {
      // The usual guess cos(π(4i + 3)/(4n + 2)), improved by Newton's method, for which midpoints do.
      let angle = Number.pi * Number(4 * index + 3) / Number(4 * n + 2)
      var x = Number(
        Rational(Self.improved(angle.cos().midpoint!.approximation, count: n)))
      // From some 40 bits on, each step doubles them.
      var bits = 40
      while bits < Working.precision {
        bits *= 2
        let pair = values(at: x)
        x = Number((x - pair.0 / slope(at: x, pair)).midpoint!)
      }
      var radius = Number(Rational.powerOfTwo(-Working.precision + n * 4 / 3 + 16))
      var (low, high) = (x, x)
      while true {
        low = Number((x - radius).lower)
        high = Number((x + radius).upper)
        let (before, after) = (values(at: low).0, values(at: high).0)
        if before > Number(0) && after < Number(0) || before < Number(0) && after > Number(0) {
          break
        }
        radius = radius * Number(4)
        precondition(radius.upper < Number(1).lower, "no zero of Legendre's polynomial found")
      }
      let zero = low.hull(high)
      let pair = values(at: zero)
      let weight =
        Number(2) / ((Number(1) - zero.squared()) * slope(at: zero, pair).squared())
      positive.append(
        LegendreZero(
          lower: zero.lower.rational, upper: zero.upper.rational,
          leastWeight: weight.lower.rational, greatestWeight: weight.upper.rational))
    }
    for (left, right) in zip(positive.dropFirst(), positive) {
      precondition(left.upper < right.lower, "two zeros of Legendre's polynomial in one place")
    }
    precondition(positive.last.map { $0.lower > 0 } ?? true, "a zero is on the wrong side of 0")
    let negative = positive.map {
      LegendreZero(
        lower: -$0.upper, upper: -$0.lower, leastWeight: $0.leastWeight,
        greatestWeight: $0.greatestWeight)
    }
    var middle: [LegendreZero] = []
    if !n.isMultiple(of: 2) {
      let pair = values(at: Number(0))
      let weight = Number(2) / slope(at: Number(0), pair).squared()
      middle = [
        LegendreZero(
          lower: 0, upper: 0, leastWeight: weight.lower.rational,
          greatestWeight: weight.upper.rational)
      ]
    }
    all = negative + middle + positive.reversed()
  }
}
