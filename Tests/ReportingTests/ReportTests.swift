import Formulas
import Foundation
import IntervalArithmetic
import LayerProofs
import Paper
import Proving
import SignalPropagation
import Testing

import Reporting

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

  /// Without figures, which take their time.
  private static func plain(_ reproof: Reproof, name: String? = nil) throws -> Report {
    let certificate = try reproof.certificate?.encoded()
    return Report(
      entries: [Report.Entry(reproof, certificate: certificate.map { .init($0, name: name) })],
      errata: nil, versions: Versions(tool: "test"), date: nil, figures: [])
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
    let margin = "ν̃ − ν on the domain"
    #expect(!markdown.contains(margin))
    // Which a proof shows.
    let proved = VarianceRequest(
      domain: .theorem2, side: .below, options: ProverOptions(jobs: 2)
    ).run()
    #expect(Self.text(.md, of: Self.report(of: .variance(proved))).contains(margin))
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

  /// Outside the rectangle by the variance, and with a norm that is proved all the same.
  @Test func `a refuted contraction is nowhere certified, and says why it is false`() throws {
    var domain = LayerDomain.theorem1
    domain.nu = Rational(7, over: 10)...Rational(8, over: 5)
    domain.tau = Rational(9, over: 10)...Rational(11, over: 10)
    let result = ContractionRequest(domain: domain, options: ProverOptions(jobs: 2)).run()
    #expect(result.verdict == .refuted && result.norm.verdict == .proved)
    let markdown = Self.text(.md, of: try Self.plain(.contraction(result)))
    #expect(markdown.contains("which is not mapped into itself"))
    #expect(markdown.contains(#"\tilde\nu < 0.7"#) || markdown.contains("< 0.7"))
    #expect(!markdown.contains("commands below prove"))
    let map = NormMap(
      outlines: [.init(result, name: "the contraction")], pair: .variance, cells: (6, 4), jobs: 2)
    let labels = map.figure(id: "f").drawing.marks.compactMap { mark in
      if case .label(let text, _, _, _) = mark { text } else { nil as String? }
    }
    #expect(labels.contains("a point at which the claim is false"))
    #expect(labels.contains("domain of the contraction, which is false on it"))
  }

  /// Bisection stops where the claim is decided, so its last bounds say little.
  @Test func `a supremum stands where one is known`() throws {
    let sharp = ContractionRequest(
      domain: .extended, source: "Lemma 12", normOnly: true, sharpness: .powerOfTen(-6),
      options: ProverOptions(jobs: 2)
    ).run()
    let markdown = Self.text(.md, of: try Self.plain(.contraction(sharp)))
    #expect(markdown.contains("supremum of") && markdown.contains("0.98902"))
    #expect(!markdown.contains("not sharp"))
    #expect(Self.text(.md).contains("not sharp"))
    let variance = VarianceRequest(
      domain: .theorem2, side: .below, sharpness: .powerOfTen(-6), options: ProverOptions(jobs: 2)
    ).run()
    let page = Self.text(.md, of: try Self.plain(.variance(variance)))
    #expect(page.contains("largest value of ν̃ − ν") && !page.contains("not sharp"))
  }

  /// Every cell of a domain on which the norm is proved lies on the right side of the limit.
  @Test func `the limit of the norm leaves proved domains alone`() {
    let results = [
      ContractionRequest(domain: .extended, source: "Lemma 12", normOnly: true).run()
    ]
    let map = NormMap(
      outlines: results.map { .init($0, name: "Lemma 12") }, pair: .variance, cells: (12, 8),
      jobs: 2)
    #expect(map.largestBound(meeting: .extended) < 1)
    let svg = SVG(
      drawing: map.figure(id: "f").drawing, id: "f", title: "", description: "")
    #expect(svg.text.contains(">1</text>"))
  }

  @Test func `figures are numbered in every format`() {
    #expect(Self.text(.html).contains("<h3>Figure 1. "))
    #expect(Self.text(.md).contains("### Figure 2. "))
    #expect(Self.text(.tex).contains(#"\caption[The activation]"#))
  }

  @Test func `LaTeX columns are as wide as their cells ask for`() {
    let table = Document.Table(
      caption: "", columns: ["Claim", "Verdict", "Statement", "Boxes"],
      rows: [["Theorem 1", .verdict(.proved), "\(String(repeating: "word ", count: 40))", "14"]])
    let widths = LaTeXWriter().widths(of: table)
    #expect(widths.reduce(0, +) < 1)
    #expect(widths[2] > 0.5 && widths[1] < 0.15 && widths[3] < 0.12)
  }

  /// Whoever sends a certificate names its file.
  @Test func `names of files do no harm`() throws {
    let names = [
      "a`<img src=x onerror=alert(1)>`b.json", "x;touch pwned;.json", "a\n\nb.json", "-f.json",
    ]
    for name in names {
      let report = try Self.plain(.contraction(Self.result), name: name)
      let markdown = Self.text(.md, of: report)
      #expect(markdown.contains("--certificate " + ShellWord.quoted(name)), "\(name)")
      if name.contains("`") { #expect(markdown.contains("`` " + name + " ``")) }
      #expect(!markdown.contains("\n\nb.json"))
      let tex = Self.text(.tex, of: report)
      #expect(!tex.contains("a\\allowbreak{}\n") && !tex.contains("\n\nb"))
      #expect(Self.isWellFormed(Self.text(.html, of: report)))
    }
  }

  @Test(arguments: [
    ("plain-1.json", "plain-1.json"), ("x;y", "'x;y'"), ("it's", #"'it'\''s'"#), ("", "''"),
    ("-f", "./-f"), ("$(x) `y`", "'$(x) `y`'"), ("a\nb'c", #"$'a\012b\'c'"#),
  ])
  func `a word is quoted for the shell`(_ word: String, _ quoted: String) {
    #expect(ShellWord.quoted(word) == quoted)
  }

  @Test func `Markdown neither begins HTML nor leaves its code`() {
    #expect(MarkdownWriter.code("a``b") == "``` a``b ```")
    #expect(MarkdownWriter.escaped("x < 1, <b>") == #"x < 1, \<b>"#)
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
