import Foundation
import IntervalArithmetic
import Proving

/// Which constants of activations and initializations source files print, and how many digits of them
/// are right, as a question.
public struct LintRequest: Sendable {
  /// Files and directories.
  public var paths: [String]

  /// The question about files and directories.
  public init(paths: [String]) { self.paths = paths }

  /// Reads the files on up to `jobs` threads; the result does not depend on how many.
  public func run(jobs: Int = 1) -> LintResult {
    let tree = SourceTree(paths)
    let index = ConstantIndex(jobs: jobs)
    let scans = parallelMap(tree.files, jobs: jobs) { file in FileOutcome(file, index: index) }
    let truths = Truths(for: scans.flatMap { $0.scan?.candidates ?? [] }, jobs: jobs)
    var result = LintResult(
      files: 0, bytes: 0, findings: [], silenced: 0, cutFiles: [], notExamined: tree.notExamined,
      skippedDirectories: tree.skipped)
    for (file, outcome) in zip(tree.files, scans) {
      if let reason = outcome.reason {
        result.notExamined.append(
          UnexaminedFile(path: file.path, reason: reason, isNamed: file.isNamed))
      }
      guard let scan = outcome.scan else { continue }
      result.files += 1
      result.bytes += outcome.bytes
      result.silenced += scan.silenced
      if scan.isCut { result.cutFiles.append(file.path) }
      result.findings += scan.candidates.compactMap { truths.finding($0, in: file.path) }
    }
    return result
  }

  /// The findings in a text alone.
  public static func findings(in text: String, path: String = "") -> [ConstantFinding] {
    var text = text
    let scan = text.withUTF8 { FileScan($0, index: .shared) }
    let truths = Truths(for: scan.candidates, jobs: 1)
    return scan.candidates.compactMap { truths.finding($0, in: path) }
  }
}

private struct FileOutcome: Sendable {
  let scan: FileScan?
  let bytes: Int
  let reason: UnexaminedFile.Reason?

  init(_ file: SourceFile, index: ConstantIndex) {
    switch file.read() {
    case .success(let data):
      scan = data.withUnsafeBytes { bytes in
        bytes.withMemoryRebound(to: UInt8.self) { FileScan($0, index: index) }
      }
      (bytes, reason) = (data.count, nil)
    case .failure(let failure): (scan, bytes, reason) = (nil, 0, failure.reason)
    }
  }
}

/// The certified values that candidates ask for, to enough digits.
private struct Truths: Sendable {
  private var values: [KnownQuantity: Enclosure] = [:]
  /// Families that are proved to have no values.
  private var empty: Set<KnownQuantity.Family> = []

  /// Few digits tell most numbers from the true ones; more are computed for those that they leave open.
  init(for candidates: [ConstantCandidate], jobs: Int) {
    var digits: [KnownQuantity.Family: Int] = [:]
    for candidate in candidates { digits[candidate.quantity.family] = Self.shownDigits }
    compute(digits, jobs: jobs)
    digits = [:]
    for candidate in candidates
    where values[candidate.quantity] != nil
      && finding(candidate, in: "")?.verdict == .undecided
    {
      let needed = min(candidate.digits + Self.spareDigits, Self.digitLimit)
      let family = candidate.quantity.family
      digits[family] = max(digits[family] ?? 0, needed)
    }
    compute(digits, jobs: jobs)
  }

  private mutating func compute(_ digits: [KnownQuantity.Family: Int], jobs: Int) {
    let families = digits.map { ($0.key, $0.value) }
    let found = parallelMap(families, jobs: jobs) { $0.0.values(digits: $0.1) }
    for ((family, _), list) in zip(families, found) {
      guard let list else { continue }
      if list.isEmpty { empty.insert(family) }
      for value in list { values[KnownQuantity(family, value.form)] = value.enclosure }
    }
  }

  func finding(_ candidate: ConstantCandidate, in path: String) -> ConstantFinding? {
    candidate.finding(
      in: path, truth: values[candidate.quantity],
      isAbsent: empty.contains(candidate.quantity.family))
  }

  private static var spareDigits: Int { 8 }
  private static var shownDigits: Int { 24 }
  /// More are not computed; then a number of more digits is undecided.
  private static var digitLimit: Int { 120 }
}

/// What was found.
public struct LintResult: Sendable {
  /// Files that were read as text, and their bytes.
  public var files: Int
  public var bytes: Int
  /// Numbers that are constants, right ones among them, by file, line and column.
  public var findings: [ConstantFinding]
  /// Lines with such numbers that are told to be left alone.
  public var silenced: Int
  /// Files with so many that they were not read to the end.
  public var cutFiles: [String]
  /// What is no text, or cannot be read.
  public var notExamined: [UnexaminedFile]
  /// Hidden directories and those of builds.
  public var skippedDirectories: [String]

  /// Findings but for the right ones.
  public var defects: [ConstantFinding] { findings.filter { $0.verdict != .right } }
}
