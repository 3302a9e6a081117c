import Foundation
import IntervalArithmetic
import Testing

import Formulas
import Paper
import Proving

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
    #expect(decision.measurement?.measure == .difference)
    #expect(try #require(decision.measurement?.enclosure.lower) >= 0)
  }

  @Test func `integers and grids`() throws {
    #expect(try decide(.integers(["0.2/0.05", "7"])).verdict == .proved)
    #expect(try decide(.integers(["0.2/0.03"])).verdict == .refuted)
    let grid = try decide(
      .gridCovers(["0.3", "0.5"]), on: ClaimDomain(["x": ("0", "1"), "t": ("0", "1")]))
    #expect(grid.verdict == .proved)
    #expect(grid.measurement == Measurement(.count, exactly: 15))
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

  private static let net = ClaimDomain(["m": ("-3", "3"), "v": ("0.1", "20")])

  @Test(arguments: [
    ("C/2", Verdict.proved), ("C", .refuted), ("1 - C/2", .refuted),
  ])
  func `the expectation of a step`(_ formula: String, _ verdict: Verdict) throws {
    let statement = Statement.expectation(negative: "1", positive: "0", is: formula)
    #expect(try decide(statement, on: Self.net).verdict == verdict)
  }

  @Test func `the expectation of selu is the theory's mean and no other`() throws {
    func mean(_ formula: String, positive: String = "lambda*x") throws -> Verdict {
      try decide(
        .expectation(negative: "lambda*alpha*(e^x - 1)", positive: positive, is: formula),
        on: Self.net
      ).verdict
    }
    #expect(try mean("mu~") == .proved)
    #expect(try mean("mu~ + 1e-9*m") == .refuted)
    #expect(try mean("xi~") == .refuted)
    #expect(try mean("mu~", positive: "x") == .refuted)
    #expect(throws: (any Error).self) { try mean("mu~", positive: "1/(1+e^x)") }
  }

  @Test(arguments: [
    ("erfc(x)", Approach.minusInfinity, "2", Verdict.proved),
    ("erfc(x)", .plusInfinity, "2", .refuted), ("e^x", .plusInfinity, "inf", .proved),
    ("e^x", .plusInfinity, "-inf", .refuted), ("1/x", .zeroFromAbove, "inf", .proved),
    ("1/(x - x)", .zeroFromAbove, "inf", .undecided), ("x*e^x", .plusInfinity, "inf", .proved),
    ("x*e^(-x)", .plusInfinity, "0", .undecided), ("erfcx(x) + 1/x", .plusInfinity, "0", .proved),
    ("sqrt(x)", .minusInfinity, "0", .undecided), ("m/x", .zeroFromAbove, "inf", .undecided),
    ("alpha*erf(x)", .minusInfinity, "-alpha", .proved),
  ])
  func `limits`(_ formula: String, _ approach: Approach, _ limit: String, _ verdict: Verdict) throws
  {
    let statement = Statement.limit(of: formula, as: "x", approach, is: limit)
    #expect(try decide(statement).verdict == verdict)
  }

  @Test func `an argument concludes from proved premises only`() throws {
    let (sound, wrong) = (Statement.relations("1 < 2"), Statement.relations("2 < 1"))
    #expect(try decide(.implied("yes", by: "", [sound])).verdict == .proved)
    #expect(try decide(.implied("yes", by: "", [sound, wrong])).verdict == .undecided)
    #expect(try decide(.contradicted("no", by: "", [sound])).verdict == .refuted)
    #expect(try decide(.contradicted("no", by: "", [wrong])).verdict == .undecided)
    #expect(try decide(.open("?", because: "it is")).verdict == .undecided)
  }

  @Test(arguments: [("= 0.25", Verdict.proved), ("= 0.26", .undecided), ("< 0.3", .proved)])
  func `the maximum over a grid`(_ relation: String, _ verdict: Verdict) throws {
    let statement = Statement.gridMaximum(of: "x*(1-x)", steps: ["0.0999"], is: relation)
    #expect(try decide(statement, on: ClaimDomain(["x": ("0", "1")])).verdict == verdict)
  }

  @Test func `coefficients to a relative error`() throws {
    func verdict(_ printed: String, relativeError: String) throws -> Verdict {
      try decide(
        .coefficients(
          of: "(1001/1000)*v^2 + v", in: ["v"], are: ["v^2": printed, "v": "1"],
          relativeError: relativeError), on: Self.net
      ).verdict
    }
    #expect(try verdict("1", relativeError: "0.001") == .proved)
    #expect(try verdict("1", relativeError: "0.0009") == .refuted)
    #expect(try verdict("-1", relativeError: "1") == .refuted)
  }

  /// The claims whose parts lie in other variables, each with a part made slightly false.
  @Test(arguments: [
    ("lemma-22-lower", "sqrt(x^2+2)", "sqrt(x^2+1.9)"),
    ("lemma-22-upper", "4/pi", "1.28"), ("lemma-22-upper", "4/pi", "1.27"),
    ("lemma-23-convex", "2k - 1/2", "2k - 3/2"),
    ("theorem-2-fixed-points-below-3", "nu~ < 3", "nu~ < 2.8"),
    ("theorem-2-fixed-points-below-3", "< 0.8", "< 0.6"),
    ("prose-fixed-points-above-0.16", "abs(L) < 10c", "abs(L) < 5c"),
    ("prose-fixed-points-above-0.16", "least > 1/0.8", "least > 1/0.6"),
    ("prose-fixed-points-above-0.24", "nu~ > 0.24", "nu~ > 0.29"),
    ("prose-variance-3-16-across-layers", "abs(mu~) <= 2", "abs(mu~) <= 1"),
    ("prose-no-scaled-tanh", "second > 1/3", "second > 2/5"),
    ("lemma-43-figure-a7", "D[mu~^2, v] < 0", "D[mu~^2, v] < -0.001"),
    ("lemma-11-eq-104", "0.32112", "0.001"),
  ])
  func `an argument with a false premise`(_ id: String, _ text: String, _ twin: String) throws {
    let claim = try #require(Ledger(ids: [id]).entries.first?.claim)
    let changed = claim.statement.replacing(text, with: twin)
    #expect(changed.premises != claim.statement.premises)
    #expect(try decider.decide(claim).verdict != .undecided)
    #expect(try decider.decide(claim.stating(changed)).verdict == .undecided)
  }
}

