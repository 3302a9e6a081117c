import IntervalArithmetic

/// A point at which a claim is false, with enclosures there of the quantities it is about.
public struct Witness: Sendable, Equatable, Codable {
  /// A member of the domain, exactly.
  public let point: Point
  /// Of the quantities there; together they contradict the claim.
  public let enclosures: [Enclosure]

  /// What a property found at a point; it is taken as it is.
  @inlinable
  public init(point: Point, enclosures: [Enclosure]) {
    (self.point, self.enclosures) = (point, enclosures)
  }
}
