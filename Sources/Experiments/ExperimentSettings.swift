import FloatNetwork

/// What an experiment does, apart from the data: part of its results, and resuming needs the same.
public struct ExperimentSettings: Codable, Sendable, Equatable {
  public var experiment: String
  /// Whether the hyperparameters are those of the paper, and not a part of them.
  public var full: Bool
  public var seed: UInt64
  public var optimizer: OptimizerOptions.Method
  public var momentum: Double
  public var batchSize: Int
  public var epochs: Int
  public var patience: Int
  public var smoothing: Int
  /// How many validation folds of each training part choose the hyperparameters.
  public var innerFolds: Int

  package init(
    experiment: String, full: Bool, seed: UInt64, optimizer: OptimizerOptions.Method,
    momentum: Double, batchSize: Int, epochs: Int, patience: Int, smoothing: Int, innerFolds: Int
  ) {
    (self.experiment, self.full, self.seed) = (experiment, full, seed)
    (self.optimizer, self.momentum, self.batchSize) = (optimizer, momentum, batchSize)
    (self.epochs, self.patience) = (epochs, patience)
    (self.smoothing, self.innerFolds) = (smoothing, innerFolds)
  }
}
