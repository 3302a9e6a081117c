/// How a gradient becomes a step.
public struct OptimizerOptions: Codable, Sendable, Equatable {
  /// The step from weights w, with g their gradient plus `l2`·w and η the learning rate.
  public enum Method: String, Codable, Sendable, CaseIterable {
    /// w −= η·g
    case sgd
    /// u = β·u + g and w −= η·u, with the momentum β.
    case momentum
    /// Kingma and Ba, arXiv:1412.6980, with β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸.
    case adam
  }

  /// Which formula makes the step.
  public var method: Method
  /// η, positive.
  public var learningRate: Double
  /// The share of the last step in the next one, for `momentum`.
  public var momentum: Double
  /// L2 regularization: this multiple of the weights is added to their gradient.
  public var l2: Double

  /// Gradient descent with η = 0.01, unless said otherwise.
  public init(
    method: Method = .sgd, learningRate: Double = 0.01, momentum: Double = 0.9, l2: Double = 0
  ) {
    (self.method, self.learningRate, self.momentum, self.l2) = (method, learningRate, momentum, l2)
  }
}
