import ArgumentParser
import Foundation

@main
struct SnnVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snn-verify",
    abstract: "Verifies the theory of self-normalizing neural networks.",
    discussion: """
      Start with the theorems; each takes a moment:

        snn-verify contraction                    Theorem 1
        snn-verify contraction --domain extended  the bound of Lemma 12
        snn-verify variance upper                 Theorem 2
        snn-verify variance lower                 Theorem 3
        snn-verify parameters --digits 50         alpha01 and lambda01
        snn-verify claims --tier core             the printed claims, one by one

      Any activation, by name or by formula:

        snn-verify gain --activation silu         which gain
        snn-verify phase --activation gelu --sigma-w2 2
                                                  where signals go
        snn-verify moments --activation mish      what a layer does
        snn-verify init --scheme torch-linear --width 256 --activation selu
                                                  what weights are drawn
        snn-verify activations                    the list
        snn-verify lint src/                      what code prints of them

      Trained weights, and signals in them:

        snn-verify audit model.safetensors --activation relu

      Keep a proof, and have others look at it:

        snn-verify contraction --certificate proof.json
        snn-verify check proof.json               by a second program
        snn-verify export coq proof.json -o proof.v
                                                  by the Coq kernel
        snn-verify report -o report.html          on one page, with plots

      Ask what the paper did not:

        snn-verify contraction --nu 0.7..1.6 --tau 9/10..1.1 --below 0.99
        snn-verify parameters --variance 2        another fixed point
        snn-verify propagate                      layers that differ

      Confront the theory with networks; these are samples, not verdicts:

        snn-verify simulate --depth 100           a random network
        snn-verify train --data t.csv --label y   a network on your table

      Every verdict is rigorous: an interval enclosure, never a sample.

      Exit status: 0 proved or accepted, 1 refuted or rejected, 2 undecided,
      interrupted or too large, 64 bad usage, 65 bad input data, 74 file trouble.
      """,
    version: "0.1.0",
    subcommands: [
      ContractionCommand.self, ParametersCommand.self, VarianceCommand.self, PropagateCommand.self,
      ClaimsCommand.self, PaperGridCommand.self, MomentsCommand.self, GainCommand.self,
      PhaseCommand.self, InitCommand.self, WidthCommand.self, AuditCommand.self,
      ActivationsCommand.self, LintCommand.self, CheckCommand.self, ExportCommand.self,
      ReportCommand.self,
      SimulateCommand.self, TrainCommand.self, ExperimentCommand.self,
    ])

  static func main() {
    // A file-size limit then fails the write, which is reported, instead of killing the process.
    signal(SIGXFSZ, SIG_IGN)
    guard !CommandLine.arguments.isEmpty else {
      StandardError.write(
        "Error: the arguments cannot be read; on Linux they come from /proc, which is not mounted\n"
      )
      Self.exit(withError: ExitCode(64))
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let trouble as FileTrouble {
      StandardError.write("Error: \(trouble.message)\n")
      Self.exit(withError: ExitCode(74))
    } catch {
      guard Self.exitCode(for: error) == .validationFailure else { Self.exit(withError: error) }
      StandardError.write(
        Usage.message(
          Self.fullMessage(for: error), arguments: Array(CommandLine.arguments.dropFirst()),
          root: Self.self) + "\n")
      Self.exit(withError: ExitCode.validationFailure)
    }
  }
}
