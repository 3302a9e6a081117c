import Testing

@testable import CertificateChecker

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

  @Test func `a tree of a million nodes is walked without a list of its boxes`() {
    // Complete to depth 19: 2^20 − 1 nodes, axes in turn.
    var text: [UInt8] = []
    func grow(_ depth: Int) {
      guard depth < 19 else { return text.append(Covering.leaf) }
      text.append(UInt8(ascii: "0") + UInt8(depth % 2))
      for _ in 0..<2 { grow(depth + 1) }
    }
    grow(0)
    var leaves = 0
    var last: [Part] = []
    Covering.tree(text[...]).forEachLeaf(axes: 2) { parts in
      leaves += 1
      last = parts
      return true
    }
    #expect(leaves == 1 << 19)
    #expect(last[0].index == (1 << 10) - 1 && last[0].count == 1 << 10)
    #expect(last[1].index == (1 << 9) - 1 && last[1].count == 1 << 9)
  }

  @Test func `leaves cover the side in order, without gap or overlap`() {
    let side = Range(lower: Rational(-1, over: 3), upper: Rational(5, over: 7))
    for covering in [Covering.tree(Array("00..00..0..".utf8)[...]), .grid([7])] {
      var end = side.lower
      covering.forEachLeaf(axes: 1) { parts in
        let part = side.part(parts[0])
        #expect(part.lower == end && part.lower < part.upper)
        end = part.upper
        return true
      }
      #expect(end == side.upper)
    }
  }

  @Test func `a million nodes in a file, the first leaf failing`() throws {
    let half = String(repeating: "0", count: 500_000) + String(repeating: ".", count: 500_001)
    let finding = CertificateChecker.check(bytes: try certificate(tree: "0." + half))
    #expect(finding.rejection?.reason == .leaf)
    #expect(finding.rejection?.leaf == 0)
    #expect(finding.rejection?.message.contains("500002") == true)
  }

  /// The deep leaves lie where the statement holds easily, so that the walk comes to them.
  @Test func `nesting of a hundred thousand is walked`() {
    for (opening, isUpper) in [("0", false), ("0.", true)] {
      let depth = 100_000
      let tree =
        String(repeating: opening, count: depth)
        + String(repeating: ".", count: isUpper ? 1 : depth + 1)
      var leaves = 0
      Covering.tree(Array(tree.utf8)[...]).forEachLeaf(axes: 1) { _ in
        leaves += 1
        return true
      }
      #expect(leaves == depth + 1)
    }
  }

  @Test func `arrays nested a hundred thousand deep`() {
    #expect(complaint(Array(repeating: UInt8(ascii: "["), count: 100_000)).contains("nested"))
    let objects = String(repeating: #"{"a":"#, count: 100_000)
    #expect(complaint(Array(objects.utf8)).contains("nested"))
  }

  @Test func `a hundred megabytes of garbage`() {
    let size = 100_000_000
    #expect(complaint(Array(repeating: UInt8(ascii: "x"), count: size)).contains("JSON value"))
    #expect(complaint(Array(repeating: 0, count: size)).contains("0x0"))
    #expect(complaint(Array(repeating: 0, count: (1 << 27) + 1)).contains("larger than"))
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
    #expect(CertificateChecker.check(bytes: bytes).rejection?.reason == .magnitude)
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
