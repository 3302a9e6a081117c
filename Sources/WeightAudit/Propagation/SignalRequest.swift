import IntervalArithmetic
import Proving
import SignalPropagation

/// Means and variances through the layers of a file, as a question.
///
/// For inputs x_j that are independent, with means μ_j and variances ν_j, a unit's net input
/// z = Σ w_j x_j + b has the mean Σ w_j μ_j + b and the variance Σ w_j² ν_j, whatever the distributions
/// are. That z is normal is an assumption, and so is, behind the first layer, the independence.
struct SignalRequest {
  let layers: [AuditedLayer]
  /// Why there is nothing to follow, if that is so.
  let obstacle: String?
  let input: InputMoments
  /// Within which mean squares are to stay.
  let interval: ClosedRange<Rational>?
  /// Whether the distance from the normal assumption is bounded.
  let boundsNormality: Bool
  /// The layers whose units are kept.
  let keepsUnits: (AuditedLayer) -> Bool
  let jobs: Int
}

/// The moments of a layer's units.
package struct SignalLayer: Sendable {
  package let layer: AuditedLayer
  package let activation: ActivationFormula
  /// E z of the units: a set that holds them all.
  package let netMeans: Enclosure
  /// Var z
  package let netVariances: Enclosure
  /// E φ(z), on the assumption that z is normal.
  package let means: Enclosure
  /// Var φ(z)
  package let variances: Enclosure
  /// The mean of E φ(z)² over the units.
  package let meanSquare: Enclosure
  /// Whether the mean square is in the interval that is asked for.
  package let side: Side?
  /// An upper bound, over the units, of how far E φ(z) may be from the value for a normal z of the same
  /// mean and variance, for independent inputs that have the moments that are computed here; nil where
  /// none is known.
  package let normality: Rational?
  /// For each unit, where they are asked for.
  package let units: [SignalUnit]?

  package enum Side: String, Sendable, Codable { case inside, outside, undecided }
}

/// The moments of a unit.
package struct SignalUnit: Sendable {
  package let netMean, netVariance, mean, variance: Interval<Double>
}

/// What propagation found.
package struct SignalResult: Sendable {
  package let input: InputMoments
  package let interval: ClosedRange<Rational>?
  package let layers: [SignalLayer]
  /// Why not all layers were passed; nil if they were.
  package let stop: String?
  package let boundsNormality: Bool

  /// The first layer that has certainly left the interval.
  package var firstOutside: Int? { layers.firstIndex { $0.side == .outside } }

  /// Whether all layers are inside, or one is certainly not; without an interval whether all were
  /// passed with bounded results.
  package var verdict: Verdict {
    guard interval != nil else {
      return stop == nil && layers.allSatisfy({ $0.meanSquare.width != nil }) ? .proved : .undecided
    }
    if firstOutside != nil { return .refuted }
    return stop == nil && layers.allSatisfy { $0.side == .inside } ? .proved : .undecided
  }
}
