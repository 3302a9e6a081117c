import IntervalArithmetic
import Paper
import Proving

/// The verdicts on the printed claims.
public struct LedgerReport: Sendable {
  public let findings: [Finding]
  /// Wall-clock time of all of them, in seconds.
  public let seconds: Double
  /// Where certificates were written, by claim.
  public let certificates: [String: String]

  public init(findings: [Finding], seconds: Double, certificates: [String: String] = [:]) {
    self.findings = findings
    self.seconds = seconds
    self.certificates = certificates
  }

  private func count(_ verdict: Verdict) -> Int {
    findings.count { $0.decision.verdict == verdict }
  }

  private var summary: String {
    "\(Notation.count(findings.count, "claim")): \(count(.proved)) proved,"
      + " \(count(.refuted)) refuted, \(count(.undecided)) undecided"
  }

  /// What decides a claim, in one cell.
  private static func evidence(_ finding: Finding) -> String {
    let decision = finding.decision
    var parts: [String] = []
    if let measurement = decision.measurement {
      let enclosure = Notation.text(measurement.enclosure, digits: 6)
      parts.append("\(measurement.measure.words) in \(enclosure)")
    }
    if let witness = decision.witness { parts.append("at " + Notation.text(witness)) }
    return parts.isEmpty ? decision.reason : parts.joined(separator: " ")
  }
}

// MARK: - Text

extension LedgerReport {
  /// One line for each claim, and a summary.
  public var text: String {
    let width = findings.map(\.claim.id.count).max() ?? 0
    var lines = findings.map { finding in
      let id = finding.claim.id.padding(to: width)
      let verdict = finding.decision.verdict.rawValue.padding(to: 9)
      let time = Rational(finding.seconds).decimal(places: 3, rounded: .up)
      return "\(verdict)  \(id)  \(time) s  \(finding.claim.source): \(Self.evidence(finding))"
    }
    lines += ["", summary + ", \(Rational(seconds).decimal(places: 1, rounded: .up)) s"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// A table that reads well raw.
  public var markdown: String {
    var lines = [
      "| id | tier | location | verdict | decided by | s |", "|---|---|---|---|---|---|",
    ]
    lines += findings.map { finding in
      let time = Rational(finding.seconds).decimal(places: 3, rounded: .up)
      return "| `\(finding.claim.id)` | \(finding.claim.tier.rawValue) | \(finding.claim.source)"
        + " | \(finding.decision.verdict.rawValue) | \(Self.evidence(finding)) | \(time) |"
    }
    return lines.joined(separator: "\n") + "\n\n" + summary + ".\n"
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

// MARK: - JSON

extension LedgerReport {
  /// An array with an object for each claim; see `Documentation/OutputFormat.md`.
  public var json: String {
    findings.map { Record($0, certificate: certificates[$0.claim.id]) }.jsonText()
  }

  private struct Record: Encodable {
    let id: String
    let tier: Claim.Tier
    let location: String
    let verdict: Verdict
    let enclosure: EnclosureRecord?
    let enclosed: String?
    let witness: Point?
    let boxes: Int
    let precisionBits: Int
    let seconds: Double
    let reason: String
    let origin: Claim.Origin
    let ourFormalization: Bool
    let certificate: String?

    init(_ finding: Finding, certificate: String?) {
      let (claim, decision) = (finding.claim, finding.decision)
      (id, tier, location) = (claim.id, claim.tier, claim.source)
      verdict = decision.verdict
      enclosure = decision.measurement.map { EnclosureRecord($0.enclosure) }
      enclosed = decision.measurement?.measure.rawValue
      witness = decision.witness
      (boxes, precisionBits) = (decision.printedBoxes, decision.printedPrecision.rawValue)
      seconds = finding.seconds
      reason = decision.reason
      origin = claim.origin
      ourFormalization = claim.origin != .print
      self.certificate = certificate
    }
  }
}
