import FloatNetwork

/// What an experiment does, apart from the data: part of its results, and resuming needs the same.
public struct ExperimentSettings: Codable, Sendable, Equatable {
  public var experiment: String
  /// The hyperparameters that are tried.
  public var grid: HyperparameterGrid
  /// How networks are trained and chosen.
  public var `protocol`: ExperimentProtocol
  /// Epochs after which a third of the trials goes on; none if all are trained to the end.
  public var halving: [Int]?
  public var seed: UInt64
  public var optimizer: OptimizerOptions.Method
  public var momentum: Double
  public var batchSize: Int
  public var epochs: Int
  public var patience: Int
  public var smoothing: Int
  /// How many validation folds of each training part choose the hyperparameters.
  public var innerFolds: Int
  /// How matrix products round; nil in results of earlier versions, which rounded products and sums
  /// separately.
  public var products: MatrixProduct.Rounding? = .fused

  /// The settings of a protocol, where an experiment does not say otherwise.
  ///
  /// - Parameters:
  ///   - patience, smoothing: Of the protocol with momentum.
  package init(
    experiment: String, grid: HyperparameterGrid, protocol: ExperimentProtocol, seed: UInt64,
    batchSize: Int, epochs: Int, patience: Int, smoothing: Int, innerFolds: Int
  ) {
    (self.experiment, self.grid, self.protocol, self.seed) = (experiment, grid, `protocol`, seed)
    self.batchSize = batchSize
    self.innerFolds = innerFolds
    switch `protocol` {
    case .momentum:
      (optimizer, momentum) = (.momentum, 0.9)
      (self.epochs, self.patience, self.smoothing) = (epochs, patience, smoothing)
    case .paper:
      (optimizer, momentum) = (.sgd, 0)
      (self.epochs, self.patience, self.smoothing) = (100, 100, 10)
    }
  }
}
