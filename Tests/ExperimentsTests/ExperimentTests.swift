import FloatNetwork
import Foundation
import Testing

import Experiments

@Suite struct ExperimentTests {
  /// Two data sets so small that a fold takes a moment.
  private func experiment() -> Experiment {
    var settings = ExperimentSettings(
      experiment: "test", grid: .small, protocol: .momentum, seed: 3, batchSize: 16, epochs: 2,
      patience: 5, smoothing: 1, innerFolds: 1)
    settings.innerFolds = 1
    let random = RandomStream(seed: 8)
    let features = Matrix(
      rows: 24, columns: 3, elements: (0..<72).map { Float(random.normal(at: UInt64($0))) })
    let classes = (0..<24).map { features[$0, 0] > 0 ? 1 : 0 }
    let fold = ExperimentData.Fold(
      test: Array(0..<8), splits: [(Array(12..<24), Array(8..<12))])
    let data = ExperimentData(
      name: "tiny", samples: Samples(features: features, targets: .classes(classes, count: 2)),
      folds: [fold, fold], standardizes: true)
    return Experiment(
      settings: settings, data: [data], methods: [.snn, .batchNorm], criterion: .accuracy)
  }

  private func timeless(_ records: [FoldRecord]) -> [FoldRecord] {
    records.map { record in
      var record = record
      record.seconds = 0
      return record
    }.sorted { ($0.method.rawValue, $0.fold) < ($1.method.rawValue, $1.fold) }
  }

  @Test func `a cut file is continued to the same results`() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("snn-verify-\(UUID().uuidString).jsonl").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let experiment = experiment()
    let whole = try experiment.run(
      into: ResultsFile(path: path, settings: experiment.settings), jobs: 2,
      isCancelled: { false }, progress: { _ in })
    #expect(whole.records.count == 4)
    // As if the process had died while it wrote the last line.
    let url = URL(fileURLWithPath: path)
    let data = try Data(contentsOf: url)
    try data.dropLast(20).write(to: url)
    let cut = try ResultsFile(path: path, settings: experiment.settings)
    #expect(cut.records.count == 3)
    let again = try experiment.run(
      into: cut, jobs: 1, isCancelled: { false }, progress: { _ in })
    #expect(timeless(again.records) == timeless(whole.records))
    #expect(try timeless(ResultsFile(contentsOfFile: path).records) == timeless(whole.records))
    var other = experiment.settings
    other.seed = 4
    #expect(throws: DataError.self) { try ResultsFile(path: path, settings: other) }
  }

  @Test func `folds are stratified and disjoint`() {
    let classes = (0..<103).map { $0 % 10 == 0 ? 1 : 0 }
    let folds = Experiment.stratifiedFolds(classes, count: 5, seed: 1)
    #expect(folds.flatMap { $0 }.sorted() == Array(0..<103))
    #expect(folds.allSatisfy { fold in (2...3).contains(fold.count { classes[$0] == 1 }) })
    #expect(Experiment.stratifiedFolds(classes, count: 5, seed: 2) != folds)
  }
}
