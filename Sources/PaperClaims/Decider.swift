import Certification
import IntervalArithmetic
import SelfNormalization

/// Decides claims: every verdict comes from enclosures, exact arithmetic or algebra.
public struct Decider: Sendable {
  public var options: ProverOptions
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
  func symbols(of claim: Claim) throws -> FormulaSymbols {
    var symbols = FormulaSymbols(variables: claim.domain.variables + claim.statement.variables)
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
    switch statement {
    case .relations(let text, let tolerance):
      var parser = try FormulaParser(text, symbols)
      var decision = Decision(.proved)
      for relation in try parser.relations() {
        if relation.sign == .equal, relation.printed == nil, tolerance == nil {
          decision = decision.and(decideIdentity(relation.left, relation.right, on: domain))
        } else {
          decision = decision.and(try decide(Self.quantities(of: relation, tolerance), on: domain))
        }
        if decision.verdict == .refuted { return decision }
      }
      return decision
    case .extremum(let extremum, let text, let relation, let tolerance):
      return try decide(extremum, of: text, relation, tolerance, on: domain, symbols)
    case .monotone(let text, let direction, let variable):
      var parser = try FormulaParser("D[\(text), \(variable)]", symbols)
      let slope = try parser.formula()
      let quantity = Quantity(direction == .increasing ? slope : -slope, isStrict: true)
      return try decide([quantity], on: domain)
    case .identity(let left, let right):
      return try decideIdentity(left, right, on: domain, symbols)
    case .variance(let side, let factor):
      return try decideVariance(side, factor, on: domain)
    case .refutation(let statement):
      let decision = try decide(statement, on: domain, symbols)
      return decision.verdict == .refuted
        ? decision : Decision(.undecided, reason: "no counterexample on a part of the domain")
    case .contraction(let domain, let step): return decideContraction(domain, step)
    case .fixedPoints(let domain, let lower, let upper, let coordinate):
      return try decideFixedPoints(domain, lower, upper, coordinate)
    case .backwardFactor(let comparison, let bound, let domain):
      return try decideBackwardFactor(comparison, bound, domain)
    case .gridCovers(let steps): return try decideGrid(steps, on: domain)
    case .gridMaximum(let text, let steps, let relation):
      return try decideGridMaximum(of: text, steps, relation, on: domain, symbols)
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
      self.expression = expression
      self.isStrict = isStrict
    }
  }

  /// The quantities whose signs make up a relation; |x| < y counts as −y < x < y.
  private static func quantities(
    of relation: Relation, _ tolerance: String?
  ) throws(FormulaError) -> [Quantity] {
    let (left, right) = (relation.left, relation.right)
    switch relation.sign {
    case .less, .atMost:
      let isStrict = relation.sign == .less
      if case .function(.abs, let inner) = left.operation {
        return [
          Quantity(right - inner, isStrict: isStrict), Quantity(right + inner, isStrict: isStrict),
        ]
      }
      return [Quantity(right - left, isStrict: isStrict)]
    case .more, .atLeast: return [Quantity(left - right, isStrict: relation.sign == .more)]
    case .equal:
      let slack: Rational
      if let tolerance {
        guard let value = try? Rational(parsing: tolerance) else {
          throw FormulaError(description: "'\(tolerance)' is not a tolerance")
        }
        slack = value
      } else if let printed = relation.printed {
        slack = printed.unit / 2
      } else {
        slack = 0
      }
      let difference = left - right
      return [
        Quantity(.number(slack) - difference, isStrict: false),
        Quantity(.number(slack) + difference, isStrict: false),
      ]
    }
  }

  /// Whether all quantities have their signs on the domain.
  func decide(_ quantities: [Quantity], on domain: ClaimDomain) throws -> Decision {
    // Numbers are decided exactly; what is left goes to the prover, one quantity at a time, since
    // each has its own way of varying.
    var decision = Decision(.proved)
    for quantity in quantities {
      let (expression, reduced) = Self.resolved(quantity.expression, on: domain)
      let resolved = Quantity(expression, isStrict: quantity.isStrict)
      var next = try decideExactly(resolved) ?? prove(resolved, on: reduced)
      next.witness = next.witness.map { domain.lifted($0) }
      decision = decision.and(next)
      if decision.verdict == .refuted { return decision }
    }
    return decision
  }

