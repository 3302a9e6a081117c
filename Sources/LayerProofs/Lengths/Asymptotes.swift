import Formulas
import IntervalArithmetic
import SignalPropagation

/// How an activation behaves far out, as far as fixed points beyond any bound can be excluded by it.
public enum FarBehavior: Sendable, Equatable {
  /// |φ| ≤ bound everywhere: no mean square exceeds its square.
  case bounded(Double)
  /// |φ(x) − left·x| ≤ rest for x ≤ 0 and |φ(x) − right·x| ≤ rest for x ≥ 0, for slopes in these
  /// intervals.
  case linear(left: Interval<Double>, right: Interval<Double>, rest: Double)
  /// Not known.
  case unknown
}

extension ActivationFormula {
  /// What is known of φ far out: by the growth that is shown for it, by the terms of its closed form,
  /// or by the bounds of ``remainder`` for functions of the catalogue.
  package var farBehavior: FarBehavior {
    let activation = FormulaActivation<Double>(self)
    let growth = activation.growth
    if growth.slope.upper == 0, growth.constant.upper.isFinite {
      return .bounded(growth.constant.upper)
    }
    // |x|/(1 + |x|) < 1
    if case .named("softsign", _) = source {
      return .bounded(Double(scale.magnitude + shift.magnitude, rounded: .up))
    }
    if let closed = closedAsymptotes { return closed }
    guard let (left, right, rest) = remainder else { return .unknown }
    // s·φ + t
    return .linear(
      left: Interval(scale * left), right: Interval(scale * right),
      rest: Double(scale.magnitude * rest + shift.magnitude, rounded: .up))
  }

  /// |φ(x)| ≤ c + ℓ|x| with the slopes of ``farBehavior`` where these are known.
  package var tightGrowth: LinearGrowth<Interval<Double>> {
    switch farBehavior {
    case .bounded(let bound): LinearGrowth(constant: Interval(bound), slope: Interval(0))
    case .linear(let left, let right, let rest):
      LinearGrowth(
        constant: Interval(rest), slope: Interval(max(left.magnitude, right.magnitude)))
    case .unknown: FormulaActivation<Double>(self).growth
    }
  }

  /// Slopes left and right, and a bound of what is left. For x ≥ 0:
  ///
  /// - x·g(x) with g(x) + g(−x) = 1 is off by x·g(−x): x·σ(−βx) ≤ x·e^{−βx} ≤ 1/(eβ) < 2/(5β);
  ///   x·Φ(−x) ≤ x·e^{−x²/2}/2 ≤ 1/(2√e) < 1/3; in the tanh form the argument of σ is at least
  ///   2√(2/π)·x > 3x/2, so 2/(5·3/2) < 1/3 will do.
  /// - mish: x(1 − tanh(softplus x)) = 2x/((1 + eˣ)² + 1) ≤ 2x·e^{−2x} ≤ 1/e and
  ///   |x|·tanh(softplus(−|x|)) ≤ |x|·e^{−|x|} ≤ 1/e < 2/5.
  /// - softplus: log(1 + e^{βx})/β is within log 2/β < 1/β of max(x, 0), logsigmoid likewise.
  /// - x − tanh x: 1.
  private var remainder: (left: Rational, right: Rational, rest: Rational)? {
    guard case .named(let name, let parameters) = source else { return nil }
    func positive(_ parameter: String) -> Rational? {
      guard case .number(let value)? = parameters[parameter], value > 0 else { return nil }
      return value
    }
    switch name {
    case "silu": return positive("beta").map { (0, 1, Rational(2, over: 5) / $0) }
    case "quick_gelu", "gelu", "gelu_tanh": return (0, 1, Rational(1, over: 3))
    case "mish": return (0, 1, Rational(2, over: 5))
    case "softplus": return positive("beta").map { (0, 1, 1 / $0) }
    case "logsigmoid": return (1, 0, 1)
    case "tanhshrink": return (1, 1, 1)
    default: return nil
    }
  }

  /// From terms: an end piece a·x + b + Σ c·xⁿe^{kx} with exponentials that fall outwards.
  private var closedAsymptotes: FarBehavior? {
    guard let terms = piecewise.terms, let first = terms.first, let last = terms.last else {
      return nil
    }
    guard let left = Self.slope(of: first), let right = Self.slope(of: last) else { return nil }
    var rest = 0.0
    for (index, piece) in terms.enumerated() {
      let range: Interval<Double> = piecewise.domain(ofPiece: index)
      for (side, slope) in [
        (Interval<Double>(unchecked: -.infinity, 0), left),
        (Interval<Double>(unchecked: 0, .infinity), right),
      ] {
        let part = range.intersection(side)
        if part.isEmpty { continue }
        // On an unbounded part the line is the piece's own, and goes away as a term.
        guard let bound = Self.magnitude(of: piece, beside: part.isBounded ? slope : nil, on: part)
        else { return nil }
        rest = max(rest, bound)
      }
    }
    return .linear(left: left, right: right, rest: rest)
  }

  /// The coefficient of x, if no higher power stands alone.
  private static func slope(of piece: ExponentialPolynomial) -> Interval<Double>? {
    var slope = Interval<Double>(0)
    for (monomial, coefficient) in piece.terms where monomial.rate == 0 && monomial.power > 0 {
      guard monomial.power == 1, let value: Interval<Double> = try? coefficient.evaluate(in: [:])
      else { return nil }
      slope = value
    }
    return slope
  }

  /// A bound of the piece less a line, or less its own term in x; nil if it is not bounded.
  private static func magnitude(
    of piece: ExponentialPolynomial, beside slope: Interval<Double>?, on range: Interval<Double>
  ) -> Double? {
    var sum = slope.map { -($0 * range) } ?? Interval<Double>(0)
    for (monomial, coefficient) in piece.terms {
      if slope == nil, monomial.power == 1, monomial.rate == 0 { continue }
      guard let factor: Interval<Double> = try? coefficient.evaluate(in: [:]) else { return nil }
      if factor == Interval(0) { continue }
      let power = range.power(monomial.power)
      let exponential = (Interval(monomial.rate) * range).exp()
      guard (power * exponential).magnitude.isFinite else { return nil }
      sum = sum + factor * power * exponential
    }
    return sum.magnitude
  }
}
