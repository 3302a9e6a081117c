/// A sum of a polynomial, of cut powers (x − p)ⁿ for x > p, of cut powers (x − p)ⁿ·e^{k(x−p)} for
/// x < p, and of derivatives of Dirac's δ at p: what derivatives of piecewise functions are made of.
struct Distribution: Sendable {
  private var polynomial: [Coefficient]
  private var knots: [Knot]

  private struct Knot {
    let place: Rational
    /// By n.
    var right: [Coefficient] = []
    /// By k, then by n.
    var left: [Rational: [Coefficient]] = [:]
    /// By the order of the derivative.
    var deltas: [Coefficient] = []
  }

  init(_ function: PiecewiseFunction) {
    polynomial = function.polynomials[0]
    knots = function.knots.enumerated().map { i, place in
      let step = PiecewiseFunction.sum(
        function.polynomials[i + 1], function.polynomials[i].map { -$0 })
      return Knot(
        place: place, right: Self.shifted(step, by: place),
        left: i == 0 ? function.exponentials.mapValues { [$0] } : [:])
    }
  }

  /// The polynomial of y with x = y + p, by Horner's rule.
  private static func shifted(_ polynomial: [Coefficient], by p: Rational) -> [Coefficient] {
    polynomial.reversed().reduce([]) {
      PiecewiseFunction.sum(PiecewiseFunction.product($0, [Coefficient(p), .one]), [$1])
    }
  }

  /// The derivative: where a cut power of exponent 0 begins or ends, δ.
  var derivative: Self {
    var result = self
    result.polynomial = PiecewiseFunction.derivative(polynomial)
    result.knots = knots.map { knot in
      var jump = knot.right.first ?? .zero
      let left = knot.left.map { k, powers in
        jump = jump - (powers.first ?? .zero)
        let slopes = powers.map { Coefficient(k) * $0 }
        return (k, PiecewiseFunction.sum(slopes, PiecewiseFunction.derivative(powers)))
      }
      return Knot(
        place: knot.place, right: PiecewiseFunction.derivative(knot.right),
        left: Dictionary(uniqueKeysWithValues: left),
        deltas: PiecewiseFunction.trimmed([jump] + knot.deltas))
    }
    return result
  }

  /// The integral against the density of a normal number of mean m and variance v.
  func expectation(
    m: FixedInterval, v: FixedInterval, _ constants: Constants
  ) throws(Unbounded) -> FixedInterval {
    var sum = FixedInterval(0, bits: m.bits)
    func add(_ coefficients: [Coefficient], _ values: [FixedInterval]) {
      for (coefficient, value) in zip(coefficients, values) where !coefficient.isZero {
        sum = sum + coefficient.enclosed(constants) * value
      }
    }
    add(polynomial, Self.moments(polynomial.count, mean: m, v: v))
    for knot in knots
    where !(knot.right.isEmpty && knot.left.isEmpty && knot.deltas.isEmpty) {
      let tails = try NormalTails(
        mean: m - FixedInterval(knot.place, bits: m.bits), v: v,
        isAtZero: knot.place == Rational(0) && m.lower == 0 && m.upper == 0, constants)
      add(knot.right, tails.right(knot.right.count))
      for (k, powers) in knot.left { add(powers, try tails.left(powers.count, rate: k)) }
      if !knot.deltas.isEmpty { add(knot.deltas, try tails.deltas(knot.deltas.count)) }
    }
    return sum
  }

  /// E xⁿ for n < count, by E xⁿ = m·E xⁿ⁻¹ + (n−1)·v·E xⁿ⁻².
  private static func moments(
    _ count: Int, mean m: FixedInterval, v: FixedInterval
  ) -> [FixedInterval] {
    var values = [FixedInterval(1, bits: m.bits), m]
    for n in 2..<max(count, 2) {
      // The second moment as it is written, which is not negative.
      values.append(n == 2 ? m.squared + v : m * values[n - 1] + (n - 1) * (v * values[n - 2]))
    }
    return Array(values.prefix(count))
  }
}

/// Truncated moments of a normal y of mean μ and variance v, cut at 0.
private struct NormalTails {
  let mean: FixedInterval
  let v: FixedInterval
  let constants: Constants
  /// P(y > 0)
  private let upper: FixedInterval
  /// √v, and e^{−μ²/(2v)}
  private let root: FixedInterval
  private let gaussian: FixedInterval
  /// μ/√(2v) where v > 0; 0 where μ is.
  private let ratio: FixedInterval?
  private let isAtZero: Bool

