import Foundation
import IntervalArithmetic

extension Encodable {
  /// JSON with sorted keys and a final newline: the same bytes for the same value.
  package func stableJSON() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
