extension Step {
  /// Whether the step's statement holds on the leaf with these sides, at the constants' precision.
  func evaluate(on leaf: [Range], _ domain: Domain, _ constants: Constants) -> Evaluation {
    let box = leaf.map { FixedInterval($0, bits: constants.bits) }
    switch statement {
    case .invariantRectangle(let mu, let nu):
      let (mean, variance) = Image(constants, m: box[0], v: box[1], form).moments
      return Evaluation(
        holds: mean >= mu.lower && mean <= mu.upper && variance >= nu.lower
          && variance <= nu.upper,
        enclosures: [Enclosure(name: "mu~", value: mean), Enclosure(name: "nu~", value: variance)])
    case .normBelow(let jacobian, let bound):
      let norm =
        hasWorstCaseWeights
        ? worstCaseNorm(jacobian, m: box[0], v: box[1], domain, constants)
        : Moments(constants, m: box[0] * box[1], v: box[2] * box[3])
          .spectralNorm(jacobian, omega: box[1], tau: box[3])
      return Evaluation(
        holds: norm < bound, enclosures: [Enclosure(name: "sigma_max", value: norm)])
    case .variance(let side, let factor):
      let comparison = VarianceComparison(side, factor: factor, domain, bits: constants.bits)
      let difference = comparison.difference(m: box[0], v: box[1], form, constants)
      return Evaluation(
        holds: side == .below ? difference < Rational(0) : difference > Rational(0),
        enclosures: [Enclosure(name: "nu~ - factor nu", value: difference)])
    }
  }

  /// The norm with the worst weights in place of ω and τ.
  private func worstCaseNorm(
    _ jacobian: Jacobian, m: FixedInterval, v: FixedInterval, _ domain: Domain,
    _ constants: Constants
  ) -> FixedInterval {
    let (omega, tau) = worstCaseWeights(v: v, domain)
    return Moments(constants, m: m, v: v).spectralNorm(jacobian, omega: omega, tau: tau)
  }

  /// ω′ = max |ω| and τ′ = min(max τ, v/min ν): at every point of the domain with this v, a norm is
  /// at most that with ω′ and τ′ in place of ω and τ, since |ω| ≤ ω′ and τ = v/ν ≤ τ′.
  func worstCaseWeights(
    v: FixedInterval, _ domain: Domain
  ) -> (omega: FixedInterval, tau: FixedInterval) {
    let omega = max(domain.omega.lower.magnitude, domain.omega.upper.magnitude)
    let tau = FixedInterval(domain.tau.upper, bits: v.bits)
    return (
      FixedInterval(omega, bits: v.bits), .minimum(tau, v.divided(by: domain.nu.lower))
    )
  }
}
