import Formulas
import IntervalArithmetic
import Proving

/// A number that a text spells out by fractions, roots and π: `math.sqrt(2/math.pi)`, `5.0/3`.
struct SpelledNumber {
  /// Bytes of the expression.
  let range: Range<Int>
  /// Near the value, to find it by.
  let approximation: Double
  /// In the language of `FormulaParser`.
  private let formula: String

  /// Longer ones are not read.
  private static let lengthLimit = 160
  private static let depthLimit = 8

  /// The expression that begins at a byte and stands for itself in what follows it; nil if it is none,
  /// or a literal alone, or has a literal of so many digits that it is looked at by itself.
  init?(in scanner: NumberScanner, at start: Int) {
    var reader = Reader(
      scanner: scanner, index: start,
      end: min(scanner.bytes.count, start + Self.lengthLimit))
    guard let part = reader.term(depth: 0), reader.operations > 0, part.value.isFinite,
      part.value > 0, reader.isComplete
    else { return nil }
    range = start..<reader.ending
    (approximation, formula) = (part.value, part.text)
  }

  /// The enclosed value to more than 100 digits.
  var value: WrittenValue? {
    let symbols = FormulaSymbols(variables: ["pi"])
    do {
      var parser = try FormulaParser(formula, symbols)
      let expression = try parser.formula()
      typealias Number = Interval<BigFloat<8>>
      let value: Number = try expression.evaluate(in: ["pi": Number.pi])
      guard value.isBounded, value.lower.signum > 0 else { return nil }
      return WrittenValue(expression: Enclosure(value))
    } catch {
      return nil
    }
  }

  /// What was read, in the language of `FormulaParser`, and its rough value.
  private struct Part {
    let text: String
    let value: Double
  }

  private struct Reader {
    let scanner: NumberScanner
    var index: Int
    let end: Int
    var operations = 0

    private func peek(_ offset: Int = 0) -> UInt8 {
      index + offset < end ? scanner.bytes[index + offset] : 0
    }

    private mutating func skipSpaces() {
      while peek() == UInt8(ascii: " ") { index += 1 }
    }

    /// Where the expression ends, without the spaces that were skipped after it.
    var ending: Int {
      var index = index
      while index > 0, scanner.bytes[index - 1] == UInt8(ascii: " ") { index -= 1 }
      return index
    }

    /// Whether the value is a factor or a summand of what follows.
    var isComplete: Bool {
      guard index < end || index == scanner.bytes.count else { return false }
      let (byte, next) = (peek(), peek(1))
      if byte == UInt8(ascii: "*") { return next != byte }
      return !NumberScanner.isWord(byte) && !"^([.".utf8.contains(byte)
    }

    mutating func sum(depth: Int) -> Part? {
      guard var part = term(depth: depth) else { return nil }
      while true {
        skipSpaces()
        let isPlus = peek() == UInt8(ascii: "+")
        guard isPlus || peek() == UInt8(ascii: "-") else { return part }
        index += 1
        guard let next = term(depth: depth) else { return nil }
        operations += 1
        part = Part(
          text: "(\(part.text)\(isPlus ? "+" : "-")\(next.text))",
          value: isPlus ? part.value + next.value : part.value - next.value)
      }
    }

    mutating func term(depth: Int) -> Part? {
      guard var part = factor(depth: depth) else { return nil }
      while true {
        skipSpaces()
        let isProduct = peek() == UInt8(ascii: "*") && peek(1) != UInt8(ascii: "*")
        let isQuotient = peek() == UInt8(ascii: "/") && peek(1) != UInt8(ascii: "/")
        guard isProduct || isQuotient else { return part }
        let (start, count) = (index, operations)
        index += 1
        guard let next = factor(depth: depth) else {
          // What follows is no number: the product so far is a factor of it.
          guard depth == 0 else { return nil }
          (index, operations) = (start, count)
          return part
        }
        operations += 1
        part = Part(
          text: "(\(part.text)\(isProduct ? "*" : "/")\(next.text))",
          value: isProduct ? part.value * next.value : part.value / next.value)
      }
    }

    private mutating func factor(depth: Int) -> Part? {
      guard let base = primary(depth: depth) else { return nil }
      skipSpaces()
      let isPower = peek() == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "*")
      guard isPower || peek() == UInt8(ascii: "^") else { return base }
      index += isPower ? 2 : 1
      skipSpaces()
      let isNegative = peek() == UInt8(ascii: "-")
      if isNegative { index += 1 }
      let (literal, end) = scanner.literal(at: index)
      guard let literal, end <= self.end else { return nil }
      (index, operations) = (end, operations + 1)
      let power: Part
      switch literal.approximation {
      case 0.5: power = Part(text: "sqrt(\(base.text))", value: base.value.squareRoot())
      case 2: power = Part(text: "(\(base.text)^2)", value: base.value * base.value)
      default: return nil
      }
      return isNegative ? Part(text: "(1/\(power.text))", value: 1 / power.value) : power
    }

    private mutating func primary(depth: Int) -> Part? {
      guard depth < SpelledNumber.depthLimit else { return nil }
      skipSpaces()
      let byte = peek()
      if byte == UInt8(ascii: "(") {
        index += 1
        guard let part = sum(depth: depth + 1), close() else { return nil }
        return part
      }
      let isPoint = byte == UInt8(ascii: ".")
      guard
        NumberScanner.digit(isPoint ? peek(1) : byte, isHexadecimal: false) != nil
      else { return name(depth: depth) }
      let (literal, end) = scanner.literal(at: index)
      guard let literal, end <= self.end, !literal.isHexadecimal,
        literal.digits < PrintedConstant.tellingDigits, let value = literal.value(in: scanner.bytes)
      else { return nil }
      index = end
      return Part(text: "(\(value.lower.description))", value: literal.approximation)
    }

    /// `pi` or `sqrt(…)`, with the module that it is of.
    private mutating func name(depth: Int) -> Part? {
      var last = ""
      while true {
        let start = index
        while NumberScanner.isWord(peek()) { index += 1 }
        guard index > start, index - start <= 16 else { return nil }
        last = String(decoding: scanner.bytes[start..<index], as: UTF8.self)
        if peek() == UInt8(ascii: ".") {
          index += 1
        } else if peek() == UInt8(ascii: ":"), peek(1) == UInt8(ascii: ":") {
          index += 2
        } else {
          break
        }
      }
      switch last {
      case "pi", "PI", "M_PI":
        return Part(text: "pi", value: .pi)
      case "sqrt", "sqrtf", "Sqrt":
        guard peek() == UInt8(ascii: "(") else { return nil }
        index += 1
        guard let part = sum(depth: depth + 1), close() else { return nil }
        operations += 1
        return Part(text: "sqrt(\(part.text))", value: part.value.squareRoot())
      default: return nil
      }
    }

    private mutating func close() -> Bool {
      skipSpaces()
      guard peek() == UInt8(ascii: ")") else { return false }
      index += 1
      return true
    }
  }
}
