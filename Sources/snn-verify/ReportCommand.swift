import ArgumentParser
import Formulas
import Foundation
import IntervalArithmetic
import LayerProofs
import Paper
import Proving
import Reporting
import SignalPropagation

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a report: claims, verdicts, constants, plots and how to check them again.",
    usage: "snn-verify report --output <file> [<options>]",
    discussion: """
      Proves Theorems 1 to 3 and Lemma 12, or decides the claims of certificates anew,
      and writes one file, whose name ends in .html, .md, .tex or .json.

        snn-verify report -o report.html
        snn-verify report --certificate theorem-1.json -o report.tex
        snn-verify report --no-claims -o report.json
      """)

  @Option(
    help: ArgumentHelp(
      "Report on this certificate instead of the theorems; may be given several times.",
      valueName: "file"), completion: .file())
  var certificate: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write: .html, .md, .tex or .json.", valueName: "file"),
    completion: .file())
  var output: String

  @Flag(
    help: """
      Leave out the printed claims that are false, whose decision takes a while; a report on \
      certificates has none.
      """)
  var noClaims = false

  @OptionGroup var day: DayOption

  @Option(
    parsing: .unconditional, help: "Threads (default: one for each core); no result depends on it.")
  var jobs: Int?

  @Option(parsing: .unconditional, help: "The number of boxes that each step may evaluate.")
  var budget = 1_000_000

  @Flag(help: "Replace the report if it exists.")
  var force = false

  func validate() throws {
    _ = try ReportFile(path: output, option: "--output", mayReplace: force)
    guard budget > 0 else { throw ValidationError("--budget: \(budget) is not at least 1") }
    try Threads.validate(jobs)
  }

  func run() throws {
    let file = try ReportFile(path: output, option: "--output", mayReplace: force)
    try OutputFiles.check([file.destination], reading: certificate)
    let sources = try certificate.map(CertificateInput.init)
    let bar = ProgressBar()
    Interruption.install()
    let threads = Threads.count(jobs)
    var options = ProverOptions(budget: budget, jobs: threads)
    options.progress = bar.callback
    options.isCancelled = { Interruption.isRequested }

    let entries =
      certificate.isEmpty
      ? try Report.Entry.theorems(options: options)
      : try sources.map { try $0.entry(options: options) }
    bar.finish()
    // A report on certificates is about those, whatever else is false in the paper.
    let errata = noClaims || !certificate.isEmpty ? nil : try errata(jobs: threads)
    if Interruption.isRequested {
      StandardError.write("interrupted; no report is written\n")
      throw Verdict.undecided.exitCode
    }
    let report = Report(on: entries, errata: errata, date: day.date, jobs: threads)
    try file.write(report)
    try StandardOutput.write(
      "\(output): \(entries.count == 1 ? "1 claim" : "\(entries.count) claims"),"
        + " \(report.verdict.rawValue)\n")
    // A report on a refutation is a success; one on the theorems says whether they hold.
    if certificate.isEmpty { throw report.verdict.exitCode }
  }

  /// The false ones among the core claims, with what is true instead.
  private func errata(jobs: Int) throws -> Report.Errata {
    let budget = Budget.ledger
    let findings = Ledger(tier: .core).findingsUnderBar(jobs: jobs, budget: budget)
    var options = ProverOptions(budget: budget)
    options.isCancelled = { Interruption.isRequested }
    return try Report.Errata(among: findings, options: options)
  }
}

/// A report's destination, with the format that its name asks for.
struct ReportFile {
  let destination: OutputFile
  let format: Report.Format

  init(path: String, option: String, mayReplace: Bool) throws {
    let suffix = PathName.suffix(of: path).lowercased()
    guard let format = Report.Format(rawValue: suffix) else {
      throw ValidationError("\(option): '\(path)' does not end in .html, .md, .tex or .json")
    }
    self.format = format
    destination = OutputFile(path: path, mayReplace: mayReplace)
  }

  func write(_ report: Report) throws(FileTrouble) {
    try write(report.encoded(as: format))
  }

  func write(_ data: Data) throws(FileTrouble) { try destination.write(data) }
}

extension CertificateInput {
  /// The claim decided anew; a disagreement with the file is exit status 1.
  func entry(options: ProverOptions) throws -> Report.Entry {
    guard certificate.replays(options: options) else {
      throw disagreement("its leaves or its point do not show what it claims")
    }
    let answer = certificate.question.answer(options: options)
    if Interruption.isRequested {
      StandardError.write("interrupted; no report is written\n")
      throw Verdict.undecided.exitCode
    }
    guard answer.verdict == certificate.verdict else {
      throw disagreement(
        "it says '\(certificate.verdict.rawValue)', the prover '\(answer.verdict.rawValue)'")
    }
    let reproduced = try answer.certificate?.encoded()
    let finding = SharpAnswer(answer)
    return Report.Entry(
      answer.verdict == .proved
        ? finding.sharpened(to: Report.Entry.sharpness, options: options) : finding,
      certificate: .init(
        data, name: PathName.name(of: path), reproduced: reproduced ?? Data()))
  }

  private func disagreement(_ reason: String) -> ExitCode {
    StandardError.write("Error: '\(path)' is not confirmed: \(reason)\n")
    return ExitCode(1)
  }
}

extension Report.Entry {
  /// The width of the enclosures of suprema, which a bisection that only decides does not give.
  fileprivate static let sharpness = Rational.powerOfTen(-9)

  /// Theorem 1, Lemma 12, Theorem 2 and the two domains of Theorem 3, with the hashes of their
  /// certificates.
  fileprivate static func theorems(options: ProverOptions) throws -> [Report.Entry] {
    try Theorem.main.map { theorem in
      try Report.Entry(
        SharpAnswer(to: theorem.question, tolerance: sharpness, options: options))
    }
  }

  /// A result with the hash of the certificate that it gives, if it is decided.
  init(_ finding: SharpAnswer, name: String? = nil) throws {
    self.init(
      finding,
      certificate: try finding.answer.certificate.map { .init(try $0.encoded(), name: name) })
  }
}

extension Report {
  /// The report on some entries, with the data of its figures.
  init(on entries: [Entry], errata: Errata?, date: String?, jobs: Int) {
    guard case .solved(let solutions) = ParameterRequest(digits: 40).run() else {
      preconditionFailure("the closed forms of alpha01 and lambda01 always solve their equations")
    }
    self.init(
      entries: entries, parameters: solutions[0],
      fields: LayerFields(
        around: entries.map(\.finding.answer), bands: Report.variedDomains, jobs: jobs),
      errata: errata, versions: Versions(tool: SnnVerify.configuration.version), date: date)
  }
}
