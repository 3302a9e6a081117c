import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

extension Certificate {
  /// Why the content does not make up what the certificate claims; nil if it does.
  public var defect: String? {
    guard domain.nu.lowerBound > 0, domain.tau.lowerBound > 0 else {
      return "the domain's nu and tau must be positive"
    }
    if let refutation {
      let point = refutation.point
      guard
        domain.mu.contains(point.mu), domain.omega.contains(point.omega),
        domain.nu.contains(point.nu), domain.tau.contains(point.tau)
      else { return "the point lies outside the domain" }
      return serves(refutation.statement) ? nil : "the refuted statement is no part of the claim"
    }
    guard steps.allSatisfy({ serves($0.statement) && $0.isEvaluable }) else {
      return "a step is no part of the claim, or in coordinates that do not suit it"
    }
    switch claim {
    case .contraction:
      let statements = steps.map(\.statement)
      guard statements.contains(.invariantRectangle(mu: domain.mu, nu: domain.nu)),
        statements.contains(where: { if case .spectralNormBelow = $0 { true } else { false } })
      else { return "a step of the claim is missing" }
    case .spectralNorm, .variance:
      guard steps.count == 1 else { return "the claim has exactly one step" }
    }
    return nil
  }

  private func serves(_ statement: Statement) -> Bool {
    switch (claim, statement) {
    case (.contraction, .invariantRectangle(let mu, let nu)):
      domain.mu.lowerBound <= mu.lowerBound && mu.upperBound <= domain.mu.upperBound
        && domain.nu.lowerBound <= nu.lowerBound && nu.upperBound <= domain.nu.upperBound
    case (.contraction, .spectralNormBelow(let jacobian, let bound)):
      jacobian == .variance && bound <= 1
    case (.spectralNorm, .spectralNormBelow), (.variance, .variance): true
    default: false
    }
  }

  /// The statement on the norm or on the variance, of a proof or of a refutation.
  private var mainStatement: Statement? {
    (steps.map(\.statement) + [refutation?.statement].compactMap { $0 }).first {
      if case .invariantRectangle = $0 { false } else { true }
    }
  }

  /// The question that the claim answers, without the file's coverings.
  ///
  /// - Precondition: ``defect`` is nil.
  public var question: Question {
    var search = NormSearch.bisection
    for step in steps where step.weights != nil {
      if step.weights == .worstCase {
        search = .worstCaseWeights
      } else if case .grid(let cells) = step.covering {
        search = .grid(cells)
      }
    }
    var (pair, bound) = (MomentPair.variance, Rational(1))
    switch mainStatement {
    case .variance(let side, let factor):
      return .variance(
        VarianceRequest(domain: domain, activation: activation, side: side, factor: factor))
    case .spectralNormBelow(let jacobian, let limit): (pair, bound) = (jacobian, limit)
    // A rectangle that is not invariant refutes the contraction itself.
    case .invariantRectangle, nil: break
    }
    if claim == .contraction, pair == .variance, bound > 0, bound <= 1 {
      return .contraction(
        ContractionRequest(domain: domain, activation: activation, below: bound, search: search))
    }
    return .norm(
      NormRequest(
        domain: domain, activation: activation, pair: pair, below: bound, search: search))
  }

  /// Whether the file's own coverings, leaf by leaf, or its point show what they are there for.
  ///
  /// - Precondition: ``defect`` is nil.
  public func replays(options: ProverOptions) -> Bool {
    WorkingPrecision.bits128.run(
      Replay(certificate: self, options: options), on: activation)
  }
}

extension Certificate.Step {
  fileprivate var isEvaluable: Bool {
    switch statement {
    case .spectralNormBelow:
      form != .monotone && weights == (coordinates == [.m, .v] ? .worstCase : .free)
    case .invariantRectangle, .variance:
      form != .natural && weights == nil && coordinates == [.m, .v]
    }
  }
}

private struct Replay: ActivationGeneric {
  let certificate: Certificate
  let options: ProverOptions

  func callAsFunction<A: EnclosedActivation, Bound: IntervalBound>(_ activation: A) -> Bool
  where A.Number == Interval<Bound> {
    if let refutation = certificate.refutation { return refutes(refutation, activation) }
    return certificate.steps.allSatisfy { holds($0, activation) }
  }

  private func holds<A: EnclosedActivation, Bound: IntervalBound>(
    _ step: Certificate.Step, _ activation: A
  ) -> Bool where A.Number == Interval<Bound> {
    // A grid of a few characters can ask for more cells than anyone has time for.
    if case .grid(let cells) = step.covering,
      cells.reduce(1.0, { $0 * Double($1) }) > Double(options.budget)
    {
      return false
    }
    var domain = certificate.domain
    switch step.statement {
    case .invariantRectangle(let mu, let nu):
      (domain.mu, domain.nu) = (mu, nu)
      return replays(
        ImageProperty(activation: activation, domain: domain), on: netBox(domain), step.covering)
    case .spectralNormBelow(let pair, let bound):
      if step.weights == .worstCase {
        let property = WorstCaseNormProperty(
          activation: activation, pair: pair, below: bound, domain: domain)
        return replays(property, on: netBox(domain), step.covering)
      }
      let box = Box([domain.mu, domain.omega, domain.nu, domain.tau])
      return replays(
        SpectralNormProperty(activation: activation, pair: pair, below: bound), on: box,
        step.covering)
    case .variance(let side, let factor):
      let property = VarianceProperty(
        activation: activation, domain: domain, side: side, factor: factor)
      return replays(property, on: netBox(domain), step.covering)
    }
  }

  private func netBox(_ domain: LayerDomain) -> Box { Box([domain.netMean, domain.netVariance]) }

  private func replays(_ property: some Property, on box: Box, _ covering: Covering) -> Bool {
    Prover(property, on: box, options: options).replays(covering)
  }

  private func refutes<A: EnclosedActivation, Bound: IntervalBound>(
    _ refutation: Certificate.Refutation, _ activation: A
  ) -> Bool where A.Number == Interval<Bound> {
    let point = refutation.point
    let map = activation.moments(
      m: Interval(point.mu * point.omega), v: Interval(point.nu * point.tau))
    switch refutation.statement {
    case .invariantRectangle(let mu, let nu):
      return zip([map.mean, map.variance], [mu, nu]).contains { value, range in
        value < Interval(range.lowerBound) || value > Interval(range.upperBound)
      }
    case .spectralNormBelow(let pair, let bound):
      return SpectralNormProperty(activation: activation, pair: pair, below: bound)
        .counterexample(at: [point.mu, point.omega, point.nu, point.tau]) != nil
    case .variance(let side, let factor):
      let bound = Interval<Bound>(factor * point.nu)
      return side == .below ? map.variance >= bound : map.variance <= bound
    }
  }
}
