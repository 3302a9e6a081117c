import ArgumentParser
import Formulas
import IntervalArithmetic
import LayerProofs
import Reporting
import SignalPropagation

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Say what an initialization makes of a layer's weights, exactly.",
    usage: "snn-verify init [<options>]",
    discussion: """
      How large are a unit's weight sum omega and square sum tau, which share of the
      units is in the domains of the theorems, what is sigma_w^2 = n*Var w, and, with
      an activation, where does the mean square of wide layers go?

        snn-verify init --scheme lecun --width 256
        snn-verify init --scheme torch-linear --width 256 --activation selu
        snn-verify init --scheme kaiming_normal_ --width 512 --activation relu
        snn-verify init --scheme xavier_uniform_ --width 784 --fan-out 100
        snn-verify init --scheme orthogonal --width 64 --tau 0.9..1.1
        snn-verify init --scheme kaiming_normal_ --gain 3/4 --width 256

      Schemes, by the names of frameworks, with or without their modules:

      \(InitializationScheme.all.map { "  \($0.name)\n      \($0.source)" }.joined(separator: "\n"))
      """)

  @Option(help: "The scheme: a name of the list, or what a framework calls it.")
  var scheme: String

  @Option(
    name: [.long, .customLong("fan-in")], parsing: .unconditional,
    help: "The inputs of a unit, from 2 to \(InitializationRequest.widthLimit).")
  var width: Int

  @Option(
    parsing: .unconditional, help: "The units of the layer (default: as many as inputs).")
  var fanOut: Int?

  @Option(
    parsing: .unconditional,
    help: "The gain g: the variance of a weight is g^2 over the fan (default: the scheme's).")
  var gain: NumberArgument?

  @Option(parsing: .unconditional, help: "Its square, as Keras's scale.")
  var gain2: NumberArgument?

  @Option(
    parsing: .unconditional, help: "The a of torch's kaiming schemes: g^2 = 2/(1 + a^2).")
  var negativeSlope: NumberArgument?

  @Option(parsing: .unconditional, help: "A further domain: sums of weights, such as -0.2..0.2.")
  var omega: String?

  @Option(parsing: .unconditional, help: "A further domain: sums of squared weights.")
  var tau: String?

  @OptionGroup var options: ActivationOptions

  @Option(help: "How to print the result.")
  var format: OutputFormat = .text

  func validate() throws { _ = try request() }

  func run() throws {
    let report = InitializationReport(try request().run())
    try StandardOutput.write(format == .json ? report.json : report.text)
    throw report.verdict.exitCode
  }

  private func request() throws -> InitializationRequest {
    let scheme = try knownScheme()
    let widths = 1...InitializationRequest.widthLimit
    for (name, number, least) in [("width", width, 2), ("fan-out", fanOut ?? 1, 1)]
    where !widths.contains(number) || number < least {
      throw ValidationError(
        "--\(name): \(number) is not between \(least) and \(widths.upperBound)")
    }
    var domains = InitializationRequest.paperDomains
    if omega != nil || tau != nil { domains.append(try furtherDomain()) }
    return InitializationRequest(
      scheme: scheme, fanIn: width, fanOut: fanOut, gainSquare: try gainSquare(scheme),
      activation: options.isEmpty ? nil : try options.formula(), domains: domains)
  }

  /// The ranges that are given, in place of those of Theorem 1.
  private func furtherDomain() throws -> WeightDomain {
    func range(_ name: String, _ text: String?) throws -> ClosedRange<Rational>? {
      try text.map { text in try named("--" + name) { try RangeArgument(parsing: text).range } }
    }
    var domain = WeightDomain("as given", of: .theorem1)
    domain.omega = try range("omega", omega) ?? domain.omega
    domain.tau = try range("tau", tau) ?? domain.tau
    guard domain.tau.lowerBound >= 0 else {
      throw ValidationError(
        "--tau: the range starts at \(domain.tau.lowerBound.text); sums of squares are not negative"
      )
    }
    return domain
  }

  private func knownScheme() throws -> InitializationScheme {
    do {
      return try InitializationScheme(named: scheme)
    } catch {
      throw ValidationError("--scheme: \(error.description)")
    }
  }

  /// One of a gain, its square and a slope; nil if nothing is said.
  private func gainSquare(_ scheme: InitializationScheme) throws -> Rational? {
    let square: Rational?
    switch (gain?.value, gain2?.value, negativeSlope?.value) {
    case (nil, nil, nil): return nil
    case (let gain?, nil, nil): square = gain * gain
    case (nil, let gain2?, nil): square = gain2
    case (nil, nil, let slope?):
      guard scheme.takesSlope else {
        throw ValidationError("--negative-slope: \(scheme.name) has none")
      }
      square = 2 / (1 + slope * slope)
    default:
      throw ValidationError("--gain, --gain2 and --negative-slope say the same; give one of them")
    }
    guard !scheme.hasBiases else {
      throw ValidationError("--gain: \(scheme.name) has none")
    }
    guard let square, square > 0, gain.map({ $0.value > 0 }) ?? true else {
      throw ValidationError("--gain: it must be positive")
    }
    return square
  }
}
