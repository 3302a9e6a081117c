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
}
