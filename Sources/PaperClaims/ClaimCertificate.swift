import Certification
import Foundation
import IntervalArithmetic

/// What a reader needs to check the verdict on a printed claim without searching; see
/// `Documentation/CertificateFormat.md`.
public struct ClaimCertificate: Encodable, Sendable {
  private let format = "snn-verify claim certificate"
  private let version = 1
  private let id: String
  private let verdict: Verdict
  private let statement: String
  private let reason: String
  private let parts: [Part]
  private let witness: Point?

  private struct Part: Encodable, Sendable {
    let quantities: [Quantity]
    let variables: [String]
    let box: [RangeRecord]
    let tree: String?
    let witness: Point?

    struct Quantity: Encodable, Sendable {
      let formula: String
      /// `>` or `>=` zero.
      let relation: String
    }

    init(_ evidence: Evidence) {
      quantities = evidence.quantities.map {
        Quantity(formula: "\($0.formula)", relation: $0.isStrict ? ">" : ">=")
      }
      variables = evidence.variables
      box = evidence.box.sides.map(RangeRecord.init)
      if case .tree(let tree)? = evidence.covering { self.tree = tree.text } else { tree = nil }
      witness = evidence.witness
    }
  }

  /// The certificate's bytes; of a claim that has a layer certificate, that one. Nil if the claim is
  /// undecided.
  public static func encoded(_ finding: Finding) throws -> Data? {
    guard finding.decision.verdict != .undecided else { return nil }
    if let certificate = finding.decision.certificate { return try certificate.encoded() }
    return try ClaimCertificate(finding).stableJSON()
  }

  private init(_ finding: Finding) {
    let decision = finding.decision
    id = finding.claim.id
    verdict = decision.verdict
    statement = "\(finding.claim.statement)"
    reason = decision.reason
    parts = decision.evidence.map(Part.init)
    witness = decision.witness
  }
}
