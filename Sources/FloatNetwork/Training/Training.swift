import Foundation

/// Samples with what is to be said of them.
public struct Samples {
  /// n×inputs.
  public let features: Matrix
  public let targets: Targets

  public init(features: Matrix, targets: Targets) {
    precondition(features.rows == targets.count, "a target for each sample")
    (self.features, self.targets) = (features, targets)
  }

  public var count: Int { features.rows }

  public func selecting(_ rows: some Collection<Int>) -> Samples {
    Samples(features: features.selecting(rows), targets: targets.selecting(rows))
  }
}

/// How a network is trained.
public struct TrainingOptions: Codable, Sendable, Equatable {
  public var optimizer: OptimizerOptions
  public var batchSize: Int
  /// The largest number of epochs.
  public var epochs: Int
  /// Training ends when the smoothed validation loss has not improved for so many epochs.
  public var patience: Int
  /// The number of epochs whose mean validation loss counts.
  public var smoothing: Int
  /// Whether all classes weigh the same.
  public var balancesClasses: Bool
  public var seed: UInt64

  public init(
    optimizer: OptimizerOptions = .init(), batchSize: Int = 128, epochs: Int = 100,
    patience: Int = 20, smoothing: Int = 5, balancesClasses: Bool = false, seed: UInt64 = 1
  ) {
    (self.optimizer, self.batchSize, self.epochs) = (optimizer, batchSize, epochs)
    (self.patience, self.smoothing, self.seed) = (patience, smoothing, seed)
    self.balancesClasses = balancesClasses
  }
}

/// One network being trained: step by step, so that it can stop after any step and go on later to
/// the same result.
public final class Training {
  /// What an epoch came to.
  public struct Epoch: Codable, Sendable, Equatable {
    /// Mean losses in nats; that of training is taken while the weights change.
    public let trainingLoss: Double
    public let validationLoss: Double
    /// The mean of the last validation losses.
    public let smoothedLoss: Double
  }

  public let network: Network
  public let options: TrainingOptions
  private let training: Samples
  private let validation: Samples
  private let workers: Workers
  private let weights: [Float]
  let optimizer: Optimizer

  public internal(set) var epochs: [Epoch] = []
  /// The epoch with the lowest smoothed validation loss, and the network's numbers after it.
  public internal(set) var bestEpoch: Int?
  var best: [Matrix]
  /// Progress within the epoch.
  var batch = 0
  var lossSum = 0.0
  var lossWeight = 0.0
  private var order: [Int] = []

  private let x: Matrix
  private let gradient: Matrix

  public init(
    _ network: Network, on training: Samples, validation: Samples, options: TrainingOptions,
    workers: Workers
  ) {
    precondition(training.count > 0 && validation.count > 0, "samples to train on and to validate")
    self.network = network
    (self.training, self.validation) = (training, validation)
    (self.options, self.workers) = (options, workers)
    weights =
      options.balancesClasses
      ? training.targets.balancingWeights
      : Array(repeating: 1, count: training.targets.outputs)
    optimizer = Optimizer(network.parameters, options.optimizer)
    best = network.tensors.map { Matrix(rows: $0.value.rows, columns: $0.value.columns) }
    x = Matrix(rows: 0, columns: training.features.columns)
    gradient = Matrix(rows: 0, columns: training.targets.outputs)
    keepBest()
  }

  private var batches: Int { (training.count + options.batchSize - 1) / options.batchSize }

  /// The share of the longest possible training that is done.
  public var fraction: Double {
    (Double(epochs.count) + Double(batch) / Double(batches)) / Double(max(options.epochs, 1))
  }

  /// Whether nothing is left to do.
  public var isFinished: Bool {
    if epochs.count >= options.epochs { return true }
    // A network whose loss is not a number will not recover.
    if let last = epochs.last, !last.trainingLoss.isFinite { return true }
    return epochs.count - 1 - (bestEpoch ?? epochs.count) >= options.patience
  }

  /// Trains until the end, or until `isCancelled` after a step; then the best epoch's numbers are
  /// not yet in the network.
  ///
  /// - Parameter progress: Called after each epoch.
  /// - Returns: Whether training is finished; then the network is that of the best epoch.
  @discardableResult
  public func run(isCancelled: () -> Bool = { false }, progress: (Training) -> Void = { _ in })
    -> Bool
  {
    while !isFinished {
      let epochsBefore = epochs.count
      step()
      if epochs.count > epochsBefore { progress(self) }
      if !isFinished, isCancelled() { return false }
    }
    for (tensor, numbers) in zip(network.tensors, best) { tensor.value.copy(numbers) }
    return true
  }

  /// One batch; at the end of an epoch also its validation.
  private func step() {
    let random = RandomStream(seed: options.seed).substream(epochs.count)
    if batch == 0 || order.isEmpty {
      // A function of the seed and the epoch, so it need not be saved.
      var shuffle = random.substream(-1)
      order = shuffle.permutation(training.count)
    }
    let lower = batch * options.batchSize
    let rows = order[lower..<min(lower + options.batchSize, order.count)]
    x.gather(training.features, rows)
    let pass = Pass(workers: workers, isTraining: true, random: random.substream(batch))
    let logits = network.forward(x, pass)
    let loss = CrossEntropy.evaluate(
      logits, training.targets.selecting(rows), weights: weights, gradient: gradient)
    lossSum += loss.sum
    lossWeight += loss.weight
    network.backward(gradient, pass)
    optimizer.step(workers)
    batch += 1
    if batch == batches { endEpoch() }
  }

  private func endEpoch() {
    let loss = Self.loss(
      of: network, on: validation, weights: weights, workers: workers)
    let recent = epochs.suffix(options.smoothing - 1).map(\.validationLoss) + [loss]
    let smoothed = recent.reduce(0, +) / Double(recent.count)
    let lowest = bestEpoch.map { epochs[$0].smoothedLoss } ?? .infinity
    epochs.append(
      Epoch(
        trainingLoss: lossSum / max(lossWeight, .leastNormalMagnitude), validationLoss: loss,
        smoothedLoss: smoothed))
    if smoothed < lowest {
      bestEpoch = epochs.count - 1
      keepBest()
    }
    (batch, lossSum, lossWeight) = (0, 0, 0)
  }

  private func keepBest() {
    for (numbers, tensor) in zip(best, network.tensors) { numbers.copy(tensor.value) }
  }

  /// The mean loss outside training.
  static func loss(of network: Network, on samples: Samples, weights: [Float], workers: Workers)
    -> Double
  {
    let logits = network.logits(samples.features, workers: workers)
    let loss = CrossEntropy.evaluate(logits, samples.targets, weights: weights, gradient: nil)
    return loss.sum / max(loss.weight, .leastNormalMagnitude)
  }
}

extension Network {
  /// Samples that go through the network at once outside training.
  private static let chunk = 512

  /// Logits outside training, n×outputs.
  public func logits(_ features: Matrix, workers: Workers) -> Matrix {
    let result = Matrix(rows: features.rows, columns: architecture.outputs)
    let x = Matrix(rows: 0, columns: features.columns)
    let pass = Pass(workers: workers)
    for lower in stride(from: 0, to: features.rows, by: Self.chunk) {
      x.gather(features, lower..<min(lower + Self.chunk, features.rows))
      let y = forward(x, pass)
      (result.values + lower * result.columns).update(from: y.values, count: y.count)
    }
    return result
  }

  /// Probabilities outside training: of the classes, or of yes for each label.
  public func probabilities(_ samples: Samples, workers: Workers) -> Matrix {
    CrossEntropy.probabilities(logits(samples.features, workers: workers), samples.targets)
  }
}