extension Claim {
  /// The same claim with another statement.
  fileprivate func stating(_ statement: Statement) -> Claim {
    Claim(
      id, tier, source, on: domain, where: definitions, origin: origin, budget: budget,
      statement)
  }
}

extension Statement {
  /// The text of an argument's parts.
  fileprivate var premises: String {
    switch self {
    case .implied(_, _, let parts), .contradicted(_, _, let parts), .all(let parts):
      parts.map(\.premises).joined(separator: "\n")
    case .on(_, let part): part.premises
    default: description
    }
  }

  /// The statement with a text replaced in its relations and identities.
  fileprivate func replacing(_ text: String, with other: String) -> Statement {
    func changed(_ formula: String) -> String { formula.replacing(text, with: other) }
    return switch self {
    case .relations(let formula, let tolerance): .relations(changed(formula), tolerance: tolerance)
    case .identity(let left, let right): .identity(changed(left), changed(right))
    case .all(let parts): .all(parts.map { $0.replacing(text, with: other) })
    case .on(let domain, let part): .on(domain, part.replacing(text, with: other))
    case .implied(let claim, let argument, let parts):
      .implied(claim, by: argument, parts.map { $0.replacing(text, with: other) })
    case .contradicted(let claim, let argument, let parts):
      .contradicted(claim, by: argument, parts.map { $0.replacing(text, with: other) })
    default: self
    }
  }
}
