import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// Statements about the evaluation of formulas in binary64.
extension Decider {
  /// By branch and bound on the rounding error. The formula's operations are those of its text, from
  /// left to right, with m and v computed as the products mu·omega and nu·tau.
  package func decideRounding(
    of text: String, below tolerance: String, on domain: ClaimDomain, _ symbols: FormulaSymbols
  ) throws -> Decision {
    guard let limit = try? Rational(parsing: tolerance) else {
      throw FormulaError(description: "'\(tolerance)' is not a tolerance")
    }
    var parser = try FormulaParser(text, symbols)
    let products = FormulaSymbols.netInput.filter { !domain.variables.contains($0.key) }
    let program = try Program(
      theory: [try parser.formula().substituting(products)], variables: domain.variables)
    // Errors of 2^-53 are far from the last bit of this precision: more bits would not help.
    let precision = WorkingPrecision.bits128
    let outcome = precision.run(
      RoundingProof(
        program: program, tolerance: limit, box: domain.box,
        brancher: domain.layer.map(WeightedWidthBrancher.init(netInputOf:))
          ?? WeightedWidthBrancher(relativeTo: domain.box), options: options))
    var decision = Decision(
      outcome.verdict, reason: "branch and bound on the error of each operation")
    decision.boxes = outcome.boxes
    decision.precision = precision
    if let covering = outcome.covering {
      decision = decision.enclosing(.roundingError, in: outcome.hull.first)
      decision.evidence = [covering.evidence]
    }
    return decision
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
