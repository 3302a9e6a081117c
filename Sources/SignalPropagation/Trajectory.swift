import Formulas
import IntervalArithmetic

/// The moments from layer to layer by the moment map, for weights of one sum and square sum.
///
/// Plain interval evaluation would lose a constant factor in each layer, however strongly the map
/// contracts. So each step takes the mean-value form as well, g(x) ∈ g(c) + 𝓗(X)·(x − c) for x in X,
/// whose width follows the map's own contraction.
public struct Trajectory: Sendable {
  /// 128 bits, so that the enclosures are as wide as the map makes them, not the rounding.
  public typealias Real = Interval<BigFloat<2>>

  /// Enclosures of (μ, ν), the start first; they end where the next one would say nothing.
  public let points: [(mean: Real, variance: Real)]
  /// The number of layers that were asked for.
  public let layers: Int

  /// Whether there is an enclosure after each layer.
  public var isComplete: Bool { points.count == layers + 1 }

  /// The moments after each layer of self-normalizing SELUs.
  ///
  /// - Parameters:
  ///   - mean: An enclosure of μ at the start.
  ///   - variance: An enclosure of ν at the start, positive.
  ///   - omega: The weights' sum ω, in each layer.
  ///   - tau: Their square sum τ, positive.
  ///   - layers: How many, not negative.
  public init(mean: Real, variance: Real, omega: Rational, tau: Rational, layers: Int) {
    let step = Step(omega: Real(omega), tau: Real(tau))
    var points = [(mean: mean, variance: variance)]
    while points.count <= layers, let next = step.after(points[points.count - 1]) {
      points.append(next)
    }
    self.points = points
    self.layers = layers
  }

  private struct Step {
    let selu = SELU<Real>.selfNormalizing
    let omega: Real
    let tau: Real

    func map(_ mu: Real, _ nu: Real) -> LayerMap<SELU<Real>> {
      LayerMap(activation: selu, mu: mu, omega: omega, nu: nu, tau: tau)
    }

    /// Nil where the enclosure of the variance reaches 0, or no longer tells its size.
    func after(_ point: (mean: Real, variance: Real)) -> (mean: Real, variance: Real)? {
      let (mu, nu) = point
      guard let muCenter = mu.midpoint, let nuCenter = nu.midpoint else { return nil }
      let whole = map(mu, nu)
      let center = map(Real(muCenter), Real(nuCenter)).moments
      let slopes = whole.jacobian(of: .variance)
      let (dMu, dNu) = (mu - Real(muCenter), nu - Real(nuCenter))
      let mean = (center.mean + slopes.a * dMu + slopes.b * dNu)
        .intersection(whole.moments.mean)
      // A variance is no more than the second moment.
      let variance = (center.variance + slopes.c * dMu + slopes.d * dNu)
        .intersection(whole.moments.variance)
        .intersection(Real(unchecked: -.infinity, whole.moments.secondMoment.upper))
      guard variance.lower > .zero, variance.width <= variance.lower, mean.isBounded else {
        return nil
      }
      return (mean, variance)
    }
  }
}
