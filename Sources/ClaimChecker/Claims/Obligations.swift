import LayerChecker

/// The obligations that a claim's statement makes, from its own formulas.
package struct Obligations {
  let constants: Constants

  package init(constants: Constants) { self.constants = constants }

  /// The obligations of a proposition: if all of them hold its statements do.
  ///
  /// - Parameter formulas: Where its formulas are kept; those of two propositions can be compared if
  ///   they are kept in one place.
  package func of(
    _ proposition: Proposition, in formulas: Formulas
  ) throws(FormatError) -> [Obligation] {
    var names = Names(
      formulas,
      variables: proposition.domain.names + proposition.statements.flatMap(\.variables))
    for (name, formula) in proposition.definitions {
      do {
        names.define(name, as: try FormulaReader.term(formula, names))
      } catch {
        throw FormatError(message: "\(name): \(error.message)", offset: 0, path: "$.definitions")
      }
    }
    do {
      return try of(.all(proposition.statements), on: proposition.domain, names)
    } catch {
      throw FormatError(message: error.message, offset: 0, path: "$.statement")
    }
  }

  private func of(
    _ statement: PrintedStatement, on domain: NamedBox, _ names: Names
  ) throws(FormatError) -> [Obligation] {
    func term(_ text: String) throws(FormatError) -> Term { try FormulaReader.term(text, names) }
    try Meter.requireRoom()
    switch statement {
    case .relations(let text, let tolerance):
      var obligations: [Obligation] = []
      for relation in try FormulaReader.relations(text, names) {
        try Meter.requireRoom()
        guard tolerance == nil || relation.sign == .equal else {
          throw FormatError(message: "only an equation has a tolerance", offset: 0)
        }
        if relation.sign == .equal, relation.unit == nil, tolerance == nil {
          obligations.append(equality(relation.left, relation.right, on: domain))
        } else {
          obligations += relation.quantities(tolerance).map { sign($0, on: domain) }
        }
      }
      return obligations
    case .extremum(let isMaximum, let text, let relation, let tolerance):
      return try extremum(isMaximum, text, relation, tolerance, nil, on: domain, names)
    case .gridMaximum(let text, let steps, let relation, let tolerance):
      return try extremum(true, text, relation, tolerance, steps, on: domain, names)
    // A grid with all ends and positive steps has no larger gaps.
    case .gridCovers(let steps):
      return [
        .computed(
          steps.count == domain.sides.count ? .holds : .undetermined, what: "a step for each side")
      ]
    case .monotone(let text, let isIncreasing, let variable):
      let slope = try term("D[\(text), \(variable)]")
      return [
        sign(Quantity(term: isIncreasing ? slope : -slope, isStrict: true), on: domain)
      ]
    case .identity(let left, let right):
      return [equality(try term(left), try term(right), on: domain)]
    case .integers(let texts):
      return try texts.map { text throws(FormatError) in
        let value = try term(text).rational
        return .computed(
          value.map { $0.isInteger ? .holds : .fails } ?? .undetermined,
          what: "\(excerpt(text)) is a whole number")
      }
    case .roundingError(let text, let bound):
      let formula = try term(text).substituting(products(besides: domain.names, names.formulas))
      let free = formula.symbols.subtracting(domain.names).sorted().joined(separator: ", ")
      guard free.isEmpty else {
        throw FormatError(message: "\(excerpt(free)): no range is given for this", offset: 0)
      }
      return [.rounding(formula, below: bound, on: domain)]
    case .coefficients(let text, let variables, let printed, let tolerance, let relative):
      return try coefficients(text, variables, printed, tolerance, relative, on: domain, names)
    case .expectation(let negative, let positive, let printed):
      let withVariable = names.including(["x"])
      let (below, above) = (
        try FormulaReader.term(negative, withVariable),
        try FormulaReader.term(positive, withVariable)
      )
      guard let value = Expectation.value(below: below, above: above) else {
        throw FormatError(message: "a side is not a sum of terms c*x^n*e^(k*x)", offset: 0)
      }
      return [
        equality(value.substituting(names.pinned), try term(printed), on: domain)
      ]
    case .limit(let text, let variable, let approach, let printed):
      return [try limit(text, variable, approach, printed, on: domain, names)]
    case .all(let statements):
      var obligations: [Obligation] = []
      for statement in statements { obligations += try of(statement, on: domain, names) }
      return obligations
    case .on(let inner, let statement):
      return try of(statement, on: inner, names.including(inner.names))
    case .variance(let side, let factor):
      guard let layer = domain.layer else {
        throw FormatError(message: "a statement on the variance needs a layer's domain", offset: 0)
      }
      return [.layer(.variance(side, factor: factor, on: layer))]
    case .contraction(let domain, let aspect): return [.layer(.contraction(aspect, on: domain))]
    case .fixedPoints(let domain, let coordinate, let range):
      return [.layer(.fixedPoints(coordinate, within: range, on: domain))]
    case .backwardFactor(let domain, let isAtMost, let bound):
      let formulas = names.formulas
      let factor = try FormulaReader.term("tau*chi", names).substituting(formulas.netInput)
      let limit = try term(bound)
      return [
        .backwardFactor(
          domain, Quantity(term: isAtMost ? limit - factor : factor - limit, isStrict: false))
      ]
    }
  }

  // MARK: Boxes

  /// What a domain does not name, its factors make up.
  private func products(besides names: [String], _ formulas: Formulas) -> [String: Term] {
    formulas.netInput.filter { !names.contains($0.key) }
  }

  /// A formula over the variables of the domain; or of (m, v) with the exact range of (μω, ντ), if it
  /// depends on these alone.
  private func resolved(_ term: Term, on domain: NamedBox) -> (Term, NamedBox) {
    let symbols = term.symbols
    if let layer = domain.layer, symbols.isDisjoint(with: Formulas.layerVariables),
      !symbols.isDisjoint(with: ["m", "v"])
    {
      return (term, NamedBox(names: ["m", "v"], ranges: [layer.netMean, layer.netVariance]))
    }
    return (term.substituting(products(besides: domain.names, term.formulas)), domain)
  }

  private func sign(
    _ quantity: Quantity, on domain: NamedBox, _ extent: Obligation.Extent = .everywhere(steps: nil)
  ) -> Obligation {
    let (term, resolved) = resolved(quantity.term, on: domain)
    // A number is the same everywhere.
    let box = term.symbols.isEmpty ? .none : resolved
    return .sign(Quantity(term: term, isStrict: quantity.isStrict), on: box, extent)
  }

  /// A side of no width is a number.
  private func equality(_ left: Term, _ right: Term, on domain: NamedBox) -> Obligation {
    let formulas = left.formulas
    let box = resolved(left - right, on: domain).1
    let products = products(besides: box.names, formulas)
    let numbers = box.numbers(in: formulas)
    func reduced(_ term: Term) -> Term { term.substituting(products).substituting(numbers) }
    return .equality(reduced(left), reduced(right), on: box)
  }

  // MARK: Statements with several obligations

  /// A quantity that a larger extremum makes harder holds for the maximum if it holds for all values,
  /// and one that it makes easier if it holds for one of them; for a minimum, the other way round.
  private func extremum(
    _ isMaximum: Bool, _ text: String, _ relation: String, _ tolerance: Rational?,
    _ steps: [Rational]?, on domain: NamedBox, _ names: Names
  ) throws(FormatError) -> [Obligation] {
    let value = try FormulaReader.term(text, names)
    let named = names.including(["extremum"])
    let zero = Rational(0)
    return try FormulaReader.relations("extremum \(relation)", named).flatMap {
      $0.quantities(tolerance)
    }.map { quantity throws(FormatError) in
      guard let slope = quantity.term.derivative(by: "extremum").rational, slope != zero else {
        throw FormatError(message: "expected a relation such as '= 0.163'", offset: 0)
      }
      let isEverywhere = (slope > zero) != isMaximum
      let instance = Quantity(
        term: quantity.term.substituting(["extremum": value]), isStrict: quantity.isStrict)
      guard isEverywhere else {
        // The point is one of the domain as it stands.
        let term = instance.term.substituting(products(besides: domain.names, names.formulas))
        return .sign(
          Quantity(term: term, isStrict: instance.isStrict), on: domain, .somewhere(steps: steps))
      }
      return sign(instance, on: domain, .everywhere(steps: steps))
    }
  }

  /// The Taylor coefficients at zero are near the printed ones, and nothing else is left.
  private func coefficients(
    _ text: String, _ variables: [String], _ printed: [(monomial: String, number: String)],
    _ tolerance: Rational?, _ relative: Rational?, on domain: NamedBox, _ names: Names
  ) throws(FormatError) -> [Obligation] {
    let formulas = names.formulas
    let polynomial = try FormulaReader.term(text, names)
    guard Set(variables).count == variables.count else {
      throw FormatError(message: "a variable stands twice", offset: 0)
    }
    let origin = Dictionary(uniqueKeysWithValues: variables.map { ($0, formulas.number(0)) })
    var rest = polynomial
    var obligations: [Obligation] = []
    for (monomial, number) in printed {
      guard let relation = try FormulaReader.relations("0 = \(number)", names).first,
        let value = relation.right.rational
      else { throw FormatError(message: "\(excerpt(number)) is not a decimal", offset: 0) }
      let power = try FormulaReader.term(monomial, names)
      // The monomial's own derivatives tell how often to differentiate.
      var (term, derivative) = (power, polynomial)
      for variable in variables {
        for _ in 0..<64 {
          let slope = term.derivative(by: variable)
          if NormalForm(of: slope, nonnegative: [])?.numerator.isZero ?? true { break }
          (term, derivative) = (slope, derivative.derivative(by: variable))
        }
      }
      let coefficient = derivative.substituting(origin) / term.substituting(origin)
      rest = rest - coefficient * power
      let width =
        tolerance ?? relative.map { $0 * value.magnitude }
        ?? relation.unit.map { $0 * Rational(1, over: 2) }
      guard let width else {
        obligations.append(equality(coefficient, formulas.number(value), on: .none))
        continue
      }
      let difference = coefficient - formulas.number(value)
      for gap in [formulas.number(width) - difference, formulas.number(width) + difference] {
        obligations.append(sign(Quantity(term: gap, isStrict: false), on: .none))
      }
    }
    return obligations + [equality(rest, formulas.number(0), on: domain)]
  }

  private func limit(
    _ text: String, _ variable: String, _ approach: Limit.Approach, _ printed: String,
    on domain: NamedBox, _ names: Names
  ) throws(FormatError) -> Obligation {
    let named = names.including([variable])
    var formula = try FormulaReader.term(text, named)
    if !formula.symbols.contains(variable) {
      formula = formula.substituting(products(besides: domain.names, names.formulas))
    }
    let sides = Dictionary(uniqueKeysWithValues: zip(domain.names, domain.sides))
    let what = "\(excerpt(text)) -> \(excerpt(printed))"
    guard let limit = Limit.of(formula, as: variable, approach, sides: sides, constants) else {
      return .computed(.undetermined, what: what)
    }
    let isInfinite = printed == "inf" || printed == "-inf"
    switch limit {
    case .infinity(let sign):
      return .computed(printed == (sign > 0 ? "inf" : "-inf") ? .holds : .fails, what: what)
    case .number(let value):
      if isInfinite { return .computed(.fails, what: what) }
      return equality(value, try FormulaReader.term(printed, named), on: domain)
    }
  }
}

extension Relation {
  /// The quantities whose signs make up the relation. |x| < y is taken as −y < x < y, and an
  /// equation as a difference within the tolerance or half a unit of the last digit.
  fileprivate func quantities(_ tolerance: Rational?) -> [Quantity] {
    let isStrict = sign == .less || sign == .more
    switch sign {
    case .less, .atMost:
      guard isAbsoluteValue, case .function(.abs, let place) = left.part else {
        return [Quantity(term: right - left, isStrict: isStrict)]
      }
      let inner = Term(formulas: left.formulas, place: place)
      return [right - inner, right + inner].map { Quantity(term: $0, isStrict: isStrict) }
    case .more, .atLeast: return [Quantity(term: left - right, isStrict: isStrict)]
    case .equal:
      let width = tolerance ?? unit.map { $0 * Rational(1, over: 2) } ?? Rational(0)
      let slack = left.formulas.number(width)
      let difference = left - right
      return [slack - difference, slack + difference].map { Quantity(term: $0, isStrict: false) }
    }
  }
}
