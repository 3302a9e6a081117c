import IntervalArithmetic

/// Reads formulas in plain mathematics.
///
/// Juxtaposition multiplies (`2v`, `3 alpha^2`, `(v-m)(v+m)`); `e^x` is the exponential; `x^1.5`
/// and `x^(3/2)` are powers of the square root; a function may stand before an atom without
/// parentheses (`sqrt 2`); `D[f, x]` is a partial derivative; `At[f, x = 1, y = 2]` is the value at a
/// point. What else a name means is said by ``FormulaSymbols``.
///
/// Formulas of activations, if the symbols admit them, have `log`, `tanh`, `sigmoid`, `softplus`,
/// `atan`, `sin`, `cos`, `max(a, b)`, `min(a, b)` and `if(x < c, a, b)` besides, the latter with any of
/// `<`, `<=`, `>` and `>=`, but neither `D` nor `At`.
///
/// What is long or deeply nested is refused: no text exhausts the stack.
public struct FormulaParser {
  private let tokens: [Token]
  /// Where each token stands in the text.
  private let places: [Range<String.Index>]
  private var position = 0
  /// How deep the atom that is being read lies.
  private var depth = 0
  private let text: String
  private let symbols: FormulaSymbols

  private enum Token: Equatable {
    case number(PrintedNumber)
    case name(String)
    case sign(String)
  }

  /// Reads the words of a text; the names are looked up at once.
  public init(_ text: String, _ symbols: FormulaSymbols) throws(FormulaError) {
    self.symbols = symbols
    self.text = text
    let limit = symbols.admitsActivations ? Self.activationLengthLimit : Self.lengthLimit
    guard text.utf8.count <= 8 * limit else {
      throw FormulaError(description: "the formula is longer than \(8 * limit) bytes")
    }
    let found = try Self.tokens(of: text, symbols)
    guard found.count <= limit else {
      throw FormulaError(
        description: "the formula has \(found.count) words and signs; the limit is \(limit)")
    }
    (tokens, places) = (found.map(\.token), found.map(\.place))
  }

  /// The text of the tokens since `start`.
  private func sourceText(from start: Int) -> String {
    String(text[places[start].lowerBound..<places[position - 1].upperBound])
  }

  // MARK: Words

  private static func tokens(
    of text: String, _ symbols: FormulaSymbols
  ) throws(FormulaError) -> [(token: Token, place: Range<String.Index>)] {
    var tokens: [(token: Token, place: Range<String.Index>)] = []
    var rest = Substring(text)
    while let first = rest.first {
      let start = rest.startIndex
      let token: Token
      if first.isWhitespace {
        rest = rest.dropFirst()
        continue
      } else if first.isNumber, first.isASCII {
        token = .number(try number(from: &rest))
      } else if first.isLetter {
        token = .name(try name(from: &rest, symbols))
      } else if rest.hasPrefix("<=") || rest.hasPrefix(">=") {
        token = .sign(String(rest.prefix(2)))
        rest = rest.dropFirst(2)
      } else if "+-*/^()[],<>=;".contains(first) {
        token = .sign(String(first))
        rest = rest.dropFirst()
      } else {
        throw FormulaError(description: "unexpected '\(first)' in '\(text)'")
      }
      tokens.append((token, start..<rest.startIndex))
    }
    return tokens
  }

  private static func number(from rest: inout Substring) throws(FormulaError) -> PrintedNumber {
    var length = rest.prefix { $0.isNumber || $0 == "." }.count
    // An exponent, unless the letter is Euler's number as in 2e^x.
    var tail = rest.dropFirst(length)
    if tail.first == "e" {
      tail = tail.dropFirst()
      let sign = tail.first == "-" || tail.first == "+" ? 1 : 0
      let digits = tail.dropFirst(sign).prefix(while: \.isNumber).count
      if digits > 0 { length += 1 + sign + digits }
    }
    let word = rest.prefix(length)
    rest = rest.dropFirst(length)
    guard let value = try? Rational(parsing: word) else {
      throw FormulaError(description: "'\(word)' is not a number")
    }
    let parts = word.split(separator: "e")
    let places =
      parts[0].split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?
      .count ?? 0
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return PrintedNumber(value: value, unit: .powerOfTen(exponent - places))
  }

