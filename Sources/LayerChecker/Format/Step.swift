package struct Step {
  package let statement: Statement
  let coordinates: Coordinates
  let form: Form
  /// For a norm, whether ω and τ are replaced by their worst values.
  let hasWorstCaseWeights: Bool
  let covering: Covering

  enum Coordinates: CaseIterable {
    case layer, net

    var names: [String] { self == .layer ? ["mu", "omega", "nu", "tau"] : ["m", "v"] }
  }

  /// Version 1 knows the first two.
  package enum Form: String, CaseIterable { case natural, monotone, centred }

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
