import ArgumentParser
import Foundation

@main
struct SnnVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snn-verify",
    abstract: "Verifies the theory of self-normalizing neural networks.",
    discussion: """
      Every verdict is rigorous: an interval enclosure, never a sample; simulate, train
      and experiment give samples and no verdicts. Start with

        snn-verify contraction                    prove Theorem 1
        snn-verify contraction --domain extended  prove the bound of Lemma 12
        snn-verify variance upper                 prove Theorem 2
        snn-verify variance lower                 prove Theorem 3
        snn-verify claims --tier core             decide the printed claims
        snn-verify parameters --digits 50         derive alpha01 and lambda01
        snn-verify check certificate.json         check a certificate independently
        snn-verify export coq theorem-1.json -o theorem_1.v
                                                  have the Coq kernel replay it
        snn-verify report -o report.html          all of it on one page, with plots
        snn-verify simulate --depth 100           hold a random network against the theory
        snn-verify train --data t.csv --label y   train a network on a table

      Exit status: 0 proved or accepted, 1 refuted or rejected, 2 undecided, 64 bad usage,
      65 bad input data, 74 file trouble.
      """,
    version: "0.1.0",
    subcommands: [
      ContractionCommand.self, ParametersCommand.self, VarianceCommand.self, ClaimsCommand.self,
      CheckCommand.self, ExportCommand.self, ReportCommand.self, SimulateCommand.self,
      TrainCommand.self,
      ExperimentCommand.self,
    ])

  static func main() {
    // A file-size limit then fails the write, which is reported, instead of killing the process.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let trouble as FileTrouble {
      StandardError.write("Error: \(trouble.message)\n")
      Self.exit(withError: ExitCode(74))
    } catch {
      Self.exit(withError: error)
    }
  }
}

/// The results' channel.
enum StandardOutput {
  /// Writes the whole text, or throws.
  static func write(_ text: String) throws(FileTrouble) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw FileTrouble("cannot write the result to standard output: \(FileTrouble.reason())")
    }
  }
}

/// The channel of diagnostics and progress.
enum StandardError {
  static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  static var isTerminal: Bool { isatty(FileHandle.standardError.fileDescriptor) != 0 }
}
