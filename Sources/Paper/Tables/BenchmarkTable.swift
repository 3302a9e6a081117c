import Foundation
import IntervalArithmetic

/// Why a file is not the table of accuracies.
public struct TableError: Error, Equatable, Sendable, CustomStringConvertible {
  public let file: String
  /// Counted from 1; nil if the whole file is at fault.
  public let line: Int?
  public let message: String

  public var description: String { "\(file):\(line.map { "\($0):" } ?? "") \(message)" }
}

/// Table A11 of the paper: test accuracies of seven methods on the UCI data sets, exactly as
/// printed.
public struct BenchmarkTable: Sendable {
  public struct Row: Sendable {
    public let dataset: String
    /// N, the number of data points.
    public let points: Int
    /// M, the number of features.
    public let features: Int
    /// The methods without an entry failed on the data set.
    public let accuracies: [Method: Rational]

    public init(dataset: String, points: Int, features: Int, accuracies: [Method: Rational]) {
      (self.dataset, self.points, self.features) = (dataset, points, features)
      self.accuracies = accuracies
    }

    public var isComplete: Bool { accuracies.count == Method.allCases.count }
  }

  public let rows: [Row]

  public init(rows: [Row]) { self.rows = rows }

  /// The rows without missing values.
  public var completeRows: [Row] { rows.filter(\.isComplete) }

  /// The columns in the order of the file.
  static let header = ["dataset", "N", "M"] + Method.allCases.map(\.column)

  /// What the file writes for a missing accuracy.
  static let missing = "NA"

  /// Reads the table from a file of comma-separated values.
  public init(contentsOfFile path: String) throws(TableError) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw TableError(file: path, line: nil, message: "cannot be read as UTF-8 text")
    }
    try self.init(parsing: text, file: path)
  }

  /// - Parameters:
  ///   - text: Comma-separated values under the heading `dataset,N,M,SNN,MS,HW,ResNet,BN,WN,LN`.
  ///   - file: The name for error messages.
  public init(parsing text: String, file: String) throws(TableError) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let fields = lines.map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let first = fields.first, first == Self.header else {
      let heading = Self.header.joined(separator: ",")
      throw TableError(file: file, line: 1, message: "expected the heading '\(heading)'")
    }
    var rows: [Row] = []
    var lineOfDataset: [String: Int] = [:]
    for (index, values) in fields.enumerated().dropFirst() where values != [""] {
      let line = index + 1
      let row: Row
      do throws(Row.Problem) {
        row = try Row(values)
      } catch {
        throw TableError(file: file, line: line, message: error.message)
      }
      if let earlier = lineOfDataset.updateValue(line, forKey: row.dataset) {
        let message = "the data set '\(row.dataset)' is on line \(earlier) already"
        throw TableError(file: file, line: line, message: message)
      }
      rows.append(row)
    }
    if rows.isEmpty { throw TableError(file: file, line: nil, message: "has no data sets") }
    self.init(rows: rows)
  }
}

extension BenchmarkTable.Row {
  /// What is wrong with a line.
  fileprivate struct Problem: Error {
    let message: String
  }

  fileprivate init(_ values: [String]) throws(Problem) {
    let header = BenchmarkTable.header
    guard values.count == header.count else {
      throw Problem(message: "expected \(header.count) fields, found \(values.count)")
    }
    guard !values[0].isEmpty else { throw Problem(message: "the name of the data set is missing") }
    var sizes: [Int] = []
    for (name, text) in zip(header, values).dropFirst().prefix(2) {
      guard let size = Int(text), size > 0 else {
        throw Problem(message: "\(name) is not a positive integer: '\(text)'")
      }
      sizes.append(size)
    }
    var accuracies: [Method: Rational] = [:]
    for (method, text) in zip(Method.allCases, values[3...]) where text != BenchmarkTable.missing {
      guard let accuracy = try? Rational(parsing: text), accuracy >= 0, accuracy <= 1 else {
        throw Problem(message: "\(method.column) is not an accuracy from 0 to 1: '\(text)'")
      }
      accuracies[method] = accuracy
    }
    self.init(dataset: values[0], points: sizes[0], features: sizes[1], accuracies: accuracies)
  }
}
