/// With S = E φ(√K·Z)² and T = E φ′(√K·Z)²: χ₁ = 1 says σ_w² = 1/T, and K = σ_b² + σ_w²·q with
/// q = S says r(K) = K − σ_b² − S/T = 0.
extension Edge {
  /// r at one number.
  func difference(
    at K: Rational, _ expectations: GaussianExpectations
  ) throws(Unbounded) -> FixedInterval {
    let values = try LengthMap(expectations: expectations).values(
      K: FixedInterval(K, bits: expectations.bits), derivatives: 0, slopeDerivatives: 0)
    let T = try positive(values.T)
    return FixedInterval((K - biasVariance).reduced, bits: expectations.bits) - values.S / T
  }

  private func positive(_ T: FixedInterval) throws(Unbounded) -> FixedInterval {
    guard T.lower > 0 else { throw Unbounded(what: "the slope's square may vanish") }
    return T
  }

  /// Whether on a leaf r grows, or falls, σ_w² lies in its range, and the slope Q′ = S′/T of the
  /// fixed point is as claimed.
  func evaluate(
    isRising: Bool, on leaf: Range, _ expectations: GaussianExpectations
  ) throws(Unbounded) -> Evaluation {
    let K = FixedInterval(leaf, bits: expectations.bits)
    let one = FixedInterval(1, bits: K.bits)
    let map = LengthMap(expectations: expectations)
    let whole = try map.values(K: K, derivatives: 2, slopeDerivatives: 1)
    let middle = try map.values(K: K.centre, derivatives: 1, slopeDerivatives: 0)
    let T = try positive(
      centred(whole.T, centre: middle.T, slope: whole.dT, on: K))
    let S = centred(whole.S, centre: middle.S, slope: whole.dS, on: K)
    let dS = centred(whole.dS, centre: middle.dS, slope: whole.ddS, on: K)
    // r′ = 1 − (S′T − S·T′)/T²
    let slope = one - dS / T + S * whole.dT / T / T
    let gain = one / T
    let stability = dS / T
    return Evaluation(
      holds: (isRising ? slope.lower > 0 : slope.upper < 0)
        && gain >= weightVariance.lower && gain <= weightVariance.upper
        && self.stability.holds(stability),
      enclosures: [
        Enclosure(name: "dr/dK", value: slope), Enclosure(name: "sigma_w2", value: gain),
        Enclosure(name: "Q'(q*)", value: stability),
      ])
  }
}
