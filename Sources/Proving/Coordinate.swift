import IntervalArithmetic

/// The variables in which a proof may subdivide.
public struct Coordinate: RawRepresentable, Sendable, Hashable, Codable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ name: String) { rawValue = name }
}