  /// How many words and signs are read, how long a word is, how deep they nest, and how large exponents
  /// are.
  private static let lengthLimit = 4_000
  private static let activationLengthLimit = 1_000
  private static let wordLimit = 64
  private static let depthLimit = 100
  private static let exponentLimit = 1_000
  /// How many operations a formula of an activation may have, written out.
  private static let sizeLimit = 10_000

  private static let functions = ["sqrt", "exp", "erf", "erfc", "erfcx", "abs"]
  private static let operators = ["D", "At"]
  private static let activationFunctions = [
    "log", "tanh", "sigmoid", "softplus", "atan", "sin", "cos",
  ]
  private static let activationOperators = ["max", "min", "if"]

  private static func isFunction(_ name: String, _ symbols: FormulaSymbols) -> Bool {
    functions.contains(name) || symbols.admitsActivations && activationFunctions.contains(name)
  }

  private static func isOperator(_ name: String, _ symbols: FormulaSymbols) -> Bool {
    (symbols.admitsActivations ? activationOperators : operators).contains(name)
  }

  /// The longest known name at the front: `dJ11/dmu` before `d`, `erfcx` before `erfc`, `v` in `vm`.
  private static func name(
    from rest: inout Substring, _ symbols: FormulaSymbols
  ) throws(FormulaError) -> String {
    let word = rest.prefix(wordLimit).prefix { $0.isLetter || $0.isNumber || "~/_".contains($0) }
    for length in stride(from: word.count, to: 0, by: -1) {
      let candidate = String(word.prefix(length))
      guard
        isFunction(candidate, symbols) || isOperator(candidate, symbols)
          || symbols.functions[candidate] != nil || symbols.isKnown(candidate)
      else { continue }
      rest = rest.dropFirst(length)
      return candidate
    }
    throw FormulaError(description: "'\(word)' is not a known name")
  }

  // MARK: Grammar

  private var next: Token? { position < tokens.count ? tokens[position] : nil }

  private mutating func take(_ sign: String) -> Bool {
    guard next == .sign(sign) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ sign: String) throws(FormulaError) {
    guard take(sign) else {
      throw FormulaError(
        description: "expected '\(sign)', found \(next.map { "\($0)" } ?? "the end")")
    }
  }

  /// Chains of relations, separated by semicolons: `a < b <= c; d = 1.5`.
  public mutating func relations() throws(FormulaError) -> [Relation] {
    var relations: [Relation] = []
    repeat {
      let first = position
      var left = try sum()
      var leftText = sourceText(from: first)
      var count = 0
      while case .sign(let text)? = next, let sign = Relation.Sign(rawValue: text) {
        position += 1
        let start = position
        let right = try sum()
        let rightText = sourceText(from: start)
        relations.append(
          Relation(
            left: left.substituting(symbols.pinned), sign: sign,
            right: right.substituting(symbols.pinned), printed: printedNumber(from: start),
            text: (leftText, rightText)))
        (left, leftText) = (right, rightText)
        count += 1
      }
      guard count > 0 else { throw FormulaError(description: "a statement needs a relation") }
    } while take(";")
    try end()
    return relations
  }

  /// A single formula.
  public mutating func formula() throws(FormulaError) -> Expression {
    let expression = try sum()
    try end()
    if symbols.admitsActivations, expression.writtenSize > Self.sizeLimit {
      throw FormulaError(
        description: "the formula has more than \(Self.sizeLimit) operations, written out")
    }
    return expression.substituting(symbols.pinned)
  }

  private func end() throws(FormulaError) {
    guard position == tokens.count else {
      throw FormulaError(description: "unexpected \(tokens[position]) in the formula")
    }
  }

  /// The tokens since `start`, if they are one decimal with digits after the point, with or without a
  /// sign. A whole number is exact.
  private func printedNumber(from start: Int) -> PrintedNumber? {
    let side = Array(tokens[start..<position])
    guard let last = side.last, case .number(let number) = last, number.unit < 1 else { return nil }
    if side.count == 1 { return number }
    guard side.count == 2, side[0] == .sign("-") else { return nil }
    return PrintedNumber(value: -number.value, unit: number.unit)
  }

  private mutating func sum() throws(FormulaError) -> Expression {
    var result = take("-") ? -(try product()) : try product()
    while true {
      if take("+") {
        result = result + (try product())
      } else if take("-") {
        result = result - (try product())
      } else {
        return result
      }
    }
  }

