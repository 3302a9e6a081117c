extension Interval: CustomStringConvertible {
  /// Decimal text that encloses the interval, with as many digits as the precision holds.
  public var description: String { text(digits: Int(Double(Bound.precision) * 0.30103)) }

  /// `[lower, upper]` in decimal with the given number of significant digits, rounded outward.
  public func text(digits: Int) -> String {
    guard !isEmpty else { return "[empty]" }
    return "[" + lower.decimalText(digits: digits, rounded: .down) + ", "
      + upper.decimalText(digits: digits, rounded: .up) + "]"
  }

  /// `[lower, upper]` in hexadecimal floating-point notation, which loses nothing.
  public var hexadecimalText: String {
    guard !isEmpty else { return "[empty]" }
    return "[" + lower.hexadecimalText + ", " + upper.hexadecimalText + "]"
  }

  /// The tightest enclosure of an interval literal of IEEE 1788: `[l, u]`, `[x]`, `[empty]`,
  /// `[entire]` or a number, where numbers are decimals, hexadecimal floats or fractions, and
  /// an end may be `inf`, `-inf` or missing.
  public init(parsing text: String) throws(NumberSyntaxError) {
    let trimmed = Self.trimming(text[...])
    guard trimmed.first == "[" else {
      self.init(try Rational(parsing: trimmed))
      return
    }
    guard trimmed.last == "]" else { throw .notANumber(text) }
    let inner = Self.trimming(trimmed.dropFirst().dropLast())
    let parts = inner.split(separator: ",", omittingEmptySubsequences: false).map(Self.trimming)
    switch (inner.lowercased(), parts.count) {
    case ("", _), ("empty", _): self = .empty
    case ("entire", _): self = .entire
    case (_, 1): self.init(try Rational(parsing: parts[0]))
    case (_, 2):
      let low = try Self.bound(parts[0], missing: -.infinity, .down)
      let high = try Self.bound(parts[1], missing: .infinity, .up)
      if case (.some(let l), .some(let u)) = (low.exact, high.exact), l > u {
        throw .notANumber(text)
      }
      guard let interval = Interval(from: low.rounded, through: high.rounded) else {
        throw .notANumber(text)
      }
      self = interval
    default: throw .notANumber(text)
    }
  }

  private static func bound(
    _ text: Substring, missing: Bound, _ rounding: Rounding
  ) throws(NumberSyntaxError) -> (rounded: Bound, exact: Rational?) {
    switch text.lowercased() {
    case "": return (missing, nil)
    case "inf", "+inf", "infinity", "+infinity": return (.infinity, nil)
    case "-inf", "-infinity": return (-.infinity, nil)
    default:
      let exact = try Rational(parsing: text)
      return (Bound(exact, rounded: rounding), exact)
    }
  }

  private static func trimming(_ text: Substring) -> Substring {
    let front = text.drop(while: \.isWhitespace)
    return front[
      ..<(front.lastIndex { !$0.isWhitespace }.map { front.index(after: $0) } ?? front.startIndex)]
  }
}
