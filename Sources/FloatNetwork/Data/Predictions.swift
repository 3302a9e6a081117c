import Foundation

/// What a model says of samples.
public struct Predictions {
  /// In the order of the network's outputs.
  public let classNames: [String]
  /// The line of each sample in its file.
  public let lines: [Int]
  /// Of each sample the place of the most probable class.
  public let classes: [Int]
  let probabilities: Matrix

  /// Sends the samples through the network, without dropout.
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
