import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// σ_max(Jacobian) as a function of (μ, ω, ν, τ), with its gradient from the second derivatives of
/// the moments.
struct SpectralNormObjective<A: EnclosedActivation, Bound: IntervalBound>: Objective
where A.Number == Interval<Bound> {
  private typealias Variable = Jet<4, Interval<Bound>>

  let coordinates: [Coordinate] = [.mu, .omega, .nu, .tau]
  let activation: A
  let pair: MomentPair

  func value(on box: [Interval<Bound>]) -> Interval<Bound> {
    SpectralNormProperty(activation: activation, pair: pair, below: 1).norm(on: box)
  }

  func gradient(
    on box: [Interval<Bound>]
  ) -> (value: Interval<Bound>, slopes: [Interval<Bound>]) {
    let (mu, omega, nu, tau) = (box[0], box[1], box[2], box[3])
    let map = activation.moments(m: mu * omega, v: nu * tau)
    /// A function of (m, v) as a function of the four variables.
    func lifted(_ value: Interval<Bound>, _ byM: Interval<Bound>, _ byV: Interval<Bound>)
      -> Variable
    {
      Variable(value: value, partials: [omega * byM, mu * byM, tau * byV, nu * byV])
    }
    let (first, firstHessian) = (map.meanGradient, map.meanHessian)
    let (second, secondHessian) =
      pair == .variance
      ? (map.varianceGradient, map.varianceHessian)
      : (map.secondMomentGradient, map.secondMomentHessian)
    let norm = Matrix2(
      lifted(first.m, firstHessian.mm, firstHessian.mv),
      lifted(first.v, firstHessian.mv, firstHessian.vv),
      lifted(second.m, secondHessian.mm, secondHessian.mv),
      lifted(second.v, secondHessian.mv, secondHessian.vv)
    )
    .scalingColumns(Variable(variable: 1, at: omega), Variable(variable: 3, at: tau))
    .spectralNorm
    return (norm.value, (0..<4).map { norm.partials[$0] })
  }
}
