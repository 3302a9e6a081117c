import ArgumentParser
import LayerProofs
import Reporting
import SignalPropagation

struct ActivationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activations",
    abstract: "List the activations that have names, with what is proved of each.",
    usage: "snn-verify activations [<options>]",
    discussion: """
      Moments for standard normal net inputs, the supremum of the slope, the minimum,
      kinks and symmetry. A formula takes the place of a name everywhere:

        snn-verify activations
        snn-verify activations --activation 'x*sigmoid(1.5*x)'
      """)

  @OptionGroup var options: ActivationOptions

  @Option(help: "How to print the result.")
  var format: OutputFormat = .text

  func validate() throws { if !options.isEmpty { _ = try options.formula() } }

  func run() throws {
    let activations =
      options.isEmpty
      ? try ActivationCatalogue.entries.map { try ActivationFormula(named: $0.name) }
      : [try options.formula()]
    let report = CatalogueReport(activations.map { ActivationProfile($0) })
    try StandardOutput.write(format == .json ? report.json : report.text)
  }
}
