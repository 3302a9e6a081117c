import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// What is to be proved of g on a domain, and how.
public struct ContractionRequest: Sendable {
  /// How the boxes are found.
  public enum Method: Sendable, Equatable {
    /// Bisection where a box is undecided.
    case adaptive
    /// A uniform grid with this many cells along μ, ω, ν, τ.
    case grid([Int])
  }

  /// Which variables the norm is bounded in.
  public enum Reduction: String, Sendable, CaseIterable {
    /// The four variables (μ, ω, ν, τ) of the claim.
    case none
    /// (m, v) alone, by the lemma on worst-case weights.
    case worstCase = "worst-case"
  }

  public var domain: LayerDomain
  /// The printed statement that the domain belongs to, if it is one.
  public var source: String?
  public var pair: MomentPair
  /// The bound that σ_max is to stay below.
  public var bound: Rational
  /// Whether only the norm is in question, as in Lemma 12, and not the whole of Theorem 1.
  public var normOnly: Bool
  public var method: Method
  public var reduction: Reduction
  /// The width to which the supremum of σ_max is to be enclosed, if at all.
  public var sharpness: Rational?
  public var precision: WorkingPrecision
  public var options: ProverOptions

  public init(
    domain: LayerDomain = .theorem1, source: String? = nil, pair: MomentPair = .variance,
    bound: Rational = 1, normOnly: Bool = false, method: Method = .adaptive,
    reduction: Reduction = .none, sharpness: Rational? = nil,
    precision: WorkingPrecision = .bits128, options: ProverOptions = ProverOptions()
  ) {
    self.domain = domain
    self.source = source
    self.pair = pair
    self.bound = bound
    self.normOnly = normOnly
    self.method = method
    self.reduction = reduction
    self.sharpness = sharpness
    self.precision = precision
    self.options = options
  }

  /// Whether the steps give Banach's conclusion: the rectangle is mapped into itself by ℋ's own
  /// map, with a Lipschitz constant below a bound of at most 1.
  public var concludesByBanach: Bool { !normOnly && pair == .variance && bound <= 1 }

  /// Runs the proof.
  public func run() -> ContractionResult { precision.run(ContractionProof(request: self)) }
}

/// What a run found, step by step.
public struct ContractionResult: Sendable {
  public let request: ContractionRequest
  /// Enclosures of α₀₁ and λ₀₁ as used.
  public let alpha: Enclosure
  public let lambda: Enclosure
  /// Step 1, g maps the rectangle into itself; nil if the steps would not add up to a contraction.
  public let image: Outcome?
  /// Step 2, σ_max below the bound.
  public let norm: Outcome
  /// The supremum of σ_max, if it was asked for.
  public let supremum: Supremum?
  /// Step 3, where the fixed points (μ, ν) lie as (ω, τ) ranges over the domain; nil unless Banach's
  /// theorem applies.
  public let fixedPoints: FixedPointRange?

  /// The verdict on all steps together.
  public var verdict: Verdict { (image?.verdict ?? .proved).and(norm.verdict) }

  /// Boxes evaluated by the proof's steps.
  public var boxes: Int { (image?.boxes ?? 0) + norm.boxes }

  /// The certified upper bound of σ_max, if step 2 is proved.
  public var normBound: Rational? {
    norm.verdict == .proved ? norm.hull.first?.upper : nil
  }

  /// Whether (0, 1) is the fixed point of a weight vector of the domain: ω = 0 and τ = 1 lie in it.
  ///
  /// That it is one exactly is the definition of α₀₁ and λ₀₁; that it is the only one follows from
  /// Banach's theorem.
  public var fixesStandardMoments: Bool {
    let domain = request.domain
    return fixedPoints != nil && domain.omega.contains(0) && domain.tau.contains(1)
      && domain.mu.contains(0) && domain.nu.contains(1)
  }
}

struct ContractionProof: PrecisionGeneric {
  let request: ContractionRequest

  func callAsFunction<Bound: IntervalBound>(_: Bound.Type) -> ContractionResult {
    let selu = SELU<Interval<Bound>>.selfNormalizing
    let image =
      request.concludesByBanach
      ? ImageProperty.prove(selu: selu, domain: request.domain, options: request.options) : nil
    let norm = provesNorm(selu)
    let supremum = request.sharpness.map { width in
      Maximizer(SpectralNormObjective(selu: selu, pair: request.pair), options: request.options)
        .supremum(over: layerBox, tolerance: width)
    }
    let isContraction =
      request.concludesByBanach && image?.verdict == .proved && norm.verdict == .proved
    let fixedPoints = isContraction ? locatesFixedPoints(selu) : nil
    return ContractionResult(
      request: request, alpha: Enclosure(selu.alpha), lambda: Enclosure(selu.lambda),
      image: image, norm: norm, supremum: supremum,
      fixedPoints: fixedPoints)
  }

