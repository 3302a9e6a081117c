extension Gain {
  /// E φ(√(w·q)·Z)² − q at one weight variance w.
  func difference(
    at weightVariance: Rational, _ expectations: GaussianExpectations
  ) throws(Unbounded) -> FixedInterval {
    let K = FixedInterval((weightVariance * q).reduced, bits: expectations.bits)
    return try LengthMap(expectations: expectations).values(K: K, derivatives: 0).S
      - FixedInterval(q, bits: expectations.bits)
  }

  /// Whether on a leaf of weight variances the expectation grows, or falls, and the slope at q is as
  /// claimed: Q′(q) = w·S′(wq), whose derivative by w is S′ + wq·S″.
  func evaluate(
    isRising: Bool, on leaf: Range, _ expectations: GaussianExpectations
  ) throws(Unbounded) -> Evaluation {
    let w = FixedInterval(leaf, bits: expectations.bits)
    let q = FixedInterval(q, bits: w.bits)
    let map = LengthMap(expectations: expectations)
    let whole = try map.values(K: w * q, derivatives: 2)
    let middle = try map.values(K: w.centre * q, derivatives: 1)
    let growth = centred(whole.dS, centre: middle.dS, slope: q * whole.ddS, on: w)
    let slope = centred(
      w * whole.dS, centre: w.centre * middle.dS, slope: whole.dS + w * q * whole.ddS, on: w)
    return Evaluation(
      holds: (isRising ? growth.lower > 0 : growth.upper < 0) && stability.holds(slope),
      enclosures: [
        Enclosure(name: "dE/dK", value: growth), Enclosure(name: "Q'(q)", value: slope),
      ])
  }
}
