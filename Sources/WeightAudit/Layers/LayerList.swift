import FloatNetwork
import Formulas
import Foundation
import IntervalArithmetic
import SignalPropagation

/// The layers of a file, and what is known of all its tensors before any number is read.
struct LayerList {
  private(set) var layers: [AuditedLayer] = []
  /// In the order of the file.
  private(set) var readings: [TensorReading] = []
  /// Where the order of the layers is from.
  let order: LayerOrder
  /// The layout where no other is said.
  let layout: WeightLayout

  /// More units would take more memory than their weights.
  static var unitLimit: Int { 1 << 18 }

  /// The names of the inputs, if the file says them.
  let features: [String]
  /// Why the layers are no chain, as far as the file shows; nil if they may be.
  private(set) var obstacle: String?

  private let path: String
  private let byName: [String: Tensor]

  /// - Parameters:
  ///   - layout: As it is asked for; otherwise that of the file's own metadata, or out-in.
  ///   - network: The layers in order, if they are given.
  ///   - activation: For layers of which nothing else is said.
  /// - Throws: `DataError` if the description and the file do not fit one another.
  init(
    _ file: TensorFile, layout: WeightLayout?, network: NetworkDescription?,
    activation: ActivationFormula?
  ) throws(DataError) {
    path = file.path
    let tensors = file.heading.tensors
    byName = Dictionary(tensors.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let model = TrainedModel(file.heading.metadata)
    self.layout = layout ?? (model == nil ? .outIn : .inOut)
    features = model?.features ?? []
    order = network != nil ? .description : model?.hidden != nil ? .metadata : .names
    var refusals: [String: String] = [:]
    var roles: [String: TensorRole] = [:]
    if let network {
      try readDescription(network, activation, &roles, &refusals)
    }
    let weights = tensors.filter { roles[$0.name] == nil }
      .map { ($0, TensorRole($0, hasBias: bias(of: $0) != nil)) }
    for (tensor, role) in weights { roles[tensor.name] = role }
    let found = weights.filter { $0.1.isLayer }.sorted {
      $0.0.name.isBeforeNaturally($1.0.name)
    }
    let count = found.filter { $0.1 == .linear }.count
    var position = 0
    for (tensor, role) in found {
      // What a model of train says of its layers: the last one has no activation.
      var known = activation
      if role == .linear {
        position += 1
        if activation == nil, let hidden = model?.hidden {
          known = position == count ? model?.last : hidden
        }
      }
      let bias = bias(of: tensor)
      if let refusal = add(
        tensor, bias, TensorName(tensor.name).layer, role, self.layout, known,
        isInChain: network == nil)
      {
        refusals[tensor.name] = refusal
      }
    }
    if network == nil, model?.hidden == nil {
      let others: [(TensorRole, String)] = [
        (.attention, "attention"), (.convolution, "convolutions"), (.norm, "normalizations"),
        (.embedding, "embeddings"), (.recurrent, "recurrent layers"), (.factor, "factored weights"),
      ]
      let there = others.filter { other in roles.values.contains(other.0) }.map(\.1)
      if !there.isEmpty {
        obstacle =
          "the file has \(there.joined(separator: ", ")) too, so that its linear layers are no chain;"
          + " list those that are in a file for --network"
      } else if !refusals.isEmpty {
        obstacle = "not all layers are read"
      }
    }
    readings = tensors.map { tensor in
      TensorReading(
        tensor: tensor, role: roles[tensor.name] ?? .other,
        refusal: tensor.type.float == nil
          ? "numbers of type \(tensor.type.name.printable(atMost: 20)) are not read"
          : refusals[tensor.name])
    }
  }

  /// What a model of `train` does to its inputs.
  func standardization(
    _ file: TensorFile
  ) throws(DataError) -> [(mean: Rational, deviation: Rational)]? {
    guard !features.isEmpty else { return nil }
    func numbers(_ name: String) -> [Double] {
      var numbers: [Double] = []
      byName[name].flatMap { WeightMatrix(row: $0, of: file) }?.forEachUnit(0..<1) { _, row in
        numbers = (0..<row.count).map { row[$0] }
      }
      return numbers
    }
    let (means, deviations) = (
      numbers("standardization.mean"), numbers("standardization.deviation")
    )
    guard means.count == features.count, deviations.count == features.count,
      means.allSatisfy(\.isFinite), deviations.allSatisfy({ $0.isFinite && $0 > 0 })
    else {
      throw DataError(
        file: path, message: "has no valid standardization of its \(features.count) inputs")
    }
    return zip(means, deviations).map { (Rational($0), Rational($1)) }
  }

  private func bias(of weight: Tensor) -> Tensor? {
    TensorName(weight.name).bias.flatMap { byName[$0] }
  }

  /// The layers of a description, which comes first and whatever the names say.
  private mutating func readDescription(
    _ network: NetworkDescription, _ activation: ActivationFormula?,
    _ roles: inout [String: TensorRole], _ refusals: inout [String: String]
  ) throws(DataError) {
    for layer in network.layers {
      let weight = try tensor(layer.weight)
      guard roles[weight.name] == nil else {
        throw DataError(
          file: path,
          message: "is to have '\(layer.weight.printable())' in two layers; list it once")
      }
      guard weight.rank >= 2 else {
        throw DataError(
          file: path,
          message: "has '\(layer.weight.printable())' with the shape \(weight.shapeText);"
            + " a weight has two axes or more")
      }
      var bias = try layer.bias.map { name throws(DataError) in try tensor(name) }
      if bias == nil, !layer.hasNoBias { bias = self.bias(of: weight) }
      let role: TensorRole = weight.rank == 2 ? .linear : .convolution
      roles[weight.name] = role
      if let bias { roles[bias.name] = .bias }
      if let refusal = add(
        weight, bias, TensorName(weight.name).layer, role, layer.layout ?? layout,
        layer.activation ?? activation, isInChain: true)
      {
        refusals[weight.name] = refusal
      }
    }
  }

  private func tensor(_ name: String) throws(DataError) -> Tensor {
    guard let tensor = byName[name] else {
      let nearest = NearestTensor.of(name, among: byName.keys)
      throw DataError(
        file: path,
        message: "lacks the tensor '\(name.printable())'"
          + (nearest.map { "; did you mean '\($0.printable())'?" } ?? ""))
    }
    return tensor
  }

  /// Adds a layer, or says why its numbers cannot be read.
  private mutating func add(
    _ weight: Tensor, _ bias: Tensor?, _ name: String, _ role: TensorRole, _ layout: WeightLayout,
    _ activation: ActivationFormula?, isInChain: Bool
  ) -> String? {
    guard weight.type.float != nil else { return nil }
    let units = layout == .outIn ? weight.shape.first! : weight.shape.last!
    guard weight.count > 0 else { return "it has no numbers" }
    guard units <= Self.unitLimit else {
      return "it has \(units) units; layers of up to \(Self.unitLimit) are read"
    }
    if let bias, bias.type.float == nil || bias.count != units {
      let other: WeightLayout = layout == .outIn ? .inOut : .outIn
      let others = other == .outIn ? weight.shape.first! : weight.shape.last!
      return bias.type.float == nil
        ? "its bias has numbers of type \(bias.type.name.printable(atMost: 20))"
        : "it has \(units) units by the layout \(layout.rawValue) and its bias \(bias.count) numbers"
          + (bias.count == others ? "; the layout \(other.rawValue) would fit" : "")
    }
    layers.append(
      AuditedLayer(
        name: name, role: role, weight: weight, bias: bias, layout: layout, activation: activation,
        units: units, fanIn: weight.count / units, isInChain: isInChain))
    return nil
  }
}

/// The nearest name of a tensor, for advice.
enum NearestTensor {
  static func of(_ name: String, among names: some Collection<String>) -> String? {
    names.count > 2000 || name.count > 200
      ? nil : NearestName.of(name, among: names.filter { $0.count < 200 }.sorted())
  }
}

/// What `train` says of the networks that it writes.
struct TrainedModel {
  /// What follows a hidden layer; nil for networks that are no chain of linear layers.
  let hidden: ActivationFormula?
  /// What follows the last: nothing.
  let last: ActivationFormula?
  /// The names of the inputs' columns.
  let features: [String]

  private struct Kind: Decodable { let kind: String }

  /// Nil if the metadata is not that of a model of train.
  init?(_ metadata: [String: String]) {
    guard metadata["format"] == "snn-verify model 1" else { return nil }
    let decoder = JSONDecoder()
    let kind = metadata["architecture"].flatMap {
      try? decoder.decode(Kind.self, from: Data($0.utf8))
    }
    let name: String? =
      switch kind?.kind {
      case NetworkKind.snn.rawValue: "selu"
      case NetworkKind.msraInit.rawValue: "relu"
      default: nil
      }
    hidden = name.flatMap { try? ActivationFormula(named: $0) }
    last = hidden == nil ? nil : try? ActivationFormula(named: "identity")
    features =
      metadata["features"].flatMap {
        try? decoder.decode([String].self, from: Data($0.utf8))
      } ?? []
  }
}
