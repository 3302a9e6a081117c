import Foundation
import LayerProofs
import Proving

/// What a reader needs to check the verdict on a printed claim without searching; see
/// `Documentation/CertificateFormat.md`.
public struct ClaimCertificate: Encodable, Sendable {
  public static let format = "snn-verify claim certificate"
  public static let version = 4

  private let format = Self.format
  private let version = Self.version
  private let id: String
  private let verdict: Verdict
  private let domain: Record
  private let definitions: [Definition]
  private let statement: Record
  /// How the parts, in words, make up the verdict.
  private let argument: String
  private let parts: [Part]

  private struct Definition: Encodable, Sendable {
    let name: String
    let formula: String
  }

  /// One piece of evidence; what its kind does not have is left out.
  private struct Part: Encodable, Sendable {
    let kind: String
    var tree: String?
    var point: Point?
    var certificate: Certificate?

    init(_ evidence: Evidence) {
      switch evidence {
      case .tree(let tree): (kind, self.tree) = ("tree", tree.text)
      case .point(let point): (kind, self.point) = ("point", point)
      case .algebra: kind = "algebra"
      case .layer(let certificate): (kind, self.certificate) = ("layer", certificate)
      }
    }
  }

  /// The certificate's bytes. Nil if the claim is undecided, or was decided from the experiment tables,
  /// where nothing is left to check but the tables themselves.
  public static func encoded(_ finding: Finding) throws -> Data? {
    guard finding.decision.verdict != .undecided, !finding.decision.restsOnTables else {
      return nil
    }
    return try ClaimCertificate(finding.claim, finding.decision)?.stableJSON()
  }

  /// What a certificate of the claim would state, without evidence; nil if it has none to state.
  package static func skeleton(of claim: Claim) throws -> Data? {
    try ClaimCertificate(claim, .proved(.init(.exact(nil), reason: "")))?.stableJSON()
  }

  /// Nil if the statement has none.
  private init?(_ claim: Claim, _ decision: Decision) throws {
    guard let statement = try claim.statement.record() else { return nil }
    self.statement = statement
    id = claim.id
    verdict = decision.verdict
    domain = .domain(claim.domain)
    definitions = claim.definitions.map { Definition(name: $0.name, formula: $0.formula) }
    argument = decision.reason
    parts = decision.evidence.map(Part.init)
  }
}
