import Foundation
import IntervalArithmetic
import Testing

import Formulas
import Paper
import Proving
import SignalPropagation

@Suite struct LedgerTests {
  private static let ledger = Ledger()

  @Test func `every identifier is there once`() {
    let ids = Self.ledger.entries.map(\.claim.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.count == 425)
  }

  @Test func `every statement can be read`() {
    let findings = Array(Found.ofErrata.values) + Found.ofOthers.values
    #expect(findings.count >= Self.ledger.entries.count - 1)
    for finding in findings {
      #expect(!finding.decision.reason.contains("cannot be read"), "\(finding.claim.id)")
    }
    let nonsense = Claim("nonsense", .detail, "", .relations("1 <"))
    #expect(throws: FormulaError.self) { try Decider().decide(nonsense) }
  }

  /// What is proved everywhere is false everywhere with its signs turned round.
  @Test func `the contrary of a proved inequality is refuted`() throws {
    let decider = Decider(options: ProverOptions(budget: 300))
    var twins = 0
    for (_, claim) in Self.ledger.entries {
      guard case .relations(let text, let tolerance) = claim.statement, tolerance == nil,
        !text.contains("="), !text.contains(";"), !text.contains("abs"),
        claim.definitions.isEmpty, try decider.decide(claim).verdict == .proved
      else { continue }
      let contrary = String(
        text.map { $0 == "<" ? ">" : $0 == ">" ? "<" : $0 })
      let twin = Claim(
        claim.id, claim.tier, claim.source, on: claim.domain, .relations(contrary))
      #expect(try decider.decide(twin).verdict == .refuted, "\(claim.id)")
      twins += 1
    }
    #expect(twins > 15)
  }

