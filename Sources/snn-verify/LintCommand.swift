import ArgumentParser
import Reporting
import WeightAudit

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract:
      "Find printed constants of activations in source files, and say which digits are right.",
    usage: "snn-verify lint <files> ... [<options>]",
    discussion: """
      Gains, deviations, SELU's constants and the like, against certified values. A
      number is reported only if it agrees with one that is known, or stands in a call
      that names it. A line with 'snn-verify: ignore' is left alone:

        snn-verify lint src/
        snn-verify lint --all model.py
        snn-verify lint --format sarif . > lint.sarif
      """)

  /// Ways to print findings.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
  }

  @Argument(help: ArgumentHelp("Files and directories.", valueName: "files"), completion: .file())
  var paths: [String]

  @Flag(help: "List the constants that are right, too.")
  var all = false

  @Flag(help: "Name all that was not examined or skipped.")
  var verbose = false

  @Option(help: "Threads (default: one for each core).")
  var jobs: Int?

  @Option(help: "How to print the result.")
  var format: Format = .text

  func validate() throws { try Threads.validate(jobs) }

  func run() throws {
    let report = LintReport(
      LintRequest(paths: paths).run(jobs: Threads.count(jobs)), showsAll: all, isVerbose: verbose)
    let output =
      switch format {
      case .text: report.text
      case .json: report.json
      case .sarif: report.sarif(version: SnnVerify.configuration.version)
      }
    try StandardOutput.write(output)
    if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
  }
}
