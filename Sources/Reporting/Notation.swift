import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// How reports write numbers: exactly, or rounded outward.
enum Notation {
  /// Significant digits of a bound in text, enough to tell margins apart.
  static let digits = 12

  /// `[lower, upper]`, rounded outward to the given number of significant digits.
  static func text(_ enclosure: Enclosure, digits: Int = digits) -> String {
    let lower = enclosure.lower?.decimalText(digits: digits, rounded: .down) ?? "-inf"
    let upper = enclosure.upper?.decimalText(digits: digits, rounded: .up) ?? "inf"
    return "[\(lower), \(upper)]"
  }

  /// `[lower, upper]`, exactly.
  static func text(_ range: ClosedRange<Rational>) -> String {
    "[\(range.lowerBound.text), \(range.upperBound.text)]"
  }

  /// The leading digits that both ends of an enclosure share, up to `digits` significant ones,
  /// followed by an ellipsis; all of them are digits of every member.
  static func commonDigits(_ enclosure: Enclosure, digits: Int) -> String {
    guard let lower = enclosure.lower, let upper = enclosure.upper else {
      return text(enclosure, digits: digits)
    }
    if lower == upper, let exact = lower.finiteDecimal(limit: digits) { return exact }
    // Towards zero on both sides, so that equal texts are a truncation of every member.
    let (near, far) = lower.signum < 0 ? (upper, lower) : (lower, upper)
    let rounding: Rounding = lower.signum < 0 ? .up : .down
    guard near.signum == far.signum, near.signum != 0 else { return text(enclosure, digits: 3) }
    var count = digits
    while count > 0 {
      let first = near.decimalText(digits: count, rounded: rounding)
      if first == far.decimalText(digits: count, rounded: rounding) {
        return first + "..."
      }
      count -= 1
    }
    return text(enclosure, digits: digits)
  }

  /// `(mu, omega, nu, tau) = (…)`, exactly.
  static func text(_ point: Point) -> String {
    let names = point.coordinates.map(\.rawValue).joined(separator: ", ")
    let values = point.values.map(\.text).joined(separator: ", ")
    return point.values.count == 1 ? "\(names) = \(values)" : "(\(names)) = (\(values))"
  }

  /// `mu in […], omega in […], …`, exactly.
  static func text(_ domain: LayerDomain) -> String {
    [("mu", domain.mu), ("omega", domain.omega), ("nu", domain.nu), ("tau", domain.tau)]
      .map { "\($0) in \(text($1))" }.joined(separator: ", ")
  }

  /// `name in […] x …`, exactly, with the sides that are points as equations.
  static func text(_ box: Box, names: [String]) -> String {
    zip(names, box.sides).map { name, side in
      side.lowerBound == side.upperBound
        ? "\(name) = \(side.lowerBound.text)" : "\(name) in \(text(side))"
    }.joined(separator: ", ")
  }

  /// ℋ or 𝒥, with the map that it differentiates.
  static func name(_ pair: MomentPair) -> String {
    pair == .variance ? "H of (mu, nu) -> (mu~, nu~)" : "J of (mu, nu) -> (mu~, xi~)"
  }

  /// Seconds to the millisecond.
  static func secondsText(_ seconds: Double) -> String {
    Rational(seconds).decimal(places: 3, rounded: .up)
  }

  static func boxes(_ number: Int) -> String { count(number, "box", plural: "boxes") }

  /// A remark after an enclosure that is wider than was asked for.
  static func sharpness(_ supremum: Supremum) -> String {
    supremum.isSharp ? "" : " (wider than asked: budget or precision ended)"
  }

  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
  }

  /// The witness of a refutation, or the boxes that an undecided step leaves.
  static func openEnds(
    _ outcome: Outcome, names: [String], coordinates: [String]
  ) -> [String] {
    if let witness = outcome.witness {
      return ["witness     \(text(witness.point))"]
        + zip(names, witness.enclosures).map { name, enclosure in
          "there       \(name) in \(text(enclosure, digits: 20))"
        }
    }
    guard outcome.verdict == .undecided else { return [] }
    let shown = outcome.remaining.prefix(5)
    return ["left        \(boxes(outcome.remaining.count))"]
      + shown.map { "            " + text($0, names: coordinates) }
      + (outcome.remaining.count > shown.count ? ["            ..."] : [])
  }
}
