import IntervalArithmetic

/// A product of closed intervals with exact rational ends.
public struct Box: Sendable, Equatable {
  /// One for each coordinate, ends included; a side may be a single number.
  public var sides: [ClosedRange<Rational>]

  /// The sides in the order of the coordinates that the box is to be used with.
  @inlinable
  public init(_ sides: [ClosedRange<Rational>]) {
    self.sides = sides
  }

  /// The two halves of the box, cut at the exact midpoint of one side.
  public func bisected(along axis: Int) -> (lower: Box, upper: Box) {
    let side = sides[axis]
    let middle = side.lowerBound.midpoint(with: side.upperBound)
    var (lower, upper) = (self, self)
    lower.sides[axis] = side.lowerBound...middle
    upper.sides[axis] = middle...side.upperBound
    return (lower, upper)
  }

  /// The exact center.
  public var center: [Rational] { sides.map { $0.lowerBound.midpoint(with: $0.upperBound) } }

  /// The corners, each once.
  public var corners: [[Rational]] {
    sides.reduce([[]]) { corners, side in
      let ends =
        side.lowerBound == side.upperBound ? [side.lowerBound] : [side.lowerBound, side.upperBound]
      return corners.flatMap { corner in ends.map { corner + [$0] } }
    }
  }

  /// The tightest enclosure of each side.
  @inlinable
  public func enclosures<Bound>(_: Bound.Type = Bound.self) -> [Interval<Bound>] {
    sides.map { Interval(from: $0.lowerBound, through: $0.upperBound) }
  }

  /// Decides exactly, borders included.
  ///
  /// - Parameter point: As many coordinates as the box has sides.
  public func contains(_ point: [Rational]) -> Bool {
    zip(sides, point).allSatisfy { $0.contains($1) }
  }
}

/// In JSON an array of its sides, each an array of two fractions.
extension Box: Codable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(sides.map { RangeRecord($0) })
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    sides = try container.decode([RangeRecord].self).map(\.range)
  }
}
