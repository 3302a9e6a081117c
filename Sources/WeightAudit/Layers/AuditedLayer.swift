import SignalPropagation

/// A layer of a file: where its weights and biases are and how they are laid out.
package struct AuditedLayer: Sendable {
  /// The name of its weight without its last part.
  package let name: String
  /// Linear, a convolution or a linear map of attention.
  package let role: TensorRole
  package let weight: Tensor
  package let bias: Tensor?
  package let layout: WeightLayout
  /// What follows it, where that is said.
  package let activation: ActivationFormula?
  package let units: Int
  /// The inputs of a unit.
  package let fanIn: Int
  /// The units that an input reaches: in a convolution in each place of its filter.
  var fanOut: Int {
    guard role == .convolution else { return units }
    let channels = layout == .outIn ? weight.shape[1] : weight.shape[weight.rank - 2]
    return units * (fanIn / max(1, channels))
  }
  /// Whether it takes part in the order of layers.
  package let isInChain: Bool

  /// Its biases, one for each unit; none if it has none.
  func biases(of file: TensorFile) -> [Double] {
    var biases: [Double] = []
    bias.flatMap { WeightMatrix(row: $0, of: file) }?.forEachUnit(0..<1) { _, row in
      biases = (0..<row.count).map { row[$0] }
    }
    return biases
  }
}

/// What became of a tensor.
package struct TensorReading: Sendable {
  package let tensor: Tensor
  package let role: TensorRole
  /// Why its numbers are not read; nil if they are.
  package let refusal: String?
  /// Of a tensor that is no layer's weight, what is not finite, with positions in the whole tensor.
  package internal(set) var nonFinite: NonFiniteWeights?
}

/// Where the order of layers is from.
package enum LayerOrder: String, Sendable, Codable {
  /// A list of layers that was given.
  case description
  /// What `train` says of its own model in the file.
  case metadata
  /// The names, with numbers in them by their size: a guess.
  case names
}
