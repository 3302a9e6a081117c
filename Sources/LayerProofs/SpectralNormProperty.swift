import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// σ_max(Jacobian) < bound, in the four variables (μ, ω, ν, τ) of the claim itself.
package struct SpectralNormProperty<A: EnclosedActivation, Bound: IntervalBound>: Property
where A.Number == Interval<Bound> {
  package let coordinates: [Coordinate] = [.mu, .omega, .nu, .tau]
  let activation: A
  let pair: MomentPair
  let bound: Interval<Bound>

  package init(activation: A, pair: MomentPair, below bound: Rational) {
    self.init(activation: activation, pair: pair, bound: Interval(bound))
  }

  private init(activation: A, pair: MomentPair, bound: Interval<Bound>) {
    self.activation = activation
    self.pair = pair
    self.bound = bound
  }

  /// The natural enclosure of the norm over a box.
  package func norm(on box: [Interval<Bound>]) -> Interval<Bound> {
    LayerMap(activation: activation, mu: box[0], omega: box[1], nu: box[2], tau: box[3])
      .jacobian(of: pair).spectralNorm
  }

  package func evaluate(on box: [Interval<Bound>]) -> Evaluation<Bound> {
    evaluation(norm(on: box))
  }

  /// What an enclosure of the norm shows. The rounding errors of binary64 add up to far less than
  /// the excess by which the norm is said to be far from the bound.
  func evaluation(_ norm: Interval<Bound>) -> Evaluation<Bound> {
    Evaluation(
      holds: norm < bound, enclosures: [norm],
      isFarFromHolding: norm.upper.approximation - bound.lower.approximation > ScoutMargin.certain)
  }

  package var scout: Scout? {
    let property = inBinary64
    return Scout { property.evaluate(on: $0) }
  }

  var inBinary64: SpectralNormProperty<A.InBinary64, Double> {
    SpectralNormProperty<A.InBinary64, Double>(
      activation: activation.inBinary64, pair: pair, bound: bound.inBinary64)
  }

  package func counterexample(at point: [Rational]) -> Witness? {
    let norm = norm(on: point.map { Interval($0) })
    guard norm >= bound else { return nil }
    let point = Point(mu: point[0], omega: point[1], nu: point[2], tau: point[3])
    return Witness(point: point, enclosures: [Enclosure(norm)])
  }
}