  /// The expression in terms of the variables of a domain: of the given one, or of the rectangle of
  /// its net inputs if the expression is a function of (m, v) alone, which covers the same values.
  static func resolved(
    _ expression: Expression, on domain: ClaimDomain
  ) -> (expression: Expression, domain: ClaimDomain) {
    // What the domain does not name, its factors make up: m = mu*omega, v = nu*tau.
    let products = FormulaSymbols.netInput.filter { !domain.variables.contains($0.key) }
    guard let layer = domain.layer else { return (expression.substituting(products), domain) }
    let symbols = expression.symbols
    if symbols.isDisjoint(with: FormulaSymbols.layerVariables),
      !symbols.isDisjoint(with: ["m", "v"])
    {
      return (
        expression,
        ClaimDomain(variables: ["m", "v"], box: Box([layer.netMean, layer.netVariance]))
      )
    }
    return (expression.substituting(products), domain)
  }

  private func decideExactly(_ quantity: Quantity) -> Decision? {
    guard let value = quantity.expression.rationalValue else { return nil }
    let holds = quantity.isStrict ? value.signum > 0 : value.signum >= 0
    var decision = Decision(holds ? .proved : .refuted, reason: "exact arithmetic")
    decision.enclosure = Enclosure(lower: value, upper: value)
    decision.evidence = [evidence(for: quantity, on: .none, covering: nil, witness: nil)]
    return decision
  }

  private func evidence(
    for quantity: Quantity, on domain: ClaimDomain, covering: Covering?, witness: Point?
  ) -> Evidence {
    Evidence(
      quantities: [
        Evidence.Quantity(formula: quantity.expression, isStrict: quantity.isStrict)
      ],
      variables: domain.variables, box: domain.box, covering: covering, witness: witness)
  }

  /// By branch and bound at growing precision.
  func prove(_ quantity: Quantity, on domain: ClaimDomain) throws -> Decision {
    let program = try Program([quantity.expression], variables: domain.variables)
    let zeros = exactZeros(of: quantity.expression, program, on: domain)
    if quantity.isStrict, let zero = zeros.first {
      var decision = Decision(.refuted, reason: "both sides are equal at a point, by algebra")
      decision.enclosure = Enclosure(lower: 0, upper: 0)
      decision.witness = Point(domain.variables.map { Coordinate($0) }, zero)
      decision.evidence = [
        evidence(for: quantity, on: domain, covering: nil, witness: decision.witness)
      ]
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
      decision.enclosure = outcome.witness?.enclosures.first ?? outcome.hull.first
      decision.witness = outcome.witness?.point
      if outcome.verdict != .undecided {
        decision.reason = domain.variables.isEmpty ? "enclosure" : "branch and bound"
        decision.evidence = [
          evidence(
            for: quantity, on: domain, covering: outcome.covering, witness: outcome.witness?.point)
        ]
        return decision
      }
      // More bits help where the boxes ran out of width, not where the budget ended.
      if outcome.boxes >= options.budget { break }
    }
    decision.enclosure = nil
    return decision
  }

