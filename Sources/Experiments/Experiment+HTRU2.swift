import FloatNetwork
import Foundation

extension Experiment {
  /// HTRU2, pulsar candidates: nested cross-validation with 10 folds, stratified by class (paper,
  /// section "Astronomy").
  ///
  /// - Parameters:
  ///   - directory: Holds `HTRU_2.csv`: eight numbers and the class, 0 or 1, on each line.
  ///   - innerFolds: How many of the other folds choose in turn; all nine with the paper's grid, else
  ///     one, unless said otherwise.
  public static func htru2(
    directory: String, grid: HyperparameterGrid, protocol: ExperimentProtocol, seed: UInt64,
    methods: [NetworkKind] = NetworkKind.allCases,
    innerFolds: Int? = nil
  ) throws -> Experiment {
    let table = try TextTable(contentsOfFile: directory + "/HTRU_2.csv")
    let inputs = table.columns - 1
    let features = try table.numbers(Array(0..<inputs))
    var classes: [Int] = []
    for row in table.rows.indices {
      let label = try table.number(row, inputs)
      guard label == 0 || label == 1 else {
        throw DataError(
          file: table.file, line: table.lines[row],
          message: "\(table.name(inputs)): the class is '\(table.rows[row][inputs])';"
            + " expected 0 or 1")
      }
      classes.append(Int(label))
    }
    for label in 0...1 where classes.count(where: { $0 == label }) < foldsOfHTRU2 {
      throw DataError(
        file: table.file,
        message: "class \(label) has fewer than \(foldsOfHTRU2) samples, one for each fold")
    }
    let isWhole = grid == .paper
    let settings = ExperimentSettings(
      experiment: "htru2", grid: grid, protocol: `protocol`, seed: seed, batchSize: 128,
      epochs: isWhole ? 100 : 30, patience: isWhole ? 20 : 8, smoothing: 3,
      innerFolds: innerFolds ?? (isWhole ? foldsOfHTRU2 - 1 : 1))
    let parts = stratifiedFolds(classes, count: foldsOfHTRU2, seed: seed)
    let folds = parts.indices.map { test in
      ExperimentData.Fold(
        test: parts[test],
        splits: (1...settings.innerFolds).map { offset in
          let validation = (test + offset) % parts.count
          return (
            parts.indices.filter { $0 != test && $0 != validation }.flatMap { parts[$0] },
            parts[validation]
          )
        })
    }
    let data = ExperimentData(
      name: "htru2",
      samples: Samples(features: features, targets: .classes(classes, count: 2)), folds: folds,
      standardizes: true)
    return Experiment(
      settings: settings, data: [data], methods: methods, criterion: .areaUnderCurve)
  }

  public static let foldsOfHTRU2 = 10

  /// Rows dealt into folds in random order, class by class.
  package static func stratifiedFolds(_ classes: [Int], count: Int, seed: UInt64) -> [[Int]] {
    var folds = Array(repeating: [Int](), count: count)
    var random = RandomStream(seed: seed).substream(-2)
    var next = 0
    for label in Set(classes).sorted() {
      let rows = classes.indices.filter { classes[$0] == label }
      for index in random.permutation(rows.count) {
        folds[next % count].append(rows[index])
        next += 1
      }
    }
    return folds.map { $0.sorted() }
  }
}
