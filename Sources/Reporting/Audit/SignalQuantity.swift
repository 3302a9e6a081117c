/// A moment that is followed through layers, with what it assumes.
///
/// Σ w_j·μ_j + b is the mean whatever the inputs' joint law is; Σ w_j²·ν_j is the variance if they are
/// uncorrelated, as independent ones are; E φ(z) takes the law of z. Behind the first layer the moments of
/// the inputs are such values themselves, so that all that they assume is assumed there too.
enum SignalQuantity: CaseIterable {
  case netMean, netVariance, mean, variance, meanSquare

  var symbol: String {
    switch self {
    case .netMean: "E z"
    case .netVariance: "Var z"
    case .mean: "E φ(z)"
    case .variance: "Var φ(z)"
    case .meanSquare: "Mean square"
    }
  }

  /// What is assumed of all layers together, in words that follow "with".
  static func assumption(isJoint: Bool) -> String {
    isJoint
      ? "this covariance of the inputs, independent inputs of later layers and normal z in all layers"
      : "independent inputs and normal z in all layers"
  }

  /// In words that follow "if" or stand alone.
  ///
  /// - Parameter isJoint: Whether the covariance of the network's inputs is known, so that the first layer
  ///   does not ask for their independence.
  func assumption(atFirstLayer isFirst: Bool, isJoint: Bool) -> String {
    if isFirst, isJoint {
      switch self {
      case .netMean: return "the inputs have these means"
      case .netVariance: return "the inputs have this covariance"
      case .mean, .variance, .meanSquare: return "the inputs have this covariance, z normal"
      }
    }
    return switch (self, isFirst) {
    case (.netMean, true): "the inputs have these means"
    case (.netMean, false): "inputs independent and z normal in all layers before"
    case (.netVariance, true): "inputs independent"
    case (.netVariance, false): "inputs independent here, and with z normal in all layers before"
    case (_, true): "inputs independent, z normal"
    case (_, false): "inputs independent and z normal here and in all layers before"
    }
  }
}