  /// The corners of a domain at which an expression is zero, by algebra.
  ///
  /// "At most" is often attained at a corner, which no enclosure of a difference can show.
  private func exactZeros(
    of expression: Expression, _ program: Program, on domain: ClaimDomain
  ) -> [[Rational]] {
    let constants = SELU<Expression>.selfNormalizing
    let quantities = QuantityEvaluator<BigFloat<4>>(program, selu: .selfNormalizing)
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

  // MARK: Extreme values

  private func decide(
    _ extremum: Statement.Extremum, of text: String, _ relation: String, _ tolerance: String?,
    on domain: ClaimDomain, _ symbols: FormulaSymbols
  ) throws -> Decision {
    var extended = symbols
    extended.define("extremum", as: .symbol("extremum"))
    var relationParser = try FormulaParser("extremum \(relation)", extended)
    let quantities = try relationParser.relations().flatMap {
      try Self.quantities(of: $0, tolerance)
    }
    var parser = try FormulaParser(text, symbols)
    let (supremum, range) = try enclose(extremum, of: try parser.formula(), on: domain)
    guard let range else { return Decision(.undecided) }
    var decision = try decide(
      quantities, on: ClaimDomain(variables: ["extremum"], box: Box([range])))
    // A point of the enclosure is not yet the extremum: the statement is refuted only if it is
    // false throughout.
    if decision.verdict == .refuted {
      let opposite = try quantities.contains { quantity in
        let contrary = Quantity(-quantity.expression, isStrict: !quantity.isStrict)
        let proof = try decide(
          [contrary], on: ClaimDomain(variables: ["extremum"], box: Box([range])))
        return proof.verdict == .proved
      }
      if !opposite { decision = Decision(.undecided) }
    }
    decision.boxes += supremum.boxes
    decision.enclosure = Enclosure(lower: range.lowerBound, upper: range.upperBound)
    decision.witness = decision.verdict == .refuted ? domain.lifted(supremum.witness) : nil
    decision.reason = "enclosure of the \(extremum.rawValue)"
    return decision
  }

  /// An enclosure of the largest or smallest value of an expression over a domain.
  func extremeRange(
    _ extremum: Statement.Extremum, of expression: Expression, on domain: ClaimDomain
  ) throws -> ClosedRange<Rational>? {
    try enclose(extremum, of: expression, on: domain).range
  }

  /// The maximization of an expression or its opposite, and what it says of the extremum itself.
  private func enclose(
    _ extremum: Statement.Extremum, of expression: Expression, on domain: ClaimDomain
  ) throws -> (supremum: Supremum, range: ClosedRange<Rational>?) {
    let (resolved, reduced) = Self.resolved(expression, on: domain)
    let program = try Program([resolved], variables: reduced.variables)
    // Tight enough for every printed digit; wider only if the budget ends.
    let supremum = WorkingPrecision.bits128.run(
      ExtremumSearch(
        program: program, isMinimum: extremum == .minimum, box: reduced.box,
        tolerance: .powerOfTen(-14), options: options))
    guard let bounds = Self.range(supremum.enclosure) else { return (supremum, nil) }
    let range = extremum == .minimum ? -bounds.upperBound ... -bounds.lowerBound : bounds
    return (supremum, range)
  }

  private static func range(_ enclosure: Enclosure) -> ClosedRange<Rational>? {
    guard let lower = enclosure.lower, let upper = enclosure.upper else { return nil }
    return lower...upper
  }

  /// The maximum over a grid is at most that over the domain, and at least the value at the grid
  /// points around a point where the latter is attained.
  private func decideGridMaximum(
    of text: String, _ steps: [String], _ relation: String, on domain: ClaimDomain,
    _ symbols: FormulaSymbols
  ) throws -> Decision {
    var parser = try FormulaParser(text, symbols)
    let expression = try parser.formula()
    let (supremum, range) = try enclose(.maximum, of: expression, on: domain)
    guard let range else { return Decision(.undecided) }
    let witness = domain.lifted(supremum.witness)
    var candidates: [[Rational]] = [[]]
    for (axis, side) in domain.box.sides.enumerated() {
      guard let step = try? Rational(parsing: steps[axis]), step > 0 else {
        throw FormulaError(description: "'\(steps[axis])' is not a step")
      }
      let start = side.lowerBound
      let value = witness[Coordinate(domain.variables[axis])]
      let below = start + ((value - start) / step).floor * step
      let near = [below, min(below + step, side.upperBound)]
      candidates = candidates.flatMap { point in near.map { point + [$0] } }
    }
    let products = FormulaSymbols.netInput.filter { !domain.variables.contains($0.key) }
    let program = try Program([expression.substituting(products)], variables: domain.variables)
    let quantities = QuantityEvaluator<BigFloat<4>>(program, selu: .selfNormalizing)
    let best = candidates.map { point in
      (point: point, value: quantities.values(on: point.map { Interval($0) })[0].lower.rational)
    }.max { $0.value < $1.value }!
    var extended = symbols
    extended.define("maximum", as: .symbol("maximum"))
    var relationParser = try FormulaParser("maximum \(relation)", extended)
    let wanted = try relationParser.relations().flatMap { try Self.quantities(of: $0, nil) }
    let place = ClaimDomain(
      variables: ["maximum"], box: Box([min(best.value, range.upperBound)...range.upperBound]))
    var decision = try decide(wanted, on: place)
    if decision.verdict == .refuted { decision = Decision(.undecided) }
    decision.boxes += supremum.boxes
    decision.enclosure = Enclosure(lower: best.value, upper: range.upperBound)
    decision.reason = "between the value at a grid point and the supremum over the domain"
    return decision
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
    decision.enclosure = result.outcome.witness?.enclosures.first ?? result.margin
    decision.certificate = result.certificate
    return decision
  }

  // MARK: Identities

  private func decideIdentity(
    _ left: String, _ right: String, on domain: ClaimDomain, _ symbols: FormulaSymbols
  ) throws -> Decision {
    var leftParser = try FormulaParser(left, symbols)
    var rightParser = try FormulaParser(right, symbols)
    return decideIdentity(try leftParser.formula(), try rightParser.formula(), on: domain)
  }

  /// By algebra, or refuted by values at a point.
  fileprivate func decideIdentity(
    _ left: Expression, _ right: Expression, on domain: ClaimDomain
  ) -> Decision {
    let (difference, reduced) = Self.resolved(left - right, on: domain)
    let products = FormulaSymbols.netInput.filter { !reduced.variables.contains($0.key) }
    // A side of no width is a number.
    let numbers = zip(reduced.variables, reduced.box.sides)
      .filter { $0.1.lowerBound == $0.1.upperBound }
      .map { ($0.0, Expression.number($0.1.lowerBound)) }
    let values = Dictionary(uniqueKeysWithValues: numbers)
    let (first, second) = (
      left.substituting(products).substituting(values),
      right.substituting(products).substituting(values)
    )
    let box = Dictionary(uniqueKeysWithValues: zip(reduced.variables, reduced.box.sides))
    let constants = SELU<Expression>.selfNormalizing
    switch proveIdentity(
      first, second, over: box, where: ["alpha": constants.alpha, "lambda": constants.lambda])
    {
    case .identical:
      var decision = Decision(.proved, reason: "algebra: both sides have the same normal form")
      decision.enclosure = Enclosure(lower: 0, upper: 0)
      decision.evidence = [
        Evidence(
          quantities: [.init(formula: difference, isStrict: false)],
          variables: reduced.variables, box: reduced.box, covering: nil, witness: nil)
      ]
      return decision
    case .different(let witness, let left, let right):
      var decision = Decision(.refuted, reason: "the sides differ at a point")
      decision.precision = .bits256
      decision.enclosure = Enclosure(left - right)
      let values = reduced.variables.enumerated().map { axis, name in
        witness[name] ?? reduced.box.center[axis]
      }
      decision.witness = domain.lifted(Point(reduced.variables.map { Coordinate($0) }, values))
      return decision
    case .undecided(let reason): return Decision(.undecided, reason: reason)
    }
  }
}

extension Decider {
  /// How far a coefficient may be from its printed decimal.
  fileprivate enum Slack {
    case halfUnit
    case absolute(Rational)
    case relative(Rational)

    init(_ tolerance: String?, _ relativeError: String?) throws(FormulaError) {
      guard let text = tolerance ?? relativeError else {
        self = .halfUnit
        return
      }
      guard let value = try? Rational(parsing: text) else {
        throw FormulaError(description: "'\(text)' is not a tolerance")
      }
      self = tolerance == nil ? .relative(value) : .absolute(value)
    }

    func width(at printed: PrintedNumber) -> Rational {
      switch self {
      case .halfUnit: printed.unit / 2
      case .absolute(let width): width
      case .relative(let error): error * printed.value.magnitude
      }
    }
  }

