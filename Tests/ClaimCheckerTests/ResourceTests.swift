import LayerChecker
import Testing

import ClaimChecker

/// Inputs that are too large, too deep or too long end in a clear line, in bounded time and memory.
@Suite struct ResourceTests {
  private static let theorem = "theorem-1-worst-case.json"

  /// The certificate of Theorem 1 with another tree for the norm.
  private func certificate(tree: String) throws -> [UInt8] {
    let text = String(decoding: try Corpus.accepted.bytes(Self.theorem), as: UTF8.self)
    let parts = text.split(separator: #""tree" : ""#, omittingEmptySubsequences: false)
    try #require(parts.count == 4)
    let rest = parts[2].drop { $0 != "\"" }
    let marker = #""tree" : ""#
    return Array((parts[0] + marker + parts[1] + marker + tree + rest + marker + parts[3]).utf8)
  }

  private func complaint(_ bytes: [UInt8]) -> String {
    CertificateChecker.check(bytes: bytes).malformation?.message ?? "not malformed"
  }

  /// What a file would take beyond the budget is said at once, or soon.
  private func isTooLarge(_ bytes: [UInt8], _ what: String) -> Bool {
    let finding = CertificateChecker.check(bytes: bytes, budget: .small)
    if case .tooLarge(let words) = finding.outcome, words.contains(what) { return true }
    Issue.record("\(finding.text)")
    return false
  }

  @Test func `trees that are too deep`() throws {
    for depth in [100_000, 1_000_000] {
      for opening in ["0", "0."] {
        let leaves = opening == "0" ? depth + 1 : 1
        let tree =
          String(repeating: opening, count: depth) + String(repeating: ".", count: leaves)
        #expect(isTooLarge(try certificate(tree: tree), "cuts deep"))
      }
    }
  }

  /// A few hundred bytes that would take hours.
  @Test func `coverings that are too large`() throws {
    let text = String(
      decoding: try Corpus.accepted.bytes("by-hand-grid-in-m-v.json"), as: UTF8.self)
    let grid = try #require(text.firstMatch(of: /"grid"\s*:\s*\[[^\]]*\]/))
    let many = text.replacingCharacters(in: grid.range, with: #""grid": [4000, 2500]"#)
    #expect(isTooLarge(Array(many.utf8), "more work"))
    let complete = (0..<22).reduce(".") { tree, depth in "\(depth % 2)\(tree)\(tree)" }
    #expect(isTooLarge(try certificate(tree: complete), "more work"))
  }

  /// Formulas whose numbers, or normal forms, would fill the memory.
  @Test(arguments: [
    ("((((2^64)^64)^64)^64)^64 > 1", "bits"),
    ("(9^64)*(9^64)*(9^64)*(9^64)*(9^64)*(9^64)^32*(9^64)^32*(9^64)^32 > 1", ""),
    ("((1+x+y)^64)^64 = ((1+y+x)^64)^64", ""),
    ("abs((1+x+y)^30 + sqrt((1+x)^30 + y)) = abs((1+y+x)^30 + sqrt((1+x)^30 + y))", ""),
  ])
  func `formulas that are too large`(_ formula: String, _ what: String) throws {
    let part = what.isEmpty ? #"{"kind": "algebra"}"# : #"{"kind": "tree", "tree": "."}"#
    let bytes = Array(
      """
      {"format": "snn-verify claim certificate", "version": 4, "id": "lemma-12-S-below-one",
       "verdict": "proved", "definitions": [], "argument": "",
       "domain": [{"name": "x", "range": ["0", "1"]}, {"name": "y", "range": ["0", "1"]}],
       "statement": {"kind": "relations", "text": "\(formula)"}, "parts": [\(part)]}
      """.utf8)
    let finding = CertificateChecker.check(bytes: bytes, budget: .small)
    #expect(finding.word != "accepted" && finding.word != "malformed", "\(finding.text)")
  }

  @Test func `definitions that double a number two hundred times`() throws {
    let definitions = (1..<200).map {
      #"{"name": "a\#($0)", "formula": "a\#($0 - 1)*a\#($0 - 1)"}"#
    }.joined(separator: ", ")
    for start in ["9999999999", "x + 1/3"] {
      let bytes = Array(
        """
        {"format": "snn-verify claim certificate", "version": 4, "id": "lemma-12-S-below-one",
         "verdict": "proved", "argument": "",
         "definitions": [{"name": "a0", "formula": "\(start)"}, \(definitions)],
         "domain": [{"name": "x", "range": ["0", "1"]}],
         "statement": {"kind": "relations", "text": "a199 > 0"},
         "parts": [{"kind": "tree", "tree": "."}]}
        """.utf8)
      let finding = CertificateChecker.check(bytes: bytes, budget: .small)
      #expect(finding.word != "accepted" && finding.word != "malformed", "\(finding.text)")
    }
  }

  /// Wherever the budget ends, what follows goes on with zeros, and ends in words.
  @Test(arguments: [
    0, 1000, 100_000, 1_000_000, 3_000_000, 10_000_000, 30_000_000, 100_000_000,
  ])
  func `a budget that ends early`(_ work: Int) throws {
    for name in Corpus.accepted.names where name.hasPrefix("claim--") {
      let bytes = try Corpus.accepted.bytes(name)
      let finding = CertificateChecker.check(bytes: bytes, budget: .standard(work: work))
      #expect(["accepted", "too large"].contains(finding.word), "\(name): \(finding.text)")
    }
  }

  /// One long formula in very many relations: each is small, and each asks for the whole again.
  @Test func `a long formula that is referred to very often`() throws {
    let sum = (1...3000).map { "(x + 1/\($0))" }.joined(separator: "*")
    let relations = Array(repeating: "a < 1", count: 60_000).joined(separator: ";")
    let bytes = Array(
      """
      {"format": "snn-verify claim certificate", "version": 4, "id": "lemma-12-S-below-one",
       "verdict": "proved", "argument": "", "definitions": [{"name": "a", "formula": "\(sum)"}],
       "domain": [{"name": "x", "range": ["0", "1"]}],
       "statement": {"kind": "relations", "text": "\(relations)"}, "parts": []}
      """.utf8)
    #expect(isTooLarge(bytes, "more work"))
  }

  /// The same file is decided with more room.
  @Test func `a larger budget allows more`() throws {
    let bytes = try certificate(
      tree: String(repeating: "0", count: 2500) + String(repeating: ".", count: 2501))
    #expect(isTooLarge(bytes, "cuts deep"))
    let finding = CertificateChecker.check(bytes: bytes, budget: Budget(times: 2))
    #expect(finding.word == "rejected", "\(finding.text)")
  }

  @Test func `arrays nested a hundred thousand deep`() {
    #expect(complaint(Array(repeating: UInt8(ascii: "["), count: 100_000)).contains("nested"))
    let objects = String(repeating: #"{"a":"#, count: 100_000)
    #expect(complaint(Array(objects.utf8)).contains("nested"))
  }

  @Test func `megabytes of garbage`() {
    let size = 60_000_000
    #expect(complaint(Array(repeating: UInt8(ascii: "x"), count: size)).contains("JSON value"))
    #expect(complaint(Array(repeating: 0, count: size)).contains("0x0"))
    #expect(isTooLarge(Array(repeating: 0, count: Budget.standard.bytes + 1), "bytes"))
  }

  @Test func `a million values`() {
    let text = "[" + String(repeating: "1,", count: 1_000_000) + "1]"
    #expect(complaint(Array(text.utf8)).contains("more than 100000 values"))
  }

  @Test func `a number of a million digits`() throws {
    let text = String(decoding: try Corpus.accepted.bytes(Self.theorem), as: UTF8.self)
    let digits = String(repeating: "7", count: 1_000_000)
    for number in [digits, "1/" + digits, "0." + digits] {
      let bytes = Array(text.replacing("11/10", with: number, maxReplacements: 1).utf8)
      #expect(complaint(bytes).contains("characters; at most 2000"))
    }
    let version = Array(text.replacing("\"version\" : 1", with: "\"version\" : 1" + digits).utf8)
    #expect(complaint(version).contains("unknown version"))
  }

  @Test func `the largest numbers that are read`() throws {
    let text = String(decoding: try Corpus.accepted.bytes(Self.theorem), as: UTF8.self)
    let large = "1" + String(repeating: "0", count: 1999)
    let wide = Array(text.replacing("11/10", with: large, maxReplacements: 1).utf8)
    #expect(CertificateChecker.check(bytes: wide).word == "rejected")
    let tiny = "0." + String(repeating: "0", count: 1990) + "1"
    let bytes = Array(text.replacing("19/20", with: tiny, maxReplacements: 1).utf8)
    #expect(isTooLarge(bytes, "bits"))
  }

  @Test func `keys twice, invalid UTF-8 and NUL bytes, at every place`() throws {
    let original = try Corpus.accepted.bytes(Self.theorem)
    for index in original.indices {
      for byte: UInt8 in [0, 0xFF, 0xC0, 0x80] {
        var bytes = original
        bytes[index] = byte
        #expect(CertificateChecker.check(bytes: bytes).malformation != nil, "\(index)")
      }
    }
  }
}
