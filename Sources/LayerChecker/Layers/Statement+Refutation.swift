extension Statement {
  /// Whether the statement is false at a point, at the constants' precision. The weights, and for
  /// the variance ν, are the point's own.
  func evaluateRefutation(at point: Point, _ constants: Constants) -> Evaluation {
    func enclosed(_ x: Rational) -> FixedInterval { FixedInterval(x, bits: constants.bits) }
    let moments = Moments(
      constants, m: enclosed(point.mu * point.omega), v: enclosed(point.nu * point.tau))
    switch self {
    case .invariantRectangle(let mu, let nu):
      return refutation(of: mu, nu, mean: moments.mean, variance: moments.variance)
    case .normBelow(let jacobian, let bound):
      return refutation(
        ofBound: bound,
        norm: moments.spectralNorm(
          jacobian, omega: enclosed(point.omega), tau: enclosed(point.tau)))
    case .variance(let side, let factor):
      return refutation(of: side, bound: factor * point.nu, variance: moments.variance)
    }
  }

  func refutation(
    of mu: Range, _ nu: Range, mean: FixedInterval, variance: FixedInterval
  ) -> Evaluation {
    Evaluation(
      holds: mean < mu.lower || mean > mu.upper || variance < nu.lower || variance > nu.upper,
      enclosures: [Enclosure(name: "mu~", value: mean), Enclosure(name: "nu~", value: variance)])
  }

  func refutation(ofBound bound: Rational, norm: FixedInterval) -> Evaluation {
    Evaluation(holds: norm >= bound, enclosures: [Enclosure(name: "sigma_max", value: norm)])
  }

  func refutation(of side: Side, bound: Rational, variance: FixedInterval) -> Evaluation {
    Evaluation(
      holds: side == .below ? variance >= bound : variance <= bound,
      enclosures: [Enclosure(name: "nu~", value: variance)])
  }
}
