import FloatNetwork

/// One choice of hyperparameters.
public struct Trial: Codable, Sendable, Equatable {
  public var width: Int
  public var depth: Int
  public var form: Architecture.Form
  public var dropout: Double
  public var learningRate: Double
}
