import Formulas
import IntervalArithmetic
import SignalPropagation
import Testing

@Suite struct TrajectoryTests {
  @Test func `the trajectory stays at the fixed point`() {
    let trajectory = Trajectory(
      mean: Trajectory.Real(0), variance: Trajectory.Real(1), omega: 0, tau: 1, layers: 50)
    for point in trajectory.points {
      #expect(point.mean.contains(Rational(0)) && point.variance.contains(Rational(1)))
    }
    let other = Trajectory(
      mean: Trajectory.Real(0), variance: Trajectory.Real(1), omega: 0,
      tau: Rational(21, over: 20), layers: 1)
    #expect(!other.points[1].variance.contains(Rational(1)))
  }

  /// Plain interval evaluation gave variances in [-1.33, 1.58] after 50 layers. The fixed points are
  /// of the same map in binary64.
  @Test(arguments: [
    (Rational(9, over: 16), 200), (Rational(1), 300), (Rational(11, over: 10), 200),
    (Rational(3, over: 2), 100),
  ])
  func `the trajectory follows the map for many layers`(_ tau: Rational, _ layers: Int) {
    let trajectory = Trajectory(
      mean: Trajectory.Real(0), variance: Trajectory.Real(1), omega: Rational(1, over: 20),
      tau: tau,
      layers: layers)
    #expect(trajectory.isComplete)
    var (mu, nu) = (0.0, 1.0)
    for point in trajectory.points.dropFirst() {
      let map = MomentMap(
        selu: SELU<Double>.selfNormalizing, m: mu / 20, v: nu * tau.approximation)
      (mu, nu) = (map.mean, map.variance)
      #expect(point.variance.lower > .zero)
      #expect(point.variance.width.approximation < 1e-20)
      #expect(abs(point.variance.lower.approximation - nu) < 1e-9 * max(1, nu))
      #expect(abs(point.mean.lower.approximation - mu) < 1e-9 * max(1, nu))
    }
  }

  @Test func `the trajectory ends where it would say nothing`() {
    let trajectory = Trajectory(
      mean: Trajectory.Real(from: -1, through: 1), variance: Trajectory.Real(from: 1, through: 2),
      omega: 1, tau: 3, layers: 50)
    #expect(!trajectory.isComplete)
    #expect(trajectory.points.allSatisfy { $0.variance.lower > .zero })
  }
}
