import Foundation
import IntervalArithmetic
import SelfNormalization

extension Encodable {
  /// JSON with sorted keys and a final newline: the same bytes for the same value.
  package func stableJSON() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}

/// A domain in JSON.
package struct DomainRecord: Codable {
  let mu: RangeRecord
  let omega: RangeRecord
  let nu: RangeRecord
  let tau: RangeRecord

  package init(_ domain: LayerDomain) {
    (mu, omega) = (RangeRecord(domain.mu), RangeRecord(domain.omega))
    (nu, tau) = (RangeRecord(domain.nu), RangeRecord(domain.tau))
  }

  var domain: LayerDomain {
    LayerDomain(mu: mu.range, omega: omega.range, nu: nu.range, tau: tau.range)
  }
}

/// A closed interval in JSON: an array of its two ends.
package struct RangeRecord: Codable {
  let range: ClosedRange<Rational>

  package init(_ range: ClosedRange<Rational>) { self.range = range }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(Fraction(range.lowerBound))
    try container.encode(Fraction(range.upperBound))
  }

  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    let lower = try container.decode(Fraction.self).value
    let upper = try container.decode(Fraction.self).value
    guard lower <= upper, container.isAtEnd else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a range is two numbers in ascending order")
    }
    range = lower...upper
  }
}

/// A rational number in JSON: text, since a JSON number may be read as a float.
struct Fraction: Codable {
  let value: Rational

  init(_ value: Rational) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value.description)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      value = try Rational(parsing: container.decode(String.self))
    } catch let error as NumberSyntaxError {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(error)")
    }
  }
}

/// A JSON object with a fraction for each coordinate.
extension Point: Codable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for (coordinate, value) in zip(coordinates, values) {
      try container.encode(Fraction(value), forKey: Key(stringValue: coordinate.rawValue))
    }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let keys = container.allKeys.sorted { $0.stringValue < $1.stringValue }
    self.init(
      keys.map { Coordinate($0.stringValue) },
      try keys.map { try container.decode(Fraction.self, forKey: $0).value })
  }
}
