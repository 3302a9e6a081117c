import IntervalArithmetic
import Proving

extension Point {
  /// Layer and weight statistics.
  public init(mu: Rational, omega: Rational, nu: Rational, tau: Rational) {
    self.init([.mu, .omega, .nu, .tau], [mu, omega, nu, tau])
  }

  public var mu: Rational { self[.mu] }
  public var omega: Rational { self[.omega] }
  public var nu: Rational { self[.nu] }
  public var tau: Rational { self[.tau] }
}
