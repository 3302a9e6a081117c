import Foundation
import IntervalArithmetic

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
      try container.encode(value, forKey: Key(stringValue: coordinate.rawValue))
    }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let keys = container.allKeys.sorted { $0.stringValue < $1.stringValue }
    self.init(
      keys.map { Coordinate($0.stringValue) },
      try keys.map { try container.decode(Rational.self, forKey: $0) })
  }
}
