import Foundation

/// The command line of snn-bench.
struct Options {
  static let usage = """
    USAGE: snn-bench [--json] [--binary PATH] [--peers DIRECTORY] [--torch PATH] [--only PREFIX]

      --json         Print JSON instead of a table.
      --binary PATH  Time this build of snn-verify as a whole process, too.
      --peers DIRECTORY
                     Measure against the interval libraries whose programs are there, too.
      --torch PATH   Compare training steps with PyTorch in this Python interpreter.
      --only PREFIX  Measure only what has a name with this prefix, such as interval.add.
      --help         Print this text.
    """

  var printsJSON = false
  var printsUsage = false
  var binary: String?
  var peers: String?
  var torch: String?
  var prefix = ""

  init(_ arguments: some Sequence<String>) throws(UsageError) {
    var arguments = arguments.makeIterator()
    while let argument = arguments.next() {
      switch argument {
      case "--json": printsJSON = true
      case "--help", "-h": printsUsage = true
      case "--binary", "--peers", "--torch", "--only":
        guard let value = arguments.next() else {
          throw UsageError(description: "'\(argument)' needs a value")
        }
        switch argument {
        case "--only": prefix = value
        case "--peers": peers = value
        case "--torch": torch = value
        default: binary = value
        }
      default: throw UsageError(description: "'\(argument)' is not an option of snn-bench")
      }
    }
    if let binary, !FileManager.default.isExecutableFile(atPath: binary) {
      throw UsageError(description: "there is no program at '\(binary)'; build snn-verify first")
    }
    if let peers {
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: peers, isDirectory: &isDirectory),
        isDirectory.boolValue
      else {
        throw UsageError(description: "there is no directory '\(peers)'; peers/find makes one")
      }
    }
  }
}

struct UsageError: Error, CustomStringConvertible {
  let description: String
}
