import Certification
import Foundation
import IntervalArithmetic
import PaperClaims
import SelfNormalization
import Testing

@testable import Reporting

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ReportTests {
  private static let result = ContractionRequest(
    source: "Theorem 1", options: ProverOptions(jobs: 2)
  ).run()
  private static let report = Self.report(of: .contraction(result))

  private static func report(of reproof: Reproof) -> Report {
    let certificate = try? reproof.certificate?.encoded()
    return Report(
      entries: [Report.Entry(reproof, certificate: certificate.map { .init($0) })], errata: nil,
      versions: Versions(tool: "test"), date: nil, jobs: 2)
  }

  private static func text(_ format: Report.Format, of report: Report = report) -> String {
    String(decoding: report.encoded(as: format), as: UTF8.self)
  }

  /// The page is XML, so a parser without any tolerance reads it, its formulas and its plots.
  @Test func `HTML and SVG are well-formed`() {
    #expect(Self.isWellFormed(Self.text(.html)))
    let isBrokenAccepted = Self.isWellFormed(
      Self.text(.html).replacing("</figure>", with: "", maxReplacements: 1))
    #expect(!isBrokenAccepted)
    for figure in Self.report.figures {
      let svg = SVG(
        drawing: figure.drawing, id: figure.id, title: figure.title,
        description: figure.description)
      #expect(Self.isWellFormed(svg.text))
      #expect(svg.text.contains("role=\"img\"") && svg.text.contains("<desc"))
    }
  }

  private static func isWellFormed(_ text: String) -> Bool {
    let recorder = ElementRecorder()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = recorder
    return parser.parse() && !recorder.isBroken && recorder.open.isEmpty
  }

  /// Follows the elements itself: the parser of the Linux Foundation returns true for a page with an
  /// end tag missing.
  private final class ElementRecorder: NSObject, XMLParserDelegate {
    var open: [String] = []
    var isBroken = false

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) { open.append(name) }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      if open.popLast() != name { isBroken = true }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { isBroken = true }
  }

  @Test func `the page needs no network and no script`() {
    let html = Self.text(.html)
    for part in ["<script", "src=", "@import", "url(", "<link", "javascript:"] {
      #expect(!html.contains(part), "\(part)")
    }
    #expect(html.contains("prefers-color-scheme: dark") && html.contains("@media print"))
    #expect(html.contains("<th scope=\"col\">") && html.contains("<th scope=\"row\">"))
    #expect(html.contains("<caption>"))
  }

  @Test func `the same result gives the same bytes`() {
    let again = Self.report(of: .contraction(Self.result))
    for format in Report.Format.allCases {
      #expect(Self.report.encoded(as: format) == again.encoded(as: format))
    }
  }

  /// Bounds as printed, against the exact ones that were proved.
  @Test func `certified numbers are rounded outward`() throws {
    struct Printed: Decodable {
      struct Ends: Decodable {
        let lower: String?
        let upper: String?
      }
      struct Step: Decodable { let enclosures: [String: Ends] }
      struct Claim: Decodable {
        let steps: [Step]
        let normBound: String
      }
      struct Parameters: Decodable { let alpha, lambda: Ends }
      let claims: [Claim]
      let parameters: Parameters
    }
    let printed = try JSONDecoder().decode(Printed.self, from: Self.report.encoded(as: .json))
    func expect(_ ends: Printed.Ends?, toHold enclosure: Enclosure) throws {
      guard let low = ends?.lower, let high = ends?.upper, let least = enclosure.lower,
        let greatest = enclosure.upper
      else {
        Issue.record("a bound is missing")
        return
      }
      let (lower, upper) = (try Rational(parsing: low), try Rational(parsing: high))
      #expect(lower <= least && greatest <= upper)
    }
    let claim = try #require(printed.claims.first)
    let bound = try #require(Self.result.normBound)
    #expect(try Rational(parsing: claim.normBound) >= bound)
    let image = try #require(Self.result.image)
    try expect(claim.steps[0].enclosures["mean"], toHold: image.hull[0])
    try expect(claim.steps[0].enclosures["variance"], toHold: image.hull[1])
    try expect(claim.steps[1].enclosures["spectralNorm"], toHold: Self.result.norm.hull[0])
    try expect(printed.parameters.alpha, toHold: Self.report.parameters.alpha)
    try expect(printed.parameters.lambda, toHold: Self.report.parameters.lambda)
    // The other formats print fewer digits of the same bound, rounded up.
    let short = bound.decimalText(digits: 12, rounded: .up)
    #expect(try Rational(parsing: short) >= bound)
    for format in [Report.Format.html, .md, .tex] { #expect(Self.text(format).contains(short)) }
    #expect(!Self.text(.html).contains(bound.decimalText(digits: 12, rounded: .down)))
  }

  @Test func `a refutation shows its witness, and no margin`() throws {
    let refuted = VarianceRequest(
      domain: .theorem1, side: .below, options: ProverOptions(jobs: 2)
    ).run()
    #expect(refuted.verdict == .refuted)
    let markdown = Self.text(.md, of: Self.report(of: .variance(refuted)))
    #expect(markdown.contains("**refuted**") && !markdown.contains("**proved**"))
    #expect(markdown.contains("A point at which the claim is false"))
    #expect(!markdown.contains("at most"))
  }

  @Test func `a false printed claim is listed with its witness`() throws {
    let findings = Ledger(ids: ["lemma-6-erfc-term"])
      .findings(jobs: 1, options: ProverOptions(budget: 1000))
    let refuted = findings.map { ClaimReport(finding: $0, nearest: ["x <= 1"]) }
    let report = Report(
      entries: Self.report.entries, errata: .init(refuted: refuted, decided: 1),
      versions: Versions(tool: "test"), date: nil, jobs: 2)
    for format in Report.Format.allCases where format != .tex {
      let text = Self.text(format, of: report)
      let hasAll = ["lemma-6-erfc-term", "x "].allSatisfy { text.contains($0) }
      #expect(hasAll, "\(format)")
    }
    #expect(Self.text(.json, of: report).contains("\"witness\""))
  }

  @Test func `LaTeX knows every character of the report`() {
    #expect(!Self.text(.tex).contains("?"))
    let isASCII = Self.text(.tex).utf8.allSatisfy { $0 < 128 }
    #expect(isASCII)
    #expect(LaTeXWriter().escaped("50 % of a_b & {c}") == #"50 \% of a\_b \& \{c\}"#)
    #expect(LaTeXWriter().escaped("\u{4e2d}") == "?")
  }
}

