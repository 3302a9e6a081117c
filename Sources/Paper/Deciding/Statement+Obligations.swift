import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

extension Statement {
  /// What the statement asks for on a domain, in order.
  func obligations(
    on domain: ClaimDomain, _ symbols: FormulaSymbols
  ) throws -> [Obligation] {
    let wording = Obligation.Wording(failing: description)
    func one(_ content: Obligation.Content) -> [Obligation] {
      [Obligation(content, on: domain, wording)]
    }
    switch self {
    case .relations(let text, let tolerance):
      return try Self.relations(text, tolerance, on: domain, symbols)
    case .identity(let left, let right):
      var words = wording
      words.relations = [PrintedRelation(left, .equal, right)]
      return [
        Obligation(
          .equality(try symbols.formula(left), try symbols.formula(right)), on: domain, words)
      ]
    case .monotone(let text, let direction, let variable):
      let slope = try symbols.formula("D[\(text), \(variable)]")
      var words = wording
      words.measured = (.derivative, slope)
      let quantity = Quantity(direction == .increasing ? slope : -slope, isStrict: true)
      return [Obligation(.sign(quantity), on: domain, words)]
    case .extremum(let extremum, let text, let relation, let tolerance):
      return [
        try Self.extreme(extremum, of: text, relation, tolerance, on: domain, symbols, wording)
      ]
    case .gridMaximum(let text, let steps, let relation, let tolerance):
      return [
        try Self.extreme(
          .maximum, of: text, steps: Self.steps(steps, on: domain), relation, tolerance,
          on: domain, symbols, wording)
      ]
    case .coefficients(let text, let variables, let printed, let tolerance, let relativeError):
      return try Self.coefficients(
        of: text, in: variables, are: printed, Slack(tolerance, relativeError), on: domain,
        symbols, wording)
    case .expectation(let negative, let positive, let formula):
      let withVariable = symbols.including(["x"])
      let integral = try GaussianExpectation(
        negative: try withVariable.formula(negative), positive: try withVariable.formula(positive)
      ).value.substituting(symbols.pinned)
      var words = wording
      words.reasons.proved = "the Gaussian integral in closed form, then algebra"
      return [
        Obligation(.equality(integral, try symbols.formula(formula)), on: domain, words)
      ]
    case .limit(let text, let variable, let approach, let limit):
      return [
        try Self.limit(of: text, variable, approach, limit, on: domain, symbols, wording)
      ]
    case .integers(let texts):
      return try texts.flatMap { text in
        guard let value = try FormulaSymbols.theory(variables: []).formula(text).rationalValue
        else { throw FormulaError(description: "'\(text)' is not a rational number") }
        return one(.computation(.integer(value, text: text)))
      }
    case .gridCovers(let steps):
      let counts = zip(try Self.steps(steps, on: domain), domain.box.sides).map { step, side in
        let width = side.upperBound - side.lowerBound
        let whole = (width / step).floor
        // The gaps of such a grid are steps, and the last one what is left of the range.
        return whole + 1 + (width == whole * step ? 0 : 1)
      }
      return one(.computation(.gridPoints(counts)))
    case .statistics(let statement): return one(.computation(.table(statement)))
    case .open(_, let reason): return one(.computation(.open(because: reason)))
    case .roundingError(let text, let bound):
      let limit = try Rational(of: bound, "a tolerance")
      return one(.roundingError(of: try symbols.formula(text), below: limit))
    case .variance(let side, let factor):
      guard let layer = domain.layer, let multiple = try? Rational(parsing: factor) else {
        throw FormulaError(
          description: "a claim on the variance needs a layer domain and a factor")
      }
      var words = wording
      words.relations = [
        PrintedRelation("nu~", side == .below ? .less : .more, "\(factor)*nu")
      ]
      return [
        Obligation(.layer(.variance(side, factor: multiple, layer)), on: domain, words)
      ]
    case .contraction(let layer, let step): return one(.layer(.contraction(step, layer)))
    case .fixedPoints(let layer, let lower, let upper, let coordinate):
      let (low, high) = (try Rational(of: lower), try Rational(of: upper))
      guard low <= high else { throw FormulaError(description: "\(lower) exceeds \(upper)") }
      return one(.layer(.fixedPoints(coordinate, within: low...high, layer)))
    case .backwardFactor(let comparison, let bound, let layer):
      return one(.layer(.backwardFactor(comparison, try Rational(of: bound), layer)))
    case .on(let inner, let statement):
      return try statement.obligations(on: inner, symbols.including(inner.variables))
    case .all(let statements):
      return try statements.flatMap { try $0.obligations(on: domain, symbols) }
    case .refutation, .implied, .contradicted:
      throw FormulaError(description: "an argument stands within another statement")
    }
  }

