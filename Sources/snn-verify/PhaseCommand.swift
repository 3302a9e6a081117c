import ArgumentParser
import Formulas
import Foundation
import IntervalArithmetic
import LayerProofs
import Reporting
import SignalPropagation

struct PhaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phase",
    abstract: "Find all fixed points of a random network's length map, and its phase there.",
    usage: "snn-verify phase [<options>]",
    discussion: """
      Weights are N(0, sigma_w^2/n), biases N(0, sigma_b^2). At a fixed point of the mean
      square, chi_1 < 1 means that differences of inputs vanish with depth (ordered), and
      chi_1 > 1 that they grow (chaotic).

        snn-verify phase --activation tanh --sigma-w 1.3 --sigma-b 0.2
        snn-verify phase --activation gelu --sigma-w2 2
        snn-verify phase --activation tanh --edge --sigma-b2 0.04
        snn-verify phase --activation tanh --plot phase.svg
      """)

  @OptionGroup var options: ActivationOptions

  @Option(parsing: .unconditional, help: "The deviation of weights times the root of the width.")
  var sigmaW: NumberArgument?

  @Option(parsing: .unconditional, help: "Its square.")
  var sigmaW2: NumberArgument?

  @Option(parsing: .unconditional, help: "The deviation of biases.")
  var sigmaB: NumberArgument?

  @Option(parsing: .unconditional, help: "Its square.")
  var sigmaB2: NumberArgument?

  @Flag(help: "Find the edge of chaos at these biases: which weights make chi_1 = 1.")
  var edge = false

  @Flag(help: "Find where the edge is half-stable: the slope and chi_1 are both 1.")
  var critical = false

  @Option(
    help: ArgumentHelp("Draw the phases over sigma_w and sigma_b as SVG.", valueName: "file"),
    completion: .file())
  var plot: String?

  @Option(parsing: .unconditional, help: "The plot's range of sigma_w (default: 0.5..3).")
  var weights: String?

  @Option(parsing: .unconditional, help: "The plot's range of sigma_b (default: 0..1).")
  var biases: String?

  @Option(parsing: .unconditional, help: "Cells along each axis of the plot, up to 1000.")
  var cells = 200

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Decide these columns of the plot alone, such as 0..49, and print them as JSON.",
      valueName: "range"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "Draw the plot from columns that were decided, a line of letters for each; others' word is taken.",
      valueName: "file"), completion: .file())
  var decided: String?

  @Option(
    help: ArgumentHelp("Write the certificate of what is proved.", valueName: "file"),
    completion: .file())
  var certificate: String?

  @Flag(help: "Replace the files if they exist.")
  var force = false

  @Option(help: "How to print the result.")
  var format: OutputFormat = .text

  func validate() throws {
    let weights = try NumberArgument.square("sigma-w", sigmaW, sigmaW2)
    if try chosenColumns() != nil {
      guard plot == nil, !edge, !critical, weights == nil, certificate == nil, format == .json
      else {
        throw ValidationError("--columns: it takes --format json, and what a plot takes but --plot")
      }
    } else if decided != nil, plot == nil {
      throw ValidationError("--decided: name the picture's file with --plot")
    }
    if edge || critical {
      guard weights == nil else {
        throw ValidationError(
          "--\(edge ? "edge" : "critical"): it finds the variance of weights; drop --sigma-w")
      }
    } else if columns == nil, plot == nil || weights != nil {
      guard let weights, weights > 0 else {
        throw ValidationError("--sigma-w or --sigma-w2: a positive number is needed")
      }
    }
    guard (1...1000).contains(cells) else {
      throw ValidationError("--cells: \(cells) is not between 1 and 1000")
    }
    let (plotWeights, plotBiases) = try plotRanges()
    guard plotWeights.lowerBound > 0 else {
      throw ValidationError(
        "--weights: the range starts at \(plotWeights.lowerBound.text); it must be positive")
    }
    guard plotBiases.lowerBound >= 0 else {
      throw ValidationError(
        "--biases: the range starts at \(plotBiases.lowerBound.text); it must not be negative")
    }
    for (name, range) in [("weights", plotWeights), ("biases", plotBiases)]
    where range.lowerBound == range.upperBound {
      throw ValidationError("--\(name): the range has no width")
    }
    if certificate != nil, !edge, weights == nil {
      throw ValidationError("--certificate: a plot has none; give --sigma-w or --edge")
    }
    if let biases = try NumberArgument.square("sigma-b", sigmaB, sigmaB2), biases < 0 {
      throw ValidationError("--sigma-b2: \(biases.text) is negative")
    }
    _ = try options.formula()
  }

  func run() throws {
    let activation = try options.formula()
    let files = [certificate, plot].map { path in
      path.map { OutputFile(path: $0, mayReplace: force) }
    }
    try OutputFiles.check(files)
    if let chosen = try chosenColumns() {
      let (weights, biases) = try plotRanges()
      let diagram = PhaseDiagram(
        activation: activation, weights: weights, biases: biases, columns: cells, rows: cells,
        chosen: chosen)
      try StandardOutput.write(diagram.json)
      return
    }
    if let file = files[1] {
      let (weights, biases) = try plotRanges()
      let diagram =
        if let decided {
          PhaseDiagram(
            activation: activation, weights: weights, biases: biases,
            cells: try decidedCells(decided))
        } else {
          PhaseDiagram(
            activation: activation, weights: weights, biases: biases, columns: cells, rows: cells)
        }
      try file.write(Data(PhasePlot(diagram).svg.utf8))
      if !edge, !critical, sigmaW == nil, sigmaW2 == nil {
        try StandardOutput.write(format == .json ? diagram.json : diagram.text)
        return
      }
    }
    let biasVariance = try NumberArgument.square("sigma-b", sigmaB, sigmaB2) ?? 0
    if critical {
      try finish(CriticalReport(CriticalRequest(activation: activation).run()), nil, files[0])
    }
    if edge {
      let result = EdgeRequest(activation: activation, biasVariance: biasVariance).run()
      try finish(EdgeReport(result), result.certificate, files[0])
    }
    let result = PhaseRequest(
      activation: activation,
      weightVariance: try NumberArgument.square("sigma-w", sigmaW, sigmaW2)!,
      biasVariance: biasVariance
    ).run()
    try finish(PhaseReport(result), result.certificate, files[0])
  }

  /// The columns that are asked for, if not all are.
  private func chosenColumns() throws -> Range<Int>? {
    guard let columns else { return nil }
    let range = try named("--columns") { try RangeArgument(parsing: columns).range }
    guard let first = Int(range.lowerBound.text), let last = Int(range.upperBound.text), first >= 0,
      last < cells
    else {
      throw ValidationError("--columns: '\(columns)' is no range of columns from 0 to \(cells - 1)")
    }
    return first..<last + 1
  }

  /// The cells that a file has, one column in a line.
  private func decidedCells(_ path: String) throws -> [[PhaseDiagram.Cell]] {
    let data = try InputFile.contents(path, atMost: 1 << 22)
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    let columns = lines.map { line in line.compactMap { PhaseDiagram.Cell(letter: $0) } }
    guard lines.count == cells, columns.allSatisfy({ $0.count == cells }),
      lines.allSatisfy({ $0.count == cells })
    else {
      StandardError.write(
        "Error: '\(path)' has not \(cells) lines of \(cells) letters o, c, u or ?\n")
      throw ExitCode(65)
    }
    return columns
  }

  /// The ranges of the plot's axes.
  private func plotRanges() throws -> (
    weights: ClosedRange<Rational>, biases: ClosedRange<Rational>
  ) {
    (
      try named("--weights") { try RangeArgument(parsing: weights ?? "0.5..3").range },
      try named("--biases") { try RangeArgument(parsing: biases ?? "0..1").range }
    )
  }

  private func finish(
    _ report: some ActivationReport, _ proof: LengthCertificate?, _ file: OutputFile?
  ) throws {
    try ProofFile.write(proof?.encoded(), to: file)
    try StandardOutput.write(format == .json ? report.json : report.text)
    throw report.verdict.exitCode
  }
}
