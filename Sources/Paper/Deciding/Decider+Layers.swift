import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// Statements about the layer map as a whole, and about grids.
extension Decider {
  func decideContraction(_ domain: LayerDomain, _ step: Statement.ContractionStep) -> Decision {
    if step == .norm {
      let result = NormRequest(domain: domain).run(options: options)
      var decision = Decision(result.verdict, reason: "branch and bound")
      decision.boxes = result.outcome.boxes
      decision = decision.enclosing(.norm, in: result.outcome.hull.first)
      decision.witness = result.outcome.witness?.point
      decision.evidence = result.certificate.map { [.layer($0)] } ?? []
      return decision
    }
    let result = ContractionRequest(domain: domain).run(options: options)
    let outcome = step == .invariance ? result.image : result.norm.outcome
    // A norm of 1 at a point, or an image outside, leaves an attracting fixed point possible.
    if step == .banach, result.verdict != .proved {
      return Decision(.undecided, reason: "no contraction")
    }
    var decision = Decision(
      step == .invariance ? outcome.verdict : result.verdict,
      reason: step == .banach ? "branch and bound, then Banach's theorem" : "branch and bound")
    decision.boxes = result.boxes
    decision = decision.enclosing(
      step == .invariance ? .nextMean : .norm, in: outcome.hull.first)
    decision.witness = result.image.witness?.point ?? result.norm.outcome.witness?.point
    decision.evidence = result.certificate.map { [.layer($0)] } ?? []
    return decision
  }

  /// By the invariant rectangle that holds all fixed points.
  func decideFixedPoints(
    _ domain: LayerDomain, _ lower: String, _ upper: String, _ coordinate: Coordinate
  ) throws -> Decision {
    guard let low = try? Rational(parsing: lower), let high = try? Rational(parsing: upper) else {
      throw FormulaError(description: "'\(lower)' or '\(upper)' is not a number")
    }
    let result = ContractionRequest(domain: domain).run(options: options)
    guard let rectangle = result.fixedPoints?.domain else {
      return Decision(.undecided, reason: "no contraction")
    }
    let found = coordinate == .mu ? rectangle.mu : rectangle.nu
    let holds = low <= found.lowerBound && found.upperBound <= high
    var decision = Decision(
      holds ? .proved : .undecided, reason: "an invariant rectangle holds all fixed points")
    decision.boxes = result.boxes + (result.fixedPoints?.proof.boxes ?? 0)
    decision = decision.enclosing(
      .fixedPoint, in: Enclosure(lower: found.lowerBound, upper: found.upperBound))
    if holds, let certificate = result.certificate { decision.evidence = [.layer(certificate)] }
    return decision
  }

