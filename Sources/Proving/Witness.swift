import IntervalArithmetic

/// A point at which a claim is false, with enclosures there of the quantities it is about.
public struct Witness: Sendable, Equatable, Codable {
  public let point: Point
  public let enclosures: [Enclosure]

  @inlinable
  public init(point: Point, enclosures: [Enclosure]) {
    (self.point, self.enclosures) = (point, enclosures)
  }
}
