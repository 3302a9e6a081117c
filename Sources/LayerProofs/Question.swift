import Proving
import SignalPropagation

/// One thing that is asked of a layer on a domain; a value, which can be kept and sent.
public enum Question: Sendable, Hashable, Codable {
  /// Whether g contracts a rectangle, as in Theorem 1.
  case contraction(ContractionRequest)
  /// Whether a Jacobian's norm stays below a bound, as in Lemma 12.
  case norm(NormRequest)
  /// Whether the variance falls or rises by a factor, as in Theorems 2 and 3.
  case variance(VarianceRequest)

  /// The ranges of μ, ω, ν and τ that the request is about.
  public var domain: LayerDomain {
    switch self {
    case .contraction(let request): request.domain
    case .norm(let request): request.domain
    case .variance(let request): request.domain
    }
  }

  /// Decides it.
  public func answer(options: ProverOptions = ProverOptions()) -> Answer {
    switch self {
    case .contraction(let request): .contraction(request.run(options: options))
    case .norm(let request): .norm(request.run(options: options))
    case .variance(let request): .variance(request.run(options: options))
    }
  }

  /// Whether another question asks the same, whatever the search and its precision.
  public func asksTheSame(as other: Question) -> Bool { claim == other.claim }

  /// The question without the ways to its answer.
  private var claim: Question {
    switch self {
    case .contraction(var request):
      (request.search, request.precision) = (.bisection, .bits128)
      return .contraction(request)
    case .norm(var request):
      (request.search, request.precision) = (.bisection, .bits128)
      return .norm(request)
    case .variance(var request):
      request.precision = .bits128
      return .variance(request)
    }
  }
}

/// A question's answer.
public enum Answer: Sendable {
  /// With both steps and, where they are proved, the fixed points.
  case contraction(ContractionResult)
  /// With the bound that was found, where one is proved.
  case norm(NormResult)
  /// With the search's end.
  case variance(VarianceResult)

  /// What was asked, with its search and precision.
  public var question: Question {
    switch self {
    case .contraction(let result): .contraction(result.request)
    case .norm(let result): .norm(result.request)
    case .variance(let result): .variance(result.request)
    }
  }

  /// On the whole of the question: of a contraction, on both its steps.
  public var verdict: Verdict {
    switch self {
    case .contraction(let result): result.verdict
    case .norm(let result): result.verdict
    case .variance(let result): result.verdict
    }
  }

  /// The certificate; nil if the answer is undecided, or on an activation that the format cannot name.
  public var certificate: Certificate? {
    switch self {
    case .contraction(let result): result.certificate
    case .norm(let result): result.certificate
    case .variance(let result): result.certificate
    }
  }

  /// The norm's bound, if it is asked for or a step of what is.
  public var norm: NormResult? {
    switch self {
    case .contraction(let result): result.norm
    case .norm(let result): result
    case .variance: nil
    }
  }
}
