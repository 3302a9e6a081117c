import IntervalArithmetic
import SelfNormalization

/// g maps the (μ, ν) rectangle of a domain into itself for all its weights, in (m, v).
public struct ImageProperty<Bound: IntervalBound>: Property {
  public let coordinates: [Coordinate] = [.m, .v]
  private let form: MonotoneForm<Bound>
  private let domain: LayerDomain

  public init(selu: SELU<Interval<Bound>>, domain: LayerDomain) {
    form = MonotoneForm(selu: selu)
    self.domain = domain
  }

  public func evaluate(on box: [Interval<Bound>]) -> Evaluation<Bound> {
    let image = form.image(m: box[0], v: box[1])
    let inside = zip(image, [domain.mu, domain.nu]).allSatisfy { value, range in
      Interval(range.lowerBound) <= value && value <= Interval(range.upperBound)
    }
    return Evaluation(holds: inside, enclosures: image)
  }

  public func counterexample(at point: [Rational]) -> Witness? {
    let map = MomentMap(selu: form.selu, m: Interval(point[0]), v: Interval(point[1]))
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
    selu: SELU<Interval<Bound>>, domain: LayerDomain, options: ProverOptions
  ) -> Outcome {
    Prover(
      ImageProperty(selu: selu, domain: domain),
      on: Box([domain.netMean, domain.netVariance]), options: options
    ).bisecting(with: WeightedWidthBrancher.netInput)
  }
}
