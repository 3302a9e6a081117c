import ArgumentParser
import Certification
import Foundation
import PaperClaims
import Reporting

struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Decide the paper's printed claims, one by one.",
    discussion: """
      Each claim is decided by enclosures, exact arithmetic or algebra: proved,
      refuted with a point at which it is false, or undecided.

        snn-verify claims --tier core
        snn-verify claims --verdict refuted --format markdown
        snn-verify claims --id theorem-2-variance-decreases
      """,
    subcommands: [ClaimsListCommand.self],
    defaultSubcommand: ClaimsListCommand.self)
}

struct ClaimsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print the ledger of verdicts (the default).")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  @Option(help: "Only this claim; may be given several times.")
  var id: [String] = []

  @Option(help: "Only claims of this tier.")
  var tier: Claim.Tier?

  @Option(help: "Only claims with this verdict.")
  var verdict: Verdict?

  @Option(help: "Only claims of this section of the list.")
  var section: ClaimSection?

  @Option(help: "The CSV file of Table A11, for the rows about the experiment tables.")
  var table: String?

  @Option(help: "The number of boxes that each inequality may take.")
  var budget = 200_000

  @Option(help: "Threads (default: one for each core).")
  var jobs: Int?

  @Option(help: "How to print the ledger.")
  var format: Format = .text

  func validate() throws {
    let known = Set(Ledger().entries.map(\.claim.id))
    for name in id where !known.contains(name) {
      throw ValidationError("--id: '\(name)' is not a claim; 'snn-verify claims' lists them")
    }
    guard budget > 0 else { throw ValidationError("--budget: must be at least 1") }
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs: \(jobs) is not between 1 and 1024")
    }
  }

  func run() throws {
    let ledger = Ledger(ids: id.isEmpty ? nil : Set(id), tier: tier, section: section)
    let data = try table.map { path in
      do {
        return try BenchmarkTable(contentsOfFile: path)
      } catch {
        StandardError.write("Error: \(error)\n")
        throw ExitCode(65)
      }
    }
    let bar = ProgressBar(counting: "claims")
    Interruption.install()
    var options = ProverOptions(budget: budget)
    options.isCancelled = { Interruption.isRequested }
    let total = ledger.entries.count
    let draw = bar.callback
    let clock = ContinuousClock()
    let start = clock.now
    let findings = ledger.findings(
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, options: options, table: data
    ) { done in
      draw?(ProofProgress(boxes: done, fraction: Double(done) / Double(total)))
    }
    bar.finish()
    let report = LedgerReport(
      findings: findings.filter { verdict == nil || $0.decision.verdict == verdict },
      seconds: start.duration(to: clock.now) / .seconds(1))
    switch format {
    case .text: try StandardOutput.write(report.text)
    case .json: try StandardOutput.write(report.json)
    case .markdown: try StandardOutput.write(report.markdown)
    }
  }
}

extension Claim.Tier: ExpressibleByArgument {}
extension Verdict: ExpressibleByArgument {}
extension ClaimSection: ExpressibleByArgument {}
