import IntervalArithmetic
import Testing

import Formulas
import Paper
import Proving

/// What statements ask for: each kind of obligation, and a twin that asks for something false.
@Suite struct ObligationTests {
  private static let unit = ClaimDomain(["x": ("0", "1")])
  private let decider = Decider(options: ProverOptions(budget: 5_000))

  private func claim(
    _ statement: Statement, on domain: ClaimDomain = unit,
    where definitions: KeyValuePairs<String, String> = [:]
  ) -> Claim {
    Claim("test", .detail, "test", on: domain, where: definitions, statement)
  }

  private func obligations(
    _ statement: Statement, on domain: ClaimDomain = unit
  ) throws -> [Obligation] {
    try claim(statement, on: domain).demand().obligations
  }

  /// The kinds in order, in one word each.
  private func kinds(_ statement: Statement, on domain: ClaimDomain = unit) throws -> [String] {
    try obligations(statement, on: domain).map { obligation in
      switch obligation.content {
      case .sign: "sign"
      case .equality: "equality"
      case .extreme: "extreme"
      case .computation: "computation"
      case .roundingError: "rounding"
      case .layer: "layer"
      }
    }
  }

  private func verdict(
    _ statement: Statement, on domain: ClaimDomain = unit
  ) throws -> Verdict {
    try decider.decide(claim(statement, on: domain)).verdict
  }

  private func signs(_ statement: Statement) throws -> [Quantity] {
    try obligations(statement).map { obligation in
      guard case .sign(let quantity) = obligation.content else {
        throw FormulaError(description: "not a sign")
      }
      return quantity
    }
  }

  // MARK: Signs

  @Test func `an inequality asks for the larger side's excess, strictly or not`() throws {
    let signs = try signs(.relations("x < 2; x^2 <= 1; 3 > x; x >= 0"))
    #expect(signs.map { "\($0.expression)" } == ["2 - x", "1 - x^2", "3 - x", "x"])
    #expect(signs.map(\.isStrict) == [true, false, true, false])
    #expect(try verdict(.relations("x < 2; x^2 <= 1; 3 > x; x >= 0")) == .proved)
    #expect(try verdict(.relations("x < 2; x^2 < 1; 3 > x; x >= 0")) == .refuted)
  }

  @Test func `a magnitude and a printed decimal ask for two signs`() throws {
    #expect(try signs(.relations("abs(x - 1) < 2")).count == 2)
    let printed = try signs(.relations("x/x = 1.0"))
    #expect(printed.count == 2)
    #expect(printed.allSatisfy { !$0.isStrict })
    #expect(try verdict(.relations("abs(x - 1) < 2")) == .proved)
    #expect(try verdict(.relations("abs(x - 1) < 0.5")) == .refuted)
    #expect(try verdict(.relations("1/3 = 0.33"), on: .none) == .proved)
    #expect(try verdict(.relations("1/3 = 0.34"), on: .none) == .refuted)
  }

  @Test func `monotonicity asks for the sign of a derivative`() throws {
    let statement = Statement.monotone("x^2 + x", .increasing, in: "x")
    let slope = try #require(try signs(statement).first)
    #expect(slope.isStrict)
    let expected = 2 * Expression.symbol("x") + 1
    #expect(proveIdentity(slope.expression, expected, over: [:]).isIdentical)
    #expect(try verdict(statement) == .proved)
    let twin = Statement.monotone("x^2 - x", .increasing, in: "x")
    #expect(try verdict(twin) == .refuted)
  }

  // MARK: Equalities

