/// One network being trained: step by step, so that it can stop after any step and go on later to
/// the same result.
public final class Training {
  /// What an epoch came to.
  public struct Epoch: Codable, Sendable, Equatable {
    /// The mean loss of the epoch's batches in nats, taken while the weights change.
    public let trainingLoss: Double
    /// The mean loss in nats after the epoch, without dropout.
    public let validationLoss: Double
    /// The mean of the last validation losses.
    public let smoothedLoss: Double
  }

  /// Changed in place; that of the best epoch once training is finished.
  public let network: Network
  /// What decides when training ends, and all its random choices.
  public let options: TrainingOptions
  private let training: Samples
  private let validation: Samples
  let workers: Workers
  private let weights: [Float]
  package let optimizer: Optimizer

  /// Those that are over, in order.
  public internal(set) var epochs: [Epoch] = []
  /// The epoch with the lowest smoothed validation loss, and the network's numbers after it.
  public internal(set) var bestEpoch: Int?
  package var best: [Matrix]
  /// Progress within the epoch.
  package var batch = 0
  var lossSum = 0.0
  var lossWeight = 0.0
  private var order: [Int] = []

  private let x: Matrix
  private let gradient: Matrix

  /// A training that has not begun.
  ///
  /// - Parameters:
  ///   - network: Trained in place, from the numbers that it has.
  ///   - training: What the gradients are of, in another order in each epoch.
  ///   - validation: What the best epoch is chosen by.
  ///   - options: The limits of the training.
  ///   - workers: The threads that compute it; no result depends on their number, but on how their
  ///     products round.
  /// - Precondition: Neither set of samples is empty.
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
  /// - Parameters:
  ///   - isCancelled: Asked after each step but the last.
  ///   - progress: Called after each epoch.
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

  /// Trains until so many epochs are over, or until the end; the network keeps the last numbers.
  ///
  /// - Parameters:
  ///   - count: Of epochs, those that are over already included.
  ///   - isCancelled: Asked after each step.
  /// - Returns: False if it was cancelled before.
  public func run(toEpoch count: Int, isCancelled: () -> Bool = { false }) -> Bool {
    while !isFinished, epochs.count < count {
      step()
      if isCancelled() { return false }
    }
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
  package static func loss(
    of network: Network, on samples: Samples, weights: [Float], workers: Workers
  )
    -> Double
  {
    let logits = network.logits(samples.features, workers: workers)
    let loss = CrossEntropy.evaluate(logits, samples.targets, weights: weights, gradient: nil)
    return loss.sum / max(loss.weight, .leastNormalMagnitude)
  }
}
