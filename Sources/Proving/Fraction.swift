import Foundation
import IntervalArithmetic

/// A rational number in JSON: text, since a JSON number may be read as a float.
package struct Fraction: Codable {
  package let value: Rational

  package init(_ value: Rational) { self.value = value }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value.description)
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      value = try Rational(parsing: container.decode(String.self))
    } catch let error as NumberSyntaxError {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(error)")
    }
  }
}
