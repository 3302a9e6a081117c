import LayerChecker

/// Reads an entry of the checker's list.
package struct PrintedClaimReader {
  private var domain = NamedBox.none
  private var definitions: [(name: String, formula: String)] = []
  private var statements: [PrintedStatement] = []
  private var argument: (claim: String, isForIt: Bool)?
  private var reason = ""

  package static func proposition(_ lines: [Substring]) throws(FormatError) -> Proposition {
    var reader = PrintedClaimReader()
    for line in lines { try reader.read(line) }
    return Proposition(
      domain: reader.domain, definitions: reader.definitions, statements: reader.statements,
      argument: reader.argument.map {
        Proposition.Argument(isForIt: $0.isForIt, claim: $0.claim, reason: reader.reason)
      })
  }

  private mutating func read(_ line: Substring) throws(FormatError) {
    if let text = line.after("domain ") {
      domain = try Self.domain(text)
    } else if let text = line.after("let ") {
      let (name, formula) = try text.cut(" = ")
      definitions.append((String(name), String(formula)))
    } else if let text = line.after("because: ") {
      reason = String(text)
    } else if let text = line.after("argued proves: ") {
      argument = (String(text), true)
    } else if let text = line.after("argued refutes: ") {
      argument = (String(text), false)
    } else {
      statements.append(try Self.statement(line, on: domain))
    }
  }

  // MARK: Domains

  private static let named: [String: String] = [
    "Omega": "mu -0.1..0.1, omega -0.1..0.1, nu 0.8..1.5, tau 0.95..1.1",
    "Omega_ext": "mu -0.1..0.1, omega -0.1..0.1, nu 0.8..1.5, tau 0.8..1.25",
    "Omega++": "mu -1..1, omega -0.1..0.1, nu 3..16, tau 0.8..1.25",
    "Omega+": "mu -0.1..0.1, omega -0.1..0.1, nu 1.5..16, tau 0.8..1.25",
    "Omega1-": "mu -0.1..0.1, omega -0.1..0.1, nu 0.05..0.16, tau 0.8..1.25",
    "Omega2-": "mu -0.1..0.1, omega -0.1..0.1, nu 0.05..0.24, tau 0.9..1.25",
    "Omega-": "mu -0.1..0.1, omega -0.1..0.1, nu 0.05..0.24, tau 0.8..1.25",
  ]

  private static func domain(_ text: Substring) throws(FormatError) -> NamedBox {
    let ranges = named[String(text)].map { $0[...] } ?? text
    var names: [String] = []
    var sides: [Bounds] = []
    for part in ranges.parts(",") {
      let (name, range) = try part.cut(" ")
      guard isIdentifier(name), !names.contains(String(name)) else {
        throw FormatError(message: "\(excerpt(name)) is not a variable of a domain", offset: 0)
      }
      names.append(String(name))
      sides.append(try Self.bounds(range))
    }
    return NamedBox(names: names, sides: sides)
  }

  /// `0..1`, `>0..1` without 0, `1`, `real`, `> 0`, `>= 0.8`.
  private static func bounds(_ text: Substring) throws(FormatError) -> Bounds {
    if text == "real" { return .real }
    if let end = text.after(">= ") {
      return Bounds(lower: try number(end), upper: nil, isOpen: false)
    }
    if let end = text.after("> ") {
      return Bounds(lower: try number(end), upper: nil, isOpen: true)
    }
    guard let ends = text.after(">") else { return Bounds(try range(text)) }
    let range = try range(ends)
    return Bounds(lower: range.lower, upper: range.upper, isOpen: true)
  }

  private static func range(_ text: Substring) throws(FormatError) -> Range {
    guard let dots = text.firstRange(of: "..") else {
      let value = try number(text)
      return Range(lower: value, upper: value)
    }
    let range = Range(
      lower: try number(text[..<dots.lowerBound]), upper: try number(text[dots.upperBound...]))
    guard range.lower <= range.upper else {
      throw FormatError(message: "the ends of \(excerpt(text)) are reversed", offset: 0)
    }
    return range
  }

  /// A number: any formula with a rational value.
  private static func number(_ text: some StringProtocol) throws(FormatError) -> Rational {
    let names = Names(Formulas(), variables: [])
    guard let value = try FormulaReader.term(text, names).rational else {
      throw FormatError(message: "\(excerpt(text)) is not a number", offset: 0)
    }
    return value
  }

  private static func positive(_ text: some StringProtocol) throws(FormatError) -> Rational {
    let value = try number(text)
    guard value > Rational(0) else {
      throw FormatError(message: "\(excerpt(text)) is not positive", offset: 0)
    }
    return value
  }

  private static func layer(_ domain: NamedBox) throws(FormatError) -> Domain {
    guard let layer = domain.layer else {
      throw FormatError(message: "a statement on a layer needs a layer's domain", offset: 0)
    }
    return layer
  }

  // MARK: Statements

  private static func statement(
    _ line: Substring, on domain: NamedBox
  ) throws(FormatError) -> PrintedStatement {
    if let text = line.after("at ") {
      let (place, inner) = try text.cut(": ")
      let part = try Self.domain(place)
      return .on(part, try statement(inner, on: part))
    }
    if let text = line.after("layer ") { return try layer(text, on: domain) }
    if let text = line.after("coefficients of ") { return try coefficients(text) }
    if let text = line.after("mean of ") { return try expectation(text) }
    if let text = line.after("limit ") { return try limit(text) }
    if let text = line.after("whole ") { return .integers(text.parts(",").map(String.init)) }
    if let text = line.after("binary64 ") {
      let (formula, bound) = try text.cut(" errs below ")
      return .roundingError(of: String(formula), below: try positive(bound))
    }
    if let text = line.after("grid ") { return try grid(text) }
    for (sign, isMaximum) in [("max ", true), ("min ", false)] {
      guard let text = line.after(sign) else { continue }
      let (formula, relation, tolerance) = try relation(text)
      return .extremum(
        isMaximum: isMaximum, of: formula, is: relation, tolerance: tolerance)
    }
    for (word, isIncreasing) in [(" increases in ", true), (" decreases in ", false)] {
      guard let place = line.firstRange(of: word) else { continue }
      return .monotone(
        of: String(line[..<place.lowerBound]), isIncreasing: isIncreasing,
        in: String(line[place.upperBound...]))
    }
    if line.firstRange(of: " == ") != nil {
      var sides = line.parts(" == ").map(String.init)
      var statements: [PrintedStatement] = []
      // F == G < d: the last side may begin a chain of inequalities.
      if let place = sides.last!.firstIndex(where: { "<>".contains($0) }) {
        statements.append(.relations(sides.last!, tolerance: nil))
        sides[sides.count - 1] = String(sides.last![..<place])
      }
      statements =
        zip(sides, sides.dropFirst()).map { PrintedStatement.identity($0, $1) } + statements
      return statements.count == 1 ? statements[0] : .all(statements)
    }
    if line.firstRange(of: " ~ ") != nil {
      let (left, relation, tolerance) = try relation(line)
      return .relations("\(left) \(relation)", tolerance: tolerance)
    }
    // What is left are inequalities.
    guard
      line.firstIndex(of: "=") == nil || line.firstRange(of: "<=") != nil
        || line.firstRange(of: ">=") != nil
    else {
      throw FormatError(message: "\(excerpt(line)): write == or ~", offset: 0)
    }
    return .relations(String(line), tolerance: nil)
  }

  /// A formula, a relation to a number and a tolerance: `f ~ 1.5 within 0.1`, `f <= 2`.
  private static func relation(
    _ text: Substring
  ) throws(FormatError) -> (formula: String, relation: String, tolerance: Rational?) {
    for sign in [" ~ ", " == ", " <= ", " >= ", " < ", " > "] {
      guard let place = text.firstRange(of: sign) else { continue }
      let formula = String(text[..<place.lowerBound])
      let right = text[place.upperBound...]
      switch sign {
      case " ~ ":
        let parts = right.parts(" within ")
        let number = try FormulaReader.relations(
          "0 = \(parts[0])", Names(Formulas(), variables: []))
        guard parts.count == 2 || parts.count == 1 && number[0].unit != nil else {
          throw FormatError(message: "\(excerpt(right)) has no digits to round to", offset: 0)
        }
        let tolerance = parts.count == 2 ? try positive(parts[1]) : nil
        return (formula, "= \(parts[0])", tolerance)
      case " == ":
        // In parentheses it is no printed decimal, so that it is exact.
        return (formula, "= (\(right))", nil)
      default: return (formula, "\(sign.dropFirst())\(right)", nil)
      }
    }
    throw FormatError(message: "\(excerpt(text)) has no relation", offset: 0)
  }

  private static func layer(
    _ text: Substring, on domain: NamedBox
  ) throws(FormatError) -> PrintedStatement {
    let layer = try layer(domain)
    switch text {
    case "norm < 1": return .contraction(layer, .norm)
    case "invariant": return .contraction(layer, .invariance)
    case "contracts": return .contraction(layer, .banach)
    default: break
    }
    for (sign, side) in [("nu~ < ", Side.below), ("nu~ > ", .above)] {
      guard let right = text.after(sign) else { continue }
      let factor = right == "nu" ? "1" : right.dropLast("nu".count).trimming { " *".contains($0) }
      guard right.hasSuffix("nu") else {
        throw FormatError(message: "\(excerpt(right)) is no multiple of nu", offset: 0)
      }
      return .variance(side, factor: try positive(factor))
    }
    for coordinate in PrintedStatement.Coordinate.allCases {
      guard let range = text.after("fixed points \(coordinate.rawValue) in ") else { continue }
      return .fixedPoints(of: layer, coordinate: coordinate, within: try Self.range(range))
    }
    for (sign, isAtMost) in [("factor <= ", true), ("factor >= ", false)] {
      guard let bound = text.after(sign) else { continue }
      return .backwardFactor(layer, isAtMost: isAtMost, bound: String(bound))
    }
    throw FormatError(message: "\(excerpt(text)) is not said of layers", offset: 0)
  }

  /// `F in v, m: 8 v^3, -1.5 v within 0.1`
  private static func coefficients(_ text: Substring) throws(FormatError) -> PrintedStatement {
    let (polynomial, rest) = try text.cut(" in ")
    let (variables, list) = try rest.cut(": ")
    var (terms, tolerance, relative) = (list, Rational?.none, Rational?.none)
    if let place = list.firstRange(of: " within ") {
      (terms, tolerance) = (list[..<place.lowerBound], try positive(list[place.upperBound...]))
    } else if let place = list.firstRange(of: " relative ") {
      (terms, relative) = (list[..<place.lowerBound], try positive(list[place.upperBound...]))
    }
    var printed: [(monomial: String, number: String)] = []
    for term in terms.parts(",") {
      let parts = term.split(separator: " ", maxSplits: 1)
      printed.append((parts.count == 2 ? String(parts[1]) : "1", String(parts[0])))
    }
    return .coefficients(
      of: String(polynomial), in: variables.parts(",").map(String.init), are: printed,
      tolerance: tolerance, relativeError: relative)
  }

  /// `f for x <= 0, g for x > 0 is F`
  private static func expectation(_ text: Substring) throws(FormatError) -> PrintedStatement {
    let (negative, rest) = try text.cut(" for x <= 0, ")
    let (positive, formula) = try rest.cut(" for x > 0 is ")
    return .expectation(
      negative: String(negative), positive: String(positive), is: String(formula))
  }

  /// `F as x -> +inf is G`
  private static func limit(_ text: Substring) throws(FormatError) -> PrintedStatement {
    let (formula, rest) = try text.cut(" as ")
    let (variable, toward) = try rest.cut(" -> ")
    let (approach, limit) = try toward.cut(" is ")
    guard let approach = Limit.Approach(rawValue: String(approach)) else {
      throw FormatError(message: "\(excerpt(approach)) is not approached", offset: 0)
    }
    return .limit(of: String(formula), as: String(variable), approach, is: String(limit))
  }

  /// `s1, s2 covers` or `s1, s2: max F <= d`
  private static func grid(_ text: Substring) throws(FormatError) -> PrintedStatement {
    func steps(_ text: Substring) throws(FormatError) -> [Rational] {
      var steps: [Rational] = []
      for part in text.parts(",") { steps.append(try positive(part)) }
      return steps
    }
    if text.hasSuffix(" covers") { return .gridCovers(try steps(text.dropLast(" covers".count))) }
    let (list, statement) = try text.cut(": max ")
    let (formula, relation, tolerance) = try relation(statement)
    return .gridMaximum(of: formula, steps: try steps(list), is: relation, tolerance: tolerance)
  }
}

extension Substring {
  /// What follows a beginning; nil if there is another one.
  fileprivate func after(_ prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }

  /// Both sides of the first place of a separator.
  fileprivate func cut(_ separator: String) throws(FormatError) -> (Substring, Substring) {
    guard let place = firstRange(of: separator) else {
      throw FormatError(message: "\(excerpt(self)): expected \(excerpt(separator))", offset: 0)
    }
    return (self[..<place.lowerBound], self[place.upperBound...])
  }

  /// The pieces between separators, without spaces around them.
  fileprivate func parts(_ separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self
    while let place = rest.firstRange(of: separator) {
      parts.append(rest[..<place.lowerBound].trimming { $0 == " " })
      rest = rest[place.upperBound...]
    }
    return parts + [rest.trimming { $0 == " " }]
  }
}
