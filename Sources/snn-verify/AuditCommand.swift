import ArgumentParser
import IntervalArithmetic
import LayerProofs
import Proving
import Reporting
import SignalPropagation
import WeightAudit

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Say what the weights of a trained network are, and what signals do in it.",
    usage: "snn-verify audit <model.safetensors> [<options>]",
    discussion: """
      For each layer, exactly: the weight sum omega and the square sum tau of its units,
      how many units are in the domains of the theorems, the biases, the mean of tau,
      which is the sigma_w^2 that the layer amounts to, repeated and constant units.
      With an activation also enclosures of means and variances through the layers.

        snn-verify audit model.safetensors
        snn-verify audit model.safetensors --activation selu --interval 0.5..2
        snn-verify audit model.safetensors --layout in-out --units layer2
        snn-verify audit model.safetensors --init torch-linear
        snn-verify audit model.safetensors --network network.json --input data.csv
        snn-verify audit model.safetensors --certificate audit.json
        snn-verify audit model.safetensors --activation relu --box -1..1
        snn-verify audit model.safetensors --report audit.html

      Tensors of F64, F32, F16 and BF16 are read. Nothing in the file is executed.

      Exit status: 0 done, and inside --interval if it is given; 1 a weight is NaN or
      infinite, or the interval is left; 2 undecided, or with --strict a tensor is not
      read; 64 bad usage, 65 bad data, 74 file trouble.
      """)

  @Argument(
    help: ArgumentHelp("A file in the safetensors format.", valueName: "file"),
    completion: .file(extensions: ["safetensors"]))
  var file: String

  @Option(
    help:
      "Whether the units are the first axis of a weight, as in torch, or the last (default: out-in)."
  )
  var layout: WeightLayout?

  @Option(
    help: ArgumentHelp(
      "The layers in order, as JSON: their tensors, activations and layouts.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var network: String?

  @OptionGroup var options: ActivationOptions

  @Option(parsing: .unconditional, help: "The mean of each input (default: 0).")
  var mean: NumberArgument?

  @Option(parsing: .unconditional, help: "The variance of each input (default: 1).")
  var variance: NumberArgument?

  @Option(
    help: ArgumentHelp(
      "A table whose columns have the inputs' means and variances.", valueName: "file"),
    completion: .file())
  var input: String?

  @Flag(help: "Use the joint covariance of --input's columns in the first layer.")
  var joint = false

  @Option(
    help: ArgumentHelp(
      "A symmetric table with the covariance of the inputs, in the place of variances.",
      valueName: "file"),
    completion: .file())
  var covariance: String?

  @Option(
    help: ArgumentHelp(
      "A table of samples: measure what the layers do with up to \(SampleRun.limit) of them.",
      valueName: "file"),
    completion: .file())
  var data: String?

  @Option(parsing: .unconditional, help: "Where the mean square of every layer is to be.")
  var interval: String?

  @Option(
    parsing: .unconditional,
    help: "Where each input of the first layer is: count units that no such input moves.")
  var box: String?

  @Option(help: "Bound what the normal assumption costs: wasserstein.")
  var normality: NormalityBound?

  @Option(
    name: .customLong("init"),
    help: "Compare with an initialization, by a name as of init --scheme.")
  var scheme: String?

  @Flag(help: "Enclose the spectral norm of each linear layer; it takes longer.")
  var norms = false

  @Option(help: ArgumentHelp("Show each unit of a layer.", valueName: "layer"))
  var units: String?

  @Flag(help: "End with 2 if a tensor is not read.")
  var strict = false

  @Option(help: "The number of threads (default: one for each core).")
  var jobs: Int?

  @Option(
    help: ArgumentHelp("Write a report: .html, .md, .tex or .json.", valueName: "file"),
    completion: .file())
  var report: String?

  @Option(
    help: ArgumentHelp(
      "Write the certificate of the layers' sums, for snn-check --model.", valueName: "file"),
    completion: .file())
  var certificate: String?

  @Flag(help: "Replace files if they exist.")
  var force = false

  /// Ways to print the result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
  }

  @Option(help: "How to print the result.")
  var format: Format = .text

  func validate() throws {
    _ = try request()
    _ = try reportFile()
  }

  func run() throws {
    let reportFile = try reportFile()
    let proof = certificate.map { OutputFile(path: $0, mayReplace: force) }
    try OutputFiles.check(
      [reportFile?.destination, proof], reading: [file, network, input, covariance, data])
    let report = try InputFile.reporting { () throws -> AuditReport in
      var request = try request()
      request.network = try network.map { try NetworkDescription(contentsOfFile: $0) }
      return AuditReport(try request.run())
    }
    if let reportFile { try reportFile.write(report.encoded(as: reportFile.format)) }
    if proof != nil { try ProofFile.write(report.certificate?.encoded(), to: proof) }
    let output =
      switch format {
      case .text: report.text
      case .json: report.json
      case .sarif: report.sarif(version: SnnVerify.configuration.version, strict: strict)
      }
    try StandardOutput.write(output)
    if strict, report.hasUnread, report.verdict == .proved { throw Verdict.undecided.exitCode }
    throw report.verdict.exitCode
  }

  private func reportFile() throws -> ReportFile? {
    try report.map { try ReportFile(path: $0, option: "--report", mayReplace: force) }
  }

  private func request() throws -> AuditRequest {
    try Threads.validate(jobs)
    guard input == nil || (mean == nil && variance == nil) else {
      throw ValidationError("--input: --mean and --variance say the same; give one of them")
    }
    if let variance, variance.value < 0 {
      throw ValidationError("--variance: \(variance.value.text) is negative")
    }
    guard !joint || (input != nil && covariance == nil) else {
      throw ValidationError(
        "--joint: it takes the covariance of --input's columns; give --input, and no --covariance")
    }
    guard covariance == nil || variance == nil else {
      throw ValidationError("--covariance: it has the variances; drop --variance")
    }
    var request = AuditRequest(path: file, jobs: Threads.count(jobs))
    (request.covariance, request.isJoint) = (covariance, joint)
    request.layout = layout
    request.activation = options.isEmpty ? nil : try options.formula()
    request.input =
      input.map { .table($0) } ?? .moments(mean: mean?.value ?? 0, variance: variance?.value ?? 1)
    request.interval = try interval.map { text in
      try named("--interval") { try RangeArgument(parsing: text).range }
    }
    request.box = try box.map { text in
      try named("--box") { try RangeArgument(parsing: text).range }
    }
    request.keepsPairs = report != nil
    request.boundsNormality = normality != nil
    request.propagates =
      interval != nil || normality != nil || input != nil || data != nil || mean != nil
      || variance != nil || covariance != nil
    request.data = data
    request.boundsNorms = norms
    request.shownLayer = units
    do {
      request.scheme = try scheme.map { try InitializationScheme(named: $0) }
    } catch {
      throw ValidationError("--init: \(error)")
    }
    return request
  }
}

/// By what the distance from the normal assumption is bounded.
enum NormalityBound: String, ExpressibleByArgument, CaseIterable {
  case wasserstein
}

extension WeightLayout: ExpressibleByArgument {}
