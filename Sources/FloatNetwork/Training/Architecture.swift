import Foundation

/// A network's layers, without their numbers.
public struct Architecture: Codable, Sendable, Equatable {
  /// How the widths of hidden layers go.
  public enum Form: String, Codable, Sendable, CaseIterable {
    /// All as wide as the first.
    case rectangular
    /// From the first width geometrically to the number of outputs.
    case conic
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
  /// A kind that has no conic form is rectangular all the same.
  public var form: Form
  /// The probability that a hidden unit is dropped.
  public var dropout: Double

  /// An architecture, which is not checked.
  ///
  /// Inputs, outputs, width and depth are at least 1, and dropout is less than 1 and not negative.
  public init(
    kind: NetworkKind, inputs: Int, outputs: Int, width: Int, depth: Int,
    form: Form = .rectangular, dropout: Double = 0
  ) {
    (self.kind, self.inputs, self.outputs) = (kind, inputs, outputs)
    (self.width, self.depth, self.form, self.dropout) = (width, depth, form, dropout)
  }

  /// The hidden layers' widths: width·(outputs/width)^{l/depth} for l = 0, …, depth − 1 if conic.
  public var widths: [Int] {
    let ratio = Double(outputs) / Double(width)
    return (0..<depth).map { layer in
      guard form == .conic, kind.allowsConicForm else { return width }
      let share = Double(layer) / Double(depth)
      return max(1, Int((Double(width) * pow(ratio, share)).rounded()))
    }
  }
}

extension Architecture {
  /// Refuses what cannot be a network of this program, before memory is asked for.
  func check(file: String) throws(DataError) {
    guard (1...1 << 16).contains(inputs), (1...1 << 16).contains(outputs),
      (1...1 << 14).contains(width), (1...1000).contains(depth), (0..<1).contains(dropout)
    else {
      throw DataError(file: file, message: "describes a network of impossible size")
    }
  }
}
