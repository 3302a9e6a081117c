/// How a gradient becomes a step.
public struct OptimizerOptions: Codable, Sendable, Equatable {
  public enum Method: String, Codable, Sendable, CaseIterable {
    case sgd, momentum, adam
  }

  public var method: Method
  public var learningRate: Double
  /// The share of the last step in the next one, for `momentum`.
  public var momentum: Double
  /// L2 regularization: this multiple of the weights is added to their gradient.
  public var l2: Double

  public init(
    method: Method = .sgd, learningRate: Double = 0.01, momentum: Double = 0.9, l2: Double = 0
  ) {
    (self.method, self.learningRate, self.momentum, self.l2) = (method, learningRate, momentum, l2)
  }
}
