import IntervalArithmetic

/// Exact values of some coordinates.
public struct Point: Sendable, Equatable {
  public let coordinates: [Coordinate]
  public let values: [Rational]

  public init(_ coordinates: [Coordinate], _ values: [Rational]) {
    precondition(coordinates.count == values.count)
    self.coordinates = coordinates
    self.values = values
  }

  /// The value of a coordinate that the point has.
  public subscript(coordinate: Coordinate) -> Rational {
    guard let index = coordinates.firstIndex(of: coordinate) else {
      preconditionFailure("the point has no coordinate \(coordinate.rawValue)")
    }
    return values[index]
  }
}
