/// What a certificate of `Documentation/CertificateFormat.md` says.
struct Certificate {
  let claim: Claim
  let domain: Domain
  let content: Content

  enum Claim: String, CaseIterable {
    case contraction
    case spectralNorm = "spectral-norm"
    case variance
  }

  enum Content {
    case proof([Step])
    case refutation(Statement, Point)
  }
}

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

struct Point {
  let mu: Rational
  let omega: Rational
  let nu: Rational
  let tau: Rational
}

/// The Jacobian of (μ, ν) ↦ (μ̃, ν̃), or of (μ, ν) ↦ (μ̃, ξ̃).
enum Jacobian: String, CaseIterable {
  case variance
  case secondMoment = "second-moment"
}

/// On which side of a multiple of ν the next layer's ν̃ lies.
enum Side: String { case below, above }

enum Statement {
  /// g maps the rectangle into itself for all weights of the domain.
  case invariantRectangle(mu: Range, nu: Range)
  /// σ_max < bound on the domain.
  case normBelow(Jacobian, bound: Rational)
  /// ν̃ < factor·ν or ν̃ > factor·ν on the domain; the factor is positive.
  case variance(Side, factor: Rational)
}

struct Step {
  let statement: Statement
  let coordinates: Coordinates
  let form: Form
  /// For a norm, whether ω and τ are replaced by their worst values.
  let hasWorstCaseWeights: Bool
  let covering: Covering

  enum Coordinates: CaseIterable {
    case layer, net

    var names: [String] { self == .layer ? ["mu", "omega", "nu", "tau"] : ["m", "v"] }
  }

  enum Form: String, CaseIterable { case natural, monotone }

  /// The sides of the box that the covering cuts up; they follow from the domain.
  func sides(on domain: Domain) -> [Range] {
    if coordinates == .layer { return [domain.mu, domain.omega, domain.nu, domain.tau] }
    guard case .invariantRectangle(let mu, let nu) = statement else {
      return [domain.netMean, domain.netVariance]
    }
    let smaller = domain.with(mu: mu, nu: nu)
    return [smaller.netMean, smaller.netVariance]
  }
}
