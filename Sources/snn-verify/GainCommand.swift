import ArgumentParser
import Formulas
import IntervalArithmetic
import LayerProofs
import Reporting
import SignalPropagation

struct GainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gain",
    abstract: "Enclose the gains that keep signals as they are, beside those that are printed.",
    usage: "snn-verify gain [<options>]",
    discussion: """
      1/std, 1/rms and 1/rms of the slope; the weight gain that makes a mean square a
      fixed point; the scale and shift that keep mean 0 and variance 1; and what
      frameworks print for them, with the digits that are right.

        snn-verify gain --activation silu
        snn-verify gain --activation leaky_relu --parameter 0.2
        snn-verify gain --activation selu --gain 3/4
        snn-verify gain --activation silu --compare 1.7881293296813965
      """)

  @OptionGroup var options: ActivationOptions

  @Option(parsing: .unconditional, help: "The mean square that layers are to keep, positive.")
  var variance = NumberArgument(1)

  @Option(
    parsing: .unconditional, help: "A weight gain to examine: where does the mean square go?")
  var gain: NumberArgument?

  @Option(parsing: .unconditional, help: "A number to hold against the gains.")
  var compare: NumberArgument?

  @Option(
    parsing: .unconditional, help: "Significant digits, up to \(MomentsRequest.digitLimit).")
  var digits = 20

  @Option(
    help: ArgumentHelp("Write the certificate of the weight gain.", valueName: "file"),
    completion: .file())
  var certificate: String?

  @Flag(help: "Replace the certificate if it exists.")
  var force = false

  @Option(help: "How to print the result.")
  var format: OutputFormat = .text

  func validate() throws {
    guard variance.value > 0 else {
      throw ValidationError("--variance: \(variance.value.text) is not positive")
    }
    if let gain, gain.value <= 0 {
      throw ValidationError("--gain: \(gain.value.text) is not positive")
    }
    try Digits.validate(digits)
    _ = try options.formula()
  }

  func run() throws {
    let activation = try options.formula()
    let file = certificate.map { OutputFile(path: $0, mayReplace: force) }
    try OutputFiles.check([file])
    let result = GainRequest(
      activation: activation, meanSquare: variance.value, digits: digits
    ).run()
    let given = gain.map { gain in
      (
        gain: gain.value,
        phase: PhaseRequest(
          activation: activation, weightVariance: gain.value * gain.value, biasVariance: 0
        ).run()
      )
    }
    let report = GainReport(result, given: given, compared: compare?.value)
    try ProofFile.write(result.certificate?.encoded(), to: file)
    try StandardOutput.write(format == .json ? report.json : report.text)
    throw report.verdict.exitCode
  }
}
