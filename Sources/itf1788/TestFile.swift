import IntervalArithmetic

/// The statements of an .itl file, a text of portable test cases for interval libraries.
struct TestFile {
  /// `operation inputs… = outputs… signal name`
  struct Test {
    let line: Int
    let operation: String
    let inputs: [Value]
    let outputs: [Value]
    let signal: String?
  }

  struct SyntaxError: Error, CustomStringConvertible {
    let line: Int
    let message: String
    var description: String { "line \(line): \(message)" }
  }

  private(set) var tests: [Test] = []

  init(_ text: String) throws(SyntaxError) {
    var reader = Reader(text)
    while let word = try reader.next() {
      guard word == "testcase" else {
        throw SyntaxError(line: reader.line, message: "expected 'testcase', found '\(word)'")
      }
      _ = try reader.next()
      try reader.expect("{")
      while true {
        let line = reader.line
        guard let operation = try reader.next() else {
          throw SyntaxError(line: reader.line, message: "the file ends within a test case")
        }
        if operation == "}" { break }
        tests.append(try Self.test(operation, line, &reader))
      }
    }
  }

  private static func test(
    _ operation: String, _ line: Int, _ reader: inout Reader
  ) throws(SyntaxError) -> Test {
    var (inputs, outputs): ([Value], [Value]) = ([], [])
    var signal: String?
    var isOutput = false
    while true {
      guard let word = try reader.next() else {
        throw SyntaxError(line: reader.line, message: "the file ends within a statement")
      }
      switch word {
      case ";":
        return Test(
          line: line, operation: operation, inputs: inputs, outputs: outputs, signal: signal)
      case "=": isOutput = true
      case "signal": signal = try reader.next()
      default:
        guard let value = Value(literal: word) else {
          throw SyntaxError(line: reader.line, message: "'\(word)' is not a literal")
        }
        if isOutput { outputs.append(value) } else { inputs.append(value) }
      }
    }
  }
}

/// Cuts a text into words: a literal in brackets, braces or quotes is one word.
private struct Reader {
  private let characters: [Character]
  private var position = 0
  private(set) var line = 1

  init(_ text: String) { characters = Array(text) }

  private var current: Character? { position < characters.count ? characters[position] : nil }

  private func starts(with text: String) -> Bool {
    characters[position...].starts(with: text)
  }

  private mutating func advance() {
    if characters[position].isNewline { line += 1 }
    position += 1
  }

  private mutating func skipSpace() {
    while let character = current {
      if character.isWhitespace || character == "," {
        advance()
      } else if starts(with: "//") {
        while let next = current, !next.isNewline { advance() }
      } else if starts(with: "/*") {
        while current != nil, !starts(with: "*/") { advance() }
        for _ in 0..<2 where current != nil { advance() }
      } else {
        return
      }
    }
  }

  mutating func next() throws(TestFile.SyntaxError) -> String? {
    skipSpace()
    guard let first = current else { return nil }
    if "{};=".contains(first), first != "{" || !isList {
      advance()
      return String(first)
    }
    switch first {
    case "[": return try delimited(by: "]") + word()
    case "{": return try delimited(by: "}")
    case "\"": return try delimited(by: "\"")
    default: return word()
    }
  }

  /// Whether an opening brace begins a list of numbers and not a test case.
  private var isList: Bool {
    let inside = characters[position...].dropFirst().drop { $0.isWhitespace }
    return inside.first.map { "+-.0123456789niNI}".contains($0) && !inside.starts(with: "in") }
      ?? false
      && inside.prefix { $0 != "}" }.allSatisfy { $0 != ";" && $0 != "=" }
  }

  mutating func expect(_ text: String) throws(TestFile.SyntaxError) {
    guard let word = try next(), word == text else {
      throw TestFile.SyntaxError(line: line, message: "expected '\(text)'")
    }
  }

  private mutating func delimited(by end: Character) throws(TestFile.SyntaxError) -> String {
    let start = position
    advance()
    while let character = current, character != end { advance() }
    guard current != nil else {
      throw TestFile.SyntaxError(line: line, message: "'\(end)' is missing")
    }
    advance()
    return String(characters[start..<position])
  }

  private mutating func word() -> String {
    let start = position
    while let character = current, !character.isWhitespace, !"{};=,".contains(character) {
      advance()
    }
    return String(characters[start..<position])
  }
}
