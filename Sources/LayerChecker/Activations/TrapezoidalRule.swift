import BigInt

/// The trapezoidal rule on the whole line for E[h(m + √v·t)·He_j(t)], t standard normal.
///
/// With g(t) = h(m + √v·t)·He_j(t)·e^{−t²/2}/√(2π), analytic in |Im t| < a and with
/// ∫|g(x + iy)|dx ≤ M for |y| < a, |s·Σ g(ks) − ∫g| ≤ 2M/(e^{2πa/s} − 1) (Trefethen and Weideman,
/// SIAM Review 56 (2014), Theorem 5.1), the sum over all integers k.
struct TrapezoidalRule: Sendable {
  /// He₀ … He₄
  static let greatestOrder = 4

  let step: FixedInterval
  /// The nodes t = ks for k = −n…n.
  let nodes: [FixedInterval]
  /// s·He_j(t)·e^{−t²/2}/√(2π), by j.
  private let weights: [[FixedInterval]]
  private let count: Int
  private let constants: Constants

  init(step: Rational, count: Int, _ constants: Constants) {
    let bits = constants.bits
    let s = FixedInterval(step, bits: bits)
    let t = (-count...count).map { FixedInterval(step * Rational(BigInt($0)), bits: bits) }
    let scale = s * constants.q / 2
    let density = t.map { scale * (-$0.squared / 2).exponential }
    var columns = [density, zip(t, density).map { $0 * $1 }]
    // He_{j+1} = t·He_j − j·He_{j−1}
    for j in 1..<Self.greatestOrder {
      columns.append(t.indices.map { t[$0] * columns[j][$0] - j * columns[j - 1][$0] })
    }
    (self.step, self.count, self.constants) = (s, count, constants)
    nodes = t
    weights = columns
  }

  /// s·Σ h(kth node)·He_j·…
  func sum(_ values: [FixedInterval], order j: Int) -> FixedInterval {
    zip(values, weights[j]).reduce(FixedInterval(0, bits: step.bits)) { $0 + $1.0 * $1.1 }
  }

  /// A bound of |s·Σ_{|k|≤n} g(ks) − ∫g| for all |m| and √v up to the given ones, where h has the
  /// growth on the strip of half-width b.
  func error(
    of growth: Growth, strip b: FixedInterval, order j: Int, mean: FixedInterval,
    root: FixedInterval
  ) throws(Unbounded) -> FixedInterval {
    // Large factors meet tiny exponentials here, which take more bits than expectations do.
    let bits = step.bits + 128
    let (step, b) = (step.converted(to: bits), b.converted(to: bits))
    let (mean, root) = (mean.converted(to: bits), root.converted(to: bits))
    let growth = Growth(
      factor: growth.factor.converted(to: bits), degree: growth.degree,
      rate: growth.rate.converted(to: bits))
    let zero = FixedInterval(0, bits: bits)
    let one = FixedInterval(1, bits: bits)
    let twoPi = 2 * constants.pi.converted(to: bits)
    // Any a ≤ b/√v is right. On the lines, |e^{−(x+iy)²/2}| ≤ e^{a²/2}·e^{−x²/2}, and
    // e^{a²/2 − 2πa/s} is least at a = 2π/s.
    let a = FixedInterval.minimum(b / root, twoPi / step).bottom
    let exponent = (a * (twoPi / step)).bottom
    let divisor = one - (-exponent).exponential
    guard a.lower > 0, divisor.lower > 0 else {
      throw Unbounded(what: "the strip is too narrow for this variance")
    }
    // With r = |x|: |h| ≤ A·(1 + |m| + √v·r)^d·e^{κ(|m| + √v·r)}.
    let lambda = (growth.rate * root).top
    guard lambda < Rational(30), growth.rate * mean < Rational(300) else {
      throw Unbounded(what: "exponentials are too large")
    }
    let steady = growth.factor * (growth.rate * mean).exponential
    let polynomial = [one + mean, root].power(growth.degree)
    let onStrip = polynomial.times(Self.hermiteBound(j, [a, one]))
    let integral = steady * Self.absoluteMoment(onStrip, rate: lambda)
    let discretization =
      2 * (integral * (a.squared / 2 - exponent).exponential) / divisor
    // F(r) = P(r)·e^{λr − r²/2} falls for r ≥ T with T > λ + N/T, N its degree, and since
    // −F′ ≥ F·(T − λ − N/T) there, the sum of s·F(ks) beyond T = ns is at most
    // ∫_T^∞ F ≤ F(T)/(T − λ − N/T).
    let onLine = polynomial.times(Self.hermiteBound(j, [zero, one]))
    let T = count * step
    let fall = T - lambda - FixedInterval(onLine.count - 1, bits: bits) / T
    guard fall.lower > 0 else { throw Unbounded(what: "there are too few nodes") }
    let edge = onLine.value(at: T) * (lambda * T - T.squared / 2).exponential
    let tails = 2 * (steady * edge) * (constants.q / 2).converted(to: bits) / fall.bottom
    return FixedInterval(
      lower: 0, upper: max(0, (discretization + tails).upper), bits: bits
    ).converted(to: self.step.bits)
  }

