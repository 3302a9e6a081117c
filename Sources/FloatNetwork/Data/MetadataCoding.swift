import Foundation

/// JSON inside the metadata of a file, in which numbers keep every bit.
enum MetadataCoding {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(
    _ type: Value.Type, _ key: String, of file: SafeTensors, path: String
  ) throws(DataError) -> Value {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    guard let text = file.metadata[key],
      let value = try? decoder.decode(type, from: Data(text.utf8))
    else {
      throw DataError(
        file: path, message: "has no valid '\(key)' in its metadata; it was not written by train")
    }
    return value
  }
}
