import FloatNetwork
import Foundation

/// Accuracies of methods outside this program on the same test folds, as
/// `Experiments/uci_baselines.py` writes them: `dataset,method,fold,accuracy`.
public struct BaselineTable: Sendable {
  /// The methods in the order of the file.
  public let methods: [String]
  /// The mean accuracy over the folds by data set and method.
  package let accuracies: [String: [String: Double]]

  public init(contentsOfFile path: String) throws {
    let table = try TextTable(contentsOfFile: path)
    guard table.header == ["dataset", "method", "fold", "accuracy"] else {
      throw DataError(
        file: path, line: 1, message: "expected the heading 'dataset,method,fold,accuracy'")
    }
    var folds: [String: [String: [Double]]] = [:]
    var methods: [String] = []
    for row in table.rows.indices {
      let accuracy = Double(try table.number(row, 3))
      guard (0...1).contains(accuracy) else {
        throw DataError(
          file: path, line: table.lines[row],
          message: "'\(table.rows[row][3])' is not an accuracy from 0 to 1")
      }
      let (dataset, method) = (table.rows[row][0], table.rows[row][1])
      if !methods.contains(method) { methods.append(method) }
      folds[dataset, default: [:]][method, default: []].append(accuracy)
    }
    self.methods = methods
    accuracies = folds.mapValues { $0.mapValues { $0.reduce(0, +) / Double($0.count) } }
  }
}
