import IntervalArithmetic
import Proving
import SignalPropagation

/// The moments from layer to layer, from the corners of a domain's rectangle, for one choice of the
/// weights' sum and square sum.
package struct TrajectoryFamily: Sendable {
  package let omega: Rational
  package let tau: Rational
  /// From each corner, one enclosure of (μ, ν) for each layer.
  package let paths: [[(mean: Trajectory.Real, variance: Trajectory.Real)]]

  package static let layers = 40

  /// The families at the extreme weights of a domain, and at ω = 0, τ = 1 if it holds them.
  package static func families(of domain: LayerDomain) -> [TrajectoryFamily] {
    let corners = Box([domain.mu, domain.nu]).corners
    var weights = [(domain.omega.lowerBound, domain.tau.lowerBound)]
    if domain.omega.contains(0), domain.tau.contains(1) { weights.append((0, 1)) }
    weights.append((domain.omega.upperBound, domain.tau.upperBound))
    return weights.map { omega, tau in
      TrajectoryFamily(
        omega: omega, tau: tau,
        paths: corners.map { corner in
          Trajectory(
            mean: Trajectory.Real(corner[0]), variance: Trajectory.Real(corner[1]), omega: omega,
            tau: tau, layers: layers
          ).points
        })
    }
  }
}
