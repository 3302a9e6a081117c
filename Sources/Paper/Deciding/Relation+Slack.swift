import Formulas
import IntervalArithmetic

extension Relation {
  /// By how much the sides of an equation may differ; nil for an exact one, and for inequalities.
  func slack(_ tolerance: String?) throws(FormulaError) -> Rational? {
    guard sign == .equal else { return nil }
    guard let tolerance else { return printed.map { $0.unit / 2 } }
    return try Rational(tolerance: tolerance)
  }
}

extension Rational {
  /// A positive number that a claim names.
  init(tolerance text: String) throws(FormulaError) {
    try self.init(of: text, "a tolerance")
    guard self > 0 else { throw FormulaError(description: "'\(text)' is not a tolerance") }
  }

  /// A number that a claim names.
  init(of text: String, _ kind: String = "a number") throws(FormulaError) {
    guard let value = try? Rational(parsing: text) else {
      throw FormulaError(description: "'\(text)' is not \(kind)")
    }
    self = value
  }
}
