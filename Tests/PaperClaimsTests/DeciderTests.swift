import Certification
import Foundation
import IntervalArithmetic
import Testing

@testable import PaperClaims

@Suite struct DeciderTests {
  private let decider = Decider(options: ProverOptions(budget: 20_000))

  private func decide(
    _ statement: Statement, on domain: ClaimDomain = .none,
    where definitions: KeyValuePairs<String, String> = [:]
  ) throws -> Decision {
    try decider.decide(Claim("test", .detail, "test", on: domain, where: definitions, statement))
  }

  @Test(arguments: [
    ("x^2 - 2x + 2 > 0.99", Verdict.proved), ("x^2 - 2x + 2 > 1", .refuted),
    ("x^2 - 2x + 2 < 5.01; x < 4", .proved), ("x^2 < 8.99", .refuted), ("abs(x - 1) <= 2", .proved),
    ("abs(x - 1) < 2", .refuted), ("(x+1)^2 = x^2 + 2x + 1", .proved),
    ("(x+1)^2 = x^2 + 2x + 2", .refuted),
  ])
  func `relations over a domain`(_ text: String, _ verdict: Verdict) throws {
    #expect(try decide(.relations(text), on: ClaimDomain(["x": ("-1", "3")])).verdict == verdict)
  }

  /// `x = d`: half a unit of the last printed digit, so trailing zeros count.
  @Test(arguments: [
    ("pi = 3.14159", Verdict.proved), ("pi = 3.1415", .refuted), ("pi = 3.142", .proved),
    ("pi = 3.1420", .refuted), ("1/3 = 0.333", .proved), ("1/8 = 0.12", .proved),
    ("0.125 = 0.13", .proved), ("0.1250001 = 0.12", .refuted),
  ])
  func `printed decimals`(_ text: String, _ verdict: Verdict) throws {
    #expect(try decide(.relations(text)).verdict == verdict)
  }

  @Test func `a bound that is attained at a corner`() throws {
    let domain = ClaimDomain.net(m: "0.01", v: ("0.64", "1.875"))
    let sharp = "2 - erfc(m/sqrt(2v)) <= 2 - erfc(0.01/sqrt(1.28))"
    #expect(try decide(.relations(sharp), on: domain).verdict == .proved)
    let twin = "2 - erfc(m/sqrt(2v)) < 2 - erfc(0.01/sqrt(1.28))"
    #expect(try decide(.relations(twin), on: domain).verdict == .refuted)
  }

  @Test func `extreme values and monotonicity`() throws {
    let domain = ClaimDomain(["x": ("0", "3")])
    let formula = "x*exp(-x)"
    func extremum(_ relation: String) throws -> Verdict {
      try decide(.extremum(.maximum, of: formula, is: relation), on: domain).verdict
    }
    #expect(try extremum("= 0.367879") == .proved)
    #expect(try extremum("= 0.367881") == .refuted)
    #expect(try extremum("< 0.3679") == .proved)
    #expect(try decide(.monotone("x^3 + x", .increasing, in: "x"), on: domain).verdict == .proved)
    #expect(try decide(.monotone(formula, .increasing, in: "x"), on: domain).verdict == .refuted)
  }

  @Test func `a witness lies in the domain and is one`() throws {
    let decision = try decide(.relations("mu~ < 0.06"), on: .omega)
    let witness = try #require(decision.witness)
    #expect(ClaimDomain.omega.box.contains(witness.values))
    #expect(try #require(decision.enclosure?.upper) <= 0)
  }

  @Test func `integers and grids`() throws {
    #expect(try decide(.integers(["0.2/0.05", "7"])).verdict == .proved)
    #expect(try decide(.integers(["0.2/0.03"])).verdict == .refuted)
    let grid = try decide(
      .gridCovers(["0.3", "0.5"]), on: ClaimDomain(["x": ("0", "1"), "t": ("0", "1")]))
    #expect(grid.verdict == .proved)
    #expect(grid.enclosure == Enclosure(lower: 15, upper: 15))
  }

  @Test func `the nearest true statement is true, and one unit sharper is not`() throws {
    let claim = Claim(
      "test", .detail, "test", on: .net(m: "0.01", v: ("0.64", "1.875")),
      .relations("abs(2 - erfc(0.01/sqrt(2v))) <= 1.00584"))
    let nearest = try decider.nearestStatements(to: claim)
    #expect(nearest == ["abs(2 - erfc(0.01/sqrt(2v))) <= 1.00998"])
    #expect(try decide(.relations(nearest[0]), on: claim.domain).verdict == .proved)
    let sharper = nearest[0].replacing("1.00998", with: "1.00997")
    #expect(try decide(.relations(sharper), on: claim.domain).verdict == .refuted)
  }
}
