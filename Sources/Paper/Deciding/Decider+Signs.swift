import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// Signs of quantities on a domain.
extension Decider {
  /// Whether all quantities have their signs on the domain.
  func decide(_ quantities: [Quantity], on domain: ClaimDomain) throws -> Decision {
    // Numbers are decided exactly; what is left goes to the prover, one quantity at a time, since
    // each has its own way of varying.
    var decisions: [Decision] = []
    for quantity in quantities {
      var (expression, reduced) = domain.resolving(quantity.expression)
      // Numbers are the same at every point.
      if expression.symbols.isDisjoint(with: reduced.variables) { reduced = .none }
      let resolved = Quantity(expression, isStrict: quantity.isStrict)
      var next = try decideExactly(resolved, on: reduced) ?? prove(resolved, on: reduced)
      switch next {
      case .proved where !expression.symbols.isDisjoint(with: domain.endless.keys):
        // The box stands for all its values, so that it refutes and does not prove.
        next = .undecided(.init(reason: "an inequality on a domain without ends"))
      case .refuted(var refutation):
        if case .point(let point, let measurement) = refutation.ground {
          refutation.ground = .point(domain.lifted(point), measurement)
        }
        next = .refuted(refutation)
      case .proved, .undecided: break
      }
      decisions.append(next)
      if case .refuted = next { break }
    }
    return .all(decisions)
  }

  private func decideExactly(_ quantity: Quantity, on domain: ClaimDomain) -> Decision? {
    guard let value = quantity.expression.rationalValue else { return nil }
    let holds = quantity.isStrict ? value.signum > 0 : value.signum >= 0
    let (margin, reason) = (Measurement(.margin, exactly: value), "exact arithmetic")
    return holds
      ? .proved(.init(.exact(margin), reason: reason, evidence: [.tree(.leaf)]))
      : .refuted(.init(.exact(margin), reason: reason, evidence: [.point(domain.anyPoint)]))
  }

  /// By branch and bound at growing precision.
  func prove(_ quantity: Quantity, on domain: ClaimDomain) throws -> Decision {
    let program = try Program(theory: [quantity.expression], variables: domain.variables)
    let zeros = exactZeros(of: quantity.expression, program, on: domain)
    if quantity.isStrict, let zero = zeros.first {
      let point = domain.point(zero)
      return .refuted(
        .init(
          .point(point, Measurement(.margin, exactly: 0)),
          reason: "both sides are equal at a point, by algebra", evidence: [.point(point)]))
    }
    let reason = domain.variables.isEmpty ? "enclosure" : "branch and bound"
    var work: Work?
    for precision in [WorkingPrecision.bits128, .bits256, .bits512] {
      let outcome = precision.run(
        InequalityProof(
          program: program, isStrict: quantity.isStrict, box: domain.box, options: options,
          zeros: zeros))
      work = .sum(work, Work(boxes: outcome.boxes, precision: precision))
      if let witness = outcome.witness {
        return .refuted(
          .init(
            .point(witness.point, Measurement(.margin, witness.enclosures[0])), reason: reason,
            work: work, evidence: [.point(witness.point)]))
      }
      if let covering = outcome.covering {
        return .proved(
          .init(
            .bound(Measurement(.margin, outcome.hull[0])), reason: reason, work: work,
            evidence: [covering.evidence]))
      }
      // More bits help where the boxes ran out of width, not where the budget ended.
      if outcome.boxes >= options.budget { break }
    }
    return .undecided(.init(work: work))
  }

  /// The corners of a domain at which an expression is zero, by algebra.
  ///
  /// "At most" is often attained at a corner, which no enclosure of a difference can show.
  func exactZeros(
    of expression: Expression, _ program: Program, on domain: ClaimDomain
  ) -> [[Rational]] {
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
        value, Expression(0), over: [:], where: FormulaSymbols.selfNormalizing, samples: 1
      ).isIdentical
    }
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
