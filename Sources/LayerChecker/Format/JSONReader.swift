/// A strict reader of JSON (RFC 8259) with limits, so that no input takes more memory than a small
/// multiple of its size or overflows the stack.
package struct JSONReader {
  /// A certificate nests a dozen deep at most, and has a few thousand values.
  static let (deepest, mostValues) = (32, 100_000)

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  private var values = 0

  /// The one value that the file holds.
  package static func read(_ bytes: [UInt8]) throws(FormatError) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value()
    reader.skipSpace()
    guard reader.position == bytes.count else {
      throw reader.error("text after the end of the JSON value; end the file there")
    }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func error(_ message: String) -> FormatError {
    FormatError(message: message, offset: position)
  }

  private func unexpected(instead right: String) -> FormatError {
    guard let next else { return error("the file ends here; expected \(right)") }
    let found =
      (0x21...0x7E).contains(next)
      ? "'\(Character(UnicodeScalar(next)))'" : "the byte 0x" + String(next, radix: 16)
    return error("\(found) is out of place; expected \(right)")
  }

  private mutating func skipSpace() {
    while let next, next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { position += 1 }
  }

  /// Consumes a character of JSON's syntax if it comes next, after white space.
  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(FormatError) -> JSONValue {
    skipSpace()
    let start = position
    values += 1
    guard values <= Self.mostValues else {
      throw error("more than \(Self.mostValues) values; a certificate has a few thousand")
    }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw error("nested more than \(Self.deepest) deep; a certificate nests a dozen deep")
    }
    let content: JSONValue.Content
    switch next {
    case UInt8(ascii: "{"): content = .object(try members())
    case UInt8(ascii: "["): content = .array(try elements())
    case UInt8(ascii: "\""): content = .string(try string())
    case .some(0x2D), .some(0x30...0x39): content = .number(try number())
    default: content = .constant(try constant())
    }
    return JSONValue(content: content, offset: start)
  }

  private mutating func members() throws(FormatError) -> [(name: String, value: JSONValue)] {
    position += 1
    var members: [(name: String, value: JSONValue)] = []
    var names: Set<String> = []
    if take("}") { return members }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw unexpected(instead: "a key in quotes") }
      let start = position
      let name = String(decoding: try string(), as: UTF8.self)
      guard names.insert(name).inserted else {
        throw FormatError(message: "the key \(excerpt(name)) stands twice; keep one", offset: start)
      }
      guard take(":") else { throw unexpected(instead: "a colon") }
      members.append((name, try value()))
    } while take(",")
    guard take("}") else { throw unexpected(instead: "a comma or a closing brace") }
    return members
  }

  private mutating func elements() throws(FormatError) -> [JSONValue] {
    position += 1
    var elements: [JSONValue] = []
    if take("]") { return elements }
    repeat { elements.append(try value()) } while take(",")
    guard take("]") else { throw unexpected(instead: "a comma or a closing bracket") }
    return elements
  }

  /// The text's bytes; a slice of the file if nothing in it is escaped.
  private mutating func string() throws(FormatError) -> ArraySlice<UInt8> {
    position += 1
    let start = position
    var resolved: [UInt8] = []
    var pieceStart = start
    while next != UInt8(ascii: "\"") {
      guard let byte = next else { throw unexpected(instead: "a closing quote") }
      guard byte >= 0x20 else { throw unexpected(instead: "text without control characters") }
      position += 1
      if byte == UInt8(ascii: "\\") {
        resolved += bytes[pieceStart..<position - 1]
        resolved += String(try escaped()).utf8
        pieceStart = position
      }
    }
    let tail = bytes[pieceStart..<position]
    guard String(validating: tail, as: UTF8.self) != nil else {
      throw FormatError(message: "not valid UTF-8; save the file as UTF-8", offset: start)
    }
    position += 1
    return pieceStart == start ? tail : (resolved + tail)[...]
  }

  /// The character after a backslash.
  private mutating func escaped() throws(FormatError) -> Character {
    let codes: [UInt8: Character] = [
      0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r",
      0x74: "\t",
    ]
    guard let code = next else { throw unexpected(instead: "an escape") }
    position += 1
    if let character = codes[code] { return character }
    position -= 1
    guard code == UInt8(ascii: "u") else { throw unexpected(instead: #"an escape such as \n"#) }
    position += 1
    let digits = bytes[position..<min(position + 4, bytes.count)]
    // Surrogate pairs are not read: no certificate needs a character beyond the first 65 536.
    guard digits.count == 4, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
      let scalar = UnicodeScalar(value)
    else { throw unexpected(instead: "the four hexadecimal digits of a character") }
    position += 4
    return Character(scalar)
  }

  private mutating func number() throws(FormatError) -> String {
    let start = position
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
    func digits(_ reader: inout Self) throws(FormatError) {
      guard isDigit(reader.next) else { throw reader.unexpected(instead: "a digit") }
      while isDigit(reader.next) { reader.position += 1 }
    }
    if next == UInt8(ascii: "-") { position += 1 }
    if next == UInt8(ascii: "0") { position += 1 } else { try digits(&self) }
    if next == UInt8(ascii: ".") {
      position += 1
      try digits(&self)
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits(&self)
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func constant() throws(FormatError) -> String {
    for word in ["true", "false", "null"] where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return word
    }
    throw unexpected(instead: "a JSON value")
  }
}
