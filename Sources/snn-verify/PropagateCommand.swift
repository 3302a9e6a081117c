import ArgumentParser
import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import Reporting
import SignalPropagation

struct PropagateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propagate",
    abstract: "Enclose mean and variance layer by layer when layers differ.",
    discussion: """
        snn-verify propagate
        snn-verify propagate --mu -0.1..0.1 --nu 0.8..1.5 --tau 1..1
        snn-verify propagate --activation gelu --nu 1..1 --omega 0..0 --tau 2..2.3
        snn-verify propagate --activation tanh --tau 2..3 --target-mu -0.2..0.2
          --target-nu 0.3..0.7

      Each layer may have any weights of sum omega and square sum tau in the ranges,
      others than the layers before, but the same for all its units. From the
      rectangle of the starts (mu, nu) on, each rectangle holds the image of the one
      before, with hardly more.

      Then it is decided whether all starts are in a target for good after the
      layers: in the rectangle of Theorem 1, if the activation is the paper's SELU,
      or in one that is given. Without a target the enclosures are all that is shown.

      Units of one layer with weights of their own are not covered: their outputs
      differ in mean, and a sum of weights says nothing of a weighted sum of
      different means.
      """)

  @OptionGroup var ranges: DomainOptions

  @OptionGroup var activationOptions: ActivationOptions

  @Option(parsing: .unconditional, help: "The number of layers, up to \(Self.layerLimit).")
  var layers = 30

  @Option(
    parsing: .unconditional,
    help: "How far an end may lie from the image's, in its own size; of means in deviations.")
  var tolerance = NumberArgument(.powerOfTen(-6))

  @Option(parsing: .unconditional, help: "Means of the target.")
  var targetMu: String?

  @Option(parsing: .unconditional, help: "Variances of the target, all positive.")
  var targetNu: String?

  @Option(help: "Bits of the arithmetic: 64, 128, 256 or 512.")
  var precision: WorkingPrecision = .bits128

  @Option(
    parsing: .unconditional, help: "Threads (default: one for each core); no result depends on it.")
  var jobs: Int?

  @Option(
    parsing: .unconditional, help: "The number of boxes that each end of a layer may evaluate.")
  var budget = 100_000

  @Option(help: "How to print the result.")
  var format: OutputFormat = .text

  private static let layerLimit = 100_000

  func validate() throws { _ = try request() }

  func run() throws {
    let request = try request()
    let (result, seconds) = WatchedWork.run(budget: budget, jobs: jobs) { request.run(options: $0) }
    if Interruption.isRequested { StandardError.write("interrupted; what is open is undecided\n") }
    let report = PropagationReport(result, seconds: seconds)
    try StandardOutput.write(format == .json ? report.json : report.text)
    throw result.verdict.exitCode
  }

  /// What the options ask.
  private func request() throws -> PropagationRequest {
    guard (0...Self.layerLimit).contains(layers) else {
      throw ValidationError("--layers: \(layers) is not between 0 and \(Self.layerLimit)")
    }
    guard tolerance.value > 0, tolerance.value < 1 else {
      throw ValidationError("--tolerance: \(tolerance.value.text) is not between 0 and 1")
    }
    guard budget > 0 else { throw ValidationError("--budget: \(budget) is not at least 1") }
    try Threads.validate(jobs)
    let activation = try activationOptions.definition()
    return PropagationRequest(
      domain: try ranges.domain(PropagationRequest.paperStarts), activation: activation,
      layers: layers, tolerance: tolerance.value, target: try target(of: activation),
      precision: precision)
  }

  /// Theorem 1's rectangle is the target for its own activation.
  private func target(of activation: ActivationDefinition) throws -> MomentRectangle? {
    guard activation == .selfNormalizing || targetMu != nil || targetNu != nil else { return nil }
    func range(
      _ name: String, _ text: String?, _ preset: ClosedRange<Rational>
    ) throws -> ClosedRange<Rational> {
      try text.map { text in try named(name) { try RangeArgument(parsing: text).range } } ?? preset
    }
    let preset = LayerDomain.theorem1
    let target = MomentRectangle(
      mu: try range("--target-mu", targetMu, preset.mu),
      nu: try range("--target-nu", targetNu, preset.nu))
    guard target.nu.lowerBound > 0 else {
      throw ValidationError(
        "--target-nu: the range starts at \(target.nu.lowerBound.text); it must be positive")
    }
    return target
  }
}
