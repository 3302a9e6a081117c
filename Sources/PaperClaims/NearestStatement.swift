import Certification
import IntervalArithmetic
import SelfNormalization

extension Decider {
  /// What is true instead of each relation with a printed number: the sharp bound, rounded outward
  /// to the printed place, or the value itself.
  public func nearestStatements(to claim: Claim) throws -> [String] {
    guard case .relations(let text, _) = claim.statement else { return [] }
    let symbols = try symbols(of: claim)
    var parser = try FormulaParser(text, symbols)
    return try parser.relations().compactMap { relation in
      try nearest(to: relation, symbols, on: claim.domain)
    }
  }

  private func nearest(
    to relation: Relation, _ symbols: FormulaSymbols, on domain: ClaimDomain
  ) throws -> String? {
    let sides = relation.text
    if let printed = relation.printed {
      return try nearest(relation.left, sides.left, relation.sign, printed, on: domain)
    }
    // A number before the sign: a < f is f > a.
    var mirrored = try FormulaParser("0 = \(sides.left)", symbols)
    guard let printed = try mirrored.relations()[0].printed, relation.sign != .equal else {
      return nil
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
      guard let low = try extremeRange(.minimum, of: quantity, on: domain),
        let high = try extremeRange(.maximum, of: quantity, on: domain)
      else { return nil }
      let digits = 3 + Self.significantDigits(of: printed)
      return "\(text) in [\(low.lowerBound.decimalText(digits: digits, rounded: .down)), "
        + "\(high.upperBound.decimalText(digits: digits, rounded: .up))]"
    }
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
