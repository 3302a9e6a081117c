import Formulas
import IntervalArithmetic

extension Decider {
  /// What is true instead of each false relation with a number: the sharp bound, rounded outward to the
  /// printed place, or the value itself.
  public func nearestStatements(to claim: Claim) throws -> [String] {
    guard case .relations(let text, let tolerance) = claim.statement else { return [] }
    let symbols = try symbols(of: claim)
    var parser = try FormulaParser(text, symbols)
    return try parser.relations().compactMap { relation in
      guard try decide(relation, tolerance, on: claim.domain).verdict == .refuted else {
        return nil
      }
      return try nearest(to: relation, symbols, on: claim.domain)
    }
  }

  /// A formula as it is written, unless it is long.
  private static func name(_ formula: String, _ side: String) -> String {
    formula.count <= 100 ? formula : "the \(side) side"
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
        ? try range(of: relation.left, sides.left, digits: 6, on: domain) : nil
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
        of: quantity, text, digits: 3 + Self.significantDigits(of: printed), on: domain)
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
    for _ in 0..<20 where (place(bound, unit) - bound).magnitude > distance {
      unit = unit / 10
    }
    return place(bound, unit)
  }

  private static func significantDigits(of printed: PrintedNumber) -> Int {
    (printed.value / printed.unit).magnitude.description.count
  }
}
