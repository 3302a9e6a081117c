import Foundation
import IntervalArithmetic
import LayerProofs
import Proving

/// What was claimed, how it was decided, and how to check it again: the content of a report,
/// whatever its format.
///
/// It holds no time and no path, so that the same input gives the same bytes.
public struct Report: Sendable {
  /// A decided claim with its certificate.
  public struct Entry: Sendable {
    public let reproof: Reproof
    public let certificate: CertificateFile?

    public init(_ reproof: Reproof, certificate: CertificateFile?) {
      (self.reproof, self.certificate) = (reproof, certificate)
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

  /// Draws the figures, which takes a moment.
  ///
  /// - Parameter jobs: The number of threads; nothing depends on it.
  public init(entries: [Entry], errata: Errata?, versions: Versions, date: String?, jobs: Int) {
    self.init(
      entries: entries, errata: errata, versions: versions, date: date,
      figures: Self.figures(of: entries, jobs: jobs))
  }

  package init(
    entries: [Entry], errata: Errata?, versions: Versions, date: String?,
    figures: [Document.Figure]
  ) {
    self.entries = entries
    self.errata = errata
    self.versions = versions
    self.date = date
    guard case .solved(let solutions) = ParameterRequest(digits: 40).run() else {
      preconditionFailure("the closed forms of alpha01 and lambda01 always solve their equations")
    }
    parameters = solutions[0]
    self.figures = figures
  }

  /// The verdict on all claims together.
  public var verdict: Verdict { entries.map(\.reproof.verdict).reduce(.proved) { $0.and($1) } }

  private static func figures(of entries: [Entry], jobs: Int) -> [Document.Figure] {
    let contractions = entries.compactMap { entry -> ContractionResult? in
      if case .contraction(let result) = entry.reproof { result } else { nil }
    }
    var figures = [ActivationPlot().figure(id: "figure-selu")]
    if let result = contractions.first(where: { $0.fixedPoints != nil }) {
      let name = Self.name(result)
      figures.append(Trajectories(result, name: name).figure(id: "figure-trajectories"))
      figures.append(NestedImages(result, name: name).figure(id: "figure-images"))
    }
    if let first = contractions.first {
      let pair = first.request.pair
      let outlines = contractions.filter { $0.request.pair == pair }.prefix(3).map {
        NormMap.Outline($0, name: Self.name($0))
      }
      figures.append(NormMap(outlines: outlines, pair: pair, jobs: jobs).figure(id: "figure-norm"))
    }
    for (index, result) in contractions.enumerated() {
      if let plot = BisectionPlot(result, name: Self.proofName(result), jobs: jobs) {
        figures.append(plot.figure(id: "figure-leaves-\(index + 1)"))
      }
    }
    figures.append(VarianceMap(jobs: jobs).figure(id: "figure-variance"))
    return figures
  }

  /// What a result is called: the printed statement or, of a domain of the user's own, the claim.
  static func name(_ result: ContractionResult) -> String {
    result.request.source
      ?? (result.request.concludesByBanach ? "the contraction" : "the norm's bound")
  }

  /// What the proof of the norm's bound is called, which may stand without the rest of its claim.
  private static func proofName(_ result: ContractionResult) -> String {
    result.verdict == .proved ? name(result) : "the norm's bound"
  }

  /// The formats that a report can be written in, by file name extension.
  public enum Format: String, Sendable, CaseIterable {
    case html, md, tex, json
  }

  /// The report's bytes.
  public func encoded(as format: Format) -> Data {
    let text =
      switch format {
      case .html: HTMLWriter().text(of: document)
      case .md: MarkdownWriter().text(of: document)
      case .tex: LaTeXWriter().text(of: document)
      case .json: json
      }
    return Data(text.utf8)
  }
}