  /// A fixed point at which the factor is on the wrong side refutes. To prove, the weights are cut
  /// into slices of τ, and the factor is bounded on the rectangle that holds each slice's fixed points.
  func decideBackwardFactor(
    _ comparison: Statement.Comparison, _ bound: String, _ domain: LayerDomain
  ) throws -> Decision {
    guard let limit = try? Rational(parsing: bound) else {
      throw FormulaError(description: "'\(bound)' is not a number")
    }
    typealias Real = Interval<BigFloat<2>>
    let selu = SELU<Real>.selfNormalizing
    let middle = (domain.omega.lowerBound.midpoint(with: domain.omega.upperBound), Rational(1))
    var weights = [middle]
    for omega in [domain.omega.lowerBound, domain.omega.upperBound] {
      for tau in [domain.tau.lowerBound, domain.tau.upperBound] { weights.append((omega, tau)) }
    }
    for (omega, tau) in weights where domain.tau.contains(tau) {
      // For one weight vector the smallest invariant rectangle is the fixed point, nearly.
      var request = ContractionRequest(domain: domain)
      request.domain.omega = omega...omega
      request.domain.tau = tau...tau
      let result = request.run(options: options)
      guard let place = result.fixedPoints?.domain else { continue }
      let mu = Real(from: place.mu.lowerBound, through: place.mu.upperBound)
      let nu = Real(from: place.nu.lowerBound, through: place.nu.upperBound)
      let factor =
        Real(tau) * MomentMap(selu: selu, m: mu * Real(omega), v: nu * Real(tau)).squaredSlope
      let fails = comparison == .atMost ? factor > Real(limit) : factor < Real(limit)
      guard fails else { continue }
      var decision = Decision(
        .refuted, reason: "at the fixed point for these weights")
      decision = decision.enclosing(.backwardFactor, in: Enclosure(factor))
      decision.witness = Point([.omega, .tau], [omega, tau])
      let excess = try Self.factorBeyond(bound, comparison).contrary
      let box = Box([place.mu, place.omega, place.nu, place.tau])
      let proof = try prove(excess, on: ClaimDomain(variables: Self.layerVariables, box: box))
      decision.evidence = [.layer(result.certificate!)] + proof.evidence
      return decision
    }
    let difference = try Self.factorBeyond(bound, comparison)
    let slices = 40
    var decision = Decision(.proved, reason: "branch and bound on the slices' fixed points")
    for index in 0..<slices {
      let width = (domain.tau.upperBound - domain.tau.lowerBound) / Rational(slices)
      let start = domain.tau.lowerBound + width * Rational(index)
      var request = ContractionRequest(domain: domain)
      request.domain.tau = start...start + width
      let result = request.run(options: options)
      guard let place = result.fixedPoints?.domain else {
        return Decision(.undecided, reason: "no contraction on a slice")
      }
      let box = Box([place.mu, place.omega, place.nu, place.tau])
      var part = try prove(
        difference, on: ClaimDomain(variables: Self.layerVariables, box: box))
      guard part.verdict == .proved else {
        return Decision(.undecided, reason: "no fixed point tried refutes it, and a slice is open")
      }
      part.evidence = [.layer(result.certificate!)] + part.evidence
      decision = decision.and(part)
    }
    return decision
  }

  private static let layerVariables = ["mu", "omega", "nu", "tau"]

  /// τχ − bound or its opposite, over (μ, ω, ν, τ).
  private static func factorBeyond(
    _ bound: String, _ comparison: Statement.Comparison
  ) throws -> Quantity {
    let text = comparison == .atLeast ? "tau*chi - (\(bound))" : "(\(bound)) - tau*chi"
    var parser = try FormulaParser(text, FormulaSymbols.theory(variables: []))
    let difference = try parser.formula().substituting(FormulaSymbols.netInput)
    return Quantity(difference, isStrict: false)
  }

  /// The gaps of such a grid are steps, and the last one what is left of the range.
  func decideGrid(_ steps: [String], on domain: ClaimDomain) throws -> Decision {
    var counts: [Rational] = []
    for (text, side) in zip(steps, domain.box.sides) {
      guard let step = try? Rational(parsing: text), step > 0 else {
        throw FormulaError(description: "'\(text)' is not a step")
      }
      let width = side.upperBound - side.lowerBound
      let whole = (width / step).floor
      let rest = width - whole * step
      guard rest >= 0, rest < step else { return Decision(.undecided) }
      counts.append(whole + 1 + (rest == 0 ? 0 : 1))
    }
    let total = counts.reduce(1, *)
    var decision = Decision(
      .proved,
      reason: counts.map(\.description).joined(separator: " x ") + " = \(total) grid points")
    decision = decision.enclosing(.count, in: Enclosure(lower: total, upper: total))
    decision.evidence = [.algebra]
    return decision
  }

  func decideIntegers(_ texts: [String]) throws -> Decision {
    for text in texts {
      var parser = try FormulaParser(text, FormulaSymbols.theory(variables: []))
      guard let value = try parser.formula().rationalValue else {
        throw FormulaError(description: "'\(text)' is not a rational number")
      }
      guard value.isInteger else {
        var decision = Decision(.refuted, reason: "\(text) is not an integer")
        decision = decision.enclosing(.number, in: Enclosure(lower: value, upper: value))
        decision.evidence = [.algebra]
        return decision
      }
    }
    var decision = Decision(.proved, reason: "exact arithmetic")
    decision.evidence = texts.map { _ in .algebra }
    return decision
  }
}
