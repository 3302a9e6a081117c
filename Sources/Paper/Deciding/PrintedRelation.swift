import Formulas
import IntervalArithmetic

/// A relation as a claim has it, before its names are put in.
struct PrintedRelation: Sendable, Equatable {
  let left: String
  let sign: Relation.Sign
  let right: String
  /// What the sides of an equation may differ by; nil if it is exact, and for inequalities.
  let slack: Rational?

  init(_ left: String, _ sign: Relation.Sign, _ right: String, slack: Rational? = nil) {
    (self.left, self.sign, self.right, self.slack) = (left, sign, right, slack)
  }

  var text: String { "\(left) \(sign.rawValue) \(right)" }

  /// The relation with the meaning that names have.
  func read(_ symbols: FormulaSymbols) throws(FormulaError) -> Relation {
    var parser = try FormulaParser(text, symbols)
    return try parser.relations()[0]
  }
}
