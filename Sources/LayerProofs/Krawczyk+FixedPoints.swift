import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

extension Krawczyk {
  /// The fixed points of g, as zeros of g(μ, ν) − (μ, ν), for weights in given ranges.
  init<A: EnclosedActivation>(
    fixedPointsOf activation: A, omega: Interval<Bound>, tau: Interval<Bound>
  ) where A.Number == Interval<Bound> {
    self.init(
      function: { box in
        let map = LayerMap(
          activation: activation, mu: box[0], omega: omega, nu: box[1], tau: tau)
        return [map.moments.mean - box[0], map.moments.variance - box[1]]
      },
      derivative: { box in
        let one = Interval<Bound>(1)
        let jacobian = LayerMap(
          activation: activation, mu: box[0], omega: omega, nu: box[1], tau: tau
        ).jacobian(of: .variance)
        return Matrix2(jacobian.a - one, jacobian.b, jacobian.c, jacobian.d - one)
      })
  }

  /// The parameters (α, λ) that solve fixed-point equations.
  init(parametersOf equations: FixedPointEquations<Interval<Bound>>) {
    self.init(
      function: { box in
        let residual = equations.residual(SELU(alpha: box[0], lambda: box[1]))
        return [residual.mean, residual.secondMoment]
      },
      derivative: { box in
        typealias Variable = Jet<2, Interval<Bound>>
        let lifted = FixedPointEquations<Variable>(constants: equations)
        let residual = lifted.residual(
          SELU(alpha: Variable(variable: 0, at: box[0]), lambda: Variable(variable: 1, at: box[1])))
        return Matrix2(
          residual.mean.partials[0], residual.mean.partials[1],
          residual.secondMoment.partials[0], residual.secondMoment.partials[1])
      })
  }
}
