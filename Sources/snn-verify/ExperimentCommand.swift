import ArgumentParser
import Experiments
import FloatNetwork
import Foundation
import Proving
import Paper
import Reporting

struct ExperimentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "experiment",
    abstract: "Repeat the paper's experiments: HTRU2, the UCI data sets, Tox21.",
    discussion: """
      Trains the paper's seven kinds of feed-forward networks and compares them on
      test folds. Results are simulations, not proofs. They land in a file, one line
      for each fold; the same command goes on where it was stopped.

        snn-verify experiment htru2 --path data/htru2 --results htru2.jsonl
        snn-verify experiment uci --path data/uci121 --results uci.jsonl --max-rows 999
        snn-verify experiment tox21 --path tox21.csv --results tox21.jsonl

      --grid medium --protocol paper is near the paper's experiments; --grid paper takes
      weeks on two cores. Without them the hyperparameters are a part of the paper's, as
      the output says.
      """,
    subcommands: [HTRU2.self, UCI.self, Tox21.self])

  struct HTRU2: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "htru2", abstract: "Pulsar candidates: 10-fold nested cross-validation.",
      usage: "snn-verify experiment htru2 --path <dir> --results <file> [<options>]")

    @Option(
      help: ArgumentHelp("The directory with HTRU_2.csv.", valueName: "dir"), completion: .directory
    )
    var path: String

    @Option(
      help: ArgumentHelp(
        "Results of Experiments/htru2_baselines.py: naive Bayes, a tree, SVM.", valueName: "file"),
      completion: .file())
    var baselines: String?

    @Option(
      help: ArgumentHelp(
        "Compute nothing; write the fold of each row to this file, for other methods.",
        valueName: "file"), completion: .file())
    var writeFolds: String?

    @Option(
      parsing: .unconditional,
      help: "Validation folds that choose in turn (default: 9 with the paper's grid, else 1).")
    var innerFolds: Int?

    @OptionGroup var options: ExperimentOptions

    func validate() throws {
      try options.validate(needsResults: writeFolds == nil)
      if let innerFolds, !(1..<Experiment.foldsOfHTRU2).contains(innerFolds) {
        throw ValidationError(
          "--inner-folds: \(innerFolds) is not between 1 and \(Experiment.foldsOfHTRU2 - 1)")
      }
    }

    func run() throws {
      if let writeFolds {
        let destination = OutputFile(path: writeFolds, mayReplace: options.force)
        try OutputFiles.check([destination])
        let experiment = try InputFile.reporting {
          try Experiment.htru2(
            directory: path, grid: .small, protocol: .momentum, seed: options.seed)
        }
        try destination.write(Data(experiment.foldsText.utf8))
        return
      }
      let others = try InputFile.read(baselines) {
        try BaselineTable(contentsOfFile: $0, isArea: true, of: "htru2")
      }
      try options.run(baselines: others) { grid, training, seed, methods in
        try Experiment.htru2(
          directory: path, grid: grid, protocol: training, seed: seed, methods: methods,
          innerFolds: innerFolds)
      }
    }
  }

  struct UCI: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "uci", abstract: "The UCI data sets with the paper's splits.",
      usage: "snn-verify experiment uci --path <dir> --results <file> [<options>]")

    @Option(
      help: ArgumentHelp("The directory with a directory for each data set.", valueName: "dir"),
      completion: .directory)
    var path: String

    @Option(help: "Only this data set; may be given several times.")
    var dataset: [String] = []

    @Option(parsing: .unconditional, help: "Leave out data sets with more samples.")
    var maxRows: Int?

    @Option(
      help: ArgumentHelp("The CSV file of Table A11, to stand beside.", valueName: "file"),
      completion: .file())
    var table: String?

    @Option(
      help: ArgumentHelp(
        "Results of Experiments/uci_baselines.py: random forest and SVM.", valueName: "file"),
      completion: .file())
    var baselines: String?

    @OptionGroup var options: ExperimentOptions

    func validate() throws { try options.validate() }

    func run() throws {
      let printed = try InputFile.benchmarkTable(table)
      let others = try InputFile.read(baselines) { try BaselineTable(contentsOfFile: $0) }
      try options.run(table: printed, baselines: others) { grid, training, seed, methods in
        try Experiment.uci(
          directory: path, grid: grid, protocol: training, seed: seed, methods: methods,
          names: dataset,
          largest: maxRows)
      }
    }
  }

  struct Tox21: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tox21", abstract: "Twelve toxicity assays: mean area under the curve by depth.",
      usage: "snn-verify experiment tox21 --path <file> --results <file> [<options>]")

    @Option(
      help: ArgumentHelp(
        "The features that Experiments/tox21_features.py writes.",
        valueName: "file"), completion: .file())
    var path: String

    @Option(
      parsing: .unconditionalSingleValue,
      help: "Only this number of hidden layers (of ResNet: blocks); may be given several times.")
    var depth: [Int] = []

    @Option(parsing: .unconditional, help: "How many of the five folds are tested.")
    var folds = Experiment.foldsOfTox21

    @OptionGroup var options: ExperimentOptions

    func validate() throws {
      try options.validate()
      for layers in depth where !(1...64).contains(layers) {
        throw ValidationError("--depth: \(layers) is not between 1 and 64")
      }
      guard (1...Experiment.foldsOfTox21).contains(folds) else {
        throw ValidationError(
          "--folds: \(folds) is not between 1 and \(Experiment.foldsOfTox21)")
      }
    }

    func run() throws {
      try options.run { grid, training, seed, methods in
        try Experiment.tox21(
          file: path, grid: grid, protocol: training, seed: seed, methods: methods,
          depths: depth.isEmpty ? [2, 3, 4, 6, 8] : depth, repeats: folds)
      }
    }
  }
}

