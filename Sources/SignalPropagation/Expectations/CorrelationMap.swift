import Formulas
import IntervalArithmetic

/// The correlation map of a layer with random weights at a fixed point of the length map: two net inputs
/// of variance K and correlation c have the correlation f(c) = (σ_b² + σ_w²·E φ(u)φ(u′))/K one layer up
/// (Poole et al. 2016, arXiv:1606.05340).
///
/// By Mehler's formula f(c) = Σ pₖcᵏ with pₖ ≥ 0, so that f and all its derivatives grow on [0, 1]. With
/// u = √(Kc)·X + √(K(1−c))·Y and u′ = √(Kc)·X + √(K(1−c))·Y′ for independent X, Y, Y′, E φ(u)φ(u′) is
/// E G(√(Kc)·X)² for G(x) = E φ(x + √(K(1−c))·Y), an entire function whatever kinks φ has.
public struct CorrelationMap<Bound: IntervalBound>: Sendable {
  /// Enclosures between bounds of one type.
  public typealias Number = Interval<Bound>

  private let activation: FormulaActivation<Bound>
  private let weightVariance: Number
  private let biasVariance: Number
  /// K, positive.
  private let netVariance: Number

  /// The map of a network at a net variance.
  ///
  /// - Parameters:
  ///   - map: The network's length map.
  ///   - meanSquare: An enclosure of a fixed point of it, at which K > 0.
  public init(_ map: LengthMap<Bound>, meanSquare: Number) {
    activation = map.activation
    (weightVariance, biasVariance) = (map.weightVariance, map.biasVariance)
    netVariance = map.netVariance(meanSquare)
    precondition(netVariance.lower.signum > 0, "a layer without net variance has no correlations")
  }

  /// f(c) for 0 ≤ c ≤ 1.
  public func value(_ c: Number) -> Number { overEnds(c) { point($0).value } }

  /// f′(c) for 0 ≤ c ≤ 1; at 1 it is χ₁.
  public func slope(_ c: Number) -> Number { overEnds(c) { point($0).slope } }

  /// p₀ = f(0), at least 0.
  public var constant: Number { value(Number(0)) }

  /// p₂ = σ_w²·E[φ(√K·Z)·He₂(Z)]²/(2K), at least 0.
  public var quadratic: Number {
    let function = activation.function
    let sums = function.sums(
      m: Number(0), v: netVariance, about: function.center(near: Number(0)), SumSelection.all(2),
      bits: Bound.precision
    ).sums
    // The second derivative by m is E[φ·He₂]/K.
    return weightVariance * netVariance * sums.first[2].squared() / Number(2)
  }

  /// Of a function that grows.
  private func overEnds(_ c: Number, _ function: (Bound) -> Number) -> Number {
    precondition(c.lower.signum >= 0 && c.upper <= Number(1).upper, "a correlation beyond [0, 1]")
    let low = function(c.lower)
    return c.isPoint ? low : low.hull(function(c.upper))
  }

  /// f and f′ at a number.
  public func point(_ c: Bound) -> (value: Number, slope: Number) {
    let (product, slopes) = products(c)
    let nonnegative = Number(unchecked: .zero, .infinity)
    return (
      ((biasVariance + weightVariance * product) / netVariance).intersection(nonnegative),
      (weightVariance * slopes).intersection(nonnegative)
    )
  }

