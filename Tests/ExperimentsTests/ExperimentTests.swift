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
    other = experiment.settings
    other.products = nil
    #expect(throws: DataError.self) { try ResultsFile(path: path, settings: other) }
  }

  @Test func `folds are stratified and disjoint`() {
    let classes = (0..<103).map { $0 % 10 == 0 ? 1 : 0 }
    let folds = Experiment.stratifiedFolds(classes, count: 5, seed: 1)
    #expect(folds.flatMap { $0 }.sorted() == Array(0..<103))
    #expect(folds.allSatisfy { fold in (2...3).contains(fold.count { classes[$0] == 1 }) })
    #expect(Experiment.stratifiedFolds(classes, count: 5, seed: 2) != folds)
  }

  @Test func `15 percent of each class are held out`() {
    let classes = (0..<200).map { $0 % 10 == 0 ? 1 : 0 }
    let rows = Array(0..<160)
    let (training, validation) = Experiment.heldOut(of: rows, classes, seed: 1, fold: 0)
    #expect((training + validation).sorted() == rows)
    #expect(
      validation.count { classes[$0] == 1 } == 2 && validation.count { classes[$0] == 0 } == 22)
    #expect(Experiment.heldOut(of: rows, classes, seed: 1, fold: 1).validation != validation)
  }

  /// What is chosen for a network that cannot fail: all samples are of one class.
  private func chosen(
    _ training: ExperimentProtocol, halving: [Int]? = nil
  ) throws -> FoldRecord {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("snn-verify-\(UUID().uuidString).jsonl").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var settings = ExperimentSettings(
      experiment: "uci", grid: .small, protocol: training, seed: 3, batchSize: 8, epochs: 6,
      patience: 5, smoothing: 1, innerFolds: 1)
    (settings.epochs, settings.halving) = (6, halving)
    let data = ExperimentData(
      name: "one class",
      samples: Samples(
        features: Matrix(rows: 24, columns: 3, elements: (0..<72).map { Float($0 % 7) / 7 }),
        targets: .classes(Array(repeating: 0, count: 24), count: 2)),
      folds: [
        ExperimentData.Fold(test: Array(0..<8), splits: [(Array(12..<24), Array(8..<12))])
      ], standardizes: true)
    let experiment = Experiment(
      settings: settings, data: [data], methods: [.snn], criterion: .accuracy)
    let file = try experiment.run(
      into: ResultsFile(path: path, settings: settings), jobs: 1, isCancelled: { false },
      progress: { _ in })
    return try #require(file.records.first)
  }

  @Test func `the paper's ties go to more layers, the lower rate and more dropout`() throws {
    let paper = try chosen(.paper)
    #expect(paper.validation == 1)
    #expect(
      paper.trial
        == Trial(width: 64, depth: 8, form: .rectangular, dropout: 0.05, learningRate: 0.01))
    #expect(paper.byDepth?.map(\.depth) == [2, 4, 8])
    let other = try chosen(.momentum)
    #expect(other.validation == 1 && other.trial != paper.trial && other.byDepth == nil)
  }

  @Test func `halving trains a third to the end`() throws {
    let halved = try chosen(.paper, halving: [1, 2])
    // Of 12 trials 4 go on, and 2 of these to the end.
    #expect(halved.trainings == 12)
    #expect((1...2).contains(halved.byDepth?.count ?? 0))
    let late = try chosen(.paper, halving: [6])
    #expect(late.byDepth?.count ?? 0 <= 3)
  }
}