struct ExperimentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The file of results, begun or continued.", valueName: "file"),
    completion: .file())
  var results: String?

  @Option(help: "The hyperparameters that are tried: small, medium, or all of the paper's.")
  var grid = HyperparameterGrid.small

  @Option(
    name: .customLong("protocol"),
    help: "How networks are trained and chosen: with momentum, or as in the paper.")
  var training = ExperimentProtocol.momentum

  @Flag(
    help: "Drop two thirds of the trials after 10 epochs, and two thirds of the rest after 30.")
  var halving = false

  @Option(
    help: """
      Round sums of products once or, as earlier versions did, twice (default: as the results \
      began; fused in new ones).
      """)
  var products: MatrixProduct.Rounding?

  // What --grid says now.
  @Flag(help: .private)
  var full = false

  @Option(parsing: .unconditional, help: "Where random numbers start.")
  var seed: UInt64 = 1

  @Option(
    parsing: .unconditional,
    help: "The largest number of epochs, for a quick look (default: the experiment's).")
  var epochs: Int?

  @Option(help: "Only this method; may be given several times.")
  var method: [NetworkKind] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: "Only this test fold, counted from 0; may be given several times.")
  var fold: [Int] = []

  @Flag(help: "Compute nothing; print what the file lacks, a line of JSON for each fold.")
  var pending = false

  @Option(
    parsing: .unconditional,
    help: "Folds at the same time (default: one for each core); no result depends on it.")
  var jobs: Int?

  @Flag(help: "Compute nothing; report what the file has.")
  var reportOnly = false

  @Option(
    help: ArgumentHelp(
      "Draw the average ranks with their critical difference: an SVG file.", valueName: "file"),
    completion: .file())
  var rankPlot: String?

  @Option(
    help: ArgumentHelp(
      "Draw test scores by depth, of results of the paper's protocol: an SVG file.",
      valueName: "file"), completion: .file())
  var depthPlot: String?

  @Flag(help: "Replace files other than results if they exist.")
  var force = false

  @Option(help: "How to print the result.")
  var format: OutputFormat = .text

  /// - Parameter needsResults: False where nothing is computed and nothing reported.
  func validate(needsResults: Bool = true) throws {
    guard results != nil || !needsResults else {
      throw ValidationError("--results: name the file of results, which is begun or continued")
    }
    try Threads.validate(jobs)
    guard !full else { throw ValidationError("--full: write --grid paper") }
    guard !pending || !reportOnly else {
      throw ValidationError("--pending: --report-only prints something else; give one of them")
    }
    for number in fold where number < 0 {
      throw ValidationError("--fold: \(number) is negative, and folds are counted from 0")
    }
    if let epochs, epochs < 1 { throw ValidationError("--epochs: \(epochs) is not at least 1") }
  }

  /// Runs or continues an experiment, then reports it.
  func run(
    table: BenchmarkTable? = nil, baselines: BaselineTable? = nil,
    _ make: (HyperparameterGrid, ExperimentProtocol, UInt64, [NetworkKind]) throws -> Experiment
  ) throws {
    guard let results else { preconditionFailure("validate() has seen to it") }
    Interruption.install()
    let plots = [rankPlot, depthPlot].map { path in
      path.map { OutputFile(path: $0, mayReplace: force) }
    }
    try OutputFiles.check(plots)
    let file = try InputFile.reporting {
      if reportOnly { return try ResultsFile(contentsOfFile: results) }
      let experiment = try make(
        grid, training, seed, method.isEmpty ? NetworkKind.allCases : method)
      if let epochs { experiment.settings.epochs = epochs }
      if halving { experiment.settings.halving = [10, 30] }
      if !fold.isEmpty { experiment.chosenFolds = Set(fold) }
      // Results are added to, so an existing file is no trouble, but what is no file is.
      try OutputFile(path: results, mayReplace: true).checkWritable()
      experiment.settings.products = try rounding(of: results)
      let begun = try InputFile.writing(results) {
        try ResultsFile(path: results, settings: experiment.settings)
      }
      if pending {
        let lines = experiment.pending(in: begun).map { $0.line }
        try StandardOutput.write(lines.joined())
        throw ExitCode(0)
      }
      let watch = ExperimentProgress()
      return try InputFile.writing(results) {
        try experiment.run(
          into: begun, jobs: Threads.count(jobs),
          isCancelled: { Interruption.isRequested },
          progress: { watch.report($0, before: begun.records.count) })
      }
    }
    if Interruption.isRequested {
      StandardError.write("interrupted; the same command continues\n")
    }
    let report = ExperimentReport(results: file, table: table, baselines: baselines)
    for (plot, svg) in zip(plots, [RankPlot(report)?.svg, DepthPlot(report)?.svg]) {
      guard let plot else { continue }
      if let svg {
        try plot.write(Data(svg.utf8))
      } else {
        StandardError.write("no plot: the results have nothing to draw in \(plot.path)\n")
      }
    }
    try StandardOutput.write(format == .json ? report.json : report.text)
    if Interruption.isRequested { throw ExitCode(2) }
  }

  /// How the products of a file's results round: as it began, or in a new one as is asked for.
  ///
  /// - Returns: Nil for separate ones, of which the settings say nothing.
  private func rounding(of results: String) throws -> MatrixProduct.Rounding? {
    guard FileManager.default.fileExists(atPath: results) else {
      return products == .separate ? nil : .fused
    }
    let begun = try ResultsFile(contentsOfFile: results).settings.products
    guard let products, products != begun ?? .separate else { return begun }
    throw DataError(
      file: results, line: 1,
      message: "was begun with --products \((begun ?? .separate).rawValue); leave the option out,"
        + " or name another file")
  }
}

extension NetworkKind: ExpressibleByArgument {}
extension HyperparameterGrid: ExpressibleByArgument {}
extension ExperimentProtocol: ExpressibleByArgument {}

extension Experiment.Pending {
  /// In a line of JSON.
  fileprivate var line: String { canonicalText + "\n" }
}
