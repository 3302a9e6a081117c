import ArgumentParser
import Foundation
import IntervalArithmetic

/// Runs conformance tests for IEEE 1788 interval arithmetic against `Interval<Double>`.
@main
struct ITF1788: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "itf1788",
    abstract: "Run IEEE 1788 conformance tests (.itl files) against the interval library.",
    discussion: """
      Prints for each file, and in total, how many tests passed, failed and are of
      unsupported operations, and each failure with what was expected and what came.
      "tighter" counts passed tests whose enclosure is smaller than the expected one, and
      the same as with 256 bits.
      Exit status: 0 all passed, 1 a failure, 65 a file that is no .itl file, 74 one that
      cannot be read.
      """)

  @Argument(help: "The .itl files.", completion: .file())
  var files: [String]

  @Flag(help: "List the unsupported operations too.")
  var verbose = false

  func run() throws {
    FloatingPointEnvironment.require()
    var total = Count()
    for file in files {
      let count = try Self.run(file, verbose: verbose)
      print("\(count)  \(file)")
      total = total + count
    }
    if files.count > 1 { print("\(total)  total") }
    if total.failed > 0 { throw ExitCode(1) }
  }

  private static func run(_ file: String, verbose: Bool) throws -> Count {
    guard let data = FileManager.default.contents(atPath: file) else {
      complain("\(file): cannot be read")
      throw ExitCode(74)
    }
    let tests: [TestFile.Test]
    do {
      tests = try TestFile(String(decoding: data, as: UTF8.self)).tests
    } catch {
      complain("\(file): \(error)")
      throw ExitCode(65)
    }
    var count = Count()
    for test in tests {
      let inputs = test.inputs.map(\.description).joined(separator: " ")
      guard let outcome = Operations.run(test.operation, test.inputs) else {
        count.unsupported += 1
        if verbose { print("\(file):\(test.line): unsupported: \(test.operation) \(inputs)") }
        continue
      }
      // "Possibly undefined" is for libraries that cannot tell: one that can says "undefined".
      let isCertain =
        test.signal == "PossiblyUndefinedOperation" && outcome.signal == "UndefinedOperation"
      let matches =
        isCertain
        || outcome.outputs.count == test.outputs.count
          && zip(outcome.outputs, test.outputs).allSatisfy { $0.matches($1) }
          && (outcome.signal == test.signal || test.signal == "PossiblyUndefinedOperation")
      if matches {
        count.passed += 1
        continue
      }
      if outcome.isTighter(than: test.outputs), outcome.signal == test.signal {
        count.passed += 1
        count.tighter += 1
        if verbose { print("\(file):\(test.line): tighter: \(test.operation) \(inputs)") }
        continue
      }
      count.failed += 1
      func text(_ values: [Value], _ signal: String?) -> String {
        values.map(\.description).joined(separator: " ") + (signal.map { " signal \($0)" } ?? "")
      }
      print("\(file):\(test.line): failed: \(test.operation) \(inputs)")
      print("  expected \(text(test.outputs, test.signal))")
      print("  actual   \(text(outcome.outputs, outcome.signal))")
    }
    return count
  }

  private static func complain(_ message: String) {
    FileHandle.standardError.write(Data("Error: \(message)\n".utf8))
  }
}

/// How many tests ended how.
private struct Count: CustomStringConvertible {
  var passed = 0
  var failed = 0
  var unsupported = 0
  /// Those of the passed tests with a smaller enclosure than the expected one.
  var tighter = 0

  var description: String {
    "passed \(passed) failed \(failed) unsupported \(unsupported)"
      + (tighter > 0 ? " tighter \(tighter)" : "")
  }

  static func + (x: Count, y: Count) -> Count {
    Count(
      passed: x.passed + y.passed, failed: x.failed + y.failed,
      unsupported: x.unsupported + y.unsupported, tighter: x.tighter + y.tighter)
  }
}