  /// An equation with no printed decimal is exact, and all else signs of quantities.
  private static func relations(
    _ text: String, _ tolerance: String?, on domain: ClaimDomain, _ symbols: FormulaSymbols
  ) throws -> [Obligation] {
    var parser = try FormulaParser(text, symbols)
    let relations = try parser.relations()
    let printed = try relations.map {
      PrintedRelation($0.text.left, $0.sign, $0.text.right, slack: try $0.slack(tolerance))
    }
    return relations.enumerated().flatMap { index, relation in
      let wording = Obligation.Wording(
        failing: printed[index].text, measured: (.difference, relation.left - relation.right),
        relations: printed, part: index)
      let contents: [Obligation.Content] =
        relation.sign == .equal && printed[index].slack == nil
        ? [.equality(relation.left, relation.right)]
        : Quantity.signs(of: relation, slack: printed[index].slack ?? 0).map { .sign($0) }
      return contents.map { Obligation($0, on: domain, wording) }
    }
  }

  private static func extreme(
    _ extremum: Extremum, of text: String, steps: [Rational]? = nil, _ relation: String,
    _ tolerance: String?, on domain: ClaimDomain, _ symbols: FormulaSymbols,
    _ wording: Obligation.Wording
  ) throws -> Obligation {
    var parser = try FormulaParser(
      "\(Extreme.symbol) \(relation)", symbols.including([Extreme.symbol]))
    let relations = try parser.relations()
    let conditions = try relations.flatMap {
      Quantity.signs(of: $0, slack: try $0.slack(tolerance) ?? 0)
    }
    var words = wording
    // A grid's points are not all of the domain's.
    if steps == nil {
      words.relations = try relations.compactMap {
        try bound(by: extremum, of: text, $0, tolerance)
      }
    }
    return Obligation(
      .extreme(
        Extreme(
          extremum: extremum, formula: try symbols.formula(text), steps: steps,
          conditions: conditions)), on: domain, words)
  }

  /// What an extreme value that agrees with a printed decimal says of all values.
  private static func bound(
    by extremum: Extremum, of formula: String, _ relation: Relation, _ tolerance: String?
  ) throws -> PrintedRelation? {
    guard let printed = relation.printed, let slack = try relation.slack(tolerance) else {
      return nil
    }
    return extremum == .minimum
      ? PrintedRelation("\(printed.value - slack)", .atMost, formula)
      : PrintedRelation(formula, .atMost, "\(printed.value + slack)")
  }

  /// A positive step for each side.
  private static func steps(_ texts: [String], on domain: ClaimDomain) throws -> [Rational] {
    guard texts.count == domain.variables.count else {
      throw FormulaError(
        description: "\(texts.count) steps for \(domain.variables.count) variables")
    }
    return try texts.map { text in
      let step = try Rational(of: text, "a step")
      guard step > 0 else { throw FormulaError(description: "'\(text)' is not a step") }
      return step
    }
  }

  /// The limit from those of the parts, to be compared with the printed one by algebra.
  private static func limit(
    of text: String, _ variable: String, _ approach: Approach, _ printed: String,
    on domain: ClaimDomain, _ symbols: FormulaSymbols, _ wording: Obligation.Wording
  ) throws -> Obligation {
    func computed(_ computation: Computation) -> Obligation {
      Obligation(.computation(computation), on: domain, wording)
    }
    let symbols = symbols.including([variable])
    var formula = try symbols.formula(text)
    if !formula.symbols.contains(variable) { formula = formula.substituting(domain.netInput) }
    let limit: ExpressionLimit
    do {
      limit = try ExpressionLimit(
        of: formula, as: variable, approach, others: domain.ranges,
        constants: FormulaSymbols.selfNormalizing,
        positive: Set(domain.endless.filter { $0.value == .positive }.keys))
    } catch {
      return computed(.open(because: "\(error)"))
    }
    switch limit.value {
    case .number(let value):
      guard printed != "inf", printed != "-inf" else {
        return computed(.limit(found: "a number", agrees: false))
      }
      var words = wording
      words.reasons = (
        "limits of the parts, then algebra", "the limit, from those of the parts, differs"
      )
      return Obligation(.equality(value, try symbols.formula(printed)), on: domain, words)
    case .plusInfinity: return computed(.limit(found: "inf", agrees: printed == "inf"))
    case .minusInfinity: return computed(.limit(found: "-inf", agrees: printed == "-inf"))
    }
  }
}