  @Test func `identities, exact equations, expectations and limits ask for equality`() throws {
    #expect(try kinds(.identity("(x+1)^2", "x^2 + 2x + 1")) == ["equality"])
    #expect(try kinds(.relations("2x = x + x")) == ["equality"])
    #expect(
      try kinds(.expectation(negative: "1", positive: "0", is: "C/2"), on: .allNets)
        == ["equality"])
    #expect(try kinds(.limit(of: "erfc(x)", as: "x", .minusInfinity, is: "2")) == ["equality"])
    #expect(try verdict(.identity("(x+1)^2", "x^2 + 2x + 1")) == .proved)
    #expect(try verdict(.identity("(x+1)^2", "x^2 + 2x + 1.001")) == .refuted)
  }

  /// A decimal in an identity is the number, in a relation what rounds to it.
  @Test func `an identity with a decimal is exact`() throws {
    #expect(try kinds(.identity("1/3", "0.333"), on: .none) == ["equality"])
    #expect(try verdict(.identity("1/3", "0.333"), on: .none) == .refuted)
    #expect(try verdict(.relations("1/3 = 0.333"), on: .none) == .proved)
  }

  @Test func `coefficients ask for two signs each, and for nothing else to be left`() throws {
    func statement(_ polynomial: String) -> Statement {
      .coefficients(of: polynomial, in: ["x"], are: ["x^2": "0.33", "x": "2"])
    }
    let polynomial = "x^2/3 + 2x"
    #expect(try kinds(statement(polynomial)) == ["sign", "sign", "equality", "equality"])
    #expect(try verdict(statement(polynomial)) == .proved)
    #expect(try verdict(statement("x^2/2 + 2x")) == .refuted)
    #expect(try verdict(statement(polynomial + " + x^3")) == .refuted)
  }

  // MARK: Extremes

  @Test func `a maximum asks for a bound everywhere and for a value at a point`() throws {
    let statement = Statement.extremum(.maximum, of: "x*(1-x)", is: "= 0.250")
    guard case .extreme(let extreme)? = try obligations(statement).first?.content else {
      Issue.record("not an extreme")
      return
    }
    #expect(extreme.conditions.map(extreme.isEverywhere).sorted { $0 && !$1 } == [true, false])
    #expect(try verdict(statement) == .proved)
    #expect(try verdict(.extremum(.maximum, of: "x*(1-x)", is: "= 0.251")) == .refuted)
    let below = Statement.extremum(.minimum, of: "x^2 - x", is: "> -0.26")
    #expect(try verdict(below) == .proved)
    #expect(try verdict(.extremum(.minimum, of: "x^2 - x", is: "> -0.24")) == .refuted)
  }

  /// The value at a corner is reached, so that it is no strict bound.
  @Test func `an attained extreme value is not exceeded and not a strict bound`() throws {
    for (formula, value) in [("x*x*x", "1"), ("exp(x)", "exp(1)")] {
      #expect(try verdict(.extremum(.maximum, of: formula, is: "<= \(value)")) == .proved)
      #expect(try verdict(.extremum(.maximum, of: formula, is: "< \(value)")) != .proved)
      #expect(try verdict(.extremum(.maximum, of: formula, is: "> \(value)")) != .proved)
    }
  }

  @Test func `a grid's maximum has steps`() throws {
    func statement(_ relation: String, steps: [String] = ["0.25"]) -> Statement {
      .gridMaximum(of: "x*(1-x)", steps: steps, is: relation)
    }
    guard case .extreme(let extreme)? = try obligations(statement("= 0.25")).first?.content else {
      Issue.record("not an extreme")
      return
    }
    #expect(extreme.steps == [Rational(1, over: 4)])
    #expect(try verdict(statement("= 0.25")) == .proved)
    #expect(try verdict(statement("= 0.26")) == .undecided)
    for steps in [[], ["0"], ["-1"], ["a"], ["0.1", "0.1"]] {
      #expect(throws: FormulaError.self) { try obligations(statement("= 0.25", steps: steps)) }
    }
  }

  // MARK: Computations, rounding errors, layers

  @Test func `integers, grids, infinite limits and what is open ask for a computation`() throws {
    #expect(try kinds(.integers(["4/2", "1"])) == ["computation", "computation"])
    #expect(try verdict(.integers(["4/2", "1"])) == .proved)
    #expect(try verdict(.integers(["4/2", "1/2"])) == .refuted)
    #expect(try kinds(.gridCovers(["0.3"])) == ["computation"])
    #expect(try kinds(.limit(of: "e^x", as: "x", .plusInfinity, is: "inf")) == ["computation"])
    #expect(try verdict(.limit(of: "e^x", as: "x", .plusInfinity, is: "-inf")) == .refuted)
    #expect(try verdict(.limit(of: "e^x", as: "x", .plusInfinity, is: "7")) == .refuted)
    #expect(try verdict(.limit(of: "erfc(x)", as: "x", .plusInfinity, is: "inf")) == .refuted)
    #expect(try kinds(.open("?", because: "it is")) == ["computation"])
    #expect(try verdict(.open("?", because: "it is")) == .undecided)
    #expect(try kinds(.statistics(.rankOrder)) == ["computation"])
    #expect(try verdict(.statistics(.rankOrder)) == .undecided)
  }

  @Test func `a rounding error asks for its bound`() throws {
    #expect(try kinds(.roundingError(of: "x*x", below: "1e-15")) == ["rounding"])
    #expect(try verdict(.roundingError(of: "x*x", below: "1e-15")) == .proved)
    #expect(try verdict(.roundingError(of: "x*x", below: "1e-17")) != .proved)
  }

  @Test func `a layer statement asks for its own domain`() throws {
    #expect(try kinds(.variance(.below, factor: "1"), on: .omegaPlusPlus) == ["layer"])
    #expect(try kinds(.contraction(.extended, .norm), on: .none) == ["layer"])
    #expect(try verdict(.variance(.below, factor: "1"), on: .omegaPlusPlus) == .proved)
    #expect(try verdict(.variance(.above, factor: "1"), on: .omegaPlusPlus) == .refuted)
    #expect(throws: FormulaError.self) { try obligations(.variance(.below, factor: "1")) }
    #expect(throws: FormulaError.self) {
      try obligations(.fixedPoints(of: .theorem1, within: "1", "0", .mu))
    }
  }

  // MARK: Statements made of statements

  @Test func `parts stand in order, each on its domain and in its words`() throws {
    let parts = try obligations(
      .all([.relations("x < 2"), .on(.none, .all([.identity("1", "1"), .relations("1 < 2")]))]))
    #expect(parts.map(\.wording.failing) == ["x < 2", "1 = 1 at every point", "1 < 2"])
    #expect(parts.map(\.domain) == [Self.unit, .none, .none])
    let decision = try decider.decide(
      claim(.all([.relations("x < 2"), .on(.none, .relations("2 < 1"))])))
    guard case .refuted(let refutation) = decision else {
      Issue.record("\(decision.verdict)")
      return
    }
    #expect(refutation.failing == "2 < 1")
  }

  @Test func `an argument stands at the top only`() throws {
    let premise = Statement.relations("1 < 2")
    for argument in [
      Statement.implied("yes", by: "", [premise]), .contradicted("no", by: "", [premise]),
      .refutation(of: premise, by: premise),
    ] {
      #expect(try claim(argument).demand().obligations.count == 1)
      #expect(throws: FormulaError.self) { try obligations(.all([argument])) }
      #expect(throws: FormulaError.self) { try obligations(.on(.none, argument)) }
    }
  }

  /// Only a refuted consequence says something of the statement.
  @Test func `a consequence refutes and does not prove`() throws {
    func statement(_ consequence: String) -> Statement {
      .refutation(of: .relations("x < 2"), by: .relations(consequence))
    }
    #expect(try verdict(statement("x < 0.5")) == .refuted)
    #expect(try verdict(statement("x < 3")) == .undecided)
  }

  // MARK: Decisions

  /// The tightest of several proofs is shown, with the work of all; nothing follows an open part.
  @Test func `decisions combine`() throws {
    let tight = try decider.decide(claim(.relations("x < 2; exp(x) < 2.72; x < 3")))
    let alone = try decider.decide(claim(.relations("exp(x) < 2.72")))
    #expect(tight.measurement == alone.measurement)
    #expect(tight.evidence.count == 3)
    #expect(try #require(tight.work).boxes > (try #require(alone.work)).boxes)
    let open = Statement.open("?", because: "of a reason")
    let decision = try decider.decide(claim(.all([.relations("x < 2"), open])))
    #expect(decision.verdict == .undecided)
    #expect(decision.reason == "of a reason")
    #expect(decision.evidence.isEmpty)
  }

  @Test func `algebra and exact arithmetic have no precision`() throws {
    #expect(try decider.decide(claim(.identity("x + x", "2x"))).work == nil)
    #expect(try decider.decide(claim(.relations("1 < 2"), on: .none)).work == nil)
    #expect(try decider.decide(claim(.relations("exp(x) < 3"))).work != nil)
  }
}
