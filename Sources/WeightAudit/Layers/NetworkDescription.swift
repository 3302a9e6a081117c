import FloatNetwork
import Foundation
import SignalPropagation

/// A list of layers in the order in which signals pass them, `Documentation/network.schema.json`.
package struct NetworkDescription: Sendable {
  package struct Layer: Sendable {
    /// The tensor of the weights.
    package let weight: String
    /// That of the biases; nil if nothing is said.
    package let bias: String?
    /// Whether it is said that there are no biases.
    package let hasNoBias: Bool
    /// As on the command line; nil if nothing is said.
    package let activation: ActivationFormula?
    package let layout: WeightLayout?
  }

  package let layers: [Layer]

  /// A longer file is no list of layers.
  private static var sizeLimit: Int { 1 << 24 }

  /// - Throws: `UnreadableFile` or `DataError`
  package init(contentsOfFile path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let data = FileManager.default.contents(atPath: path)
    else { throw UnreadableFile(file: path) }
    try self.init(parsing: data, file: path)
  }

  package init(parsing data: Data, file: String) throws(DataError) {
    guard data.count <= Self.sizeLimit else {
      throw DataError(file: file, message: "has more than \(Self.sizeLimit >> 20) MiB")
    }
    let bytes = [UInt8](data)
    let found: Result<[Layer], DataError> = bytes.withUnsafeBytes { bytes in
      Result { () throws(DataError) in
        var json = StrictJSON(
          bytes, file: file, trouble: "is no description of a network:", whole: "the file")
        return try Self.layers(&json)
      }
    }
    layers = try found.get()
  }

  private static func layers(_ json: inout StrictJSON) throws(DataError) -> [Layer] {
    var layers: [Layer]?
    try json.object("the description") { json, key throws(DataError) in
      guard key == "layers", layers == nil else {
        throw json.refusal(
          key == "layers"
            ? "'layers' stands there twice" : "'\(key.printable())' is not known; write 'layers'")
      }
      var found: [Layer] = []
      try json.list("the list of layers") { json throws(DataError) in
        found.append(try layer(&json))
      }
      layers = found
    }
    guard json.peek() == nil else { throw json.refusal("something follows the object") }
    guard let layers, !layers.isEmpty else { throw json.refusal("no layers are listed") }
    return layers
  }

  private static func layer(_ json: inout StrictJSON) throws(DataError) -> Layer {
    var texts: [String: String] = [:]
    var hasNoBias = false
    try json.object("a layer") { json, key throws(DataError) in
      guard ["weight", "bias", "activation", "layout"].contains(key) else {
        throw json.refusal(
          "'\(key.printable())' is not known; a layer has weight, bias, activation and layout")
      }
      guard texts[key] == nil, key != "bias" || !hasNoBias else {
        throw json.refusal("a layer has '\(key)' twice")
      }
      if key == "bias", json.skipsNull() {
        hasNoBias = true
      } else {
        texts[key] = try json.string("as the \(key) of a layer")
      }
    }
    guard let weight = texts["weight"] else { throw json.refusal("a layer lacks its weight") }
    var layout: WeightLayout?
    if let text = texts["layout"] {
      layout = WeightLayout(rawValue: text)
      guard layout != nil else {
        throw json.refusal("the layout is out-in or in-out, not '\(text.printable())'")
      }
    }
    var activation: ActivationFormula?
    if let text = texts["activation"] {
      do throws(ActivationError) {
        activation = try ActivationFormula(parsing: text)
      } catch {
        throw json.refusal(error.description)
      }
    }
    return Layer(
      weight: weight, bias: texts["bias"], hasNoBias: hasNoBias, activation: activation,
      layout: layout)
  }
}
