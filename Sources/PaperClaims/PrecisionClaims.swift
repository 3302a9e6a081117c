/// Numerical precision (Lemmas 19, 20; section A3.4.5).
extension Claim {
  static let precision: [Claim] = [
    Claim(
      "lemma-20-eq-136-products", .detail, "Lemma 20 proof, Eq. (136)", on: .omegaExtended,
      .relations(
        "abs(omega) + abs(mu) <= 0.2; abs(tau) + abs(nu) <= 1.5 + 1.5 = 3")),
    Claim(
      "lemma-20-292-eps", .core, "Lemma 20",
      .relations(
        "292*2^-52 < 1e-13")),
    Claim(
      "lemma-20-machine-eps", .detail, "Lemma 20",
      .relations(
        "2^-52 = 2.220446e-16")),
  ]
}
