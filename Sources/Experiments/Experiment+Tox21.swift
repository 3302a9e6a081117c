import FloatNetwork
import Foundation

extension Experiment {
  /// Tox21: twelve assays at once, the mean area under the curve by depth (paper, section "Drug
  /// discovery").
  ///
  /// - Parameters:
  ///   - file: Features and labels as `Experiments/tox21_features.py` writes them: `fold` (0 to 4, or
  ///     `train` for what is only trained on), columns that begin with `label:` (1, 0 or nothing),
  ///     then features.
  ///   - depths: The numbers of hidden layers, or of residual blocks, that are compared.
  ///   - repeats: How many of the five folds are tested; the next one is for validation.
  public static func tox21(
    file: String, grid: HyperparameterGrid, protocol: ExperimentProtocol, seed: UInt64,
    methods: [NetworkKind], depths: [Int], repeats: Int
  ) throws -> Experiment {
    precondition((1...foldsOfTox21).contains(repeats), "one to five folds")
    let table = try TextTable(contentsOfFile: file)
    guard let header = table.header, header.first == "fold" else {
      throw DataError(
        file: file, line: 1, message: "expected a heading that begins with 'fold,label:...'")
    }
    let assays = header.indices.filter { header[$0].hasPrefix("label:") }
    guard !assays.isEmpty, assays.count + 1 < header.count else {
      throw DataError(file: file, line: 1, message: "expected columns 'label:...' and features")
    }
    let labels = Matrix(rows: table.rows.count, columns: assays.count)
    for row in table.rows.indices {
      for (j, column) in assays.enumerated() {
        labels[row, j] =
          table.rows[row][column].isEmpty ? .nan : try table.number(row, column)
      }
    }
    let features = try table.numbers(
      header.indices.filter { $0 > 0 && !header[$0].hasPrefix("label:") })
    let names = (0..<foldsOfTox21).map(String.init)
    for row in table.rows.indices where !(names + ["train"]).contains(table.rows[row][0]) {
      throw DataError(
        file: file, line: table.lines[row],
        message: "\(table.name(0)): '\(table.rows[row][0])'; expected 0 to 4, or 'train'")
    }
    func rows(_ fold: Int) -> [Int] {
      table.rows.indices.filter { table.rows[$0][0] == names[fold] }
    }
    let folds = try names.indices.prefix(repeats).map { test in
      let validation = (test + 1) % names.count
      let parts = (test: rows(test), validation: rows(validation))
      guard !parts.test.isEmpty, !parts.validation.isEmpty else {
        throw DataError(file: file, message: "has no lines of fold \(test) or \(validation)")
      }
      let training = table.rows.indices.filter {
        ![names[test], names[validation]].contains(table.rows[$0][0])
      }
      return ExperimentData.Fold(test: parts.test, splits: [(training, parts.validation)])
    }
    let isSmall = grid == .small
    let settings = ExperimentSettings(
      experiment: "tox21", grid: grid, protocol: `protocol`, seed: seed, batchSize: 128,
      epochs: isSmall ? 20 : 100, patience: isSmall ? 5 : 20, smoothing: 2, innerFolds: 1)
    let data = ExperimentData(
      name: "tox21", samples: Samples(features: features, targets: .labels(labels)),
      folds: Array(folds), standardizes: true, squashes: true)
    return Experiment(
      settings: settings, data: [data], methods: methods, criterion: .meanArea, depths: depths)
  }

  public static let foldsOfTox21 = 5
}
