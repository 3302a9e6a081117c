import ArgumentParser
import FloatNetwork
import Foundation
import IntervalArithmetic
import Proving
import Paper
import Reporting
import SignalPropagation
import Simulation

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Hold random networks against the moment map, layer by layer.",
    discussion: """
      Pushes samples through a random network and errors back through it, and prints
      the measured moments with confidence intervals beside certified enclosures.

        snn-verify simulate --depth 100 --width 512
        snn-verify simulate --omega 0.1 --tau 1.05
        snn-verify simulate --activation gelu --sigma-w 1.5
        snn-verify simulate --width 16 --networks 200 --input bernoulli
        snn-verify simulate --compare --plots plots --report simulation.html

      What is measured is a sample and proves nothing; enclosures are certified.
      """)

  enum Input: String, ExpressibleByArgument, CaseIterable {
    case normal, uniform, bernoulli
    case student = "student-t"
  }

  @Option(parsing: .unconditional, help: "Layers.")
  var depth = 32

  @Option(parsing: .unconditional, help: "Units in each layer.")
  var width = 512

  @Option(parsing: .unconditional, help: "Samples, unless --data gives them.")
  var samples = 1024

  @Option(parsing: .unconditional, help: "Independent networks; with narrow layers take many.")
  var networks = 1

  @Option(help: "The distribution of the input, of mean 0 and variance 1.")
  var input: Input = .normal

  @Option(parsing: .unconditional, help: "The probability of one, for --input bernoulli.")
  var probability = NumberArgument(Rational(1, over: 10))

  @Option(parsing: .unconditional, help: "Degrees of freedom, for --input student-t.")
  var degrees = 5

  @Option(
    help: ArgumentHelp(
      "Numbers as input, one sample a line; columns are standardized.", valueName: "file"),
    completion: .file())
  var data: String?

  @OptionGroup var options: ActivationOptions

  @Flag(help: "SELU and six others, for comparison.")
  var compare = false

  @Option(
    parsing: .unconditional,
    help: "The deviation of weights times the root of the width (default: LeCun's or He's).")
  var sigmaW: NumberArgument?

  @Option(parsing: .unconditional, help: "Give each unit's weights exactly this sum.")
  var omega: NumberArgument?

  @Option(parsing: .unconditional, help: "Give each unit's weights exactly this square sum.")
  var tau: NumberArgument?

  @Option(
    parsing: .unconditionalSingleValue,
    help: "A rate of dropout to examine; may be given several times (default: 0.05, 0.1, 0.5).")
  var dropout: [NumberArgument] = []

  @Option(parsing: .unconditional, help: "Where random numbers start.")
  var seed: UInt64 = 1

  @Option(
    parsing: .unconditional, help: "Threads (default: one for each core); no result depends on it.")
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Write mean.svg, variance.svg and gradient.svg into this directory.", valueName: "dir"),
    completion: .directory)
  var plots: String?

  @Option(
    help: ArgumentHelp("Write a report: .html, .md, .tex or .json.", valueName: "file"),
    completion: .file())
  var report: String?

  @Flag(help: "Replace files if they exist.")
  var force = false

  @Option(help: "How to print the result.")
  var format: OutputFormat = .text

  func validate() throws {
    for (name, value, limit) in [
      ("depth", depth, 1000), ("width", width, 16_384), ("samples", samples, 1_000_000),
      ("networks", networks, 100_000),
    ] where !(1...limit).contains(value) {
      throw ValidationError("--\(name): \(value) is not between 1 and \(limit)")
    }
    guard width >= 2 else { throw ValidationError("--width: 1 unit has no sampling error; take 2") }
    guard probability.value > 0, probability.value < 1 else {
      throw ValidationError("--probability: \(probability.value.text) is not between 0 and 1")
    }
    guard degrees > 4 else {
      throw ValidationError("--degrees: \(degrees) is not above 4, where variances can be measured")
    }
    for rate in dropout where rate.value <= 0 || rate.value >= 1 {
      throw ValidationError("--dropout: \(rate.value.text) is not between 0 and 1")
    }
    if compare, !options.isEmpty {
      throw ValidationError("--compare: it takes seven activations; drop --activation")
    }
    if let sigmaW {
      guard sigmaW.value > 0 else {
        throw ValidationError("--sigma-w: \(sigmaW.value.text) is not positive")
      }
      guard omega == nil, tau == nil else {
        throw ValidationError(
          "--sigma-w: --omega and --tau say what weights are; drop one or the other")
      }
    }
    _ = try options.definition()
    try Threads.validate(jobs)
    try check(rows: samples, columns: width)
    if let report { _ = try ReportFile(path: report, option: "--report", mayReplace: force) }
  }

  func run() throws {
    let reportFile = try report.map {
      try ReportFile(path: $0, option: "--report", mayReplace: force)
    }
    let plotFiles = try OutputDirectory.files(
      SimulationReport.Plot.allCases.map { $0.rawValue + ".svg" }, in: plots, mayReplace: force)
    try OutputFiles.check([reportFile?.destination] + plotFiles, reading: [data])
    let source = try simulationInput()
    if case .rows(let rows) = source { try check(rows: rows.count, columns: rows[0].count) }
    let workers = Workers(count: Threads.count(jobs))
    let bar = ProgressBar()
    let draw = bar.callback
    let clock = ContinuousClock()
    let start = clock.now
    let activations =
      compare
      ? SimulatedActivation.compared : [SimulatedActivation(try options.definition())]
    let results = activations.enumerated().map { index, activation in
      var simulation = Simulation(
        activation: activation, input: source, depth: depth, width: width, samples: samples,
        networks: networks, seed: seed)
      if case .rows(let rows) = source { simulation.samples = rows.count }
      if omega != nil || tau != nil {
        simulation.weights = .forced(
          omega: (omega?.value ?? 0).approximation, tau: (tau?.value ?? 1).approximation)
      } else if let sigmaW {
        simulation.weights = .normal(variance: (sigmaW.value * sigmaW.value).approximation)
      }
      return simulation.run(workers: workers) { fraction in
        let share = (Double(index) + fraction) / Double(activations.count)
        draw?(WorkProgress(.passes, done: nil, fraction: share))
      }
    }
    bar.finish()
    let rates =
      dropout.isEmpty ? [5, 10, 50].map { Rational($0, over: 100) } : dropout.map(\.value)
    let checks = rates.map {
      DropoutCheck(rate: $0, samples: 1 << 20, seed: seed, workers: workers)
    }
    let (sum, squareSum) = (omega?.value ?? 0, tau?.value ?? 1)
    let trajectory = Trajectory(
      mean: Trajectory.Real(0), variance: Trajectory.Real(1), omega: sum, tau: squareSum,
      layers: depth)
    let result = SimulationReport(
      results: results, dropout: checks, input: inputName, omega: sum, tau: squareSum,
      trajectory: trajectory, fixedPoint: Theorem.fixedPoint(omega: sum, tau: squareSum),
      seconds: start.duration(to: clock.now) / .seconds(1))
    for (plot, file) in zip(SimulationReport.Plot.allCases, plotFiles) {
      try file.write(result.svg(plot))
    }
    try reportFile?.write(result.encoded(as: reportFile!.format))
    try StandardOutput.write(format == .json ? result.json : result.text)
  }

  /// Refuses what does not fit into memory, and weights that do not exist.
  private func check(rows: Int, columns: Int) throws {
    guard depth * width * max(rows, width) <= 1 << 31, rows * columns <= 1 << 31 else {
      throw ValidationError(
        "--depth, --width, --samples: \(depth) layers of \(width) units and \(rows) samples do"
          + " not fit into memory; make one of them smaller")
    }
    let (sum, squares) = (omega?.value ?? 0, tau?.value ?? 1)
    let inputs = min(width, columns)
    guard squares > 0, sum * sum / Rational(inputs) < squares else {
      throw ValidationError(
        "--tau: \(squares.text) is not above omega^2/\(inputs), the least square sum of"
          + " \(inputs) such weights")
    }
    guard columns >= 2 else {
      throw ValidationError("--data: one column has no sampling error; two or more are needed")
    }
  }

  private var inputName: String {
    if let data { return "'\(data)' as" }
    return switch input {
    case .normal, .uniform: input.rawValue
    case .bernoulli: "Bernoulli(\(probability.value.text))"
    case .student: "Student t(\(degrees))"
    }
  }

  private func simulationInput() throws -> Simulation.Input {
    if let data {
      return try InputFile.reporting { .rows(try TextTable.standardizedRows(contentsOfFile: data)) }
    }
    return switch input {
    case .normal: .distribution(.normal)
    case .uniform: .distribution(.uniform)
    case .bernoulli:
      .distribution(.bernoulli(probability: probability.value.approximation))
    case .student: .distribution(.student(degrees: degrees))
    }
  }
}
