/// Theorem 2 and its chain (A3.2, Theorem 16, Lemmas 15, 44).
extension Claim {
  static let theorem2: [Claim] = [
    Claim(
      "theorem-2-variance-decreases", .core, "Theorem 2, Eq. (15), (18)", on: .omegaPlusPlus,
      .variance(.below, factor: "1")),
    Claim(
      "theorem-2-second-moment", .core, "A3.2", on: .omegaPlusPlus,
      .relations(
        "xi~ - nu < 0; nu~ <= xi~ < nu")),
    Claim(
      "a3-2-eq-20", .core, "A3.2, Eq. (20)",
      on: .layer(mu: "1", nu: ("1.5", "16"), tau: ("0.8", "1.25")),
      .relations(
        "dxi~/dnu - 1 < 0")),
    Claim(
      "a3-2-eq-23", .detail, "A3.2, Eqs. (21)-(24)",
      on: .layer(mu: "1", nu: ("1.5", "16"), tau: ("0.8", "1.25")),
      .all([
        .identity(
          "D[xi~, tau]",
          "(nu/tau)*D[xi~, nu]"),
        .relations(
          "dxi~/dtau > 0"),
      ])),
    Claim(
      "a3-2-eq-28", .detail, "A3.2, Eqs. (27), (28)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .all([
        .identity(
          "D[sqrt(2/pi)*sqrt v - alpha^2*(B1-B2), m]",
          "(alpha^2/v)*( (2v+m)*B2 - (v+m)*B1 )"),
        .relations(
          "(alpha^2/v)*( (2v+m)*B2 - (v+m)*B1 ) > 0"),
      ])),
    Claim(
      "a3-2-eq-29", .detail, "A3.2, Eq. (29)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .identity(
        "D[sqrt(2/pi)*sqrt v - alpha^2*(B1-B2), v]",
        """
        (1/(2 sqrt(pi) v^2))*sqrt(pi)*alpha^2*( (4v^2-m^2)*B2 - (v-m)(v+m)*B1 ) - \
        sqrt(2)*(alpha^2-1)*v^(3/2)
        """)),
    Claim(
      "a3-2-eq-29-intended", .detail, "A3.2, Eq. (29) as in (30), (228)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .identity(
        "D[sqrt(2/pi)*sqrt v - alpha^2*(B1-B2), v]",
        """
        ( sqrt(pi)*alpha^2*( (4v^2-m^2)*B2 - (v-m)(v+m)*B1 ) - \
        sqrt(2)*(alpha^2-1)*v^(3/2) )/(2 sqrt(pi) v^2)
        """)),
    Claim(
      "a3-2-subfunction-increasing-in-v", .detail, "A3.2, Eq. (30)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .monotone("sqrt(2/pi)*sqrt v - alpha^2*(B1-B2)", .increasing, in: "v")),
    Claim(
      "a3-2-eq-30-inequality-1", .detail, "A3.2, Eq. (30), first inequality",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      where: [
        "z1": "m/sqrt(2v) + sqrt(v/2)",
        "z2": "m/sqrt(2v) + sqrt(2v)",
        "b1": "2/(sqrt(pi)*(z1+sqrt(z1^2+4/pi)))",
        "b2": "2/(sqrt(pi)*(z2+sqrt(z2^2+2)))",
      ],
      .relations(
        """
        ( sqrt(pi)*alpha^2*( (4v^2-m^2)*B2 - (v-m)(v+m)*B1 ) - \
        sqrt(2)*v^(3/2)*(alpha^2-1) )/(2 sqrt(pi) v^2) >= ( sqrt(pi)*alpha^2*( \
        (4v^2-m^2)*b2 - (v-m)(v+m)*b1 ) - sqrt(2)*v^(3/2)*(alpha^2-1) )/(2 sqrt(pi) \
        v^2)
        """)),
    Claim(
      "a3-2-eq-30-inequality-2", .detail, "A3.2, Eq. (30), second inequality",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      where: [
        "b1": "2 sqrt(2v)/(sqrt(pi)*(v + m + sqrt((v+m)^2 + 8v/pi)))",
        "b2": "2 sqrt(2v)/(sqrt(pi)*(2v + m + sqrt((2v+m)^2 + 4v)))",
        "c1": "2 sqrt(2v)/(sqrt(pi)*(v + m + (v+m+0.878)))",
        "c2": "2 sqrt(2v)/(sqrt(pi)*(2v + m + (2v+m+1)))",
      ],
      .relations(
        """
        ( sqrt(pi)*alpha^2*( (4v^2-m^2)*b2 - (v-m)(v+m)*b1 ) - \
        sqrt(2)*v^(3/2)*(alpha^2-1) )/(2 sqrt(pi) v^2) > ( sqrt(pi)*alpha^2*( \
        (4v^2-m^2)*c2 - (v-m)(v+m)*c1 ) - sqrt(2)*v^(3/2)*(alpha^2-1) )/(2 sqrt(pi) \
        v^2)
        """)),
    Claim(
      "a3-2-eq-31-implication", .detail, "A3.2, Eq. (31), also (230), (237)",
      on: ClaimDomain(
        ["m": ("0", "1"), "v": ("0", "1")], endless: ["m": .positive, "v": .positive]),
      .implied(
        """
        0 < 2m implies (2v+m)^2 + 4v + 1 < (2v+m)^2 + 2(2v+m) + 1 = (2v+m+1)^2, for v > 0, m > 0
        """,
        by: "the sides of the inequality differ by 2m",
        [
          .identity("(2v+m)^2 + 2(2v+m) + 1 - ((2v+m)^2 + 4v + 1)", "2m"),
          .identity("(2v+m)^2 + 2(2v+m) + 1", "(2v+m+1)^2"),
        ])),
    Claim(
      "a3-2-eq-31-applied", .detail, "A3.2, Eq. (31), also (230), (237)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]), origin: .ours,
      .relations(
        "(2v+m)^2 + 4v + 1 < (2v+m+1)^2")),
    Claim(
      "a3-2-eq-31-applied-intended", .detail, "A3.2, Eq. (30), second inequality",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .relations(
        "(2v+m)^2 + 4v < (2v+m+1)^2")),
    Claim(
      "a3-2-eq-32-33", .detail, "A3.2, Eqs. (32), (33)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      where: [
        "a": "(1/10)*(sqrt((960+169 pi)/pi) - 13)"
      ],
      .all([
        .identity(
          "8*1.2/pi - (2a*(1.2+0.1) + a^2)",
          "0"),
        .relations(
          "8v/pi >= a^2 + 2a*(v+m); a > 0.878"),
      ])),
    Claim(
      "a3-2-eq-30-polynomial", .detail, "A3.2, Eq. (30)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .coefficients(
        of: """
          sqrt(pi)*alpha^2*( (2(v+m)+0.878)(2v-m)(2v+m)*2/sqrt(pi) - (v-m)(v+m)(2(2v+m)+1)*2/\
          sqrt(pi) ) + sqrt(pi)*alpha^2*( -v(alpha^2-1)(2(2v+m)+1)(2(v+m)+0.878) )
          """,
        in: ["v", "m"],
        are: [
          "v^3": "8", "v^2*m": "12", "v^2": "4.14569", "v*m^2": "4", "v*m": "-6.76009",
          "v": "-1.58023", "m^2": "0.683154",
        ])),
    Claim(
      "a3-2-eq-30-polynomial-intended", .detail, "A3.2, Eq. (30)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .coefficients(
        of: """
          2*alpha^2*( (2(v+m)+0.878)(2v-m)(2v+m) - (v-m)(v+m)(2(2v+m)+1) ) - \
          v(alpha^2-1)(2(2v+m)+1)(2(v+m)+0.878)
          """,
        in: ["v", "m"],
        are: [
          "v^3": "8", "v^2*m": "12", "v^2": "4.14569", "v*m^2": "4", "v*m": "-6.76009",
          "v": "-1.58023", "m^2": "0.683154",
        ])),
    Claim(
      "a3-2-eq-30-last", .detail, "A3.2, Eq. (30)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .all([
        .relations(
          """
          8v^3+12v^2 m+4.14569v^2+4v m^2-6.76009v m-1.58023v+0.683154m^2 > \
          v*(8v^2+2.94569v-2.25624)
          """),
        .coefficients(
          of: "8(v-0.377966)(v+0.746178)", in: ["v"],
          are: ["v^2": "8", "v": "2.94569", "1": "-2.25624"], tolerance: "1e-4"),
        .relations(
          "8v^2+2.94569v-2.25624 > 0; 8(v-0.377966)(v+0.746178) > 0"),
      ])),
    Claim(
      "a3-2-eq-34", .detail, "A3.2, Eq. (34)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .relations(
        """
        m*e^(m^2/(2v))*(2-erfc(m/sqrt(2v))) > -0.1*e^(0.1^2/(2*1.2))*(2-erfc(0.1/(sqrt \
        2*sqrt 1.2)))
        """)),
    Claim(
      "a3-2-eq-35", .detail, "A3.2, Eq. (35)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      where: [
        "value": """
        alpha^2*( -(erfcx((1.2-0.1)/sqrt 2.4) - erfcx((2*1.2-0.1)/sqrt 2.4)) ) - \
        0.1*e^(0.1^2/2.4)*(2-erfc(0.1/sqrt 2.4)) + sqrt(1.2)*sqrt(2/pi)
        """
      ],
      .relations(
        """
        value = 0.212234; m*e^(m^2/(2v))*(2-erfc(m/sqrt(2v))) + alpha^2*(-(B1-B2)) + \
        sqrt(2/pi)*sqrt v > value
        """)),
    Claim(
      "a3-2-eq-36", .detail, "A3.2, Eq. (36)", on: .omegaPlusPlus,
      .identity(
        "D[xi~, nu]",
        "dxi~/dm*omega")),
    Claim(
      "a3-2-eq-36-intended", .detail, "A3.2, Eq. (36) with (38)", on: .omegaPlusPlus,
      .identity(
        "D[xi~, mu]",
        "dxi~/dm*omega")),
    Claim(
      "a3-2-eq-38", .detail, "A3.2, Eqs. (37), (38)", on: .omegaPlusPlus,
      .all([
        .identity(
          "D[xi~, omega]",
          "dxi~/dm*mu"),
        .identity(
          "dxi~/dm*mu",
          "(mu/omega)*D[xi~, mu]"),
      ])),
    Claim(
      "a3-2-sign-of-mu", .detail, "A3.2, sentence after Eq. (38)", on: .omegaPlusPlus,
      // What the sign of mu implies, also where mu is zero.
      .relations(
        "mu*dxi~/dmu >= 0")),
    Claim(
      "a3-2-sign-of-mu-intended", .detail, "A3.2, sentence after Eq. (38) with Eq. (39)",
      on: .omegaPlusPlus,
      // The factor that multiplies mu is positive.
      .all([
        .identity(
          "D[xi~, omega]",
          "mu*dxi~/dm"),
        .relations(
          "dxi~/dm > 0"),
      ])),
    Claim(
      "a3-2-eq-40-43", .detail, "A3.2, Eqs. (40), (43)",
      where: [
        "first": "At[xi~, m = (-1)*(-0.1), v = 3*1.25]", "second": "At[xi~, m = 1*0.1, v = 3*1.25]",
      ],
      .relations("first - 3 = second - 3; second - 3 = -0.0180173")),
    Claim(
      "a3-2-eq-41-42", .detail, "A3.2, Eqs. (41), (42)",
      on: ClaimDomain(["m": ("0", "0"), "v": ("3.75", "3.75")]),
      .relations(
        "xi~ - 3 = -0.148532")),
    Claim(
      "a3-2-maximum", .core, "A3.2, end", on: .omegaPlusPlus,
      .extremum(.maximum, of: "xi~ - nu", is: "= -0.0180173")),
    Claim(
      "theorem-16-eq-116", .core, "Theorem 16, Eq. (116)", on: .omegaPlus,
      .relations(
        "abs(dnu~/dnu) < 1")),
    Claim(
      "theorem-16-eq-117", .detail, "Theorem 16 proof, Eq. (117)", on: .omegaPlus,
      .implied(
        "abs(dxi~/dnu - 2*mu~*dmu~/dnu) < abs(dxi~/dnu) < 1",
        by: "for a > 0, abs(a - b) < abs(a) is 0 < b < 2a",
        [
          .relations(
            """
            dxi~/dnu > 0; 2*mu~*dmu~/dnu > 0; 2*mu~*dmu~/dnu < 2*dxi~/dnu; abs(dxi~/dnu) < 1
            """)
        ])),
    Claim(
      "theorem-16-dxi-dnu-positive", .detail, "Theorem 16 proof",
      on: .layer(mu: "1", nu: ("1.5", "16"), tau: ("0.8", "1.25")),
      .relations(
        "dxi~/dnu > 0")),
    Claim(
      "theorem-16-eq-121-bound", .detail, "Theorem 16 proof, Eq. (121)",
      on: .layer(mu: "1", nu: ("1.5", "16"), tau: ("0.8", "1.25")),
      .relations(
        "dxi~/dnu <= 0.995063")),
    Claim(
      "theorem-16-eq-121-last-step", .detail, "Theorem 16 proof, Eq. (121), last inequality",
      .relations(
        """
        (1/2)*1.25*lambda^2*( -alpha^2*( erfcx((1.2+0.1)/sqrt 2.4) - \
        2*erfcx((2*1.2+0.1)/sqrt 2.4) ) - erfc(0.1/sqrt 2.4) + 2 ) <= 0.995063
        """)),
    Claim(
      "theorem-16-mean-increasing", .detail, "Theorem 16 proof",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("1.2", "20")]),
      .all([
        .monotone("mu~", .increasing, in: "m"),
        .monotone("mu~", .increasing, in: "v"),
      ])),
    Claim(
      "theorem-16-mean-positive", .detail, "Theorem 16 proof", on: .omegaPlus,
      .relations(
        "mu~ > 0")),
    Claim(
      "theorem-16-mean-minimum", .core, "Theorem 16 proof", on: .omegaPlus,
      where: ["value": "At[mu~, m = 0.01*0.01, v = 1.5*0.8]"],
      // The point is one of the domain, so its value is the least if none is smaller.
      .relations("mu~ >= value; value = 0.008293")),
    Claim(
      "theorem-16-mean-minimum-intended", .core, "Theorem 16 proof (mu~ increasing in m and v)",
      on: .omegaPlus,
      where: ["value": "At[mu~, m = -0.01, v = 1.2]"],
      .relations("mu~ >= value; value = 0.008293")),
    Claim(
      "theorem-16-J12-positive", .detail, "Theorem 16 proof, Eq. (122)", on: .omegaPlus,
      .relations(
        "J12 > 0")),
    Claim(
      "theorem-16-eq-122-minimum", .detail, "Theorem 16 proof, after Eq. (122)", on: .omegaPlus,
      .relations(
        """
        sqrt(pi)*alpha*B1 - sqrt(2)*(alpha-1)/sqrt v >= sqrt(pi)*alpha*erfcx(0.01/sqrt \
        40 + sqrt 10) - sqrt(2)*(alpha-1)/sqrt 20
        """)),
    Claim(
      "theorem-16-eq-122-value", .detail, "Theorem 16 proof, after Eq. (122)",
      on: ClaimDomain(["m": ("0.01", "0.01"), "v": ("20", "20")]),
      .relations(
        "sqrt(pi)*alpha*B1 - sqrt(2)*(alpha-1)/sqrt v = 0.16")),
    Claim(
      "lemma-15-negative", .core, "Lemma 15 = Lemma 44",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .relations(
        "B1 - 2*B2 < 0")),
    Claim(
      "lemma-15-increasing-in-v", .core, "Lemma 15 = Lemma 44",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .monotone("B1 - 2*B2", .increasing, in: "v")),
    Claim(
      "lemma-15-decreasing-in-m", .core, "Lemma 15 = Lemma 44",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "1.2")]),
      .monotone("B1 - 2*B2", .decreasing, in: "m")),
    Claim(
      "lemma-44-eq-258", .detail, "Lemma 44 proof, Eq. (258), also (285)",
      on: .allNets,
      .identity(
        "D[B1 - 2*B2, v]",
        """
        ( sqrt(pi)*( (v-m)(v+m)*B1 - 2(4v^2-m^2)*B2 ) + sqrt(2)*sqrt(v)*(3v-m) )/(2 \
        sqrt(pi) v^2)
        """)),
    Claim(
      "lemma-44-approximation-sign", .detail, "Lemma 44 proof",
      on: ClaimDomain(["z": ("0.7", "3.2")]), origin: .reading,
      .relations(
        "A(z) - erfcx(z) > 0")),
    Claim(
      "lemma-44-approximation-range", .detail, "Lemma 44 proof",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .relations(
        """
        0.7 <= m/sqrt(2v) + sqrt(v/2) <= 3.2; 0.7 <= m/sqrt(2v) + sqrt(2v) <= 3.2
        """)),
    Claim(
      "lemma-44-eq-261-lower", .core, "Lemma 44 proof, Eq. (261)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      where: [
        "z1": "m/sqrt(2v) + sqrt(v/2)",
        "z2": "m/sqrt(2v) + sqrt(2v)",
        "E": "( (v-m)(v+m)*(B1 - A(z1)) - 2(2v-m)(2v+m)*(B2 - A(z2)) )/sqrt(2v)",
      ],
      .relations(
        "0.0113556 <= E")),
    Claim(
      "lemma-44-eq-261-upper", .core, "Lemma 44 proof, Eq. (261)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      where: [
        "z1": "m/sqrt(2v) + sqrt(v/2)",
        "z2": "m/sqrt(2v) + sqrt(2v)",
        "E": "( (v-m)(v+m)*(B1 - A(z1)) - 2(2v-m)(2v+m)*(B2 - A(z2)) )/sqrt(2v)",
        "F": "(v-m)*(z1*erfcx(z1) - z1*A(z1)) - 2(2v-m)*(z2*erfcx(z2) - z2*A(z2))",
      ], budget: 60_000,
      // The products z*erfcx(z) and z*A(z) hardly vary, so their difference is enclosed well.
      .implied(
        "E <= 0.0169551",
        by: "E = F by algebra; for v <= 8, F decreases in m, so its values at m = -0.1 decide",
        [
          .identity("E", "F"),
          .on(
            ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "8")]),
            .monotone("F", .decreasing, in: "m")),
          .on(
            ClaimDomain(["m": ("-0.1", "-0.1"), "v": ("1.2", "8")]),
            .relations("F <= 0.0169551")),
          .on(
            ClaimDomain(["m": ("-0.1", "0.1"), "v": ("8", "20")]),
            .relations("F <= 0.0169551")),
        ])),
    Claim(
      "lemma-44-eq-262-first", .detail, "Lemma 44 proof, Eq. (262), first inequality",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      where: [
        "z1": "m/sqrt(2v) + sqrt(v/2)",
        "z2": "m/sqrt(2v) + sqrt(2v)",
      ],
      .relations(
        """
        (3v-m) + sqrt(pi)*( (v-m)(v+m)*B1 - 2(2v-m)(2v+m)*B2 )/sqrt(2v) >= (3v-m) + \
        sqrt(pi)*( (v-m)(v+m)*A(z1) - 2(2v-m)(2v+m)*A(z2) )/sqrt(2v) - 0.0131259
        """)),
    Claim(
      "lemma-44-eq-262-second", .detail, "Lemma 44 proof, Eq. (262), second inequality",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      where: [
        "c": "2*2.911^2/pi"
      ],
      .relations(
        """
        2.911*(v-m)(v+m)/( 1.911(v+m) + sqrt((v+m)^2 + c*v) ) >= 2.911*(v-m)(v+m)/( \
        1.911(v+m) + sqrt((2.911^2/pi)^2 + (v+m)^2 + c*v + c*m) )
        """)),
    Claim(
      "lemma-44-eq-263-positive", .detail, "Lemma 44 proof, Eqs. (262), (263)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .relations(
        """
        (3v-m) + (v-m)(v+m)/((v+m)+2.911/pi) - 2(2v-m)(2v+m)*2.911/( 1.911(2v+m) + \
        sqrt((2v+m)^2 + 2*2.911^2*v/pi) ) - 0.0131259 > 0
        """)),
    Claim(
      "lemma-44-eq-264-expansion", .detail, "Lemma 44 proof, Eq. (264)",
      on: ClaimDomain(["v": ("1.2", "20"), "m": ("-0.1", "0.1"), "R": ("3", "50")]),
      .coefficients(
        of: """
          ( (v-m)(v+m) + (3v-m-0.0131259)(v+m+0.9266) )*( R + 3.822v + 1.911m ) - \
          5.822(2v-m)(v+m+0.9266)(2v+m)
          """,
        in: ["v", "m", "R"],
        are: [
          "v^3": "-8", "v^2*R": "4", "v*m*R": "2", "v*R": "2.76667", "m^2*R": "-2",
          "m*R": "-0.939726", "R": "-0.0121625", "v^2*m": "-8", "v^2": "-11.0044", "v*m^2": "2",
          "v*m": "1.69548", "v": "-0.0464849", "m^3": "2", "m^2": "3.59885", "m": "-0.0232425",
        ], relativeError: "1e-5")),
    Claim(
      "lemma-44-eq-264-positive", .detail, "Lemma 44 proof, Eqs. (263), (264)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      where: [
        "R": "sqrt((2v+m)^2+5.39467v)"
      ],
      .relations(
        """
        ( (v-m)(v+m) + (3v-m-0.0131259)(v+m+0.9266) )*( R + 3.822v + 1.911m ) - \
        5.822(2v-m)(v+m+0.9266)(2v+m) > 0
        """)),
    Claim(
      "lemma-44-eq-267-expansion", .detail, "Lemma 44 proof, Eq. (267)",
      on: ClaimDomain(["v": ("1.2", "20"), "m": ("-0.1", "0.1")]),
      .coefficients(
        of: """
          (4v^2+2v m+2.76667v-2m^2-0.939726m-0.0121625)^2*((2v+m)^2+5.39467v) - (-8v^3-8v^2 \
          m-11.0044v^2+2v m^2+1.69548v m-0.0464849v+2m^3+3.59885m^2-0.0232425m)^2
          """,
        in: ["v", "m"],
        are: [
          "v^5": "-1.2227", "v^4*m": "40.1006", "v^4": "27.7897", "v^3*m^2": "41.0176",
          "v^3*m": "64.5799", "v^3": "39.4762", "v^2*m^3": "10.9422", "v^2*m^2": "-13.543",
          "v^2*m": "-28.8455", "v^2": "-0.364625", "v*m^4": "0.611352", "v*m^3": "6.83183",
          "v*m^2": "5.46393", "v*m": "0.121746", "v": "0.000798008", "m^5": "-10.6365",
          "m^4": "-11.927", "m^3": "0.190151", "m^2": "-0.000392287",
        ], relativeError: "0.01")),
    Claim(
      "lemma-44-eq-268-first", .detail, "Lemma 44 proof, Eq. (268), first inequality",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .relations(
        """
        -1.2227v^5+40.1006v^4 m+27.7897v^4+41.0176v^3 m^2+64.5799v^3 m+39.4762v^3+10.9422v^2 \
        m^3-13.543v^2 m^2-28.8455v^2 m-0.364625v^2+0.611352v m^4+6.83183v m^3+5.46393v \
        m^2+0.121746vm+0.000798008v-10.6365m^5-11.927m^4+0.190151m^3-0.000392287m^2 > \
        -1.2227v^5+27.7897v^4+39.4762v^3-13.543*0.1^2*v^2-0.364625v^2-0.1*(40.1006v^4+64.5799v^3+10.9422*0.1^2*v^2-28.8455v^2+6.83183*0.1^2*v+0.121746v+10.6365*0.1^4+0.190151*0.1^2)+0.000798008v-11.927*0.1^4-0.000392287*0.1^2
        """)),
    Claim(
      "lemma-44-eq-268-constant", .detail, "Lemma 44 proof, Eq. (268), second \"=\"",
      .relations(
        """
        -0.1*(10.6365*0.1^4 + 0.190151*0.1^2) - 11.927*0.1^4 - 0.000392287*0.1^2 = \
        -0.000194074
        """)),
    Claim(
      "lemma-44-eq-268-other-coefficients", .detail, "Lemma 44 proof, Eq. (268), second \"=\"",
      on: ClaimDomain(["v": ("1.2", "20")]),
      where: [
        "right":
          """
        -1.2227v^5 + 27.7897v^4 + 39.4762v^3 - 13.543*0.1^2*v^2 - 0.364625v^2 - 0.1*(40.1006v^4 + \
        64.5799v^3 + 10.9422*0.1^2*v^2 - 28.8455v^2 + 6.83183*0.1^2*v + 0.121746v + \
        10.6365*0.1^4 + 0.190151*0.1^2) + 0.000798008v - 11.927*0.1^4 - 0.000392287*0.1^2
        """
      ],
      // The right side of the first inequality, without its v^5 and its constant; 33.0182 is 20+13.0182.
      .coefficients(
        of: "right + 1.2227v^5 - At[right, v = 0]", in: ["v"],
        are: ["v^4": "23.7796", "v^3": "33.0182", "v^2": "2.37355", "v": "-0.0182084"],
        tolerance: "1e-4")),
    Claim(
      "lemma-44-eq-268-value", .core, "Lemma 44 proof, after Eq. (268)",
      .relations(
        "24.7796*20^4 - 1.2227*20^5 = 52090.9")),
    Claim(
      "lemma-44-eq-268-positive", .detail, "Lemma 44 proof, Eq. (268)",
      on: ClaimDomain(["v": ("1.2", "20")]),
      .relations(
        """
        20v^3 >= v^4; 24.7796v^4 - 1.2227v^5 > 0; 13.0182v^3 + 2.37355v^2 - 0.0182084v - \
        0.000194074 > 0
        """)),
    Claim(
      "lemma-44-eq-275", .detail, "Lemma 44 proof, Eq. (275)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "1.2")]),
      // B1 and B2 with v = 1.2.
      .identity(
        "D[erfcx((m+1.2)/sqrt 2.4) - 2*erfcx((m+2.4)/sqrt 2.4), m]",
        """
        ( sqrt(15 pi)*( (5m+6)*e^((5m+6)^2/60)*erfc((5m+6)/(2 sqrt 15)) - \
        2(5m+12)*e^((5m+12)^2/60)*erfc((5m+12)/(2 sqrt 15)) ) + 30 )/(6 sqrt(15 pi))
        """)),
    Claim(
      "lemma-44-eq-277-error", .detail, "Lemma 44 proof, Eq. (277)",
      on: ClaimDomain(["m": ("-0.1", "0.1")]),
      where: [
        "t": """
        sqrt(15 pi)*( (5m+6)*erfcx((5m+6)/(2 sqrt 15)) - 2(5m+12)*erfcx((5m+12)/(2 \
        sqrt 15)) )
        """,
        "a": """
        sqrt(15 pi)*( (5m+6)*A((5m+6)/(2 sqrt 15)) - 2(5m+12)*A((5m+12)/(2 sqrt 15)) )
        """,
      ],
      .extremum(.maximum, of: "abs(-a + 30 + t + 30)", is: "= 0.163052")),
    Claim(
      "lemma-44-eq-277-error-intended", .detail, "Lemma 44 proof, Eqs. (276)-(278)",
      on: ClaimDomain(["m": ("-0.1", "0.1")]),
      where: [
        "t": """
        sqrt(15 pi)*( (5m+6)*erfcx((5m+6)/(2 sqrt 15)) - 2(5m+12)*erfcx((5m+12)/(2 \
        sqrt 15)) )
        """,
        "a": """
        sqrt(15 pi)*( (5m+6)*A((5m+6)/(2 sqrt 15)) - 2(5m+12)*A((5m+12)/(2 sqrt 15)) )
        """,
      ],
      .extremum(.maximum, of: "abs(t - a)", is: "= 0.163052")),
    Claim(
      "lemma-44-eq-278-first", .detail, "Lemma 44 proof, Eq. (278), first inequality",
      on: ClaimDomain(["m": ("-0.1", "0.1")]),
      where: [
        "t": """
        sqrt(15 pi)*( (5m+6)*erfcx((5m+6)/(2 sqrt 15)) - 2(5m+12)*erfcx((5m+12)/(2 \
        sqrt 15)) )
        """,
        "a": """
        sqrt(15 pi)*( (5m+6)*A((5m+6)/(2 sqrt 15)) - 2(5m+12)*A((5m+12)/(2 sqrt 15)) )
        """,
      ],
      .relations(
        "t + 30 <= a + 30 + 0.2")),
    Claim(
      "lemma-44-eq-280-negative", .detail, "Lemma 44 proof, Eqs. (280), (281)",
      on: ClaimDomain(["m": ("-0.1", "0.1")]),
      where: [
        "P": "1.911(5m+12) + sqrt((5m+12)^2 + (2 sqrt(15)*2.911/sqrt pi)^2)",
        "Q": "1.911(5m+6) + sqrt((5m+6)^2 + (2 sqrt(15)*2.911/sqrt pi)^2)",
      ],
      .relations(
        "30.2*P*Q - 60*2.911*(5m+12)*Q + 30*2.911*(5m+6)*P < 0")),
    Claim(
      "lemma-44-eq-281-constant", .detail, "Lemma 44 proof, Eq. (281)",
      .relations(
        """
        -1403.37*sqrt((6-0.5)^2+161.84) + \
        30.2*sqrt((6+0.5)^2+161.84)*sqrt((12+0.5)^2+161.84) + \
        870.253*sqrt((12+0.5)^2+161.84) - 4075.17 = -309.691
        """)),
    Claim(
      "lemma-44-eq-281-value", .detail, "Lemma 44 proof, Eq. (281)",
      .relations(
        """
        -0.1*(725.211*sqrt((12-0.5)^2+161.84) - 584.739*sqrt((6+0.5)^2+161.84) - 5093.97) - \
        309.691 = -208.604
        """)),
    Claim(
      "lemma-44-eq-270-limit", .detail, "Lemma 44 proof, Eq. (270), also (297)",
      on: ClaimDomain(["m": ("-1", "1")], endless: ["m": .real]),
      .limit(of: "B1 - 2*B2", as: "v", .plusInfinity, is: "0")),
  ]
}
