import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// The variance ν of a domain that decides a claim on ν̃ at given v = ντ: the smallest one,
/// max(min ν, v/max τ), for an upper bound of ν̃, the largest one, min(max ν, v/min τ), for a lower.
struct DecisiveVariance: Sendable {
  private let side: VarianceSide
  /// The end of the variances that decides on one side of the kink.
  let end: Rational
  /// The τ with ν = v/τ on the other side.
  let weight: Rational

  init(of domain: LayerDomain, _ side: VarianceSide) {
    self.side = side
    (end, weight) =
      side == .below
      ? (domain.nu.lowerBound, domain.tau.upperBound)
      : (domain.nu.upperBound, domain.tau.lowerBound)
  }

  /// The v at which the two meet.
  var kink: Rational { end * weight }

  func value(at v: Rational) -> Rational {
    side == .below ? max(end, v / weight) : min(end, v / weight)
  }

  func enclosure<Bound>(at v: Interval<Bound>) -> Interval<Bound> {
    let (constant, linear) = (Interval<Bound>(end), v / Interval(weight))
    return side == .below ? .maximum(constant, linear) : .minimum(constant, linear)
  }

  /// An enclosure of the slope by v, which is 0 or 1/τ and changes at the kink.
  func slope<Bound>(at v: Interval<Bound>) -> Interval<Bound> {
    let kink = Interval<Bound>(kink)
    let (flat, steep) = (Interval<Bound>(0), Interval<Bound>(1 / weight))
    let (before, after) = side == .below ? (flat, steep) : (steep, flat)
    return v <= kink ? before : v >= kink ? after : flat.hull(steep)
  }
}

/// ν̃ < factor·ν, or ν̃ > factor·ν, on a layer domain, in (m, v).
///
/// ν̃ is a function of m = μω and v = ντ alone. At given v, the variances of the domain are those
/// from max(min ν, v/max τ) to min(max ν, v/min τ), so the claim in four variables holds if and only
/// if ν̃ stays below the smallest, or above the largest, of them.
package struct VarianceProperty<A: EnclosedActivation, Bound: IntervalBound>: Property
where A.Number == Interval<Bound> {
  package let coordinates: [Coordinate] = [.m, .v]
  private let activation: A
  private let domain: LayerDomain
  private let side: VarianceSide
  private let factor: Rational
  private let decisive: DecisiveVariance

  package init(
    activation: A, domain: LayerDomain, side: VarianceSide, factor: Rational
  ) {
    self.activation = activation
    self.domain = domain
    self.side = side
    self.factor = factor
    decisive = DecisiveVariance(of: domain, side)
  }

  /// ν̃ − factor·ν at the decisive ν.
  private func difference(m: Interval<Bound>, v: Interval<Bound>) -> Interval<Bound> {
    activation.moments(m: m, v: v).variance - Interval(factor) * decisive.enclosure(at: v)
  }

  /// By the monotone form of the difference: each variable in which it is monotone is collapsed to
  /// the end where the claim is hardest.
  package func evaluate(on box: [Interval<Bound>]) -> Evaluation<Bound> {
    let (m, v) = (box[0], box[1])
    let gradient = activation.moments(m: m, v: v).varianceGradient
    let slopes = [gradient.m, gradient.v - Interval(factor) * decisive.slope(at: v)]
    let hardest = zip(box, slopes).map { range, slope in
      let rising = side == .below ? slope : -slope
      return rising.lower.signum >= 0
        ? Interval(range.upper) : rising.upper.signum <= 0 ? Interval(range.lower) : range
    }
    let value = difference(m: hardest[0], v: hardest[1])
    let zero = Interval<Bound>(0)
    return Evaluation(
      holds: side == .below ? value < zero : zero < value, enclosures: [value])
  }

  /// What binary64 misses it does not call far: a slope that only rounding keeps from having a sign
  /// may leave an enclosure much too wide.
  package var scout: Scout? {
    let property = VarianceProperty<A.InBinary64, Double>(
      activation: activation.inBinary64, domain: domain, side: side, factor: factor)
    return Scout { property.evaluate(on: $0) }
  }

  package func counterexample(at point: [Rational]) -> Witness? {
    let (m, v) = (point[0], point[1])
    let nu = decisive.value(at: v)
    let variance = activation.moments(m: Interval(m), v: Interval(v)).variance
    let bound = Interval<Bound>(factor * nu)
    guard side == .below ? variance >= bound : variance <= bound else { return nil }
    let weights = domain.worstCasePoint(m: m, v: v)
    return Witness(
      point: Point(mu: weights.mu, omega: weights.omega, nu: nu, tau: v / nu),
      enclosures: [Enclosure(variance)])
  }
}
