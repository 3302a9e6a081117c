import Certification
import IntervalArithmetic
import PaperClaims

/// One claim at length: what it says, what was computed, and what is true instead.
public struct ClaimReport: Sendable {
  public let finding: Finding
  /// True statements near a refuted one.
  public let nearest: [String]

  public init(finding: Finding, nearest: [String]) {
    self.finding = finding
    self.nearest = nearest
  }

  public var text: String {
    let (claim, decision) = (finding.claim, finding.decision)
    var lines = [
      "\(claim.id): \(decision.verdict.rawValue)", "",
      "source      \(claim.source) (\(claim.tier.rawValue))",
      "statement   \(claim.statement)",
    ]
    for (name, formula) in claim.definitions { lines.append("   where    \(name) = \(formula)") }
    if !claim.domain.variables.isEmpty { lines.append("domain      \(claim.domain)") }
    if claim.origin != .print {
      lines.append("            the paper says this in words; the formula is this project's")
    }
    lines.append("decided by  \(decision.reason)")
    if let enclosure = decision.enclosure {
      let meaning =
        decision.verdict == .refuted
        ? "by which it fails" : decision.boxes > 0 ? "over the domain" : ""
      lines.append("enclosure   \(Notation.text(enclosure, digits: 16)) \(meaning)")
    }
    if let witness = decision.witness, !witness.values.isEmpty {
      lines.append("witness     \(Notation.text(witness))")
    }
    lines += nearest.map { "true is     \($0)" }
    lines.append(
      "work        \(Notation.count(decision.boxes, "box", plural: "boxes")),"
        + " \(decision.precision.rawValue)-bit arithmetic")
    return lines.joined(separator: "\n") + "\n"
  }
}
