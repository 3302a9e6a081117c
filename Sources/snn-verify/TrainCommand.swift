import ArgumentParser
import Experiments
import FloatNetwork
import Foundation
import Reporting

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a feed-forward network on a table of your own.",
    discussion: """
      Reads comma-separated numbers and a column of classes (a first line without any
      number is a heading), keeps a fifth of the samples for validation and a fifth
      for the test, standardizes on the training part and reports accuracy and AUC on
      the test part with 95 % confidence intervals.

        snn-verify train --data table.csv --label class
        snn-verify train --data table.csv --label 9 --depth 8 --model snn.safetensors
        snn-verify train --data new.csv --label 9 --load snn.safetensors
        snn-verify train --data x.csv --load snn.safetensors --predict y.csv

      Ctrl-C saves a checkpoint, with which --resume continues to the same result.
      """)

  @Option(
    help: ArgumentHelp("Comma-separated values, one sample a line.", valueName: "file"),
    completion: .file())
  var data: String

  @Option(
    help: "The class column: its name, or its number counted from 1; not needed with --predict.")
  var label: String?

  @OptionGroup var network: NetworkOptions

  @Option(
    help: ArgumentHelp("Write the trained model (safetensors).", valueName: "file"),
    completion: .file())
  var model: String?

  @Option(
    help: ArgumentHelp(
      "Train nothing; evaluate this model on what it has not seen of the table.",
      valueName: "file"),
    completion: .file())
  var load: String?

  @Option(
    help: ArgumentHelp(
      "With --load: write each sample's class and probabilities (CSV).", valueName: "file"),
    completion: .file())
  var predict: String?

  @Option(
    help: ArgumentHelp("Write the learning curves (SVG).", valueName: "file"), completion: .file())
  var curves: String?

  @Option(
    help: ArgumentHelp("Where Ctrl-C saves the training.", valueName: "file"), completion: .file())
  var checkpoint = "training.checkpoint.safetensors"

  @Option(
    help: ArgumentHelp("Go on from a checkpoint, on the same data.", valueName: "file"),
    completion: .file())
  var resume: String?

  @Option(parsing: .unconditional, help: "Stop after so many steps as Ctrl-C does.")
  var stopAfter: Int?

  @Option(
    parsing: .unconditional, help: "Threads (default: one for each core); no result depends on it.")
  var jobs: Int?

  @Flag(help: "Replace files if they exist.")
  var force = false

  @Option(help: "How to print the result.")
  var format: OutputFormat = .text

  func validate() throws {
    try network.validate()
    try Threads.validate(jobs)
    if let stopAfter, stopAfter < 1 {
      throw ValidationError("--stop-after: \(stopAfter) is not at least 1")
    }
    for (name, path) in [("resume", resume), ("load", load)] where path != nil {
      if let option = network.given.first {
        throw ValidationError(
          "--\(option): not with --\(name), which brings its own settings; drop one of them")
      }
    }
    if predict != nil, load == nil {
      throw ValidationError("--predict: only with --load, which brings the model")
    }
    if label == nil, predict == nil {
      throw ValidationError("--label: missing; name the column of classes")
    }
    if load != nil {
      for (name, path) in [("model", model), ("curves", curves), ("resume", resume)]
      where path != nil {
        throw ValidationError("--\(name): not with --load, which trains nothing")
      }
    }
  }

  func run() throws {
    if let load, let predict { return try predictions(load, to: predict) }
    let label = label!
    let report = try load.map { try evaluated($0, label) } ?? trained(label: label)
    try StandardOutput.write(format == .json ? report.json : report.text)
  }

  private func workers(_ products: MatrixProduct.Rounding = .fused) -> Workers {
    Workers(count: Threads.count(jobs), products: products)
  }

  private func predictions(_ path: String, to output: String) throws {
    let file = OutputFile(path: output, mayReplace: force)
    try OutputFiles.check([file], reading: [data, path])
    let predictions = try InputFile.reporting {
      let model = try Model(contentsOfFile: path)
      return Predictions(
        model, of: try UnlabeledTable(contentsOfFile: data, label: label, for: model),
        workers: workers())
    }
    try file.write(predictions.csv)
    let report = PredictionReport(predictions, path: output)
    try StandardOutput.write(format == .json ? report.json : report.text)
  }

  private func evaluated(_ path: String, _ label: String) throws -> TrainingReport {
    let start = Date()
    return try InputFile.reporting {
      let model = try Model(contentsOfFile: path)
      if model.seen.isEmpty {
        StandardError.write(
          "'\(path)' does not say what it was trained on; samples that it has seen are scored too\n"
        )
      }
      let table = try EvaluationTable(contentsOfFile: data, label: label, for: model)
      return TrainingReport(
        evaluation: Evaluation(model.network, on: table.samples, workers: workers(), seed: 0),
        architecture: model.network.architecture, options: nil, epochs: [], bestEpoch: nil,
        classNames: model.classNames, sizes: (0, 0, table.samples.count),
        seconds: Date().timeIntervalSince(start), leftOut: table.leftOut)
    }
  }

  private func trained(label: String) throws -> TrainingReport {
    let outputs = [model, curves].map { path in
      path.map { OutputFile(path: $0, mayReplace: force) }
    }
    // A checkpoint replaces the one that it continues.
    let checkpointFile = OutputFile(path: checkpoint, mayReplace: force || checkpoint == resume)
    try OutputFiles.check(outputs + [checkpointFile], reading: [data])
    Interruption.install()
    let start = Date()
    let (training, table, workers) = try InputFile.reporting { try prepare(label: label) }
    let line = TrainingProgress()
    var steps = 0
    let isFinished = training.run(
      isCancelled: {
        steps += 1
        return Interruption.isRequested || steps == stopAfter
      }, progress: line.report)
    line.finish()
    guard isFinished else {
      try checkpointFile.write(training.checkpoint(data: table.fingerprint))
      StandardError.write(
        "interrupted; continue with"
          + " --data \(ShellWord.quoted(data)) --label \(ShellWord.quoted(label))"
          + " --resume \(ShellWord.quoted(checkpoint))\n")
      throw ExitCode(2)
    }
    let report = TrainingReport(
      evaluation: Evaluation(
        training.network, on: table.test, workers: workers, seed: training.options.seed),
      architecture: training.network.architecture, options: training.options,
      epochs: training.epochs, bestEpoch: training.bestEpoch, classNames: table.classNames,
      sizes: (table.training.count, table.validation.count, table.test.count),
      seconds: Date().timeIntervalSince(start), warnings: table.warnings)
    let model = Model(
      network: training.network, standardization: table.standardization,
      featureNames: table.featureNames, classNames: table.classNames,
      seen: table.seen)
    try outputs[0]?.write(model.encoded())
    try outputs[1]?.write(report.learningCurves)
    return report
  }

  /// The training, new or as a checkpoint left it.
  private func prepare(label: String) throws -> (Training, TrainingTable, Workers) {
    let saved = try resume.map { try Training.settings(ofCheckpoint: $0) }
    let options = saved?.options ?? network.training
    let table = try TrainingTable(
      contentsOfFile: data, label: label, validationShare: NetworkOptions.heldOut,
      testShare: NetworkOptions.heldOut, seed: options.seed)
    if let saved, let resume, saved.data != table.fingerprint {
      throw DataError(
        file: data,
        message: "is not the data that '\(resume)' was trained on, or --label differs")
    }
    let architecture =
      saved?.architecture
      ?? network.architecture(
        inputs: table.training.features.columns, outputs: table.classNames.count)
    let workers = workers(saved?.products ?? network.products ?? .fused)
    let training = Training(
      Network(architecture, seed: options.seed), on: table.training,
      validation: table.validation, options: options, workers: workers)
    if let resume { try training.resume(fromCheckpoint: resume) }
    return (training, table, workers)
  }
}
