import BigInt

/// Reads formulas such as `x*tanh(softplus(x))`.
///
///     sum     = term { ("+" | "-") term }
///     term    = signed { ("*" | "/") signed }
///     signed  = "-" signed | power
///     power   = atom [ "^" natural ]
///     atom    = number | "x" | "pi" | function "(" sum ")" | "(" sum ")"
///     number  = digits [ "." digits ]
package struct ExpressionReader {
  /// More is no activation that anybody uses; an evaluation nests as deep as a sum is long.
  static let (deepest, longest, mostDigits, greatestExponent) = (40, 400, 40, 16)

  private let text: [UInt8]
  private var position = 0
  private var depth = 0

  static func read(_ field: Field) throws(FormatError) -> Expression {
    let bytes = try field.bytes()
    guard bytes.count <= longest else {
      throw field.error("a formula of \(bytes.count) characters; at most \(longest) are read")
    }
    do throws(Objection) {
      return try read(Array(bytes))
    } catch {
      throw field.error("character \(error.position + 1) of the formula: \(error.what)")
    }
  }

  package struct Objection: Error {
    let position: Int
    let what: String
  }

  package static func read(_ text: [UInt8]) throws(Objection) -> Expression {
    var reader = Self(text: text)
    let expression = try reader.sum()
    guard reader.next == nil else { throw reader.objection("an operator or the end is expected") }
    return expression
  }

  private init(text: [UInt8]) { self.text = text }

  /// The next character after spaces.
  private var next: UInt8? {
    mutating get {
      while position < text.count, text[position] == 0x20 { position += 1 }
      return position < text.count ? text[position] : nil
    }
  }

  private func objection(_ what: String) -> Objection { Objection(position: position, what: what) }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func sum() throws(Objection) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw objection("nested more than \(Self.deepest) deep")
    }
    var result = try term()
    while true {
      if take("+") {
        result = .sum(result, try term())
      } else if take("-") {
        result = .sum(result, -(try term()))
      } else {
        return result
      }
    }
  }

  private mutating func term() throws(Objection) -> Expression {
    var result = try signed()
    while true {
      if take("*") {
        result = .product(result, try signed())
      } else if take("/") {
        let divisor = try signed()
        if case .constant(let d) = divisor {
          guard d != Rational(0) else { throw objection("a division by zero") }
          result = Self.quotient(result, d)
        } else {
          result = .quotient(result, divisor)
        }
      } else {
        return result
      }
    }
  }

  /// A division by a number is a product with its inverse; of two numbers, a number.
  private static func quotient(_ dividend: Expression, _ divisor: Rational) -> Expression {
    if case .constant(let n) = dividend { return .constant((n * divisor.inverse).reduced) }
    return .product(.constant(divisor.inverse), dividend)
  }

  private mutating func signed() throws(Objection) -> Expression {
    var isNegative = false
    while take("-") { isNegative.toggle() }
    let value = try power()
    return isNegative ? -value : value
  }

  private mutating func power() throws(Objection) -> Expression {
    let base = try atom()
    guard take("^") else { return base }
    _ = next
    let digits = natural()
    guard digits.first != "0", let exponent = Int(digits),
      (1...Self.greatestExponent).contains(exponent)
    else {
      throw objection("an exponent is a whole number from 1 to \(Self.greatestExponent)")
    }
    return .power(base, exponent)
  }

  private mutating func natural() -> String {
    let start = position
    while position < text.count, (0x30...0x39).contains(text[position]) { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private mutating func atom() throws(Objection) -> Expression {
    if take("(") { return try enclosed() }
    switch next {
    case .some(0x30...0x39): return .constant(try number())
    case .some(0x61...0x7A):
      let start = position
      while position < text.count, (0x61...0x7A).contains(text[position]) { position += 1 }
      let name = String(decoding: text[start..<position], as: UTF8.self)
      if name == "x" { return .variable }
      if name == "pi" { return .pi }
      guard let function = Expression.Function(rawValue: name) else {
        position = start
        throw objection(
          "\(excerpt(name)) is unknown; there are x, pi, exp, tanh, sigmoid, softplus, erf, sin, cos, "
            + "atan, log, sqrt")
      }
      guard take("(") else { throw objection("an opening parenthesis is expected") }
      return .applying(function, to: try enclosed())
    default: throw objection("a number, x, pi, a function or a parenthesis is expected")
    }
  }

  private mutating func enclosed() throws(Objection) -> Expression {
    let inner = try sum()
    guard take(")") else { throw objection("a closing parenthesis is expected") }
    return inner
  }

  private mutating func number() throws(Objection) -> Rational {
    let whole = natural()
    guard whole.count == 1 || whole.first != "0" else { throw objection("a superfluous zero") }
    var fraction = ""
    if position < text.count, text[position] == UInt8(ascii: ".") {
      position += 1
      fraction = natural()
      guard !fraction.isEmpty else { throw objection("a digit is expected") }
    }
    guard whole.count + fraction.count <= Self.mostDigits else {
      throw objection("a number of more than \(Self.mostDigits) digits")
    }
    return Rational(BigInt(whole + fraction)!, over: BigInt(10).power(fraction.count)).reduced
  }
}
