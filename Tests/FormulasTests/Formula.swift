import Formulas
import IntervalArithmetic

/// Reads formulas as they are printed, so that a test shows what it tests.
struct Formula {
  /// Names that stand for formulas.
  var names: [String: Expression] = [:]

  /// All others.
  private static let symbols: Set = [
    "a", "b", "c", "d", "x", "y", "m", "v", "mu", "omega", "nu", "tau", "alpha", "lambda", "pi",
    "mean", "J11", "J12", "J21", "J22",
  ]

  /// The formula with a name added, which is read with the names so far.
  func naming(_ name: String, _ text: String) -> Formula {
    var formula = self
    formula.names[name] = self(text)
    return formula
  }

  func callAsFunction(_ text: String) -> Expression {
    let symbols = FormulaSymbols(
      variables: Self.symbols.subtracting(names.keys), definitions: names)
    // The language has one sign before a term, and no plus before the first.
    let plain = text.replacing(#/\+ ?-/#, with: "-").replacing(#/- ?-/#, with: "+")
      .replacing(#/(^|[(*\/])\s*\+/#) { $0.output.1 }
    var parser = try! FormulaParser(plain, symbols)
    return try! parser.formula()
  }
}

extension String {
  /// The texts with one of the signs between or before terms turned over.
  var withOneSignTurned: [String] {
    indices.filter { "+-".contains(self[$0]) }.map { index in
      let sign = self[index] == "+" ? "-" : "+"
      return self[..<index] + sign + self[self.index(after: index)...]
    }
  }
}
