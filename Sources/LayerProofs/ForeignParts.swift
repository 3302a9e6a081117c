import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

// Of parts that others found, only what the certificate of all shows is taken over: the tree, whose leaves
// a checker evaluates, and a point, which is evaluated here. How far below the bound a norm stayed on the
// leaves is their word alone.

extension NormRequest {
  /// What parts that somebody else found come to.
  ///
  /// A proof is as good as the check of its certificate; a refutation is verified here.
  public func result(joining parts: [ProofPart]) throws(JoinError) -> NormResult {
    let outcome = try result(of: ProofPart(joining: parts)).outcome
    try outcome.verifyWitness { domain in
      var request = self
      (request.domain, request.search) = (domain, .bisection)
      return request.run().verdict
    }
    return NormResult(
      request: self, outcome: outcome.withHull([Enclosure(lower: 0, upper: bound)]))
  }
}

extension VarianceRequest {
  /// What parts that somebody else found come to, as for a norm.
  public func result(joining parts: [ProofPart]) throws(JoinError) -> VarianceResult {
    let outcome = try result(of: ProofPart(joining: parts)).outcome
    try outcome.verifyWitness { domain in
      var request = self
      request.domain = domain
      return request.run().verdict
    }
    return VarianceResult(request: self, outcome: outcome.withHull([]))
  }
}

extension Question {
  /// The question of which parts can be made; nil if the search is a grid.
  public var divisible: Divisible? {
    switch self {
    case .contraction(let request): request.norm.search.isGrid ? nil : .norm(request.norm)
    case .norm(let request): request.search.isGrid ? nil : .norm(request)
    case .variance(let request): .variance(request)
    }
  }

  /// What is proved by one tree of boxes.
  public enum Divisible: Sendable {
    /// σ_max below a bound, by bisection.
    case norm(NormRequest)
    /// ν̃ on one side of a multiple of ν.
    case variance(VarianceRequest)

    /// The part of the proof below a node.
    public func part(below path: CutPath, options: ProverOptions) -> ProofPart {
      switch self {
      case .norm(let request): request.part(below: path, options: options)
      case .variance(let request): request.part(below: path, options: options)
      }
    }

    /// The number of sides of its boxes.
    public var dimension: Int {
      switch self {
      case .norm(let request): request.search.coordinates.count
      case .variance: 2
      }
    }

    /// What its parts are about.
    public var subject: String {
      switch self {
      case .norm(let request): request.canonicalText
      case .variance(let request): request.canonicalText
      }
    }
  }

  /// The answer by parts that somebody else found; what is small beside them is proved here.
  public func answer(
    joining parts: [ProofPart], options: ProverOptions = ProverOptions()
  ) throws(JoinError) -> Answer {
    switch self {
    case .contraction(let request):
      let norm = try request.norm.result(joining: parts)
      return .contraction(request.run(with: norm, options: options))
    case .norm(let request): return .norm(try request.result(joining: parts))
    case .variance(let request): return .variance(try request.result(joining: parts))
    }
  }
}

extension NormSearch {
  fileprivate var isGrid: Bool {
    if case .grid = self { true } else { false }
  }
}

extension Outcome {
  /// Whether the point that is said to refute the claim does, by the claim on that point alone.
  fileprivate func verifyWitness(_ verdict: (LayerDomain) -> Verdict) throws(JoinError) {
    guard let point = witness?.point else { return }
    guard Set(point.coordinates) == [.mu, .omega, .nu, .tau], point.nu > 0, point.tau > 0 else {
      throw .noWitness
    }
    let domain = LayerDomain(
      mu: point.mu...point.mu, omega: point.omega...point.omega, nu: point.nu...point.nu,
      tau: point.tau...point.tau)
    guard verdict(domain) == .refuted else { throw .noWitness }
  }
}
