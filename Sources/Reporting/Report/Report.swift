import Foundation
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// What was claimed, how it was decided, and how to check it again: the content of a report,
/// whatever its format.
///
/// It holds no time and no path, so that the same input gives the same bytes.
public struct Report: Sendable {
  /// A decided claim with its certificate.
  public struct Entry: Sendable {
    public let finding: SharpAnswer
    public let certificate: CertificateFile?

    public init(_ finding: SharpAnswer, certificate: CertificateFile?) {
      (self.finding, self.certificate) = (finding, certificate)
    }
  }

  /// A certificate's file by name and content.
  public struct CertificateFile: Sendable {
    /// The file's name without its directory; nil if it was not written.
    public let name: String?
    public let sha256: String
    public let byteCount: Int
    /// Whether it was read from a file, replayed and decided anew.
    public let wasRead: Bool
    /// Whether the certificate of the new decision has the same bytes.
    public let isReproduced: Bool

    /// - Parameters:
    ///   - data: The certificate's bytes.
    ///   - name: The file's name, if there is one.
    ///   - reproduced: The new certificate's bytes, if the file was read.
    public init(_ data: Data, name: String? = nil, reproduced: Data? = nil) {
      self.name = name
      sha256 = SHA256.hexDigest(data)
      byteCount = data.count
      wasRead = reproduced != nil
      isReproduced = reproduced.map { $0 == data } ?? true
    }
  }

  /// The printed claims that are false, of all that were decided.
  public struct Errata: Sendable {
    public let refuted: [ClaimReport]
    public let decided: Int

    public init(refuted: [ClaimReport], decided: Int) {
      (self.refuted, self.decided) = (refuted, decided)
    }
  }

  public let entries: [Entry]
  /// α₀₁ and λ₀₁.
  public let parameters: ParameterSolution
  public let errata: Errata?
  public let versions: Versions
  /// The day that the user puts on the report, if any.
  public let date: String?
  package let figures: [Document.Figure]

  /// - Parameters:
  ///   - parameters: α₀₁ and λ₀₁.
  ///   - fields: What the figures show; without it there are none.
  package init(
    entries: [Entry], parameters: ParameterSolution, fields: LayerFields?, errata: Errata?,
    versions: Versions, date: String?
  ) {
    self.entries = entries
    self.parameters = parameters
    self.errata = errata
    self.versions = versions
    self.date = date
    figures = fields.map { Self.figures($0, of: entries) } ?? []
  }

  /// The domains whose variances the figures show.
  public static var variedDomains: [LayerDomain] { VarianceMap.theorems.map(\.domain) }

  /// The verdict on all claims together.
  public var verdict: Verdict { entries.map(\.finding.verdict).reduce(.proved) { $0.and($1) } }

  private static func figures(_ fields: LayerFields, of entries: [Entry]) -> [Document.Figure] {
    let findings = entries.compactMap { NormFinding($0.finding) }
    var figures = [ActivationPlot().figure(id: "figure-selu")]
    if let finding = findings.first(where: { $0.fixedPoints != nil }), let images = fields.images,
      let fixedPoints = finding.fixedPoints?.domain
    {
      let trajectories = Trajectories(
        families: fields.trajectories, domain: finding.domain, name: finding.name)
      figures.append(trajectories.figure(id: "figure-trajectories"))
      let nested = NestedImages(sequence: images, name: finding.name, fixedPoints: fixedPoints)
      figures.append(nested.figure(id: "figure-images"))
    }
    if let field = fields.norm {
      let outlines = findings.filter { $0.request.pair == field.pair }
        .prefix(field.domains.count).map { NormMap.Outline($0) }
      figures.append(NormMap(field: field, outlines: outlines).figure(id: "figure-norm"))
    }
    for (index, (finding, field)) in zip(findings, fields.leaves).enumerated() {
      guard let field else { continue }
      let plot = BisectionPlot(field, name: proofName(finding))
      figures.append(plot.figure(id: "figure-leaves-\(index + 1)"))
    }
    figures.append(VarianceMap(fields.bands).figure(id: "figure-variance"))
    return figures
  }

  /// What the proof of the norm's bound is called, which may stand without the rest of its claim.
  private static func proofName(_ result: NormFinding) -> String {
    result.verdict == .proved ? result.name : "the norm's bound"
  }

  /// The formats that a report can be written in, by file name extension.
  public enum Format: String, Sendable, CaseIterable {
    case html, md, tex, json
  }

  /// The report's bytes.
  public func encoded(as format: Format) -> Data { format.encoded(document, json: json) }
}

extension Report.Format {
  /// The bytes of a document, or of its JSON in the place of it.
  func encoded(
    _ document: @autoclosure () -> Document, json: @autoclosure () -> String
  ) -> Data {
    let text =
      switch self {
      case .html: HTMLWriter().text(of: document())
      case .md: MarkdownWriter().text(of: document())
      case .tex: LaTeXWriter().text(of: document())
      case .json: json()
      }
    return Data(text.utf8)
  }
}
