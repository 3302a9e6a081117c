import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

extension WeightedWidthBrancher {
  /// Weights for (μ, ω, ν, τ): how far the norm's arguments move with each variable.
  ///
  /// m = μω moves with μ by |ω| and v = ντ with ν by τ; ω and τ also scale the Jacobian's columns,
  /// which are of order 1, so their weights are at least 1.
  package init(layerVariablesOf domain: LayerDomain) {
    self.init(weights: [
      Self.magnitude(domain.omega), max(1, Self.magnitude(domain.mu)),
      Self.magnitude(domain.tau), max(1, Self.magnitude(domain.nu)),
    ])
  }

  /// Weights for (μ, ω, ν, τ): how far m = μω and v = ντ move with each variable.
  package init(netInputOf domain: LayerDomain) {
    self.init(weights: [
      Self.magnitude(domain.omega), Self.magnitude(domain.mu), Self.magnitude(domain.tau),
      Self.magnitude(domain.nu),
    ])
  }

  /// The largest absolute value of a member.
  private static func magnitude(_ range: ClosedRange<Rational>) -> Rational {
    max(range.lowerBound.magnitude, range.upperBound.magnitude)
  }

  /// Weights for (m, v), on which the moments depend to the same order.
  package static let netInput = WeightedWidthBrancher(weights: [1, 1])
}
