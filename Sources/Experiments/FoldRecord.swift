import FloatNetwork

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
  /// With the paper's protocol, the best trial of each depth that was trained to the end.
  public var byDepth: [DepthScore]?
  /// The number of networks that were trained.
  public var trainings: Int
  public var samples: Int
  public var seconds: Double

  /// What networks of one depth came to.
  public struct DepthScore: Codable, Sendable, Equatable {
    public var depth: Int
    /// The criterion on validation data, which chose the trial.
    public var validation: Double
    /// The criterion on test data.
    public var test: Double?
  }

  /// What identifies the fold.
  var key: FoldKey {
    FoldKey(dataset: dataset, method: method, fold: fold, depth: nil)
  }
}
