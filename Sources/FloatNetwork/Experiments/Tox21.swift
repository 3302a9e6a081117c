import Foundation

extension Experiment {
  /// Tox21: twelve assays at once, the mean area under the curve by depth (paper, section "Drug
  /// discovery").
  ///
  /// - Parameters:
  ///   - file: Features and labels as `Experiments/tox21_features.py` writes them: `fold` (a number,
  ///     or `test`), twelve columns that begin with `label:` (1, 0 or nothing), then features.
  ///   - depths: The numbers of hidden layers that are compared.
  public static func tox21(
    file: String, full: Bool, seed: UInt64, methods: [NetworkKind], depths: [Int], repeats: Int
  ) throws -> Experiment {
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
    let test = table.rows.indices.filter { table.rows[$0][0] == "test" }
    let rest = table.rows.indices.filter { table.rows[$0][0] != "test" }
    guard !test.isEmpty else {
      throw DataError(file: file, message: "has no line whose fold is 'test'")
    }
    let names = Array(Set(rest.map { table.rows[$0][0] })).sorted()
    guard names.count >= repeats else {
      throw DataError(
        file: file, message: "has \(names.count) folds; expected at least \(repeats)")
    }
    // The challenge's test set is the test of every repetition, which leaves out another fold.
    let folds = names.prefix(repeats).map { validation in
      ExperimentData.Fold(
        test: test,
        splits: [
          (
            rest.filter { table.rows[$0][0] != validation },
            rest.filter { table.rows[$0][0] == validation }
          )
        ])
    }
    let settings = ExperimentSettings(
      experiment: "tox21", full: full, seed: seed, optimizer: .momentum, momentum: 0.9,
      batchSize: 128, epochs: full ? 100 : 12, patience: full ? 20 : 4, smoothing: 2, innerFolds: 1)
    let data = ExperimentData(
      name: "tox21", samples: Samples(features: features, targets: .labels(labels)),
      folds: Array(folds), standardizes: true)
    return Experiment(
      settings: settings, data: [data], methods: methods, criterion: .meanArea, depths: depths)
  }
}

extension HyperparameterGrid {
  /// Widths, rates and dropout at a given depth.
  static func trialsOfTox21(for kind: NetworkKind, depth: Int, full: Bool) -> [Trial] {
    let widths = full ? [1024, 512, 256] : [256]
    let rates = full ? [0.01, 0.05, 0.1] : [0.01]
    let dropouts = kind == .snn ? (full ? [0.05, 0.10] : [0.05]) : (full ? [0, 0.5] : [0.5])
    return widths.flatMap { width in
      rates.flatMap { rate in
        dropouts.map {
          Trial(width: width, depth: depth, form: .rectangular, dropout: $0, learningRate: rate)
        }
      }
    }
  }
}
