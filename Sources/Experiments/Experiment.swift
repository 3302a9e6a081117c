import FloatNetwork
import Foundation
import Synchronization

/// Runs the folds of an experiment that have no result yet.
public final class Experiment {
  /// How far an experiment is.
  public struct Progress: Sendable {
    public let done: Int
    public let total: Int
    public let last: FoldRecord
  }

  public var settings: ExperimentSettings
  let data: [ExperimentData]
  let methods: [NetworkKind]
  let criterion: Criterion
  /// Depths that are compared; nil where the depth is a hyperparameter.
  let depths: [Int]?

  package init(
    settings: ExperimentSettings, data: [ExperimentData], methods: [NetworkKind],
    criterion: Criterion, depths: [Int]? = nil
  ) {
    (self.settings, self.data, self.methods) = (settings, data, methods)
    (self.criterion, self.depths) = (criterion, depths)
  }

  /// The test folds that are computed, counted from 0; all unless said otherwise.
  public var chosenFolds: Set<Int>?

  /// A result that a file lacks.
  public struct Pending: Codable, Sendable, Equatable {
    public let dataset: String
    public let method: NetworkKind
    /// Counted from 0.
    public let fold: Int
    /// Where the depth is what is compared.
    public let depth: Int?
  }

  /// What a file of results lacks, in the order in which it would be computed.
  public func pending(in file: ResultsFile) -> [Pending] {
    let done = done(in: file)
    return keys.map(\.key).filter { !done.contains($0) }.map {
      Pending(dataset: $0.dataset, method: $0.method, fold: $0.fold, depth: $0.depth)
    }
  }

  /// The test fold of each row of the one data set, counted from 0, as CSV.
  public var foldsText: String {
    let folds = data[0].folds.enumerated().flatMap { fold, part in part.test.map { ($0, fold) } }
    return "row,fold\n" + folds.sorted { $0 < $1 }.map { "\($0),\($1)\n" }.joined()
  }

  private func done(in file: ResultsFile) -> Set<FoldKey> {
    Set(
      file.records.map { record in
        var key = record.key
        if depths != nil { key.depth = record.method.depth(hiddenLayers: record.trial.depth) }
        return key
      })
  }

  private var keys: [(data: Int, key: FoldKey)] {
    data.indices.flatMap { index in
      data[index].folds.indices.filter { chosenFolds?.contains($0) ?? true }.flatMap { fold in
        methods.flatMap { method in
          (depths.map { $0.map(Optional.some) } ?? [nil]).map { depth in
            let key = FoldKey(
              dataset: data[index].name, method: method, fold: fold, depth: depth)
            return (index, key)
          }
        }
      }
    }
  }

  private func trials(_ key: FoldKey, inputs: Int) -> [Trial] {
    guard let depth = key.depth else {
      return settings.grid.trials(
        for: key.method, inputs: inputs, experiment: settings.experiment)
    }
    return settings.grid.trialsOfTox21(for: key.method, depth: depth)
  }

  /// - Parameters:
  ///   - jobs: Folds that are computed at the same time; nothing depends on it but the order of
  ///     lines in the file.
  ///   - progress: Called after each fold.
  /// - Returns: The results, of all folds unless it was cancelled.
  public func run(
    into file: ResultsFile, jobs: Int, isCancelled: @escaping @Sendable () -> Bool,
    progress: @escaping @Sendable (Progress) -> Void
  ) throws -> ResultsFile {
    let done = done(in: file)
    let all = keys
    let pending = all.filter { !done.contains($0.key) }
    struct State {
      var next = 0
      var file: ResultsFile
      var failure: (any Error)?
    }
    let state = Mutex(State(file: file))
    // Data sets are only read.
    nonisolated(unsafe) let experiment = self
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, pending.count))) { _ in
      let workers = Workers(count: 1, products: experiment.settings.products ?? .separate)
      while let (index, key) = state.withLock({ state -> (Int, FoldKey)? in
        guard state.failure == nil, state.next < pending.count, !isCancelled() else { return nil }
        defer { state.next += 1 }
        return pending[state.next]
      }) {
        let (splits, test) = experiment.data[index].parts(key.fold)
        let evaluation = FoldEvaluation(
          key: key, splits: splits, test: test, criterion: experiment.criterion,
          trials: experiment.trials(key, inputs: test.features.columns),
          settings: experiment.settings)
        guard let record = evaluation.run(workers: workers, isCancelled: isCancelled) else {
          return
        }
        state.withLock { state in
          do {
            try state.file.append(record)
            progress(
              Progress(done: state.file.records.count, total: all.count, last: record))
          } catch {
            state.failure = error
          }
        }
      }
    }
    return try state.withLock { state in
      if let failure = state.failure { throw failure }
      return state.file
    }
  }
}
