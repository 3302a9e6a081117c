/// Theorem 1 itself, Corollary 14 and the contraction of Lemma 12.
extension Claim {
  static let theorem1: [Claim] = [
    Claim(
      "theorem-1-contraction", .core, "Theorem 1, proof in A3.1",
      .contraction(.theorem1, .banach)),
    Claim(
      "theorem-1-fixed-point-exists", .core, "Theorem 1",
      .contraction(.theorem1, .banach)),
    Claim(
      "theorem-1-mean-interval", .core, "Theorem 1",
      .fixedPoints(of: .theorem1, within: "-0.03106", "0.06773", .mu)),
    Claim(
      "theorem-1-variance-interval", .core, "Theorem 1",
      .fixedPoints(of: .theorem1, within: "0.80009", "1.48617", .nu)),
    Claim(
      "theorem-1-convergence", .core, "Theorem 1",
      .contraction(.theorem1, .banach)),
    Claim(
      "lemma-12-contraction", .core, "Lemma 12",
      .contraction(.extended, .norm)),
    Claim(
      "corollary-14-invariance", .core, "Corollary 14, Eq. (112)",
      .implied(
        "g(W) is a subset of W for W = {(mu, nu): -0.1 <= mu <= 0.1, 0.8 <= mu <= 1.5}",
        by:
          "as printed, W asks mu to be at most 0.1 and at least 0.8: it is empty, as its image is",
        [.relations("0.1 < 0.8")])),
    Claim(
      "corollary-14-invariance-intended", .core, "Corollary 14, Eq. (112)",
      .contraction(.theorem1, .invariance)),
  ]
}
