/// ν̃ − factor·ν on a domain, as a function of (m, v).
///
/// At given v = ντ the domain's variances are those from max(min ν, v/max τ) to
/// min(max ν, v/min τ). As the factor is positive, ν̃ lies below all their multiples if it lies below
/// that of the least, and above all if above that of the greatest.
struct VarianceComparison {
  let side: Side
  let factor: FixedInterval
  /// The ν that decides is `end` on one side of v = end·weight and v/weight on the other.
  private let end: Rational
  private let weight: Rational

  init(_ side: Side, factor: Rational, _ domain: Domain, bits: Int) {
    self.side = side
    self.factor = FixedInterval(factor, bits: bits)
    (end, weight) =
      side == .below
      ? (domain.nu.lower, domain.tau.upper) : (domain.nu.upper, domain.tau.lower)
  }

  /// An enclosure on a box. In the monotone form, only its upper end holds for `below` and only
  /// its lower end for `above`: each variable with a slope of certain sign is collapsed to the end
  /// at which the claim is hardest.
  func difference(
    m: FixedInterval, v: FixedInterval, _ form: Step.Form, _ constants: Constants
  ) -> FixedInterval {
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

  func decisive(_ v: FixedInterval) -> FixedInterval {
    let constant = FixedInterval(end, bits: v.bits)
    let linear = v.divided(by: weight)
    return side == .below ? .maximum(constant, linear) : .minimum(constant, linear)
  }

  /// The slope of the ν that decides: 0 where it is constant, 1/weight where it is linear, and
  /// both across the kink, where the function is still a sum of its pieces' changes.
  func decisiveSlope(_ v: FixedInterval) -> FixedInterval {
    let flat = FixedInterval(0, bits: v.bits)
    let steep = FixedInterval(Rational(1) / weight, bits: v.bits)
    let kink = end * weight
    let (before, after) = side == .below ? (flat, steep) : (steep, flat)
    return v <= kink ? before : v >= kink ? after : flat.hull(steep)
  }
}
