/// Theorem 1 and its chain (Lemmas 5–14, 39, 40).
extension Claim {
  static let theorem1: [Claim] = [
    Claim(
      "lemma-5-dJ11-dmu", .core, "Lemma 5, Eq. (73) (= Lemma 39, Eq. (176))", on: .omegaExtended,
      .relations(
        "abs(dJ11/dmu) < 0.0031049101995398316")),
    Claim(
      "lemma-5-dJ11-domega", .core, "Lemma 5, Eq. (73) (= Lemma 39, Eq. (176))", on: .omegaExtended,
      .relations(
        "abs(dJ11/domega) < 1.055872374194189")),
    Claim(
      "lemma-5-dJ11-dnu", .core, "Lemma 5, Eq. (73) (= Lemma 39, Eq. (176))", on: .omegaExtended,
      .relations(
        "abs(dJ11/dnu) < 0.031242911235461816")),
    Claim(
      "lemma-5-dJ11-dtau", .core, "Lemma 5, Eq. (73) (= Lemma 39, Eq. (176))", on: .omegaExtended,
      .relations(
        "abs(dJ11/dtau) < 0.03749149348255419")),
    Claim(
      "lemma-5-dJ12-dmu", .core, "Lemma 5, Eq. (73) (= Lemma 39, Eq. (176))", on: .omegaExtended,
      .relations(
        "abs(dJ12/dmu) < 0.031242911235461816")),
    Claim(
      "lemma-5-dJ12-domega", .core, "Lemma 5, Eq. (73) (= Lemma 39, Eq. (176))", on: .omegaExtended,
      .relations(
        "abs(dJ12/domega) < 0.031242911235461816")),
    Claim(
      "lemma-5-dJ12-dnu", .core, "Lemma 5, Eq. (73) (= Lemma 39, Eq. (176))", on: .omegaExtended,
      .relations(
        "abs(dJ12/dnu) < 0.21232788238624354")),
    Claim(
      "lemma-5-dJ12-dtau", .core, "Lemma 5, Eq. (73) (= Lemma 39, Eq. (176))", on: .omegaExtended,
      .relations(
        "abs(dJ12/dtau) < 0.2124377655377270")),
    Claim(
      "lemma-5-dJ21-dmu", .core, "Lemma 5, Eq. (73) (= Lemma 39, Eq. (176))", on: .omegaExtended,
      .relations(
        "abs(dJ21/dmu) < 0.02220441024325437")),
    Claim(
      "lemma-5-dJ21-domega", .core, "Lemma 5, Eq. (73) (= Lemma 39, Eq. (176))", on: .omegaExtended,
      .relations(
        "abs(dJ21/domega) < 1.146955401845684")),
    Claim(
      "lemma-5-dJ21-dnu", .core, "Lemma 5, Eq. (73) (= Lemma 39, Eq. (176))", on: .omegaExtended,
      .relations(
        "abs(dJ21/dnu) < 0.14983446469110305")),
    Claim(
      "lemma-5-dJ21-dtau", .core, "Lemma 5, Eq. (73) (= Lemma 39, Eq. (176))", on: .omegaExtended,
      .relations(
        "abs(dJ21/dtau) < 0.17980135762932363")),
    Claim(
      "lemma-5-dJ22-dmu", .core, "Lemma 5, Eq. (73) (= Lemma 39, Eq. (176))", on: .omegaExtended,
      .relations(
        "abs(dJ22/dmu) < 0.14983446469110305")),
    Claim(
      "lemma-5-dJ22-domega", .core, "Lemma 5, Eq. (73) (= Lemma 39, Eq. (176))", on: .omegaExtended,
      .relations(
        "abs(dJ22/domega) < 0.14983446469110305")),
    Claim(
      "lemma-5-dJ22-dnu", .core, "Lemma 5, Eq. (73) (= Lemma 39, Eq. (176))", on: .omegaExtended,
      .relations(
        "abs(dJ22/dnu) < 1.805740052651535")),
    Claim(
      "lemma-5-dJ22-dtau", .core, "Lemma 5, Eq. (73) (= Lemma 39, Eq. (176))", on: .omegaExtended,
      .relations(
        "abs(dJ22/dtau) < 2.396685907216327")),
    Claim(
      "lemma-39-sum-of-minima", .detail, "Lemma 39 proof, after Eq. (201)",
      .relations(
        "-2.23019 + 0.62046 + 1.45560 = -0.154133")),
    Claim(
      "lemma-39-sum-of-maxima", .detail, "Lemma 39 proof, after Eq. (201)",
      .relations(
        "-1.72295 + 1.37380 + 1.96664 = 1.61749")),
    Claim(
      "a6-eq-336-dJ22-dnu-bound", .detail, "section A6, Eq. (336)", on: .omegaExtended,
      .relations(
        "abs(dJ22/dnu) < 0.562302")),
    Claim(
      "lemma-6-J11-bound", .core, "Lemma 6", on: .omegaExtended,
      .relations(
        "abs(J11) <= 0.104497")),
    Claim(
      "lemma-6-erfc-term", .detail, "Lemma 6 proof", on: ClaimDomain(["v": ("0.64", "1.875")]),
      .relations(
        "abs(2 - erfc(0.01/sqrt(2v))) <= 1.00584")),
    Claim(
      "lemma-6-E1-value", .detail, "Lemma 6 proof",
      .relations(
        "e^(0.01+0.64/2)*erfc((0.01+0.64)/(sqrt 2*sqrt 0.64)) = 0.587622")),
    Claim(
      "lemma-6-E1-value-intended", .detail, "Lemma 6 proof with Lemma 47",
      .relations(
        "e^(-0.01+0.64/2)*erfc((-0.01+0.64)/(sqrt 2*sqrt 0.64)) = 0.587622")),
    Claim(
      "lemma-6-E1-bound", .detail, "Lemma 6 proof", on: .omegaExtended,
      .relations(
        "abs(e^(m+v/2)*erfc((m+v)/sqrt(2v))) <= 0.587622")),
    Claim(
      "lemma-6-arithmetic", .detail, "Lemma 6 proof",
      .relations(
        "(1/2)*lambda*0.1*(alpha*0.587622 + 1.00584) <= 0.104497")),
    Claim(
      "lemma-7-J12-bound-statement", .core, "Lemma 7, statement", on: .omegaExtended,
      .relations(
        "abs(J12) <= 0.194145")),
    Claim(
      "lemma-7-J12-bound-proof", .core, "Lemma 7, Eq. (75)", on: .omegaExtended,
      .relations(
        "abs(J12) <= 0.194035")),
    Claim(
      "lemma-7-E1-range", .detail, "Lemma 7 proof", on: .omegaExtended,
      .relations(
        "0.434947 <= e^(m+v/2)*erfc((m+v)/sqrt(2v)) <= 0.587622")),
    Claim(
      "lemma-7-second-term-lower", .detail, "Lemma 7 proof", on: .omegaExtended,
      .relations(
        "0.582677 <= sqrt(2/(pi*v))*e^(-m^2/(2v))")),
    Claim(
      "lemma-7-second-term-upper", .detail, "Lemma 7 proof", on: .omegaExtended,
      .relations(
        "sqrt(2/(pi*v))*e^(-m^2/(2v)) <= 0.997356")),
    Claim(
      "lemma-7-scaled-ranges", .detail, "Lemma 7 proof", on: .omegaExtended,
      .relations(
        """
        0.727780 <= alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) <= 0.983247; 0.392294 <= \
        (alpha-1)*sqrt(2/(pi*v))*e^(-m^2/(2v)) <= 0.671484
        """)),
    Claim(
      "lemma-7-eq-75-product", .core, "Lemma 7, Eq. (75)",
      .relations(
        "(1/4)*lambda*1.25*abs(0.983247 - 0.392294) <= 0.194035")),
    Claim(
      "lemma-40-eq-233", .detail, "Lemma 40 proof, Eq. (233)",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.64", "1.875")]),
      .relations(
        """
        m*e^(m^2/(2v))*(2-erfc(m/sqrt(2v))) > -0.01*e^(0.01^2/(2*0.64))*(2-erfc(0.01/(sqrt \
        2*sqrt 0.64)))
        """)),
    Claim(
      "lemma-40-eq-240", .detail, "Lemma 40 proof, Eq. (240)", on: .omegaExtended,
      .relations(
        "2*B2 - B1 > 0")),
    Claim(
      "lemma-9-mean-interval", .core, "Lemma 9",
      on: ClaimDomain([
        "mu": ("-0.1", "0.1"), "omega": ("-0.1", "0.1"), "nu": ("0.8", "15"),
        "tau": ("0.8", "1.25"),
      ]),
      .relations(
        "-0.041160 < mu~ < 0.087653")),
    Claim(
      "lemma-9-mean-interval-intended", .core, "Lemma 9, domain of section A3.4.1",
      on: .omegaExtended,
      .relations(
        "-0.041160 < mu~ < 0.087653")),
    Claim(
      "lemma-9-second-moment-interval", .core, "Lemma 9",
      on: ClaimDomain([
        "mu": ("-0.1", "0.1"), "omega": ("-0.1", "0.1"), "nu": ("0.8", "15"),
        "tau": ("0.8", "1.25"),
      ]),
      .relations(
        "0.703257 < xi~ < 1.643705")),
    Claim(
      "lemma-9-second-moment-interval-intended", .core, "Lemma 9, domain of section A3.4.1",
      on: .omegaExtended,
      .relations(
        "0.703257 < xi~ < 1.643705")),
    Claim(
      "lemma-9-variance-interval", .core, "Lemma 9",
      on: ClaimDomain([
        "mu": ("-0.1", "0.1"), "omega": ("-0.1", "0.1"), "nu": ("0.8", "15"),
        "tau": ("0.8", "1.25"),
      ]),
      .relations(
        "0.695574 < nu~ < 1.636023")),
    Claim(
      "lemma-9-variance-interval-intended", .core, "Lemma 9, domain of section A3.4.1",
      on: .omegaExtended,
      .relations(
        "0.695574 < nu~ < 1.636023")),
    Claim(
      "lemma-9-mean-square-upper", .detail, "Lemma 9 proof, Eq. (78)", on: .omegaExtended,
      .relations(
        "mu~^2 < 0.007683")),
    Claim(
      "lemma-9-eq-78-upper-step", .detail, "Lemma 9 proof, Eq. (78)", on: .omegaExtended,
      ours: true,
      .relations(
        "mu~^2 >= 0.007682")),
    Claim(
      "lemma-9-eq-78-arithmetic", .detail, "Lemma 9 proof, Eq. (78)",
      .relations(
        "0.703257 - 0.007683 = 0.695574; 1.643705 - 0.007682 = 1.636023")),
    Claim(
      "lemma-10-partial-sum-omega", .detail, "Lemma 10 proof, Eq. (100)",
      .relations(
        """
        1.055872374194189 + 0.031242911235461816 + 1.146955401845684 + 0.14983446469110305 \
        <= 2.38392
        """)),
    Claim(
      "lemma-10-partial-sum-nu", .detail, "Lemma 10 proof, Eq. (101)",
      .relations(
        """
        0.031242911235461816 + 0.21232788238624354 + 0.14983446469110305 + 1.805740052651535 \
        <= 2.19916
        """)),
    Claim(
      "lemma-10-partial-sum-tau", .detail, "Lemma 10 proof, Eq. (103)",
      .relations(
        """
        0.03749149348255419 + 0.2124377655377270 + 0.17980135762932363 + 2.396685907216327 \
        <= 2.82643
        """)),
    Claim(
      "lemma-10-eq-98-sum", .core, "Lemma 10 proof, Eq. (98)",
      .relations(
        """
        0.0031049101995398316 + 0.031242911235461816 + 0.02220441024325437 + \
        0.14983446469110305 + 2*0.104497*0.087653 + 2*0.104497^2 + 2*0.194035*0.087653 + \
        2*0.104497*0.194035 < 0.32112
        """)),
    Claim(
      "lemma-10-eq-100-sum", .core, "Lemma 10 proof, Eqs. (99), (100)",
      .relations(
        """
        2.38392 + 2*1.055872374194189*0.087653 + 2*0.104497^2 + \
        2*0.031242911235461816*0.087653 + 2*0.194035*0.104497 < 2.63690
        """)),
    Claim(
      "lemma-10-eq-101-sum", .core, "Lemma 10 proof, Eq. (101)",
      .relations(
        """
        2.19916 + 2*0.031242911235461816*0.087653 + 2*0.104497*0.194035 + \
        2*0.21232788238624354*0.087653 + 2*0.194035^2 < 2.28242
        """)),
    Claim(
      "lemma-10-eq-103-sum", .core, "Lemma 10 proof, Eqs. (102), (103)",
      .relations(
        """
        2.82643 + 2*0.03749149348255419*0.087653 + 2*0.104497*0.194035 + \
        2*0.2124377655377270*0.087653 + 2*0.194035^2 < 2.98610
        """)),
    Claim(
      "lemma-12-eq-108-sum", .core, "Lemma 12 proof, Eq. (108)",
      .relations(
        """
        0.32112*0.0068097371 + 2.63690*0.0008292885 + 2.28242*0.0009580840 + \
        2.98610*0.0007323095 < 0.008747
        """)),
    Claim(
      "lemma-12-eq-109-arithmetic", .core, "Lemma 12 proof, Eq. (109)",
      .relations(
        "0.9912524171058772 + 0.008747 < 1")),
    Claim(
      "lemma-13-mean-interval", .core, "Lemma 13; A3.1", on: .omega,
      .relations(
        "-0.03106 <= mu~ <= 0.06773")),
    Claim(
      "lemma-13-variance-interval", .core, "Lemma 13; A3.1", on: .omega,
      .relations(
        "0.80009 <= nu~ <= 1.48617")),
    Claim(
      "lemma-13-mean-square", .core, "Lemma 13 proof", on: .omega,
      .relations(
        "xi~ - nu~ = mu~^2; mu~^2 < 0.004597")),
    Claim(
      "lemma-13-variance-arithmetic", .core, "Lemma 13 proof, end", ours: true,
      .relations(
        "0.80467 - 0.004597 >= 0.80009")),
  ]
}