  private func locatesFixedPoints<Bound>(_ selu: SELU<Interval<Bound>>) -> FixedPointRange {
    let found = FixedPointSearch(selu: selu, domain: request.domain, options: request.options)
      .smallestInvariantRectangle()
    return FixedPointRange(domain: found.domain, proof: found.proof)
  }

  private var layerBox: Box {
    let domain = request.domain
    return Box([domain.mu, domain.omega, domain.nu, domain.tau])
  }

  private var netBox: Box { Box([request.domain.netMean, request.domain.netVariance]) }

  private func provesNorm<Bound>(_ selu: SELU<Interval<Bound>>) -> Outcome {
    switch (request.method, request.reduction) {
    case (.grid(let cells), _):
      return Prover(freeProperty(selu), on: layerBox, options: request.options)
        .walkingGrid(cells)
    case (.adaptive, .none):
      return Prover(freeProperty(selu), on: layerBox, options: request.options)
        .bisecting(with: WeightedWidthBrancher(layerVariablesOf: request.domain))
    case (.adaptive, .worstCase):
      let property = WorstCaseNormProperty(
        selu: selu, pair: request.pair, below: request.bound, domain: request.domain)
      return Prover(property, on: netBox, options: request.options).bisecting(
        with: WeightedWidthBrancher.netInput)
    }
  }

  private func freeProperty<Bound>(
    _ selu: SELU<Interval<Bound>>
  ) -> SpectralNormProperty<Bound> {
    SpectralNormProperty(selu: selu, pair: request.pair, below: request.bound)
  }
}

extension ContractionResult {
  /// The certificate of a proof or refutation; nil if the result is undecided.
  public var certificate: Certificate? {
    let norm = Certificate.Statement.spectralNormBelow(
      jacobian: request.pair, bound: request.bound)
    let claim: Certificate.Claim = request.concludesByBanach ? .contraction : .spectralNorm
    switch verdict {
    case .undecided: return nil
    case .refuted:
      let failed = [
        (Certificate.Statement.invariance(of: request.domain), image), (norm, self.norm),
      ]
      .compactMap { statement, outcome in outcome?.witness.map { (statement, $0.point) } }
      // A norm above a bound below 1 leaves the claim of a contraction open, as does a norm above 1
      // on a rectangle without room in both directions: what is refuted is the norm's own claim.
      let refutesContraction =
        image?.verdict == .refuted
        || (request.bound == 1 && request.domain.mu.lowerBound < request.domain.mu.upperBound
          && request.domain.nu.lowerBound < request.domain.nu.upperBound)
      return Certificate(
        claim: refutesContraction ? claim : .spectralNorm, domain: request.domain, steps: [],
        refutation: failed.first.map { Certificate.Refutation(statement: $0.0, point: $0.1) })
    case .proved:
      var steps: [Certificate.Step] = []
      if claim == .contraction, let image {
        steps.append(.invariance(of: request.domain, by: image))
      }
      let isReduced = request.reduction == .worstCase && request.method == .adaptive
      steps.append(
        Certificate.Step(
          statement: norm, coordinates: isReduced ? [.m, .v] : [.mu, .omega, .nu, .tau],
          form: .natural, weights: isReduced ? .worstCase : .free, covering: self.norm.covering!))
      if let fixedPoints {
        steps.append(.invariance(of: fixedPoints.domain, by: fixedPoints.proof))
      }
      return Certificate(claim: claim, domain: request.domain, steps: steps, refutation: nil)
    }
  }
}

extension Certificate.Statement {
  /// g maps the (μ, ν) rectangle of a domain into itself.
  fileprivate static func invariance(of domain: LayerDomain) -> Self {
    .invariantRectangle(mu: domain.mu, nu: domain.nu)
  }
}

extension Certificate.Step {
  fileprivate static func invariance(of domain: LayerDomain, by proof: Outcome) -> Self {
    Certificate.Step(
      statement: .invariance(of: domain), coordinates: [.m, .v], form: .monotone, weights: nil,
      covering: proof.covering!)
  }
}
