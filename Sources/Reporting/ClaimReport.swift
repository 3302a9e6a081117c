import IntervalArithmetic
import Paper

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
    lines.append("origin      \(claim.origin.words)")
    lines.append("decided by  \(decision.reason)")
    if case .refuted(let refutation) = decision, refutation.failing != "\(claim.statement)" {
      lines.append("fails       \(refutation.failing)")
    }
    if let measurement = decision.measurement {
      let enclosure = Notation.text(measurement.enclosure, digits: 16)
      lines.append("enclosure   \(enclosure): \(measurement.measure.words)")
    }
    if let witness = decision.witness { lines.append("witness     \(Notation.text(witness))") }
    lines += nearest.map { "true is     \($0)" }
    if let erratum = Erratum.all.first(where: { $0.claims.contains(claim.id) }) {
      lines += ["printed     \(erratum.printed)", "            \(erratum.right)"]
    }
    lines.append(
      "work        \(Notation.boxes(decision.printedBoxes)),"
        + " \(decision.printedPrecision.rawValue)-bit arithmetic")
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Claim.Origin {
  /// Whose statement it is, in words.
  var words: String {
    switch self {
    case .print: "print: the paper says so"
    case .reading: "reading: one way of reading the paper"
    case .ours: "ours: the paper does not print it"
    }
  }
}
