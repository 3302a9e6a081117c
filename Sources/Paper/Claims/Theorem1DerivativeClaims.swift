/// Lemmas 8 to 13 in terms of derivatives and values at points.
extension Claim {
  /// The grid of the proof of Lemma 12.
  private static let steps = ["0.0068097371", "0.0008292885", "0.0009580840", "0.0007323095"]

  static let theorem1Derivatives: [Claim] = [
    Claim(
      "lemma-12-grid-bound", .core, "Lemma 12 proof", on: .omegaExtended,
      .gridMaximum(of: "S", steps: steps, is: "<= 0.9912524171058772")),
    // The grid's maximum is at most that over the domain, which the printed number exceeds.
    Claim(
      "lemma-12-grid-maximum", .core, "Lemma 12 proof", on: .omegaExtended, origin: .reading,
      .refutation(
        of: .gridMaximum(of: "S", steps: steps, is: "= 0.9912524171058772", tolerance: "1e-13"),
        by: .extremum(.maximum, of: "S", is: ">= 0.9912524171057772"))),
    Claim(
      "eq-17-mean-value", .detail, "Eq. (17)", on: .allLayers,
      .implied(
        "norm(g(u)-g(v)) <= M*norm(u-v) in a convex box where M bounds the spectral norm of H",
        by: """
          g(u) - g(v) is the integral of H(v + t(u-v))*(u-v) over t from 0 to 1, along a segment in \
          the box; H is the Jacobian of g
          """,
        [
          .identity("H11", "D[mu~, mu]"), .identity("H12", "D[mu~, nu]"),
          .identity("H21", "D[nu~, mu]"), .identity("H22", "D[nu~, nu]"),
        ])),
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
