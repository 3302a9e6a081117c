/// The networks that the paper compares on the 121 UCI data sets.
public enum Method: String, Sendable, CaseIterable {
  case snn = "SNN"
  case msraInit = "MSRAinit"
  case highway = "Highway"
  case resNet = "ResNet"
  case batchNorm = "BatchNorm"
  case weightNorm = "WeightNorm"
  case layerNorm = "LayerNorm"

  /// The heading of the method's column in Table A11.
  public var column: String {
    switch self {
    case .snn: "SNN"
    case .msraInit: "MS"
    case .highway: "HW"
    case .resNet: "ResNet"
    case .batchNorm: "BN"
    case .weightNorm: "WN"
    case .layerNorm: "LN"
    }
  }
}
