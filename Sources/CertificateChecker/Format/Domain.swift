/// A box of layer statistics (μ, ν) and weight statistics (ω, τ).
struct Domain: Equatable {
  let mu: Range
  let omega: Range
  let nu: Range
  let tau: Range

  /// The exact range of m = μω, and that of v = ντ.
  var netMean: Range { mu * omega }
  var netVariance: Range { nu * tau }

  /// The domain with another rectangle of means and variances.
  func with(mu: Range, nu: Range) -> Domain { Domain(mu: mu, omega: omega, nu: nu, tau: tau) }

  func contains(_ other: Domain) -> Bool {
    mu.contains(other.mu) && omega.contains(other.omega) && nu.contains(other.nu)
      && tau.contains(other.tau)
  }

  func contains(_ point: Point) -> Bool {
    mu.contains(point.mu) && omega.contains(point.omega) && nu.contains(point.nu)
      && tau.contains(point.tau)
  }
}

/// A point of a domain.
struct Point {
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
  var description: String { "mu in \(mu), omega in \(omega), nu in \(nu), tau in \(tau)" }
}
