import BigInt
import LayerChecker

/// Reads formulas as the claims write them: recursive descent with a limit on depth and size.
package struct FormulaReader {
  private static let (deepest, longest, mostDigits) = (200, 1_000_000, 2000)
  private static let others = ["A", "D", "At"]

  private let bytes: [UInt8]
  private let names: Names
  private var position = 0
  private var depth = 0

  private var formulas: Formulas { names.formulas }

  package init(_ text: some StringProtocol, _ names: Names) {
    (bytes, self.names) = (Array(text.utf8), names)
  }

  // MARK: Whole texts

  /// A single formula.
  package static func term(_ text: some StringProtocol, _ names: Names) throws(FormatError) -> Term
  {
    var reader = FormulaReader(text, names)
    try reader.checkLength()
    let result = try reader.sum()
    try reader.end()
    return result.substituting(names.pinned)
  }

  /// Chains of relations, separated by semicolons: `a < b <= c; d = 1.5`.
  package static func relations(
    _ text: some StringProtocol, _ names: Names
  ) throws(FormatError) -> [Relation] {
    var reader = FormulaReader(text, names)
    try reader.checkLength()
    var relations: [Relation] = []
    repeat {
      var start = reader.startOfNext
      var left = try reader.sum()
      let count = relations.count
      while let sign = reader.sign() {
        let isAbsoluteValue = reader.bytes[start...].starts(with: "abs".utf8)
        start = reader.startOfNext
        let right = try reader.sum()
        relations.append(
          Relation(
            left: left.substituting(names.pinned), sign: sign,
            right: right.substituting(names.pinned),
            unit: reader.unitOfDecimal(from: start), isAbsoluteValue: isAbsoluteValue))
        left = right
      }
      guard relations.count > count else { throw reader.error("expected a relation sign") }
    } while reader.take(";")
    try reader.end()
    return relations
  }

  private func checkLength() throws(FormatError) {
    guard bytes.count <= Self.longest else {
      throw error("a formula of \(bytes.count) characters; at most \(Self.longest) are read")
    }
  }

  private mutating func end() throws(FormatError) {
    guard next() == nil else { throw error("expected an operator or the end") }
  }

  // MARK: Characters

  private func error(_ message: String) -> FormatError {
    FormatError(message: "character \(position + 1): \(message)", offset: position)
  }

  private mutating func next() -> UInt8? {
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    return position < bytes.count ? bytes[position] : nil
  }

  private var startOfNext: Int {
    mutating get {
      _ = next()
      return position
    }
  }

  private mutating func take(_ text: String) -> Bool {
    _ = next()
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  private mutating func expect(_ text: String) throws(FormatError) {
    guard take(text) else { throw error("expected '\(text)'") }
  }

  private mutating func sign() -> Relation.Sign? {
    // The longer signs come first.
    Relation.Sign.allCases.first { take($0.rawValue) }
  }

  private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
    let rest = bytes[position...].prefix(while: belongs)
    position += rest.count
    return String(decoding: rest, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// The longest known name in front: `erfcx` before `erfc`, and `v` in `vm`.
  private mutating func name() throws(FormatError) -> String {
    let start = position
    let whole = word { Self.isLetter($0) || Self.isDigit($0) || "~/_'".utf8.contains($0) }
    var candidate = Substring(whole)
    while !candidate.isEmpty {
      let name = String(candidate)
      if names.isKnown(name) || Formulas.Function(rawValue: name) != nil
        || Self.others.contains(name)
      {
        position = start + candidate.utf8.count
        return name
      }
      candidate.removeLast()
    }
    position = start
    throw error(whole.isEmpty ? "expected a quantity" : "\(excerpt(whole)) is unknown")
  }

  /// What was read since `start`, if it is one decimal with or without a minus sign.
  private func unitOfDecimal(from start: Int) -> Rational? {
    var reader = FormulaReader(String(decoding: bytes[start..<position], as: UTF8.self), names)
    _ = reader.take("-")
    guard let first = reader.next(), Self.isDigit(first), let (_, unit) = try? reader.decimal()
    else { return nil }
    return reader.next() == nil && unit < Rational(1) ? unit : nil
  }

  /// Digits, with a point or an exponent or both, and one unit of the last place.
  private mutating func decimal() throws(FormatError) -> (value: Rational, unit: Rational) {
    let whole = word(Self.isDigit)
    var fraction = ""
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      fraction = word(Self.isDigit)
      guard !fraction.isEmpty else { throw error("expected a digit after the point") }
    }
    guard whole.count + fraction.count <= Self.mostDigits, let digits = BigInt(whole + fraction)
    else { throw error("a number has at most \(Self.mostDigits) digits") }
    var exponent = -fraction.count
    // The letter may be Euler's number instead, as in 2e^x.
    let mark = position
    if position < bytes.count, bytes[position] == UInt8(ascii: "e") {
      position += 1
      var isNegative = false
      if position < bytes.count,
        bytes[position] == UInt8(ascii: "-")
          || bytes[position] == UInt8(ascii: "+")
      {
        isNegative = bytes[position] == UInt8(ascii: "-")
        position += 1
      }
      let power = word(Self.isDigit)
      if power.isEmpty {
        position = mark
      } else {
        guard let size = Int(power), size <= Self.mostDigits else {
          throw error("an exponent has at most the size \(Self.mostDigits)")
        }
        exponent += isNegative ? -size : size
      }
    }
    let scale = BigInt(10).power(abs(exponent))
    let unit = exponent < 0 ? Rational(1, over: scale) : Rational(scale)
    return (Rational(digits) * unit, unit)
  }

  // MARK: Grammar

  private mutating func sum() throws(FormatError) -> Term {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw error("nested more than \(Self.deepest) deep") }
    // A minus sign in front belongs to the first product: -a*b is -(a*b).
    var total = take("-") ? -(try product()) : try product()
    while true {
      try Meter.requireRoom()
      if take("+") {
        total = total + (try product())
      } else if take("-") {
        total = total - (try product())
      } else {
        return total
      }
    }
  }

  private mutating func product() throws(FormatError) -> Term {
    var total = try power()
    while true {
      if take("*") {
        total = total * (try signedPower())
      } else if take("/") {
        total = total / (try signedPower())
      } else if let first = next(),
        Self.isLetter(first) || Self.isDigit(first) || first == UInt8(ascii: "(")
      {
        total = total * (try power())
      } else {
        return total
      }
    }
  }

  private mutating func signedPower() throws(FormatError) -> Term {
    take("-") ? -(try power()) : try power()
  }

  private mutating func power() throws(FormatError) -> Term {
    let start = startOfNext
    let base = try atom()
    let isEuler = bytes[start..<position].elementsEqual("e".utf8)
    guard take("^") else { return base }
    let exponent = take("-") ? -(try atom()) : try atom()
    if isEuler { return exponent.exp }
    guard let twice = exponent.rational.map({ $0 * Rational(2) }), twice.isInteger,
      twice.magnitude <= Rational(128)
    else { throw error("expected a multiple of one half, of at most 64, as the exponent") }
    let halves = Int(twice.numerator / twice.denominator)
    let root = halves.isMultiple(of: 2) ? formulas.number(1) : base.squareRoot
    let result = base.power(abs(halves) / 2) * root
    return halves < 0 ? 1 / result : result
  }

  private mutating func atom() throws(FormatError) -> Term {
    guard let first = next() else { throw error("the formula ends where a quantity is expected") }
    if take("(") {
      let inner = try sum()
      try expect(")")
      return inner
    }
    if Self.isDigit(first) { return formulas.number(try decimal().value) }
    switch try name() {
    case "D": return try derivative()
    case "At": return try valueAtPoint()
    case "A": return formulas.approximation(try argument())
    case let name:
      if let function = Formulas.Function(rawValue: name) {
        return try argument().applying(function)
      }
      return names.term(name)!
    }
  }

  private mutating func argument() throws(FormatError) -> Term {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw error("nested more than \(Self.deepest) deep") }
    return try atom()
  }

  /// D[f, x]; by a layer variable, m and v count as functions of it.
  private mutating func derivative() throws(FormatError) -> Term {
    try expect("[")
    let function = try sum()
    try expect(",")
    let name = try variable()
    try expect("]")
    let isOfLayer = Formulas.layerVariables.contains(name)
    return (isOfLayer ? function.substituting(formulas.netInput) : function).derivative(by: name)
  }

  /// At[f, x = a, y = b]
  private mutating func valueAtPoint() throws(FormatError) -> Term {
    try expect("[")
    let function = try sum()
    var values: [String: Term] = [:]
    while take(",") {
      let name = try variable()
      try expect("=")
      values[name] = try sum()
    }
    try expect("]")
    return function.substituting(values)
  }

  private mutating func variable() throws(FormatError) -> String {
    _ = next()
    let start = position
    let name = try name()
    guard names.variables.contains(name) else {
      position = start
      throw error("expected a variable")
    }
    return name
  }
}
