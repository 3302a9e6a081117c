import ArgumentParser
import ClaimChecker
import Foundation

import struct LayerChecker.Budget

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check certificates by a second, independent program.",
    usage: "snn-verify check <files> ... [<options>]",
    discussion: """
      The checker shares no code with the prover, uses its own arithmetic and never
      searches. It first says what a certificate claims, then accepts or rejects it,
      with the first box on which it fails. snn-check is the same without the prover.

        snn-verify contraction --certificate theorem-1.json
        snn-verify check theorem-1.json
        snn-verify claims --certificates proofs
        snn-verify check proofs/*.json

      A file that would take more than some ten seconds to a minute is too large to
      check here, unless --budget allows it.

      Exit status: 0 all accepted, 1 one is rejected, 2 one is too large or
      lacks its model, 65 one is malformed, 74 one cannot be read.
      """)

  @Argument(help: "Certificate files.", completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The model in safetensors format that an audit is about.", valueName: "file"),
    completion: .file())
  var model: String?

  @Option(
    parsing: .unconditional, help: "Files checked at the same time (default: one for each core).")
  var jobs: Int?

  @Option(
    parsing: .unconditional,
    help: "How many times the standard budget of work and size each may take.")
  var budget: Int = 1

  @Option(help: "How to print the result.")
  var format: OutputFormat = .text

  func validate() throws {
    try Threads.validate(jobs)
    guard (1...Budget.mostTimes).contains(budget) else {
      throw ValidationError("--budget: write a number from 1 to \(Budget.mostTimes)")
    }
  }

  func run() throws {
    let (report, status) = CheckedFiles(
      paths: files, format: format == .json ? .json : .text,
      jobs: Threads.count(jobs), budget: Budget(times: budget), model: model
    ).run()
    try StandardOutput.write(report)
    throw ExitCode(status)
  }
}
