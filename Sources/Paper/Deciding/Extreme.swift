import Formulas
import IntervalArithmetic

/// The largest or smallest value that a formula takes, and what is asked of it.
package struct Extreme: Sendable {
  package let extremum: Statement.Extremum
  package let formula: Expression
  /// The steps of the grid on whose points the formula is taken; nil if on the whole domain.
  package let steps: [Rational]?
  /// The quantities that must have their signs, with ``symbol`` for the value.
  package let conditions: [Quantity]

  /// The name of the value in the conditions.
  static let symbol = "extremum"

  /// Whether a larger maximum, or a smaller minimum, makes a condition harder: then it must hold at every
  /// point, and else at one.
  package func isEverywhere(_ condition: Quantity) -> Bool {
    let slope = condition.expression.derivative(by: Self.symbol).rationalValue ?? 0
    return slope.signum == (extremum == .maximum ? -1 : 1)
  }

  /// The condition with the formula, or another, as the value.
  func instance(of condition: Quantity, _ value: Expression? = nil) -> Quantity {
    Quantity(
      condition.expression.substituting([Self.symbol: value ?? formula]),
      isStrict: condition.isStrict)
  }
}
