/// The chain of Theorem 1: Lemmas 5 to 14, 39 and 40.
extension Claim {
  /// The part of Ω_ext with the largest weight sum; |m| <= 0.01 as on the whole.
  private static let largestSum = ClaimDomain([
    "mu": ("-0.1", "0.1"), "omega": ("0.1", "0.1"), "nu": ("0.8", "1.5"), "tau": ("0.8", "1.25"),
  ])

  static let theorem1Lemmas: [Claim] = [
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
      "a6-eq-335-dJ11-ranges", .detail,
      "section A6, Eq. (335)", on: .omegaExtended,
      .implied(
        """
        min dJ11/dmu = 0, max dJ11/dmu = 0.00182415; min dJ11/domega = 0.905413, \
        max dJ11/domega = 1.04143; min dJ11/dnu = -0.0151177, max dJ11/dnu = 0.0151177; \
        min dJ11/dtau = -0.015194, max dJ11/dtau = 0.015194
        """,
        by: """
          at given m and v, dJ11/dmu is omega^2 times a positive number, and dJ11/dnu and dJ11/dtau \
          are omega times a negative one: omega = 0, 0.1 and -0.1 decide
          """,
        [
          .on(.net(m: "0.01", v: ("0.64", "1.875")), .relations("D[D[mu~, m], m] > 0")),
          .on(.net(m: "0.01", v: ("0.64", "1.875")), .relations("D[D[mu~, m], v] < 0")),
          .identity("dJ11/dmu", "omega^2*D[D[mu~, m], m]"),
          .identity("dJ11/dnu", "omega*tau*D[D[mu~, m], v]"),
          .identity("dJ11/dtau", "omega*nu*D[D[mu~, m], v]"),
          .extremum(.minimum, of: "dJ11/domega", is: "= 0.905413"),
          .extremum(.maximum, of: "dJ11/domega", is: "= 1.04143"),
          .on(
            largestSum,
            .all([
              .extremum(.maximum, of: "dJ11/dmu", is: "= 0.00182415"),
              .extremum(.minimum, of: "dJ11/dnu", is: "= -0.0151177"),
              .extremum(.minimum, of: "dJ11/dtau", is: "= -0.015194"),
            ])),
        ])),
    Claim(
      "a6-eq-335-dJ12-ranges", .detail,
      "section A6, Eq. (335)", on: .omegaExtended,
      .all([
        .extremum(.minimum, of: "dJ12/dmu", is: "= -0.0151177"),
        .extremum(.maximum, of: "dJ12/dmu", is: "= 0.0151177"),
        .extremum(.minimum, of: "dJ12/domega", is: "= -0.0151177"),
        .extremum(.maximum, of: "dJ12/domega", is: "= 0.0151177"),
        .extremum(.minimum, of: "dJ12/dnu", is: "= -0.00785613"),
        .extremum(.maximum, of: "dJ12/dnu", is: "= 0.0315805"),
        .extremum(.minimum, of: "dJ12/dtau", is: "= 0.0799824"),
        .extremum(.maximum, of: "dJ12/dtau", is: "= 0.110267"),
      ])),
    Claim(
      "a6-eq-335-dJ21-ranges", .detail,
      "section A6, Eq. (335)", on: .omegaExtended,
      .all([
        .extremum(.minimum, of: "dJ21/dmu", is: "= 0"),
        .extremum(.maximum, of: "dJ21/dmu", is: "= 0.0174802"),
        .extremum(.minimum, of: "dJ21/domega", is: "= 0.0849308"),
        .extremum(.maximum, of: "dJ21/domega", is: "= 0.695766"),
        .extremum(.minimum, of: "dJ21/dnu", is: "= -0.0600823"),
        .extremum(.maximum, of: "dJ21/dnu", is: "= 0.0600823"),
        .extremum(.minimum, of: "dJ21/dtau", is: "= -0.0673083"),
        .extremum(.maximum, of: "dJ21/dtau", is: "= 0.0673083"),
      ])),
    Claim(
      "a6-eq-335-dJ22-ranges", .detail,
      "section A6, Eq. (335)", on: .omegaExtended,
      .all([
        .extremum(.minimum, of: "dJ22/dmu", is: "= -0.0600823"),
        .extremum(.maximum, of: "dJ22/dmu", is: "= 0.0600823"),
        .extremum(.minimum, of: "dJ22/domega", is: "= -0.0600823"),
        .extremum(.maximum, of: "dJ22/domega", is: "= 0.0600823"),
        .extremum(.minimum, of: "dJ22/dnu", is: "= -0.276862"),
        .extremum(.maximum, of: "dJ22/dnu", is: "= -0.084813"),
        .extremum(.minimum, of: "dJ22/dtau", is: "= 0.562302"),
        .extremum(.maximum, of: "dJ22/dtau", is: "= 0.664051"),
      ])),
    Claim(
      "a6-eq-335-dJ11-points", .detail,
      "section A6, Eq. (335)", on: .omegaExtended,
      .all([
        .extremum(.minimum, of: "dJ11/dmu", is: "= 0"),
        .on(.point("0.06", "0", "1.35", "1.12"), .relations("dJ11/dmu = 0")),
        .extremum(.maximum, of: "dJ11/dmu", is: "= 0.00182415"),
        .on(.point("-0.1", "0.1", "1.47845", "0.883374"), .relations("dJ11/dmu = 0.00182415")),
        .extremum(.minimum, of: "dJ11/domega", is: "= 0.905413"),
        .on(.point("0.1", "-0.1", "1.5", "1.25"), .relations("dJ11/domega = 0.905413")),
        .extremum(.maximum, of: "dJ11/domega", is: "= 1.04143"),
        .on(.point("0.1", "0.1", "0.8", "0.8"), .relations("dJ11/domega = 1.04143")),
        .extremum(.minimum, of: "dJ11/dnu", is: "= -0.0151177"),
        .on(.point("-0.1", "0.1", "0.8", "1.25"), .relations("dJ11/dnu = -0.0151177")),
        .extremum(.maximum, of: "dJ11/dnu", is: "= 0.0151177"),
        .on(.point("0.1", "-0.1", "0.8", "1.25"), .relations("dJ11/dnu = 0.0151177")),
        .extremum(.minimum, of: "dJ11/dtau", is: "= -0.015194"),
        .on(.point("-0.1", "0.1", "0.8", "1.25"), .relations("dJ11/dtau = -0.015194")),
        .extremum(.maximum, of: "dJ11/dtau", is: "= 0.015194"),
        .on(.point("0.1", "-0.1", "0.8", "1.25"), .relations("dJ11/dtau = 0.015194")),
      ])),
    Claim(
      "a6-eq-335-dJ12-points", .detail,
      "section A6, Eq. (335)", on: .omegaExtended,
      .all([
        .extremum(.minimum, of: "dJ12/dmu", is: "= -0.0151177"),
        .on(.point("-0.1", "0.1", "0.8", "1.25"), .relations("dJ12/dmu = -0.0151177")),
        .extremum(.maximum, of: "dJ12/dmu", is: "= 0.0151177"),
        .on(.point("0.1", "-0.1", "0.8", "1.25"), .relations("dJ12/dmu = 0.0151177")),
        .extremum(.minimum, of: "dJ12/domega", is: "= -0.0151177"),
        .on(.point("0.1", "-0.1", "0.8", "1.25"), .relations("dJ12/domega = -0.0151177")),
        .extremum(.maximum, of: "dJ12/domega", is: "= 0.0151177"),
        .on(.point("0.1", "-0.1", "0.8", "1.25"), .relations("dJ12/domega = 0.0151177")),
        .extremum(.minimum, of: "dJ12/dnu", is: "= -0.00785613"),
        .on(.point("0.1", "-0.1", "1.5", "1.25"), .relations("dJ12/dnu = -0.00785613")),
        .extremum(.maximum, of: "dJ12/dnu", is: "= 0.0315805"),
        .on(.point("0.1", "0.1", "0.8", "0.8"), .relations("dJ12/dnu = 0.0315805")),
        .extremum(.minimum, of: "dJ12/dtau", is: "= 0.0799824"),
        .on(.point("0.1", "-0.1", "1.5", "1.25"), .relations("dJ12/dtau = 0.0799824")),
        .extremum(.maximum, of: "dJ12/dtau", is: "= 0.110267"),
        .on(.point("-0.1", "0.1", "0.8", "0.8"), .relations("dJ12/dtau = 0.110267")),
      ])),
    Claim(
      "a6-eq-335-dJ21-points", .detail,
      "section A6, Eq. (335)", on: .omegaExtended,
      .all([
        .extremum(.minimum, of: "dJ21/dmu", is: "= 0"),
        .on(.point("0.06", "0", "1.35", "1.12"), .relations("dJ21/dmu = 0")),
        .extremum(.maximum, of: "dJ21/dmu", is: "= 0.0174802"),
        .on(.point("0.1", "0.1", "0.8", "0.8"), .relations("dJ21/dmu = 0.0174802")),
        .extremum(.minimum, of: "dJ21/domega", is: "= 0.0849308"),
        .on(.point("0.1", "-0.1", "0.8", "0.8"), .relations("dJ21/domega = 0.0849308")),
        .extremum(.maximum, of: "dJ21/domega", is: "= 0.695766"),
        .on(.point("0.1", "0.1", "1.5", "1.25"), .relations("dJ21/domega = 0.695766")),
        .extremum(.minimum, of: "dJ21/dnu", is: "= -0.0600823"),
        .on(.point("0.1", "-0.1", "0.8", "1.25"), .relations("dJ21/dnu = -0.0600823")),
        .extremum(.maximum, of: "dJ21/dnu", is: "= 0.0600823"),
        .on(.point("-0.1", "0.1", "0.8", "1.25"), .relations("dJ21/dnu = 0.0600823")),
        .extremum(.minimum, of: "dJ21/dtau", is: "= -0.0673083"),
        .on(.point("0.1", "-0.1", "1.5", "0.8"), .relations("dJ21/dtau = -0.0673083")),
        .extremum(.maximum, of: "dJ21/dtau", is: "= 0.0673083"),
        .on(.point("-0.1", "0.1", "1.5", "0.8"), .relations("dJ21/dtau = 0.0673083")),
      ])),
    Claim(
      "a6-eq-335-dJ22-points", .detail,
      "section A6, Eq. (335)", on: .omegaExtended,
      .all([
        .extremum(.minimum, of: "dJ22/dmu", is: "= -0.0600823"),
        .on(.point("0.1", "-0.1", "0.8", "1.25"), .relations("dJ22/dmu = -0.0600823")),
        .extremum(.maximum, of: "dJ22/dmu", is: "= 0.0600823"),
        .on(.point("-0.1", "0.1", "0.8", "1.25"), .relations("dJ22/dmu = 0.0600823")),
        .extremum(.minimum, of: "dJ22/domega", is: "= -0.0600823"),
        .on(.point("0.1", "-0.1", "0.8", "1.25"), .relations("dJ22/domega = -0.0600823")),
        .extremum(.maximum, of: "dJ22/domega", is: "= 0.0600823"),
        .on(.point("-0.1", "0.1", "0.8", "1.25"), .relations("dJ22/domega = 0.0600823")),
        .extremum(.minimum, of: "dJ22/dnu", is: "= -0.276862"),
        .on(.point("-0.01", "-0.01", "0.8", "1.25"), .relations("dJ22/dnu = -0.276862")),
        .extremum(.maximum, of: "dJ22/dnu", is: "= -0.084813"),
        .on(.point("-0.1", "0.1", "1.5", "0.8"), .relations("dJ22/dnu = -0.084813")),
        .extremum(.minimum, of: "dJ22/dtau", is: "= 0.562302"),
        .on(.point("0.1", "-0.1", "1.5", "1.25"), .relations("dJ22/dtau = 0.562302")),
        .extremum(.maximum, of: "dJ22/dtau", is: "= 0.664051"),
        .on(.point("0.1", "0.1", "0.8", "0.8"), .relations("dJ22/dtau = 0.664051")),
      ])),
    Claim(
      "a6-eq-336-dJ22-dnu-bound", .detail, "section A6, Eq. (336)", on: .omegaExtended,
      .relations(
        "abs(dJ22/dnu) < 0.562302")),
    Claim(
      "a6-eq-336-dJ22-dnu-value", .detail,
      "section A6, Eq. (336)", on: .omegaExtended, origin: .reading,
      .extremum(.maximum, of: "abs(dJ22/dnu)", is: "= 0.562302")),
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
    // omega times a positive factor has the sign of omega.
    Claim(
      "lemma-8-dmean-dmu", .core,
      "Lemma 8 = Lemma 40", on: .omegaExtended,
      .all([.identity("D[mu~, mu]", "omega*dmu~/dm"), .relations("dmu~/dm > 0")])),
    Claim(
      "lemma-8-dmean-dnu", .core,
      "Lemma 8 = Lemma 40", on: .omegaExtended,
      .relations("dmu~/dnu > 0")),
    Claim(
      "lemma-8-dxi-dmu", .core,
      "Lemma 8 = Lemma 40", on: .omegaExtended,
      .all([.identity("D[xi~, mu]", "omega*dxi~/dm"), .relations("dxi~/dm > 0")])),
    Claim(
      "lemma-8-dxi-dnu", .core,
      "Lemma 8 = Lemma 40", on: .omegaExtended,
      .relations("dxi~/dnu > 0")),
    Claim(
      "lemma-40-dmean-bracket", .detail,
      "Lemma 40 proof", on: .omegaExtended,
      .relations(
        """
        erfcx((1.5*1.25+0.01)/sqrt(2*1.5*1.25))*alpha - sqrt(2/(pi*0.64))*(alpha-1) = \
        0.056; alpha*B1 - (alpha-1)*sqrt(2/(pi*v)) > \
        erfcx((1.5*1.25+0.01)/sqrt(2*1.5*1.25))*alpha - sqrt(2/(pi*0.64))*(alpha-1)
        """
      )),
    Claim(
      "lemma-40-eq-227-second-line", .detail,
      "Lemma 40 proof, Eq. (227)", on: .omegaExtended,
      .identity(
        "(alpha^2/v)*( (2v+m)*B2 - (v+m)*B1 )",
        """
        sqrt(2)*alpha^2*sqrt(v)/v * ( \
        (v+m)*e^((2v+m)^2/(2v))*erfc((v+m)/sqrt(2v))/sqrt(2v) - (v+m)*B1/sqrt(2v) )
        """
      )),
    Claim(
      "lemma-40-eq-227-second-line-intended", .detail,
      "Lemma 40 proof, Eq. (227) as in Eq. (28)", on: .omegaExtended,
      .all([
        .identity(
          "(alpha^2/v)*( (2v+m)*B2 - (v+m)*B1 )",
          "sqrt(2)*alpha^2*sqrt(v)/v * ( (2v+m)*B2/sqrt(2v) - (v+m)*B1/sqrt(2v) )"),
        .identity(
          "D[sqrt(2/pi)*sqrt v - alpha^2*(B1-B2), m]", "(alpha^2/v)*( (2v+m)*B2 - (v+m)*B1 )"),
        .relations("(alpha^2/v)*( (2v+m)*B2 - (v+m)*B1 ) > 0"),
      ])),
    Claim(
      "lemma-40-eq-228", .detail,
      "Lemma 40 proof, Eq. (228)", on: .omegaExtended,
      .all([
        .identity(
          "D[sqrt(2/pi)*sqrt v - alpha^2*(B1-B2), v]",
          """
          ( sqrt(pi)*alpha^2*( (4v^2-m^2)*B2 - (v-m)(v+m)*B1 ) - \
          sqrt(2)*(alpha^2-1)*v^(3/2) ) / (2 sqrt(pi) v^2)
          """
        ),
        .relations(
          """
          ( sqrt(pi)*alpha^2*( (4v^2-m^2)*B2 - (v-m)(v+m)*B1 ) - \
          sqrt(2)*(alpha^2-1)*v^(3/2) ) / (2 sqrt(pi) v^2) > 0
          """
        ),
      ])),
    Claim(
      "lemma-40-eq-229-polynomial", .detail,
      "Lemma 40 proof, Eq. (229)", on: .net(m: "0.01", v: ("0.64", "1.875")),
      .coefficients(
        of:
          """
          sqrt(pi)*alpha^2*( (2(v+m)+0.782)(2v-m)(2v+m)*2/sqrt(pi) - \
          (v-m)(v+m)(2(2v+m)+1)*2/sqrt(pi) ) + sqrt(pi)*alpha^2*( \
          -v(alpha^2-1)(2(2v+m)+1)(2(v+m)+0.782) )
          """
        , in: ["v", "m"],
        are: [
          "v^3": "8", "v^2*m": "12", "v^2": "2.68657", "v*m^2": "4", "v*m": "-6.41452",
          "v": "-1.40745", "m^2": "1.22072",
        ])),
    Claim(
      "lemma-40-eq-229-polynomial-intended", .detail,
      "Lemma 40 proof, Eq. (229)", on: .net(m: "0.01", v: ("0.64", "1.875")),
      .coefficients(
        of:
          """
          2*alpha^2*( (2(v+m)+0.782)(2v-m)(2v+m) - (v-m)(v+m)(2(2v+m)+1) ) - \
          v(alpha^2-1)(2(2v+m)+1)(2(v+m)+0.782)
          """
        , in: ["v", "m"],
        are: [
          "v^3": "8", "v^2*m": "12", "v^2": "2.68657", "v*m^2": "4", "v*m": "-6.41452",
          "v": "-1.40745", "m^2": "1.22072",
        ])),
    Claim(
      "lemma-40-eq-229-last", .detail,
      "Lemma 40 proof, Eq. (229)", on: .net(m: "0.01", v: ("0.64", "1.875")),
      .all([
        .relations(
          """
          8v^3+(12m+2.68657)v^2+(m(4m-6.41452)-1.40745)v+1.22072m^2 > v*(8v^2+2.56657v-1.472)
          """),
        .coefficients(
          of: "8(v+0.618374)(v-0.297553)", in: ["v"],
          are: ["v^2": "8", "v": "2.56657", "1": "-1.472"], tolerance: "1e-4"),
        .relations("8v^2+2.56657v-1.472 > 0; 8(v+0.618374)(v-0.297553) > 0"),
      ])),
    Claim(
      "lemma-40-eq-231", .detail,
      "Lemma 40 proof, Eqs. (231), (232), (238), (239)", on: .net(m: "0.01", v: ("0.64", "1.875")),
      where: ["a": "(1/20)*(sqrt((2048+169 pi)/pi) - 13)"],
      .all([
        .identity("8*0.64/pi - (2a*(0.64+0.01) + a^2)", "0"),
        .relations("8v/pi >= a^2 + 2a*(v+m); a > 0.782"),
      ])),
    Claim(
      "lemma-40-eq-231-m-derivative", .detail,
      "Lemma 40 proof, text before Eq. (231)", where: ["a": "(1/20)*(sqrt((2048+169 pi)/pi) - 13)"],
      .all([.identity("D[8v/pi - (a^2+2a*(v+m)), m]", "-2a"), .relations("-2a > 0")])),
    Claim(
      "lemma-40-eq-231-m-derivative-intended", .detail,
      "Lemma 40 proof, as in the text before Eq. (238)",
      where: ["a": "(1/20)*(sqrt((2048+169 pi)/pi) - 13)"],
      .all([.identity("D[8v/pi - (a^2+2a*(v+m)), m]", "-2a"), .relations("-2a < 0")])),
    Claim(
      "lemma-40-eq-233", .detail, "Lemma 40 proof, Eq. (233)",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.64", "1.875")]),
      .relations(
        """
        m*e^(m^2/(2v))*(2-erfc(m/sqrt(2v))) > -0.01*e^(0.01^2/(2*0.64))*(2-erfc(0.01/(sqrt \
        2*sqrt 0.64)))
        """)),
    Claim(
      "lemma-40-eq-234", .detail,
      "Lemma 40 proof, Eq. (234)", on: .net(m: "0.01", v: ("0.64", "1.875")),
      .relations(
        """
        alpha^2*( -(erfcx((0.64-0.01)/sqrt 1.28) - erfcx((2*0.64-0.01)/sqrt 1.28)) ) \
        - 0.01*e^(0.01^2/(2*0.64))*(2-erfc(0.01/(sqrt 2*sqrt 0.64))) + \
        sqrt(0.64)*sqrt(2/pi) = 0.0923765; m*e^(m^2/(2v))*(2-erfc(m/sqrt(2v))) + \
        alpha^2*(-(B1-B2)) + sqrt(2/pi)*sqrt v > alpha^2*( -(erfcx((0.64-0.01)/sqrt \
        1.28) - erfcx((2*0.64-0.01)/sqrt 1.28)) ) - \
        0.01*e^(0.01^2/(2*0.64))*(2-erfc(0.01/(sqrt 2*sqrt 0.64))) + \
        sqrt(0.64)*sqrt(2/pi)
        """
      )),
    Claim(
      "lemma-40-eq-240", .detail, "Lemma 40 proof, Eq. (240)", on: .omegaExtended,
      .relations(
        "2*B2 - B1 > 0")),
    Claim(
      "lemma-9-mean-interval", .core, "Lemma 9", serving: .theorem1,
      on: ClaimDomain([
        "mu": ("-0.1", "0.1"), "omega": ("-0.1", "0.1"), "nu": ("0.8", "15"),
        "tau": ("0.8", "1.25"),
      ]),
      .relations(
        "-0.041160 < mu~ < 0.087653")),
    Claim(
      "lemma-9-mean-interval-intended", .core, "Lemma 9, domain of section A3.4.1",
      serving: .theorem1,
      on: .omegaExtended,
      .relations(
        "-0.041160 < mu~ < 0.087653")),
    Claim(
      "lemma-9-second-moment-interval", .core, "Lemma 9", serving: .theorem1,
      on: ClaimDomain([
        "mu": ("-0.1", "0.1"), "omega": ("-0.1", "0.1"), "nu": ("0.8", "15"),
        "tau": ("0.8", "1.25"),
      ]),
      .relations(
        "0.703257 < xi~ < 1.643705")),
    Claim(
      "lemma-9-second-moment-interval-intended", .core, "Lemma 9, domain of section A3.4.1",
      serving: .theorem1,
      on: .omegaExtended,
      .relations(
        "0.703257 < xi~ < 1.643705")),
    Claim(
      "lemma-9-variance-interval", .core, "Lemma 9", serving: .theorem1,
      on: ClaimDomain([
        "mu": ("-0.1", "0.1"), "omega": ("-0.1", "0.1"), "nu": ("0.8", "15"),
        "tau": ("0.8", "1.25"),
      ]),
      .relations(
        "0.695574 < nu~ < 1.636023")),
    Claim(
      "lemma-9-variance-interval-intended", .core, "Lemma 9, domain of section A3.4.1",
      serving: .theorem1,
      on: .omegaExtended,
      .relations(
        "0.695574 < nu~ < 1.636023")),
    Claim(
      "lemma-9-eq-76-lower", .detail,
      "Lemma 9 proof, Eq. (76)", serving: .theorem1, on: .point("-0.1", "0.1", "0.8", "0.8"),
      .relations("-0.041160 < mu~")),
    Claim(
      "lemma-9-eq-76-upper", .detail,
      "Lemma 9 proof, Eq. (76)", serving: .theorem1, on: .point("0.1", "0.1", "1.5", "1.25"),
      .relations("mu~ < 0.087653")),
    Claim(
      "lemma-9-eq-77", .detail,
      "Lemma 9 proof, Eq. (77)", serving: .theorem1,
      .all([
        .on(.point("-0.1", "0.1", "0.8", "0.8"), .relations("0.703257 < xi~")),
        .on(.point("0.1", "0.1", "1.5", "1.25"), .relations("xi~ < 1.643705")),
      ])),
    Claim(
      "lemma-9-mean-square-upper", .detail, "Lemma 9 proof, Eq. (78)", serving: .theorem1,
      on: .omegaExtended,
      .relations(
        "mu~^2 < 0.007683")),
    Claim(
      "lemma-9-eq-78-upper-step", .detail, "Lemma 9 proof, Eq. (78)", serving: .theorem1,
      on: .omegaExtended,
      .relations(
        "mu~^2 >= 0.007682")),
    Claim(
      "lemma-9-eq-78-arithmetic", .detail, "Lemma 9 proof, Eq. (78)", serving: .theorem1,
      .relations(
        "0.703257 - 0.007683 = 0.695574; 1.643705 - 0.007682 = 1.636023")),
    Claim(
      "lemma-10-dS-dmu", .core,
      "Lemma 10, Eq. (79)", on: .omegaExtended,
      .relations("abs(D[S, mu]) < 0.32112")),
    Claim(
      "lemma-10-dS-domega", .core,
      "Lemma 10, Eq. (80)", on: .omegaExtended,
      .relations("abs(D[S, omega]) < 2.63690")),
    Claim(
      "lemma-10-dS-dnu", .core,
      "Lemma 10, Eq. (81)", on: .omegaExtended,
      .relations("abs(D[S, nu]) < 2.28242")),
    Claim(
      "lemma-10-dS-dtau", .core,
      "Lemma 10, Eq. (82)", on: .omegaExtended,
      .relations("abs(D[S, tau]) < 2.98610")),
    // The derivatives of S = (plus + minus)/2, Eq. (71). The last is almost 1, so what it lacks is
    // written as a sum of squares, which boxes enclose well.
    Claim(
      "lemma-10-dS-dHij", .core, "Lemma 10 proof, Eqs. (89)-(92)", on: .omegaExtended,
      where: ["plus": "sqrt((H11+H22)^2+(H21-H12)^2)", "minus": "sqrt((H11-H22)^2+(H12+H21)^2)"],
      .implied(
        "abs(dS/dH11) < 1, abs(dS/dH12) < 1, abs(dS/dH21) < 1, abs(dS/dH22) < 1",
        by: "1 - x/r = y^2/(r*(r+x)) and 1 + x/r = y^2/(r*(r-x)) where r^2 = x^2 + y^2",
        [
          .relations(
            """
            abs((1/2)*((H11+H22)/plus + (H11-H22)/minus)) < 1; \
            abs((1/2)*(-(H21-H12)/plus + (H12+H21)/minus)) < 1; \
            abs((1/2)*((H21-H12)/plus + (H12+H21)/minus)) < 1; \
            (1/2)*((H11+H22)/plus - (H11-H22)/minus) > -1; \
            (1/2)*((H21-H12)^2/(plus*(plus+H11+H22)) + (H12+H21)^2/(minus*(minus-H11+H22))) > 0
            """)
        ])),
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
      "lemma-10-dmean-domega-bound", .detail,
      "Lemma 10 proof, Eq. (100)", on: .omegaExtended,
      .relations("abs(dmu~/domega) <= 0.104497")),
    Claim(
      "lemma-10-mean-symmetry", .detail,
      "Lemma 10 proof, end", on: .allLayers,
      .all([
        .identity("At[mu~, m = mu*omega, v = nu*tau]", "At[mu~, m = mu*omega, v = tau*nu]"),
        .identity("At[mu~, m = mu*omega, v = nu*tau]", "At[mu~, m = omega*mu, v = nu*tau]"),
      ])),
    Claim(
      "lemma-10-dmean-dtau-bound", .detail,
      "Lemma 10 proof, Eq. (103)", on: .omegaExtended,
      .relations("abs(dmu~/dtau) <= 0.194035")),
    Claim(
      "lemma-10-dmean-dtau-termwise", .detail,
      "Lemma 10 proof, end", origin: .ours,
      .relations("(1/4)*lambda*1.5*(0.983247 - 0.392294) <= 0.194035")),
    Claim(
      "lemma-12-S-below-one", .core, "Lemma 12, Eq. (107)", .contraction(.extended, .norm)),
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
      "lemma-12-eq-109-closure", .core,
      "Lemma 12 proof, Eqs. (98)-(103), (108), (109)",
      where: [
        "Dmu":
          """
        0.0031049101995398316 + 0.031242911235461816 + 0.02220441024325437 + \
        0.14983446469110305 + 2*0.104497*0.087653 + 2*0.104497^2 + \
        2*0.194035*0.087653 + 2*0.104497*0.194035
        """,
        "Domega":
          """
        2.38392 + 2*1.055872374194189*0.087653 + 2*0.104497^2 + \
        2*0.031242911235461816*0.087653 + 2*0.194035*0.104497
        """,
        "Dnu":
          """
        2.19916 + 2*0.031242911235461816*0.087653 + 2*0.104497*0.194035 + \
        2*0.21232788238624354*0.087653 + 2*0.194035^2
        """,
        "Dtau":
          """
        2.82643 + 2*0.03749149348255419*0.087653 + 2*0.104497*0.194035 + \
        2*0.2124377655377270*0.087653 + 2*0.194035^2
        """,
      ], origin: .ours,
      .relations(
        """
        0.9912524171058772 + Dmu*0.0068097371 + Domega*0.0008292885 + \
        Dnu*0.0009580840 + Dtau*0.0007323095 < 1
        """
      )),
    Claim(
      "lemma-13-mean-interval", .core, "Lemma 13; A3.1", serving: .theorem1, on: .omega,
      .relations(
        "-0.03106 <= mu~ <= 0.06773")),
    Claim(
      "lemma-13-variance-interval", .core, "Lemma 13; A3.1", serving: .theorem1, on: .omega,
      .relations(
        "0.80009 <= nu~ <= 1.48617")),
    Claim(
      "lemma-13-eq-110-lower", .core,
      "Lemma 13 proof, Eq. (110)", serving: .theorem1, on: .point("-0.1", "0.1", "0.8", "0.95"),
      .relations("-0.03106 < mu~")),
    Claim(
      "lemma-13-eq-110-upper", .core,
      "Lemma 13 proof, Eq. (110)", serving: .theorem1, on: .point("0.1", "0.1", "1.5", "1.1"),
      .relations("mu~ < 0.06773")),
    Claim(
      "lemma-13-eq-111", .core,
      "Lemma 13 proof, Eq. (111)", serving: .theorem1, on: .omega,
      where: [
        "lower": "At[xi~, m = -0.1*0.1, v = 0.8*0.95]",
        "upper": "At[xi~, m = 0.1*0.1, v = 1.5*1.1]",
      ],
      .relations("0.80467 < lower; upper < 1.48617; lower <= xi~ <= upper")),
    Claim(
      "lemma-13-mean-square", .core, "Lemma 13 proof", serving: .theorem1, on: .omega,
      .relations(
        "xi~ - nu~ = mu~^2; mu~^2 < 0.004597")),
    Claim(
      "lemma-13-variance-arithmetic", .core, "Lemma 13 proof, end", serving: .theorem1,
      .relations(
        "0.80467 - 0.004597 >= 0.80009")),
    Claim(
      "lemma-13-mean-in-domain", .detail,
      "Lemma 13 proof", serving: .theorem1, on: .omega,
      .relations("-0.1 <= mu~ <= 0.1; 0.8 <= nu~ <= 1.5")),
  ]
}
