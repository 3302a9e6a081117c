import FloatNetwork
import Foundation
import Statistics

/// One test fold: hyperparameters are chosen on validation parts, and the network that was trained
/// for the first of these parts with the best ones is tested.
package struct FoldEvaluation {
  /// A training part and its validation part.
  struct Split {
    let training: Samples
    let validation: Samples
  }

  let key: FoldKey
  let splits: [Split]
  let test: Samples
  let criterion: Criterion
  let trials: [Trial]
  let settings: ExperimentSettings

  /// A trial that was trained to the end.
  private struct Candidate {
    let index: Int
    /// By the criterion, on validation data; the mean over all splits.
    let score: Double
    /// The lowest smoothed validation losses of the splits, added up.
    let loss: Double
    /// That of the first split.
    let network: Network
    let epoch: Int
  }

  /// - Returns: Nil if cancelled.
  func run(workers: Workers, isCancelled: () -> Bool) -> FoldRecord? {
    let clock = ContinuousClock()
    let start = clock.now
    guard let finalists = finalists(workers, isCancelled) else { return nil }
    var trainings = settings.halving == nil ? 0 : trials.count
    var best: [Int: Candidate] = [:]
    for (index, begun) in finalists {
      var scores: [Double] = []
      var loss = 0.0
      var first: (network: Network, epoch: Int)?
      for (inner, split) in splits.enumerated() {
        let training =
          (inner == 0 ? begun : nil) ?? self.training(index, inner: inner, split, workers)
        guard training.run(isCancelled: isCancelled) else { return nil }
        if inner > 0 || begun == nil { trainings += 1 }
        scores.append(score(training.network, on: split.validation, workers) ?? 0)
        let reached = training.bestEpoch.map { training.epochs[$0].smoothedLoss } ?? .infinity
        loss += reached
        if inner == 0 { first = (training.network, (training.bestEpoch ?? -1) + 1) }
      }
      guard let first else { continue }
      let candidate = Candidate(
        index: index, score: scores.reduce(0, +) / Double(scores.count), loss: loss,
        network: first.network, epoch: first.epoch)
      let depth = trials[index].depth
      if best[depth].map({ isBetter(candidate, than: $0) }) ?? true { best[depth] = candidate }
    }
    guard var chosen = best.values.first else {
      preconditionFailure("a fold has trials and splits")
    }
    for other in best.values where isBetter(other, than: chosen) { chosen = other }
    var record = record(
      chosen, trainings: trainings, seconds: start.duration(to: clock.now) / .seconds(1), workers)
    if settings.protocol == .paper, key.depth == nil {
      record.byDepth = best.sorted { $0.key < $1.key }.map { depth, candidate in
        FoldRecord.DepthScore(
          depth: depth, validation: candidate.score,
          test: score(candidate.network, on: test, workers))
      }
    }
    return record
  }

  /// Whether one of two trials is chosen; a total order, since the last key is the index.
  private func isBetter(_ one: Candidate, than other: Candidate) -> Bool {
    if one.score != other.score { return one.score > other.score }
    if settings.protocol == .paper {
      let (trial, rival) = (trials[one.index], trials[other.index])
      if trial.depth != rival.depth { return trial.depth > rival.depth }
      if trial.learningRate != rival.learningRate {
        return trial.learningRate < rival.learningRate
      }
      if trial.dropout != rival.dropout { return trial.dropout > rival.dropout }
    }
    if one.loss != other.loss { return one.loss < other.loss }
    return one.index < other.index
  }

  /// The trials that are trained to the end, with what is trained of them on the first split.
  ///
  /// With halving, the third that has the lowest smoothed validation losses on the first split goes on
  /// from each of its epochs; no more than that is in memory.
  ///
  /// - Returns: Nil if cancelled.
  private func finalists(
    _ workers: Workers, _ isCancelled: () -> Bool
  ) -> [(index: Int, training: Training?)]? {
    var alive = trials.indices.map { (index: $0, training: Training?.none) }
    for epochs in settings.halving ?? [] {
      let kept = (alive.count + 2) / 3
      var leading: [(loss: Double, index: Int, training: Training)] = []
      for (index, begun) in alive {
        let training = begun ?? self.training(index, inner: 0, splits[0], workers)
        guard training.run(toEpoch: epochs, isCancelled: isCancelled) else { return nil }
        let loss = training.bestEpoch.map { training.epochs[$0].smoothedLoss } ?? .infinity
        let place =
          leading.firstIndex { (loss, index) < ($0.loss, $0.index) } ?? leading.endIndex
        leading.insert((loss, index, training), at: place)
        if leading.count > kept { leading.removeLast() }
      }
      alive = leading.map { ($0.index, $0.training) }.sorted { $0.index < $1.index }
    }
    return alive
  }

  private func training(
    _ index: Int, inner: Int, _ split: Split, _ workers: Workers
  ) -> Training {
    let trial = trials[index]
    let seed = key.seed(settings.seed, trial: index, inner: inner)
    let architecture = Architecture(
      kind: key.method, inputs: split.training.features.columns,
      outputs: split.training.targets.outputs, width: trial.width, depth: trial.depth,
      form: trial.form, dropout: trial.dropout, bottleneck: trial.bottleneck)
    let options = TrainingOptions(
      optimizer: OptimizerOptions(
        method: settings.optimizer, learningRate: trial.learningRate,
        momentum: settings.momentum, l2: trial.l2 ?? 0),
      batchSize: settings.batchSize, epochs: settings.epochs, patience: settings.patience,
      smoothing: settings.smoothing, seed: seed)
    return Training(
      Network(architecture, seed: seed), on: split.training, validation: split.validation,
      options: options, workers: workers)
  }

  private func record(
    _ chosen: Candidate, trainings: Int, seconds: Double, _ workers: Workers
  ) -> FoldRecord {
    let probabilities = chosen.network.probabilities(test, workers: workers)
    var record = FoldRecord(
      dataset: key.dataset, method: key.method, fold: key.fold, trial: trials[chosen.index],
      validation: chosen.score, epoch: chosen.epoch, trainings: trainings, samples: test.count,
      seconds: seconds)
    switch test.targets {
    case .classes(let classes, let count):
      record.accuracy = Estimate.accuracy(probabilities, classes).value
      if count == 2 { record.areaUnderCurve = Self.area(probabilities, classes) }
    case .labels(let labels):
      let areas = Self.areas(probabilities, labels)
      record.areas = areas
      record.areaUnderCurve = Self.mean(areas)
    }
    return record
  }

  private func score(_ network: Network, on samples: Samples, _ workers: Workers) -> Double? {
    let probabilities = network.probabilities(samples, workers: workers)
    switch samples.targets {
    case .classes(let classes, _):
      return criterion == .accuracy
        ? Estimate.accuracy(probabilities, classes).value
        : Self.area(probabilities, classes)
    case .labels(let labels): return Self.mean(Self.areas(probabilities, labels))
    }
  }

  /// The area under the curve for class 1 of two.
  private static func area(_ probabilities: Matrix, _ classes: [Int]) -> Double? {
    Estimate.areaUnderCurve(
      scores: classes.indices.map { probabilities[$0, 1] }, isPositive: classes.map { $0 == 1 })?
      .value
  }

  /// The area for each label, over the samples for which it is known.
  package static func areas(_ probabilities: Matrix, _ labels: Matrix) -> [Double?] {
    (0..<labels.columns).map { j in
      let known = (0..<labels.rows).filter { !labels[$0, j].isNaN }
      return Estimate.areaUnderCurve(
        scores: known.map { probabilities[$0, j] }, isPositive: known.map { labels[$0, j] == 1 })?
        .value
    }
  }

  package static func mean(_ areas: [Double?]) -> Double? {
    let known = areas.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }
}