/// A certificate's content against what it says, and the replay of its leaves.
@Suite struct ReproofTests {
  private let options = ProverOptions(jobs: 2)

  @Test func `a proof and a refutation are confirmed`() throws {
    for bound in [Rational(1), Rational(1, over: 2)] {
      let result = ContractionRequest(bound: bound, options: options).run()
      let certificate = try #require(result.certificate)
      #expect(certificate.defect == nil)
      #expect(certificate.replays(options: options))
      #expect(certificate.reproved(options: options).certificate == certificate)
    }
  }

  @Test func `leaves that prove too little are found`() throws {
    let result = ContractionRequest(options: options).run()
    let text = String(decoding: try #require(result.certificate).encoded(), as: UTF8.self)
    let coarse = text.replacing(/"tree" : "[0-9.]+"/, with: #""tree" : ".""#)
    let certificate = try Certificate(decoding: Data(coarse.utf8))
    #expect(certificate.defect == nil)
    #expect(!certificate.replays(options: options))
  }

  @Test func `content that does not make up the claim is a defect`() throws {
    let norm = ContractionRequest(normOnly: true, options: options).run()
    let text = String(decoding: try #require(norm.certificate).encoded(), as: UTF8.self)
    for (old, new) in [
      ("spectral-norm\"", "contraction\""), ("\"spectral-norm\"", "\"variance\""),
      ("\"4/5\"", "\"-4/5\""), ("\"natural\"", "\"monotone\""), ("\"free\"", "\"worst-case\""),
    ] {
      let changed = text.replacing(old, with: new)
      #expect(changed != text)
      #expect(try Certificate(decoding: Data(changed.utf8)).defect != nil, "\(old) -> \(new)")
    }
  }
}
