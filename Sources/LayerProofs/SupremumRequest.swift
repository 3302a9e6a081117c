import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// The supremum of σ_max over a domain, to be enclosed.
public struct SupremumRequest: Sendable, Hashable, Codable {
  /// The ranges of μ, ω, ν and τ, ends included; ν and τ are positive.
  public var domain: LayerDomain
  /// φ, with exact parameters.
  public var activation: ActivationDefinition
  /// The moments whose Jacobian is meant.
  public var pair: MomentPair
  /// The width that the enclosure is to have, positive.
  public var tolerance: Rational
  /// Of the enclosures; binary64 has no part in this search.
  public var precision: WorkingPrecision

  /// Of ℋ, with α₀₁, λ₀₁ and 128 bits, unless said otherwise.
  public init(
    domain: LayerDomain, activation: ActivationDefinition = .selfNormalizing,
    pair: MomentPair = .variance, tolerance: Rational, precision: WorkingPrecision = .bits128
  ) {
    (self.domain, self.activation, self.pair) = (domain, activation, pair)
    (self.tolerance, self.precision) = (tolerance, precision)
  }

  /// The supremum of the norm that another request bounds.
  public init(of request: NormRequest, tolerance: Rational) {
    self.init(
      domain: request.domain, activation: request.activation, pair: request.pair,
      tolerance: tolerance, precision: request.precision)
  }

  /// Encloses the supremum, with points in (μ, ω, ν, τ).
  public func run(options: ProverOptions = ProverOptions()) -> Supremum {
    precision.run(SupremumSearch(request: self, options: options), on: activation)
  }
}

private struct SupremumSearch: ActivationGeneric {
  let request: SupremumRequest
  let options: ProverOptions

  func callAsFunction<A: EnclosedActivation, Bound: IntervalBound>(_ activation: A) -> Supremum
  where A.Number == Interval<Bound> {
    Maximizer(
      SpectralNormObjective(activation: activation, pair: request.pair), options: options
    ).supremum(
      over: NormSearch.bisection.box(of: request.domain), tolerance: request.tolerance)
  }
}
