import IntervalArithmetic
import Proving
import SignalPropagation

/// An answer and, if that was asked for, the extreme value of what the question bounds.
public struct SharpAnswer: Sendable {
  /// An extreme value over the whole domain.
  public enum Extreme: Sendable {
    /// The supremum of σ_max.
    case norm(Supremum)
    /// The largest or smallest ν̃ − factor·ν.
    case variance(VarianceMargin)
  }

  /// The answer, which the extreme value does not change.
  public let answer: Answer
  /// Nil if it was not asked for.
  public let extreme: Extreme?

  /// An answer that is at hand, with the extreme value of what its question bounds; both are taken
  /// as they are.
  public init(_ answer: Answer, extreme: Extreme? = nil) {
    (self.answer, self.extreme) = (answer, extreme)
  }

  /// Answers a question, and encloses the extreme value to a width if one is given.
  public init(to question: Question, tolerance: Rational? = nil, options: ProverOptions) {
    self.init(question.answer(options: options))
    if let tolerance { self = sharpened(to: tolerance, options: options) }
  }

  /// The same answer with the extreme value to a width.
  public func sharpened(to tolerance: Rational, options: ProverOptions) -> SharpAnswer {
    let extreme: Extreme =
      switch answer.question {
      case .contraction(let request):
        .norm(SupremumRequest(of: request.norm, tolerance: tolerance).run(options: options))
      case .norm(let request):
        .norm(SupremumRequest(of: request, tolerance: tolerance).run(options: options))
      case .variance(let request):
        .variance(VarianceMarginRequest(of: request, tolerance: tolerance).run(options: options))
      }
    return SharpAnswer(answer, extreme: extreme)
  }

  /// The answer's own.
  public var verdict: Verdict { answer.verdict }

  /// The supremum of σ_max, if it is known.
  public var supremum: Supremum? {
    if case .norm(let supremum) = extreme { supremum } else { nil }
  }

  /// The variance's margin, if it is known.
  public var margin: VarianceMargin? {
    if case .variance(let margin) = extreme { margin } else { nil }
  }
}