  /// E φ(u)φ(u′) and E φ′(u)φ′(u′).
  private func products(_ c: Bound) -> (Number, Number) {
    let rest = netVariance * (Number(1) - Number(c))
    if c.signum == 0 {
      let (mean, slope) = smoothed(Number(0), variance: netVariance)
      return (mean.squared(), slope.squared())
    }
    let variance = netVariance * Number(c)
    guard rest.lower.signum > 0 else {
      return (
        activation.length(v: netVariance).value,
        activation.slopeLength(v: netVariance)?.value ?? Number(unchecked: .zero, .infinity)
      )
    }
    let deviation = variance.squareRoot()
    guard let (rule, growth, slopeGrowth) = rule(deviation: deviation, rest: rest) else {
      return (.entire, .entire)
    }
    // G is as odd or even as φ, and its square is even.
    let isFolded = activation.symmetry != .neither
    var (value, slope) = (Number(0), Number(0))
    for index in (isFolded ? rule.count : 0)..<rule.nodes.count {
      let (g, derivative) = smoothed(deviation * rule.nodes[index], variance: rest)
      let weight = rule.weights[0][index]
      let isDoubled = isFolded && index > rule.count
      let factor = isDoubled ? weight + weight : weight
      value = value + factor * g.squared()
      slope = slope + factor * derivative.squared()
    }
    func error(_ growth: PolynomialGrowth) -> Number {
      rule.errors(
        upTo: 0, growth: growth * growth, onLine: growth * growth, m: Interval(0),
        deviation: deviation.inBinary64)[0]
    }
    return (value + error(growth), slope + error(slopeGrowth))
  }

  /// G and G′ at x.
  private func smoothed(_ x: Number, variance: Number) -> (Number, Number) {
    let function = activation.function
    let sums = function.sums(
      m: x, v: variance, about: function.center(near: x), SumSelection.all(1),
      bits: Bound.precision
    ).sums
    return (sums.mean, sums.first[1])
  }

  /// A rule for the outer expectation, with bounds of G and G′ on its strip.
  private func rule(
    deviation: Number, rest: Number
  ) -> (TrapezoidalRule<Bound>, PolynomialGrowth, PolynomialGrowth)? {
    let bits = Bound.precision
    let (outer, inner) = (deviation.inBinary64, rest.inBinary64.squareRoot())
    let limit = (2 * Double(bits + 4) * 0.69314718).squareRoot()
    var best: (halfWidth: Double, size: Int, growth: PolynomialGrowth, slope: PolynomialGrowth)?
    var least = Double.infinity
    for (width, growth, slope) in strips(inner: inner) {
      let most = (Interval(width) / outer).lower
      let a = LineIntegrand<Bound>.gridded(min(most, limit))
      guard a > 0, 2 * growth.degree <= TrapezoidalRule<Bound>.degreeLimit,
        (growth * growth).isFinite, (slope * slope).isFinite
      else { continue }
      let size = (2 * Int(max(growth.factor, 1).exponent) + 5) & ~3
      let cost = (Double(bits + size) * 0.69 + a * a / 2) / a
      if cost < least { (least, best) = (cost, (a, size, growth, slope)) }
    }
    guard let best,
      let rule = TrapezoidalRule<Bound>(halfWidth: best.halfWidth, bits: bits + best.size)
    else { return nil }
    return (rule, best.growth, best.slope)
  }

  /// Half-widths of strips with bounds of G and G′ on them: those on which φ is analytic, and any width
  /// at the price of e^{b²/(2w)}, w the variance of Y.
  private func strips(
    inner: Interval<Double>
  ) -> [(Double, PolynomialGrowth, PolynomialGrowth)] {
    var found: [(Double, PolynomialGrowth, PolynomialGrowth)] = []
    func add(_ width: Double, _ growth: PolynomialGrowth, factor: Interval<Double>, _ ratio: Int) {
      guard growth.degree <= TrapezoidalRule<Bound>.degreeLimit else { return }
      let spread =
        factor * (Interval(1) + inner * NormalNorm.even(growth.degree)).smallPower(growth.degree)
      let slope = spread * Interval(1 + ratio) / inner
      found.append(
        (
          width, growth * PolynomialGrowth(constant: spread.upper),
          growth * PolynomialGrowth(constant: slope.upper)
        ))
    }
    for strip in activation.shape.integrand(.value).strips {
      add(strip.halfWidth, strip.growths[0], factor: Interval(1), 0)
    }
    if let growth = activation.shape.growth {
      for ratio in 1...8 {
        let factor = (Interval(ratio).squared() / Interval(2)).exp()
        add((Interval(ratio) * inner).lower, growth, factor: factor, ratio)
      }
    }
    return found
  }
}
