import ArgumentParser
import Formulas
import Foundation
import IntervalArithmetic
import LayerProofs
import Paper
import Proving
import Reporting
import SignalPropagation

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

      Exit status of a list: 0 if every claim in it is decided, either way; 2 if one
      is undecided, for the budget, an interruption or want of --table.
      """,
    subcommands: [
      ClaimsListCommand.self, ClaimsShowCommand.self, ClaimsCiteCommand.self,
      ClaimsErrataCommand.self,
    ],
    defaultSubcommand: ClaimsListCommand.self)
}

struct ClaimsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print the ledger of verdicts (the default).",
    usage: "snn-verify claims [list] [<options>]")

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

  @OptionGroup var table: PaperTableOption

  @Flag(help: "Decide nothing; print the identifiers, one in a line.")
  var ids = false

  @Option(parsing: .unconditional, help: "The number of boxes that each inequality may take.")
  var budget = Budget.ledger

  @Option(parsing: .unconditional, help: "Threads (default: one for each core).")
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Write the certificate of each decided claim into this directory.", valueName: "dir"),
    completion: .directory)
  var certificates: String?

  @Flag(help: "Replace certificate files if they exist.")
  var force = false

  @Option(help: "How to print the ledger.")
  var format: Format = .text

  func validate() throws {
    let known = Ledger().entries.map(\.claim.id)
    for name in id where !known.contains(name) {
      throw ValidationError("--id: " + notAClaim(name, known))
    }
    guard budget > 0 else { throw ValidationError("--budget: \(budget) is not at least 1") }
    try Threads.validate(jobs)
  }

  func run() throws {
    let ledger = Ledger(ids: id.isEmpty ? nil : Set(id), tier: tier, section: section)
    if ids {
      let names = ledger.entries.map { $0.claim.id + "\n" }
      return try StandardOutput.write(names.joined())
    }
    let data = try table.read()
    try checkCertificates(ledger)
    Interruption.install()
    let clock = ContinuousClock()
    let start = clock.now
    let findings = ledger.findingsUnderBar(
      jobs: jobs, budget: budget, table: data, certifies: certificates != nil)
    let elapsed = start.duration(to: clock.now) / .seconds(1)
    if Interruption.isRequested { StandardError.write("interrupted; what is open is undecided\n") }
    let shown = findings.filter { verdict == nil || $0.decision.verdict == verdict }
    let report = LedgerReport(
      findings: shown, seconds: elapsed, certificates: try writeCertificates(shown))
    switch format {
    case .text: try StandardOutput.write(report.text)
    case .json: try StandardOutput.write(report.json)
    case .markdown: try StandardOutput.write(report.markdown)
    }
    let isDecided =
      !Interruption.isRequested && shown.allSatisfy { $0.decision.verdict != .undecided }
    if !isDecided { throw Verdict.undecided.exitCode }
  }
}

extension ClaimsListCommand {
  private func certificateFile(_ claim: Claim, in directory: String) -> OutputFile {
    OutputFile(path: directory + "/" + claim.id + ".json", mayReplace: force)
  }

  /// Fails before the work where a certificate could not be written.
  private func checkCertificates(_ ledger: Ledger) throws {
    guard let certificates else { return }
    try OutputDirectory.create(certificates)
    // Of one verdict only some claims are written, nobody knows yet which.
    guard verdict == nil else { return }
    try OutputFiles.check(ledger.entries.map { certificateFile($0.claim, in: certificates) })
  }

  /// One file for each decided claim; returns their paths by claim.
  private func writeCertificates(_ findings: [Finding]) throws -> [String: String] {
    guard let certificates else { return [:] }
    var paths: [String: String] = [:]
    for finding in findings {
      guard let data = try ClaimCertificate.encoded(finding) else { continue }
      let file = certificateFile(finding.claim, in: certificates)
      try file.write(data)
      paths[finding.claim.id] = file.path
    }
    return paths
  }
}

struct ClaimsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "One claim at length: what it says, what was computed, what is true instead.")

  @Argument(help: "The claim's identifier.")
  var id: String

  @OptionGroup var table: PaperTableOption

  func run() throws {
    let options = ProverOptions(budget: Budget.ledger)
    let finding = try decided(id, options: options, table: table)
    let nearest =
      finding.decision.verdict == .refuted
      ? try Decider(options: options).nearestStatements(to: finding.claim) : []
    try StandardOutput.write(ClaimReport(finding: finding, nearest: nearest).text)
    throw finding.decision.verdict.exitCode
  }
}

struct ClaimsErrataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "errata",
    abstract: "Print the refuted statements, by what depends on them, and what is true.",
    usage: "snn-verify claims errata [<options>]")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, html, tex, json

    var ofReport: Report.Format {
      switch self {
      case .markdown: .md
      case .html: .html
      case .tex: .tex
      case .json: .json
      }
    }
  }

  @OptionGroup var table: PaperTableOption

  @OptionGroup var day: DayOption

  @Option(help: "How to print them.")
  var format: Format = .markdown

  func run() throws {
    var options = ProverOptions(budget: Budget.ledger)
    let data = try table.read()
    let jobs = Threads.count(nil)
    let findings = Ledger().findings(jobs: jobs, options: options, table: data)
    let errata = try Report.Errata(among: findings, options: options)
    options.jobs = jobs
    let theorems = Theorem.all.map { theorem in
      // Fifteen digits: norms are below 1, variances up to 16.
      let tolerance: Rational =
        if case .variance = theorem.question { .powerOfTen(-13) } else { .powerOfTen(-15) }
      return (
        theorem: theorem,
        finding: SharpAnswer(to: theorem.question, tolerance: tolerance, options: options)
      )
    }
    let report = ErrataReport(
      entries: errata.refuted, total: errata.decided, theorems: theorems,
      version: SnnVerify.configuration.version, date: day.date)
    try StandardOutput.write(String(decoding: report.encoded(as: format.ofReport), as: UTF8.self))
  }
}

struct ClaimsCiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Decide one claim, and print a BibTeX entry with its verdict.")

  @Argument(help: "The claim's identifier.")
  var id: String

  @OptionGroup var table: PaperTableOption

  @OptionGroup var day: DayOption

  func run() throws {
    let options = ProverOptions(budget: Budget.ledger)
    let finding = try decided(id, options: options, table: table)
    let citation = Citation(finding, version: SnnVerify.configuration.version, date: day.date)
    try StandardOutput.write(citation.bibTeX + "\n")
    if finding.decision.verdict == .undecided { throw Verdict.undecided.exitCode }
  }
}

/// A day that the user puts on what is written.
struct DayOption: ParsableArguments {
  @Option(help: "A day to put on it, as 2026-01-31; by default there is none.")
  var date: String?

  func validate() throws {
    if let date, !Self.isDay(date) {
      throw ValidationError("--date: '\(date)' is not a day; write it as 2026-01-31")
    }
  }

  /// Whether the text is a day as ISO 8601 writes it.
  private static func isDay(_ text: String) -> Bool {
    guard let parts = text.wholeMatch(of: /(\d{4})-(\d{2})-(\d{2})/)?.output else { return false }
    let components = DateComponents(
      calendar: Calendar(identifier: .gregorian), year: Int(parts.1), month: Int(parts.2),
      day: Int(parts.3))
    return components.isValidDate
  }
}

/// One claim by its identifier, decided.
private func decided(
  _ id: String, options: ProverOptions, table: PaperTableOption
) throws -> Finding {
  let ledger = Ledger(ids: [id])
  guard !ledger.entries.isEmpty else {
    throw ValidationError(notAClaim(id, Ledger().entries.map(\.claim.id)))
  }
  return ledger.findings(jobs: 1, options: options, table: try table.read())[0]
}

private func notAClaim(_ name: String, _ known: [String]) -> String {
  let advice = NearestName.of(name, among: known).map { "; did you mean '\($0)'?" }
  return "'\(name)' is not a claim" + (advice ?? "; 'snn-verify claims' lists them")
}

/// The paper's Table A11, which some claims are about.
struct PaperTableOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The CSV file of Table A11, for the rows about the experiment tables.", valueName: "file"),
    completion: .file())
  var table: String?

  func read() throws -> BenchmarkTable? {
    try InputFile.benchmarkTable(table)
  }
}

extension Claim.Tier: ExpressibleByArgument {}
extension Verdict: ExpressibleByArgument {
  public static var allValueStrings: [String] {
    [Verdict.proved, .refuted, .undecided].map(\.rawValue)
  }
}
extension ClaimSection: ExpressibleByArgument {}
