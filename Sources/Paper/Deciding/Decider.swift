import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// Decides claims: every verdict comes from enclosures, exact arithmetic or algebra.
public struct Decider: Sendable {
  public var options: ProverOptions
  /// Whether extreme values are proved once more as inequalities, which a certificate can carry.
  public var certifies = false
  /// What the experiment tables show, if they are at hand.
  private let statistics: [TableStatement: StatisticsFinding]

  /// - Parameter table: Table A11, without which the rows about it stay undecided.
  public init(
    options: ProverOptions = ProverOptions(budget: Budget.claim), table: BenchmarkTable? = nil
  ) {
    self.options = options
    let findings = table.map { statisticsFindings(table: $0) } ?? []
    statistics = Dictionary(uniqueKeysWithValues: findings.map { ($0.statement, $0) })
  }

  /// Decides a claim; throws if its formulas cannot be read, which is a defect of this program.
  public func decide(_ claim: Claim) throws -> Decision {
    let demand = try claim.demand()
    var decider = self
    decider.options.budget = max(options.budget, claim.budget ?? 0)
    return try decider.decide(demand)
  }

  private func decide(_ demand: Demand) throws -> Decision {
    let decision = try decide(demand.obligations)
    switch demand.conclusion {
    case .conjunction: return decision
    case .consequence:
      guard case .refuted = decision else {
        return .undecided(.init(reason: "the consequence tried is not refuted"))
      }
      return decision
    case .implied(let argument):
      guard case .proved(var proof) = decision else { return Self.open(premises: decision) }
      proof.reason = argument
      return .proved(proof)
    case .contradicted(let text, let argument):
      guard case .proved(let proof) = decision else { return Self.open(premises: decision) }
      return .refuted(
        .init(
          .argument, reason: argument, failing: text, work: proof.work, evidence: proof.evidence))
    }
  }

  /// An argument goes one way only: without its premises it says nothing.
  private static func open(premises: Decision) -> Decision {
    let why = premises.reason.isEmpty ? "" : " (\(premises.reason))"
    return .undecided(
      .init(reason: "a premise of the argument is \(premises.verdict.rawValue)\(why)"))
  }

  /// Whether all obligations are fulfilled; nothing is looked at after one that is not.
  func decide(_ obligations: [Obligation]) throws -> Decision {
    var decided: [(obligation: Obligation, decision: Decision)] = []
    for obligation in obligations {
      let decision = try decide(obligation)
      if case .refuted = decision {
        // A false relation is told alone, without the work on those before it in its statement.
        decided.removeAll { $0.obligation.precedes(obligation) }
      }
      decided.append((obligation, decision))
      if case .refuted = decision { break }
    }
    return .all(decided.map(\.decision))
  }

  private func decide(_ obligation: Obligation) throws -> Decision {
    let (domain, wording) = (obligation.domain, obligation.wording)
    let decision =
      switch obligation.content {
      case .sign(let quantity): try decide([quantity], on: domain)
      case .equality(let left, let right): decideEquality(left, right, on: domain)
      case .extreme(let extreme): try decide(extreme, on: domain)
      case .computation(let computation): decide(computation)
      case .roundingError(let formula, let bound):
        try decideRounding(of: formula, below: bound, on: domain)
      case .layer(let statement): try decide(statement)
      }
    switch decision {
    case .proved(var proof):
      proof.reason = wording.reasons.proved ?? proof.reason
      return .proved(proof)
    case .refuted(var refutation):
      refutation.reason = wording.reasons.refuted ?? refutation.reason
      refutation.failing = wording.failing
      if let (measure, expression) = wording.measured {
        let value = Measurement(
          measure, try self.value(of: expression, at: refutation.witness, of: domain))
        refutation.ground = refutation.witness.map { .point($0, value) } ?? .exact(value)
      }
      return .refuted(refutation)
    case .undecided: return decision
    }
  }

  private func decide(_ computation: Computation) -> Decision {
    switch computation {
    case .integer(let value, let text):
      return value.isInteger
        ? .proved(.init(.exact(nil), reason: "exact arithmetic", evidence: [.algebra]))
        : .refuted(
          .init(
            .exact(Measurement(.number, exactly: value)), reason: "\(text) is not an integer",
            evidence: [.algebra]))
    case .gridPoints(let counts):
      let total = counts.reduce(1, *)
      return .proved(
        .init(
          .exact(Measurement(.count, exactly: total)),
          reason: counts.map(\.description).joined(separator: " x ") + " = \(total) grid points",
          evidence: [.algebra]))
    case .limit(let found, let agrees):
      let reason = "limits of the parts give \(found)"
      return agrees
        ? .proved(.init(.exact(nil), reason: reason, evidence: [.algebra]))
        : .refuted(.init(.exact(nil), reason: reason, evidence: [.algebra]))
    case .table(let statement):
      guard let finding = statistics[statement] else {
        return .undecided(.init(reason: "needs Table A11; give its file by --table"))
      }
      return switch finding.holds {
      case true?: .proved(.init(.tables, reason: finding.detail))
      case false?: .refuted(.init(.tables, reason: finding.detail))
      case nil: .undecided(.init(reason: finding.detail))
      }
    case .open(let reason): return .undecided(.init(reason: reason))
    }
  }

  /// The value of an expression at a point of a domain, or anywhere if it is a number.
  func value(
    of expression: Expression, at point: Point?, of domain: ClaimDomain
  ) throws -> Enclosure {
    let formula = expression.substituting(domain.netInput)
    if let exact = formula.rationalValue { return Enclosure(lower: exact, upper: exact) }
    let program = try Program(theory: [formula], variables: domain.variables)
    let values = (point ?? domain.anyPoint).values.map { Interval<BigFloat<4>>($0) }
    let quantities = QuantityEvaluator<BigFloat<4>>(theory: program)
    return Enclosure(quantities.values(on: values)[0])
  }
}
