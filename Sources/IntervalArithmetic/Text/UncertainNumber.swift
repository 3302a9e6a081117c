/// A decimal with an uncertainty (IEEE 1788.1-2017, section 4.5.2): `3.56?` is half a unit of the
/// last place to both sides, `3.56?2` two units, `??` any number of them, `u` or `d` upward or
/// downward only, and an exponent may follow.
struct UncertainNumber {
  /// The ends; nil if there is none.
  let lower: Rational?
  let upper: Rational?

  /// Nil for a text without a question mark, which is another literal.
  init?(_ text: Substring) throws(NumberSyntaxError) {
    guard let mark = text.firstIndex(of: "?") else { return nil }
    let decimal = text[..<mark]
    let places = try Self.places(decimal, of: text)
    // Read part by part: an expression that looks for all of it at once takes quadratic time.
    var rest = text[mark...].dropFirst()
    let isUnlimited = rest.first == "?"
    let count = isUnlimited ? "" : rest.prefix(while: Self.isDigit)
    rest = isUnlimited ? rest.dropFirst() : rest[count.endIndex...]
    let direction = rest.first.flatMap { "uUdD".contains($0) ? $0.lowercased() : nil }
    if direction != nil { rest = rest.dropFirst() }
    let scale = Rational.powerOfTen(try Self.exponent(rest, of: text))

    let unit = Rational.powerOfTen(-places) * scale
    let center = try Rational(parsing: decimal) * scale
    let radius: Rational? =
      isUnlimited ? nil : count.isEmpty ? unit / 2 : try Rational(parsing: count) * unit
    lower = direction == "u" ? center : radius.map { center - $0 }
    upper = direction == "d" ? center : radius.map { center + $0 }
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isWholeNumber
  }

  /// How many digits follow the point of a decimal without an exponent.
  private static func places(
    _ decimal: Substring, of text: Substring
  ) throws(NumberSyntaxError) -> Int {
    let unsigned = decimal.first == "+" || decimal.first == "-" ? decimal.dropFirst() : decimal
    let integer = unsigned.prefix(while: isDigit)
    let fraction = unsigned[integer.endIndex...]
    guard fraction.isEmpty || fraction.first == "." && fraction.dropFirst().allSatisfy(isDigit)
    else { throw .notANumber(String(text)) }
    return fraction.dropFirst().count
  }

  /// The exponent that a text is, or 0 for none.
  private static func exponent(
    _ rest: Substring, of text: Substring
  ) throws(NumberSyntaxError) -> Int {
    guard let mark = rest.first else { return 0 }
    let limit = Rational.exponentLimit
    let digits = rest.dropFirst()
    let unsigned = digits.first == "+" || digits.first == "-" ? digits.dropFirst() : digits
    guard mark == "e" || mark == "E", !unsigned.isEmpty, unsigned.allSatisfy(isDigit) else {
      throw .notANumber(String(text))
    }
    guard let exponent = Int(digits), exponent.magnitude <= limit else {
      throw .exponentOutOfRange(String(text), limit: limit)
    }
    return exponent
  }
}
