extension Statement {
  /// Whether the statement is false at a point, at the constants' precision. The weights, and for
  /// the variance ν, are the point's own.
  func evaluateRefutation(at point: Point, _ constants: Constants) -> Evaluation {
    func enclosed(_ x: Rational) -> FixedInterval { FixedInterval(x, bits: constants.bits) }
    let moments = Moments(
      constants, m: enclosed(point.mu * point.omega), v: enclosed(point.nu * point.tau))
    switch self {
    case .invariantRectangle(let mu, let nu):
      let (mean, variance) = (moments.mean, moments.variance)
      return Evaluation(
        holds: mean < mu.lower || mean > mu.upper || variance < nu.lower || variance > nu.upper,
        enclosures: [Enclosure(name: "mu~", value: mean), Enclosure(name: "nu~", value: variance)])
    case .normBelow(let jacobian, let bound):
      let norm = moments.spectralNorm(
        jacobian, omega: enclosed(point.omega), tau: enclosed(point.tau))
      return Evaluation(
        holds: norm >= bound, enclosures: [Enclosure(name: "sigma_max", value: norm)])
    case .variance(let side, let factor):
      let variance = moments.variance
      let bound = factor * point.nu
      return Evaluation(
        holds: side == .below ? variance >= bound : variance <= bound,
        enclosures: [Enclosure(name: "nu~", value: variance)])
    }
  }
}
