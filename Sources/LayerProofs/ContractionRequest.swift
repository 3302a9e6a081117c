import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// Whether g is a contraction of a domain's rectangle of means and variances, as a question.
///
/// Three steps: g maps the rectangle into itself for all weights of the domain; its Jacobian ℋ has a
/// norm below a bound of at most 1; hence, by Banach's theorem, there is one fixed point for each
/// (ω, τ), and every iteration converges to it.
public struct ContractionRequest: Sendable, Hashable, Codable {
  /// The (μ, ν) rectangle to be contracted, and the weights for which; ν and τ are positive.
  public var domain: LayerDomain
  /// φ, with exact parameters.
  public var activation: ActivationDefinition
  /// What σ_max of ℋ is to stay below, positive and at most 1.
  public let bound: Rational
  /// How the norm is bounded.
  public var search: NormSearch
  /// Of the enclosures where binary64 leaves a box open.
  public var precision: WorkingPrecision

  /// - Precondition: 0 < bound ≤ 1: a larger Lipschitz constant gives no contraction.
  public init(
    domain: LayerDomain, activation: ActivationDefinition = .selfNormalizing,
    below bound: Rational = 1, search: NormSearch = .bisection,
    precision: WorkingPrecision = .bits128
  ) {
    precondition(bound > 0 && bound <= 1, "a contraction has a norm below 1")
    (self.domain, self.activation, self.bound) = (domain, activation, bound)
    (self.search, self.precision) = (search, precision)
  }

  /// The second step alone.
  public var norm: NormRequest {
    NormRequest(
      domain: domain, activation: activation, pair: .variance, below: bound, search: search,
      precision: precision)
  }

  /// How far around the fixed points a rectangle is tried first: enough for readers of certificates to
  /// see it, whose quadrature is coarser.
  private var fixedPointSlack: Rational {
    if case .formula = activation { return Rational.powerOfTen(-3) }
    return Rational.powerOfTen(-6)
  }

  /// Runs the proof.
  public func run(options: ProverOptions = ProverOptions()) -> ContractionResult {
    run(with: norm.run(options: options), options: options)
  }

  /// Runs the proof's other steps.
  ///
  /// - Parameter norm: What became of ``norm``.
  func run(with norm: NormResult, options: ProverOptions) -> ContractionResult {
    let image = ImageRequest(domain: domain, activation: activation, precision: precision)
      .run(options: options)
    let isContraction = image.verdict == .proved && norm.verdict == .proved
    let search = FixedPointTask(domain: domain, options: options, slack: fixedPointSlack)
    return ContractionResult(
      request: self, image: image, norm: norm,
      fixedPoints: isContraction ? precision.run(search, on: activation) : nil)
  }
}

extension ContractionRequest {
  private enum Key: String, CodingKey { case domain, activation, bound, search, precision }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let bound = try container.decode(Rational.self, forKey: .bound)
    guard bound > 0, bound <= 1 else {
      throw DecodingError.dataCorruptedError(
        forKey: .bound, in: container,
        debugDescription: "a contraction's bound is positive and at most 1")
    }
    self.init(
      domain: try container.decode(LayerDomain.self, forKey: .domain),
      activation: try container.decode(ActivationDefinition.self, forKey: .activation),
      below: bound, search: try container.decode(NormSearch.self, forKey: .search),
      precision: try container.decode(WorkingPrecision.self, forKey: .precision))
  }
}

/// Whether g maps a domain's rectangle of means and variances into itself for all its weights.
public struct ImageRequest: Sendable, Hashable, Codable {
  /// The ranges of μ, ω, ν and τ, ends included; ν and τ are positive.
  public var domain: LayerDomain
  /// φ, with exact parameters.
  public var activation: ActivationDefinition
  /// Of the enclosures where binary64 leaves a box open.
  public var precision: WorkingPrecision

