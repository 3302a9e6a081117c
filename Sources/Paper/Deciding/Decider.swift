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
  /// What the experiment tables show, by claim, if they are at hand.
  private let statistics: [String: StatisticsFinding]

  /// - Parameter table: Table A11, without which the rows about it stay undecided.
  public init(
    options: ProverOptions = ProverOptions(budget: 200_000), table: BenchmarkTable? = nil
  ) {
    self.options = options
    let findings = table.map { statisticsFindings(table: $0) } ?? []
    statistics = Dictionary(uniqueKeysWithValues: findings.map { ($0.id, $0) })
  }

  /// Decides a claim; throws if its formulas cannot be read, which is a defect of this program.
  public func decide(_ claim: Claim) throws -> Decision {
    let symbols = try symbols(of: claim)
    if case .statistics = claim.statement { return decideStatistics(claim.id) }
    var decider = self
    decider.options.budget = max(options.budget, claim.budget ?? 0)
    return try decider.decide(claim.statement, on: claim.domain, symbols)
  }

  /// The names that a claim's formulas may use.
  package func symbols(of claim: Claim) throws -> FormulaSymbols {
    var symbols = FormulaSymbols.theory(
      variables: claim.domain.variables + claim.statement.variables)
    for (name, formula) in claim.definitions {
      var parser = try FormulaParser(formula, symbols)
      symbols.define(name, as: try parser.formula())
    }
    return symbols
  }

  private func decideStatistics(_ id: String) -> Decision {
    guard let finding = statistics[id] else {
      return Decision(.undecided, reason: "needs Table A11; give its file by --table")
    }
    let verdict = finding.holds.map { $0 ? Verdict.proved : .refuted } ?? .undecided
    return Decision(verdict, reason: finding.detail)
  }

  private func decide(
    _ statement: Statement, on domain: ClaimDomain, _ symbols: FormulaSymbols
  ) throws -> Decision {
    var decision = try verdict(on: statement, domain, symbols)
    if decision.verdict == .refuted, decision.failing == nil {
      decision.failing = statement.description
    }
    return decision
  }

  private func verdict(
    on statement: Statement, _ domain: ClaimDomain, _ symbols: FormulaSymbols
  ) throws -> Decision {
    switch statement {
    case .relations(let text, let tolerance):
      var parser = try FormulaParser(text, symbols)
      var decision = Decision(.proved)
      for relation in try parser.relations() {
        var found = try decide(relation, tolerance, on: domain)
        if found.verdict == .refuted {
          found.failing = "\(relation.text.left) \(relation.sign.rawValue) \(relation.text.right)"
          let difference = relation.left - relation.right
          return found.enclosing(
            .difference, in: try value(of: difference, at: found.witness, of: domain))
        }
        decision = decision.and(found)
      }
      return decision
    case .extremum(let extremum, let text, let relation, let tolerance):
      return try decideExtremum(extremum, of: text, relation, tolerance, on: domain, symbols)
    case .monotone(let text, let direction, let variable):
      var parser = try FormulaParser("D[\(text), \(variable)]", symbols)
      let slope = try parser.formula()
      let quantity = Quantity(direction == .increasing ? slope : -slope, isStrict: true)
      let decision = try decide([quantity], on: domain)
      guard decision.verdict == .refuted else { return decision }
      return decision.enclosing(
        .derivative, in: try value(of: slope, at: decision.witness, of: domain))
    case .identity(let left, let right):
      return try decideIdentity(left, right, on: domain, symbols)
    case .variance(let side, let factor):
      return try decideVariance(side, factor, on: domain)
    case .refutation(_, let consequence):
      let decision = try decide(consequence, on: domain, symbols)
      return decision.verdict == .refuted
        ? decision : Decision(.undecided, reason: "the consequence tried is not refuted")
    case .contraction(let domain, let step): return decideContraction(domain, step)
    case .fixedPoints(let domain, let lower, let upper, let coordinate):
      return try decideFixedPoints(domain, lower, upper, coordinate)
    case .backwardFactor(let comparison, let bound, let domain):
      return try decideBackwardFactor(comparison, bound, domain)
    case .gridCovers(let steps): return try decideGrid(steps, on: domain)
    case .gridMaximum(let text, let steps, let relation, let tolerance):
      return try decideGridMaximum(of: text, steps, relation, tolerance, on: domain, symbols)
    case .open(_, let reason): return Decision(.undecided, reason: reason)
    case .integers(let texts): return try decideIntegers(texts)
    case .roundingError(let text, let tolerance):
      return try decideRounding(of: text, below: tolerance, on: domain, symbols)
    case .statistics: return Decision(.undecided, reason: "decided by the claim's identifier")
    case .coefficients(let text, let variables, let printed, let tolerance, let relativeError):
      return try decideCoefficients(
        of: text, in: variables, are: printed, Slack(tolerance, relativeError), on: domain, symbols)
    case .expectation(let negative, let positive, let formula):
      return try decideExpectation(negative, positive, formula, on: domain, symbols)
    case .limit(let text, let variable, let approach, let limit):
      return try decideLimit(of: text, variable, approach, limit, on: domain, symbols)
    case .implied(_, let argument, let parts):
      let decision = try decide(.all(parts), on: domain, symbols)
      return decision.concluding(.proved, by: argument)
    case .contradicted(_, let argument, let parts):
      let decision = try decide(.all(parts), on: domain, symbols)
      return decision.concluding(.refuted, by: argument)
    case .on(let inner, let statement):
      return try decide(statement, on: inner, symbols.including(inner.variables))
    case .all(let statements):
      return try statements.map { try decide($0, on: domain, symbols) }
        .reduce(Decision(.proved)) { $0.and($1) }
    }
  }

  // MARK: Inequalities

  /// A quantity that must be positive, or at least not negative.
  struct Quantity {
    let expression: Expression
    let isStrict: Bool

    init(_ expression: Expression, isStrict: Bool) {
      (self.expression, self.isStrict) = (expression, isStrict)
    }

    /// The quantity that is not negative, or positive, exactly where this one is not.
    var contrary: Quantity { Quantity(-expression, isStrict: !isStrict) }
  }

  /// The quantities whose signs make up a relation; |x| < y counts as −y < x < y.
  static func quantities(
    of relation: Relation, _ tolerance: String?
  ) throws(FormulaError) -> [Quantity] {
    quantities(of: relation, slack: try slack(of: relation, tolerance) ?? 0)
  }

  /// By how much the sides of an equation may differ; nil for an exact one, and for inequalities.
  static func slack(
    of relation: Relation, _ tolerance: String?
  ) throws(FormulaError) -> Rational? {
    guard relation.sign == .equal else { return nil }
    guard let tolerance else { return relation.printed.map { $0.unit / 2 } }
    guard let value = try? Rational(parsing: tolerance), value > 0 else {
      throw FormulaError(description: "'\(tolerance)' is not a tolerance")
    }
    return value
  }

  /// The same with what an equation's sides may differ by.
  static func quantities(of relation: Relation, slack: Rational) -> [Quantity] {
    let isStrict = relation.sign == .less || relation.sign == .more
    switch relation.sign {
    case .less, .atMost:
      guard case .function(.abs, let inner) = relation.left.operation,
        relation.text.left.hasPrefix("abs")
      else { return [Quantity(relation.right - relation.left, isStrict: isStrict)] }
      return [relation.right - inner, relation.right + inner].map {
        Quantity($0, isStrict: isStrict)
      }
    case .more, .atLeast: return [Quantity(relation.left - relation.right, isStrict: isStrict)]
    case .equal:
      let difference = relation.left - relation.right
      return [.number(slack) - difference, .number(slack) + difference].map {
        Quantity($0, isStrict: false)
      }
    }
  }

  /// An equation with no printed decimal is an identity, and all else signs of quantities.
  func decide(
    _ relation: Relation, _ tolerance: String?, on domain: ClaimDomain
  ) throws -> Decision {
    relation.sign == .equal && relation.printed == nil && tolerance == nil
      ? decideIdentity(relation.left, relation.right, on: domain)
      : try decide(Self.quantities(of: relation, tolerance), on: domain)
  }

  /// Whether all quantities have their signs on the domain.
  func decide(_ quantities: [Quantity], on domain: ClaimDomain) throws -> Decision {
    // Numbers are decided exactly; what is left goes to the prover, one quantity at a time, since
    // each has its own way of varying.
    var decision = Decision(.proved)
    for quantity in quantities {
      var (expression, reduced) = Self.resolved(quantity.expression, on: domain)
      // Numbers are the same at every point.
      if expression.symbols.isDisjoint(with: reduced.variables) { reduced = .none }
      let resolved = Quantity(expression, isStrict: quantity.isStrict)
      var next = try decideExactly(resolved, on: reduced) ?? prove(resolved, on: reduced)
      // The box stands for all its values, so that it refutes and does not prove.
      if next.verdict == .proved, !expression.symbols.isDisjoint(with: domain.endless.keys) {
        next = Decision(.undecided, reason: "an inequality on a domain without ends")
      }
      next.witness = next.witness.map { domain.lifted($0) }
      decision = decision.and(next)
      if decision.verdict == .refuted { return decision }
    }
    return decision
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

  /// The expression in terms of the variables of a domain: of the given one, or of the rectangle of
  /// its net inputs if the expression is a function of (m, v) alone, which covers the same values.
  static func resolved(
    _ expression: Expression, on domain: ClaimDomain
  ) -> (expression: Expression, domain: ClaimDomain) {
    guard let layer = domain.layer else {
      return (expression.substituting(domain.netInput), domain)
    }
    let symbols = expression.symbols
    if symbols.isDisjoint(with: FormulaSymbols.layerVariables),
      !symbols.isDisjoint(with: ["m", "v"])
    {
      return (
        expression,
        ClaimDomain(variables: ["m", "v"], box: Box([layer.netMean, layer.netVariance]))
      )
    }
    return (expression.substituting(domain.netInput), domain)
  }

  private func decideExactly(_ quantity: Quantity, on domain: ClaimDomain) -> Decision? {
    guard let value = quantity.expression.rationalValue else { return nil }
    let holds = quantity.isStrict ? value.signum > 0 : value.signum >= 0
    var decision = Decision(holds ? .proved : .refuted, reason: "exact arithmetic")
    decision = decision.enclosing(.margin, in: Enclosure(lower: value, upper: value))
    decision.evidence = [holds ? .tree(.leaf) : .point(domain.anyPoint)]
    return decision
  }

  /// By branch and bound at growing precision.
  func prove(_ quantity: Quantity, on domain: ClaimDomain) throws -> Decision {
    let program = try Program(theory: [quantity.expression], variables: domain.variables)
    let zeros = exactZeros(of: quantity.expression, program, on: domain)
    if quantity.isStrict, let zero = zeros.first {
      var decision = Decision(.refuted, reason: "both sides are equal at a point, by algebra")
      decision = decision.enclosing(.margin, in: Enclosure(lower: 0, upper: 0))
      let point = Point(domain.variables.map { Coordinate($0) }, zero)
      decision.witness = point
      decision.evidence = [.point(point)]
      return decision
    }
    var decision = Decision(.undecided)
    for precision in [WorkingPrecision.bits128, .bits256, .bits512] {
      let outcome = precision.run(
        InequalityProof(
          program: program, isStrict: quantity.isStrict, box: domain.box, options: options,
          zeros: zeros))
      decision.verdict = outcome.verdict
      decision.boxes += outcome.boxes
      decision.precision = precision
      decision = decision.enclosing(
        .margin, in: outcome.witness?.enclosures.first ?? outcome.hull.first)
      decision.witness = outcome.witness?.point
      if outcome.verdict != .undecided {
        decision.reason = domain.variables.isEmpty ? "enclosure" : "branch and bound"
        decision.evidence = [outcome.witness.map { .point($0.point) } ?? outcome.covering!.evidence]
        return decision
      }
      // More bits help where the boxes ran out of width, not where the budget ended.
      if outcome.boxes >= options.budget { break }
    }
    return decision.enclosing(.margin, in: nil)
  }

  /// The corners of a domain at which an expression is zero, by algebra.
  ///
  /// "At most" is often attained at a corner, which no enclosure of a difference can show.
  func exactZeros(
    of expression: Expression, _ program: Program, on domain: ClaimDomain
  ) -> [[Rational]] {
    let constants = SELU<Expression>.selfNormalizing
    let quantities = QuantityEvaluator<BigFloat<4>>(theory: program)
    return domain.box.corners.filter { corner in
      // Algebra is asked only where the value may be zero.
      let enclosure = quantities.values(on: corner.map { Interval($0) })[0]
      guard enclosure.contains(BigFloat<4>.zero) else { return false }
      let values = Dictionary(
        uniqueKeysWithValues: zip(domain.variables, corner.map { Expression.number($0) }))
      let value = expression.substituting(values)
      if let exact = value.rationalValue { return exact == 0 }
      return proveIdentity(
        value, Expression(0), over: [:],
        where: ["alpha": constants.alpha, "lambda": constants.lambda],
        samples: 1
      ).isIdentical
    }
  }

  // MARK: Variances

  private func decideVariance(
    _ side: VarianceSide, _ factor: String, on domain: ClaimDomain
  ) throws -> Decision {
    guard let layer = domain.layer, let factor = try? Rational(parsing: factor) else {
      throw FormulaError(description: "a claim on the variance needs a layer domain and a factor")
    }
    var request = VarianceRequest(domain: layer, side: side, factor: factor, options: options)
    var result = request.run()
    if result.verdict == .proved {
      request.sharpness = .powerOfTen(-9)
      result = request.run()
    }
    var decision = Decision(result.verdict, reason: "branch and bound in (m, v)")
    decision.boxes = result.outcome.boxes
    decision.witness = result.outcome.witness?.point
    decision =
      if let witness = result.outcome.witness {
        decision.enclosing(.nextVariance, in: witness.enclosures.first)
      } else {
        decision.enclosing(.varianceChange, in: result.margin)
      }
    decision.evidence = result.certificate.map { [.layer($0)] } ?? []
    return decision
  }
}

/// Branch and bound for one quantity, or a single evaluation if there is no variable.
private struct InequalityProof: PrecisionGeneric {
  let program: Program
  let isStrict: Bool
  let box: Box
  let options: ProverOptions
  /// Points at which the quantity is known to be zero.
  let zeros: [[Rational]]

  func callAsFunction<Bound: IntervalBound>(_: Bound.Type) -> Outcome {
    let quantities = QuantityEvaluator<Bound>(theory: program, zeros: zeros)
    return Prover(InequalityProperty(quantities, isStrict: [isStrict]), on: box, options: options)
      .refutingAtCorners()
      .bisecting(with: WeightedWidthBrancher(relativeTo: box))
  }
}

extension Covering {
  /// The evidence of a search, which cuts boxes and never walks a grid.
  var evidence: Evidence {
    guard case .tree(let tree) = self else { preconditionFailure("a search gives a tree") }
    return .tree(tree)
  }
}
