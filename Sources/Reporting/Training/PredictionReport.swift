import FloatNetwork
import Paper

/// What a model says of the samples of a table, in short; the file has it at length.
public struct PredictionReport: Sendable {
  private let path: String
  private let counts: [(name: String, count: Int)]

  public init(_ predictions: Predictions, path: String) {
    self.path = path
    counts = predictions.classNames.enumerated().map { label, name in
      (name, predictions.classes.count { $0 == label })
    }
  }

  private var total: Int { counts.reduce(0) { $0 + $1.count } }

  public var text: String {
    "\(path): \(Notation.count(total, "sample")); "
      + counts.map { "\($0.count) of \($0.name)" }.joined(separator: ", ") + "\n"
  }

  /// See `Documentation/OutputFormat.md`.
  public var json: String {
    Record(
      predictions: path, samples: total,
      classes: counts.map { Count(name: $0.name, samples: $0.count) }
    ).jsonText()
  }

  private struct Record: Encodable {
    let command = "train"
    let predictions: String
    let samples: Int
    let classes: [Count]
  }

  private struct Count: Encodable {
    let name: String
    let samples: Int
  }
}
