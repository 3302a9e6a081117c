extension Certificate {
  /// The theorem that an accepted certificate shows.
  package var claimInWords: String { claimInWords(Self.definitions) }

  /// The same with these definitions of the quantities.
  func claimInWords(_ definitions: [String]) -> String {
    let weights = "omega in \(domain.omega), tau in \(domain.tau)"
    let rectangle = "mu in \(domain.mu), nu in \(domain.nu)"
    let quantities = definitions.joined(separator: "\n")
    switch content {
    case .proof(let steps):
      return "Claim (proved). For all \(weights)"
        + (claim == .contraction ? "\n" : ",\n\(rectangle)\n")
        + conclusion(rectangle, steps).joined(separator: "\n") + "\n" + quantities
    case .refutation(let statement, let point):
      let negated = statement.inWords(rectangle)
      let consequence =
        claim == .contraction ? "\nSo g is not a contraction of the rectangle into itself." : ""
      return "Claim (refuted). It is false that for all \(weights),\n\(rectangle)\n\(negated):\n"
        + "it fails at mu = \(point.mu), omega = \(point.omega), nu = \(point.nu),"
        + " tau = \(point.tau).\(consequence)\n" + quantities
    }
  }

  private func conclusion(_ rectangle: String, _ steps: [Step]) -> [String] {
    guard claim == .contraction else { return ["\(steps[0].statement.inWords(rectangle))."] }
    var lines = [
      "the map g: (mu, nu) -> (mu~, nu~) maps the rectangle \(rectangle)",
      "into itself and has a Lipschitz constant below 1 there in the Euclidean norm; so it has",
      "exactly one fixed point there, and every iteration from the rectangle converges to it.",
    ]
    for step in steps {
      guard case .normBelow(_, let bound) = step.statement, bound != Rational(1) else { continue }
      lines.append("The norm of its Jacobian, and that constant, are below \(bound).")
    }
    for step in steps.dropFirst(2) {
      guard case .invariantRectangle(let mu, let nu) = step.statement else { continue }
      lines.append("All these fixed points lie in mu in \(mu), nu in \(nu), mapped into itself.")
    }
    return lines
  }

  private static let definitions = [
    "where, for z normal with mean m = mu omega and variance v = nu tau,",
    "  mu~ = E selu(z) = (lambda/2) (P + alpha R),  xi~ = E selu(z)^2 = (lambda^2/2) (U + alpha^2 W),",
    "  nu~ = xi~ - mu~^2,  P = m (2 - C) + q sqrt(v) G,  R = E1 - C,",
    "  U = (m^2 + v) (2 - C) + q m sqrt(v) G,  W = E2 - 2 E1 + C,  q = sqrt(2/pi),",
    "  G = exp(-m^2/(2v)),  C = erfc(m/sqrt(2v)),  E1 = exp(m + v/2) erfc((m + v)/sqrt(2v)),",
    "  E2 = exp(2m + 2v) erfc((m + 2v)/sqrt(2v)),  alpha = alpha_01,  lambda = lambda_01.",
  ]
}

extension Statement {
  /// The statement on a rectangle of (μ, ν), which it may replace by its own.
  fileprivate func inWords(_ rectangle: String) -> String {
    switch self {
    case .invariantRectangle(let mu, let nu):
      "mu~ lies in \(mu) and nu~ in \(nu)"
    case .normBelow(let jacobian, let bound):
      "sigma_max < \(bound) for the Jacobian of (mu, nu) -> "
        + (jacobian == .variance ? "(mu~, nu~)" : "(mu~, xi~)")
    case .variance(let side, let factor):
      "nu~ \(side == .below ? "<" : ">") \(factor == Rational(1) ? "" : "\(factor) ")nu"
    }
  }
}
