import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// Largest and smallest values.
extension Decider {
  func decide(_ extreme: Extreme, on domain: ClaimDomain) throws -> Decision {
    let (supremum, range) = try enclose(extreme.extremum, of: extreme.formula, on: domain)
    guard let range else { return .undecided(.init()) }
    guard let steps = extreme.steps else {
      return try decide(extreme, supremum, range, on: domain)
    }
    return try decideOnGrid(extreme, steps, supremum, range, on: domain)
  }

  /// By an enclosure of the extremum.
  private func decide(
    _ extreme: Extreme, _ supremum: Supremum, _ range: ClosedRange<Rational>,
    on domain: ClaimDomain
  ) throws -> Decision {
    let place = Self.values(range)
    let decision = try decide(extreme.conditions, on: place)
    let work = Work.sum(decision.work, Self.work(of: supremum))
    let measurement = Measurement(
      extreme.extremum == .maximum ? .maximum : .minimum,
      Enclosure(lower: range.lowerBound, upper: range.upperBound))
    let witness = domain.lifted(supremum.witness)
    let reason = "enclosure of the \(extreme.extremum.rawValue)"
    switch decision {
    case .proved:
      return .proved(
        .init(
          .bound(measurement), reason: reason, work: work,
          evidence: try evidence(for: extreme.conditions, of: extreme, witness, on: domain)))
    case .refuted:
      // A point of the enclosure is not yet the extremum: the statement is refuted only if it is
      // false throughout.
      let violated = try extreme.conditions.first {
        try decide([$0.contrary], on: place).verdict == .proved
      }
      guard let violated else { break }
      return .refuted(
        .init(
          .extremum(measurement, near: witness), reason: reason, work: work,
          evidence: try evidence(for: [violated.contrary], of: extreme, witness, on: domain)))
    case .undecided: break
    }
    return try decideAttained(extreme, on: domain)
      ?? .undecided(
        .init(
          reason: reason, measurement,
          work: decision.verdict == .undecided ? work : Self.work(of: supremum)))
  }

  /// By inequalities and algebra, if the extremum is a number that is taken at a corner: no enclosure
  /// tells an exact value from those around it. Nil if it is not.
  private func decideAttained(_ extreme: Extreme, on domain: ClaimDomain) throws -> Decision? {
    // A value that is taken is no strict bound.
    guard !extreme.conditions.contains(where: \.isStrict) else { return nil }
    let (expression, reduced) = domain.resolving(extreme.formula)
    var decisions: [Decision] = []
    for condition in extreme.conditions {
      let instance = extreme.instance(of: condition, expression)
      if extreme.isEverywhere(condition) {
        decisions.append(try decide([instance], on: reduced))
      } else {
        let program = try Program(theory: [instance.expression], variables: reduced.variables)
        guard let corner = exactZeros(of: instance.expression, program, on: reduced).first else {
          return nil
        }
        decisions.append(
          .proved(
            .init(.exact(nil), reason: "", evidence: [.point(domain.lifted(reduced.point(corner)))])
          ))
      }
    }
    guard case .proved(let proof) = Decision.all(decisions) else { return nil }
    return .proved(
      .init(
        .exact(nil), reason: "the \(extreme.extremum.rawValue) is taken at a corner, by algebra",
        work: proof.work, evidence: proof.evidence))
  }

  /// The same as inequalities of the formula itself: those that a larger value makes harder hold on
  /// the whole domain of a maximum, the others at a point where it is attained, nearly.
  private func evidence(
    for conditions: [Quantity], of extreme: Extreme, _ witness: Point, on domain: ClaimDomain
  ) throws -> [Evidence] {
    guard certifies else { return [] }
    var result: [Evidence] = []
    var decider = self
    decider.options.budget = max(options.budget, Budget.extremeCovering)
    for condition in conditions {
      let isEverywhere = extreme.isEverywhere(condition)
      let place = isEverywhere ? domain : domain.at(witness)
      let proof = try decider.decide([extreme.instance(of: condition)], on: place)
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
    let (resolved, reduced) = domain.resolving(expression)
    let program = try Program(theory: [resolved], variables: reduced.variables)
    // Wider only if the budget ends.
    let supremum = WorkingPrecision.bits128.run(
      ExtremumSearch(
        program: program, isMinimum: extremum == .minimum, box: reduced.box,
        tolerance: Budget.extremumWidth, options: options))
    guard let lower = supremum.enclosure.lower, let upper = supremum.enclosure.upper else {
      return (supremum, nil)
    }
    return (supremum, extremum == .minimum ? -upper ... -lower : lower...upper)
  }

  /// The maximum over a grid is at most that over the domain, and at least the value at the grid
  /// points around a point where the latter is attained.
  private func decideOnGrid(
    _ extreme: Extreme, _ steps: [Rational], _ supremum: Supremum,
    _ range: ClosedRange<Rational>, on domain: ClaimDomain
  ) throws -> Decision {
    let best = try bestGridPoint(extreme.formula, steps, near: supremum.witness, on: domain)
    let place = Self.values(min(best.value, range.upperBound)...range.upperBound)
    let decision = try decide(extreme.conditions, on: place)
    let work = Work.sum(decision.work, Self.work(of: supremum))
    let measurement = Measurement(
      .maximum, Enclosure(lower: best.value, upper: range.upperBound))
    let reason = "between the value at a grid point and the supremum over the domain"
    switch decision {
    case .proved:
      return .proved(
        .init(
          .bound(measurement), reason: reason, work: work,
          evidence: try evidence(
            for: extreme.conditions, of: extreme, domain.point(best.point), on: domain)))
    // The maximum is one of these values, and need not be one that refutes.
    case .refuted:
      return .undecided(.init(reason: reason, measurement, work: Self.work(of: supremum)))
    case .undecided: return .undecided(.init(reason: reason, measurement, work: work))
    }
  }

  /// Of the grid points around a point, the one with the largest value, which is at least this.
  private func bestGridPoint(
    _ formula: Expression, _ steps: [Rational], near point: Point, on domain: ClaimDomain
  ) throws -> (point: [Rational], value: Rational) {
    let witness = domain.lifted(point)
    var candidates: [[Rational]] = [[]]
    for ((name, side), step) in zip(zip(domain.variables, domain.box.sides), steps) {
      let start = side.lowerBound
      let below = start + ((witness[Coordinate(name)] - start) / step).floor * step
      let near = [below, min(below + step, side.upperBound)]
      candidates = candidates.flatMap { point in near.map { point + [$0] } }
    }
    let program = try Program(
      theory: [formula.substituting(domain.netInput)], variables: domain.variables)
    let quantities = QuantityEvaluator<BigFloat<4>>(theory: program)
    return candidates.map { point in
      (point: point, value: quantities.values(on: point.map { Interval($0) })[0].lower.rational)
    }.max { $0.value < $1.value }!
  }

  /// The domain of a value that lies in a range.
  private static func values(_ range: ClosedRange<Rational>) -> ClaimDomain {
    ClaimDomain(variables: [Extreme.symbol], box: Box([range]))
  }

  private static func work(of supremum: Supremum) -> Work {
    Work(boxes: supremum.boxes, precision: .bits128)
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
