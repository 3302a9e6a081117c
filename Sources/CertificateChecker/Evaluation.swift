import BigInt

/// A quantity and an enclosure of its values on a leaf, or at a point.
struct Enclosure {
  let name: String
  let value: FixedInterval
}

/// Whether one evaluation shows what it should, and what it found.
struct Evaluation {
  let holds: Bool
  let enclosures: [Enclosure]
}

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
      let comparison = VarianceComparison(side, factor: factor, domain, constants)
      let difference = comparison.difference(m: box[0], v: box[1], form)
      return Evaluation(
        holds: side == .below ? difference < Rational(0) : difference > Rational(0),
        enclosures: [Enclosure(name: "nu~ - factor nu", value: difference)])
    }
  }

  /// The norm with ω′ = max |ω| and τ′ = min(max τ, v/min ν) in place of ω and τ: at every point of
  /// the domain with these (m, v) the norm is at most that, since |ω| ≤ ω′ and τ = v/ν ≤ τ′.
  private func worstCaseNorm(
    _ jacobian: Jacobian, m: FixedInterval, v: FixedInterval, _ domain: Domain,
    _ constants: Constants
  ) -> FixedInterval {
    let omega = max(domain.omega.lower.magnitude, domain.omega.upper.magnitude)
    let tau = FixedInterval(domain.tau.upper, bits: v.bits)
    return Moments(constants, m: m, v: v).spectralNorm(
      jacobian, omega: FixedInterval(omega, bits: v.bits),
      tau: .minimum(tau, v.divided(by: domain.nu.lower)))
  }
}

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

/// Enclosures of μ̃ and ν̃ on a box of (m, v).
struct Image {
  let moments: (mean: FixedInterval, variance: FixedInterval)

  init(_ constants: Constants, m: FixedInterval, v: FixedInterval, _ form: Step.Form) {
    let whole = Moments(constants, m: m, v: v)
    guard form == .monotone else {
      moments = (whole.mean, whole.variance)
      return
    }
    /// The bound of a function with these slopes: at the corner where it is least, or greatest.
    func value(
      _ slopes: Moments.Slopes, greatest: Bool, of function: (Moments) -> FixedInterval
    ) -> FixedInterval {
      let sides = [(m, slopes.m), (v, slopes.v)].map { side, slope in
        side.collapsed(toGreatest: greatest, ofSlope: slope)
      }
      return sides == [m, v]
        ? function(whole) : function(Moments(constants, m: sides[0], v: sides[1]))
    }
    func tightened(
      _ slopes: Moments.Slopes, _ function: (Moments) -> FixedInterval
    ) -> FixedInterval {
      let least = value(slopes, greatest: false, of: function)
      let greatest = value(slopes, greatest: true, of: function)
      let bounds = FixedInterval(lower: least.lower, upper: greatest.upper, bits: m.bits)
      return bounds.intersection(function(whole))
    }
    moments = (
      tightened(whole.meanSlopes) { $0.mean }, tightened(whole.varianceSlopes) { $0.variance }
    )
  }
}

/// ν̃ − factor·ν on a domain, as a function of (m, v).
///
/// At given v = ντ the domain's variances are those from max(min ν, v/max τ) to
/// min(max ν, v/min τ). As the factor is positive, ν̃ lies below all their multiples if it lies below
/// that of the least, and above all if above that of the greatest.
private struct VarianceComparison {
  private let side: Side
  private let factor: FixedInterval
  /// The ν that decides is `end` on one side of v = end·weight and v/weight on the other.
  private let end: Rational
  private let weight: Rational
  private let constants: Constants

  init(_ side: Side, factor: Rational, _ domain: Domain, _ constants: Constants) {
    (self.side, self.constants) = (side, constants)
    self.factor = FixedInterval(factor, bits: constants.bits)
    (end, weight) =
      side == .below
      ? (domain.nu.lower, domain.tau.upper) : (domain.nu.upper, domain.tau.lower)
  }

  /// An enclosure on a box. In the monotone form, only its upper end holds for `below` and only
  /// its lower end for `above`: each variable with a slope of certain sign is collapsed to the end
  /// at which the claim is hardest.
  func difference(m: FixedInterval, v: FixedInterval, _ form: Step.Form) -> FixedInterval {
    let moments = Moments(constants, m: m, v: v)
    let natural = difference(moments)
    guard form == .monotone else { return natural }
    let slopes = moments.varianceSlopes
    let hardestM = m.collapsed(toGreatest: side == .below, ofSlope: slopes.m)
    let hardestV = v.collapsed(
      toGreatest: side == .below, ofSlope: slopes.v - factor * decisiveSlope(v))
    let corner = difference(Moments(constants, m: hardestM, v: hardestV))
    return side == .below ? .minimum(natural, corner) : .maximum(natural, corner)
  }

  private func difference(_ moments: Moments) -> FixedInterval {
    moments.variance - factor * decisive(moments.v)
  }

  private func decisive(_ v: FixedInterval) -> FixedInterval {
    let constant = FixedInterval(end, bits: v.bits)
    let linear = v.divided(by: weight)
    return side == .below ? .maximum(constant, linear) : .minimum(constant, linear)
  }

  /// The slope of the ν that decides: 0 where it is constant, 1/weight where it is linear, and
  /// both across the kink, where the function is still a sum of its pieces' changes.
  private func decisiveSlope(_ v: FixedInterval) -> FixedInterval {
    let flat = FixedInterval(0, bits: v.bits)
    let steep = FixedInterval(Rational(1) / weight, bits: v.bits)
    let kink = end * weight
    let (before, after) = side == .below ? (flat, steep) : (steep, flat)
    return v <= kink ? before : v >= kink ? after : flat.hull(steep)
  }
}

extension FixedInterval {
  /// The quotient by a positive rational number, rounded once.
  fileprivate func divided(by r: Rational) -> Self {
    let scale = BigInt(1) << bits
    return Self(
      from: Rational(lower, over: scale) / r, through: Rational(upper, over: scale) / r, bits: bits)
  }

  /// The end at which a function of this variable is greatest, or least, if its slope has one
  /// sign on the whole box; otherwise the variable as it is.
  func collapsed(toGreatest: Bool, ofSlope slope: Self) -> Self {
    if slope.lower >= 0 { return toGreatest ? top : bottom }
    if slope.upper <= 0 { return toGreatest ? bottom : top }
    return self
  }
}
