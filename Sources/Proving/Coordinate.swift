import IntervalArithmetic

/// The variables in which a proof may subdivide.
public struct Coordinate: RawRepresentable, Sendable, Hashable, Codable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  /// A variable by the name that it has in formulas, certificates and messages.
  public init(_ name: String) { rawValue = name }
}
