import Formulas
import Foundation
import IntervalArithmetic
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
    if case .statistics = finding.claim.statement { return nil }
    guard finding.decision.verdict != .undecided else { return nil }
    return try ClaimCertificate(finding.claim, finding.decision).stableJSON()
  }

  /// What a certificate of the claim would state, without evidence; nil if it has none to state.
  package static func skeleton(of claim: Claim) throws -> Data? {
    switch claim.statement {
    case .statistics, .open: nil
    default: try ClaimCertificate(claim, Decision(.proved)).stableJSON()
    }
  }

  private init(_ claim: Claim, _ decision: Decision) throws {
    id = claim.id
    verdict = decision.verdict
    domain = .domain(claim.domain)
    definitions = claim.definitions.map { Definition(name: $0.name, formula: $0.formula) }
    statement = try claim.statement.record()
    argument = decision.reason
    parts = decision.evidence.map(Part.init)
  }
}

/// What a refuted claim's certificate says of the claim and of the point at which it is false.
public struct ClaimRefutation: Decodable, Sendable {
  /// What tells a claim's certificate from others.
  public struct Header: Decodable, Sendable {
    public let format: String
  }

  /// The claim's identifier.
  public let id: String
  private let verdict: Verdict
  private let parts: [Part]

  private struct Part: Decodable, Sendable {
    let kind: String
    var point: Point?
  }

  /// The point of the evidence.
  public func point() throws(CoqObstacle) -> Point {
    guard verdict == .refuted else {
      throw CoqObstacle("it is a proof; of claims only refutations are exported")
    }
    guard parts.count == 1, let point = parts[0].point else {
      throw CoqObstacle("it falls by more than the values at a point")
    }
    return point
  }
}
