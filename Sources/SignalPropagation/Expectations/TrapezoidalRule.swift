import Formulas
import IntervalArithmetic

/// The trapezoidal rule on the line for E[h(m + √v·Z)·He_j(Z)], with its proved error.
///
/// For g(t) = h(m + √v·t)·He_j(t)·e^{−t²/2}/√(2π) analytic in |Im t| < a, with
/// ∫|g(x + iy)|dx ≤ M for |y| < a, the sum s·Σ g(ks) over all k is off by at most
/// 2M/(e^{2πa/s} − 1) (Trefethen, Weideman, SIAM Review 56 (2014), doi:10.1137/130932132, Theorem 5.1).
/// With |h(x + iy)| ≤ A(1 + |x|)^d for |y| ≤ √v·a, |He_j(t)| ≤ H_j(|t|) for the polynomial H_j of
/// absolute coefficients, and the inequality of Cauchy and Schwarz,
///
///     M ≤ e^{a²/2}·A·‖(1 + |m| + √v·|Z|)^d‖₂·‖H_j(|Z| + a)‖₂ .
///
/// The sum is cut after |k| = n. The terms beyond are below u(ks) for
/// u(t) = s·A(1 + |m| + √v·t)^d·H_j(t)·e^{−t²/2}/√(2π), whose successive ratios are at most
/// ((k + 1)/k)^{d+j}·e^{−(k+1/2)s²}, decreasing in k: a geometric series bounds their sum.
final class TrapezoidalRule<Bound: IntervalBound>: Sendable {
  /// a
  let halfWidth: Double
  /// s
  let step: Rational
  /// n
  let count: Int
  /// t for k = −n, …, n.
  let nodes: [Interval<Bound>]
  /// s·He_j(t)·e^{−t²/2}/√(2π) for each j, at each node.
  let weights: [[Interval<Bound>]]
  /// 2e^{a²/2}‖H_j(|Z| + a)‖₂/(e^{2πa/s} − 1), an upper bound, for each j.
  private let discretization: [Interval<Bound>]
  /// The terms left out on both sides, apart from A(1 + |m| + √v·T)^d, for each j.
  private let truncation: [Interval<Bound>]
  /// T = (n + 1)s
  private let reach: Interval<Double>

  /// More nodes than these are left to other rules.
  private static var countLimit: Int { 100_000 }

  /// Degrees of growth up to which the truncation is bounded.
  static var degreeLimit: Int { 24 }

  /// The rule of a half-width whose errors are some 2^{−bits} of the integrand's size.
  ///
  /// Nil if that takes too many nodes.
  ///
  /// - Parameter tail: What is left out is to be some 2^{−bits} of a function of this growth; without it
  ///   there is room for all.
  init?(halfWidth: Double, bits: Int, tail: Tail? = nil) {
    guard let (step, count) = Self.choice(halfWidth: halfWidth, bits: bits, tail: tail) else {
      return nil
    }
    self.halfWidth = halfWidth
    (self.step, self.count) = (step, count)
    let s = Interval<Bound>(step)
    let scale = s / (Interval(2) * .pi).squareRoot()
    let half = (0...count).map { s * Interval($0) }
    let densities = half.map { (-($0.squared() / Interval(2))).exp() * scale }
    nodes = half.dropFirst().reversed().map { -$0 } + half
    weights = (0...HermitePolynomial.limit).map { j in
      let positive = zip(half, densities).map { HermitePolynomial.value(j, at: $0) * $1 }
      let negative = positive.dropFirst().reversed()
      return (j.isMultiple(of: 2) ? Array(negative) : negative.map { -$0 }) + positive
    }
    (discretization, truncation, reach) = Self.errorFactors(
      halfWidth: halfWidth, step: step, count: count, order: HermitePolynomial.limit)
  }

