import IntervalArithmetic
import Testing

import Formulas
import Paper
import Proving
import SignalPropagation

/// Lemma 20 as a statement about the binary64 evaluation of the printed formulas.
@Suite struct RoundingTests {
  private typealias Precise = Interval<BigFloat<4>>

  private let decider = Decider(options: ProverOptions(budget: 3000))
  private let claim = Claim.precision.first { $0.id == "lemma-20-double-evaluation" }!

  /// Another tolerance for the error of one of the claim's formulas.
  private func decide(
    _ formula: String, below tolerance: String, budget: Int = 3000
  ) throws -> Decision {
    try Decider(options: ProverOptions(budget: budget)).decide(
      Claim(
        claim.id, claim.tier, claim.source, on: claim.domain, where: claim.definitions,
        origin: claim.origin, budget: nil, .roundingError(of: formula, below: tolerance)))
  }

  /// The largest error of this machine's evaluation at some binary64 points of the domain.
  private func attainedError() throws -> Double {
    let program = try Program(
      theory: [try claim.symbols().formula("S71").substituting(FormulaSymbols.netInput)],
      variables: claim.domain.variables)
    let exactly = program.prepared(SELU<Precise>.selfNormalizing.parameters)
    let inDouble = program.prepared(
      SELU(
        alpha: SELU<Precise>.selfNormalizing.alpha.lower.approximation,
        lambda: SELU<Precise>.selfNormalizing.lambda.lower.approximation
      ).parameters)
    var largest = 0.0
    for step in 1...300 {
      // Multiples of four irrational numbers modulo 1 are spread evenly.
      let point = zip(claim.domain.box.sides, [2.0, 3, 5, 7]).map { side, prime in
        let share = (Double(step) * prime.squareRoot()).truncatingRemainder(dividingBy: 1)
        let (lower, upper) = (side.lowerBound.approximation, side.upperBound.approximation)
        return lower + share * (upper - lower)
      }
      #expect(claim.domain.box.contains(point.map { Rational($0) }))
      let error =
        Precise(BigFloat<4>(inDouble(point)[0]))
        - exactly(point.map { Precise(BigFloat<4>($0)) })[0]
      largest = max(largest, error.magnitude.approximation)
    }
    return largest
  }

  @Test func `the claim is proved, and no smaller error than the attained one`() throws {
    let decision = try decider.decide(claim)
    #expect(decision.verdict == .proved)
    let bound = try #require(decision.measurement?.enclosure.upper)
    #expect(bound < Rational.powerOfTen(-13))
    let attained = try attainedError()
    #expect(attained > 2e-16 && Rational(attained) < bound)
    let twin = try decide("S71", below: "2e-16", budget: 300)
    #expect(twin.verdict == .undecided)
    #expect(twin.measurement == nil)
  }

  @Test func `the entries have smaller errors than the singular value`() throws {
    #expect(try decide("J11", below: "1e-15").verdict == .proved)
    #expect(try decide("mu~", below: "1e-14").verdict == .proved)
    #expect(try decide("J12", below: "1e-14").verdict == .proved)
  }

  @Test func `erfcx has no stated accuracy`() throws {
    #expect(try decide("erfcx(v)", below: "1", budget: 30).verdict == .undecided)
  }

  @Test func `a tolerance must be a number`() {
    #expect(throws: FormulaError.self) { try decide("mu", below: "small") }
  }
}
