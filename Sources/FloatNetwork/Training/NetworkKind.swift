/// The paper's seven feed-forward networks.
public enum NetworkKind: String, Codable, Sendable, CaseIterable {
  /// SELU, LeCun normal weights, alpha dropout.
  case snn = "SNN"
  /// ReLU without normalization, He's weights.
  case msraInit = "MSRAinit"
  /// ReLU with gates that carry the input (arXiv:1505.00387).
  case highway = "Highway"
  /// Blocks of two layers with batch normalization.
  case resNet = "ResNet"
  /// ReLU after batch normalization (arXiv:1502.03167).
  case batchNorm = "BatchNorm"
  /// ReLU with normalized weights (arXiv:1602.07868).
  case weightNorm = "WeightNorm"
  /// ReLU after layer normalization (arXiv:1607.06450).
  case layerNorm = "LayerNorm"

  /// Whether widths may change from layer to layer: a carried input keeps its width.
  public var allowsConicForm: Bool { self != .highway && self != .resNet }

  /// The hidden layers of a network whose depth is what the paper counts: layers, or the blocks of a
  /// residual network, each of two layers after the first.
  public func hiddenLayers(depth: Int) -> Int { self == .resNet ? 1 + 2 * depth : depth }

  /// What the paper counts in a network of so many hidden layers: blocks if it is residual.
  public func depth(hiddenLayers: Int) -> Int {
    self == .resNet ? (hiddenLayers - 1) / 2 : hiddenLayers
  }
}
