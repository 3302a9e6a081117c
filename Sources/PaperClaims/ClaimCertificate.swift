import Certification
import Foundation
import IntervalArithmetic

/// What a reader needs to check the verdict on a printed claim without searching; see
/// `Documentation/CertificateFormat.md`.
public struct ClaimCertificate: Encodable, Sendable {
  public static let format = "snn-verify claim certificate"
  public static let version = 2

  private let format = Self.format
  private let version = Self.version
  private let id: String
  private let verdict: Verdict
  private let statement: String
  private let definitions: [Definition]
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
    var quantity: String?
    var relation: String?
    var left: String?
    var right: String?
    var formula: String?
    var bound: String?
    var variable: String?
    var approach: String?
    var text: String?
    var variables: [String]?
    var box: [RangeRecord]?
    var tree: String?
    var point: Point?
    var certificate: Certificate?

    init(_ evidence: Evidence) {
      switch evidence {
      case .inequality(let quantity, let domain, let covering):
        kind = "inequality"
        set(quantity)
        set(domain)
        set(covering)
      case .counterexample(let quantity, let domain, let point):
        kind = "counterexample"
        set(quantity)
        set(domain)
        self.point = point
      case .identity(let left, let right, let domain):
        kind = "identity"
        (self.left, self.right) = (left, right)
        set(domain)
      case .difference(let left, let right, let domain, let point):
        kind = "difference"
        (self.left, self.right, self.point) = (left, right, point)
        set(domain)
      case .limit(let formula, let variable, let approach, let limit):
        kind = "limit"
        (self.formula, self.variable, right) = (formula, variable, limit)
        self.approach = approach.rawValue
      case .layer(let certificate):
        kind = "layer"
        self.certificate = certificate
      case .roundingError(let formula, let bound, let domain, let covering):
        kind = "rounding-error"
        (self.formula, self.bound) = (formula, bound)
        set(domain)
        set(covering)
      case .finding(let text):
        kind = "finding"
        self.text = text
      }
    }

    private mutating func set(_ quantity: Evidence.Quantity) {
      self.quantity = quantity.formula
      relation = quantity.isStrict ? ">" : ">="
    }

    private mutating func set(_ domain: ClaimDomain) {
      variables = domain.variables
      box = domain.box.sides.map(RangeRecord.init)
    }

    private mutating func set(_ covering: Covering) {
      if case .tree(let tree) = covering { self.tree = tree.text }
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
    let (claim, decision) = (finding.claim, finding.decision)
    id = claim.id
    verdict = decision.verdict
    statement = "\(claim.statement)"
    definitions = claim.definitions.map { Definition(name: $0.name, formula: $0.formula) }
    argument = decision.reason
    parts = decision.evidence.map(Part.init)
  }
}
