import FloatNetwork

extension HyperparameterGrid {
  /// Widths, rates, dropout and more at a given depth: of hidden layers, or of residual blocks.
  package func trialsOfTox21(for kind: NetworkKind, depth: Int) -> [Trial] {
    let forms: [Architecture.Form] =
      switch (self, kind) {
      case (.paper, .highway): [.rectangular]
      case (.paper, .resNet): [.rectangular, .diavolo]
      case (.paper, _): [.rectangular, .conic]
      default: [.rectangular]
      }
    let dropouts =
      switch kind {
      case .snn: [0.05, 0.10]
      case .weightNorm where self == .paper, .layerNorm where self == .paper: [0, 0.5]
      default: Self.usesDropout(kind) ? [0, 0.5] : [0]
      }
    let widths =
      switch self {
      case .small: [512]
      case .medium: [1024, 512, 256]
      case .paper: [1024, 2048]
      }
    let decays: [Double?] = self == .paper ? [1e-3, 1e-4, 1e-5] : [nil]
    let bottlenecks: [Double?] = self == .paper && kind == .resNet ? [0.25, 0.5] : [nil]
    return widths.flatMap { width in
      (self == .small ? [0.01] : [0.01, 0.05, 0.1]).flatMap { rate in
        dropouts.flatMap { dropout in
          forms.flatMap { form in
            decays.flatMap { decay in
              bottlenecks.map {
                Trial(
                  width: width, depth: kind.hiddenLayers(depth: depth), form: form,
                  dropout: dropout, learningRate: rate, bottleneck: $0, l2: decay)
              }
            }
          }
        }
      }
    }
  }

  /// For people, on one line.
  public var descriptionOfTox21: String {
    switch self {
    case .small: "width 512; rate 0.01; dropout (a part of the paper's grid)"
    case .medium: "width 1024, 512, 256; rate 0.01, 0.05, 0.1; dropout"
    case .paper: "width 1024, 2048; rate 0.01, 0.05, 0.1; dropout; two forms; L2 1e-3, 1e-4, 1e-5"
    }
  }
}
