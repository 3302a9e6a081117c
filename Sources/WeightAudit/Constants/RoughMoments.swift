import Foundation
import Formulas
import IntervalArithmetic
import SignalPropagation

/// E φ(√v·Z), E φ(√v·Z)² and E φ′(√v·Z)² by the trapezoidal rule in binary64: no proof, but a way to find
/// what is worth one.
struct RoughMoments: Sendable {
  private let program: PreparedProgram<Double>

  /// Relative agreement of two steps that is taken for convergence.
  private static var tolerance: Double { 1e-12 }
  /// Beyond, normal weights are below 10⁻¹⁸.
  private static var reach: Double { 9 }

  init?(_ activation: ActivationFormula) {
    let formulas = [activation.formula, activation.formula.derivative(by: "x").folded]
    guard let program = try? Program(formulas, variables: ["x"]) else { return nil }
    self.program = program.prepared()
  }

  /// The three at a variance; nil if the rule has not converged, as at kinks.
  func values(v: Double) -> [Double]? {
    let (coarse, fine) = (sums(v: v, step: 0x1p-4), sums(v: v, step: 0x1p-5))
    let hasConverged = zip(coarse, fine).allSatisfy { a, b in
      (a - b).magnitude <= Self.tolerance * max(1, b.magnitude)
    }
    return hasConverged ? fine : nil
  }

  private func sums(v: Double, step: Double) -> [Double] {
    let root = v.squareRoot()
    let count = Int(Self.reach / step)
    var sums = [0.0, 0.0, 0.0]
    for index in -count...count {
      let t = Double(index) * step
      let values = program([root * t])
      let weight = Foundation.exp(-t * t / 2)
      sums[0] += weight * values[0]
      sums[1] += weight * values[0] * values[0]
      sums[2] += weight * values[1] * values[1]
    }
    let scale = step / (2 * Double.pi).squareRoot()
    return sums.map { scale * $0 }
  }

  /// The one v at which E φ(√v·Z)² = 1, looked for in 2⁻¹⁶…2¹⁶ by signs at powers of two; nil if there
  /// is not one, or the rule has not converged.
  func netVarianceOfGain() -> Double? {
    func excess(_ v: Double) -> Double { sums(v: v, step: 0x1p-5)[1] - 1 }
    let ends = (-16...16).map { Double(sign: .plus, exponent: $0, significand: 1) }
    let signs = ends.map { excess($0) > 0 }
    let changes = ends.indices.dropLast().filter { signs[$0] != signs[$0 + 1] }
    guard changes.count == 1, let change = changes.first else { return nil }
    var (low, high) = (ends[change], ends[change + 1])
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if (excess(middle) > 0) == signs[change] { low = middle } else { high = middle }
    }
    return values(v: low) == nil ? nil : low
  }
}
