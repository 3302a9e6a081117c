import FloatNetwork
import Foundation

extension Experiment {
  /// The UCI data sets in the paper's preparation: four test splits and a validation split for each
  /// (paper, section "UCI", appendix A4).
  ///
  /// - Parameters:
  ///   - directory: Holds a directory for each data set `NAME`, with `NAME_py.dat`,
  ///     `labels_py.dat`, `folds_py.dat` and `validation_folds_py.dat`; without the last, 15 % of each
  ///     class of the training part are held out for validation.
  ///   - names: The data sets; all if empty.
  ///   - largest: Larger data sets are left out.
  public static func uci(
    directory: String, grid: HyperparameterGrid, protocol: ExperimentProtocol, seed: UInt64,
    methods: [NetworkKind] = NetworkKind.allCases,
    names: [String] = [], largest: Int? = nil
  ) throws -> Experiment {
    guard let entries = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      throw UnreadableFile(file: directory)
    }
    let present = entries.sorted().filter {
      FileManager.default.fileExists(atPath: "\(directory)/\($0)/labels_py.dat")
    }
    for name in names where !present.contains(name) {
      throw DataError(
        file: directory, message: "has no data set '\(name)'; it has \(present.count) others")
    }
    guard !present.isEmpty else {
      throw DataError(
        file: directory,
        message: "has no data sets; expected directories with labels_py.dat and folds_py.dat")
    }
    let data = try present.filter { names.isEmpty || names.contains($0) }
      .map { try dataSet($0, in: directory, seed: seed) }
      .filter { $0.samples.count <= largest ?? .max }
      // Small ones first: results soon, and threads end together.
      .sorted { ($0.samples.count, $0.name) < ($1.samples.count, $1.name) }
    let settings = ExperimentSettings(
      experiment: "uci", grid: grid, protocol: `protocol`, seed: seed,
      batchSize: grid == .paper ? 128 : 32, epochs: 100, patience: grid == .paper ? 30 : 20,
      smoothing: 5, innerFolds: 1)
    return Experiment(settings: settings, data: data, methods: methods, criterion: .accuracy)
  }

  private static func dataSet(
    _ name: String, in directory: String, seed: UInt64
  ) throws -> ExperimentData {
    let base = "\(directory)/\(name)/"
    let features = try TextTable(contentsOfFile: base + "\(name)_py.dat")
    let labels = try TextTable(contentsOfFile: base + "labels_py.dat")
    let tests = try TextTable(contentsOfFile: base + "folds_py.dat")
    let given = base + "validation_folds_py.dat"
    let validations =
      FileManager.default.fileExists(atPath: given) ? try TextTable(contentsOfFile: given) : nil
    for table in [labels, tests] + (validations.map { [$0] } ?? [])
    where table.rows.count != features.rows.count {
      throw DataError(
        file: table.file,
        message: "has \(table.rows.count) lines, but \(features.file) has \(features.rows.count)")
    }
    guard validations.map({ $0.columns == tests.columns }) ?? true else {
      throw DataError(
        file: given,
        message: "has \(validations!.columns) columns, but \(tests.file) has \(tests.columns)")
    }
    var classes: [Int] = []
    for row in labels.rows.indices {
      let label = try labels.number(row, 0)
      guard label >= 0, label < 1000, label == label.rounded() else {
        throw DataError(
          file: labels.file, line: labels.lines[row],
          message: "'\(labels.rows[row][0])' is not a class; expected 0, 1, 2, ...")
      }
      classes.append(Int(label))
    }
    let folds = try (0..<tests.columns).map { fold in
      var (training, validation, test): ([Int], [Int], [Int]) = ([], [], [])
      for row in classes.indices {
        if try tests.number(row, fold) == 1 {
          test.append(row)
        } else if try validations?.number(row, fold) == 1 {
          validation.append(row)
        } else {
          training.append(row)
        }
      }
      if validations == nil {
        (training, validation) = heldOut(of: training, classes, seed: seed, fold: fold)
      }
      guard !training.isEmpty, !validation.isEmpty, !test.isEmpty else {
        throw DataError(
          file: tests.file, message: "\(tests.name(fold)) leaves a part of the split empty")
      }
      return ExperimentData.Fold(test: test, splits: [(training, validation)])
    }
    return ExperimentData(
      name: name,
      samples: Samples(
        features: try features.numbers(Array(0..<features.columns)),
        targets: .classes(classes, count: (classes.max() ?? 0) + 1)),
      folds: folds, standardizes: false)
  }

  /// Rows to train on, and 15 % of each class, to the nearest row, to validate by.
  package static func heldOut(
    of rows: [Int], _ classes: [Int], seed: UInt64, fold: Int
  ) -> (training: [Int], validation: [Int]) {
    var random = RandomStream(seed: seed).substream(-3).substream(fold)
    var validation: Set<Int> = []
    for label in Set(rows.map { classes[$0] }).sorted() {
      let own = rows.filter { classes[$0] == label }
      let count = (15 * own.count + 50) / 100
      for index in random.permutation(own.count).prefix(count) { validation.insert(own[index]) }
    }
    return (rows.filter { !validation.contains($0) }, validation.sorted())
  }
}
