import Proving
import SignalPropagation

/// One thing that is asked of a layer on a domain; a value, which can be kept and sent.
public enum Question: Sendable, Hashable, Codable {
  case contraction(ContractionRequest)
  case norm(NormRequest)
  case variance(VarianceRequest)

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
  case contraction(ContractionResult)
  case norm(NormResult)
  case variance(VarianceResult)

  public var question: Question {
    switch self {
    case .contraction(let result): .contraction(result.request)
    case .norm(let result): .norm(result.request)
    case .variance(let result): .variance(result.request)
    }
  }

  public var verdict: Verdict {
    switch self {
    case .contraction(let result): result.verdict
    case .norm(let result): result.verdict
    case .variance(let result): result.verdict
    }
  }

  /// The certificate; nil if the answer is undecided.
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
