import ArgumentParser
import Formulas
import IntervalArithmetic
import SignalPropagation

/// The four ranges of a layer domain, each of which may replace that of a preset.
struct DomainOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "Means, such as -0.1..0.1; exact decimals or fractions.")
  var mu: String?

  @Option(parsing: .unconditional, help: "Sums of weights.")
  var omega: String?

  @Option(parsing: .unconditional, help: "Variances, all positive.")
  var nu: String?

  @Option(parsing: .unconditional, help: "Sums of squared weights, all positive.")
  var tau: String?

  var isEmpty: Bool { mu == nil && omega == nil && nu == nil && tau == nil }

  /// The preset with the given ranges in place of its own.
  func domain(_ preset: LayerDomain) throws -> LayerDomain {
    func side(
      _ name: String, _ text: String?, _ preset: ClosedRange<Rational>
    ) throws -> ClosedRange<Rational> {
      try text.map { text in try named("--" + name) { try RangeArgument(parsing: text).range } }
        ?? preset
    }
    let box = LayerDomain(
      mu: try side("mu", mu, preset.mu), omega: try side("omega", omega, preset.omega),
      nu: try side("nu", nu, preset.nu), tau: try side("tau", tau, preset.tau))
    for (name, range) in [("nu", box.nu), ("tau", box.tau)] where range.lowerBound <= 0 {
      throw ValidationError(
        "--\(name): the range starts at \(range.lowerBound.text); it must be positive")
    }
    return box
  }
}
