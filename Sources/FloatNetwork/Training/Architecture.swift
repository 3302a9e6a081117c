import Foundation

/// A network's layers, without their numbers.
public struct Architecture: Codable, Sendable, Equatable {
  /// How the widths of hidden layers go.
  public enum Form: String, Codable, Sendable, CaseIterable {
    /// All as wide as the first.
    case rectangular
    /// From the first width geometrically to the number of outputs.
    case conic
    /// Residual networks: blocks narrow geometrically to the bottleneck's share of the first width in
    /// the middle of the network, and widen again.
    case diavolo
    /// Highway networks: as wide as the input, without a first layer that changes the width.
    case input
  }

  /// The layers that a hidden layer consists of, and their initial weights.
  public var kind: NetworkKind
  /// The number of features.
  public var inputs: Int
  /// The number of logits: one for each class or label.
  public var outputs: Int
  /// The first hidden layer's width.
  public var width: Int
  /// The number of hidden layers; for residual networks the first plus two for each block.
  public var depth: Int
  /// A kind that does not have it is rectangular all the same.
  public var form: Form
  /// Residual networks: the share of a block's units that the layer inside it has; all if nil.
  public var bottleneck: Double?
  /// The probability that a hidden unit is dropped.
  public var dropout: Double

  /// An architecture, which is not checked.
  ///
  /// Inputs, outputs, width and depth are at least 1, dropout is less than 1 and not negative, and a
  /// bottleneck is positive and at most 1.
  public init(
    kind: NetworkKind, inputs: Int, outputs: Int, width: Int, depth: Int,
    form: Form = .rectangular, dropout: Double = 0, bottleneck: Double? = nil
  ) {
    (self.kind, self.inputs, self.outputs) = (kind, inputs, outputs)
    (self.width, self.depth, self.form, self.dropout) = (width, depth, form, dropout)
    self.bottleneck = bottleneck
  }

  /// The hidden layers' widths; a residual block's two layers have its width, whatever is inside.
  ///
  /// For l = 0, …, depth − 1 they are width·(outputs/width)^{l/depth} if conic, and width·β^{1 − |2s − 1|}
  /// if diavolo, where s goes from 0 for the first layer to 1 for the last block and β is the bottleneck.
  public var widths: [Int] {
    func scaled(_ ratio: Double, _ exponent: Double) -> Int {
      max(1, Int((Double(width) * pow(ratio, exponent)).rounded()))
    }
    return (0..<depth).map { layer in
      switch form {
      case .conic where kind.allowsConicForm:
        return scaled(Double(outputs) / Double(width), Double(layer) / Double(depth))
      case .diavolo where kind == .resNet:
        let (block, blocks) = ((layer + 1) / 2, (depth - 1) / 2)
        let share = blocks == 0 ? 0 : min(1, Double(block) / Double(blocks))
        return scaled(bottleneck ?? 1, 1 - abs(2 * share - 1))
      case .input where kind == .highway: return inputs
      default: return width
      }
    }
  }
}

extension Architecture {
  /// Refuses what cannot be a network of this program, before memory is asked for.
  func check(file: String) throws(DataError) {
    guard (1...1 << 16).contains(inputs), (1...1 << 16).contains(outputs),
      (1...1 << 14).contains(width), (1...1000).contains(depth), (0..<1).contains(dropout),
      bottleneck.map({ $0 > 0 && $0 <= 1 }) ?? true
    else {
      throw DataError(file: file, message: "describes a network of impossible size")
    }
  }
}
