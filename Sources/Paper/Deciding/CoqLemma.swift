import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// The negation of a printed claim that a point refutes, as a lemma for the Coq development in
/// `Proofs/`, whose kernel decides it again.
public struct CoqLemma: Sendable {
  /// Statement and proof.
  public let text: String

  /// What a file of such lemmas begins with.
  public static let preamble = """
    (* Written by snn-verify export. Do not edit. *)
    Require Import Reals QArith Lra.
    From SelfNormalization Require Import Statements ScaledErrorFunction MomentMap FixedPoint01 Symbols.
    From SelfNormalization Require Import Expression Refutations.
    Open Scope R_scope.

    """

  /// The lemma for a claim that the point of its evidence refutes.
  public init(_ finding: Finding) throws {
    guard finding.decision.verdict == .refuted else {
      throw CoqObstacle("it is not refuted")
    }
    switch finding.decision.evidence.last {
    case .point(let point): try self.init(finding.claim, at: point)
    case .layer(let certificate) where certificate.refutation != nil:
      try self.init(finding.claim, at: certificate.refutation!.point)
    default: throw CoqObstacle("it falls by more than the values at a point")
    }
  }

  /// The lemma for a claim, given the point of its certificate.
  ///
  /// If the claim has several parts, the first one that is false at the point is negated.
  public init(_ claim: Claim, at point: Point) throws {
    let symbols = try claim.symbols()
    let obligations = try claim.demand().obligations.filter { !$0.relations.isEmpty }
    for obligation in obligations {
      guard let witness = obligation.domain.lifted(point).values(of: obligation.domain.variables),
        try obligation.isFalse(at: witness, symbols)
      else { continue }
      text = try CoqStatement(claim, obligation).lemma(
        name: claim.id.replacing("-", with: "_") + "_refuted", witness: witness)
      return
    }
    throw CoqObstacle(
      obligations.isEmpty
        ? "it says more than relations between formulas" : "its point refutes no relation of it")
  }
}

extension Obligation {
  /// Whether one of the relations that the obligation is a part of is false at a point of its domain.
  fileprivate func isFalse(at point: [Rational], _ symbols: FormulaSymbols) throws -> Bool {
    guard zip(domain.box.sides, point).allSatisfy({ side, value in side.contains(value) }) else {
      return false
    }
    let symbols = symbols.including(domain.variables)
    return try relations.contains { relation in
      let signs = Quantity.signs(of: try relation.read(symbols), slack: relation.slack ?? 0)
      return try signs.contains { quantity in
        let program = try Program(
          theory: [quantity.expression.substituting(domain.netInput)], variables: domain.variables)
        let quantities = QuantityEvaluator<BigFloat<4>>(theory: program)
        return InequalityProperty(quantities, isStrict: [quantity.isStrict])
          .counterexample(at: point) != nil
      }
    }
  }
}

extension Point {
  /// The values of some variables; nil if the point lacks one.
  fileprivate func values(of variables: [String]) -> [Rational]? {
    let known = Dictionary(uniqueKeysWithValues: zip(coordinates.map(\.rawValue), values))
    let found = variables.compactMap { known[$0] }
    return found.count == variables.count ? found : nil
  }
}
