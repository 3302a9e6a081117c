import Formulas
import IntervalArithmetic

extension Decider {
  /// What is true instead of each false relation with a number: the sharp bound, rounded outward to the
  /// printed place, or the value itself.
  public func nearestStatements(to claim: Claim) throws -> [String] {
    // Of an argument or of several statements, no one's bound says what is true instead.
    guard case .relations = claim.statement else { return [] }
    let (obligations, symbols) = (try claim.demand().obligations, try claim.symbols())
    let printed = obligations.first?.wording.relations ?? []
    return try printed.enumerated().compactMap { index, relation in
      guard case .refuted = try decide(obligations.filter { $0.wording.part == index }) else {
        return nil
      }
      return try nearest(to: try relation.read(symbols), symbols, on: claim.domain)
    }
  }

  /// The longest formula that is repeated rather than named by its side: about a line.
  private static let longestName = 100
  /// Digits of a range that stands for a whole number, which has no place of its own.
  private static let rangeDigits = 6
  /// Digits of a range beyond those of the printed decimal, so that the first that differ are seen.
  private static let furtherDigits = 3
  /// Places after the printed one that are tried for a bound; each is ten times as close.
  private static let furtherPlaces = 20

  /// A formula as it is written, unless it is long.
  private static func name(_ formula: String, _ side: String) -> String {
    formula.count <= longestName ? formula : "the \(side) side"
  }

  private func nearest(
    to relation: Relation, _ symbols: FormulaSymbols, on domain: ClaimDomain
  ) throws -> String? {
    let sides = (
      left: Self.name(relation.text.left, "left"), right: Self.name(relation.text.right, "right")
    )
    if let printed = relation.printed {
      return try nearest(relation.left, sides.left, relation.sign, printed, on: domain)
    }
    // A number before the sign: a < f is f > a.
    var mirrored = try FormulaParser("0 = \(relation.text.left)", symbols)
    guard let printed = try mirrored.relations()[0].printed, relation.sign != .equal else {
      // A whole number has no place to round to.
      return relation.right.rationalValue?.isInteger == true
        ? try range(of: relation.left, sides.left, digits: Self.rangeDigits, on: domain) : nil
    }
    let sign: Relation.Sign =
      relation.sign == .less || relation.sign == .atMost ? .atLeast : .atMost
    return try nearest(relation.right, sides.right, sign, printed, on: domain)
  }

  private func nearest(
    _ quantity: Expression, _ text: String, _ sign: Relation.Sign, _ printed: PrintedNumber,
    on domain: ClaimDomain
  ) throws -> String? {
    switch sign {
    case .less, .atMost:
      guard let range = try extremeRange(.maximum, of: quantity, on: domain) else { return nil }
      let bound = Self.rounded(range.upperBound, printed) { ($0 / $1).ceiling * $1 }
      return "\(text) <= \(bound.text)"
    case .more, .atLeast:
      guard let range = try extremeRange(.minimum, of: quantity, on: domain) else { return nil }
      let bound = Self.rounded(range.lowerBound, printed) { ($0 / $1).floor * $1 }
      return "\(text) >= \(bound.text)"
    case .equal:
      return try range(
        of: quantity, text, digits: Self.furtherDigits + Self.significantDigits(of: printed),
        on: domain)
    }
  }

  /// The values that a quantity takes.
  private func range(
    of quantity: Expression, _ text: String, digits: Int, on domain: ClaimDomain
  ) throws -> String? {
    guard let low = try extremeRange(.minimum, of: quantity, on: domain),
      let high = try extremeRange(.maximum, of: quantity, on: domain)
    else { return nil }
    return "\(text) in [\(low.lowerBound.decimalText(digits: digits, rounded: .down)), "
      + "\(high.upperBound.decimalText(digits: digits, rounded: .up))]"
  }

  /// A bound at the printed place, or at a later one if rounding there would move it further than
  /// the printed number is off.
  private static func rounded(
    _ bound: Rational, _ printed: PrintedNumber, to place: (Rational, Rational) -> Rational
  ) -> Rational {
    let distance = (bound - printed.value).magnitude
    var unit = printed.unit
    for _ in 0..<furtherPlaces where (place(bound, unit) - bound).magnitude > distance {
      unit = unit / 10
    }
    return place(bound, unit)
  }

  private static func significantDigits(of printed: PrintedNumber) -> Int {
    (printed.value / printed.unit).magnitude.description.count
  }
}
