import FloatNetwork

/// The hyperparameters that an experiment tries.
public enum HyperparameterGrid: String, Codable, Sendable, CaseIterable {
  /// Width 64, depth to 8.
  case small
  /// Widths 256 and the input's, depth to 32, all rates, forms and dropout.
  case medium
  /// The paper's tables (appendix A4).
  case paper

  /// Those for UCI data sets and HTRU2.
  ///
  /// - Parameter experiment: `uci` or `htru2`; their tables differ in the paper.
  public func trials(
    for kind: NetworkKind, inputs: Int, experiment: String = "uci"
  ) -> [Trial] {
    switch self {
    case .small:
      return [2, 4, 8].flatMap { depth in
        [0.01, 0.1].flatMap { rate in
          Self.dropouts(kind).map {
            Trial(width: 64, depth: depth, form: .rectangular, dropout: $0, learningRate: rate)
          }
        }
      }
    case .medium:
      return Self.trials(
        for: kind, inputs: inputs, widths: inputs == 256 ? [256] : [256, inputs],
        depths: [2, 4, 8, 16, 32], blocks: [2, 4, 8, 16])
    case .paper:
      return Self.trials(
        for: kind, inputs: inputs, widths: [1024, 512, 256],
        depths: experiment == "htru2" ? [2, 4, 8, 16, 32] : [2, 3, 4, 8, 16, 32],
        blocks: [2, 3, 4, 8, 16])
    }
  }

  private static func trials(
    for kind: NetworkKind, inputs: Int, widths: [Int], depths: [Int], blocks: [Int]
  ) -> [Trial] {
    let rates = [0.01, 0.1, 1]
    func trials(
      _ widths: [Int], _ depths: [Int], _ forms: [Architecture.Form], _ dropouts: [Double],
      _ bottlenecks: [Double?] = [nil]
    ) -> [Trial] {
      widths.flatMap { width in
        depths.flatMap { depth in
          rates.flatMap { rate in
            dropouts.flatMap { dropout in
              forms.flatMap { form in
                bottlenecks.map {
                  Trial(
                    width: width, depth: depth, form: form, dropout: dropout, learningRate: rate,
                    bottleneck: $0)
                }
              }
            }
          }
        }
      }
    }
    switch kind {
    case .highway: return trials([inputs], depths, [.input], dropouts(kind))
    case .resNet:
      return trials(
        widths, blocks.map(kind.hiddenLayers), [.rectangular, .diavolo], [0], [0.25, 0.5])
    default: return trials(widths, depths, [.rectangular, .conic], dropouts(kind))
    }
  }

  /// Rates of dropout: the paper's for a kind of network.
  private static func dropouts(_ kind: NetworkKind) -> [Double] {
    [0] + (kind == .snn ? [0.05] : usesDropout(kind) ? [0.5] : [])
  }

  static func usesDropout(_ kind: NetworkKind) -> Bool {
    [.msraInit, .highway, .resNet].contains(kind)
  }

  /// For people, on one line.
  public var description: String {
    switch self {
    case .small:
      "width 64; depth 2, 4, 8; rate 0.01, 0.1; rectangular; dropout (a part of the paper's grid)"
    case .medium:
      "width 256 and the input's; depth 2, 4, 8, 16, 32; rate 0.01, 0.1, 1; two forms; dropout"
        + " (near the paper's grid)"
    case .paper:
      "width 1024, 512, 256; depth 2, 4, 8, 16, 32, for UCI also 3; rate 0.01, 0.1, 1; two forms; dropout"
    }
  }
}
