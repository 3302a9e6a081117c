import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// Statements about the evaluation of formulas in binary64.
extension Decider {
  /// By branch and bound on the rounding error. The formula's operations are those of its text, from
  /// left to right, with m and v computed as the products mu·omega and nu·tau.
  func decideRounding(
    of formula: Expression, below bound: Rational, on domain: ClaimDomain
  ) throws -> Decision {
    let program = try Program(
      theory: [formula.substituting(domain.netInput)], variables: domain.variables)
    // Errors of 2^-53 are far from the last bit of this precision: more bits would not help.
    let precision = WorkingPrecision.bits128
    let outcome = precision.run(
      RoundingProof(
        program: program, tolerance: bound, box: domain.box,
        brancher: domain.layer.map(WeightedWidthBrancher.init(netInputOf:))
          ?? WeightedWidthBrancher(relativeTo: domain.box), options: options))
    let (work, reason) = (
      Work(boxes: outcome.boxes, precision: precision),
      "branch and bound on the error of each operation"
    )
    // A bound of the error that is too large refutes nothing, so that there are two ends only.
    guard let covering = outcome.covering else {
      return .undecided(.init(reason: reason, work: work))
    }
    return .proved(
      .init(
        .bound(Measurement(.roundingError, outcome.hull[0])), reason: reason, work: work,
        evidence: [covering.evidence]))
  }
}

private struct RoundingProof: PrecisionGeneric {
  let program: Program
  let tolerance: Rational
  let box: Box
  /// Errors follow the sizes of exp and erfc, so of the net input more than of its factors.
  let brancher: WeightedWidthBrancher
  let options: ProverOptions

  func callAsFunction<Bound: IntervalBound>(_: Bound.Type) -> Outcome {
    let property = RoundingErrorProperty<Bound>(
      program, parameters: SELU.selfNormalizing.parameters, below: tolerance)
    return Prover(property, on: box, options: options)
      .bisecting(with: brancher)
  }
}
