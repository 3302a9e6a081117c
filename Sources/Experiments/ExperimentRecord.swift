import FloatNetwork
import Foundation

/// One choice of hyperparameters.
public struct Trial: Codable, Sendable, Equatable {
  public var width: Int
  public var depth: Int
  public var form: Architecture.Form
  public var dropout: Double
  public var learningRate: Double
}

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
}

/// What one method came to on one test fold.
public struct FoldRecord: Codable, Sendable, Equatable {
  public var dataset: String
  public var method: NetworkKind
  /// Counted from 0.
  public var fold: Int
  /// The hyperparameters that did best on validation data.
  public var trial: Trial
  /// The criterion by which they were chosen, on validation data.
  public var validation: Double
  /// The epoch whose network was tested, counted from 1; 0 if none improved on the start.
  public var epoch: Int
  public var accuracy: Double?
  public var areaUnderCurve: Double?
  /// The area for each label, where there are many; null where a class is missing.
  public var areas: [Double?]?
  /// The number of networks that were trained.
  public var trainings: Int
  public var samples: Int
  public var seconds: Double

  /// What identifies the fold.
  var key: FoldKey {
    FoldKey(dataset: dataset, method: method, fold: fold, depth: nil)
  }
}

/// A fold to compute.
struct FoldKey: Hashable, Sendable {
  var dataset: String
  var method: NetworkKind
  var fold: Int
  /// Where the depth is not a hyperparameter but what is compared.
  var depth: Int?

  /// A seed of its own, so that no result depends on the order of work.
  func seed(_ seed: UInt64, trial: Int, inner: Int) -> UInt64 {
    let text = "\(seed)/\(dataset)/\(method.rawValue)/\(fold)/\(depth ?? 0)/\(trial)/\(inner)"
    // FNV-1a, whose constants are its definition (draft-eastlake-fnv).
    return text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
