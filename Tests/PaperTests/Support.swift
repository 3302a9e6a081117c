import Foundation
import IntervalArithmetic
import Paper
import Proving
import Testing

/// What was taken from the paper and is not part of this repository.
enum PaperData {
  /// From the environment variable SNN_SHARED, otherwise from `shared` beside the package.
  private static let directory: URL = {
    if let shared = ProcessInfo.processInfo.environment["SNN_SHARED"] {
      return URL(filePath: shared).appending(path: "paper")
    }
    return URL(filePath: #filePath).appending(path: "../../../../shared/paper").standardized
  }()

  private static let path = directory.appending(path: "table-a11.csv").path

  static let isPresent = FileManager.default.fileExists(atPath: path)

  static let absence: Comment = "skipped: needs the paper's data in SNN_SHARED or in ../shared"

  /// Table A11.
  static func table() throws -> BenchmarkTable { try BenchmarkTable(contentsOfFile: path) }

  /// The list of claims as printed; nil if it is absent.
  static let list = try? String(
    contentsOf: directory.appending(path: "claims-as-printed.md"), encoding: .utf8)
}

/// What is found of the claims of the ledger, once for all tests.
enum Found {
  private static let described = Set(Erratum.all.flatMap { $0.claims + $0.stands })

  /// Of the claims that errata are about, and of what stands in place of them.
  static let ofErrata = findings(described.contains, budget: 20_000)

  /// Of all others, but those with a budget of their own. A counterexample is found soon or not at all, so
  /// that a small budget does.
  static let ofOthers = findings({ !described.contains($0) }, budget: 500)

  private static func findings(
    _ isMeant: (String) -> Bool, budget: Int
  ) -> [String: Finding] {
    let claims = Ledger().entries.map(\.claim).filter { isMeant($0.id) }
    let ids = claims.filter { budget > 500 || $0.budget == nil }.map(\.id)
    let table = PaperData.isPresent ? try! PaperData.table() : nil
    let found = Ledger(ids: Set(ids)).findings(
      jobs: 2, options: ProverOptions(budget: budget), table: table)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.claim.id, $0) })
  }
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
