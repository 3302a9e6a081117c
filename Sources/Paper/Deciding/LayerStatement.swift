import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// What is said of the map of a layer as a whole, and shown by certificates of the layer map.
package enum LayerStatement: Sendable {
  /// ν̃ lies below or above a multiple of ν.
  case variance(VarianceSide, factor: Rational, LayerDomain)
  /// A step of Theorem 1.
  case contraction(Statement.ContractionStep, LayerDomain)
  /// A coordinate of all fixed points lies in a range.
  case fixedPoints(Coordinate, within: ClosedRange<Rational>, LayerDomain)
  /// τ·E[selu′(z)²] is at most or at least a bound at the fixed points.
  case backwardFactor(Statement.Comparison, Rational, LayerDomain)
}
