/// Lemmas 8 to 13 in terms of derivatives and values at points.
extension Claim {
  static let theorem1Derivatives: [Claim] = [
    // The supremum over the whole domain is below the printed number, so the grid's values are.
    Claim(
      "lemma-12-grid-bound", .core, "Lemma 12 proof", on: .omegaExtended,
      .relations("S <= 0.9912524171058772")),
    // The grid's maximum is at most the supremum, which the printed number exceeds.
    Claim(
      "lemma-12-grid-maximum", .core, "Lemma 12 proof", on: .omegaExtended, ours: true,
      .extremum(
        .maximum, of: "S", is: "> 0.9912524171057772")),
    Claim(
      "eq-17-mean-value", .detail, "Eq. (17)",
      .open(
        "norm(g(u)-g(v)) <= M*norm(u-v) in a convex box where M bounds the spectral norm of H",
        because: "a theorem on all differentiable maps, which no enclosure of this one decides")),
    // Proved where the derivatives are enclosed, so S is differentiable.
    Claim(
      "lemma-11-eq-104", .core, "Lemma 11, Eq. (104)", on: .omegaExtended,
      .implied(
        """
        abs(S(p+D) - S(p)) < 0.32112*abs(Dmu) + 2.63690*abs(Domega) + 2.28242*abs(Dnu) + \
        2.98610*abs(Dtau) for p and p+D in the domain, D not 0
        """,
        by: "the mean value theorem on the segment from p to p+D",
        [
          .relations("abs(D[S, mu]) < 0.32112"), .relations("abs(D[S, omega]) < 2.63690"),
          .relations("abs(D[S, nu]) < 2.28242"), .relations("abs(D[S, tau]) < 2.98610"),
        ])),
  ]
}
