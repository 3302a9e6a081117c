import Foundation
import Testing

import Formulas
import Paper
import Proving
import Reporting

@Suite struct ErrataReportTests {
  private static let findings = Ledger(ids: [
    "eq-6-dmean-dnu", "lemma-6-erfc-term", "prose-exploding-gradients", "lemma-29-monotone-v",
    "grid-lemma-12-uniform", "lemma-30-values", "lemma-10-eq-101-sum",
  ]).findings(jobs: 1, options: ProverOptions(budget: 2000))

  private static let report = ErrataReport(
    entries: findings.map { finding in
      ClaimReport(
        finding: finding, nearest: (try? Decider().nearestStatements(to: finding.claim)) ?? [])
    }, total: 425, theorems: [], version: "1.2.3", date: "2026-11-30")
  private static let markdown = report.markdown

  @Test func `an entry says what is printed, what was found and what is right`() {
    for text in [
      "- Printed: `J(0,1) = (0.0 0.088834; 0.0 0.782648)`",
      "The left side minus the right side is in $", "the derivative is in $", "the maximum is in $",
      "The number is in $", #"- True is: $\tau \,\chi  \in \left[1.07157"#,
      "Does not hold as printed: the first factor in the proof of Lemma 6.",
      "snn-verify 1.2.3, 2026-11-30",
    ] {
      #expect(Self.markdown.contains(text), "\(text)")
    }
    #expect(!Self.markdown.contains("Without a description"))
  }

  @Test func `what breaks a proof stands first, and Lemma 12 before the rest`() throws {
    let places = try [
      "## The printed proof of Lemma 12", "### `lemma-10-eq-101-sum`", "## Other steps of proofs",
      "### `lemma-6-erfc-term`", "## Numbers and formulas", "### `eq-6-dmean-dnu`",
      "## Not printed",
    ].map { try #require(Self.markdown.firstRange(of: $0)?.lowerBound, "\($0)") }
    #expect(places == places.sorted())
  }

  /// One entry of three does not tell the story of all.
  @Test func `what entries say together is said of all of them only`() {
    #expect(!Self.markdown.contains("the total exceeds 1"))
  }

  @Test func `a refuted claim without an entry is listed as such`() {
    let claim = Claim("another", .detail, "nowhere", .relations("2 < 1"))
    let finding = Finding(
      claim: claim, section: .prose,
      decision: .refuted(.init(.exact(nil), reason: "arithmetic")), seconds: 0)
    let report = ErrataReport(
      entries: [ClaimReport(finding: finding, nearest: [])], total: 1, theorems: [], version: "1",
      date: nil)
    #expect(report.markdown.contains("## Without a description\n\n- `another`"))
  }

  @Test func `links lead to anchors, which are claims' identifiers for entries`() {
    for link in Self.markdown.split(separator: "](#").dropFirst() {
      let anchor = link.prefix { $0 != ")" }
      #expect(Self.markdown.contains("<a id=\"\(anchor)\"></a>"), "\(anchor)")
    }
    for finding in Self.findings where finding.decision.verdict == .refuted {
      #expect(
        Self.markdown.contains("<a id=\"\(finding.claim.id)\"></a>\n\n### `\(finding.claim.id)`"))
    }
  }

  @Test func `the same in JSON, and as pages`() throws {
    let object = try JSONSerialization.jsonObject(with: Self.report.encoded(as: .json))
    let list = try #require((object as? [String: Any])?["entries"] as? [[String: Any]])
    #expect(list.first?["id"] as? String == "lemma-10-eq-101-sum")
    #expect(list.first?["group"] as? String == "proof-of-lemma-12")
    #expect(list.count == Self.findings.count { $0.decision.verdict == .refuted })
    let page = String(decoding: Self.report.encoded(as: .html), as: UTF8.self)
    #expect(page.contains(#"<article class="record" id="lemma-6-erfc-term">"#))
    #expect(page.contains("<wbr/>"))
    let paper = String(decoding: Self.report.encoded(as: .tex), as: UTF8.self)
    #expect(
      paper.contains(#"\begin{verbatim}"#) && paper.contains(#"\hyperlink{misprints}"#) == false)
  }

  @Test func `a citation has the verdict that was found`() throws {
    let refuted = try #require(Self.findings.first { $0.claim.id == "lemma-10-eq-101-sum" })
    let text = Citation(refuted, version: "1.2.3", date: "2026-11-30").bibTeX
    #expect(text.contains("Lemma 10 proof, Eq. (101): refuted}"))
    #expect(text.contains("version = {1.2.3}") && text.contains("month = {11}"))
    let claim = Claim("twin", .core, #"Lemma {1} & \x_2"#, .relations("1 < 2"))
    let proved = try Decider(options: ProverOptions(budget: 10)).decide(claim)
    let other = Citation(
      Finding(claim: claim, section: .prose, decision: proved, seconds: 0), version: "1", date: nil
    ).bibTeX
    #expect(other.contains(#"Lemma 1 \& x\_2: proved}"#) && !other.contains("year"))
    #expect(other.count { $0 == "{" } == other.count { $0 == "}" })
  }

  @Test func `a claim's report says whose statement it is and what its number is`() {
    let text = ClaimReport(finding: Self.findings[0], nearest: []).text
    #expect(text.contains("origin      print: the paper says so"))
    #expect(text.contains(": the left side minus the right side"))
  }
}
