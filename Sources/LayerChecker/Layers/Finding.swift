/// What a check found.
public struct Finding: Sendable {
  public enum Outcome: Sendable {
    /// The claim is shown.
    case accepted
    /// The file is a certificate, but it does not show its claim.
    case rejected(Rejection)
    /// The file is not a certificate of the format.
    case malformed(Malformation)
    /// The check would take more than the budget; what, in words. Nothing was found out.
    case tooLarge(String)
    /// What the claim is about was not there to be read; what, in words. Nothing was found out.
    case incomplete(String)
  }

  /// The claim as a theorem in words and formulas; nil if there is none.
  public let claim: String?
  public package(set) var outcome: Outcome
  /// On what a claim was shown.
  package enum Evidence: Sendable {
    /// Leaves, or none where algebra is enough.
    case boxes
    /// The units of a model, which leaves are.
    case units
    /// Moments of independent factors.
    case moments
  }

  /// Leaves, or points of a refutation, on which the claim was shown.
  public let leaves: Int
  /// The largest number of bits after the binary point that was needed.
  public let bits: Int
  private let evidence: Evidence

  package init(
    claim: String?, outcome: Outcome, leaves: Int, bits: Int, _ evidence: Evidence = .boxes
  ) {
    (self.claim, self.outcome, self.leaves, self.bits) = (claim, outcome, leaves, bits)
    self.evidence = evidence
  }
}

extension Finding {
  /// `accepted`, `rejected`, `malformed`, `too large` or `not checked`.
  public var word: String {
    switch outcome {
    case .accepted: "accepted"
    case .rejected: "rejected"
    case .malformed: "malformed"
    case .tooLarge: "too large"
    case .incomplete: "not checked"
    }
  }

  private var evidenceWords: String {
    switch evidence {
    case .boxes where leaves == 0: "shown by algebra"
    case .boxes: "shown on \(leaves) \(leaves == 1 ? "box" : "boxes"), \(bits) bits"
    case .units: "the sums of \(leaves) \(leaves == 1 ? "unit" : "units") are these"
    case .moments: "shown by moments of the layers' factors, rounded up"
    }
  }

  /// The finding in a few lines.
  public var text: String {
    var lines = claim.map { [$0, ""] } ?? []
    switch outcome {
    case .accepted: lines.append("accepted: \(evidenceWords)")
    case .rejected(let rejection):
      lines.append("rejected: \(rejection.message)")
      lines += rejection.box.map { "  \($0.name) = \($0.value)" }
      lines += rejection.enclosures.map { "  \($0.name) in \($0.value)" }
    case .tooLarge(let what):
      lines.append("too large to check here: \(what); --budget N allows N times as much")
    case .incomplete(let what): lines.append("not checked: \(what)")
    case .malformed(let error):
      lines.append("malformed: \(error.text)")
    }
    return lines.joined(separator: "\n")
  }
}
