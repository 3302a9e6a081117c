import ArgumentParser
import Formulas
import Foundation
import IntervalArithmetic
import LayerProofs
import Paper
import Proving
import Reporting
import SignalPropagation

struct ContractionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contraction",
    abstract: "Prove that the moment map of a layer is a contraction (Theorem 1).",
    discussion: """
      For weights of sum omega and square sum tau, g maps the mean and variance
      (mu, nu) of one layer to those of the next. The proof has three steps: g maps
      the (mu, nu) rectangle into itself; the largest singular value of its
      Jacobian is below 1; hence, by Banach's theorem, there is one attracting
      fixed point for each (omega, tau).

      The theorem is about the map at such (omega, tau), and few units of a random
      layer are there: with LeCun's normal weights omega is standard normal at every
      width, so 8 % of the units have |omega| <= 0.1, and with tau in [0.95, 1.1] as
      well 4.5 % at width 256.

        snn-verify contraction --certificate theorem-1.json
        snn-verify contraction --domain extended --sharp 1e-12
        snn-verify contraction --nu 0.5..1.5 --tau 9/10..1.1
        snn-verify contraction --maximize tau --omega -0.05..0.05
        snn-verify contraction --activation tanh --scale 1.5925 --nu 0.9..1.1
      """)

  enum Domain: String, ExpressibleByArgument, CaseIterable {
    case theorem1 = "theorem-1"
    case extended
  }

  enum Method: String, ExpressibleByArgument, CaseIterable {
    case adaptive, grid
    /// A command of its own now.
    case paperGrid = "paper-grid"

    static var allValueStrings: [String] { [Method.adaptive, .grid].map(\.rawValue) }
  }

  enum Reduction: String, ExpressibleByArgument, CaseIterable {
    case none
    case worstCase = "worst-case"
  }

  @Option(help: "The domain of Theorem 1, or of Lemma 12 (tau in [0.8, 1.25], norm only).")
  var domain: Domain = .theorem1

  @OptionGroup var ranges: DomainOptions

  @OptionGroup var activationOptions: ActivationOptions

  @Option(parsing: .unconditional, help: "The bound that sigma_max is to stay below.")
  var below = "1"

  @Flag(help: "Bound the norm only, without the other steps of Theorem 1.")
  var normOnly = false

  @Option(
    parsing: .unconditional, help: "Enclose the supremum of sigma_max to this width, such as 1e-12."
  )
  var sharp: String?

  @Option(help: "H, the Jacobian of (mu~, nu~), or J, of (mu~, xi~); J for the norm only.")
  var jacobian: MomentPair = .variance

  @Option(help: "Bisection, or a uniform grid of interval cells for the norm.")
  var method: Method = .adaptive

  @Option(help: "The grid's cells along mu, omega, nu and tau (default: 8x8x32x16).")
  var cells: String?

  // Of the walk that is a command of its own now, so that it can be said where it went.
  @Option(parsing: .unconditional, help: .private)
  var thin: String?

  @Option(help: "Bound the norm in all four variables, or in (m, v) with worst-case weights.")
  var reduction: Reduction = .none

  @Option(
    help: "Find the largest range of omega (about 0) or tau for which the claim is proved.")
  var maximize: WeightRangeRequest.Side?

  @Option(parsing: .unconditional, help: "The grid of that range's end.")
  var step = NumberArgument(Rational(1, over: 1000))

  @Option(help: "Bits of the arithmetic: 64, 128, 256 or 512.")
  var precision: WorkingPrecision = .bits128

  // To measure that arithmetic: binary64, which decides most boxes sooner, is left out.
  @Flag(help: .hidden)
  var noScout = false

  @Option(
    parsing: .unconditional, help: "Threads (default: one for each core); no result depends on it.")
  var jobs: Int?

  @Option(parsing: .unconditional, help: "The number of boxes that each step may evaluate.")
  var budget = 1_000_000

  @OptionGroup(title: "Many machines") var partOptions: PartOptions

  @Option(
    help: ArgumentHelp("Write the certificate of the proof or refutation.", valueName: "file"),
    completion: .file())
  var certificate: String?

  @Option(
    help: ArgumentHelp(
      "Write a report on the result: .html, .md, .tex or .json.", valueName: "file"),
    completion: .file())
  var report: String?

  @Flag(help: "Replace the certificate and the report if they exist.")
  var force = false

  @Option(help: "How to print the result.")
  var format: OutputFormat = .text

  func validate() throws {
    guard method != .paperGrid, thin == nil else {
      throw ValidationError(
        "--\(thin == nil ? "method paper-grid" : "thin"): the walk over the paper's grid is a command of"
          + " its own; write snn-verify paper-grid")
    }
    let question = try question()
    let isInParts =
      try partOptions.nodes(of: question.divisible) != nil || partOptions.parts != nil
    if isInParts, maximize != nil {
      throw ValidationError("--part: --maximize asks many questions; ask one of them")
    }
    if maximize != nil {
      guard case .contraction = question else {
        throw ValidationError("--maximize: only for the whole contraction, not its norm alone")
      }
      guard sharp == nil, report == nil else {
        throw ValidationError("--maximize: it takes neither --sharp nor --report")
      }
      guard step.value > 0 else {
        throw ValidationError("--step: \(step.value.text) is not positive")
      }
    }
    _ = try Sharpness.tolerance(sharp)
    _ = try reportFile()
    guard budget > 0 else { throw ValidationError("--budget: \(budget) is not at least 1") }
    try Threads.validate(jobs)
  }

  func run() throws {
    let file = certificate.map { OutputFile(path: $0, mayReplace: force) }
    let reportFile = try reportFile()
    try OutputFiles.check([file, reportFile?.destination])
    let question = try question()
    if let divisible = question.divisible, let nodes = try partOptions.nodes(of: divisible) {
      throw try PartOptions.print(divisible, nodes, budget: budget, jobs: jobs)
    }
    if let maximize, case .contraction(let request) = question {
      try run(WeightRangeRequest(base: request, side: maximize, step: step.value), file)
    }
    let tolerance = try Sharpness.tolerance(sharp)
    let parts = try partOptions.read()
    let (found, seconds) = WatchedWork.run(
      budget: budget, jobs: jobs, usesScouts: !noScout
    ) { options in
      Result {
        guard let parts else {
          return SharpAnswer(to: question, tolerance: tolerance, options: options)
        }
        let answer = SharpAnswer(
          try partOptions.answers(to: [question], by: parts, options: options)[0])
        return tolerance.map { answer.sharpened(to: $0, options: options) } ?? answer
      }
    }
    let answer = try found.get()
    if Interruption.isRequested { StandardError.write("interrupted; what is open is undecided\n") }

    var writtenPath: String?
    if let file {
      if let proof = answer.answer.certificate {
        try file.write(proof.encoded())
        writtenPath = file.path
      } else {
        StandardError.write("no certificate: the result is undecided\n")
      }
    }
    if let reportFile {
      let name = writtenPath.map { PathName.name(of: $0) }
      let entry = try Report.Entry(answer, name: name)
      try reportFile.write(Report(on: [entry], errata: nil, date: nil, jobs: Threads.count(jobs)))
    }
    let summary = ContractionReport(
      answer, seconds: seconds, certificatePath: writtenPath)
    try StandardOutput.write(format == .json ? summary.json : summary.text)
    throw answer.verdict.exitCode
  }

  /// The largest range, with its certificate.
  private func run(_ request: WeightRangeRequest, _ file: OutputFile?) throws {
    let (result, _) = WatchedWork.run(budget: budget, jobs: jobs, usesScouts: !noScout) {
      request.run(options: $0)
    }
    if let file {
      if let proof = result.largest?.certificate {
        try file.write(proof.encoded())
      } else {
        StandardError.write("no certificate: no range is proved\n")
      }
    }
    let report = WeightRangeReport(result)
    try StandardOutput.write(format == .json ? report.json : report.text)
    throw report.verdict.exitCode
  }

  private func reportFile() throws -> ReportFile? {
    try report.map { try ReportFile(path: $0, option: "--report", mayReplace: force) }
  }

  /// What the options ask.
  private func question() throws -> Question {
    let preset = domain == .theorem1 ? Theorem.theorem1.domain : Theorem.lemma12.domain
    let box = try ranges.domain(preset)
    let bound = try named("--below") { try NumberArgument(parsing: below).value }
    guard bound > 0 else {
      throw ValidationError("--below: \(below) is not positive, and a norm is never negative")
    }
    let search = try search()
    let activation = try activationOptions.definition()
    // Banach's conclusion needs H's own map and a Lipschitz constant of at most 1.
    guard normOnly || domain == .extended || jacobian != .variance || bound > 1 else {
      return .contraction(
        ContractionRequest(
          domain: box, activation: activation, below: bound, search: search, precision: precision))
    }
    return .norm(
      NormRequest(
        domain: box, activation: activation, pair: jacobian, below: bound, search: search,
        precision: precision))
  }

  private func search() throws -> NormSearch {
    guard method == .grid else {
      if cells != nil { throw ValidationError("--cells: only with --method grid") }
      return reduction == .none ? .bisection : .worstCaseWeights
    }
    guard reduction == .none else {
      throw ValidationError("--method grid: a grid covers all four variables; drop --reduction")
    }
    let text = cells ?? "8x8x32x16"
    let counts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard counts.count == 4, counts.allSatisfy({ (1...100_000).contains($0) }) else {
      throw ValidationError(
        "--cells: '\(text)' is not four positive counts; write them as in 8x8x32x16")
    }
    let total = counts.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }
    guard counts.reduce(1.0, { $0 * Double($1) }) <= 1e12 else {
      throw ValidationError("--cells: '\(text)' makes more than 10^12 cells")
    }
    guard total <= budget else {
      throw ValidationError("--cells: \(total) cells exceed --budget \(budget)")
    }
    return .grid(counts)
  }
}

extension Verdict {
  /// 0, 1 or 2.
  var exitCode: ExitCode {
    switch self {
    case .proved: ExitCode(0)
    case .refuted: ExitCode(1)
    case .undecided: ExitCode(2)
    }
  }
}

extension WeightRangeRequest.Side: ExpressibleByArgument {}
