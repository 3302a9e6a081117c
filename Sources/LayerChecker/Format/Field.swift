import BigInt

extension Dictionary where Key == String, Value: RawRepresentable<String> {
  /// The cases by their names.
  package init(naming cases: [Value]) {
    self.init(uniqueKeysWithValues: cases.map { ($0.rawValue, $0) })
  }
}

/// A JSON value and its place, which every complaint names.
package struct Field {
  package let value: JSONValue
  package let path: String

  package init(value: JSONValue, path: String) { (self.value, self.path) = (value, path) }

  package func error(_ message: String) -> FormatError {
    FormatError(message: message, offset: value.offset, path: path)
  }

  package func unknown(_ text: some StringProtocol, _ known: [String]) -> FormatError {
    error("\(excerpt(text)) is unknown; write \(known.joined(separator: " or "))")
  }

  /// The members of an object that has all required keys and no others but optional ones.
  package func object(
    _ required: [String], optional: [String] = []
  ) throws(FormatError) -> [String: Field] {
    guard case .object(let members) = value.content else { throw error("expected an object") }
    var fields: [String: Field] = [:]
    for (name, value) in members {
      guard required.contains(name) || optional.contains(name) else {
        throw FormatError(
          message: "the key \(excerpt(name)) is unknown; known are "
            + (required + optional).joined(separator: ", "), offset: value.offset, path: path)
      }
      fields[name] = Field(value: value, path: path + "." + name)
    }
    for name in required where fields[name] == nil {
      throw error("the key '\(name)' is missing")
    }
    return fields
  }

  package func member(_ name: String) throws(FormatError) -> Field {
    guard case .object(let members) = value.content else { throw error("expected an object") }
    guard let member = members.first(where: { $0.name == name }) else {
      throw error("the key '\(name)' is missing")
    }
    return Field(value: member.value, path: path + "." + name)
  }

  package func elements(atMost limit: Int) throws(FormatError) -> [Field] {
    guard case .array(let elements) = value.content else { throw error("expected an array") }
    guard elements.count <= limit else {
      throw error("\(elements.count) elements; at most \(limit) are read here")
    }
    return elements.enumerated().map { Field(value: $1, path: "\(path)[\($0)]") }
  }

  package func bytes() throws(FormatError) -> ArraySlice<UInt8> {
    guard case .string(let bytes) = value.content else { throw error("expected text in quotes") }
    return bytes
  }

  package func string() throws(FormatError) -> String {
    String(decoding: try bytes(), as: UTF8.self)
  }

  package func choice<Value>(_ values: [String: Value]) throws(FormatError) -> Value {
    let name = try string()
    guard let value = values[name] else { throw unknown(name, values.keys.sorted()) }
    return value
  }

  package func expect(_ text: String) throws(FormatError) { _ = try choice([text: ()]) }

  package func expectVersion(_ version: Int) throws(FormatError) {
    guard case .number("\(version)") = value.content else {
      throw error("unknown version; this program reads version \(version)")
    }
  }

  func positiveInteger(atMost limit: Int) throws(FormatError) -> Int {
    guard case .number(let text) = value.content, let number = Int(text), number >= 1,
      number <= limit
    else { throw error("expected a whole number from 1 to \(limit)") }
    return number
  }

  package func range() throws(FormatError) -> Range {
    let ends = try elements(atMost: 2)
    guard ends.count == 2 else { throw error("a range has two ends") }
    let range = Range(lower: try ends[0].rational(), upper: try ends[1].rational())
    guard range.lower <= range.upper else { throw error("the ends of the range are reversed") }
    return range
  }

  func positiveRange() throws(FormatError) -> Range {
    let range = try range()
    guard range.lower > Rational(0) else { throw error("a variance or square sum is positive") }
    return range
  }

  /// The characters of a number, paid for as what reads them.
  func numberText() throws(FormatError) -> String {
    let text = try bytes()
    let mostDigits = 2000
    guard text.count <= mostDigits else {
      throw error("a number of \(text.count) characters; at most \(mostDigits) are read")
    }
    // Digits are read, and fractions reduced, in time quadratic in their number.
    Meter.current?.spend(500 + text.count * text.count / 2)
    try Meter.requireRoom()
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a file says that it is of a version.
  func isOfVersion(_ version: Int) -> Bool {
    guard let found = try? member("version") else { return false }
    return (try? found.expectVersion(version)) != nil
  }

  /// `n`, `n/d` in lowest terms with d > 1, or a decimal such as `-0.25`, without superfluous
  /// zeros in front and without exponents.
  package func rational() throws(FormatError) -> Rational {
    let whole = try numberText()
    let wrong = error("\(excerpt(whole)) is not a number; write n, n/d or a decimal")
    /// The value of digits; a zero stands in front only if it stands alone or before a point.
    func natural(_ digits: Substring.UTF8View, isFraction: Bool = false) throws(FormatError)
      -> BigInt
    {
      guard digits.first != 0x30 || digits.count == 1 || isFraction,
        digits.allSatisfy({ (0x30...0x39).contains($0) }),
        let value = BigInt(String(decoding: Array(digits), as: UTF8.self))
      else { throw wrong }
      return value
    }
    // By bytes: with a combining mark after it, the sign would be another character.
    let isNegative = whole.utf8.first == UInt8(ascii: "-")
    let unsigned = Substring(whole.utf8.dropFirst(isNegative ? 1 : 0))
    func signed(_ value: BigInt) -> BigInt { isNegative ? -value : value }
    let fraction = unsigned.split(separator: "/", omittingEmptySubsequences: false)
    let decimal = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    if fraction.count == 2 {
      let (n, d) = (try natural(fraction[0].utf8), try natural(fraction[1].utf8))
      guard d != 0 else { throw error("\(excerpt(whole)) has the denominator zero") }
      guard d > 1, n.greatestCommonDivisor(with: d) == 1 else {
        throw error("\(excerpt(whole)) is not in lowest terms with a denominator above 1")
      }
      return Rational(signed(n), over: d)
    }
    if decimal.count == 2 {
      let (n, f) = (
        try natural(decimal[0].utf8), try natural(decimal[1].utf8, isFraction: true)
      )
      let scale = BigInt(10).power(decimal[1].utf8.count)
      return Rational(signed(n * scale + f), over: scale)
    }
    let n = try natural(unsigned.utf8)
    guard !(isNegative && n == 0) else { throw wrong }
    return Rational(signed(n))
  }
}
