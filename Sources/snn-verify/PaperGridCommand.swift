import ArgumentParser
import LayerProofs
import Paper
import Proving
import Reporting

struct PaperGridCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paper-grid",
    abstract: "Walk the grid of the paper's proof of Lemma 12, which decides nothing.",
    discussion: """
      Walks the grid in doubles, 3396720096 points, and compares what it meets with what
      is printed and with certified suprema of the norms of both Jacobians.

        snn-verify paper-grid
        snn-verify paper-grid --thin 10
      """)

  @Option(
    parsing: .unconditional,
    help: "Take every n-th index of the paper's grid along each axis.")
  var thin = 1

  @Option(help: "Bits of the certified suprema's arithmetic: 64, 128, 256 or 512.")
  var precision: WorkingPrecision = .bits128

  @Option(
    parsing: .unconditional, help: "Threads (default: one for each core); no result depends on it.")
  var jobs: Int?

  @Option(parsing: .unconditional, help: "The number of boxes that each supremum may evaluate.")
  var budget = 1_000_000

  @Option(help: "How to print the result.")
  var format: OutputFormat = .text

  func validate() throws {
    guard thin >= 1 else { throw ValidationError("--thin: \(thin) is not at least 1") }
    guard budget > 0 else { throw ValidationError("--budget: \(budget) is not at least 1") }
    try Threads.validate(jobs)
  }

  func run() throws {
    let request = PaperGridRequest(thinning: thin, precision: precision)
    let (result, seconds) = WatchedWork.run(budget: budget, jobs: jobs) { request.run(options: $0) }
    if !result.walk.isComplete { StandardError.write("interrupted; what follows is a part\n") }

    let report = PaperGridReport(result: result, seconds: seconds)
    try StandardOutput.write(format == .json ? report.json : report.text)
    throw ExitCode(result.walk.isComplete ? 0 : 2)
  }
}
