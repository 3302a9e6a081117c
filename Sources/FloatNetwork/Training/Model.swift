import Foundation

/// A trained network with what is needed to use it on a table.
public struct Model {
  /// For standardized features.
  public let network: Network
  /// From a file's numbers to the network's inputs.
  public let standardization: Standardization
  /// In the order of the network's inputs.
  public let featureNames: [String]
  /// In the order of the network's outputs.
  public let classNames: [String]
  /// The samples that it was trained on or chosen by; none in files of earlier versions.
  public let seen: SeenSamples

  /// A model of its parts, which are not checked.
  ///
  /// There is a feature's name for each input and a class's for each output; the network is shared,
  /// not copied.
  public init(
    network: Network, standardization: Standardization, featureNames: [String],
    classNames: [String], seen: SeenSamples = .none
  ) {
    self.seen = seen
    self.network = network
    self.standardization = standardization
    (self.featureNames, self.classNames) = (featureNames, classNames)
  }

  private static let format = "snn-verify model 1"

  /// The file's bytes: the network's tensors, `standardization.mean` and
  /// `standardization.deviation`, and the rest as metadata.
  public func encoded() throws -> Data {
    var file = SafeTensors()
    for tensor in network.tensors { file.tensors[tensor.name] = tensor.value }
    file.tensors["standardization.mean"] = Self.row(standardization.means)
    file.tensors["standardization.deviation"] = Self.row(standardization.deviations)
    file.metadata = [
      "format": Self.format, "architecture": try MetadataCoding.text(network.architecture),
      "features": try MetadataCoding.text(featureNames),
      "classes": try MetadataCoding.text(classNames), "seen": seen.text,
    ]
    return try file.encoded()
  }

  /// A model from what ``encoded()`` wrote.
  ///
  /// - Throws: ``UnreadableFile``, or ``DataError`` if the file is none, or its parts do not fit
  ///   one another.
  public init(contentsOfFile path: String) throws {
    let file = try SafeTensors(contentsOfFile: path)
    guard file.metadata["format"] == Self.format else {
      throw DataError(file: path, message: "is not a model that train has written")
    }
    let architecture = try MetadataCoding.value(
      Architecture.self, "architecture", of: file, path: path)
    try architecture.check(file: path)
    network = Network(architecture, seed: 0)
    for tensor in network.tensors {
      tensor.value.copy(try file.matrix(tensor.name, like: tensor.value, file: path))
    }
    let row = Matrix(rows: 1, columns: architecture.inputs)
    standardization = Standardization(
      means: try file.matrix("standardization.mean", like: row, file: path).elements,
      deviations: try file.matrix("standardization.deviation", like: row, file: path).elements)
    featureNames = try MetadataCoding.value([String].self, "features", of: file, path: path)
    classNames = try MetadataCoding.value([String].self, "classes", of: file, path: path)
    guard let seen = SeenSamples(text: file.metadata["seen"] ?? "") else {
      throw DataError(file: path, message: "has no valid 'seen' in its metadata")
    }
    self.seen = seen
    guard featureNames.count == architecture.inputs else {
      throw DataError(
        file: path,
        message: "names \(featureNames.count) features for \(architecture.inputs) inputs")
    }
    guard classNames.count == architecture.outputs else {
      throw DataError(
        file: path,
        message: "names \(classNames.count) classes for \(architecture.outputs) outputs")
    }
  }

  private static func row(_ numbers: [Float]) -> Matrix {
    Matrix(rows: 1, columns: numbers.count, elements: numbers)
  }
}
