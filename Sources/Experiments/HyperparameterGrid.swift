import FloatNetwork

/// The hyperparameters that an experiment tries.
public enum HyperparameterGrid {
  /// The grid of the paper (appendix A4) for UCI data sets and HTRU2, or a part of it that two cores
  /// can work through.
  ///
  /// Dropout: 0 and 0.05 for SNN; 0 and 0.5 for networks without normalization; none otherwise.
  public static func trials(for kind: NetworkKind, full: Bool) -> [Trial] {
    let rates = [0] + (kind == .snn ? [0.05] : usesDropout(kind) ? [0.5] : [])
    if !full {
      return [2, 4, 8].flatMap { depth in
        [0.01, 0.1].flatMap { rate in
          rates.map {
            Trial(width: 64, depth: depth, form: .rectangular, dropout: $0, learningRate: rate)
          }
        }
      }
    }
    let forms: [Architecture.Form] =
      kind.allowsConicForm ? [.rectangular, .conic] : [.rectangular]
    return [1024, 512, 256].flatMap { width in
      [2, 3, 4, 8, 16, 32].flatMap { depth in
        [0.01, 0.1, 1].flatMap { rate in
          rates.flatMap { dropout in
            forms.map {
              Trial(
                width: width, depth: depth, form: $0, dropout: dropout, learningRate: rate)
            }
          }
        }
      }
    }
  }

  static func usesDropout(_ kind: NetworkKind) -> Bool {
    [.msraInit, .highway, .resNet].contains(kind)
  }

  /// For people, on one line.
  public static func description(full: Bool) -> String {
    full
      ? "width 1024, 512, 256; depth 2, 3, 4, 8, 16, 32; rate 0.01, 0.1, 1; two forms; dropout"
      : "width 64; depth 2, 4, 8; rate 0.01, 0.1; rectangular; dropout"
        + " (a part of the paper's grid)"
  }
}
