import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// g maps the (μ, ν) rectangle of a domain into itself for all its weights, in (m, v).
package struct ImageProperty<A: EnclosedActivation, Bound: IntervalBound>: Property
where A.Number == Interval<Bound> {
  package let coordinates: [Coordinate] = [.m, .v]
  private let form: MonotoneForm<A, Bound>
  private let domain: LayerDomain
  /// Enclosures of the ends of the domain's means and variances.
  private let limits: [(lower: Interval<Bound>, upper: Interval<Bound>)]

  package init(activation: A, domain: LayerDomain) {
    form = MonotoneForm(activation: activation)
    self.domain = domain
    limits = [domain.mu, domain.nu].map { (Interval($0.lowerBound), Interval($0.upperBound)) }
  }

  package func evaluate(on box: [Interval<Bound>]) -> Evaluation<Bound> {
    let image = form.image(m: box[0], v: box[1])
    let inside = zip(image, limits).allSatisfy { value, limits in
      limits.lower <= value && value <= limits.upper
    }
    // Far beyond what rounding in binary64 could add.
    let isFar = zip(image, limits).contains { value, limits in
      max(
        limits.lower.upper.approximation - value.lower.approximation,
        value.upper.approximation - limits.upper.lower.approximation) > ScoutMargin.certain
    }
    return Evaluation(holds: inside, enclosures: image, isFarFromHolding: isFar)
  }

  package var scout: Scout? {
    let property = ImageProperty<A.InBinary64, Double>(
      activation: form.activation.inBinary64, domain: domain)
    return Scout { property.evaluate(on: $0) }
  }

  package func counterexample(at point: [Rational]) -> Witness? {
    let map = form.activation.moments(m: Interval(point[0]), v: Interval(point[1]))
    let image = [map.mean, map.variance]
    let outside = zip(image, [domain.mu, domain.nu]).contains { value, range in
      value < Interval(range.lowerBound) || value > Interval(range.upperBound)
    }
    guard outside else { return nil }
    return Witness(
      point: domain.worstCasePoint(m: point[0], v: point[1]),
      enclosures: image.map { Enclosure($0) })
  }

  /// Proves by bisection in (m, v), or refutes, that g maps a domain's rectangle into itself.
  static func prove(
    activation: A, domain: LayerDomain, options: ProverOptions
  ) -> Outcome {
    Prover(
      ImageProperty(activation: activation, domain: domain),
      on: Box([domain.netMean, domain.netVariance]), options: options
    ).bisecting(with: WeightedWidthBrancher.netInput)
  }
}
