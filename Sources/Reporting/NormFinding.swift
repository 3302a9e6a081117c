import IntervalArithmetic
import LayerProofs
import Paper
import Proving
import SignalPropagation

/// What is to be said of an answer on the norm, with the steps around it where the claim was that of
/// a contraction.
package struct NormFinding: Sendable {
  let question: Question
  let verdict: Verdict
  /// The first step of a contraction; nil where the norm alone was asked about.
  package let image: Outcome?
  package let norm: NormResult
  let fixedPoints: FixedPointRange?
  let fixesStandardMoments: Bool
  let supremum: Supremum?

  /// Nil for an answer on the variance.
  package init?(_ finding: SharpAnswer) {
    question = finding.answer.question
    verdict = finding.verdict
    supremum = finding.supremum
    switch finding.answer {
    case .contraction(let result):
      (image, norm, fixedPoints) = (result.image, result.norm, result.fixedPoints)
      fixesStandardMoments = result.fixesStandardMoments
    case .norm(let result):
      (image, norm, fixedPoints) = (nil, result, nil)
      fixesStandardMoments = false
    case .variance: return nil
    }
  }

  var request: NormRequest { norm.request }
  var domain: LayerDomain { request.domain }
  var asksForContraction: Bool { image != nil }

  /// Boxes evaluated by the image's and the norm's steps.
  var boxes: Int { (image?.boxes ?? 0) + norm.outcome.boxes }

  /// The theorem that was asked about, if it was one.
  var theorem: Theorem? { Theorem.asked(by: question) }

  /// Whether the norm's boxes are in (m, v).
  var isReduced: Bool { request.search == .worstCaseWeights }

  /// The claim as a title.
  var title: String {
    theorem?.title ?? (asksForContraction ? "Contraction" : "Norm of the Jacobian")
  }

  /// The same within a sentence.
  var name: String {
    theorem?.title ?? (asksForContraction ? "the contraction" : "the norm's bound")
  }
}
