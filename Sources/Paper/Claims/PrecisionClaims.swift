/// Numerical precision (Lemmas 19, 20; section A3.4.5).
extension Claim {
  package static let precision: [Claim] = [
    Claim(
      "lemma-20-eq-136-arithmetic", .detail, "Lemma 20 proof, Eq. (136)",
      .relations(
        """
        0.1 + 0.1 <= 0.2; (6 + 1.25*1.5)/4 < 2; 0.2 + 3 = 3.2; 0.2 + (6 + 1.25*1.5)/4 < 2.2; \
        3/(2 sqrt 0.64) = 1.875; sqrt(2)*1.875 + 1.5*1.25/(2 sqrt 2) < 3.5; \
        (0.2 sqrt 2 sqrt 0.64 + 0.01*3.5)/(2*0.64) < 0.25; \
        (3.2 sqrt 2 sqrt 0.64 + 1.885*3.5)/(2*0.64) < 8
        """)),
    Claim(
      "lemma-20-eq-136-products", .detail, "Lemma 20 proof, Eq. (136)", on: .omegaExtended,
      .relations("abs(omega) + abs(mu) <= 0.2; abs(tau) + abs(nu) <= 1.5 + 1.5 = 3")),
    Claim(
      "lemma-20-eq-137-140-arithmetic", .detail, "Lemma 20 proof, Eqs. (137)-(140)",
      on: .omegaExtended,
      .relations(
        """
        (2/sqrt pi)*0.25 < 0.3; (2/sqrt pi)*8 < 10; exp(0.9475)*2.2 < 5.7; \
        e^(m + v/2) <= exp(0.9475)
        """)),
    Claim(
      "lemma-20-input-sensitivity", .core, "Lemma 20, Eqs. (141), (142)", on: .omegaExtended,
      origin: .reading,
      .implied(
        """
        for perturbations of mu, omega, nu, tau of size at most eps inside the domain, J11, J12, J21, \
        J22, mu~ and S change by less than 6, 78, 189, 405, 52 and 292 eps
        """,
        by: """
          on a convex domain a change of at most eps in each variable changes f by at most eps times \
          the supremum of the sum of its absolute partial derivatives
          """,
        [
          .relations(
            """
            abs(dJ11/dmu) + abs(dJ11/domega) + abs(dJ11/dnu) + abs(dJ11/dtau) < 6; \
            abs(dJ12/dmu) + abs(dJ12/domega) + abs(dJ12/dnu) + abs(dJ12/dtau) < 78; \
            abs(dJ21/dmu) + abs(dJ21/domega) + abs(dJ21/dnu) + abs(dJ21/dtau) < 189; \
            abs(dJ22/dmu) + abs(dJ22/domega) + abs(dJ22/dnu) + abs(dJ22/dtau) < 405; \
            abs(dmu~/dmu) + abs(dmu~/domega) + abs(dmu~/dnu) + abs(dmu~/dtau) < 52; \
            abs(D[S, mu]) + abs(D[S, omega]) + abs(D[S, nu]) + abs(D[S, tau]) < 292
            """)
        ])),
    Claim(
      "lemma-20-propagation", .core, "Lemma 20 proof, Eqs. (141), (142)", on: .omegaExtended,
      where: ["plus": "sqrt((H11+H22)^2+(H21-H12)^2)", "minus": "sqrt((H11-H22)^2+(H12+H21)^2)"],
      origin: .ours,
      // The derivatives of S = (plus + minus)/2 with respect to the entries of H.
      .relations(
        """
        abs((1/2)*((H11+H22)/plus + (H11-H22)/minus))*6 + \
        abs((1/2)*(-(H21-H12)/plus + (H12+H21)/minus))*78 + \
        abs((1/2)*((H21-H12)/plus + (H12+H21)/minus))*189 + \
        abs((1/2)*((H11+H22)/plus - (H11-H22)/minus))*405 <= 292
        """)),
    // Term by term as Eqs. (62)-(65), (11) and (71) are printed.
    Claim(
      "lemma-20-double-evaluation", .core, "Lemma 20; section A3.4.5", on: .omegaExtended,
      where: [
        "J11": """
        (lambda*omega/2)*( alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) - erfc(m/sqrt(2v)) + 2 )
        """,
        "J12": """
        (lambda*tau/4)*( alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) - \
        (alpha-1)*sqrt(2/(pi*v))*e^(-m^2/(2v)) )
        """,
        "J21": """
        lambda^2*omega*( -alpha^2*e^(m+v/2)*erfc((m+v)/sqrt(2v)) + \
        alpha^2*e^(2m+2v)*erfc((m+2v)/sqrt(2v)) + m*(2-erfc(m/sqrt(2v))) + \
        sqrt(2/pi)*sqrt(v)*e^(-m^2/(2v)) )
        """,
        "J22": """
        (lambda^2*tau/2)*( -alpha^2*e^(m+v/2)*erfc((m+v)/sqrt(2v)) + \
        2*alpha^2*e^(2m+2v)*erfc((m+2v)/sqrt(2v)) - erfc(m/sqrt(2v)) + 2 )
        """,
        "mu~": """
        (lambda/2)*( -(alpha+m)*erfc(m/sqrt(2v)) + alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) + \
        sqrt(2/pi)*sqrt(v)*e^(-m^2/(2v)) + 2m )
        """,
        "S71": """
        (1/2)*( sqrt((J11+J22-2mu~*J12)^2+(J21-2mu~*J11-J12)^2) + \
        sqrt((J11-J22+2mu~*J12)^2+(J12+J21-2mu~*J11)^2) )
        """,
      ],
      origin: .reading,
      .all([.identity("S", "S71"), .roundingError(of: "S71", below: "1e-13")])),
    Claim(
      "lemma-20-292-eps", .core, "Lemma 20",
      .relations("292*2^-52 < 1e-13")),
    Claim(
      "lemma-20-machine-eps", .detail, "Lemma 20",
      .relations("2^-52 = 2.220446e-16")),
    Claim(
      "lemma-19-gradient-norms", .detail, "Lemma 19",
      on: ClaimDomain(["x1": ("-3", "3"), "x2": ("0.5", "3"), "v": ("0.1", "9")]),
      .all([
        .identity("D[x1+x2, x1]^2 + D[x1+x2, x2]^2", "2"),
        .identity("D[x1-x2, x1]^2 + D[x1-x2, x2]^2", "2"),
        .identity("D[x1*x2, x1]^2 + D[x1*x2, x2]^2", "x1^2+x2^2"),
        .identity("D[x1/x2, x1]^2 + D[x1/x2, x2]^2", "(x1^2+x2^2)/x2^4"),
        .identity("D[sqrt v, v]", "1/(2 sqrt v)"), .identity("D[e^x1, x1]", "e^x1"),
        .identity("D[erf(x1), x1]", "(2/sqrt pi)*e^(-x1^2)"),
        .identity("D[erfc(x1), x1]", "-(2/sqrt pi)*e^(-x1^2)"),
      ])),
  ]
}
