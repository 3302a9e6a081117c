import Foundation

/// A table whose classes nobody knows yet.
public struct UnlabeledTable {
  /// Standardized as the model wants it.
  let features: Matrix
  /// The line of each sample in the file, counted from 1.
  let lines: [Int]

  /// - Parameter label: A column that is no feature, if the table has one all the same.
  public init(contentsOfFile path: String, label: String?, for model: Model) throws {
    let table = try TextTable(contentsOfFile: path)
    let column = try label.map { try LabeledTable.column($0, of: table) }
    let columns = try model.columns(of: table, label: column)
    features = model.standardization.apply(try table.numbers(columns))
    lines = table.lines
  }
}

extension Model {
  /// The places of the features in a table: by their names if both have names, otherwise in the
  /// order of the model's.
  func columns(of table: TextTable, label: Int?) throws(DataError) -> [Int] {
    let others = (0..<table.columns).filter { $0 != label }
    let unnamed = featureNames.allSatisfy { $0.wholeMatch(of: /column [0-9]+/) != nil }
    if let header = table.header, !unnamed, Set(featureNames).count == featureNames.count {
      var columns: [Int] = []
      for name in featureNames {
        guard let column = others.first(where: { header[$0] == name }) else {
          throw DataError(
            file: table.file, line: 1, message: "lacks the column '\(name)' that the model wants")
        }
        columns.append(column)
      }
      return columns
    }
    guard others.count == featureNames.count else {
      throw DataError(
        file: table.file,
        message: "has \(others.count) columns besides the label; the model wants"
          + " \(featureNames.count)")
    }
    return others
  }
}

/// What a model says of samples.
public struct Predictions {
  public let classNames: [String]
  /// The line of each sample in its file.
  public let lines: [Int]
  /// Of each sample the place of the most probable class.
  public let classes: [Int]
  let probabilities: Matrix

  public init(_ model: Model, of table: UnlabeledTable, workers: Workers) {
    classNames = model.classNames
    lines = table.lines
    // The targets are of no use; they only say that there are classes.
    let samples = Samples(
      features: table.features,
      targets: .classes(
        Array(repeating: 0, count: table.features.rows), count: model.classNames.count))
    let probabilities = model.network.probabilities(samples, workers: workers)
    classes = (0..<probabilities.rows).map { probabilities.largestColumn(ofRow: $0) }
    self.probabilities = probabilities
  }

  /// Comma-separated values: the line, the most probable class, and the probability of each class.
  public var csv: Data {
    var lines = [
      (["line", "class"] + classNames.map { "P(\($0))" }).map(Self.field).joined(separator: ",")
    ]
    for (row, line) in self.lines.enumerated() {
      let numbers = classNames.indices.map { "\(probabilities[row, $0])" }
      lines.append(
        (["\(line)", Self.field(classNames[classes[row]])] + numbers).joined(separator: ","))
    }
    return Data((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func field(_ text: String) -> String {
    let isPlain = !text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
