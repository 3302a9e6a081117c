import LayerChecker

extension Field {
  /// An object of numbers.
  func rationals() throws(FormatError) -> [String: Rational] {
    guard case .object(let members) = value.content else { throw error("expected an object") }
    var numbers: [String: Rational] = [:]
    for (name, value) in members {
      guard isIdentifier(name) else { throw error("\(excerpt(name)) is not a name of a variable") }
      numbers[name] = try Field(value: value, path: path + "." + name).rational()
    }
    return numbers
  }

  /// A name that formulas may use.
  func identifier() throws(FormatError) -> String {
    let name = try string()
    guard isIdentifier(name) else {
      throw error("\(excerpt(name)) is not a name; write a letter, then letters, digits, _, ~ or '")
    }
    return name
  }

  /// A range, or the values of a variable without ends.
  func bounds() throws(FormatError) -> Bounds {
    guard case .string = value.content else { return Bounds(try range()) }
    return try choice(["real": .real, "positive": .positive])
  }

  func strings(atMost limit: Int) throws(FormatError) -> [String] {
    try elements(atMost: limit).map { field throws(FormatError) in try field.string() }
  }

  func positiveNumbers(atMost limit: Int) throws(FormatError) -> [Rational] {
    try elements(atMost: limit).map { field throws(FormatError) in try field.positive() }
  }

  func positive() throws(FormatError) -> Rational {
    let number = try rational()
    guard number > Rational(0) else { throw error("expected a positive number") }
    return number
  }
}

/// Whether a text is a letter and then at most 39 letters, digits, underscores, tildes and primes.
func isIdentifier(_ text: some StringProtocol) -> Bool {
  guard let first = text.utf8.first, text.utf8.count <= 40 else { return false }
  func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 }
  return isLetter(first)
    && text.utf8.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || "_~'".utf8.contains($0)
    }
}
