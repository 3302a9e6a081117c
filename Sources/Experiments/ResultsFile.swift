import FloatNetwork
import Foundation

/// Results as lines of JSON: the settings first, then one line for each fold, appended when the fold
/// is done.
///
/// A line that was cut off by a crash is dropped when the file is opened again, so that at most the
/// folds in progress are lost.
public struct ResultsFile: Sendable {
  /// The first line.
  struct Heading: Codable {
    var format = ResultsFile.format
    var version = ResultsFile.version
    var settings: ExperimentSettings
  }

  static let format = "snn-verify experiment results"
  static let version = 2

  public let path: String
  public let settings: ExperimentSettings
  public private(set) var records: [FoldRecord]

  /// Opens the results of an experiment, or begins them.
  public init(path: String, settings: ExperimentSettings) throws {
    self.path = path
    self.settings = settings
    records = []
    guard let data = FileManager.default.contents(atPath: path) else {
      try Self.line(Heading(settings: settings)).write(to: URL(fileURLWithPath: path))
      return
    }
    let (heading, records, whole) = try Self.parse(data, file: path)
    guard heading == settings else {
      throw DataError(
        file: path, line: 1,
        message: "is of another experiment or other settings; name another file, or repeat it with"
          + " its own settings: \(String(decoding: try Self.line(heading).dropLast(), as: UTF8.self))"
      )
    }
    self.records = records
    if whole < data.count {
      try data.prefix(whole).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
  }

  /// Reads results, whatever their settings.
  public init(contentsOfFile path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw UnreadableFile(file: path)
    }
    self.path = path
    (settings, records, _) = try Self.parse(data, file: path)
  }

  private static func parse(
    _ data: Data, file: String
  ) throws(DataError) -> (ExperimentSettings, [FoldRecord], whole: Int) {
    let decoder = JSONDecoder()
    // What follows the last line feed was cut off.
    let whole = data.lastIndex(of: 10).map { $0 + 1 } ?? 0
    let lines = data.prefix(whole).split(separator: 10)
    guard let first = lines.first, let heading = try? decoder.decode(Heading.self, from: first),
      heading.format == format, heading.version == version
    else {
      throw DataError(
        file: file, line: 1, message: "is not '\(format)', version \(version); name another file")
    }
    var records: [FoldRecord] = []
    for (index, line) in lines.enumerated().dropFirst() {
      guard let record = try? decoder.decode(FoldRecord.self, from: line) else {
        throw DataError(
          file: file, line: index + 1, message: "is not the result of a fold; remove the line")
      }
      records.append(record)
    }
    return (heading.settings, records, whole)
  }

  /// Adds a fold's result to the file.
  mutating func append(_ record: FoldRecord) throws {
    let line = try Self.line(record)
    guard let file = fopen(path, "ab") else { throw Self.failure() }
    let count = line.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    guard fclose(file) == 0, count == line.count else { throw Self.failure() }
    records.append(record)
  }

  /// What the system says of its last refusal.
  private static func failure() -> POSIXError {
    POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }

  private static func line(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value) + [10]
  }
}
