import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// Statements about the layer map as a whole.
extension Decider {
  func decide(_ statement: LayerStatement) throws -> Decision {
    switch statement {
    case .variance(let side, let factor, let domain): decideVariance(side, factor, on: domain)
    case .contraction(let step, let domain): decideContraction(domain, step)
    case .fixedPoints(let coordinate, let range, let domain):
      decideFixedPoints(domain, within: range, coordinate)
    case .backwardFactor(let comparison, let bound, let domain):
      try decideBackwardFactor(comparison, bound, domain)
    }
  }

  private func decideVariance(
    _ side: VarianceSide, _ factor: Rational, on domain: LayerDomain
  ) -> Decision {
    let request = VarianceRequest(domain: domain, side: side, factor: factor)
    let result = request.run(options: options)
    let reason = "branch and bound in (m, v)"
    let work = Work(boxes: result.outcome.boxes, precision: request.precision)
    let evidence: [Evidence] = result.certificate.map { [.layer($0)] } ?? []
    if let witness = result.outcome.witness {
      return .refuted(
        .init(
          .point(witness.point, Measurement(.nextVariance, witness.enclosures[0])),
          reason: reason, work: work, evidence: evidence))
    }
    guard result.verdict == .proved else {
      return .undecided(.init(reason: reason, work: work))
    }
    let margin = VarianceMarginRequest(of: request, tolerance: Budget.varianceWidth)
      .run(options: options)
    return .proved(
      .init(
        .bound(Measurement(.varianceChange, margin.enclosure)), reason: reason, work: work,
        evidence: evidence))
  }

  private func decideContraction(
    _ domain: LayerDomain, _ step: Statement.ContractionStep
  ) -> Decision {
    if step == .norm {
      let result = NormRequest(domain: domain).run(options: options)
      return decision(
        on: result.outcome, .norm, reason: "branch and bound",
        work: Work(boxes: result.outcome.boxes, precision: result.request.precision),
        certificate: result.certificate)
    }
    let result = ContractionRequest(domain: domain).run(options: options)
    // A norm of 1 at a point, or an image outside, leaves an attracting fixed point possible.
    if step == .banach, result.verdict != .proved { return Self.withoutContraction }
    return decision(
      on: step == .invariance ? result.image : result.norm.outcome,
      step == .invariance ? .nextMean : .norm,
      reason: step == .banach ? "branch and bound, then Banach's theorem" : "branch and bound",
      work: Work(boxes: result.boxes, precision: result.request.precision),
      certificate: result.certificate)
  }

  /// What a search for the largest value of a quantity of the layer comes to.
  private func decision(
    on outcome: Outcome, _ measure: Measure, reason: String, work: Work, certificate: Certificate?
  ) -> Decision {
    let evidence: [Evidence] = certificate.map { [.layer($0)] } ?? []
    switch outcome.verdict {
    case .proved:
      return .proved(
        .init(
          .bound(Measurement(measure, outcome.hull[0])), reason: reason, work: work,
          evidence: evidence))
    case .refuted:
      let witness = outcome.witness!
      return .refuted(
        .init(
          .point(witness.point, Measurement(measure, witness.enclosures[0])), reason: reason,
          work: work, evidence: evidence))
    case .undecided:
      return .undecided(
        .init(reason: reason, Measurement(measure, outcome.hull.first), work: work))
    }
  }

  /// By the invariant rectangle that holds all fixed points.
  private func decideFixedPoints(
    _ domain: LayerDomain, within range: ClosedRange<Rational>, _ coordinate: Coordinate
  ) -> Decision {
    let request = ContractionRequest(domain: domain)
    let result = request.run(options: options)
    guard let fixedPoints = result.fixedPoints, let certificate = result.certificate else {
      return Self.withoutContraction
    }
    let found = coordinate == .mu ? fixedPoints.domain.mu : fixedPoints.domain.nu
    let holds = range.lowerBound <= found.lowerBound && found.upperBound <= range.upperBound
    let reason = "an invariant rectangle holds all fixed points"
    let work = Work(
      boxes: result.boxes + fixedPoints.proof.boxes, precision: request.precision)
    let measurement = Measurement(
      .fixedPoint, Enclosure(lower: found.lowerBound, upper: found.upperBound))
    return holds
      ? .proved(
        .init(.bound(measurement), reason: reason, work: work, evidence: [.layer(certificate)]))
      : .undecided(.init(reason: reason, measurement, work: work))
  }

