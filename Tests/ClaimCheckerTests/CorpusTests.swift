import Testing

import ClaimChecker

@Suite struct CorpusTests {
  /// A test that runs once for each file would pass without any.
  @Test func `no file of the corpus is lost`() {
    #expect(Corpus.accepted.names.count >= 130)
    #expect(Corpus.rejected.names.count >= 226)
    #expect(Corpus.malformed.names.count >= 260)
    #expect(Corpus.tooLarge.names.count >= 11)
    let reasons = Set(Corpus.rejected.names.map { String($0.prefix { $0 != "-" }) })
    #expect(
      reasons.isSuperset(of: [
        "activation", "algebra", "count", "extreme", "identifier", "leaf", "model", "parts",
        "point",
        "rectangle", "refutation", "steps", "tensor",
      ]))
  }

  @Test(arguments: Corpus.accepted.names) func `a true file is accepted`(_ name: String) throws {
    let finding = CertificateChecker.check(
      bytes: try Corpus.accepted.bytes(name), model: Corpus.model(of: name))
    #expect(finding.word == "accepted", "\(finding.text)")
    let isByPowers = name.hasSuffix("-powers.json")
    #expect(isByPowers == finding.text.contains("shown by moments"))
    #expect(finding.leaves > 0 || isByPowers || finding.text.contains("shown by algebra"))
  }

  @Test(arguments: Corpus.rejected.names)
  func `a false file is rejected for the reason in its name`(_ name: String) throws {
    let finding = CertificateChecker.check(
      bytes: try Corpus.rejected.bytes(name), model: Corpus.model(of: name))
    let rejection = try #require(finding.rejection, "\(finding.text)")
    #expect(name.hasPrefix(rejection.reason.rawValue + "--"), "\(finding.text)")
    // A statement about numbers has no box.
    #expect(rejection.reason != .leaf || !rejection.enclosures.isEmpty, "\(finding.text)")
    #expect(finding.claim != nil || rejection.reason == .identifier)
  }

  /// Small files that would take hours, or all memory.
  @Test(arguments: Corpus.tooLarge.names) func `too large`(_ name: String) throws {
    let finding = CertificateChecker.check(
      bytes: try Corpus.tooLarge.bytes(name), budget: .small)
    #expect(finding.word == "too large", "\(finding.text)")
  }

  /// What is missing is named, not only what would be there.
  @Test(arguments: [
    ("image-missing", "the domain's rectangle is missing: step 1"),
    ("image-only", "the norm's bound is missing: step 2 of a contraction must bound the"),
    ("image-only", "by 1 or less; there is no step 2"),
    ("norm-missing", "the norm's bound is missing: step 2 of a contraction must bound the"),
    ("norm-missing", "by 1 or less; it says something else"),
    ("norm-of-second-moment", "it bounds the \"second-moment\" norm"),
    ("norm-bound-above-1", "by 1 or less; it bounds it by 1.1"),
  ])
  func `a missing step is named`(_ name: String, _ message: String) throws {
    let finding = CertificateChecker.check(bytes: try Corpus.rejected.bytes("steps--\(name).json"))
    let rejection = try #require(finding.rejection, "\(finding.text)")
    #expect(rejection.message.contains(message), "\(rejection.message)")
  }

  @Test(arguments: [("111...", "lacks 1 more subtree at"), ("111..", "lacks 2 more subtrees at")])
  func `missing subtrees are counted`(_ tree: String, _ message: String) throws {
    let whole = String(decoding: try Corpus.malformed.bytes("tree-cut-short.json"), as: UTF8.self)
    let cut = whole.replacing("\"111...\"", with: "\"\(tree)\"")
    let finding = CertificateChecker.check(bytes: Array(cut.utf8))
    let malformation = try #require(finding.malformation, "\(finding.text)")
    #expect(malformation.message.contains(message), "\(malformation.message)")
  }

  @Test(arguments: Corpus.malformed.names) func `a malformed file has one clear complaint`(
    _ name: String
  ) throws {
    let finding = CertificateChecker.check(bytes: try Corpus.malformed.bytes(name))
    let malformation = try #require(finding.malformation, "\(finding.text)")
    #expect(finding.claim == nil)
    #expect(!malformation.message.contains("\n") && malformation.message.count < 200)
    #expect(malformation.line >= 1 && malformation.column >= 1)
  }

  /// What a reader is told before the verdict.
  @Test func `the claim is a theorem`() throws {
    let finding = CertificateChecker.check(bytes: try Corpus.accepted.bytes("theorem-1.json"))
    let claim = try #require(finding.claim)
    #expect(claim.contains("omega in [-0.1, 0.1], tau in [0.95, 1.1]"))
    #expect(claim.contains("mu in [-0.1, 0.1], nu in [0.8, 1.5]"))
    #expect(claim.contains("exactly one fixed point"))
    let refuted = CertificateChecker.check(bytes: try Corpus.accepted.bytes("refuted-norm.json"))
    #expect(try #require(refuted.claim).contains("It is false that"))
  }

  @Test func `the first failing leaf is named with its exact box`() throws {
    let name = "leaf--tree-is-one-leaf.json"
    let finding = CertificateChecker.check(bytes: try Corpus.rejected.bytes(name))
    let rejection = try #require(finding.rejection)
    #expect(rejection.step == 1 && rejection.leaf == 0)
    #expect(rejection.box.map(\.name) == ["mu", "omega", "nu", "tau"])
    #expect(
      rejection.box.map(\.value) == ["[-0.1, 0.1]", "[-0.1, 0.1]", "[0.8, 1.5]", "[0.95, 1.1]"])
  }
}
