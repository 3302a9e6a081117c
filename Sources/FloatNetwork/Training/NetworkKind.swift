/// The paper's seven feed-forward networks.
public enum NetworkKind: String, Codable, Sendable, CaseIterable {
  /// SELU, LeCun normal weights, alpha dropout.
  case snn = "SNN"
  /// ReLU without normalization, He's weights.
  case msraInit = "MSRAinit"
  case highway = "Highway"
  /// Blocks of two layers with batch normalization.
  case resNet = "ResNet"
  case batchNorm = "BatchNorm"
  case weightNorm = "WeightNorm"
  case layerNorm = "LayerNorm"

  /// Whether widths may change from layer to layer: a carried input keeps its width.
  public var allowsConicForm: Bool { self != .highway && self != .resNet }
}
