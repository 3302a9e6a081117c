import IntervalArithmetic

/// A rectangle of means and variances of a layer's activations, with exact ends.
public struct MomentRectangle: Sendable, Hashable {
  /// μ, the means.
  public var mu: ClosedRange<Rational>
  /// ν, the variances.
  public var nu: ClosedRange<Rational>

  /// The rectangle of the given ranges, ends included.
  public init(mu: ClosedRange<Rational>, nu: ClosedRange<Rational>) {
    (self.mu, self.nu) = (mu, nu)
  }

  /// Whether all of another rectangle lies in this one, borders included.
  public func contains(_ other: MomentRectangle) -> Bool {
    zip([mu, nu], [other.mu, other.nu]).allSatisfy {
      $0.lowerBound <= $1.lowerBound && $1.upperBound <= $0.upperBound
    }
  }
}

/// In JSON an object of two ranges.
extension MomentRectangle: Codable {
  private enum Key: String, CodingKey { case mu, nu }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(RangeRecord(mu), forKey: .mu)
    try container.encode(RangeRecord(nu), forKey: .nu)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      mu: try container.decode(RangeRecord.self, forKey: .mu).range,
      nu: try container.decode(RangeRecord.self, forKey: .nu).range)
  }
}
