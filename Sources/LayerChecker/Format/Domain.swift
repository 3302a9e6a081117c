/// A box of layer statistics (μ, ν) and weight statistics (ω, τ).
package struct Domain: Equatable {
  package let mu: Range
  package let omega: Range
  package let nu: Range
  package let tau: Range

  package init(mu: Range, omega: Range, nu: Range, tau: Range) {
    (self.mu, self.omega, self.nu, self.tau) = (mu, omega, nu, tau)
  }

  /// The exact range of m = μω, and that of v = ντ.
  package var netMean: Range { mu * omega }
  package var netVariance: Range { nu * tau }

  /// The domain with another rectangle of means and variances.
  package func with(mu: Range, nu: Range) -> Domain {
    Domain(mu: mu, omega: omega, nu: nu, tau: tau)
  }

  package func contains(_ other: Domain) -> Bool {
    mu.contains(other.mu) && omega.contains(other.omega) && nu.contains(other.nu)
      && tau.contains(other.tau)
  }

  func contains(_ point: Point) -> Bool {
    mu.contains(point.mu) && omega.contains(point.omega) && nu.contains(point.nu)
      && tau.contains(point.tau)
  }
}

/// A point of a domain.
package struct Point {
  let mu: Rational
  let omega: Rational
  let nu: Rational
  let tau: Rational

  /// The coordinates in words.
  var named: [(name: String, value: String)] {
    [("mu", "\(mu)"), ("omega", "\(omega)"), ("nu", "\(nu)"), ("tau", "\(tau)")]
  }
}

extension Domain: CustomStringConvertible {
  package var description: String { "mu in \(mu), omega in \(omega), nu in \(nu), tau in \(tau)" }
}
