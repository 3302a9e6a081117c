import IntervalArithmetic
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