  private static let withoutContraction = Decision.undecided(.init(reason: "no contraction"))

  /// A fixed point at which the factor is on the wrong side refutes. To prove, the weights are cut
  /// into slices of τ, and the factor is bounded on the rectangle that holds each slice's fixed points.
  private func decideBackwardFactor(
    _ comparison: Statement.Comparison, _ bound: Rational, _ domain: LayerDomain
  ) throws -> Decision {
    let excess = try Self.factorWithin(bound, comparison)
    let middle = (domain.omega.lowerBound.midpoint(with: domain.omega.upperBound), Rational(1))
    var weights = [middle]
    for omega in [domain.omega.lowerBound, domain.omega.upperBound] {
      for tau in [domain.tau.lowerBound, domain.tau.upperBound] { weights.append((omega, tau)) }
    }
    for (omega, tau) in weights where domain.tau.contains(tau) {
      // For one weight vector the smallest invariant rectangle is the fixed point, nearly.
      let result = contraction(on: domain, omega: omega...omega, tau: tau...tau)
      guard let place = result.fixedPoints?.domain,
        let factor = Self.factor(omega, tau, comparison, beyond: bound, on: place)
      else { continue }
      let proof = try prove(excess.contrary, on: ClaimDomain(place))
      return .refuted(
        .init(
          .point(Point([.omega, .tau], [omega, tau]), Measurement(.backwardFactor, factor)),
          reason: "at the fixed point for these weights",
          evidence: [.layer(result.certificate!)] + proof.evidence))
    }
    var slices: [Decision] = []
    let width = (domain.tau.upperBound - domain.tau.lowerBound) / Rational(Budget.slices)
    for index in 0..<Budget.slices {
      let start = domain.tau.lowerBound + width * Rational(index)
      let result = contraction(on: domain, tau: start...start + width)
      guard let place = result.fixedPoints?.domain else {
        return .undecided(.init(reason: "no contraction on a slice"))
      }
      guard case .proved(var part) = try prove(excess, on: ClaimDomain(place)) else {
        return .undecided(
          .init(reason: "no fixed point tried refutes it, and a slice is open"))
      }
      part.evidence = [.layer(result.certificate!)] + part.evidence
      slices.append(.proved(part))
    }
    return .all(slices)
  }

  /// τχ at the fixed points in a rectangle, if it is certainly on the wrong side of the bound.
  private static func factor(
    _ omega: Rational, _ tau: Rational, _ comparison: Statement.Comparison,
    beyond bound: Rational, on place: LayerDomain
  ) -> Enclosure? {
    typealias Real = Interval<BigFloat<2>>
    let mu = Real(from: place.mu.lowerBound, through: place.mu.upperBound)
    let nu = Real(from: place.nu.lowerBound, through: place.nu.upperBound)
    let map = MomentMap(
      selu: SELU<Real>.selfNormalizing, m: mu * Real(omega), v: nu * Real(tau))
    let factor = Real(tau) * map.squaredSlope
    let fails = comparison == .atMost ? factor > Real(bound) : factor < Real(bound)
    return fails ? Enclosure(factor) : nil
  }

  /// How far τχ is on its side of the bound, over (μ, ω, ν, τ).
  private static func factorWithin(
    _ bound: Rational, _ comparison: Statement.Comparison
  ) throws -> Quantity {
    let factor = try FormulaSymbols.theory(variables: []).formula("tau*chi")
    let difference = comparison == .atLeast ? factor - .number(bound) : .number(bound) - factor
    return Quantity(difference.substituting(FormulaSymbols.netInput), isStrict: false)
  }

  /// Whether g is a contraction for some of a domain's weights.
  private func contraction(
    on domain: LayerDomain, omega: ClosedRange<Rational>? = nil, tau: ClosedRange<Rational>
  ) -> ContractionResult {
    var part = domain
    (part.omega, part.tau) = (omega ?? domain.omega, tau)
    return ContractionRequest(domain: part).run(options: options)
  }
}
