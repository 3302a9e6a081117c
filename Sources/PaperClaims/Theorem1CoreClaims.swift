/// Lemmas 8 to 13 in terms of derivatives and values at points.
extension Claim {
  static let theorem1Derivatives: [Claim] = [
    // d mu~/d mu = omega*(d mu~/d m), so it has the sign of omega if and only if the factor is positive.
    Claim(
      "lemma-8-dmean-dmu", .core, "Lemma 8 = Lemma 40", on: .omegaExtended,
      .relations("dmu~/dm > 0")),
    Claim(
      "lemma-8-dmean-dnu", .core, "Lemma 8 = Lemma 40", on: .omegaExtended,
      .relations("dmu~/dnu > 0")),
    Claim(
      "lemma-8-dxi-dmu", .core, "Lemma 8 = Lemma 40", on: .omegaExtended,
      .relations("dxi~/dm > 0")),
    Claim(
      "lemma-8-dxi-dnu", .core, "Lemma 8 = Lemma 40", on: .omegaExtended,
      .relations("dxi~/dnu > 0")),
    Claim(
      "lemma-9-eq-76-lower", .detail, "Lemma 9 proof, Eq. (76)",
      where: [
        "mu": "-0.1", "omega": "0.1", "nu": "0.8", "tau": "0.8", "m": "-0.1*(0.1)", "v": "0.8*0.8",
      ],
      .relations("-0.041160 < mu~")),
    Claim(
      "lemma-9-eq-76-upper", .detail, "Lemma 9 proof, Eq. (76)",
      where: [
        "mu": "0.1", "omega": "0.1", "nu": "1.5", "tau": "1.25", "m": "0.1*(0.1)", "v": "1.5*1.25",
      ],
      .relations("mu~ < 0.087653")),
    Claim(
      "lemma-10-dS-dmu", .core, "Lemma 10, Eq. (79)", on: .omegaExtended,
      .relations("abs(D[S, mu]) < 0.32112")),
    Claim(
      "lemma-10-dS-domega", .core, "Lemma 10, Eq. (80)", on: .omegaExtended,
      .relations("abs(D[S, omega]) < 2.63690")),
    Claim(
      "lemma-10-dS-dnu", .core, "Lemma 10, Eq. (81)", on: .omegaExtended,
      .relations("abs(D[S, nu]) < 2.28242")),
    Claim(
      "lemma-10-dS-dtau", .core, "Lemma 10, Eq. (82)", on: .omegaExtended,
      .relations("abs(D[S, tau]) < 2.98610")),
    // With x1 = H11-H22, y1 = H12+H21, x2 = H11+H22, y2 = H21-H12 the derivatives are
    // (x1/r1 + x2/r2)/2, (y1/r1 - y2/r2)/2 and the like: below 1 unless both y (both x) vanish, but
    // y1 - y2 = 2*H12 and x2 - x1 = 2*H22.
    Claim(
      "lemma-10-dS-dHij", .core, "Lemma 10 proof, Eqs. (89)-(92)", on: .omegaExtended,
      .relations(
        """
        H12 > 0; H22 > 0; (H11-H22)^2 + (H12+H21)^2 > 0; (H11+H22)^2 + (H21-H12)^2 > 0
        """)),
    Claim(
      "lemma-10-dmean-domega-bound", .detail, "Lemma 10 proof, Eq. (100)", on: .omegaExtended,
      .relations("abs(dmu~/domega) <= 0.104497")),
    Claim(
      "lemma-10-dmean-dtau-bound", .detail, "Lemma 10 proof, Eq. (103)", on: .omegaExtended,
      .relations("abs(dmu~/dtau) <= 0.194035")),
    Claim(
      "lemma-10-dmean-dtau-termwise", .detail, "Lemma 10 proof, end", ours: true,
      .relations("(1/4)*lambda*1.5*(0.983247 - 0.392294) <= 0.194035")),
    Claim(
      "lemma-12-S-below-one", .core, "Lemma 12, Eq. (107)",
      .contraction(.extended, .norm)),
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
      "lemma-12-eq-109-closure", .core, "Lemma 12 proof, Eqs. (98)-(103), (108), (109)",
      where: [
        "dMu":
          """
        0.0031049101995398316 + 0.031242911235461816 + 0.02220441024325437 + \
        0.14983446469110305 + 2*0.104497*0.087653 + 2*0.104497^2 + 2*0.194035*0.087653 + \
        2*0.104497*0.194035
        """,
        "dOmega":
          """
        2.38392 + 2*1.055872374194189*0.087653 + 2*0.104497^2 + \
        2*0.031242911235461816*0.087653 + 2*0.194035*0.104497
        """,
        "dNu":
          """
        2.19916 + 2*0.031242911235461816*0.087653 + 2*0.104497*0.194035 + \
        2*0.21232788238624354*0.087653 + 2*0.194035^2
        """,
        "dTau":
          """
        2.82643 + 2*0.03749149348255419*0.087653 + 2*0.104497*0.194035 + \
        2*0.2124377655377270*0.087653 + 2*0.194035^2
        """,
      ], ours: true,
      .relations(
        """
        0.9912524171058772 + dMu*0.0068097371 + dOmega*0.0008292885 + dNu*0.0009580840 \
        + dTau*0.0007323095 < 1
        """)),
    Claim(
      "lemma-13-eq-110-lower", .core, "Lemma 13 proof, Eq. (110)",
      where: [
        "mu": "-0.1", "omega": "0.1", "nu": "0.8", "tau": "0.95", "m": "-0.1*(0.1)",
        "v": "0.8*0.95",
      ],
      .relations("-0.03106 < mu~")),
    Claim(
      "lemma-13-eq-110-upper", .core, "Lemma 13 proof, Eq. (110)",
      where: [
        "mu": "0.1", "omega": "0.1", "nu": "1.5", "tau": "1.1", "m": "0.1*(0.1)", "v": "1.5*1.1",
      ],
      .relations("mu~ < 0.06773")),
    Claim(
      "lemma-13-mean-in-domain", .detail, "Lemma 13 proof",
      .contraction(.theorem1, .invariance)),
  ]
}
