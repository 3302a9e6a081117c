extension Interval: CustomStringConvertible {
  /// Decimal text that encloses the interval, with as many digits as the precision holds.
  public var description: String { text(digits: Int(Double(Bound.precision) * 0.30103)) }

  /// `[lower, upper]` in decimal with the given number of significant digits, at least 1, rounded
  /// outward.
  public func text(digits: Int) -> String {
    guard !isEmpty else { return "[empty]" }
    return "[" + lower.decimalText(digits: digits, rounded: .down) + ", "
      + upper.decimalText(digits: digits, rounded: .up) + "]"
  }

  /// `[lower, upper]` in hexadecimal floating-point notation, which loses nothing and can be read.
  public var hexadecimalText: String {
    guard !isEmpty else { return "[empty]" }
    return "[" + lower.hexadecimalText + ", " + upper.hexadecimalText + "]"
  }

  /// The tightest enclosure of an interval literal of IEEE 1788: `[l, u]`, `[x]`, `[empty]`,
  /// `[entire]`, a number or an uncertain number such as `3.56?1`, where numbers are decimals,
  /// hexadecimal floats or fractions, and an end may be `inf`, `-inf` or missing.
  ///
  /// Takes about as long as the digits' conversion. Exponents are limited as by
  /// ``Rational/init(parsing:)``, those of hexadecimal floats only to what ``hexadecimalText`` writes.
  public init(parsing text: String) throws(NumberSyntaxError) {
    let trimmed = Self.trimming(text[...])
    guard trimmed.first == "[" else {
      if let uncertain = try UncertainNumber(trimmed) {
        self.init(uncertain)
      } else {
        self.init(try ScaledRational(parsing: trimmed))
      }
      return
    }
    guard trimmed.last == "]" else { throw .notANumber(text) }
    let inner = Self.trimming(trimmed.dropFirst().dropLast())
    let parts = inner.split(separator: ",", omittingEmptySubsequences: false).map(Self.trimming)
    switch (inner.lowercased(), parts.count) {
    case ("", _), ("empty", _): self = .empty
    case ("entire", _): self = .entire
    case (_, 1): self.init(try ScaledRational(parsing: parts[0]))
    case (_, 2):
      let low = try Self.bound(parts[0], missing: -.infinity, .down)
      let high = try Self.bound(parts[1], missing: .infinity, .up)
      if case (.some(let l), .some(let u)) = (low.exact, high.exact), u < l {
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

  private init(_ value: ScaledRational) {
    self.init(unchecked: value.rounded(.down), value.rounded(.up))
  }

  private init(_ uncertain: UncertainNumber) {
    self.init(
      unchecked: uncertain.lower.map { Bound($0, rounded: .down) } ?? -.infinity,
      uncertain.upper.map { Bound($0, rounded: .up) } ?? .infinity)
  }

  private static func bound(
    _ text: Substring, missing: Bound, _ rounding: Rounding
  ) throws(NumberSyntaxError) -> (rounded: Bound, exact: ScaledRational?) {
    switch text.lowercased() {
    case "": return (missing, nil)
    case "inf", "+inf", "infinity", "+infinity": return (.infinity, nil)
    case "-inf", "-infinity": return (-.infinity, nil)
    default:
      let exact = try ScaledRational(parsing: text)
      return (exact.rounded(rounding), exact)
    }
  }

  static func trimming(_ text: Substring) -> Substring {
    let front = text.drop(while: \.isWhitespace)
    return front[
      ..<(front.lastIndex { !$0.isWhitespace }.map { front.index(after: $0) } ?? front.startIndex)]
  }
}
