import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// Identities, expansions, integrals and limits.
extension Decider {
  func decideIdentity(
    _ left: String, _ right: String, on domain: ClaimDomain, _ symbols: FormulaSymbols
  ) throws -> Decision {
    var leftParser = try FormulaParser(left, symbols)
    var rightParser = try FormulaParser(right, symbols)
    return decideIdentity(try leftParser.formula(), try rightParser.formula(), on: domain)
  }

  /// By algebra, or refuted by values at a point.
  func decideIdentity(
    _ left: Expression, _ right: Expression, on domain: ClaimDomain
  ) -> Decision {
    let reduced = Self.resolved(left - right, on: domain).domain
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
    let named = ["alpha": constants.alpha, "lambda": constants.lambda]
    switch proveIdentity(
      first, second, over: box, where: named.filter { !reduced.variables.contains($0.key) })
    {
    case .identical:
      var decision = Decision(.proved, reason: "algebra: both sides have the same normal form")
      decision = decision.enclosing(.difference, in: Enclosure(lower: 0, upper: 0))
      decision.evidence = [.algebra]
      return decision
    case .different(let witness, let left, let right):
      var decision = Decision(.refuted, reason: "the sides differ at a point")
      decision.precision = .bits256
      decision = decision.enclosing(.difference, in: Enclosure(left - right))
      let values = reduced.variables.enumerated().map { axis, name in
        witness[name] ?? reduced.box.center[axis]
      }
      let point = Point(reduced.variables.map { Coordinate($0) }, values)
      decision.witness = domain.lifted(point)
      decision.evidence = [.point(point)]
      return decision
    case .undecided(let reason): return Decision(.undecided, reason: reason)
    }
  }
}

extension Decider {
  /// How far a coefficient may be from its printed decimal.
  enum Slack {
    case halfUnit
    case absolute(Rational)
    case relative(Rational)

    init(_ tolerance: String?, _ relativeError: String?) throws(FormulaError) {
      guard let text = tolerance ?? relativeError else {
        self = .halfUnit
        return
      }
      guard let value = try? Rational(parsing: text), value > 0 else {
        throw FormulaError(description: "'\(text)' is not a tolerance")
      }
      self = tolerance == nil ? .relative(value) : .absolute(value)
    }

    /// Nil if the coefficient is exact, as a whole number is.
    func width(at value: Rational, unit: Rational?) -> Rational? {
      switch self {
      case .halfUnit: unit.map { $0 / 2 }
      case .absolute(let width): width
      case .relative(let error): error * value.magnitude
      }
    }
  }

  /// By the Taylor coefficients at zero, and by algebra for there being no other monomial.
  func decideCoefficients(
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
      guard let relation = try relationParser.relations().first,
        let value = relation.right.rationalValue
      else { throw FormulaError(description: "'\(number)' is not a printed decimal") }
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
      let difference = coefficient - .number(value)
      var found: Decision
      if let width = slack.width(at: value, unit: relation.printed?.unit).map(Expression.number) {
        found = try decide(
          [width - difference, width + difference].map { Quantity($0, isStrict: false) }, on: .none)
      } else {
        found = decideIdentity(coefficient, .number(value), on: .none)
      }
      if found.verdict == .refuted {
        found.reason = "the coefficient of \(monomial)"
        found.failing = "the coefficient of \(monomial) is \(number)"
        found = found.enclosing(
          .coefficient, in: try self.value(of: difference, at: nil, of: .none))
      }
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
  func decideExpectation(
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
  func decideLimit(
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
        positive: Set(domain.endless.filter { $0.value == .positive }.keys))
    } catch {
      return Decision(.undecided, reason: "\(error)")
    }
    switch limit.value {
    case .number(let value):
      guard printed != "inf", printed != "-inf" else {
        var decision = Decision(.refuted, reason: "limits of the parts give a number")
        decision.evidence = [.algebra]
        return decision
      }
      var right = try FormulaParser(printed, symbols)
      var decision = decideIdentity(value, try right.formula(), on: domain)
      decision.reason =
        decision.verdict == .proved
        ? "limits of the parts, then algebra" : "the limit, from those of the parts, differs"
      return decision
    case .plusInfinity, .minusInfinity:
      let found = limit.value.isPositive ? "inf" : "-inf"
      var decision = Decision(
        found == printed ? .proved : .refuted, reason: "limits of the parts give \(found)")
      decision.evidence = [.algebra]
      return decision
    }
  }
}

extension ExpressionLimit.Value {
  fileprivate var isPositive: Bool {
    if case .plusInfinity = self { return true }
    return false
  }
}
