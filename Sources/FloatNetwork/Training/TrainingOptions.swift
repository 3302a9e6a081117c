/// How a network is trained.
public struct TrainingOptions: Codable, Sendable, Equatable {
  /// How the gradients of a batch become a step.
  public var optimizer: OptimizerOptions
  /// The samples in each step; the last batch of an epoch may have fewer.
  public var batchSize: Int
  /// The largest number of epochs.
  public var epochs: Int
  /// Training ends when the smoothed validation loss has not improved for so many epochs.
  public var patience: Int
  /// The number of epochs whose mean validation loss counts.
  public var smoothing: Int
  /// Whether all classes weigh the same.
  public var balancesClasses: Bool
  /// Of the order of samples and of dropout; the network's weights have their own.
  public var seed: UInt64

  /// At most 100 epochs of plain gradient descent, unless said otherwise.
  public init(
    optimizer: OptimizerOptions = .init(), batchSize: Int = 128, epochs: Int = 100,
    patience: Int = 20, smoothing: Int = 5, balancesClasses: Bool = false, seed: UInt64 = 1
  ) {
    (self.optimizer, self.batchSize, self.epochs) = (optimizer, batchSize, epochs)
    (self.patience, self.smoothing, self.seed) = (patience, smoothing, seed)
    self.balancesClasses = balancesClasses
  }
}
