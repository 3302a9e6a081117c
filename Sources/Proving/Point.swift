import IntervalArithmetic

/// Exact values of some coordinates.
public struct Point: Sendable, Equatable {
  /// In the order of ``values``; alphabetical in a point that was read from JSON.
  public let coordinates: [Coordinate]
  /// One for each of ``coordinates``.
  public let values: [Rational]

  /// The point with these values, in the order of the coordinates.
  ///
  /// - Precondition: There are as many values as coordinates.
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
