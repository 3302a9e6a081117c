import BigInt

/// A formula as the list of its parts, each after the parts it is made of.
///
/// Equal parts stand once, so that a formula that repeats a long part is evaluated in proportion
/// to what is different in it, and evaluation needs no recursion.
struct Formula {
  enum Function: String, CaseIterable { case sqrt, exp, erf, erfc, erfcx, abs }
  enum Constant: String, CaseIterable { case pi, alpha, lambda }

  /// A part; integers are places of earlier parts in the list.
  enum Part: Hashable {
    case number(numerator: BigInt, denominator: BigInt)
    case constant(Constant)
    /// A variable, by its place among the names.
    case variable(Int)
    case sum(Int, Int)
    case difference(Int, Int)
    case product(Int, Int)
    case quotient(Int, Int)
    case negated(Int)
    case power(Int, Int)
    case function(Function, Int)
  }

  fileprivate(set) var parts: [Part] = []
  private var places: [Part: Int] = [:]
  /// The names of the variables, in the order of a box's sides.
  let variables: [String]

  /// Reads a formula: sums, products, quotients, minus signs, powers with natural exponents,
  /// functions with their argument in parentheses, decimals, constants and the given variables.
  init(_ text: some StringProtocol, variables: [String]) throws(FormatError) {
    self.variables = variables
    var parser = FormulaParser(Array(text.utf8))
    _ = try parser.read(into: &self)
  }

  /// The place of a part, which is added if it is new.
  fileprivate mutating func place(_ part: Part) -> Int {
    if let place = places[part] { return place }
    parts.append(part)
    places[part] = parts.count - 1
    return parts.count - 1
  }
}

/// Recursive descent with a limit; the last part read is the whole formula.
private struct FormulaParser {
  /// The prover's longest formulas nest a few dozen deep and have some ten thousand characters.
  private static let (deepest, longest, largestExponent) = (200, 1_000_000, 64)

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private func error(_ message: String) -> FormatError {
    FormatError(message: "character \(position + 1): \(message)", offset: position)
  }

  private mutating func next() -> UInt8? {
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    return position < bytes.count ? bytes[position] : nil
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
    let rest = bytes[position...].prefix(while: belongs)
    position += rest.count
    return String(decoding: rest, as: UTF8.self)
  }

  mutating func read(into formula: inout Formula) throws(FormatError) -> Int {
    guard bytes.count <= Self.longest else {
      throw error("a formula of \(bytes.count) characters; at most \(Self.longest) are read")
    }
    let whole = try sum(&formula)
    guard next() == nil else { throw error("expected an operator or the end") }
    // The whole stands last, even if it is a part that was met before.
    if whole != formula.parts.count - 1 { formula.parts.append(formula.parts[whole]) }
    return whole
  }

  private mutating func sum(_ formula: inout Formula) throws(FormatError) -> Int {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw error("nested more than \(Self.deepest) deep") }
    // A minus sign in front belongs to the first product: -a*b is -(a*b).
    var total: Int
    if take("-") {
      let first = try product(&formula)
      total = formula.place(.negated(first))
    } else {
      total = try product(&formula)
    }
    while true {
      if take("+") {
        total = formula.place(.sum(total, try product(&formula)))
      } else if take("-") {
        total = formula.place(.difference(total, try product(&formula)))
      } else {
        return total
      }
    }
  }

  private mutating func product(_ formula: inout Formula) throws(FormatError) -> Int {
    var total = try power(&formula)
    while true {
      if take("*") {
        total = formula.place(.product(total, try power(&formula)))
      } else if take("/") {
        total = formula.place(.quotient(total, try power(&formula)))
      } else {
        return total
      }
    }
  }

  private mutating func power(_ formula: inout Formula) throws(FormatError) -> Int {
    let base = try atom(&formula)
    guard take("^") else { return base }
    _ = next()
    guard let exponent = Int(word(Self.isDigit)), (1...Self.largestExponent).contains(exponent)
    else { throw error("expected an exponent from 1 to \(Self.largestExponent)") }
    return formula.place(.power(base, exponent))
  }

  private mutating func atom(_ formula: inout Formula) throws(FormatError) -> Int {
    guard let first = next() else { throw error("the formula ends where a quantity is expected") }
    if take("(") {
      let inner = try sum(&formula)
      guard take(")") else { throw error("expected a closing parenthesis") }
      return inner
    }
    if Self.isDigit(first) { return try number(&formula) }
    let start = position
    let name = word(Self.isLetterOrDigit)
    if let function = Formula.Function(rawValue: name) {
      guard take("(") else { throw error("expected the argument of '\(name)' in parentheses") }
      let argument = try sum(&formula)
      guard take(")") else { throw error("expected a closing parenthesis") }
      return formula.place(.function(function, argument))
    }
    if let index = formula.variables.firstIndex(of: name) {
      return formula.place(.variable(index))
    }
    if let constant = Formula.Constant(rawValue: name) { return formula.place(.constant(constant)) }
    position = start
    throw error(name.isEmpty ? "expected a quantity" : "\(excerpt(name)) is unknown")
  }

  private mutating func number(_ formula: inout Formula) throws(FormatError) -> Int {
    let whole = word(Self.isDigit)
    var fraction = ""
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      fraction = word(Self.isDigit)
      guard !fraction.isEmpty else { throw error("expected a digit after the point") }
    }
    guard whole.count + fraction.count <= 2000, let digits = BigInt(whole + fraction) else {
      throw error("a number has at most 2000 digits")
    }
    return formula.place(
      .number(numerator: digits, denominator: BigInt(10).power(fraction.count)))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