  /// What the errors are, apart from the integrand's bounds, for each j: the discretization's
  /// 2e^{a²/2}‖H_j(|Z| + a)‖₂/(e^{2πa/s} − 1), that of the terms left out, and T = (n + 1)s. The second
  /// says something where it is finite and not negative.
  static func errorFactors(
    halfWidth: Double, step: Rational, count: Int, order: Int
  ) -> (
    discretization: [Interval<Bound>], truncation: [Interval<Bound>], reach: Interval<Double>
  ) {
    let scale = Interval<Bound>(step) / (Interval(2) * .pi).squareRoot()
    let a = Interval(halfWidth)
    let exponent = Interval(2) * .pi * a / Interval(step)
    let decay = (-Interval<Bound>(exponent)).exp()
    let growth = Interval<Bound>((a.squared() / Interval(2))).exp()
    let discretization = (0...order).map { j in
      let norm = HermitePolynomial.coefficients(j).enumerated().reduce(Interval<Double>(0)) {
        sum, term in
        sum + Interval(abs(term.element)) * (NormalNorm.even(term.offset) + a).power(term.offset)
      }
      return Interval(2) * growth * Interval<Bound>(norm) * decay / (Interval(1) - decay)
    }
    let t = Interval<Double>(step) * Interval(count + 1)
    let truncation = (0...order).map { j in
      let degree = Self.degreeLimit + j
      let ratio =
        (Interval<Double>(count + 2) / Interval(count + 1)).power(degree)
        * (-(t * Interval(step) + Interval(step).squared() / Interval(2))).exp()
      let first =
        scale * HermitePolynomial.majorant(j, at: Interval<Bound>(t))
        * (-(Interval<Bound>(t).squared() / Interval(2))).exp()
      return Interval(2) * first / Interval<Bound>(Interval(1) - ratio)
    }
    return (discretization, truncation, t)
  }

  /// How small what is left out is to be.
  struct Tail: Hashable {
    let bits: Int
    /// Of the square's growth.
    let degree: Int

    /// T, with ln 10 < ln T for each power that the integrand grows by, derivatives included.
    var reach: Double {
      (2
        * (Double(bits + 4) * 0.69314718
          + 2.302585 * Double(degree + HermitePolynomial.limit)))
        .squareRoot() + 0.5
    }
  }

  /// A step and a count that will do; what they are worth is computed afterwards.
  private static func choice(halfWidth a: Double, bits: Int, tail: Tail?) -> (Rational, Int)? {
    let target = Double(bits + 4) * 0.69314718
    let wanted = 2 * 3.14159265 * a / (target + a * a / 2 + 2)
    // Four significant bits.
    let exponent = Int(wanted.exponent) - 3
    let mantissa = (wanted / Double(sign: .plus, exponent: exponent, significand: 1))
      .rounded(.down)
    let step = Rational(Int(mantissa)).scaled(byPowerOfTwo: exponent)
    let s = step.approximation
    // Room for the polynomials' growth, and for ratios well below 1.
    let room = (2 * target + 16 * (1 + target).squareRoot().squareRoot()).squareRoot() + 1
    let reach = min(room, tail?.reach ?? room)
    guard reach / s < Double(countLimit) else { return nil }
    var count = Int((reach / s).rounded(.up))
    while true {
      let t = Double(count + 1) * s
      let ratio =
        Double(degreeLimit + HermitePolynomial.limit) / Double(count + 1) - t * s - s * s / 2
      if ratio < -0.05 { return (step, count) }
      if count > countLimit { return nil }
      count += count / 8 + 1
    }
  }

  /// Bounds of the errors of the sums for h with the given growths, on the strip and on the real line,
  /// where |m| and v are at most those given, for each j; the strip is wide enough: √v·a ≤ b.
  func errors(
    upTo order: Int, growth: PolynomialGrowth, onLine real: PolynomialGrowth, m: Interval<Double>,
    deviation: Interval<Double>
  ) -> [Interval<Bound>] {
    let d = growth.degree
    precondition(max(d, real.degree) <= Self.degreeLimit, "a degree beyond the truncation's")
    let offset = Interval(1.0.adding(m.magnitude, rounded: .up))
    let root = Interval(deviation.magnitude)
    let norm = Interval(growth.factor) * (offset + root * NormalNorm.even(d)).smallPower(d)
    let end = Interval(real.factor) * (offset + root * reach).smallPower(real.degree)
    let (inner, outer) = (Interval<Bound>(norm), Interval<Bound>(end))
    return (0...order).map { j in
      let bound = (inner * discretization[j] + outer * truncation[j]).upper
      return Interval(unchecked: -bound, bound)
    }
  }
}

extension Interval where Bound == Double {
  /// xⁿ for n ≥ 0, by multiplication.
  func smallPower(_ exponent: Int) -> Self {
    (0..<exponent).reduce(Interval(1)) { product, _ in product * self }
  }
}

extension Interval {
  /// The same set, its ends rounded outward.
  init(_ interval: Interval<Double>) {
    if let same = interval as? Self {
      self = same
      return
    }
    let (low, high) = (interval.lower, interval.upper)
    self.init(
      unchecked: low.isFinite ? Bound(Rational(low), rounded: .down) : -Bound.infinity,
      high.isFinite ? Bound(Rational(high), rounded: .up) : Bound.infinity)
  }
}
