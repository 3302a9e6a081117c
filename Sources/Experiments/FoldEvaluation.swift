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

  /// - Returns: Nil if cancelled.
  func run(workers: Workers, isCancelled: () -> Bool) -> FoldRecord? {
    let clock = ContinuousClock()
    let start = clock.now
    var best: (score: Double, loss: Double, index: Int, network: Network, epoch: Int)?
    var trainings = 0
    for (index, trial) in trials.enumerated() {
      var scores: [Double] = []
      var loss = 0.0
      var first: (network: Network, epoch: Int)?
      for (inner, split) in splits.enumerated() {
        let training = self.training(trial, index: index, inner: inner, split, workers)
        guard training.run(isCancelled: isCancelled) else { return nil }
        trainings += 1
        scores.append(score(training.network, on: split.validation, workers) ?? 0)
        let reached = training.bestEpoch.map { training.epochs[$0].smoothedLoss } ?? .infinity
        loss += reached
        if inner == 0 { first = (training.network, (training.bestEpoch ?? -1) + 1) }
      }
      let score = scores.reduce(0, +) / Double(scores.count)
      guard let first else { continue }
      // Of equal scores the lower loss, of equal losses the earlier trial.
      if best == nil || (score, -loss) > (best!.score, -best!.loss) {
        best = (score, loss, index, first.network, first.epoch)
      }
    }
    guard let best else { preconditionFailure("a fold has trials and splits") }
    return record(
      best.network, trial: trials[best.index], validation: best.score, epoch: best.epoch,
      trainings: trainings, seconds: start.duration(to: clock.now) / .seconds(1), workers)
  }

  private func training(
    _ trial: Trial, index: Int, inner: Int, _ split: Split, _ workers: Workers
  ) -> Training {
    let seed = key.seed(settings.seed, trial: index, inner: inner)
    let architecture = Architecture(
      kind: key.method, inputs: split.training.features.columns,
      outputs: split.training.targets.outputs, width: trial.width, depth: trial.depth,
      form: trial.form, dropout: trial.dropout)
    let options = TrainingOptions(
      optimizer: OptimizerOptions(
        method: settings.optimizer, learningRate: trial.learningRate,
        momentum: settings.momentum),
      batchSize: settings.batchSize, epochs: settings.epochs, patience: settings.patience,
      smoothing: settings.smoothing, seed: seed)
    return Training(
      Network(architecture, seed: seed), on: split.training, validation: split.validation,
      options: options, workers: workers)
  }

  private func record(
    _ network: Network, trial: Trial, validation: Double, epoch: Int, trainings: Int,
    seconds: Double, _ workers: Workers
  ) -> FoldRecord {
    let probabilities = network.probabilities(test, workers: workers)
    var record = FoldRecord(
      dataset: key.dataset, method: key.method, fold: key.fold, trial: trial,
      validation: validation, epoch: epoch, trainings: trainings, samples: test.count,
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
