import FloatNetwork

extension HyperparameterGrid {
  /// Widths, rates and dropout at a given depth.
  static func trialsOfTox21(for kind: NetworkKind, depth: Int, full: Bool) -> [Trial] {
    let widths = full ? [1024, 512, 256] : [512]
    let rates = full ? [0.01, 0.05, 0.1] : [0.01]
    let dropouts =
      kind == .snn ? [0.05, 0.10] : usesDropout(kind) ? [0, 0.5] : [0]
    return widths.flatMap { width in
      rates.flatMap { rate in
        dropouts.map {
          Trial(width: width, depth: depth, form: .rectangular, dropout: $0, learningRate: rate)
        }
      }
    }
  }

  /// For people, on one line.
  public static func descriptionOfTox21(full: Bool) -> String {
    full
      ? "width 1024, 512, 256; rate 0.01, 0.05, 0.1; dropout"
      : "width 512; rate 0.01; dropout (a part of the paper's grid)"
  }
}
