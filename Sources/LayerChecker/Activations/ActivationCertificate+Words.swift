extension ActivationCertificate {
  /// The theorem that an accepted certificate shows.
  package var claimInWords: String {
    switch claim {
    case .layer(let certificate):
      return certificate.claimInWords([
        "where, for z normal with mean m = mu omega and variance v = nu tau,",
        "  mu~ = E phi(z),  xi~ = E phi(z)^2,  nu~ = xi~ - mu~^2,",
        "  \(activation.definition).",
      ])
    case .lengthFixedPoints(let claim):
      return "Claim (proved). \(Self.setting)\n"
        + "sigma_w^2 = \(claim.weightVariance), sigma_b^2 = \(claim.biasVariance):\n"
        + claim.conclusion.joined(separator: "\n") + "\n" + definitions
    case .gain(let gain):
      return "Claim (proved). \(Self.setting)\nwithout biases, sigma_b^2 = 0:\n"
        + "exactly one sigma_w^2 in \(gain.weightVariance) makes q = \(gain.q) a fixed point of the"
        + " length map,\nand it is \(gain.stability.inWords).\n" + definitions
    case .edge(let edge):
      return "Claim (proved). \(Self.setting)\nsigma_b^2 = \(edge.biasVariance):\n"
        + "for exactly one K in \(edge.K), q = E phi(sqrt(K) Z)^2 and sigma_w^2 ="
        + " 1/E phi'(sqrt(K) Z)^2\n"
        + "satisfy K = sigma_b^2 + sigma_w^2 q: then q is a fixed point with chi_1 = 1, the edge of"
        + " chaos.\nThere sigma_w^2 lies in \(edge.weightVariance), and q is"
        + " \(edge.stability.inWords).\n" + definitions
    }
  }

  private static let setting =
    "For random weights N(0, sigma_w^2/n) and biases N(0, sigma_b^2),"

  private var definitions: String {
    """
    where Q(q) = E phi(sqrt(K) Z)^2 is the length map, K = sigma_b^2 + sigma_w^2 q, Z is standard
      normal, chi_1 = sigma_w^2 E phi'(sqrt(K) Z)^2, and
      \(activation.definition).
    """
  }
}

extension Stability {
  fileprivate var inWords: String {
    self == .attracting
      ? "attracting: -1 < Q'(q) < 1" : "repelling: Q'(q) > 1"
  }
}

extension LengthFixedPoints {
  fileprivate var conclusion: [String] {
    var lines: [String] = []
    func properties(_ stability: Stability, _ phase: Phase?) -> String {
      stability.inWords
        + (phase.map { $0 == .ordered ? ", ordered: chi_1 < 1" : ", chaotic: chi_1 > 1" } ?? "")
    }
    for part in parts {
      switch part.kind {
      case .none: break
      case .one(let stability, let phase):
        lines.append("  exactly one in \(part.q), \(properties(stability, phase));")
      case .zero(let stability, let phase):
        lines.append("  q = 0, with for 0 < q < \(part.q.upper) \(properties(stability, phase));")
      }
    }
    if parts.isEmpty { lines.append("  q = 0;") }
    guard !lines.isEmpty else { return ["the length map has no fixed point q >= 0."] }
    return ["the fixed points q >= 0 of the length map are:"] + lines + [
      "  and no others."
    ]
  }
}
