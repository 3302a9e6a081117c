/// Lemmas 21–38 and 47.
extension Claim {
  static let helperLemmas: [Claim] = [
    Claim(
      "lemma-25-26-ranges", .detail, "Lemmas 25, 26", on: .omegaExtended,
      // In parentheses a decimal is exact.
      .all([
        .on(
          ClaimDomain(["mu": ("-0.1", "0.1"), "omega": ("-0.1", "0.1")]),
          .all([
            .extremum(.minimum, of: "mu*omega", is: "= (-0.01)"),
            .extremum(.maximum, of: "mu*omega", is: "= (0.01)"),
          ])),
        .on(
          ClaimDomain(["nu": ("0.8", "1.5"), "tau": ("0.8", "1.25")]),
          .all([
            .extremum(.minimum, of: "nu*tau", is: "= (0.64)"),
            .extremum(.maximum, of: "nu*tau", is: "= (1.875)"),
          ])),
      ])),
    Claim(
      "lemma-27-monotone", .detail, "Lemma 27", on: .omegaExtended,
      where: [
        "h": "m/sqrt(2v) + sqrt(v/2)"
      ],
      .all([
        .relations(
          "h > 0"),
        .monotone("h", .increasing, in: "v"),
        .monotone("h", .increasing, in: "m"),
      ])),
    Claim(
      "lemma-27-values", .detail, "Lemma 27", on: .omegaExtended,
      where: [
        "h": "m/sqrt(2v) + sqrt(v/2)"
      ],
      .all([
        .extremum(.minimum, of: "h", is: "= 0.5568"),
        .extremum(.maximum, of: "h", is: "= 0.9734"),
      ])),
    Claim(
      "lemma-27-bounds", .detail, "Lemma 27 as used in Lemma 39", on: .omegaExtended,
      where: [
        "h": "m/sqrt(2v) + sqrt(v/2)"
      ], origin: .ours,
      .relations(
        "0.5568 <= h <= 0.9734")),
    Claim(
      "lemma-28", .detail, "Lemma 28", on: .omegaExtended,
      where: [
        "h": "m/sqrt(2v) + sqrt(2v)"
      ],
      .all([
        .relations(
          "h > 0"),
        .monotone("h", .increasing, in: "v"),
        .monotone("h", .increasing, in: "m"),
        .extremum(.minimum, of: "h", is: "= 1.1225"),
        .extremum(.maximum, of: "h", is: "= 1.9417"),
        .relations(
          "1.1225 <= h <= 1.9417"),
      ])),
    Claim(
      "lemma-29-monotone-v", .core, "Lemma 29", on: .omegaExtended,
      .monotone("m/sqrt(2v)", .decreasing, in: "v")),
    Claim(
      "lemma-29-monotone-m", .detail, "Lemma 29", on: .omegaExtended,
      .monotone("m/sqrt(2v)", .increasing, in: "m")),
    Claim(
      "lemma-29-values", .detail, "Lemma 29", on: .omegaExtended,
      .all([
        .extremum(.minimum, of: "m/sqrt(2v)", is: "= -0.0088388"),
        .extremum(.maximum, of: "m/sqrt(2v)", is: "= 0.0088388"),
      ])),
    Claim(
      "lemma-29-bounds", .detail, "Lemma 29 as used in Lemma 39", on: .omegaExtended, origin: .ours,
      .relations(
        "-0.0088388 <= m/sqrt(2v) <= 0.0088388")),
    Claim(
      "lemma-30-values", .detail, "Lemma 30", on: .omegaExtended,
      .all([
        .extremum(.minimum, of: "(m/sqrt(2v))^2", is: "= 0"),
        .extremum(.maximum, of: "(m/sqrt(2v))^2", is: "= 0.000078126"),
      ])),
    Claim(
      "lemma-30-bounds", .detail, "Lemma 30 as used in Lemma 39", on: .omegaExtended, origin: .ours,
      .relations(
        "0 <= (m/sqrt(2v))^2 <= 0.000078126")),
    Claim(
      "lemma-31", .detail, "Lemma 31", on: .omegaExtended,
      .all([
        .relations(
          "sqrt(2/pi)*(alpha-1)/sqrt v > 0"),
        .monotone("sqrt(2/pi)*(alpha-1)/sqrt v", .decreasing, in: "v"),
      ])),
    Claim(
      "lemma-32-positive", .detail, "Lemma 32", on: .omegaExtended,
      .relations(
        "2 - erfc(m/sqrt(2v)) > 0")),
    Claim(
      "lemma-32-monotone-v", .core, "Lemma 32", on: .omegaExtended,
      .monotone("2 - erfc(m/sqrt(2v))", .decreasing, in: "v")),
    Claim(
      "lemma-32-monotone-m", .detail, "Lemma 32", on: .omegaExtended,
      .monotone("2 - erfc(m/sqrt(2v))", .increasing, in: "m")),
    Claim(
      "lemma-33", .core, "Lemma 33", on: .omegaExtended,
      where: [
        "f": "sqrt(2/pi)*((alpha-1)*m/v^(3/2) - alpha/sqrt v)"
      ],
      .all([
        .relations(
          "f < 0"),
        .monotone("f", .increasing, in: "v"),
        .monotone("f", .increasing, in: "m"),
      ])),
    Claim(
      "lemma-34", .core, "Lemma 34", on: .omegaExtended,
      where: [
        "f": """
        sqrt(2/pi)*( -(alpha-1)*m^2/v^(3/2) + (-alpha+alpha*m+1)/sqrt v - alpha*sqrt v \
        )
        """
      ],
      .all([
        .relations(
          "f < 0"),
        .monotone("f", .decreasing, in: "v"),
        .monotone("f", .increasing, in: "m"),
      ])),
    Claim(
      "lemma-34-eq-158", .detail, "Lemma 34 proof, Eq. (158)",
      .relations(
        """
        3*(-0.1*0.1)^2*(alpha-1) - (0.8*0.8)^2*alpha - 0.8*0.8*((-0.1*0.1)*alpha - alpha + \
        1) = -0.243569
        """)),
    Claim(
      "lemma-34-step-2-alpha-v", .detail, "Lemma 34 proof", on: .omegaExtended,
      .relations(
        "2*alpha*v > 1.6*alpha")),
    Claim(
      "lemma-34-derivative-negative", .detail, "Lemma 34 proof", on: .omegaExtended,
      .relations(
        "-1 + alpha - m*alpha - 2*alpha*v < 0")),
    Claim(
      "lemma-34-1.0574", .detail, "Lemma 34 proof", on: .omegaExtended,
      .relations(
        "-2m(alpha-1) + v*alpha >= -2*0.01*(alpha-1) + 0.8*0.8*alpha > 1.0574")),
    Claim(
      "lemma-34-eq-161", .detail, "Lemma 34 proof, Eq. (161)", on: .omegaExtended,
      where: [
        "f": """
        sqrt(2/pi)*( -(alpha-1)*m^2/v^(3/2) + (-alpha+alpha*m+1)/sqrt v - alpha*sqrt v \
        )
        """
      ],
      // No value is larger than that at the printed point.
      .relations("f <= At[f, m = 0.1*0.1, v = 0.8*0.8]; At[f, m = 0.1*0.1, v = 0.8*0.8] = -1.72296")
    ),
    Claim(
      "lemma-35", .core, "Lemma 35", on: .omegaExtended,
      where: [
        "f": "sqrt(2/pi)*((alpha^2-1)*m/v^(3/2) - 3*alpha^2/sqrt v)"
      ],
      .all([
        .relations(
          "f < 0"),
        .monotone("f", .increasing, in: "v"),
        .monotone("f", .increasing, in: "m"),
      ])),
    Claim(
      "lemma-35-1.77387", .detail, "Lemma 35 proof", on: .omegaExtended,
      .relations(
        "alpha^2*v - m*(alpha^2-1) >= alpha^2*0.8*0.8 - 0.1*0.1*(alpha^2-1) > 1.77387")),
    Claim(
      "lemma-35-maximum", .detail, "Lemma 35 proof",
      .relations(
        """
        sqrt(2/pi)*( 0.1*0.1*(alpha^2-1)/(1.5*1.25)^(3/2) - 3*alpha^2/sqrt(1.5*1.25) ) = \
        -4.88869
        """)),
    Claim(
      "lemma-36", .core, "Lemma 36", on: .omegaExtended,
      where: [
        "f": "sqrt(2/pi)*((alpha^2-1)*m/sqrt v - 3*alpha^2*sqrt v)"
      ],
      .all([
        .relations(
          "f < 0"),
        .monotone("f", .decreasing, in: "v"),
        .monotone("f", .increasing, in: "m"),
      ])),
    Claim(
      "lemma-36-5.35764", .detail, "Lemma 36 proof",
      .relations(
        "-3*alpha^2*0.8*0.8 + 0.1*0.1*(alpha^2-1) < -5.35764")),
    Claim(
      "lemma-36-maximum", .detail, "Lemma 36 proof",
      .relations(
        """
        sqrt(2/pi)*( 0.1*0.1*(alpha^2-1)/sqrt(0.8*0.8) - 3*sqrt(0.8*0.8)*alpha^2 ) = \
        -5.34347
        """)),
    Claim(
      "lemma-37", .core, "Lemma 37", on: .omegaExtended,
      where: [
        "f": "v*B1"
      ],
      .all([
        .relations(
          "f > 0"),
        .monotone("f", .increasing, in: "v"),
        .monotone("f", .decreasing, in: "m"),
      ])),
    Claim(
      "lemma-37-eq-172", .detail, "Lemma 37 proof, Eqs. (171), (172)", on: .omegaExtended,
      .all([
        .identity(
          "D[v*B1, v]",
          "B1*(v(v+2)-m^2)/(2v) + (m-v)/sqrt(2 pi v)"),
        .relations(
          """
          B1 > 0.4349; (1/2)*0.4349*sqrt(2 pi) = 0.545066; (1/2)*0.4349*sqrt(2 pi) > 0.5; \
          -0.5m^2 + m sqrt v + 0.25v^2 >= 0.25*0.64^2 - 0.5*0.1^4 - 0.01*0.8; 0.25*0.64^2 - \
          0.5*0.1^4 - 0.01*0.8 = 0.09435; 0.25*0.64^2 - 0.5*0.1^4 - 0.01*0.8 > 0
          """),
      ])),
    Claim(
      "lemma-38", .core, "Lemma 38", on: .omegaExtended,
      where: [
        "f": "v*B2"
      ],
      .all([
        .relations(
          "f > 0"),
        .monotone("f", .increasing, in: "v"),
        .monotone("f", .decreasing, in: "m"),
      ])),
    Claim(
      "lemma-38-eq-173", .detail, "Lemma 38 proof, Eq. (173)", on: .omegaExtended, origin: .reading,
      .identity(
        "v*e^((m+2v)^2/(2v))*erfc((m+2v)/(sqrt 2*sqrt(2v)))",
        "v*e^((m+2v)^2/(2v))*erfc((m+2v)/(sqrt 2*sqrt v))")),
    Claim(
      "lemma-38-eq-174", .detail, "Lemma 38 proof, Eqs. (173), (174)",
      on: .allNets,
      .identity(
        "D[v*e^((m+2v)^2/(2v))*erfc((m+2v)/(2 sqrt v)), v]",
        """
        e^((m+2v)^2/(4v))*( sqrt(pi)*e^((m+2v)^2/(4v))*(2v(2v+1)-m^2)*erfc((m+2v)/(2 \
        sqrt v)) + sqrt(v)*(m-2v) )/(2 sqrt(pi) v)
        """)),
    Claim(
      "lemma-38-B2-bound", .detail, "Lemma 38 proof", on: .omegaExtended,
      .relations(
        "B2 > 0.261772")),
    Claim(
      "lemma-38-0.463979", .detail, "Lemma 38 proof",
      .relations(
        "0.261772*sqrt(pi) > 0.463979")),
    Claim(
      "lemma-38-eq-175-first", .detail, "Lemma 38 proof, Eq. (175), first inequality",
      on: .omegaExtended,
      .relations(
        """
        sqrt(pi)*e^((m+2v)^2/(4v))*(2v(2v+1)-m^2)*erfc((m+2v)/(2 sqrt v)) + sqrt(v)(m-2v) > \
        0.463979*(2v(2v+1)-m^2) + sqrt(v)(m-2v)
        """)),
    Claim(
      "lemma-38-0.201766", .detail, "Lemma 38 proof",
      .relations(
        """
        0.85592*(0.8*0.8)^2 - 0.1*0.1*( sqrt(1.5*1.25) + 0.1*0.1*0.463979 ) - \
        0.0720421*1.5*1.25 > 0.201766
        """)),
    Claim(
      "lemma-47-extrema", .core, "Lemma 47",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.64", "1.875")]),
      // The stated points belong to the domain, as extrema over it must.
      .relations(
        """
        -0.01 <= 0.64 <= 0.01; 0.64 <= -0.01 <= 1.875; -0.01 <= 1.875 <= 0.01; 0.64 <= \
        0.01 <= 1.875
        """)),
    Claim(
      "lemma-47-extrema-intended", .core, "Lemma 47 as used in Lemmas 6, 7",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.64", "1.875")]),
      .relations(
        """
        e^(0.01+1.875/2)*erfc((0.01+1.875)/sqrt(2*1.875)) <= E1 <= \
        e^(-0.01+0.64/2)*erfc((-0.01+0.64)/sqrt(2*0.64))
        """)),
    Claim(
      "lemma-47-decreasing-in-v", .detail, "Lemma 47 proof",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.64", "1.875")]),
      .all([
        .monotone("E1", .decreasing, in: "v"),
        .identity(
          "D[e^(m+v/2)*erfc((m+v)/sqrt(2v)), v]",
          """
          e^(-m^2/(2v))*( sqrt(pi)*v^(3/2)*B1 + sqrt(2)*(m-v) )/(2 sqrt(pi) v^(3/2))
          """),
      ])),
    Claim(
      "lemma-47-eq-333", .detail, "Lemma 47 proof, Eq. (333)",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.64", "1.875")]),
      where: [
        "value": """
        2*0.64^(3/2)/( (0.01+0.64)/sqrt(1.28) + sqrt((0.01+0.64)^2/1.28 + 4/pi) ) + \
        0.01*sqrt 2 - 0.64*sqrt 2
        """
      ],
      .relations(
        """
        value = -0.334658; 2v^(3/2)/( m/sqrt(2v) + sqrt(v/2) + sqrt((m/sqrt(2v) + \
        sqrt(v/2))^2 + 4/pi) ) + m sqrt 2 - v sqrt 2 <= value
        """)),
    Claim(
      "lemma-47-eq-334-values", .detail, "Lemma 47 proof, Eq. (334)",
      .relations(
        """
        1.37713*erfc(0.883883*(-0.01)+0.565685) = 0.5935272325870631; \
        1.37349*e^(-0.78125*(0.01+0.64)^2) = 0.987354705867739
        """)),
    Claim(
      "lemma-47-eq-334-negative", .detail, "Lemma 47 proof, Eq. (334)",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.64", "0.64")]),
      .monotone("E1", .decreasing, in: "m")),
  ]
}
