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
  /// `[entire]`, a number or an uncertain number such as `3.56?1`, where numbers are decimals,
  /// hexadecimal floats or fractions, and an end may be `inf`, `-inf` or missing.
  public init(parsing text: String) throws(NumberSyntaxError) {
    let trimmed = Self.trimming(text[...])
    guard trimmed.first == "[" else {
      if let uncertain = UncertainNumber(trimmed) {
        self.init(uncertain)
      } else {
        self.init(try Rational(parsing: trimmed))
      }
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

  /// Whether a valid literal stands for an unbounded set, as it is written.
  static func isUnbounded(literal: String) -> Bool {
    let text = literal.lowercased()
    return text.contains("inf") || text.contains("entire") || text.contains("??")
      || text.contains(",") && text.split { "[,] ".contains($0) }.count < 2
  }

  private init(_ uncertain: UncertainNumber) {
    self.init(
      unchecked: uncertain.lower.map { Bound($0, rounded: .down) } ?? -.infinity,
      uncertain.upper.map { Bound($0, rounded: .up) } ?? .infinity)
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

/// A decimal with an uncertainty (IEEE 1788.1-2017, section 4.5.2): `3.56?` is half a unit of the
/// last place to both sides, `3.56?2` two units, `??` any number of them, `u` or `d` upward or
/// downward only, and an exponent may follow.
private struct UncertainNumber {
  /// The ends; nil if there is none.
  let lower: Rational?
  let upper: Rational?

  init?(_ text: Substring) {
    guard
      let parts = text.lowercased()
        .wholeMatch(of: /([+-]?[0-9]*\.?[0-9]*)\?(\?|[0-9]*)([ud]?)(?:e([+-]?[0-9]+))?/),
      let number = try? Rational(parsing: parts.1),
      let exponent = Int(parts.4 ?? "0"), exponent.magnitude <= 100_000
    else { return nil }
    let places =
      parts.1.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?
      .count ?? 0
    let scale = Rational.powerOfTen(exponent)
    let unit = Rational.powerOfTen(-places) * scale
    let center = number * scale
    var radius: Rational?
    switch parts.2 {
    case "?": radius = nil
    case "": radius = unit / 2
    default:
      guard let count = try? Rational(parsing: parts.2) else { return nil }
      radius = count * unit
    }
    lower = parts.3 == "u" ? center : radius.map { center - $0 }
    upper = parts.3 == "d" ? center : radius.map { center + $0 }
  }
}
