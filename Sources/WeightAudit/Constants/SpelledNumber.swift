import Formulas
import IntervalArithmetic
import Proving

/// A number that a text spells out by fractions, roots and π: `math.sqrt(2/math.pi)`, `5.0/3`.
struct SpelledNumber {
  /// Bytes of the expression.
  let range: Range<Int>
  /// Near the value, to find it by.
  let approximation: Double
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Longer ones are not read.
  private static let lengthLimit = 96
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
    approximation = part.value
    bytes = scanner.bytes
  }

  /// The enclosed value to more than 100 digits.
  var value: WrittenValue? {
    // Most expressions are no constants, so that their text is made on demand.
    var reader = Reader(
      scanner: NumberScanner(bytes: bytes), index: range.lowerBound,
      end: min(bytes.count, range.lowerBound + Self.lengthLimit), writes: true)
    guard let formula = reader.term(depth: 0)?.text else { return nil }
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
    /// Whether parts have their text.
    var writes = false
    var operations = 0

    private func part(_ value: Double, _ text: @autoclosure () -> String) -> Part {
      Part(text: writes ? text() : "", value: value)
    }

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
        let left = part.text
        part = self.part(
          isPlus ? part.value + next.value : part.value - next.value,
          "(\(left)\(isPlus ? "+" : "-")\(next.text))")
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
        let left = part.text
        part = self.part(
          isProduct ? part.value * next.value : part.value / next.value,
          "(\(left)\(isProduct ? "*" : "/")\(next.text))")
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
      case 0.5: power = part(base.value.squareRoot(), "sqrt(\(base.text))")
      case 2: power = part(base.value * base.value, "(\(base.text)^2)")
      default: return nil
      }
      return isNegative ? part(1 / power.value, "(1/\(power.text))") : power
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
        literal.digits < PrintedConstant.tellingDigits
      else { return nil }
      index = end
      return part(
        literal.approximation,
        literal.value(in: scanner.bytes).map { "(\($0.lower.description))" } ?? "?")
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
        return self.part(part.value.squareRoot(), "sqrt(\(part.text))")
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
