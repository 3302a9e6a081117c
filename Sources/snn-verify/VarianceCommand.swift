import ArgumentParser
import Formulas
import Foundation
import IntervalArithmetic
import LayerProofs
import Paper
import Proving
import Reporting
import SignalPropagation

struct VarianceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "variance",
    abstract: "Prove that large variances shrink (Theorem 2) and small ones grow (Theorem 3).",
    discussion: """
      upper proves nu~ < nu where the variance nu is large, lower proves nu~ > nu
      where it is small.

        snn-verify variance upper --sharp 1e-12
        snn-verify variance lower --domain appendix --certificate theorem-3.json
        snn-verify variance lower --nu 0.01..0.16 --factor 1.04
      """,
    subcommands: [Upper.self, Lower.self])

  struct Upper: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "nu~ < nu (Theorem 2).")
    @OptionGroup var options: VarianceOptions
    func validate() throws { _ = try options.requests(.below) }
    func run() throws { try options.run(.below) }
  }

  struct Lower: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "nu~ > nu (Theorem 3).")
    @OptionGroup var options: VarianceOptions
    func validate() throws { _ = try options.requests(.above) }
    func run() throws { try options.run(.above) }
  }
}

struct VarianceOptions: ParsableArguments {
  enum Domain: String, ExpressibleByArgument, CaseIterable {
    case main, appendix
  }

  @Option(help: "The domains of the main text or of the appendix.")
  var domain: Domain = .main

  @OptionGroup var ranges: DomainOptions

  @OptionGroup var activationOptions: ActivationOptions

  @Option(parsing: .unconditional, help: "Compare nu~ with this multiple of nu.")
  var factor = NumberArgument(1)

  @Option(
    parsing: .unconditional,
    help: "Enclose the extreme value of nu~ - nu to this width, such as 1e-12.")
  var sharp: String?

  @Option(help: "Bits of the arithmetic: 64, 128, 256 or 512.")
  var precision: WorkingPrecision = .bits128

  @Option(
    parsing: .unconditional, help: "Threads (default: one for each core); no result depends on it.")
  var jobs: Int?

  @Option(parsing: .unconditional, help: "The number of boxes that each proof may evaluate.")
  var budget = 1_000_000

  @OptionGroup(title: "Many machines") var partOptions: PartOptions

  @Option(
    help: ArgumentHelp(
      "Write the certificate; of several domains, the second to FILE-2.", valueName: "file"),
    completion: .file())
  var certificate: String?

  @Flag(help: "Replace certificate files if they exist.")
  var force = false

  @Option(help: "How to print the result.")
  var format: OutputFormat = .text

  /// One request for each domain; a range given on the command line makes it one domain.
  func requests(_ side: VarianceSide) throws -> [VarianceRequest] {
    let presets: [LayerDomain] =
      (side == .below
      ? [.theorem2] : domain == .main ? Theorem.theorem3 : Theorem.theorem3Appendix)
      .map(\.domain)
    let domains = ranges.isEmpty ? presets : [try ranges.domain(presets[0])]
    _ = try Sharpness.tolerance(sharp)
    guard factor.value > 0 else {
      throw ValidationError("--factor: \(factor.value.text) is not positive")
    }
    guard budget > 0 else { throw ValidationError("--budget: \(budget) is not at least 1") }
    try Threads.validate(jobs)
    let activation = try activationOptions.definition()
    let requests = domains.map { box in
      VarianceRequest(
        domain: box, activation: activation, side: side, factor: factor.value, precision: precision)
    }
    guard try partOptions.nodes(of: .variance(requests[0])) == nil || requests.count == 1 else {
      throw ValidationError("--part: there are \(requests.count) domains; give the ranges of one")
    }
    return requests
  }

  func run(_ side: VarianceSide) throws {
    let requests = try requests(side)
    let tolerance = try Sharpness.tolerance(sharp)
    let files = requests.indices.map { index in
      certificate.map { path in
        OutputFile(
          path: index == 0 ? path : PathName.numbered(path, index + 1), mayReplace: force)
      }
    }
    try OutputFiles.check(files)
    if let nodes = try partOptions.nodes(of: .variance(requests[0])) {
      throw try PartOptions.print(.variance(requests[0]), nodes, budget: budget, jobs: jobs)
    }
    let parts = try partOptions.read()
    let (found, seconds) = WatchedWork.run(budget: budget, jobs: jobs) { options in
      Result {
        let answers = try parts.map { parts in
          try partOptions.answers(
            to: requests.map { .variance($0) }, by: parts, options: options)
        }
        return requests.enumerated().map { index, request in
          var result: VarianceResult?
          if case .variance(let joined) = answers?[index] { result = joined }
          let answer = result ?? request.run(options: options)
          let margin = tolerance.map {
            VarianceMarginRequest(of: request, tolerance: $0).run(options: options)
          }
          return (result: answer, margin: margin)
        }
      }
    }
    let results = try found.get()
    var entries: [VarianceReport.Entry] = []
    for ((result, margin), file) in zip(results, files) {
      var path: String?
      if let file {
        if let proof = result.certificate {
          try file.write(proof.encoded())
          path = file.path
        } else {
          StandardError.write("no certificate: the result is undecided\n")
        }
      }
      entries.append(VarianceReport.Entry(result: result, margin: margin, certificatePath: path))
    }
    let report = VarianceReport(entries: entries, seconds: seconds)
    try StandardOutput.write(format == .json ? report.json : report.text)
    throw report.verdict.exitCode
  }
}
