import Foundation

/// The command line of snn-bench.
struct Options {
  static let usage = """
    USAGE: snn-bench [--json] [--binary PATH] [--arb PATH] [--torch PATH] [--only PREFIX]

      --json         Print JSON instead of a table.
      --binary PATH  Time this build of snn-verify as a whole process, too.
      --arb PATH     Measure against this build of peers/arb.c, too.
      --torch PATH   Compare training steps with PyTorch in this Python interpreter.
      --only PREFIX  Measure only what has a name with this prefix, such as interval.add.
      --help         Print this text.
    """

  var printsJSON = false
  var printsUsage = false
  var binary: String?
  var arb: String?
  var torch: String?
  var prefix = ""

  init(_ arguments: some Sequence<String>) throws(UsageError) {
    var arguments = arguments.makeIterator()
    while let argument = arguments.next() {
      switch argument {
      case "--json": printsJSON = true
      case "--help", "-h": printsUsage = true
      case "--binary", "--arb", "--torch", "--only":
        guard let value = arguments.next() else {
          throw UsageError(description: "'\(argument)' needs a value")
        }
        switch argument {
        case "--only": prefix = value
        case "--arb": arb = value
        case "--torch": torch = value
        default: binary = value
        }
      default: throw UsageError(description: "'\(argument)' is not an option of snn-bench")
      }
    }
    if let binary, !FileManager.default.isExecutableFile(atPath: binary) {
      throw UsageError(description: "there is no program at '\(binary)'; build snn-verify first")
    }
    if let arb, !FileManager.default.isExecutableFile(atPath: arb) {
      throw UsageError(description: "there is no program at '\(arb)'; build peers/arb.c first")
    }
  }
}

struct UsageError: Error, CustomStringConvertible {
  let description: String
}
