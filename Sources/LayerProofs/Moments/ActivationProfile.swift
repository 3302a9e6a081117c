import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// What a list of activations says of each of them.
public struct ActivationProfile: Sendable {
  /// φ
  public let activation: ActivationFormula
  /// Moments for a standard normal net input.
  public let moments: MomentsResult
  /// Where φ or φ′ jumps.
  public let kinks: [Rational]
  /// Under x ↦ −x.
  public let symmetry: Symmetry
  /// sup |φ′| for |x| ≤ ``reach``; nil if φ is not shown to be continuous.
  public let lipschitz: Enclosure?
  /// min φ for |x| ≤ ``reach``.
  public let minimum: Enclosure

  /// How far out suprema are looked for.
  public static var reach: Int { 64 }

  /// Encloses all that.
  public init(_ activation: ActivationFormula, digits: Int = 10) {
    self.activation = activation
    moments = MomentsRequest(activation: activation, digits: digits).run()
    let function = FormulaActivation<Double>(activation)
    (kinks, symmetry) = (function.kinks, function.symmetry)
    minimum = Enclosure(-Self.supremum { -function.values(on: $0) })
    lipschitz =
      activation.piecewise.discontinuities.isEmpty
      ? Enclosure(
        Self.supremum { x in function.slopes(on: x).absoluteValue() }) : nil
  }

  /// The supremum of a function by bisection where it may be largest.
  private static func supremum(
    _ function: (Interval<Double>) -> Interval<Double>
  ) -> Interval<Double> {
    let ends = (-64...64).map(Double.init)
    var open = zip(ends, ends.dropFirst()).map { part in
      let x = Interval<Double>(unchecked: part.0, part.1)
      return (x: x, upper: function(x).upper)
    }
    var least = -Double.infinity
    for _ in 0..<30 {
      for part in open {
        guard let middle = part.x.midpoint else { continue }
        for point in [part.x.lower, middle, part.x.upper] {
          least = max(least, function(Interval(point)).lower)
        }
      }
      let most = open.map(\.upper).max()!
      if most - least <= 1e-10 * max(1, abs(most)) { break }
      open = open.filter { $0.upper >= least }.flatMap {
        part -> [(x: Interval<Double>, upper: Double)] in
        let middle = part.x.midpoint!
        return [
          Interval<Double>(unchecked: part.x.lower, middle),
          Interval<Double>(unchecked: middle, part.x.upper),
        ].map { ($0, min(part.upper, function($0).upper)) }
      }
      if open.count > 4000 { break }
    }
    return Interval(unchecked: least, open.map(\.upper).max()!)
  }
}
