/// A closed interval in JSON: an array of its two ends, and of nothing else.
package struct RangeRecord: Codable, Sendable {
  package let range: ClosedRange<Rational>

  package init(_ range: ClosedRange<Rational>) { self.range = range }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(range.lowerBound)
    try container.encode(range.upperBound)
  }

  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    let lower = try container.decode(Rational.self)
    let upper = try container.decode(Rational.self)
    guard lower <= upper, container.isAtEnd else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a range is two numbers in ascending order")
    }
    range = lower...upper
  }
}
