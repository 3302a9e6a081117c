import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// Largest and smallest values.
extension Decider {
  /// By an enclosure of the extremum.
  func decideExtremum(
    _ extremum: Statement.Extremum, of text: String, _ relation: String, _ tolerance: String?,
    on domain: ClaimDomain, _ symbols: FormulaSymbols
  ) throws -> Decision {
    var parser = try FormulaParser(text, symbols)
    let (supremum, range) = try enclose(extremum, of: try parser.formula(), on: domain)
    guard let range else { return Decision(.undecided) }
    let extended = symbols.including(["extremum"])
    var relationParser = try FormulaParser("extremum \(relation)", extended)
    let wanted = try relationParser.relations().flatMap { try Self.quantities(of: $0, tolerance) }
    let place = ClaimDomain(variables: ["extremum"], box: Box([range]))
    var decision = try decide(wanted, on: place)
    var violated: Quantity?
    // A point of the enclosure is not yet the extremum: the statement is refuted only if it is
    // false throughout.
    if decision.verdict == .refuted {
      violated = try wanted.first { try decide([$0.contrary], on: place).verdict == .proved }
      if violated == nil { decision = Decision(.undecided) }
    }
    if decision.verdict == .undecided,
      let exact = try decideAttained(wanted, of: text, extremum, on: domain, symbols)
    {
      return exact
    }
    decision.boxes += supremum.boxes
    decision = decision.enclosing(
      extremum == .maximum ? .maximum : .minimum,
      in: Enclosure(lower: range.lowerBound, upper: range.upperBound))
    let witness = domain.lifted(supremum.witness)
    decision.witness = decision.verdict == .refuted ? witness : nil
    decision.reason = "enclosure of the \(extremum.rawValue)"
    decision.evidence = []
    if certifies, decision.verdict != .undecided {
      decision.evidence = try evidence(
        for: violated.map { [$0.contrary] } ?? wanted, of: text, extremum, witness, on: domain,
        symbols)
    }
    return decision
  }

  /// By inequalities and algebra, if the extremum is a number that is taken at a corner: no enclosure
  /// tells an exact value from those around it. Nil if it is not.
  private func decideAttained(
    _ quantities: [Quantity], of text: String, _ extremum: Statement.Extremum,
    on domain: ClaimDomain, _ symbols: FormulaSymbols
  ) throws -> Decision? {
    var parser = try FormulaParser(text, symbols)
    let (expression, reduced) = Self.resolved(try parser.formula(), on: domain)
    var decision = Decision(.proved)
    for quantity in quantities where !quantity.isStrict {
      let instance = quantity.expression.substituting(["extremum": expression])
      let slope = quantity.expression.derivative(by: "extremum").rationalValue ?? 0
      if slope.signum == (extremum == .maximum ? -1 : 1) {
        decision = decision.and(try decide([Quantity(instance, isStrict: false)], on: reduced))
      } else {
        let program = try Program(theory: [instance], variables: reduced.variables)
        guard let corner = exactZeros(of: instance, program, on: reduced).first else { return nil }
        let point = Point(reduced.variables.map { Coordinate($0) }, corner)
        var attained = Decision(.proved)
        attained.evidence = [.point(domain.lifted(point))]
        decision = decision.and(attained)
      }
    }
    guard decision.verdict == .proved else { return nil }
    decision.reason = "the \(extremum.rawValue) is taken at a corner, by algebra"
    return decision.enclosing(.margin, in: nil)
  }

  /// The same as inequalities of the formula itself: those that a larger value makes harder hold on
  /// the whole domain of a maximum, the others at a point where it is attained, nearly.
  private func evidence(
    for quantities: [Quantity], of text: String, _ extremum: Statement.Extremum, _ witness: Point,
    on domain: ClaimDomain, _ symbols: FormulaSymbols
  ) throws -> [Evidence] {
    var parser = try FormulaParser(text, symbols)
    let value = try parser.formula()
    var result: [Evidence] = []
    // The search for the extremum followed slopes; a covering of everything else takes more boxes.
    var decider = self
    decider.options.budget = max(options.budget, 1_000_000)
    for quantity in quantities {
      let slope = quantity.expression.derivative(by: "extremum").rationalValue ?? 0
      let isEverywhere = slope.signum == (extremum == .maximum ? -1 : 1)
      let place =
        isEverywhere
        ? domain
        : ClaimDomain(
          variables: domain.variables,
          box: Box(domain.variables.map { witness[Coordinate($0)] }.map { $0...$0 }))
      let instance = quantity.expression.substituting(["extremum": value])
      let proof = try decider.decide([Quantity(instance, isStrict: quantity.isStrict)], on: place)
      guard proof.verdict == .proved else { return [] }
      result += isEverywhere ? proof.evidence : [.point(witness)]
    }
    return result
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
    let program = try Program(theory: [resolved], variables: reduced.variables)
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
  func decideGridMaximum(
    of text: String, _ steps: [String], _ relation: String, _ tolerance: String?,
    on domain: ClaimDomain, _ symbols: FormulaSymbols
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
    let program = try Program(
      theory: [expression.substituting(products)], variables: domain.variables)
    let quantities = QuantityEvaluator<BigFloat<4>>(theory: program)
    let best = candidates.map { point in
      (point: point, value: quantities.values(on: point.map { Interval($0) })[0].lower.rational)
    }.max { $0.value < $1.value }!
    let extended = symbols.including(["extremum"])
    var relationParser = try FormulaParser("extremum \(relation)", extended)
    let wanted = try relationParser.relations().flatMap { try Self.quantities(of: $0, tolerance) }
    let place = ClaimDomain(
      variables: ["extremum"], box: Box([min(best.value, range.upperBound)...range.upperBound]))
    var decision = try decide(wanted, on: place)
    if decision.verdict == .refuted { decision = Decision(.undecided) }
    decision.evidence = []
    if certifies, decision.verdict == .proved {
      let point = Point(domain.variables.map { Coordinate($0) }, best.point)
      decision.evidence = try evidence(
        for: wanted, of: text, .maximum, point, on: domain, symbols)
    }
    decision.boxes += supremum.boxes
    decision = decision.enclosing(
      .maximum, in: Enclosure(lower: best.value, upper: range.upperBound))
    decision.reason = "between the value at a grid point and the supremum over the domain"
    return decision
  }
}

private struct ExtremumSearch: PrecisionGeneric {
  let program: Program
  let isMinimum: Bool
  let box: Box
  let tolerance: Rational
  let options: ProverOptions

  func callAsFunction<Bound: IntervalBound>(_: Bound.Type) -> Supremum {
    let quantities = QuantityEvaluator<Bound>(theory: program)
    let objective = QuantityObjective(quantities, index: 0, negated: isMinimum)
    return Maximizer(objective, options: options).supremum(over: box, tolerance: tolerance)
  }
}
