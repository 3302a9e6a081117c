import ClaimChecker
import Foundation

import struct LayerChecker.Budget

let usage = """
  snn-check FILE... [--model FILE] [--format text|json] [--jobs N] [--budget N]

  Checks certificates of snn-verify by an arithmetic of its own, without searching, and says what
  each one claims. A file that would take more than some ten seconds to a minute is too large to
  check here; --budget N allows N times as much of everything. An audit is about the weights of a
  model, which --model names. Exit status: 0 all accepted, 1 one is rejected, 2 one is too large or
  lacks its model, 65 one is malformed, 74 one cannot be read, 64 bad usage.

  """

func refuse(_ message: String) -> Never {
  _ = StandardStream.write("Error: \(message)\n\(usage)", to: STDERR_FILENO)
  exit(64)
}

guard !CommandLine.arguments.isEmpty else {
  _ = StandardStream.write(
    "Error: the arguments cannot be read; on Linux they come from /proc, which is not mounted\n",
    to: STDERR_FILENO)
  exit(64)
}

var paths: [String] = []
var format = CheckedFiles.Format.text
var jobs = ProcessInfo.processInfo.activeProcessorCount
var budget = Budget.standard
var model: String?
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--help", "-h":
    print(usage, terminator: "")
    exit(0)
  case "--format":
    guard let value = arguments.popFirst().flatMap(CheckedFiles.Format.init) else {
      refuse("--format: write text or json")
    }
    format = value
  case "--jobs":
    guard let value = arguments.popFirst().flatMap({ Int($0) }), (1...1024).contains(value) else {
      refuse("--jobs: write a number from 1 to 1024")
    }
    jobs = value
  case "--budget":
    guard let value = arguments.popFirst().flatMap({ Int($0) }),
      (1...Budget.mostTimes).contains(value)
    else { refuse("--budget: write a number from 1 to \(Budget.mostTimes)") }
    budget = Budget(times: value)
  case "--model":
    guard let value = arguments.popFirst() else { refuse("--model: name a safetensors file") }
    model = value
  case "--": paths += Array(arguments.drain())
  default:
    guard !argument.hasPrefix("-") else { refuse("unknown option '\(argument)'") }
    paths.append(argument)
  }
}
guard !paths.isEmpty else { refuse("name a certificate file") }

let (report, status) = CheckedFiles(
  paths: paths, format: format, jobs: jobs, budget: budget, model: model
).run()
guard StandardStream.write(report, to: STDOUT_FILENO) else {
  _ = StandardStream.write("Error: cannot write to standard output\n", to: STDERR_FILENO)
  exit(74)
}
exit(status)

extension ArraySlice {
  /// Takes everything out.
  fileprivate mutating func drain() -> ArraySlice {
    defer { removeAll() }
    return self
  }
}