  private mutating func product() throws(FormulaError) -> Expression {
    var result = try power()
    while true {
      if take("*") {
        result = result * (try signedPower())
      } else if take("/") {
        result = result / (try signedPower())
      } else if startsAtom {
        result = result * (try power())
      } else {
        return result
      }
    }
  }

  private mutating func signedPower() throws(FormulaError) -> Expression {
    take("-") ? -(try power()) : try power()
  }

  private var startsAtom: Bool {
    switch next {
    case .number, .name, .sign("("): true
    default: false
    }
  }

  private mutating func power() throws(FormulaError) -> Expression {
    let isEuler = next == .name("e")
    let base = try atom()
    guard take("^") else { return base }
    let sign = take("-")
    let magnitude = try atom()
    let exponent = sign ? -magnitude : magnitude
    if isEuler { return exponent.exp() }
    guard let value = exponent.rationalValue, (2 * value).isInteger else {
      throw FormulaError(description: "an exponent must be a multiple of one half")
    }
    guard value.magnitude <= Rational(Self.exponentLimit) else {
      throw FormulaError(description: "an exponent must be at most \(Self.exponentLimit)")
    }
    let halves = Int((2 * value).approximation)
    let root = halves.isMultiple(of: 2) ? Expression(1) : base.squareRoot()
    let result = base.power(abs(halves) / 2) * root
    return halves >= 0 ? result : 1 / result
  }

  private mutating func atom() throws(FormulaError) -> Expression {
    guard let token = next else { throw FormulaError(description: "the formula ends too early") }
    position += 1
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw FormulaError(description: "the formula nests deeper than \(Self.depthLimit) levels")
    }
    switch token {
    case .number(let number): return .number(number.value)
    case .sign("("):
      let inner = try sum()
      try expect(")")
      return inner
    case .name(let name) where Self.isOperator(name, symbols): return try operation(name)
    case .name(let name) where Self.isFunction(name, symbols):
      let argument = try atom()
      return .function(Expression.Function(rawValue: name)!, argument)
    case .name(let name) where symbols.functions[name] != nil:
      return symbols.functions[name]!(try atom())
    case .name(let name): return symbols.expression(name)!
    case .sign(let sign): throw FormulaError(description: "unexpected '\(sign)'")
    }
  }

  private mutating func operation(_ name: String) throws(FormulaError) -> Expression {
    switch name {
    case "D": return try derivative()
    case "At": return try valueAtPoint()
    case "if": return try choice()
    default:
      try expect("(")
      let first = try sum()
      try expect(",")
      let second = try sum()
      try expect(")")
      return name == "max" ? .maximum(first, second) : .minimum(first, second)
    }
  }

  /// `if(l < r, a, b)`: a where the relation holds, b elsewhere.
  private mutating func choice() throws(FormulaError) -> Expression {
    try expect("(")
    let left = try sum()
    guard case .sign(let text)? = next, let sign = Relation.Sign(rawValue: text), sign != .equal
    else { throw FormulaError(description: "if(x < c, a, b) needs one of <, <=, > and >=") }
    position += 1
    let right = try sum()
    try expect(",")
    let first = try sum()
    try expect(",")
    let second = try sum()
    try expect(")")
    return switch sign {
    case .less: .choice(test: left - right, negative: first, positive: second)
    case .more: .choice(test: right - left, negative: first, positive: second)
    case .atLeast: .choice(test: left - right, negative: second, positive: first)
    case .atMost, .equal: .choice(test: right - left, negative: second, positive: first)
    }
  }

  private mutating func valueAtPoint() throws(FormulaError) -> Expression {
    try expect("[")
    let function = try sum()
    var point: [String: Expression] = [:]
    while take(",") {
      guard case .name(let variable)? = next, symbols.variables.contains(variable) else {
        throw FormulaError(description: "At[f, x = a] needs a variable")
      }
      position += 1
      try expect("=")
      point[variable] = try sum()
    }
    try expect("]")
    return function.substituting(point)
  }

  private mutating func derivative() throws(FormulaError) -> Expression {
    try expect("[")
    let function = try sum()
    try expect(",")
    guard case .name(let variable)? = next else {
      throw FormulaError(description: "D[f, x] needs a variable")
    }
    position += 1
    try expect("]")
    return symbols.derivative(of: function, by: variable)
  }
}
