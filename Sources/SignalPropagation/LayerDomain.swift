import Formulas
import IntervalArithmetic

/// A box of layer statistics and weight statistics with exact rational ends.
///
/// It carries the mean μ and variance ν of a layer's activations, and the sum ω and square sum τ of
/// the weights of a unit in the next one.
public struct LayerDomain: Sendable, Equatable {
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

  /// Theorem 1: |μ| ≤ 0.1, |ω| ≤ 0.1, ν in [0.8, 1.5], τ in [0.95, 1.1].
  public static let theorem1 = LayerDomain(
    mu: Rational(-1, over: 10)...Rational(1, over: 10),
    omega: Rational(-1, over: 10)...Rational(1, over: 10),
    nu: Rational(4, over: 5)...Rational(3, over: 2),
    tau: Rational(19, over: 20)...Rational(11, over: 10))

  /// Lemma 12 (appendix A3.4.1): as ``theorem1`` with τ in [0.8, 1.25].
  public static let extended: LayerDomain = {
    var domain = theorem1
    domain.tau = Rational(4, over: 5)...Rational(5, over: 4)
    return domain
  }()

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
