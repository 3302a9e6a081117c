import IntervalArithmetic
import SelfNormalization

/// The moments from layer to layer by the moment map, for weights of one sum and square sum.
public struct Trajectory: Sendable {
  public typealias Real = Interval<BigFloat<2>>

  /// Enclosures of (μ, ν), the start first.
  public let points: [(mean: Real, variance: Real)]

  public init(mean: Real, variance: Real, omega: Rational, tau: Rational, layers: Int) {
    let selu = SELU<Real>.selfNormalizing
    var points = [(mean: mean, variance: variance)]
    for _ in 0..<layers {
      let (mu, nu) = points[points.count - 1]
      let map = MomentMap(selu: selu, m: mu * Real(omega), v: nu * Real(tau))
      points.append((map.mean, map.variance))
    }
    self.points = points
  }
}
