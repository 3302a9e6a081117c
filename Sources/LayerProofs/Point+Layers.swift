import IntervalArithmetic
import Proving

extension Point {
  /// Layer and weight statistics.
  public init(mu: Rational, omega: Rational, nu: Rational, tau: Rational) {
    self.init([.mu, .omega, .nu, .tau], [mu, omega, nu, tau])
  }

  /// μ, which the point must have.
  public var mu: Rational { self[.mu] }
  /// ω, which the point must have.
  public var omega: Rational { self[.omega] }
  /// ν, which the point must have.
  public var nu: Rational { self[.nu] }
  /// τ, which the point must have.
  public var tau: Rational { self[.tau] }
}
