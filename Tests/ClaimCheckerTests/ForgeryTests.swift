import Foundation
import LayerChecker
import Testing

import ClaimChecker

/// Certificates that claim more than they show: every printed claim, in both directions, by each way of
/// forging that was ever found to pass, and some more.
@Suite struct ForgeryTests {
  /// The certificate of a claim with this statement, which is JSON, and evidence.
  private static func certificate(
    _ id: String, _ verdict: String, domain: String = "[]", definitions: String = "[]",
    statement: String, parts: String
  ) -> [UInt8] {
    Array(
      """
      {"format": "snn-verify claim certificate", "version": 4, "id": "\(id)",
       "verdict": "\(verdict)", "domain": \(domain), "definitions": \(definitions),
       "argument": "", "statement": \(statement), "parts": \(parts)}
      """.utf8)
  }

  /// Whether a certificate is accepted; statements that algebra settles alone are no forgeries.
  private static func isAccepted(_ bytes: [UInt8]) -> Bool {
    CertificateChecker.check(bytes: bytes).word == "accepted"
  }

  /// The claims that need evidence.
  private static let demanding = PrintedClaims.entries.keys.sorted().filter {
    algebraicVerdict($0) == nil
  }

  @Test func `words prove nothing`() {
    #expect(Self.demanding.count > 280)
    for id in Self.demanding {
      for verdict in ["proved", "refuted"] {
        let kind = verdict == "proved" ? "implied" : "contradicted"
        let words = #"{"kind": "\#(kind)", "text": "the claim", "premises": []}"#
        let nested = #"{"kind": "all", "statements": [\#(words)]}"#
        let on = #"{"kind": "on", "domain": [], "statement": \#(words)}"#
        let trivial = """
          {"kind": "\(kind)", "text": "the claim",
           "premises": [{"kind": "relations", "text": "1 < 2"}]}
          """
        for (statement, parts) in [
          (words, "[]"), (nested, "[]"), (on, "[]"), (trivial, #"[{"kind": "tree", "tree": "."}]"#),
          (#"{"kind": "all", "statements": []}"#, "[]"),
        ] {
          let forged = Self.certificate(id, verdict, statement: statement, parts: parts)
          #expect(!Self.isAccepted(forged), "\(id), \(verdict): \(statement)")
        }
      }
    }
  }

  @Test func `a falsehood about something else refutes nothing`() {
    for id in PrintedClaims.entries.keys.sorted() {
      for (statement, parts) in [
        (#"{"kind": "relations", "text": "1 < 0"}"#, #"[{"kind": "point", "point": {}}]"#),
        (#"{"kind": "identity", "left": "1", "right": "2"}"#, #"[{"kind": "point", "point": {}}]"#),
        (#"{"kind": "integers", "texts": ["1/2"]}"#, #"[{"kind": "algebra"}]"#),
        (#"{"kind": "integers", "texts": ["sqrt(4)"]}"#, #"[{"kind": "algebra"}]"#),
        (
          #"{"kind": "limit", "of": "x - x", "as": "x", "approach": "+inf", "is": "0"}"#,
          #"[{"kind": "algebra"}]"#
        ),
        (
          #"{"kind": "limit", "of": "x", "as": "x", "approach": "+inf", "is": "0"}"#,
          #"[{"kind": "algebra"}]"#
        ),
      ] {
        let forged = Self.certificate(id, "refuted", statement: statement, parts: parts)
        // What exact arithmetic refutes needs no evidence.
        let isFalse = algebraicVerdict(id) == "refuted"
        #expect(isFalse || !Self.isAccepted(forged), "\(id): \(statement)")
      }
    }
  }

  /// `a = 1.67326` as an identity is false, and so would refute what is only rounded.
  @Test(arguments: [
    ("alpha01-value", "alpha", "1.67326"), ("alpha01-value-main-text", "alpha", "1.6733"),
    ("lambda01-value", "lambda", "1.0507"),
  ])
  func `a rounded number is not refuted as an exact one`(
    _ id: String, _ left: String, _ right: String
  ) {
    for statement in [
      #"{"kind": "identity", "left": "\#(left)", "right": "\#(right)"}"#,
      #"{"kind": "relations", "text": "\#(left) = (\#(right))"}"#,
      #"{"kind": "relations", "text": "\#(left) = \#(right)", "tolerance": "1/100000000"}"#,
      #"{"kind": "relations", "text": "\#(left) < \#(right)0"}"#,
    ] {
      let forged = Self.certificate(
        id, "refuted", statement: statement, parts: #"[{"kind": "point", "point": {}}]"#)
      #expect(!Self.isAccepted(forged), "\(statement)")
    }
  }

  /// Names that swallow an axis, a definition or each other.
  @Test(arguments: [
    "mu in [-0.1, 0.1], omega", "mu, omega", "a = 1; with b", " mu", "mu ", "", "1", "mu\\nnu",
    "\\u001B[2K", "é",
  ])
  func `a name is an identifier`(_ name: String) {
    let domain = #"[{"name": "\#(name)", "range": ["0", "1"]}]"#
    let definition = #"[{"name": "\#(name)", "formula": "1"}]"#
    let statement = #"{"kind": "relations", "text": "1 < 2"}"#
    for (domain, definitions) in [(domain, "[]"), ("[]", definition)] {
      let forged = Self.certificate(
        "lemma-12-steps", "proved", domain: domain, definitions: definitions,
        statement: statement, parts: "[]")
      #expect(CertificateChecker.check(bytes: forged).word == "malformed")
    }
  }

  @Test(arguments: ["-1", "0", "-1/2"]) func `a tolerance is positive`(_ tolerance: String) {
    let forged = Self.certificate(
      "alpha01-value", "refuted",
      statement: #"{"kind": "relations", "text": "alpha = alpha", "tolerance": "\#(tolerance)"}"#,
      parts: #"[{"kind": "point", "point": {}}]"#)
    #expect(CertificateChecker.check(bytes: forged).word == "malformed")
  }

  /// A whole number is exact, and an inequality has no tolerance.
  @Test func `printed integers have no slack`() throws {
    func word(_ text: String) throws -> String {
      let list = try PrintedClaimReader.proposition(["domain x -0.5..0.5", "x == 0"])
      let bytes = Self.certificate(
        "x", "proved", domain: #"[{"name": "x", "range": ["-1/2", "1/2"]}]"#,
        statement: #"{"kind": "relations", "text": "\#(text)"}"#,
        parts: #"[{"kind": "tree", "tree": "."}, {"kind": "tree", "tree": "."}]"#)
      return try ClaimCheckerTests.word(readClaim(bytes), against: list)
    }
    #expect(try word("x = 0") == "parts")
    #expect(try word("x = 0.0") == "leaf")
    #expect(try word("-0.5 <= x <= 0.5") == "identifier")
  }

  /// Redefining a name of the theory, or pinning a variable, changes the formula and so the claim.
  @Test(arguments: [
    ("alpha", "2"), ("nu~", "0"), ("mu~", "0"), ("S", "0"), ("nu", "1"), ("v", "1"), ("pi", "3"),
  ])
  func `a name of the theory cannot be given another meaning`(_ name: String, _ formula: String) {
    let domain = """
      [{"name": "mu", "range": ["-1/10", "1/10"]}, {"name": "omega", "range": ["-1/10", "1/10"]},
       {"name": "nu", "range": ["4/5", "3/2"]}, {"name": "tau", "range": ["4/5", "5/4"]}]
      """
    for (id, text) in [
      ("lemma-12-S-below-one", "S < 1"), ("lemma-6-J11-bound", "abs(J11) <= 0.104497"),
    ] {
      let forged = Self.certificate(
        id, "proved", domain: domain,
        definitions: #"[{"name": "\#(name)", "formula": "\#(formula)"}]"#,
        statement: #"{"kind": "relations", "text": "\#(text)"}"#,
        parts: #"[{"kind": "tree", "tree": "."}, {"kind": "tree", "tree": "."}]"#)
      #expect(!Self.isAccepted(forged))
    }
  }

  /// A refutation at a point off the grid says nothing of the maximum on the grid.
  @Test func `a grid is refuted on the grid`() throws {
    let list = try PrintedClaimReader.proposition([
      "domain x 0..1", "grid 2/3: max x*(1-x) <= 0.23",
    ])
    func word(_ x: String) throws -> String {
      let bytes = Self.certificate(
        "x", "refuted", domain: #"[{"name": "x", "range": ["0", "1"]}]"#,
        statement: """
          {"kind": "grid-maximum", "of": "x*(1-x)", "steps": ["2/3"], "is": "<= 0.23"}
          """, parts: #"[{"kind": "point", "point": {"x": "\#(x)"}}]"#)
      return try ClaimCheckerTests.word(readClaim(bytes), against: list)
    }
    // The maximum 1/4 is at 1/2; the grid has 0, 2/3 and 1, where it is 2/9.
    #expect(try word("1/2") == "point")
    #expect(try word("2/3") == "refutation")
  }

  /// Positivity is used only where the domain gives it.
  @Test func `algebra knows no sign that the domain does not give`() throws {
    for (domain, isTrue) in [("v -2..-1", false), ("v -2..1", false), ("v 0..1", true)] {
      let list = try PrintedClaimReader.proposition(
        ["domain \(domain)", "sqrt(v^2) == v"][...].map {
          Substring($0)
        })
      let sides = domain.dropFirst(2).split(separator: "..", maxSplits: 1)
      let bytes = Self.certificate(
        "x", "proved", domain: #"[{"name": "v", "range": ["\#(sides[0])", "\#(sides[1])"]}]"#,
        statement: #"{"kind": "identity", "left": "sqrt(v^2)", "right": "v"}"#,
        parts: #"[{"kind": "algebra"}]"#)
      var check = try ClaimCheck(readClaim(bytes), of: list)
      if isTrue {
        try check.run()
      } else {
        #expect(throws: Rejection.self, "\(domain)") { try check.run() }
      }
    }
  }

  /// A norm of at least 1 at a point leaves an attracting fixed point possible.
  @Test func `a norm above one refutes no fixed point`() throws {
    let certificate = try Certificate(
      reading: Field(
        value: try JSONReader.read(Corpus.accepted.bytes("refuted-norm.json")), path: "$"))
    #expect(!LayerClaim.contraction(.banach, on: certificate.domain).isRefuted(by: certificate))
    #expect(LayerClaim.contraction(.norm, on: certificate.domain).isRefuted(by: certificate))
  }

  /// Nothing of a file reaches the terminal raw.
  @Test func `output is escaped`() throws {
    let evil = #"x\u000Aaccepted: shown on 123 boxes, 96 bits\u001B[8m\u009B2J\u202E"#
    let text = String(decoding: try Corpus.accepted.bytes("claim--a3-2-eq-29.json"), as: UTF8.self)
    var changes = 0
    for (old, new) in [
      (#""a3-2-eq-29""#, "\"\(evil)\""), (#""m""#, "\"\(evil)\""), (#""kind""#, "\"\(evil)\""),
      (#""refuted""#, "\"\(evil)\""), (#""1.2""#, "\"\(evil)\""), (#""6/5""#, "\"\(evil)\""),
    ] {
      let forged = text.replacing(old, with: new)
      // The number is written in one of the two ways.
      guard forged != text else { continue }
      changes += 1
      let output = CertificateChecker.check(bytes: Array(forged.utf8)).text
      #expect(!output.contains("\naccepted"))
      #expect(output.unicodeScalars.allSatisfy { $0 == "\n" || $0 >= " " && $0 < "\u{7F}" })
    }
    #expect(changes == 5)
    let argument = text.replacing(
      #""argument" : ""#, with: #""argument" : "\u001B[2A\u001B[J"#)
    #expect(argument != text)
    let finding = CertificateChecker.check(bytes: Array(argument.utf8))
    #expect(!finding.text.contains("\u{1B}"))
  }
}
