import Foundation
import IntervalArithmetic
import Paper
import Testing

/// The table of the paper, which is not part of this repository.
enum PaperData {
  /// From the environment variable SNN_SHARED, otherwise from `shared` beside the package.
  static let path: String = {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let beside = package.deletingLastPathComponent().appending(path: "shared").path
    let shared = ProcessInfo.processInfo.environment["SNN_SHARED"] ?? beside
    return shared + "/paper/table-a11.csv"
  }()

  static let isPresent = FileManager.default.fileExists(atPath: path)

  static let absence: Comment = "no paper/table-a11.csv in SNN_SHARED or in ../shared"

  static func table() throws -> BenchmarkTable { try BenchmarkTable(contentsOfFile: path) }
}

/// The reference implementation, where it is installed.
enum SciPy {
  static let isPresent = (try? run("import scipy", input: "")) != nil

  static let absence: Comment = "python3 cannot import scipy"

  struct Failure: Error {}

  /// Runs a Python program and returns what it prints.
  static func run(_ program: String, input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    let (standardInput, standardOutput) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    process.standardError = FileHandle.nullDevice
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let output = try standardOutput.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure() }
    return String(decoding: output, as: UTF8.self)
  }
}

/// A table whose rows hold the accuracies of all methods in percent, in the order of the file.
func table(_ rows: [[Int]]) -> BenchmarkTable {
  BenchmarkTable(
    rows: rows.enumerated().map { index, percents in
      let accuracies = percents.map { Rational($0, over: 100) }
      return BenchmarkTable.Row(
        dataset: "set \(index)", points: 100 * (index + 1), features: 4,
        accuracies: Dictionary(uniqueKeysWithValues: zip(Method.allCases, accuracies)))
    })
}
