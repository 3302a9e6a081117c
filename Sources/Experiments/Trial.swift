import FloatNetwork

/// One choice of hyperparameters.
public struct Trial: Codable, Sendable, Equatable {
  public var width: Int
  public var depth: Int
  public var form: Architecture.Form
  public var dropout: Double
  public var learningRate: Double
  /// Of residual networks; nil if blocks are as wide inside.
  public var bottleneck: Double?
  /// Weight decay; none if nil.
  public var l2: Double?

  public init(
    width: Int, depth: Int, form: Architecture.Form, dropout: Double, learningRate: Double,
    bottleneck: Double? = nil, l2: Double? = nil
  ) {
    (self.width, self.depth, self.form) = (width, depth, form)
    (self.dropout, self.learningRate) = (dropout, learningRate)
    (self.bottleneck, self.l2) = (bottleneck, l2)
  }
}
