import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

extension Program {
  /// Compiles formulas of the theory, in which α and λ are parameters: ``SELU/parameters``.
  package init(theory expressions: [Expression], variables: [String]) throws(UnknownSymbol) {
    try self.init(expressions, variables: variables, parameters: ["alpha", "lambda"])
  }
}

extension QuantityEvaluator {
  /// Evaluates formulas of the theory with α₀₁ and λ₀₁.
  init(theory program: Program, zeros: [[Rational]] = []) {
    self.init(program, parameters: SELU.selfNormalizing.parameters, zeros: zeros)
  }
}
