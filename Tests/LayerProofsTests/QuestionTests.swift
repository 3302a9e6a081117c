import Foundation
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation
import Testing

@Suite struct QuestionTests {
  private static let questions: [Question] = [
    .contraction(ContractionRequest(domain: .theorem1)),
    .contraction(
      ContractionRequest(
        domain: .extended, activation: .selu(alpha: Rational(3, over: 2), lambda: 1),
        below: Rational(9, over: 10), search: .grid([1, 2, 3, 4]), precision: .bits256)),
    .norm(NormRequest(domain: .extended, pair: .secondMoment, below: 2, search: .worstCaseWeights)),
    .variance(VarianceRequest(domain: .theorem2, side: .below, factor: Rational(97, over: 100))),
  ]

  @Test(arguments: questions)
  func `a question is read back from JSON`(_ question: Question) throws {
    let data = try JSONEncoder().encode(question)
    #expect(try JSONDecoder().decode(Question.self, from: data) == question)
  }

  @Test(arguments: [("\"bound\":\"1\"", "\"bound\":\"2\""), ("\"bound\":\"1\"", "\"bound\":\"0\"")])
  func `a contraction with a bound that gives none is refused`(_ old: String, _ new: String) throws
  {
    let encoder = JSONEncoder()
    let text = String(decoding: try encoder.encode(Self.questions[0]), as: UTF8.self)
    let changed = text.replacing(old, with: new)
    try #require(changed != text)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Question.self, from: Data(changed.utf8))
    }
  }

  @Test func `the search and its precision make no other question`() {
    let plain = Question.contraction(ContractionRequest(domain: .theorem1))
    let reduced = Question.contraction(
      ContractionRequest(domain: .theorem1, search: .worstCaseWeights, precision: .bits512))
    #expect(plain.asksTheSame(as: reduced) && plain != reduced)
    let sharper = Question.contraction(
      ContractionRequest(domain: .theorem1, below: Rational(9, over: 10)))
    #expect(!plain.asksTheSame(as: sharper))
    #expect(!plain.asksTheSame(as: .norm(NormRequest(domain: .theorem1))))
    let other = Question.contraction(
      ContractionRequest(domain: .theorem1, activation: .selu(alpha: 1, lambda: 1)))
    #expect(!plain.asksTheSame(as: other))
  }

  /// The same proof from the tasks that one of fifty boxes leaves.
  @Test func `a norm's proof is the same in parts`() throws {
    let request = NormRequest(domain: .extended, search: .worstCaseWeights)
    let whole = request.run()
    let top = request.part(below: .root, options: ProverOptions(budget: 50))
    #expect(top.verdict == .undecided)
    let parts = top.openNodes.map { request.part(below: $0, options: ProverOptions()) }
    let joined = try request.result(of: ProofPart(joining: parts + [top]))
    #expect(joined.certificate == whole.certificate)
    #expect(joined.outcome.hull == whole.outcome.hull)
    // Of another domain's proof it is no result.
    #expect(throws: JoinError.differentProofs) {
      try NormRequest(domain: .theorem1, search: .worstCaseWeights).result(of: top)
    }
    #expect(throws: JoinError.differentProofs) { try request.result(of: parts[0]) }
    // Nor of another bound's, whose boxes are the same: neither a part of it nor all of it.
    let weaker = NormRequest(
      domain: .extended, below: Rational(101, over: 100), search: .worstCaseWeights)
    let other = weaker.part(below: parts[0].path, options: ProverOptions())
    #expect(throws: JoinError.differentProofs) {
      try ProofPart(joining: [top, other] + parts.dropFirst())
    }
    let all = weaker.part(below: .root, options: ProverOptions())
    #expect(all.verdict == .proved)
    #expect(throws: JoinError.differentProofs) { try request.result(of: all) }
  }

  @Test func `a variance's proof is the same in parts`() throws {
    let request = VarianceRequest(domain: .theorem2, side: .below)
    let top = request.part(below: .root, options: ProverOptions(budget: 5))
    let parts = top.openNodes.map { request.part(below: $0, options: ProverOptions()) }
    let joined = try request.result(of: ProofPart(joining: [top] + parts))
    #expect(joined.certificate == request.run().certificate)
    #expect(joined.verdict == .proved)
  }

  /// Other constants than α₀₁ and λ₀₁ have other fixed points: (0, 1) is none of them.
  @Test func `another activation has an answer of its own`() {
    let definition = ActivationDefinition.selu(alpha: Rational(8, over: 5), lambda: 1)
    let contraction = ContractionRequest(domain: .theorem1, activation: definition).run()
    #expect(contraction.verdict == .refuted)
    #expect(!contraction.fixesStandardMoments)
    // The printed decimals of the constants are near enough.
    let printed = ActivationDefinition.selu(
      alpha: Rational(16733, over: 10000), lambda: Rational(10507, over: 10000))
    let result = ContractionRequest(domain: .theorem1, activation: printed).run()
    #expect(result.verdict == .proved && !result.fixesStandardMoments)
    // Version 1 of the format knows α₀₁ and λ₀₁ alone.
    #expect(contraction.certificate?.version == 2 && result.certificate?.version == 2)
  }
}
