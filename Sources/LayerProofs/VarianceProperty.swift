import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

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
