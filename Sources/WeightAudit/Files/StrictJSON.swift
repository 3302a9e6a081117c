import FloatNetwork

/// A reader of the few forms of JSON that headings and lists of layers consist of, over bytes that it neither copies nor
/// trusts.
///
/// It knows no nesting of its own, so that no input makes it recurse: the caller says what comes next.
/// Duplicate names are the caller's to refuse.
struct StrictJSON {
  let bytes: UnsafeRawBufferPointer
  private(set) var position = 0
  /// The file, for errors.
  let file: String
  /// What goes between the file's name and a position in bytes, for errors.
  let trouble: String
  /// What the bytes are called, for errors.
  let whole: String

  init(_ bytes: UnsafeRawBufferPointer, file: String, trouble: String, whole: String) {
    (self.bytes, self.file) = (bytes, file)
    (self.trouble, self.whole) = (trouble, whole)
  }

  func refusal(_ message: String) -> DataError {
    DataError(file: file, message: "\(trouble) byte \(position) of \(whole): \(message)")
  }

  private static let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))

  /// The next byte that is no blank; nil at the end.
  mutating func peek() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0a, 0x0d: position += 1
      default: return bytes[position]
      }
    }
    return nil
  }

  /// Whether the next byte is this one, which is then passed.
  mutating func skips(_ character: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ character: Unicode.Scalar, _ place: String) throws(DataError) {
    guard skips(character) else {
      let found =
        peek().map { byte in
          byte < 0x7f && byte > 0x20
            ? "'\(Character(Unicode.Scalar(byte)))'" : "the byte \(byte)"
        } ?? "the end"
      throw refusal("\(found) where '\(character)' should be \(place)")
    }
  }

  /// Calls `body` for each member of an object with its name, which it does not compare with others.
  mutating func object(
    _ place: String, _ body: (inout StrictJSON, String) throws(DataError) -> Void
  ) throws(DataError) {
    try expect("{", "to begin \(place)")
    if skips("}") { return }
    repeat {
      let name = try string("as a name in \(place)")
      try expect(":", "after '\(name.printable())'")
      try body(&self, name)
    } while skips(",")
    try expect("}", "to end \(place)")
  }

  /// Calls `body` for each member of a list.
  mutating func list(
    _ place: String, _ body: (inout StrictJSON) throws(DataError) -> Void
  ) throws(DataError) {
    try expect("[", "to begin \(place)")
    if skips("]") { return }
    repeat { try body(&self) } while skips(",")
    try expect("]", "to end \(place)")
  }

  /// Whether the next word is `null`, which is then passed.
  mutating func skipsNull() -> Bool {
    guard peek() != nil, bytes.count - position >= 4,
      bytes[position..<position + 4].elementsEqual("null".utf8)
    else { return false }
    position += 4
    return true
  }

  /// A list of whole numbers that are not negative.
  mutating func wholeNumbers(_ place: String, atMost limit: Int) throws(DataError) -> [Int] {
    var numbers: [Int] = []
    try list(place) { json throws(DataError) in
      guard numbers.count < limit else {
        throw json.refusal("\(place) has more than \(limit) numbers")
      }
      numbers.append(try json.wholeNumber(place))
    }
    return numbers
  }

  private mutating func wholeNumber(_ place: String) throws(DataError) -> Int {
    _ = peek()
    let start = position
    var value = 0
    while position < bytes.count, case let byte = bytes[position], 0x30...0x39 ~= byte {
      let (tenfold, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, beyond) = tenfold.addingReportingOverflow(Int(byte - 0x30))
      guard !over, !beyond else { throw refusal("a number in \(place) is beyond 2^63 - 1") }
      value = sum
      position += 1
    }
    let digits = position - start
    guard digits > 0, digits == 1 || bytes[start] != 0x30 else {
      throw refusal("\(place) is a list of whole numbers that are not negative, such as [2, 3]")
    }
    if position < bytes.count,
      [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")]
        .contains(bytes[position])
    {
      throw refusal("a number in \(place) has a fraction or an exponent; it should be whole")
    }
    return value
  }

  mutating func string(_ place: String) throws(DataError) -> String {
    try expect("\"", place)
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case Self.quote:
        let text = try utf8(bytes[start..<position])
        position += 1
        return text
      case Self.backslash: return try escapedString(from: start)
      case 0..<0x20: throw refusal("a control character in a text; it should be escaped")
      default: position += 1
      }
    }
    throw refusal("\(whole) ends inside a text")
  }

  private func utf8(_ part: some Sequence<UInt8>) throws(DataError) -> String {
    guard let text = String(validating: part, as: UTF8.self) else {
      throw refusal("a text is not UTF-8")
    }
    return text
  }

  /// The rest of a text that has an escape.
  private mutating func escapedString(from start: Int) throws(DataError) -> String {
    var content = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case Self.quote: return try utf8(content)
      case Self.backslash: content += UTF8.encode(try escape())!
      case 0..<0x20: throw refusal("a control character in a text; it should be escaped")
      default: content.append(byte)
      }
    }
    throw refusal("\(whole) ends inside a text")
  }

  private mutating func escape() throws(DataError) -> Unicode.Scalar {
    guard position < bytes.count else { throw refusal("\(whole) ends inside a text") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case Self.quote, Self.backslash, UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let first = try codeUnit()
      if let scalar = Unicode.Scalar(UInt32(first)) { return scalar }
      guard first < 0xdc00, position + 1 < bytes.count, bytes[position] == Self.backslash,
        bytes[position + 1] == UInt8(ascii: "u")
      else { throw refusal("half of a surrogate pair in a text") }
      position += 2
      let second = try codeUnit()
      guard 0xdc00...0xdfff ~= second else {
        throw refusal("half of a surrogate pair in a text")
      }
      let value = 0x10000 + (UInt32(first) - 0xd800) << 10 + UInt32(second) - 0xdc00
      return Unicode.Scalar(value)!
    default: throw refusal("a text has an escape that JSON does not know")
    }
  }

  private mutating func codeUnit() throws(DataError) -> UInt16 {
    guard bytes.count - position >= 4 else { throw refusal("\(whole) ends inside a text") }
    var value: UInt16 = 0
    for byte in bytes[position..<position + 4] {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw refusal("\\u is followed by four hexadecimal digits")
      }
      value = value << 4 | UInt16(digit)
    }
    position += 4
    return value
  }
}
