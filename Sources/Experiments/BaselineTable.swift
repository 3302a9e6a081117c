import FloatNetwork
import Foundation

/// Scores of methods outside this program on the same test folds, as `Experiments/uci_baselines.py` and
/// `Experiments/htru2_baselines.py` write them: `dataset,method,fold,accuracy`, or `auc` in its place.
public struct BaselineTable: Sendable {
  /// A method on a fold.
  package struct Entry: Sendable {
    package let dataset: String
    package let method: String
    /// Counted from 0.
    package let fold: Int
    package let score: Double
  }

  /// The methods in the order of the file.
  public let methods: [String]
  package let entries: [Entry]

  /// - Parameters:
  ///   - isArea: Whether the scores have to be areas, and not accuracies.
  ///   - dataset: The data set that all of them have to be of.
  public init(contentsOfFile path: String, isArea: Bool = false, of dataset: String? = nil) throws {
    let table = try TextTable(contentsOfFile: path)
    let heading = ["dataset", "method", "fold", isArea ? "auc" : "accuracy"]
    guard table.header == heading else {
      throw DataError(
        file: path, line: 1, message: "expected the heading '\(heading.joined(separator: ","))'")
    }
    var methods: [String] = []
    var seen: Set<[String]> = []
    entries = try table.rows.indices.map { row in
      let score = Double(try table.number(row, 3))
      guard (0...1).contains(score) else {
        throw DataError(
          file: path, line: table.lines[row],
          message: "'\(table.rows[row][3])' is not a score from 0 to 1")
      }
      guard let fold = Int(table.rows[row][2]), fold >= 0 else {
        throw DataError(
          file: path, line: table.lines[row],
          message: "'\(table.rows[row][2])' is not a fold; expected 0, 1, 2, ...")
      }
      let (name, method) = (table.rows[row][0], table.rows[row][1])
      if let dataset, name != dataset {
        throw DataError(
          file: path, line: table.lines[row], message: "scores of '\(name)'; expected '\(dataset)'")
      }
      guard seen.insert([name, method, "\(fold)"]).inserted else {
        throw DataError(
          file: path, line: table.lines[row],
          message: "a second score of \(method) for fold \(fold) of '\(name)'")
      }
      if !methods.contains(method) { methods.append(method) }
      return Entry(dataset: name, method: method, fold: fold, score: score)
    }
    self.methods = methods
  }
}