  /// With α₀₁, λ₀₁ and 128 bits, unless said otherwise.
  public init(
    domain: LayerDomain, activation: ActivationDefinition = .selfNormalizing,
    precision: WorkingPrecision = .bits128
  ) {
    (self.domain, self.activation, self.precision) = (domain, activation, precision)
  }

  /// Proves by bisection in (m, v), or refutes.
  public func run(options: ProverOptions = ProverOptions()) -> Outcome {
    precision.run(ImageProof(domain: domain, options: options), on: activation)
  }
}

private struct ImageProof: ActivationGeneric {
  let domain: LayerDomain
  let options: ProverOptions

  func callAsFunction<A: EnclosedActivation, Bound: IntervalBound>(_ activation: A) -> Outcome
  where A.Number == Interval<Bound> {
    ImageProperty.prove(activation: activation, domain: domain, options: options)
  }
}

private struct FixedPointTask: ActivationGeneric {
  let domain: LayerDomain
  let options: ProverOptions
  let slack: Rational

  func callAsFunction<A: EnclosedActivation, Bound: IntervalBound>(
    _ activation: A
  ) -> FixedPointRange where A.Number == Interval<Bound> {
    let found = FixedPointSearch(
      activation: activation, domain: domain, options: options, slack: slack
    )
    .smallestInvariantRectangle()
    return FixedPointRange(domain: found.domain, proof: found.proof)
  }
}

/// What a run found, step by step.
public struct ContractionResult: Sendable {
  /// What was asked.
  public let request: ContractionRequest
  /// Step 1, g maps the rectangle into itself.
  public let image: Outcome
  /// Step 2, σ_max below the bound.
  public let norm: NormResult
  /// Step 3, where the fixed points (μ, ν) lie as (ω, τ) ranges over the domain; nil unless Banach's
  /// theorem applies.
  public let fixedPoints: FixedPointRange?

  /// The verdict on all steps together.
  public var verdict: Verdict { image.verdict.and(norm.verdict) }

  /// Boxes evaluated by the first two steps.
  public var boxes: Int { image.boxes + norm.outcome.boxes }

  /// Whether (0, 1) is the fixed point of a weight vector of the domain: α and λ are α₀₁ and λ₀₁, and
  /// ω = 0 and τ = 1 lie in it.
  ///
  /// That it is one exactly is the definition of α₀₁ and λ₀₁; that it is the only one follows from
  /// Banach's theorem.
  public var fixesStandardMoments: Bool {
    let domain = request.domain
    return fixedPoints != nil && request.activation == .selfNormalizing
      && domain.omega.contains(0) && domain.tau.contains(1)
      && domain.mu.contains(0) && domain.nu.contains(1)
  }

  /// The certificate of a proof or refutation; nil if the result is undecided, or on an activation that
  /// the format cannot name.
  public var certificate: Certificate? {
    switch verdict {
    case .undecided: return nil
    case .refuted:
      let failedImage = image.witness.map {
        Certificate.Refutation(statement: .invariance(of: request.domain), point: $0.point)
      }
      // A norm above a bound below 1 leaves the claim of a contraction open, as does a norm above 1
      // on a rectangle without room in both directions: what is refuted is the norm's own claim.
      let refutesContraction =
        image.verdict == .refuted
        || (request.bound == 1 && request.domain.mu.lowerBound < request.domain.mu.upperBound
          && request.domain.nu.lowerBound < request.domain.nu.upperBound)
      return Certificate(
        claim: refutesContraction ? .contraction : .spectralNorm, activation: request.activation,
        domain: request.domain, steps: [], refutation: failedImage ?? norm.refutation)
    case .proved:
      var steps: [Certificate.Step] = [.invariance(of: request.domain, by: image), norm.step!]
      if let fixedPoints {
        steps.append(.invariance(of: fixedPoints.domain, by: fixedPoints.proof))
      }
      return Certificate(
        claim: .contraction, activation: request.activation, domain: request.domain, steps: steps,
        refutation: nil)
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
