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