  /// - Parameter isAtZero: Whether μ = 0, exactly; then v may have the lower end 0.
  init(
    mean: FixedInterval, v: FixedInterval, isAtZero: Bool, _ constants: Constants
  ) throws(Unbounded) {
    (self.mean, self.v, self.constants, self.isAtZero) = (mean, v, constants, isAtZero)
    let bits = v.bits
    let one = FixedInterval(1, bits: bits)
    root = v.squareRoot
    let rootOf2v = (2 * v).squareRoot
    if isAtZero {
      ratio = FixedInterval(0, bits: bits)
      (upper, gaussian) = (one / 2, one)
    } else if rootOf2v.lower > 0 {
      let x = mean / rootOf2v
      ratio = x
      gaussian = (-x.squared).exponential
      upper = constants.functions.erfc(-x) / 2
    } else {
      // As v falls to 0, μ/√(2v) grows to ∞ or falls to −∞.
      guard rootOf2v.upper > 0, mean.lower > 0 || mean.upper < 0 else {
        throw Unbounded(what: "a knot lies where the variance may be 0")
      }
      ratio = nil
      let least = .maximum(mean, -mean).bottom / rootOf2v.top
      let tail = FixedInterval(
        lower: 0, upper: (constants.functions.erfc(least) / 2).upper, bits: bits)
      upper = mean.lower > 0 ? one - tail : tail
      gaussian = FixedInterval(lower: 0, upper: (-least.squared).exponential.upper, bits: bits)
    }
  }

  /// √v·e^{−μ²/(2v)}/√(2π) = v·(the density at 0)
  private var edge: FixedInterval { root * gaussian * constants.q / 2 }

  /// E yⁿ for y > 0: with R₀ = P(y > 0), R₁ = μR₀ + v·density, Rₙ = μRₙ₋₁ + (n−1)vRₙ₋₂.
  func right(_ count: Int) -> [FixedInterval] {
    powers(count, shifted: mean, start: upper, edge)
  }

  /// E yⁿe^{ky} for y < 0: the density times e^{ky} is e^{kμ+k²v/2} times that of mean μ + kv.
  func left(_ count: Int, rate k: Rational) throws(Unbounded) -> [FixedInterval] {
    let rate = FixedInterval(k, bits: v.bits)
    let shifted = mean + rate * v
    let exponent = rate * mean + rate.squared * v / 2
    let rootOf2v = (2 * v).squareRoot
    let start: FixedInterval
    if let ratio {
      start =
        Moments.tail(
          constants, exponent: exponent, argument: ratio + rate * rootOf2v / 2, gaussian: gaussian)
        / 2
    } else {
      // Between 0 and P(y < 0), since e^{ky} is below 1 there.
      let below = FixedInterval(1, bits: v.bits) - upper
      start = FixedInterval(lower: 0, upper: max(0, below.upper), bits: v.bits)
    }
    return powers(count, shifted: shifted, start: start, -edge)
  }

  private func powers(
    _ count: Int, shifted: FixedInterval, start: FixedInterval, _ edge: FixedInterval
  ) -> [FixedInterval] {
    var values = [start, shifted * start + edge]
    for n in 2..<max(count, 2) {
      values.append(shifted * values[n - 1] + (n - 1) * (v * values[n - 2]))
    }
    return Array(values.prefix(count))
  }

  /// From 0 to the greatest density at 0 for variances up to v where they may be 0 and μ is not: it is
  /// greatest at the variance μ², where it is 1/(|μ|·√(2πe)) < 1/(4|μ|), and grows up to there.
  private var greatestDensity: FixedInterval {
    let distance = FixedInterval.maximum(mean, -mean).bottom
    var greatest = FixedInterval(1, bits: v.bits) / (4 * distance)
    if v.upper <= distance.squared.lower {
      greatest = .minimum(greatest, gaussian.top * constants.q / 2 / v.top.squareRoot)
    }
    return FixedInterval(lower: 0, upper: greatest.upper, bits: v.bits)
  }

  /// The expectations of δ, δ′, … at 0: (−1)ⁿ times the n-th derivative of the density, that is
  /// Heₙ(−μ/√v)·(−1)ⁿ·(−1)ⁿ·density/√vⁿ with y = 0 at −μ/√v.
  func deltas(_ count: Int) throws(Unbounded) -> [FixedInterval] {
    guard root.lower > 0 else {
      guard count == 1, ratio == nil else {
        throw Unbounded(what: "a density at 0 without variance")
      }
      return [greatestDensity]
    }
    let density = gaussian * constants.q / 2 / root
    let t = -mean / root
    var polynomials = [FixedInterval(1, bits: v.bits), t]
    for n in 2..<max(count, 2) {
      polynomials.append(t * polynomials[n - 1] - (n - 1) * polynomials[n - 2])
    }
    var scale = density
    return polynomials.prefix(count).map { polynomial in
      defer { scale = scale / root }
      return scale * polynomial
    }
  }
}
