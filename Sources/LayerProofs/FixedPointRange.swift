import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// Where the fixed points lie.
public struct FixedPointRange: Sendable {
  /// The domain with its (μ, ν) rectangle replaced by a smaller one that holds all fixed points.
  public let domain: LayerDomain
  /// The proof that g maps that rectangle into itself.
  public let proof: Outcome
}
