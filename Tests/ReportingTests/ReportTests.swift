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
  private static let options = ProverOptions(jobs: 2)
  private static let finding = SharpAnswer(to: Theorem.theorem1.question, options: options)
  private static let report = Self.report(of: finding)

  private static func report(of finding: SharpAnswer) -> Report {
    let certificate = try? finding.answer.certificate?.encoded()
    return Report(
      entries: [Report.Entry(finding, certificate: certificate.map { .init($0) })],
      parameters: parameters,
      fields: LayerFields(around: [finding.answer], bands: Report.variedDomains, jobs: 2),
      errata: nil, versions: Versions(tool: "test"), date: nil)
  }

  private static let parameters: ParameterSolution = {
    guard case .solved(let solutions) = ParameterRequest(digits: 40).run() else {
      preconditionFailure("the standard parameters exist")
    }
    return solutions[0]
  }()

  /// Without figures, which take their time.
  private static func plain(_ finding: SharpAnswer, name: String? = nil) throws -> Report {
    let certificate = try finding.answer.certificate?.encoded()
    return Report(
      entries: [Report.Entry(finding, certificate: certificate.map { .init($0, name: name) })],
      parameters: parameters, fields: nil, errata: nil, versions: Versions(tool: "test"), date: nil)
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
    let again = Self.report(of: Self.finding)
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
    let result = try #require(NormFinding(Self.finding))
    let bound = try #require(result.norm.bound)
    #expect(try Rational(parsing: claim.normBound) >= bound)
    let image = try #require(result.image)
    try expect(claim.steps[0].enclosures["mean"], toHold: image.hull[0])
    try expect(claim.steps[0].enclosures["variance"], toHold: image.hull[1])
    try expect(claim.steps[1].enclosures["spectralNorm"], toHold: result.norm.outcome.hull[0])
    try expect(printed.parameters.alpha, toHold: Self.report.parameters.alpha)
    try expect(printed.parameters.lambda, toHold: Self.report.parameters.lambda)
    // The other formats print fewer digits of the same bound, rounded up.
    let short = bound.decimalText(digits: 12, rounded: .up)
    #expect(try Rational(parsing: short) >= bound)
    for format in [Report.Format.html, .md, .tex] { #expect(Self.text(format).contains(short)) }
    #expect(!Self.text(.html).contains(bound.decimalText(digits: 12, rounded: .down)))
  }

  @Test func `a refutation shows its witness, and no margin`() throws {
    let refuted = SharpAnswer(
      to: .variance(VarianceRequest(domain: .theorem1, side: .below)), options: Self.options)
    #expect(refuted.verdict == .refuted)
    let markdown = Self.text(.md, of: Self.report(of: refuted))
    #expect(markdown.contains("**refuted**") && !markdown.contains("**proved**"))
    #expect(markdown.contains("A point at which the claim is false"))
    let margin = "ν̃ − ν on the domain"
    #expect(!markdown.contains(margin))
    // Which a proof shows.
    let proved = SharpAnswer(to: Theorem.theorem2.question, options: Self.options)
    #expect(Self.text(.md, of: Self.report(of: proved)).contains(margin))
  }

  @Test func `a false printed claim is listed with its witness`() throws {
    let findings = Ledger(ids: ["lemma-6-erfc-term"])
      .findings(jobs: 1, options: ProverOptions(budget: 1000))
    let refuted = findings.map { ClaimReport(finding: $0, nearest: ["x <= 1"]) }
    let report = Report(
      entries: Self.report.entries, parameters: Self.parameters, fields: nil,
      errata: .init(refuted: refuted, decided: 1), versions: Versions(tool: "test"), date: nil)
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
    let result = ContractionRequest(domain: domain).run(options: Self.options)
    #expect(result.verdict == .refuted && result.norm.verdict == .proved)
    let finding = SharpAnswer(.contraction(result))
    let markdown = Self.text(.md, of: try Self.plain(finding))
    #expect(markdown.contains("which is not mapped into itself"))
    #expect(markdown.contains(#"\tilde\nu < 0.7"#) || markdown.contains("< 0.7"))
    #expect(!markdown.contains("commands below prove"))
    let map = NormMap(
      field: NormField(domains: [domain], pair: .variance, cells: (6, 4), jobs: 2),
      outlines: [.init(try #require(NormFinding(finding)))])
    let labels = map.figure(id: "f").drawing.marks.compactMap { mark in
      if case .label(let text, _, _, _) = mark { text } else { nil as String? }
    }
    #expect(labels.contains("a point at which the claim is false"))
    #expect(labels.contains("the contraction: refuted"))
  }

  /// Bisection stops where the claim is decided, so its last bounds say little.
  @Test func `a supremum stands where one is known`() throws {
    let sharp = SharpAnswer(
      to: Theorem.lemma12.question, tolerance: .powerOfTen(-6), options: Self.options)
    let markdown = Self.text(.md, of: try Self.plain(sharp))
    #expect(markdown.contains("supremum of") && markdown.contains("0.98902"))
    #expect(!markdown.contains("not sharp"))
    #expect(Self.text(.md).contains("not sharp"))
    let variance = SharpAnswer(
      to: Theorem.theorem2.question, tolerance: .powerOfTen(-6), options: Self.options)
    let page = Self.text(.md, of: try Self.plain(variance))
    #expect(page.contains("largest value of ν̃ − ν") && !page.contains("not sharp"))
  }

  /// Every cell of a domain on which the norm is proved lies on the right side of the limit.
  @Test func `the limit of the norm leaves proved domains alone`() throws {
    let finding = try #require(
      NormFinding(SharpAnswer(to: Theorem.lemma12.question, options: Self.options)))
    let field = NormField(domains: [.extended], pair: .variance, cells: (12, 8), jobs: 2)
    let map = NormMap(field: field, outlines: [.init(finding)])
    #expect(field.largestBound(meeting: .extended) < 1)
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
      let report = try Self.plain(Self.finding, name: name)
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
      let result = ContractionRequest(domain: .theorem1, below: bound).run(options: options)
      let certificate = try #require(result.certificate)
      #expect(certificate.defect == nil)
      #expect(certificate.replays(options: options))
      #expect(certificate.question.answer(options: options).certificate == certificate)
    }
  }

  @Test func `leaves that prove too little are found`() throws {
    let result = ContractionRequest(domain: .theorem1).run(options: options)
    let text = String(decoding: try #require(result.certificate).encoded(), as: UTF8.self)
    let coarse = text.replacing(/"tree" : "[0-9.]+"/, with: #""tree" : ".""#)
    let certificate = try Certificate(decoding: Data(coarse.utf8))
    #expect(certificate.defect == nil)
    #expect(!certificate.replays(options: options))
  }

  @Test func `content that does not make up the claim is a defect`() throws {
    let norm = NormRequest(domain: .theorem1).run(options: options)
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
