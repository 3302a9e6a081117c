import IntervalArithmetic
import Proving
import SignalPropagation

/// How a small perturbation of the input grows through a random network while its mean squares stay in
/// [a, b].
///
/// For a tangent u with mean square p, pₗ given the layer below has the mean σ_w²p·(A + ρ²(B − A)) with
/// A = E φ′(√K·Z)², B = E φ′(√K·Z)²Z² and some ρ² in [0, 1], the squared correlation of the net input and
/// its change; see `Documentation/Width.md`.
public struct TangentBound: Sendable {
  /// Holds σ_w²A and σ_w²B for all mean squares in [a, b].
  public let factor: Enclosure
  /// The largest factor to the power of the depth: a bound of E[p_L; all before in [a, b]]/p₀.
  public let total: Rational

  /// Nil if φ is not shown to be continuous, or if there is no bound.
  public init?(_ proof: WidthProof) {
    typealias Number = Interval<Double>
    let network = proof.network
    let activation = FormulaActivation<Double>(network.activation)
    let (low, high) = (proof.interval.lowerBound, proof.interval.upperBound)
    var hull = Number.empty
    for part in 0..<Self.parts {
      func place(_ index: Int) -> Rational {
        low + (high - low) * Rational(index, over: Self.parts)
      }
      let q = Number(from: place(part), through: place(part + 1))
      let variance = network.netVariance(q)
      guard let slope = activation.slopeLength(v: variance) else { return nil }
      let weight = Number(network.weightVariance)
      let mean = weight * slope.value
      // E φ′²(Z² − 1) = 2K·∂/∂K E φ′².
      let steered = mean + weight * Number(2) * variance * slope.slope
      hull = hull.hull(mean).hull(steered.intersection(Number(unchecked: 0, .infinity)))
    }
    guard hull.isBounded, hull.lower >= 0 else { return nil }
    factor = Enclosure(hull)
    let total = Number(hull.upper).power(network.widths.depth).upper
    guard total.isFinite else { return nil }
    self.total = total.rational
  }

  private static var parts: Int { 64 }
}
