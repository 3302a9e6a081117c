import ArgumentParser
import Formulas
import Foundation
import Paper
import Proving
import Reporting

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Hand certificates and refutations to a proof kernel.",
    discussion: """
      What is written is proved again by the Coq development in Proofs/: it follows the
      trees and points, and takes over no enclosure and no verdict.

        snn-verify contraction --reduction worst-case --certificate theorem-1.json
        snn-verify export coq theorem-1.json -o Proofs/certificates/theorem_1.v
        snn-verify export refutations -o Proofs/certificates/refutations.v
        make proofs
      """,
    subcommands: [ExportCoqCommand.self, ExportRefutationsCommand.self])
}

struct ExportCoqCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coq",
    abstract: "Write a certificate as a Coq file that replays it.",
    discussion: """
      Takes certificates of the layer map, proved or refuted, and those of printed claims
      that a point refutes.
      """)

  @Argument(help: ArgumentHelp("The certificate.", valueName: "certificate"), completion: .file())
  var certificate: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; its name is a Coq module, such as theorem_1.v.", valueName: "file"),
    completion: .file())
  var output: String

  @Flag(help: "Replace the file if it exists.")
  var force = false

  func validate() throws { try CoqFile.validate(output) }

  func run() throws {
    let file = OutputFile(path: output, mayReplace: force)
    try OutputFiles.check([file], reading: [certificate])
    let data = try CertificateInput.data(at: certificate)
    let header = try? JSONDecoder().decode(ClaimRefutation.Header.self, from: data)
    let text: String
    do {
      text =
        try header?.format == ClaimCertificate.format
        ? CoqLemma.preamble + "\n" + claimLemma(data)
        : CoqCertificate(CertificateInput(path: certificate, data: data).certificate).text
    } catch let obstacle as CoqObstacle {
      StandardError.write("Error: '\(certificate)' cannot be stated in Coq: \(obstacle)\n")
      throw ExitCode(65)
    }
    try file.write(Data(text.utf8))
  }

  /// The lemma for a certificate of a printed claim.
  private func claimLemma(_ data: Data) throws -> String {
    let refutation: ClaimRefutation
    do {
      refutation = try JSONDecoder().decode(ClaimRefutation.self, from: data)
    } catch {
      throw CertificateInput.rejected(certificate, CertificateInput.reason(error))
    }
    guard let claim = Ledger().entries.map(\.claim).first(where: { $0.id == refutation.id }) else {
      throw CertificateInput.rejected(certificate, "'\(refutation.id)' is not a printed claim")
    }
    return try CoqLemma(claim, at: try refutation.point()).text
  }
}

struct ExportRefutationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refutations",
    abstract: "Write the negation of each printed claim that a point refutes as a Coq lemma.",
    usage: "snn-verify export refutations --output <file> [<options>]",
    discussion: """
      Decides the claims first. Claims that the development's language of formulas does not
      reach are listed at the end of the file, each with the reason.
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; its name is a Coq module, such as refutations.v.", valueName: "file"),
    completion: .file())
  var output: String

  @Option(help: "Take the claims of this tier only: core or detail (default: core).")
  var tier = Claim.Tier.core

  @Option(
    parsing: .unconditional, help: "Threads (default: one for each core); no result depends on it.")
  var jobs: Int?

  @Flag(help: "Replace the file if it exists.")
  var force = false

  func validate() throws {
    try CoqFile.validate(output)
    try Threads.validate(jobs)
  }

  func run() throws {
    let file = OutputFile(path: output, mayReplace: force)
    try file.checkWritable()
    Interruption.install()
    let findings = Ledger(tier: tier).findingsUnderBar(jobs: jobs, budget: Budget.claim)
    if Interruption.isRequested {
      StandardError.write("interrupted; nothing is written\n")
      throw Verdict.undecided.exitCode
    }
    let refuted = findings.filter { $0.decision.verdict == .refuted }
    var (text, outOfReach) = (CoqLemma.preamble, [String]())
    for finding in refuted {
      do {
        text += "\n" + (try CoqLemma(finding).text)
      } catch let obstacle as CoqObstacle {
        outOfReach.append("   \(finding.claim.id): \(obstacle)")
      }
    }
    if !outOfReach.isEmpty {
      text +=
        "\n(* Refuted as well, but not stated here:\n" + outOfReach.joined(separator: ";\n")
        + ". *)\n"
    }
    try file.write(Data(text.utf8))
    try StandardOutput.write(
      "\(refuted.count - outOfReach.count) of \(refuted.count) refuted claims written to \(output)\n"
    )
  }
}

/// A destination that Coq can compile.
private enum CoqFile {
  static func validate(_ path: String) throws {
    let name = PathName.name(of: path)
    guard name.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_']*\.v/) != nil else {
      throw ValidationError(
        "--output: '\(path)' does not name a Coq module; it must end in a word and .v, as theorem_1.v"
      )
    }
  }
}
