import Formulas
import IntervalArithmetic
import SignalPropagation

/// Bounds of the slope of an activation on the whole line.
enum SlopeBound {
  /// How far out slopes are looked for; beyond, one argument holds for all numbers.
  private static var reach: Double { 64 }

  /// An upper bound of sup |φ′|, as an interval from 0; nil if φ is not shown to be continuous or no
  /// bound is found.
  static func supremum(_ activation: ActivationFormula) -> Interval<Double>? {
    guard activation.piecewise.discontinuities.isEmpty else { return nil }
    let function = FormulaActivation<Double>(activation)
    func upper(_ x: Interval<Double>) -> Double {
      let slope = function.slopes(on: x).absoluteValue()
      return slope.isEmpty ? 0 : slope.upper
    }
    let most = max(near(upper), far(activation, upper))
    return most.isFinite ? Interval(unchecked: 0, most) : nil
  }

  /// Within the reach: parts are halved where the bound is largest, which is a heuristic; the bound of
  /// each part holds.
  private static func near(_ upper: (Interval<Double>) -> Double) -> Double {
    var parts = (0..<256).map { index in
      let low = -reach + Double(index) / 2
      let x = Interval<Double>(unchecked: low, low + 0.5)
      return (x: x, upper: upper(x))
    }
    for _ in 0..<10 {
      let most = parts.map(\.upper).max()!
      let slack = most * 0x1p-9
      parts = parts.flatMap { part -> [(x: Interval<Double>, upper: Double)] in
        guard part.upper >= most - slack, let middle = part.x.midpoint, parts.count < 4096 else {
          return [part]
        }
        return [
          Interval<Double>(unchecked: part.x.lower, middle),
          Interval<Double>(unchecked: middle, part.x.upper),
        ].map { ($0, min(part.upper, upper($0))) }
      }
    }
    return parts.map(\.upper).max()!
  }

  /// Beyond the reach: of functions x·g(x) whose gate g is all but 0 or 1 there by what is known of it,
  /// of others by intervals that double up to infinity.
  private static func far(
    _ activation: ActivationFormula, _ upper: (Interval<Double>) -> Double
  ) -> Double {
    if let gate = gate(activation) { return gate }
    var (edge, most) = (reach, 0.0)
    while edge < .infinity, most < .infinity {
      most = max(
        most, upper(Interval(unchecked: edge, 2 * edge)),
        upper(Interval(unchecked: -2 * edge, -edge)))
      edge *= 2
    }
    return most
  }

  /// For |x| ≥ 64, with 0 ≤ g ≤ 1 and φ′ = g + x·g′:
  ///
  /// - silu and quick_gelu, g = σ(bx): |x·g′| ≤ |bx|·e^{−|bx|}, below 2⁻⁸⁰ for |bx| ≥ 64;
  /// - gelu, g = Φ: |x·g′| = |x|·e^{−x²/2}/√(2π);
  /// - gelu_tanh, g = (1 + tanh u)/2 with u = c(x + ax³), |u| ≥ 0.79·|x|, |u′| ≤ x²:
  ///   |x·g′| ≤ 2·|x|³·e^{−1.58·|x|};
  /// - mish, g = tanh(s), s = ln(1 + eˣ): |x·g′| ≤ 4·|x|·e^{−|x|}, by sech²(s) ≤ 4·e^{−2x} for x > 0 and
  ///   s′ ≤ e^{−|x|} for x < 0.
  ///
  /// All of these fall with |x| from 64 on, and are below 2⁻⁶⁰ there: |φ′| ≤ 1 + 2⁻⁶⁰.
  private static func gate(_ activation: ActivationFormula) -> Double? {
    guard case .named(let name, let parameters) = activation.source else { return nil }
    switch name {
    case "gelu", "gelu_tanh", "quick_gelu", "mish": break
    case "silu":
      guard case .number(let beta)? = parameters["beta"], beta >= 1 else { return nil }
    default: return nil
    }
    let scale = Interval<Double>(activation.scale).absoluteValue()
    return (scale * Interval(unchecked: 1, Double(1).nextUp)).upper
  }
}
