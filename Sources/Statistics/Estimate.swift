/// A number with a 95 % confidence interval.
public struct Estimate: Codable, Sendable, Equatable {
  public let value: Double
  public let lower: Double
  public let upper: Double
  /// How the interval was computed.
  public let method: String

  public init(value: Double, lower: Double, upper: Double, method: String) {
    (self.value, self.lower, self.upper, self.method) = (value, lower, upper, method)
  }
}
