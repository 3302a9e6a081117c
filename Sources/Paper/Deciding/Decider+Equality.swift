import Formulas
import IntervalArithmetic
import Proving

/// Equality of formulas.
extension Decider {
  /// By algebra, or refuted by values at a point.
  func decideEquality(
    _ left: Expression, _ right: Expression, on domain: ClaimDomain
  ) -> Decision {
    let reduced = domain.resolving(left - right).domain
    // A side of no width is a number.
    let numbers = zip(reduced.variables, reduced.box.sides)
      .filter { $0.1.lowerBound == $0.1.upperBound }
      .map { ($0.0, Expression.number($0.1.lowerBound)) }
    let values = Dictionary(uniqueKeysWithValues: numbers)
    let (first, second) = (
      left.substituting(reduced.netInput).substituting(values),
      right.substituting(reduced.netInput).substituting(values)
    )
    let constants = FormulaSymbols.selfNormalizing.filter { !reduced.variables.contains($0.key) }
    switch proveIdentity(first, second, over: reduced.ranges, where: constants) {
    case .identical:
      return .proved(
        .init(
          .normalForm, reason: "algebra: both sides have the same normal form",
          evidence: [.algebra]))
    case .different(let witness, let left, let right):
      let point = reduced.point(
        reduced.variables.enumerated().map { axis, name in
          witness[name] ?? reduced.box.center[axis]
        })
      return .refuted(
        .init(
          .point(domain.lifted(point), Measurement(.difference, Enclosure(left - right))),
          reason: "the sides differ at a point", work: Work(boxes: 0, precision: .bits256),
          evidence: [.point(point)]))
    case .undecided(let reason): return .undecided(.init(reason: reason))
    }
  }
}
