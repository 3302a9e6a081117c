import Foundation
import LayerChecker
import Testing

import ClaimChecker

/// Certificates of printed claims, and of their false twins.
@Suite struct ClaimCheckTests {
  /// The word and the reason for a certificate in which texts were replaced; with `asPrinted`, under an
  /// identifier for which the list says just what it states, so that the evidence alone decides.
  private func check(
    _ name: String, _ changes: [(String, String)] = [], asPrinted: Bool = true
  ) throws -> String {
    var text = String(decoding: try Corpus.accepted.bytes("claim--\(name).json"), as: UTF8.self)
    for (old, new) in changes {
      try #require(text.contains(old), "\(name): \(old)")
      text = text.replacing(old, with: new)
    }
    let claim = try readClaim(Array(text.utf8))
    do throws(FormatError) {
      guard let printed = asPrinted ? claim.proposition : try PrintedClaims.claim(claim.id) else {
        return "unknown"
      }
      return try word(claim, against: printed)
    } catch {
      return "malformed"
    }
  }

  /// A slightly false version of each kind of statement.
  @Test(arguments: [
    ("lemma-12-eq-109-arithmetic", "< 1", "< 0.9", "leaf"),
    ("lemma-44-eq-258", "2(4v^2-m^2)", "2(4v^2-1.001m^2)", "algebra"),
    ("eq-4-mean", "alpha*erfc(m/sqrt(2v))", "1.001alpha*erfc(m/sqrt(2v))", "algebra"),
    ("selu-saturation", "-lambda*alpha", "-1.0001*lambda*alpha", "algebra"),
    ("lemma-46-eq-318-decreasing", "decreasing", "increasing", "leaf"),
    ("theorem-1-contraction", "\"11/10\"", "\"5/2\"", "leaf"),
    ("theorem-1-mean-interval", "6773/100000", "6773/200000", "parts"),
    ("theorem-2-variance-decreases", "\"factor\" : \"1\"", "\"factor\" : \"9/10\"", "leaf"),
    ("prose-exploding-gradients-box", "<=", ">=", "leaf"),
  ])
  func `a false twin is refused`(
    _ name: String, _ old: String, _ new: String, _ reason: String
  ) throws {
    #expect(try check(name) == "accepted")
    #expect(try check(name, [(old, new)]) == reason)
    // Nor is it what the list says, whatever else is wrong with it.
    #expect(try check(name, [(old, new)], asPrinted: false) != "accepted")
  }

  @Test(arguments: [
    "formula-cut", "formula-too-deep", "formula-unknown-name", "slope-by-a-constant", "no-relation",
    "definition-unknown-name", "extremum-without-a-relation", "polynomial-variable-twice",
  ])
  func `a formula that cannot be read is malformed`(_ name: String) throws {
    let claim = try readClaim(Corpus.malformed.bytes("claim-\(name).json"))
    #expect(throws: FormatError.self) {
      try ClaimCheck(claim, of: claim.proposition)
    }
  }

  /// The words say of an equation what its obligations ask for.
  @Test(arguments: [
    ("x ~ 0.25", "x = 0.25, to within 0.005, half a unit of the last digit"),
    ("x ~ -2.5e-7", "x = -2.5e-7, to within 0.000000005, half a unit of the last digit"),
    ("x ~ 5 within 0.1", "x = 5, to within 0.1"), ("x == 0", "x = 0, exactly"),
    ("max x == 1", "the largest value of x = (1), exactly"), ("x <= 0.3", "x <= 0.3"),
    (
      "min x ~ 5e-7",
      "the smallest value of x = 5e-7, to within 0.00000005, half a unit of the last digit"
    ),
  ])
  func `words say how near an equation is meant`(_ line: String, _ words: String) throws {
    let printed = try PrintedClaimReader.proposition(["domain x 0..1", Substring(line)])
    #expect(printed.inWords(id: "x", isProof: true).hasSuffix("\n  \(words)"))
  }

  @Test func `a bound that is attained is shown by algebra, and no sharper one is`() throws {
    func claim(_ bound: String, _ relation: String) throws -> ClaimCertificate {
      try readClaim(
        Array(
          """
          {"format": "snn-verify claim certificate", "version": 4, "id": "x", "verdict": "proved",
           "domain": [{"name": "x", "range": ["0", "1/3"]}], "definitions": [], "argument": "",
           "statement": {"kind": "relations", "text": "x^2 + 2x \(relation) \(bound)"},
           "parts": [{"kind": "tree", "tree": "."}]}
          """.utf8))
    }
    for (bound, relation, isTrue) in [
      ("7/9", "<=", true), ("7/9", "<", false), ("0.7777", "<=", false), ("0", ">=", true),
      ("0", ">", false), ("1/1000000", ">=", false),
    ] {
      let claim = try claim(bound, relation)
      var check = try ClaimCheck(claim, of: claim.proposition)
      if isTrue {
        try check.run()
      } else {
        #expect(throws: Rejection.self, "\(relation) \(bound)") { try check.run() }
      }
    }
  }

  /// Every character of a certificate, replaced in turn: what is accepted says what the list says, so
  /// the verdict and the identifier are the same.
  @Test(arguments: ["lemma-46-eq-318-decreasing", "lemma-38-0.463979", "a3-2-eq-29"])
  func `no mutant passes for another claim`(_ name: String) throws {
    let original = try Corpus.accepted.bytes("claim--\(name).json")
    let verdict = try readClaim(original).isProof
    var accepted = 0
    for index in original.indices {
      for replacement in Array("01./-m2<".utf8) where replacement != original[index] {
        var mutant = original
        mutant[index] = replacement
        guard CertificateChecker.check(bytes: mutant).word == "accepted" else { continue }
        accepted += 1
        let claim = try readClaim(mutant)
        #expect(claim.id == name && claim.isProof == verdict)
      }
    }
    #expect(accepted > 0)
  }
}
