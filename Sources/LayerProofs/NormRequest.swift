import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// σ_max(Jacobian) < bound on a domain, as a question.
public struct NormRequest: Sendable, Hashable, Codable {
  /// The ranges of μ, ω, ν and τ, ends included; ν and τ are positive.
  public var domain: LayerDomain
  /// φ, with exact parameters.
  public var activation: ActivationDefinition
  /// The moments whose Jacobian is meant.
  public var pair: MomentPair
  /// What σ_max is to stay below, positive.
  public var bound: Rational
  /// How the domain is covered; it bears on the effort and the certificate, not on the claim.
  public var search: NormSearch
  /// Of the enclosures where binary64 leaves a box open.
  public var precision: WorkingPrecision

  /// σ_max(ℋ) < 1 with α₀₁, λ₀₁, by bisection and with 128 bits, unless said otherwise.
  public init(
    domain: LayerDomain, activation: ActivationDefinition = .selfNormalizing,
    pair: MomentPair = .variance, below bound: Rational = 1, search: NormSearch = .bisection,
    precision: WorkingPrecision = .bits128
  ) {
    (self.domain, self.activation, self.pair) = (domain, activation, pair)
    (self.bound, self.search, self.precision) = (bound, search, precision)
  }

  /// Proves, refutes, or ends with the budget.
  public func run(options: ProverOptions = ProverOptions()) -> NormResult {
    let outcome =
      if case .grid(let cells) = search {
        precision.run(
          NormGridWalk(request: self, cells: cells, options: options), on: activation)
      } else {
        Outcome(explored(below: .root, options: options))
      }
    return NormResult(request: self, outcome: outcome)
  }

  /// The part of the proof below a node, for a search that bisects.
  ///
  /// A part from the root on that ended early has open nodes, which are tasks of their own;
  /// `ProofPart(joining:)` makes one of all.
  ///
  /// - Precondition: The search is no grid.
  public func part(below path: CutPath, options: ProverOptions) -> ProofPart {
    explored(below: path, options: options).about(canonicalText)
  }

  private func explored(below path: CutPath, options: ProverOptions) -> ProofPart {
    precision.run(
      NormExploration(request: self, path: path, options: options), on: activation)
  }

  /// What a part from the root on comes to.
  public func result(of part: ProofPart) throws(JoinError) -> NormResult {
    guard part.subject == canonicalText, part.root == search.box(of: domain), part.path == .root
    else { throw .differentProofs }
    return NormResult(request: self, outcome: Outcome(part))
  }
}

/// In which variables, and by which boxes, a bound of the norm is proved.
public enum NormSearch: Sendable, Hashable, Codable {
  /// Bisection in the four variables (μ, ω, ν, τ) of the claim.
  case bisection
  /// A uniform grid with this many cells along μ, ω, ν, τ.
  case grid([Int])
  /// Bisection in (m, v) alone, by the lemma on worst-case weights.
  case worstCaseWeights

  /// The variables of the boxes.
  public var coordinates: [Coordinate] {
    self == .worstCaseWeights ? [.m, .v] : [.mu, .omega, .nu, .tau]
  }

  /// What the boxes cover.
  public func box(of domain: LayerDomain) -> Box {
    self == .worstCaseWeights
      ? Box([domain.netMean, domain.netVariance])
      : Box([domain.mu, domain.omega, domain.nu, domain.tau])
  }
}

/// What became of a bound of the norm.
public struct NormResult: Sendable {
  /// What was asked.
  public let request: NormRequest
  /// The search's end, with one quantity: an enclosure of σ_max, of which a search with worst-case
  /// weights shows the upper end alone.
  public let outcome: Outcome

  /// On the norm at every point of the domain.
  ///
  /// Worst-case weights may exceed those of any point, so a search with them may stay undecided
  /// where one in four variables decides.
  public var verdict: Verdict { outcome.verdict }

  /// The certified upper bound of σ_max, if the claim is proved.
  public var bound: Rational? { verdict == .proved ? outcome.hull.first?.upper : nil }

  /// The certificate of a proof or refutation; nil if the result is undecided, or on an activation that
  /// the format cannot name.
  public var certificate: Certificate? {
    switch verdict {
    case .undecided: nil
    case .refuted:
      Certificate(
        claim: .spectralNorm, activation: request.activation, domain: request.domain, steps: [],
        refutation: refutation)
    case .proved:
      Certificate(
        claim: .spectralNorm, activation: request.activation, domain: request.domain,
        steps: [step!], refutation: nil)
    }
  }

  /// The proof as a step of a certificate; nil unless it is one.
  var step: Certificate.Step? {
    outcome.covering.map { covering in
      Certificate.Step(
        statement: .spectralNormBelow(jacobian: request.pair, bound: request.bound),
        coordinates: request.search.coordinates, form: .natural,
        weights: request.search == .worstCaseWeights ? .worstCase : .free, covering: covering)
    }
  }

  /// The point at which the claim is false; nil unless there is one.
  var refutation: Certificate.Refutation? {
    outcome.witness.map { witness in
      Certificate.Refutation(
        statement: .spectralNormBelow(jacobian: request.pair, bound: request.bound),
        point: witness.point)
    }
  }
}

/// The proof of a bound on the cells of a grid.
private struct NormGridWalk: ActivationGeneric {
  let request: NormRequest
  let cells: [Int]
  let options: ProverOptions

  func callAsFunction<A: EnclosedActivation, Bound: IntervalBound>(_ activation: A) -> Outcome
  where A.Number == Interval<Bound> {
    let property = SpectralNormProperty(
      activation: activation, pair: request.pair, below: request.bound)
    return Prover(property, on: request.search.box(of: request.domain), options: options)
      .walkingGrid(cells)
  }
}

/// The part of a proof by bisection below a node.
private struct NormExploration: ActivationGeneric {
  let request: NormRequest
  let path: CutPath
  let options: ProverOptions

  func callAsFunction<A: EnclosedActivation, Bound: IntervalBound>(_ activation: A) -> ProofPart
  where A.Number == Interval<Bound> {
    let box = request.search.box(of: request.domain)
    switch request.search {
    case .grid: preconditionFailure("a grid is walked from its first cell to its last")
    case .bisection:
      let property = SpectralNormProperty(
        activation: activation, pair: request.pair, below: request.bound)
      return Prover(property, on: box, options: options)
        .exploring(below: path, with: WeightedWidthBrancher(layerVariablesOf: request.domain))
    case .worstCaseWeights:
      let property = WorstCaseNormProperty(
        activation: activation, pair: request.pair, below: request.bound, domain: request.domain)
      return Prover(property, on: box, options: options)
        .exploring(below: path, with: WeightedWidthBrancher.netInput)
    }
  }
}
