extension Step {
  /// Whether the step's statement holds on a leaf: in its own form, or else in the centred one, or else
  /// in the monotone one with centred enclosures, or else on both halves of the leaf.
  ///
  /// - Parameter cuts: How often a leaf may be halved.
  func evaluate(
    on leaf: [Range], _ domain: Domain, _ expectations: GaussianExpectations, cuts: Int = 4
  ) throws(Unbounded) -> Evaluation {
    var evaluation = try evaluate(form, on: leaf, domain, expectations)
    if !evaluation.holds, form != .centred {
      evaluation = try evaluate(.centred, on: leaf, domain, expectations)
    }
    if evaluation.holds { return evaluation }
    // What these cannot bound, the form before has still enclosed.
    do throws(Unbounded) {
      if let tightest = try tightest(on: leaf, domain, expectations) {
        if tightest.holds { return tightest }
        evaluation = tightest
      }
      guard cuts > 0 else { return evaluation }
      for half in Self.halves(of: leaf) {
        let part = try evaluate(on: half, domain, expectations, cuts: cuts - 1)
        guard part.holds else { return evaluation }
        evaluation = part
      }
      return evaluation
    } catch {
      return evaluation
    }
  }

  /// The leaf, cut across the side that is widest for its place.
  private static func halves(of leaf: [Range]) -> [[Range]] {
    func width(_ side: Range) -> Rational {
      (side.upper - side.lower) / max(Rational(1), side.upper.magnitude)
    }
    let axis = leaf.indices.max { width(leaf[$0]) < width(leaf[$1]) }!
    let middle = (leaf[axis].lower + leaf[axis].upper) / Rational(2)
    return [
      Range(lower: leaf[axis].lower, upper: middle), Range(lower: middle, upper: leaf[axis].upper),
    ].map { half in
      var part = leaf
      part[axis] = half
      return part
    }
  }

  /// The monotone form with centred enclosures; nil for a norm.
  private func tightest(
    on leaf: [Range], _ domain: Domain, _ expectations: GaussianExpectations
  ) throws(Unbounded) -> Evaluation? {
    let box = leaf.map { FixedInterval($0, bits: expectations.bits) }
    switch statement {
    case .invariantRectangle(let mu, let nu):
      return Self.evaluation(
        try ActivationLeaf(expectations: expectations, m: box[0], v: box[1]).tightest(
          of: { [$0.mean, $0.variance] }, slopes: { [$0.meanSlopes, $0.varianceSlopes] },
          adjusted: { $0 }),
        mu, nu)
    case .variance(let side, let factor):
      let comparison = VarianceComparison(
        side, factor: factor, domain, bits: expectations.bits)
      let slope = comparison.factor * comparison.decisiveSlope(box[1])
      let difference = try ActivationLeaf(expectations: expectations, m: box[0], v: box[1])
        .tightest(
          of: { [$0.variance - comparison.factor * comparison.decisive($0.v)] },
          slopes: { [($0.varianceSlopes.m, $0.varianceSlopes.v - slope)] },
          adjusted: { [($0[1].m, $0[1].v - slope)] })[0]
      return Self.evaluation(difference, side)
    case .normBelow: return nil
    }
  }

  private static func evaluation(
    _ image: [FixedInterval], _ mu: Range, _ nu: Range
  ) -> Evaluation {
    let (mean, variance) = (image[0], image[1])
    return Evaluation(
      holds: mean >= mu.lower && mean <= mu.upper && variance >= nu.lower
        && variance <= nu.upper,
      enclosures: [Enclosure(name: "mu~", value: mean), Enclosure(name: "nu~", value: variance)])
  }

  private static func evaluation(
    _ difference: FixedInterval, _ side: Side
  ) -> Evaluation {
    Evaluation(
      holds: side == .below ? difference < Rational(0) : difference > Rational(0),
      enclosures: [Enclosure(name: "nu~ - factor nu", value: difference)])
  }

  private func evaluate(
    _ form: Form, on leaf: [Range], _ domain: Domain, _ expectations: GaussianExpectations
  ) throws(Unbounded) -> Evaluation {
    let box = leaf.map { FixedInterval($0, bits: expectations.bits) }
    switch statement {
    case .invariantRectangle(let mu, let nu):
      let image = try ActivationLeaf(expectations: expectations, m: box[0], v: box[1]).enclosures(
        form, order: 0, of: { [$0.mean, $0.variance] },
        slopes: { [$0.meanSlopes, $0.varianceSlopes] })
      return Self.evaluation(image, mu, nu)
    case .normBelow(let jacobian, let bound):
      let norm = try norm(jacobian, form, box, domain, expectations)
      return Evaluation(
        holds: norm < bound, enclosures: [Enclosure(name: "sigma_max", value: norm)])
    case .variance(let side, let factor):
      let comparison = VarianceComparison(
        side, factor: factor, domain, bits: expectations.bits)
      let difference = try ActivationLeaf(expectations: expectations, m: box[0], v: box[1])
        .enclosures(
          form, order: 0,
          of: { [$0.variance - comparison.factor * comparison.decisive($0.v)] },
          slopes: {
            let slopes = $0.varianceSlopes
            return [
              (slopes.m, slopes.v - comparison.factor * comparison.decisiveSlope(box[1]))
            ]
          })[0]
      return Self.evaluation(difference, side)
    }
  }

  /// The norm with the weights of the box, or with the worst ones of the domain.
  private func norm(
    _ jacobian: Jacobian, _ form: Form, _ box: [FixedInterval], _ domain: Domain,
    _ expectations: GaussianExpectations
  ) throws(Unbounded) -> FixedInterval {
    let (m, v) = hasWorstCaseWeights ? (box[0], box[1]) : (box[0] * box[1], box[2] * box[3])
    let entries = try ActivationLeaf(expectations: expectations, m: m, v: v).enclosures(
      form, order: 2, of: { $0.entries(jacobian) }, slopes: { $0.entrySlopes(jacobian) })
    guard hasWorstCaseWeights else {
      return spectralNorm(of: entries, omega: box[1], tau: box[3])
    }
    let (omega, tau) = worstCaseWeights(v: v, domain)
    return spectralNorm(of: entries, omega: omega, tau: tau)
  }
}

extension Statement {
  /// Whether the statement is false at a point.
  func evaluateRefutation(
    at point: Point, _ expectations: GaussianExpectations
  ) throws(Unbounded) -> Evaluation {
    func enclosed(_ x: Rational) -> FixedInterval { FixedInterval(x, bits: expectations.bits) }
    let leaf = ActivationLeaf(
      expectations: expectations, m: enclosed(point.mu * point.omega),
      v: enclosed(point.nu * point.tau))
    switch self {
    case .invariantRectangle(let mu, let nu):
      let moments = try leaf.moments(order: 0)
      return refutation(of: mu, nu, mean: moments.mean, variance: moments.variance)
    case .normBelow(let jacobian, let bound):
      let norm = spectralNorm(
        of: try leaf.moments(order: 2).entries(jacobian), omega: enclosed(point.omega),
        tau: enclosed(point.tau))
      return refutation(ofBound: bound, norm: norm)
    case .variance(let side, let factor):
      return refutation(
        of: side, bound: factor * point.nu, variance: try leaf.moments(order: 0).variance)
    }
  }
}