  /// By the Taylor coefficients at zero, and by algebra for there being no other monomial.
  fileprivate func decideCoefficients(
    of text: String, in variables: [String], are printed: KeyValuePairs<String, String>,
    _ slack: Slack, on domain: ClaimDomain, _ symbols: FormulaSymbols
  ) throws -> Decision {
    var parser = try FormulaParser(text, symbols)
    let polynomial = try parser.formula()
    let origin = Dictionary(uniqueKeysWithValues: variables.map { ($0, Expression(0)) })
    var remainder = polynomial
    var decision = Decision(.proved)
    for (monomial, number) in printed {
      var monomialParser = try FormulaParser(monomial, symbols)
      var relationParser = try FormulaParser("0 = \(number)", symbols)
      guard let unit = try relationParser.relations().first?.printed else {
        throw FormulaError(description: "'\(number)' is not a printed decimal")
      }
      let power = try monomialParser.formula()
      // The monomial's own derivatives tell how often to differentiate.
      var (term, derivative) = (power, polynomial)
      for variable in variables {
        while case let slope = term.derivative(by: variable), !isZero(slope) {
          (term, derivative) = (slope, derivative.derivative(by: variable))
        }
      }
      let coefficient = derivative.substituting(origin) / term.substituting(origin)
      remainder = remainder - coefficient * power
      let difference = coefficient - .number(unit.value)
      let width = Expression.number(slack.width(at: unit))
      var found = try decide(
        [
          Quantity(width - difference, isStrict: false),
          Quantity(width + difference, isStrict: false),
        ], on: .none)
      if found.verdict == .refuted { found.reason = "the coefficient of \(monomial)" }
      decision = decision.and(found)
      if decision.verdict == .refuted { return decision }
    }
    return decision.and(decideIdentity(remainder, Expression(0), on: domain))
  }