  /// Extreme values, identities, arguments and layer statements each leave what a reader can check.
  @Test(arguments: [
    "lemma-6-J11-bound", "a6-eq-335-dJ11-points", "lemma-12-grid-maximum", "lemma-43-grid-maximum",
    "eq-62-J11", "lemma-40-eq-227-second-line", "eq-4-mean", "lemma-21-exp", "lemma-22-upper",
    "prose-variance-3-16-across-layers", "prose-exploding-gradients-box", "theorem-1-convergence",
    "lemma-20-double-evaluation", "alpha01-value", "lemma-44-eq-267-expansion",
  ])
  func `a decided claim has a certificate with its evidence`(_ id: String) throws {
    let finding = try #require(
      Ledger(ids: [id]).findings(
        jobs: 1, options: ProverOptions(budget: 20_000), certifies: true
      ).first)
    #expect(finding.decision.verdict != .undecided)
    #expect(!finding.decision.evidence.isEmpty)
    let data = try #require(try ClaimCertificate.encoded(finding))
    struct Parts: Decodable {
      struct Part: Decodable { let kind: String }
      let parts: [Part]
    }
    let parts = try JSONDecoder().decode(Parts.self, from: data).parts.map(\.kind)
    #expect(
      parts
        == finding.decision.evidence.map {
          switch $0 {
          case .tree: "tree"
          case .point: "point"
          case .algebra: "algebra"
          case .layer: "layer"
          }
        })
  }

  private func claim(_ id: String) throws -> Claim {
    try #require(Ledger(ids: [id]).entries.first?.claim)
  }

  /// Eq. (70) gives a negative "singular value" where the determinant is negative.
  @Test func `a singular value is not negative`() throws {
    let decider = Decider()
    let printed = try claim("eq-70-second-singular-value")
    #expect(try decider.decide(printed).verdict == .refuted)
    func matrix(_ last: String) -> ClaimDomain {
      ClaimDomain([
        "a11": ("1", "1"), "a12": ("0", "0"), "a21": ("0", "0"), "a22": (last, last),
      ])
    }
    func verdict(on domain: ClaimDomain) throws -> Verdict {
      try decider.decide(
        Claim(
          printed.id, printed.tier, printed.source, on: domain, where: printed.definitions,
          origin: printed.origin, budget: nil, printed.statement)
      ).verdict
    }
    #expect(try verdict(on: matrix("-1")) == .refuted)
    #expect(try verdict(on: matrix("1")) == .proved)
    #expect(
      try decider.decide(claim("eq-70-second-singular-value-intended")).verdict == .proved)
  }

  /// The right side of the first inequality of Eq. (268) has a term 0.000798008x.
  @Test func `the coefficients of the second line of Eq. 268 are those of the first`() throws {
    let claim = try claim("lemma-44-eq-268-other-coefficients")
    #expect(try Decider().decide(claim).verdict == .proved)
  }

  /// The closed forms of Eqs. (4) and (5) hold for all alpha and lambda.
  @Test(arguments: ["eq-4-mean", "eq-5-variance"])
  func `the moments are those of every SELU`(_ id: String) throws {
    let claim = try claim(id)
    #expect(claim.domain.endless["alpha"] == .positive)
    #expect(try Decider().decide(claim).verdict == .proved)
  }

  /// An exact extreme value is no decimal to half a unit.
  @Test func `exact extreme values are taken at corners`() throws {
    let domain = ClaimDomain(["x": ("-0.1", "0.1"), "y": ("-0.1", "0.1")])
    func verdict(_ relation: String) throws -> Verdict {
      try Decider().decide(
        Claim(
          "exact", .detail, "", on: domain, .extremum(.minimum, of: "x*y", is: relation))
      ).verdict
    }
    #expect(try verdict("= (-0.01)") == .proved)
    #expect(try verdict("= -0.01") == .proved)
    #expect(try verdict("= (-0.0101)") == .refuted)
    #expect(try verdict("= (-0.0099)") == .refuted)
    #expect(try verdict("= -0.013") == .refuted)
  }

  /// Whose statement it is.
  @Test func `origins`() throws {
    for (_, claim) in Self.ledger.entries where claim.id.hasSuffix("-intended") {
      #expect(claim.origin == .ours, "\(claim.id)")
    }
    #expect(try claim("lemma-12-grid-bound").origin == .print)
    #expect(try claim("lemma-12-grid-maximum").origin == .reading)
    #expect(try claim("grid-lemma-12-uniform").origin == .ours)
  }

  /// The theorem that a claim serves is its section's, if it names no other one.
  @Test func `theorems that claims serve`() {
    func served(_ id: String) -> TheoremName? {
      Self.ledger.entries.first { $0.claim.id == id }.map {
        $0.claim.theorem ?? $0.section.theorem
      } ?? nil
    }
    #expect(served("lemma-9-eq-77") == .theorem1)
    #expect(served("lemma-13-mean-square") == .theorem1)
    #expect(served("lemma-6-J11-bound") == .lemma12)
    #expect(served("grid-lemma-12-steps") == .lemma12)
    #expect(served("grid-lemma-43-steps") == .theorem3)
    #expect(served("theorem-2-second-moment") == .theorem2)
    #expect(served("table-3-best-network") == nil)
  }

  /// The list as printed: no row is invented, tiers and places are its own.
  @Test(.enabled(if: PaperData.list != nil, PaperData.absence))
  func `claims are rows of the printed list`() throws {
    let list = try #require(PaperData.list)
    var rows: [String: (tier: String, location: String)] = [:]
    for line in list.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      rows[cells[0].filter { $0 != "`" }] = (cells[1], cells[2])
    }
    // Where the list is not the print, or stops short of what stands instead.
    let added: Set = [
      "eq-70-second-singular-value-intended", "lemma-39-long-values-b-intended",
      "lemma-46-root-shift-0.7-printed",
    ]
    #expect(rows.count == Self.ledger.entries.count - added.count)
    for (_, claim) in Self.ledger.entries where !added.contains(claim.id) {
      let row = try #require(rows[claim.id], "\(claim.id) is not in the list")
      #expect(row.tier == claim.tier.rawValue, "\(claim.id)")
      #expect(row.location == claim.source, "\(claim.id)")
    }
  }
}
