import ArgumentParser
import Formulas
import IntervalArithmetic
import LayerProofs
import Reporting
import SignalPropagation

struct ParametersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parameters",
    abstract: "Derive the SELU parameters for a fixed point; alpha01 and lambda01 by default.",
    usage: "snn-verify parameters [<options>]",
    discussion: """
      Solves the two equations that keep the moments (mu, nu) of a layer fixed,
      encloses the solution, proves it unique in a box, and examines the map there.

        snn-verify parameters --digits 1000
        snn-verify parameters --variance 2
        snn-verify parameters --compare 1.6732632423543772,1.0507009873554805
        snn-verify parameters --activation gelu

      Of another activation, the scale and the shift are what keeps the moments.
      """)

  @Option(parsing: .unconditional, help: "The mean of the fixed point.")
  var mean = NumberArgument(0)

  @Option(parsing: .unconditional, help: "The variance of the fixed point, positive.")
  var variance = NumberArgument(1)

  @Option(parsing: .unconditional, help: "The sum of the weights.")
  var omega = NumberArgument(0)

  @Option(parsing: .unconditional, help: "The sum of the squared weights, positive.")
  var tau = NumberArgument(1)

  @Option(
    parsing: .unconditional,
    help: "Significant digits of the enclosures, up to \(ParameterRequest.digitLimit).")
  var digits = 30

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Constants to hold against the solution.", valueName: "alpha,lambda"))
  var compare: String?

  @OptionGroup var options: ActivationOptions

  @Option(help: "How to print the result.")
  var format: OutputFormat = .text

  func validate() throws {
    if !options.isEmpty {
      _ = try options.formula()
      try Digits.validate(digits)
      guard compare == nil else {
        throw ValidationError("--compare: only for SELU's own parameters; drop --activation")
      }
    }
    for (name, value) in [("variance", variance), ("tau", tau)] where value.value <= 0 {
      throw ValidationError("--\(name): \(value.value.text) is not positive")
    }
    guard (1...ParameterRequest.digitLimit).contains(digits) else {
      throw ValidationError(
        "--digits: \(digits) is not between 1 and \(ParameterRequest.digitLimit)")
    }
    _ = try constants()
  }

  func run() throws {
    guard options.isEmpty else { return try normalize() }
    let request = ParameterRequest(
      mean: mean.value, variance: variance.value, omega: omega.value, tau: tau.value,
      digits: digits)
    let result = ProgressBar.timing(expectedSeconds(request)) { request.run() }
    var comparison: ParameterComparison?
    if case .solved(let solutions) = result, let constants = try constants() {
      comparison = request.compare(
        alpha: constants.alpha, lambda: constants.lambda, with: solutions[0])
    }
    let report = ParameterReport(request: request, result: result, comparison: comparison)
    let verdict = report.verdict
    if format == .json {
      try StandardOutput.write(report.json)
    } else if verdict == .proved {
      try StandardOutput.write(report.text)
    } else {
      StandardError.write("Error: " + report.text)
    }
    throw verdict.exitCode
  }

  /// The scale and the shift of another activation.
  private func normalize() throws {
    let request = NormalizationRequest(
      activation: try options.formula(), mean: mean.value, variance: variance.value,
      omega: omega.value, tau: tau.value, digits: digits)
    let report = NormalizationReport(request, request.run())
    try StandardOutput.write(format == .json ? report.json : report.text)
    throw report.verdict.exitCode
  }

  /// How long many digits take, from how long fewer took.
  private func expectedSeconds(_ request: ParameterRequest) -> Double {
    guard StandardError.isTerminal, digits >= 4000 else { return 1 }
    var smaller = request
    smaller.digits = digits / 10
    let time = ContinuousClock().measure { _ = smaller.run() }
    return time / .seconds(1) * Self.growth
  }

  /// By which factor ten times as many digits take longer: somewhat more than its square.
  private static let growth = 110.0

  private func constants() throws -> (alpha: Rational, lambda: Rational)? {
    guard let compare else { return nil }
    let parts = compare.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw ValidationError("--compare: '\(compare)' is not two numbers; write alpha,lambda")
    }
    return try named("--compare") {
      let alpha = try NumberArgument(parsing: parts[0]).value
      let lambda = try NumberArgument(parsing: parts[1]).value
      guard alpha > 0, lambda > 0 else {
        throw ValidationError("'\(compare)': both constants must be positive")
      }
      return (alpha, lambda)
    }
  }
}
