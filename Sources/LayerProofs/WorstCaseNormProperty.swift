import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// σ_max(Jacobian) < bound, in (m, v) alone with the weights that ``WorstCaseWeights`` bounds.
package struct WorstCaseNormProperty<A: EnclosedActivation, Bound: IntervalBound>: Property
where A.Number == Interval<Bound> {
  package let coordinates: [Coordinate] = [.m, .v]
  private let free: SpectralNormProperty<A, Bound>
  private let domain: LayerDomain
  private let weights: WorstCaseWeights

  package init(
    activation: A, pair: MomentPair, below bound: Rational, domain: LayerDomain
  ) {
    self.init(
      free: SpectralNormProperty(activation: activation, pair: pair, below: bound), domain: domain,
      weights: WorstCaseWeights(of: domain))
  }

  private init(
    free: SpectralNormProperty<A, Bound>, domain: LayerDomain, weights: WorstCaseWeights
  ) {
    self.free = free
    self.domain = domain
    self.weights = weights
  }

  /// An enclosure whose upper bound holds for the norm at every point of the domain with (m, v)
  /// in the box.
  package func norm(on box: [Interval<Bound>]) -> Interval<Bound> {
    free.activation.moments(m: box[0], v: box[1])
      .derivative(of: free.pair)
      .scalingColumns(weights.omegaBound(), weights.tauBound(netVariance: box[1]))
      .spectralNorm
  }

  package func evaluate(on box: [Interval<Bound>]) -> Evaluation<Bound> {
    free.evaluation(norm(on: box))
  }

  package var scout: Scout? {
    let property = WorstCaseNormProperty<A.InBinary64, Double>(
      free: free.inBinary64, domain: domain, weights: weights)
    return Scout { property.evaluate(on: $0) }
  }

  package func counterexample(at point: [Rational]) -> Witness? {
    let lifted = domain.worstCasePoint(m: point[0], v: point[1])
    return free.counterexample(at: [lifted.mu, lifted.omega, lifted.nu, lifted.tau])
  }
}

extension LayerDomain {
  /// A point of the domain with μω = m and ντ = v and, where the domain allows it, the largest |ω|
  /// and τ; m and v lie in ``netMean`` and ``netVariance``.
  package func worstCasePoint(m: Rational, v: Rational) -> Point {
    let (mu, omega) = Self.factors(of: m, mu, omega)
    let (nu, tau) = Self.factors(of: v, nu, tau)
    return Point(mu: mu, omega: omega, nu: nu, tau: tau)
  }

  /// x and y in their ranges with xy = product, y of largest magnitude if possible.
  ///
  /// The product takes every value between its extremes on the edges of the rectangle, so one of
  /// the four edges has a solution.
  private static func factors(
    of product: Rational, _ xRange: ClosedRange<Rational>, _ yRange: ClosedRange<Rational>
  ) -> (Rational, Rational) {
    let byMagnitude = [yRange.lowerBound, yRange.upperBound].sorted { $0.magnitude > $1.magnitude }
    for y in byMagnitude {
      if y.signum != 0, xRange.contains(product / y) { return (product / y, y) }
      if y.signum == 0, product.signum == 0 { return (xRange.lowerBound, y) }
    }
    for x in [xRange.lowerBound, xRange.upperBound] {
      if x.signum != 0, yRange.contains(product / x) { return (x, product / x) }
      if x.signum == 0, product.signum == 0 { return (x, byMagnitude[0]) }
    }
    preconditionFailure("\(product) is not a product of the given ranges")
  }
}
