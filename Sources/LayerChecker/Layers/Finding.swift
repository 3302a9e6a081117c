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
  }

  /// The claim as a theorem in words and formulas; nil if there is none.
  public let claim: String?
  public package(set) var outcome: Outcome
  /// Leaves, or points of a refutation, on which the claim was shown.
  public let leaves: Int
  /// The largest number of bits after the binary point that was needed.
  public let bits: Int

  package init(claim: String?, outcome: Outcome, leaves: Int, bits: Int) {
    (self.claim, self.outcome, self.leaves, self.bits) = (claim, outcome, leaves, bits)
  }
}

extension Finding {
  /// `accepted`, `rejected`, `malformed` or `too large`.
  public var word: String {
    switch outcome {
    case .accepted: "accepted"
    case .rejected: "rejected"
    case .malformed: "malformed"
    case .tooLarge: "too large"
    }
  }

  /// The finding in a few lines.
  public var text: String {
    var lines = claim.map { [$0, ""] } ?? []
    switch outcome {
    case .accepted where leaves == 0: lines.append("accepted: shown by algebra")
    case .accepted:
      lines.append("accepted: shown on \(leaves) \(leaves == 1 ? "box" : "boxes"), \(bits) bits")
    case .rejected(let rejection):
      lines.append("rejected: \(rejection.message)")
      lines += rejection.box.map { "  \($0.name) = \($0.value)" }
      lines += rejection.enclosures.map { "  \($0.name) in \($0.value)" }
    case .tooLarge(let what):
      lines.append("too large to check here: \(what); --budget N allows N times as much")
    case .malformed(let error):
      lines.append("malformed: \(error.text)")
    }
    return lines.joined(separator: "\n")
  }
}
