import ArgumentParser
import Formulas
import IntervalArithmetic
import LayerProofs
import Reporting
import SignalPropagation

struct MomentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moments",
    abstract: "Enclose the moments of an activation for normal net inputs.",
    usage: "snn-verify moments [<options>]",
    discussion: """
      E phi, E phi^2, Var phi, E phi'^2 and E phi^4/(E phi^2)^2, with their derivatives
      by the mean and the variance of the net input, to as many digits as you ask for.

        snn-verify moments --activation gelu
        snn-verify moments --activation silu --parameter beta=1.5 --digits 100
        snn-verify moments --activation 'x*tanh(x)' --mean 1/2 --variance 2
      """)

  @OptionGroup var options: ActivationOptions

  @Option(parsing: .unconditional, help: "The mean of the net input.")
  var mean = NumberArgument(0)

  @Option(parsing: .unconditional, help: "Its variance, positive.")
  var variance = NumberArgument(1)

  @Option(
    parsing: .unconditional, help: "Significant digits, up to \(MomentsRequest.digitLimit).")
  var digits = 30

  @Option(help: "How to print the result.")
  var format: OutputFormat = .text

  func validate() throws {
    guard variance.value > 0 else {
      throw ValidationError("--variance: \(variance.value.text) is not positive")
    }
    try Digits.validate(digits)
    _ = try options.formula()
  }

  func run() throws {
    let request = MomentsRequest(
      activation: try options.formula(), mean: mean.value, variance: variance.value,
      digits: digits)
    let report = MomentsReport(request.run())
    try StandardOutput.write(format == .json ? report.json : report.text)
    throw report.verdict.exitCode
  }
}

/// The option `--digits` of several commands.
enum Digits {
  static func validate(_ digits: Int) throws {
    guard (1...MomentsRequest.digitLimit).contains(digits) else {
      throw ValidationError(
        "--digits: \(digits) is not between 1 and \(MomentsRequest.digitLimit)")
    }
  }
}
