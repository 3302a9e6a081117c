extension LengthFixedPoints {
  /// K = σ_b² + σ_w²·q
  private func K(_ q: FixedInterval) -> FixedInterval {
    let bits = q.bits
    return FixedInterval(biasVariance, bits: bits) + FixedInterval(weightVariance, bits: bits) * q
  }

  /// Q(q) − q at one number.
  func difference(
    at q: Rational, _ expectations: GaussianExpectations
  ) throws(Unbounded) -> FixedInterval {
    let exact = FixedInterval(
      (biasVariance + weightVariance * q).reduced, bits: expectations.bits)
    return try LengthMap(expectations: expectations).values(K: exact, derivatives: 0).S
      - FixedInterval(q, bits: expectations.bits)
  }

  /// Whether there is no fixed point on a leaf.
  func excludes(
    _ leaf: Range, _ expectations: GaussianExpectations
  ) throws(Unbounded) -> Evaluation {
    let q = FixedInterval(leaf, bits: expectations.bits)
    let map = LengthMap(expectations: expectations)
    func evaluation(_ difference: FixedInterval) -> Evaluation {
      Evaluation(
        holds: difference.lower > 0 || difference.upper < 0,
        enclosures: [Enclosure(name: "Q(q) - q", value: difference)])
    }
    let natural = try map.values(K: K(q), derivatives: 0).S - q
    let first = evaluation(natural)
    if first.holds { return first }
    let centre = try map.values(K: K(q.centre), derivatives: 0).S - q.centre
    let one = FixedInterval(1, bits: q.bits)
    let slope =
      FixedInterval(weightVariance, bits: q.bits)
      * (try map.values(K: K(q), derivatives: 1).dS) - one
    return evaluation(centred(natural, centre: centre, slope: slope, on: q))
  }

  /// Whether the fixed points on a leaf, if any, have the stability and the phase.
  func evaluate(
    _ stability: Stability, _ phase: Phase?, on leaf: Range, _ expectations: GaussianExpectations
  ) throws(Unbounded) -> Evaluation {
    let q = FixedInterval(leaf, bits: expectations.bits)
    let map = LengthMap(expectations: expectations)
    let gain = FixedInterval(weightVariance, bits: q.bits)
    let whole = try map.values(K: K(q), derivatives: 1, slopeDerivatives: phase.map { _ in 0 })
    var slope = gain * whole.dS
    var chi = phase == nil ? nil : gain * whole.T
    if !stability.holds(slope) || phase.map({ !$0.holds(chi!) }) == true,
      K(q).lower > 0
    {
      let middle = try map.values(
        K: K(q.centre), derivatives: 1, slopeDerivatives: phase.map { _ in 0 })
      let finer = try map.values(
        K: K(q), derivatives: 2, slopeDerivatives: phase.map { _ in 1 })
      slope = centred(
        slope, centre: gain * middle.dS, slope: gain.squared * finer.ddS, on: q)
      chi = chi.map {
        centred($0, centre: gain * middle.T, slope: gain.squared * finer.dT, on: q)
      }
    }
    return Evaluation(
      holds: stability.holds(slope) && (phase.map { $0.holds(chi!) } ?? true),
      enclosures: [Enclosure(name: "Q'(q)", value: slope)]
        + (chi.map { [Enclosure(name: "chi_1", value: $0)] } ?? []))
  }

  /// Why nothing beyond the limit is a fixed point; the reason that is wrong, if it is.
  func objectionToTail(
    _ activation: Activation, _ constants: Constants
  ) -> String? {
    let bits = constants.bits
    func enclosed(_ value: Rational) -> FixedInterval { FixedInterval(value, bits: bits) }
    switch tail {
    case .bounded:
      guard let supremum = activation.supremum(constants) else {
        return "the activation is not seen to be bounded"
      }
      return supremum.squared <= limit
        ? nil : "the limit is below the square of the activation's bound \(supremum)"
    case .growth:
      // Minkowski: |√Q(q) − √(ℓK)| ≤ c, where √(ℓK) is the norm of the linear part.
      guard let asymptotes = activation.asymptotes(constants) else {
        return "the activation is not seen to be asymptotically linear"
      }
      let mean = (asymptotes.left.squared + asymptotes.right.squared) / 2
      let slope = (mean * enclosed(weightVariance)).squareRoot
      let rootOfLimit = enclosed(limit).squareRoot
      let one = enclosed(Rational(1))
      // √q ≤ √(ℓσ_w²)·√q + √(ℓσ_b²) + c, or √q ≥ √(ℓσ_w²)·√q − c.
      let below = (one - slope) * rootOfLimit
      let offset = asymptotes.remainder + (mean * enclosed(biasVariance)).squareRoot
      let above = (slope - one) * rootOfLimit
      if slope.upper < one.lower, below.lower >= offset.upper { return nil }
      if slope.lower > one.upper, above.lower >= asymptotes.remainder.upper { return nil }
      // φ is L₊x and L₋x, so Q(q) − q = ℓσ_b² + (ℓσ_w² − 1)·q.
      if asymptotes.remainder.upper <= 0, (mean * enclosed(biasVariance)).lower > 0,
        (mean * enclosed(weightVariance) - one).lower >= 0
      {
        return nil
      }
      return "the growth of the activation leaves room for fixed points beyond the limit"
    case .gate:
      // Q(q) < K/2 for K > 0, so with σ_b = 0, Q(q) < σ_w²·q/2.
      guard activation.isGate else {
        return "the activation is not x g(x) with g(x) + g(-x) = 1, scale 1 and shift 0"
      }
      return biasVariance == Rational(0) && weightVariance <= Rational(2)
        ? nil : "a gate needs sigma_b2 = 0 and sigma_w2 at most 2"
    }
  }
}

extension Stability {
  /// Whether a slope Q′ is surely of this kind.
  func holds(_ slope: FixedInterval) -> Bool {
    switch self {
    case .attracting: slope < Rational(1) && slope > Rational(-1)
    case .repelling: slope > Rational(1)
    }
  }
}

extension Phase {
  func holds(_ chi: FixedInterval) -> Bool {
    self == .ordered ? chi < Rational(1) : chi > Rational(1)
  }
}
