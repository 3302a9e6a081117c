import Foundation
import IntervalArithmetic

extension Encodable {
  /// JSON with sorted keys and a final newline: the same bytes for the same value.
  package func stableJSON() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  /// The value in one line of JSON, the same text for the same value.
  package var canonicalText: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // The values here are numbers, texts and lists of these, which always encode.
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("a request cannot be encoded")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
