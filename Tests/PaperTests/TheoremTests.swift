import IntervalArithmetic
import LayerProofs
import Paper
import Proving
import SignalPropagation
import Testing

@Suite struct TheoremTests {
  @Test func `each theorem is proved, and named by its question`() {
    for theorem in Theorem.all {
      #expect(theorem.question.answer().verdict == .proved, "\(theorem.title)")
      #expect(Theorem.asked(by: theorem.question)?.title == theorem.title)
    }
    #expect(
      Theorem.all.map(\.title) == [
        "Theorem 1", "Lemma 12", "Theorem 2", "Theorem 3, first domain", "Theorem 3, second domain",
        "Theorem 3, appendix, first domain", "Theorem 3, appendix, second domain",
      ])
  }

  @Test func `a question that says something else has no name`() {
    let others: [Question] = [
      .norm(NormRequest(domain: .theorem1)), .contraction(ContractionRequest(domain: .extended)),
      .norm(NormRequest(domain: .extended, pair: .secondMoment)),
      .norm(NormRequest(domain: .extended, below: Rational(99, over: 100))),
      .variance(VarianceRequest(domain: .theorem2, side: .above)),
      .variance(VarianceRequest(domain: LayerDomain.theorem3[0], side: .below)),
      .variance(
        VarianceRequest(
          domain: LayerDomain.theorem3[0], side: .above, factor: Rational(101, over: 100))),
    ]
    for question in others { #expect(Theorem.asked(by: question) == nil) }
    var wider = LayerDomain.theorem3[0]
    wider.tau = wider.tau.lowerBound...2
    #expect(Theorem.asked(by: .variance(VarianceRequest(domain: wider, side: .above))) == nil)
  }
}
