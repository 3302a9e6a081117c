import Formulas
import IntervalArithmetic

/// A box of layer statistics and weight statistics with exact rational ends.
///
/// It carries the mean μ and variance ν of a layer's activations, and the sum ω and square sum τ of
/// the weights of a unit in the next one.
public struct LayerDomain: Sendable, Hashable {
  /// μ, the mean of the activations.
  public var mu: ClosedRange<Rational>
  /// ω, the sum of a unit's weights.
  public var omega: ClosedRange<Rational>
  /// ν, the variance of the activations, positive wherever a theorem is asked about.
  public var nu: ClosedRange<Rational>
  /// τ, the sum of a unit's squared weights, positive likewise.
  public var tau: ClosedRange<Rational>

  /// The box of the given ranges, ends included.
  public init(
    mu: ClosedRange<Rational>, omega: ClosedRange<Rational>, nu: ClosedRange<Rational>,
    tau: ClosedRange<Rational>
  ) {
    (self.mu, self.omega, self.nu, self.tau) = (mu, omega, nu, tau)
  }

  /// The exact range of m = μω.
  public var netMean: ClosedRange<Rational> { Self.product(mu, omega) }

  /// The exact range of v = ντ.
  public var netVariance: ClosedRange<Rational> { Self.product(nu, tau) }

  private static func product(
    _ x: ClosedRange<Rational>, _ y: ClosedRange<Rational>
  ) -> ClosedRange<Rational> {
    let corners = [
      x.lowerBound * y.lowerBound, x.lowerBound * y.upperBound,
      x.upperBound * y.lowerBound, x.upperBound * y.upperBound,
    ]
    return corners.min()!...corners.max()!
  }
}

/// In JSON an object with a range of two fractions for each variable.
extension LayerDomain: Codable {
  private enum Key: String, CodingKey { case mu, omega, nu, tau }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(RangeRecord(mu), forKey: .mu)
    try container.encode(RangeRecord(omega), forKey: .omega)
    try container.encode(RangeRecord(nu), forKey: .nu)
    try container.encode(RangeRecord(tau), forKey: .tau)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      mu: try container.decode(RangeRecord.self, forKey: .mu).range,
      omega: try container.decode(RangeRecord.self, forKey: .omega).range,
      nu: try container.decode(RangeRecord.self, forKey: .nu).range,
      tau: try container.decode(RangeRecord.self, forKey: .tau).range)
  }
}
