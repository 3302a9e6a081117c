import LayerProofs
import SignalPropagation

/// A theorem of the paper, or a lemma that it proves by computer, as a question on a domain.
public struct Theorem: Sendable {
  /// The theorem, as the paper numbers it.
  public let name: TheoremName
  /// Which of the theorem's domains; nil if it has one.
  public let part: String?
  /// Where the paper prints it.
  public let source: String
  public let question: Question

  private init(_ name: TheoremName, _ part: String? = nil, source: String, _ question: Question) {
    (self.name, self.part, self.source, self.question) = (name, part, source, question)
  }

  /// The name with the part.
  public var title: String { part.map { "\(name.rawValue), \($0)" } ?? name.rawValue }

  public var domain: LayerDomain { question.domain }
}

extension Theorem {
  /// Theorem 1: g is a contraction.
  public static let theorem1 = Theorem(
    .theorem1, source: "section 'Deriving the Moment Mapping', appendix A3.1",
    .contraction(ContractionRequest(domain: .theorem1)))

  /// Lemma 12: the norm of ℋ is below 1 on a larger domain.
  public static let lemma12 = Theorem(
    .lemma12, source: "appendix A3.4.1", .norm(NormRequest(domain: .extended)))

  /// Theorem 2: large variances shrink.
  public static let theorem2 = Theorem(
    .theorem2, source: "appendix A3.2",
    .variance(VarianceRequest(domain: .theorem2, side: .below)))

  /// Theorem 3: small variances grow, on its two domains of the main text.
  public static let theorem3 = growth(
    "section 'Stable and Attracting Fixed Point'", on: LayerDomain.theorem3)

  /// Theorem 3 on the two domains of the appendix.
  public static let theorem3Appendix = growth(
    "appendix A3.3", on: LayerDomain.theorem3Appendix, prefix: "appendix, ")

  private static func growth(
    _ source: String, on domains: [LayerDomain], prefix: String = ""
  ) -> [Theorem] {
    zip(["first", "second"], domains).map { ordinal, domain in
      Theorem(
        .theorem3, "\(prefix)\(ordinal) domain", source: source,
        .variance(VarianceRequest(domain: domain, side: .above)))
    }
  }

  /// Those of the main text and Lemma 12, in the paper's order.
  public static let main = [theorem1, lemma12, theorem2] + theorem3

  /// All of them.
  public static let all = main + theorem3Appendix

  /// The theorem that a question asks about, word for word.
  public static func asked(by question: Question) -> Theorem? {
    all.first { $0.question.asksTheSame(as: question) }
  }
}