  private func isZero(_ expression: Expression) -> Bool {
    proveIdentity(expression, Expression(0), over: [:], samples: 0).isIdentical
  }
}

extension Decider {
  /// By the integral in closed form, and algebra.
  fileprivate func decideExpectation(
    _ negative: String, _ positive: String, _ formula: String, on domain: ClaimDomain,
    _ symbols: FormulaSymbols
  ) throws -> Decision {
    let withVariable = symbols.including(["x"])
    var below = try FormulaParser(negative, withVariable)
    var above = try FormulaParser(positive, withVariable)
    var printed = try FormulaParser(formula, symbols)
    let integral = try GaussianExpectation(
      negative: try below.formula(), positive: try above.formula()
    ).value.substituting(symbols.pinned)
    var decision = decideIdentity(integral, try printed.formula(), on: domain)
    if decision.verdict == .proved {
      decision.reason = "the Gaussian integral in closed form, then algebra"
    }
    return decision
  }

  /// By limits of the parts; the limit is then compared with the printed one by algebra.
  fileprivate func decideLimit(
    of text: String, _ variable: String, _ approach: Approach, _ printed: String,
    on domain: ClaimDomain, _ symbols: FormulaSymbols
  ) throws -> Decision {
    let symbols = symbols.including([variable])
    var parser = try FormulaParser(text, symbols)
    let products = FormulaSymbols.netInput.filter { !domain.variables.contains($0.key) }
    var formula = try parser.formula()
    if !formula.symbols.contains(variable) { formula = formula.substituting(products) }
    let constants = SELU<Expression>.selfNormalizing
    let named = ["alpha": constants.alpha, "lambda": constants.lambda]
    let ranges = Dictionary(uniqueKeysWithValues: zip(domain.variables, domain.box.sides))
    let limit: ExpressionLimit
    do {
      limit = try ExpressionLimit(
        of: formula, as: variable, approach, others: ranges, constants: named,
        positive: NormalForm.positiveSymbols)
    } catch {
      return Decision(.undecided, reason: "\(error)")
    }
    switch limit.value {
    case .number(let value):
      guard printed != "inf", printed != "-inf" else { return Decision(.refuted) }
      var right = try FormulaParser(printed, symbols)
      var decision = decideIdentity(value, try right.formula(), on: domain)
      decision.reason =
        decision.verdict == .proved
        ? "limits of the parts, then algebra" : "the limit, from those of the parts, differs"
      return decision
    case .plusInfinity, .minusInfinity:
      let found = limit.value.isPositive ? "inf" : "-inf"
      return Decision(
        found == printed ? .proved : .refuted, reason: "limits of the parts give \(found)")
    }
  }
}

extension ExpressionLimit.Value {
  fileprivate var isPositive: Bool {
    if case .plusInfinity = self { return true }
    return false
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
    let quantities = QuantityEvaluator<Bound>(program, selu: .selfNormalizing, zeros: zeros)
    return Prover(InequalityProperty(quantities, isStrict: [isStrict]), on: box, options: options)
      .refutingAtCorners()
      .bisecting(with: WeightedWidthBrancher(relativeTo: box))
  }
}

private struct ExtremumSearch: PrecisionGeneric {
  let program: Program
  let isMinimum: Bool
  let box: Box
  let tolerance: Rational
  let options: ProverOptions

  func callAsFunction<Bound: IntervalBound>(_: Bound.Type) -> Supremum {
    let quantities = QuantityEvaluator<Bound>(program, selu: .selfNormalizing)
    let objective = QuantityObjective(quantities, index: 0, negated: isMinimum)
    return Maximizer(objective, options: options).supremum(over: box, tolerance: tolerance)
  }
}
