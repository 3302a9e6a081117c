import Testing

import Paper
import Proving
import Reporting

@Suite struct ErrataReportTests {
  private static let findings = Ledger(ids: [
    "eq-6-dmean-dnu", "lemma-6-erfc-term", "prose-exploding-gradients", "lemma-29-monotone-v",
    "grid-lemma-12-uniform", "lemma-30-values",
  ]).findings(jobs: 1, options: ProverOptions(budget: 2000))

  private static let markdown = ErrataReport(
    entries: findings.map { finding in
      ClaimReport(
        finding: finding, nearest: (try? Decider().nearestStatements(to: finding.claim)) ?? [])
    }, total: 425, theorems: []
  ).markdown

  @Test func `an entry says what is printed, what was found and what is right`() {
    for text in [
      "## False as printed (2)", "## Off in the last digit (2)", "## Not printed (2)",
      "Printed: `J(0,1) = (0.0 0.088834; 0.0 0.782648)`",
      "the left side minus the right side is in `[7.551068901e-7, 7.551068902e-7]`",
      "the derivative is in", "the maximum is in", "The number is in",
      "True is: `tau*chi in [1.07157, 1.07158]`",
      "Does not hold as printed: the first factor in the proof of Lemma 6.",
    ] {
      #expect(Self.markdown.contains(text), "\(text)")
    }
    #expect(!Self.markdown.contains("Without a description"))
  }

  @Test func `a refuted claim without an entry is listed as such`() {
    let claim = Claim("another", .detail, "nowhere", .relations("2 < 1"))
    let finding = Finding(
      claim: claim, section: .prose,
      decision: .refuted(.init(.exact(nil), reason: "arithmetic")), seconds: 0)
    let report = ErrataReport(
      entries: [ClaimReport(finding: finding, nearest: [])], total: 1, theorems: [])
    #expect(report.markdown.contains("## Without a description\n\n- `another`"))
  }

  /// Every broken step has a link to its entry.
  @Test func `links lead to entries`() {
    for link in Self.markdown.split(separator: "](#").dropFirst() {
      let anchor = link.prefix { $0 != ")" }
      #expect(
        Self.markdown.contains("<a id=\"\(anchor)\">")
          || Self.markdown.split(separator: "\n").contains { line in
            line.hasPrefix("### ") && line.dropFirst(5).dropLast().filter { $0 != "." } == anchor
          }, "\(anchor)")
    }
  }

  @Test func `a claim's report says whose statement it is and what its number is`() {
    let text = ClaimReport(finding: Self.findings[0], nearest: []).text
    #expect(text.contains("origin      print: the paper says so"))
    #expect(text.contains(": the left side minus the right side"))
  }
}
