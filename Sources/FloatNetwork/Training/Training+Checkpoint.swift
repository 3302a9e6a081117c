import Foundation

extension Training {
  /// Progress within a training, apart from its tensors.
  private struct Progress: Codable {
    var epochs: [Epoch]
    var bestEpoch: Int?
    var batch: Int
    var lossSum: Double
    var lossWeight: Double
    var steps: Int
  }

  private static let format = "snn-verify checkpoint 2"
  /// The products of these round separately.
  private static let earlierFormat = "snn-verify checkpoint 1"

  /// Everything that the training needs to go on as if it had not stopped, apart from the data.
  ///
  /// - Parameter data: A fingerprint of the data.
  public func checkpoint(data: String) throws -> Data {
    var file = SafeTensors()
    for (index, tensor) in network.tensors.enumerated() {
      file.tensors[tensor.name] = tensor.value
      file.tensors["best." + tensor.name] = best[index]
    }
    for (parameter, memories) in zip(optimizer.parameters, optimizer.memories) {
      for (index, memory) in memories.enumerated() {
        file.tensors["optimizer\(index)." + parameter.name] = memory
      }
    }
    let progress = Progress(
      epochs: epochs, bestEpoch: bestEpoch, batch: batch, lossSum: lossSum,
      lossWeight: lossWeight, steps: optimizer.steps)
    file.metadata = [
      "format": Self.format, "data": data, "products": workers.products.rawValue,
      "architecture": try MetadataCoding.text(network.architecture),
      "options": try MetadataCoding.text(options),
      "progress": try MetadataCoding.text(progress),
    ]
    return try file.encoded()
  }

  /// What a checkpoint says of the training, before the data is read.
  public static func settings(
    ofCheckpoint path: String
  ) throws -> (
    architecture: Architecture, options: TrainingOptions, products: MatrixProduct.Rounding,
    data: String
  ) {
    let file = try SafeTensors(contentsOfFile: path)
    guard let products = products(of: file), let data = file.metadata["data"] else {
      throw DataError(file: path, message: "is not a checkpoint that train has written")
    }
    let architecture = try MetadataCoding.value(
      Architecture.self, "architecture", of: file, path: path)
    try architecture.check(file: path)
    return (
      architecture,
      try MetadataCoding.value(TrainingOptions.self, "options", of: file, path: path), products,
      data
    )
  }

  /// How the products of a checkpoint round; nil of another file.
  private static func products(of file: SafeTensors) -> MatrixProduct.Rounding? {
    switch file.metadata["format"] {
    case format: file.metadata["products"].flatMap { MatrixProduct.Rounding(rawValue: $0) }
    case earlierFormat: .separate
    default: nil
    }
  }

  /// Takes over the state of a checkpoint of the same training.
  public func resume(fromCheckpoint path: String) throws {
    let file = try SafeTensors(contentsOfFile: path)
    guard Self.products(of: file) == workers.products else {
      throw DataError(
        file: path, message: "is of a training whose products round otherwise than these workers'")
    }
    let progress = try MetadataCoding.value(Progress.self, "progress", of: file, path: path)
    guard progress.batch >= 0, progress.epochs.count <= options.epochs, progress.steps >= 0,
      progress.bestEpoch.map({ progress.epochs.indices.contains($0) }) ?? true
    else { throw DataError(file: path, message: "has a progress that no training can have") }
    for (index, tensor) in network.tensors.enumerated() {
      tensor.value.copy(try file.matrix(tensor.name, like: tensor.value, file: path))
      best[index].copy(try file.matrix("best." + tensor.name, like: tensor.value, file: path))
    }
    for (parameter, memories) in zip(optimizer.parameters, optimizer.memories) {
      for (index, memory) in memories.enumerated() {
        memory.copy(
          try file.matrix("optimizer\(index)." + parameter.name, like: memory, file: path))
      }
    }
    (epochs, bestEpoch) = (progress.epochs, progress.bestEpoch)
    (batch, lossSum, lossWeight) = (progress.batch, progress.lossSum, progress.lossWeight)
    optimizer.steps = progress.steps
  }
}