  /// |He_j(x + iy)| for |y| ≤ a by powers of ρ = |x| + a, as a polynomial of |x|.
  private static func hermiteBound(_ j: Int, _ rho: [FixedInterval]) -> [FixedInterval] {
    let bits = rho[0].bits
    let factors = [[1], [0, 1], [1, 0, 1], [0, 3, 0, 1], [3, 0, 6, 0, 1]][j]
    return factors.enumerated().reduce([FixedInterval(0, bits: bits)]) { sum, term in
      term.element == 0
        ? sum
        : sum.plus(rho.power(term.offset).map { term.element * $0 })
    }
  }

  /// A bound of E[P(|t|)·e^{λ|t|}] for P without negative coefficients and λ ≥ 0: with
  /// E|t|ⁿ ≤ (n − 1)!!, and for λ > 0 by 2·e^{λ²/2}·E|t + λ|ⁿ ≤ 2·e^{λ²/2}·Σ C(n,k)·λⁿ⁻ᵏ·(k − 1)!!.
  private static func absoluteMoment(
    _ polynomial: [FixedInterval], rate lambda: FixedInterval
  ) -> FixedInterval {
    let bits = lambda.bits
    var moments = [FixedInterval(1, bits: bits), FixedInterval(1, bits: bits)]
    for n in 2..<max(polynomial.count, 2) { moments.append((n - 1) * moments[n - 2]) }
    guard lambda.upper > 0 else {
      return zip(polynomial, moments).reduce(FixedInterval(0, bits: bits)) { $0 + $1.0 * $1.1 }
    }
    // Σ p_n·(λ + y)ⁿ, its powers yᵏ replaced by (k − 1)!!.
    let shifted = polynomial.reversed().reduce([FixedInterval(0, bits: bits)]) {
      $0.times([lambda, FixedInterval(1, bits: bits)]).plus([$1])
    }
    let sum = zip(shifted, moments).reduce(FixedInterval(0, bits: bits)) { $0 + $1.0 * $1.1 }
    return 2 * (sum * (lambda.squared / 2).exponential)
  }
}

/// Polynomials by rising powers.
extension [FixedInterval] {
  fileprivate func plus(_ other: Self) -> Self {
    (0..<Swift.max(count, other.count)).map { i in
      i >= count ? other[i] : i >= other.count ? self[i] : self[i] + other[i]
    }
  }

  fileprivate func times(_ other: Self) -> Self {
    var result = Self(
      repeating: FixedInterval(0, bits: self[0].bits), count: count + other.count - 1)
    for (i, a) in enumerated() {
      for (j, b) in other.enumerated() { result[i + j] = result[i + j] + a * b }
    }
    return result
  }

  fileprivate func power(_ n: Int) -> Self {
    (0..<n).reduce([FixedInterval(1, bits: self[0].bits)]) { power, _ in power.times(self) }
  }

  fileprivate func value(at x: FixedInterval) -> FixedInterval {
    reversed().reduce(FixedInterval(0, bits: x.bits)) { $0 * x + $1 }
  }
}
