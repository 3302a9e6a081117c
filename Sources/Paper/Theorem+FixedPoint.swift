import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

extension Theorem {
  /// Where g has its fixed point for weights of the given sum and square sum, by the argument of
  /// Theorem 1; nil outside its domain.
  public static func fixedPoint(
    omega: Rational, tau: Rational
  ) -> (mean: Enclosure, variance: Enclosure)? {
    var domain = theorem1.domain
    guard domain.omega.contains(omega), domain.tau.contains(tau) else { return nil }
    // By the definition of the parameters.
    if omega == 0, tau == 1 {
      return (Enclosure(lower: 0, upper: 0), Enclosure(lower: 1, upper: 1))
    }
    (domain.omega, domain.tau) = (omega...omega, tau...tau)
    guard let points = ContractionRequest(domain: domain).run().fixedPoints else { return nil }
    let (mu, nu) = (points.domain.mu, points.domain.nu)
    return (
      Enclosure(lower: mu.lowerBound, upper: mu.upperBound),
      Enclosure(lower: nu.lowerBound, upper: nu.upperBound)
    )
  }
}
