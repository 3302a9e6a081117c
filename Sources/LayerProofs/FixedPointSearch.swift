import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// Encloses the fixed points of g as the weights range over a domain on which g is a contraction.
///
/// A rectangle that g maps into itself for all these weights holds a fixed point for each of them
/// (Banach), and there is no other. So a rectangle may be guessed; only the mapping needs proof.
struct FixedPointSearch<A: EnclosedActivation, Bound: IntervalBound>: Sendable
where A.Number == Interval<Bound> {
  let activation: A
  let domain: LayerDomain
  let options: ProverOptions
  /// The decimal grid on which the first guess is rounded outward.
  let slack: Rational

  /// A small rectangle of means and variances that g maps into itself, and the proof that it does.
  ///
  /// - Precondition: g maps the domain's own rectangle into itself.
  func smallestInvariantRectangle() -> (domain: LayerDomain, proof: Outcome) {
    let guess = limitRectangle()
    var slack = slack
    // Ten times wider each time, until the domain's own rectangle is reached, which will do.
    while true {
      let candidate = guess.widened(by: slack, within: domain)
      let proof = ImageProperty.prove(
        activation: activation, domain: candidate, options: options)
      if proof.verdict == .proved || (candidate.mu == domain.mu && candidate.nu == domain.nu) {
        return (candidate, proof)
      }
      slack = slack * 10
    }
  }

  /// How often the map is applied to the rectangle at most, and the movement of its variances below
  /// which it is at rest.
  private static var iterations: Int { 400 }
  private static var rest: Double { 1e-9 }

  /// Where the images of the rectangle seem to end when the corners are taken for the extremes:
  /// a guess, which rounding may spoil and nothing relies on.
  private func limitRectangle() -> LayerDomain {
    typealias Rough = Interval<Double>
    let rough = activation.inBinary64
    let omega = Rough(from: domain.omega.lowerBound, through: domain.omega.upperBound)
    let tau = Rough(from: domain.tau.lowerBound, through: domain.tau.upperBound)
    var mu = Rough(from: domain.mu.lowerBound, through: domain.mu.upperBound)
    var nu = Rough(from: domain.nu.lowerBound, through: domain.nu.upperBound)
    for _ in 0..<Self.iterations {
      let (m, v) = (mu * omega, nu * tau)
      let low = rough.moments(m: Rough(m.lower), v: Rough(v.lower))
      let high = rough.moments(m: Rough(m.upper), v: Rough(v.upper))
      let next = (low.mean.hull(high.mean), low.variance.hull(high.variance))
      let movement =
        abs(next.1.lower.approximation - nu.lower.approximation)
        + abs(next.1.upper.approximation - nu.upper.approximation)
      (mu, nu) = next
      if movement < Self.rest { break }
    }
    var limit = domain
    limit.mu = mu.lower.rational...mu.upper.rational
    limit.nu = nu.lower.rational...nu.upper.rational
    return limit
  }
}

extension LayerDomain {
  /// The domain with its means and variances widened to multiples of `slack` at least that far
  /// away, but not beyond another domain's.
  fileprivate func widened(by slack: Rational, within other: LayerDomain) -> LayerDomain {
    func widened(
      _ range: ClosedRange<Rational>, _ limit: ClosedRange<Rational>
    ) -> ClosedRange<Rational> {
      let lower = ((range.lowerBound / slack).floor - 1) * slack
      let upper = ((range.upperBound / slack).ceiling + 1) * slack
      return max(lower, limit.lowerBound)...min(upper, limit.upperBound)
    }
    var result = self
    result.mu = widened(mu, other.mu)
    result.nu = widened(nu, other.nu)
    return result
  }
}
