/// What a tensor is to a network, judged by its name and its shape.
package enum TensorRole: String, Sendable, Codable {
  /// The weight of a linear layer: a unit for each output.
  case linear
  /// The weight of a convolution: a unit for each output channel, its inputs are those of a filter.
  case convolution
  /// A linear map inside attention, whose outputs no activation takes.
  case attention
  case bias
  /// A table of vectors, which are looked up and not summed.
  case embedding
  /// Scales and shifts of a normalization.
  case norm
  /// What a network remembers of data, such as running means.
  case buffer
  /// A part of a weight that is stored as a product or in pieces, such as weight_g and weight_v.
  case factor
  /// Weights of a recurrent layer, whose inputs are not independent of its outputs.
  case recurrent
  /// Anything else.
  case other

  /// Whether its units have sums of weights that a layer's theory is about.
  package var isLayer: Bool { self == .linear || self == .convolution || self == .attention }

  init(_ tensor: Tensor, hasBias: Bool) {
    let name = TensorName(tensor.name)
    let path = tensor.name.lowercased()
    func holds(_ parts: [String]) -> Bool { parts.contains { path.firstRange(of: $0) != nil } }
    func hasComponent(_ parts: Set<Substring>) -> Bool {
      !parts.isDisjoint(with: path.split { "./:".contains($0) })
    }
    if holds(["running_mean", "running_var", "num_batches", "position_ids", "moving_mean"])
      || holds(["moving_variance"])
    {
      self = .buffer
    } else if holds(["weight_g", "weight_v", "original0", "original1", "lora_"]) {
      self = .factor
    } else if holds(["weight_ih", "weight_hh", "recurrent_kernel", "lstm", "gru"]) {
      self = .recurrent
    } else if name.isBias {
      self = .bias
    } else if holds(["norm", "batchnorm"])
      || hasComponent(["bn", "bn1", "bn2", "bn3", "ln", "ln_1", "ln_2", "ln_f"])
    {
      self = .norm
    } else if tensor.rank < 2 {
      self = name.isWeight || hasComponent(["gamma", "scale"]) ? .norm : .other
    } else if !name.isWeight {
      self = path.hasSuffix("in_proj_weight") ? .attention : .other
    } else if tensor.rank == 2, !hasBias, holds(["embed", "wte", "wpe"]) {
      self = .embedding
    } else if holds(["attn", "attention"])
      || hasComponent(["q_proj", "k_proj", "v_proj", "o_proj", "query", "key", "value"])
    {
      self = tensor.rank == 2 ? .attention : .other
    } else {
      self = tensor.rank == 2 ? .linear : .convolution
    }
  }
}

/// A tensor's name as frameworks build it: the layer's name, a point or a slash, and what of the layer.
struct TensorName {
  /// The layer's name; the whole name if it has no parts.
  let layer: String
  private let stem: String
  private let leaf: String

  init(_ name: String) {
    let cut = name.lastIndex { "./".contains($0) }
    stem = cut.map { String(name[...$0]) } ?? ""
    layer = cut.map { String(name[..<$0]) } ?? name
    leaf = cut.map { String(name[name.index(after: $0)...]) } ?? name
  }

  private static let biasNames = [
    "weight": "bias", "kernel": "bias", "w": "b", "W": "b", "weights": "biases",
    "in_proj_weight": "in_proj_bias", "kernel:0": "bias:0",
  ]

  var isWeight: Bool { Self.biasNames[leaf] != nil && leaf != "in_proj_weight" }
  var isBias: Bool { Self.biasNames.values.contains(leaf) || leaf == "beta" }

  /// What the bias beside a weight is called.
  var bias: String? { Self.biasNames[leaf].map { stem + $0 } }
}

extension String {
  /// The order of names in which `layer2` comes before `layer10`.
  func isBeforeNaturally(_ other: String) -> Bool {
    var (a, b) = (Substring(self).utf8, Substring(other).utf8)
    func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
    while let x = a.first, let y = b.first {
      if isDigit(x), isDigit(y) {
        let (m, n) = (a.prefix(while: isDigit), b.prefix(while: isDigit))
        let (p, q) = (m.drop { $0 == 0x30 }, n.drop { $0 == 0x30 })
        if p.count != q.count { return p.count < q.count }
        if !p.elementsEqual(q) { return p.lexicographicallyPrecedes(q) }
        (a, b) = (a.dropFirst(m.count), b.dropFirst(n.count))
      } else if x != y {
        return x < y
      } else {
        (a, b) = (a.dropFirst(), b.dropFirst())
      }
    }
    return a.isEmpty && b.isEmpty ? utf8.lexicographicallyPrecedes(other.utf8) : a.isEmpty
  }
}
