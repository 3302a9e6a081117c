import Formulas
import IntervalArithmetic

/// Reads formulas as they are printed, so that a test shows what it tests.
struct Formula {
  /// Names that stand for formulas; all others are symbols.
  var names: [String: Expression] = [:]

  /// The formula with a name added, which is read with the names so far.
  func naming(_ name: String, _ text: String) -> Formula {
    var formula = self
    formula.names[name] = self(text)
    return formula
  }

  func callAsFunction(_ text: String) -> Expression {
    var reader = Reader(rest: text.filter { !$0.isWhitespace }[...], names: names)
    let expression = reader.sum()
    precondition(reader.rest.isEmpty, "cannot read '\(reader.rest)' of '\(text)'")
    return expression
  }

  private struct Reader {
    var rest: Substring
    let names: [String: Expression]

    mutating func take(_ character: Character) -> Bool {
      guard rest.first == character else { return false }
      rest.removeFirst()
      return true
    }

    mutating func sum() -> Expression {
      var result = signedProduct()
      while true {
        if take("+") {
          result = result + signedProduct()
        } else if take("-") {
          result = result - signedProduct()
        } else {
          return result
        }
      }
    }

    mutating func signedProduct() -> Expression {
      take("-") ? -product() : take("+") ? product() : product()
    }

    mutating func product() -> Expression {
      var result = power()
      while true {
        if take("*") {
          result = result * power()
        } else if take("/") {
          result = result / power()
        } else {
          return result
        }
      }
    }

    /// An exponent is an integer, or n/2 in parentheses.
    mutating func power() -> Expression {
      let base = atom()
      guard take("^") else { return base }
      if take("-") { return 1 / base.power(Int(digits())!) }
      guard take("(") else { return base.power(Int(digits())!) }
      let numerator = Int(digits())!
      precondition(take("/") && digits() == "2" && take(")"), "an exponent that is not n/2")
      return base.squareRoot().power(numerator)
    }

    mutating func digits() -> String {
      let text = rest.prefix { $0.isNumber || $0 == "." }
      rest = rest[text.endIndex...]
      return String(text)
    }

    mutating func atom() -> Expression {
      if take("(") {
        let inner = sum()
        precondition(take(")"), "a parenthesis is missing before '\(rest)'")
        return inner
      }
      if rest.first!.isNumber { return Expression(try! Rational(parsing: digits())) }
      let name = String(rest.prefix { $0.isLetter || $0.isNumber })
      precondition(!name.isEmpty, "cannot read '\(rest)'")
      rest = rest.dropFirst(name.count)
      guard let function = Expression.Function(rawValue: name), take("(") else {
        return names[name] ?? .symbol(name)
      }
      let argument = sum()
      precondition(take(")"), "a parenthesis is missing before '\(rest)'")
      return .function(function, argument)
    }
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
