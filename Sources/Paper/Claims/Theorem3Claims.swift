/// Theorem 3 and its chain (A3.3, Lemmas 17, 18, 41–43, 45, 46).
extension Claim {
  static let theorem3: [Claim] = [
    Claim(
      "theorem-3-main-domain-1", .core, "Theorem 3, main text",
      on: ClaimDomain([
        "mu": ("-0.1", "0.1"), "omega": ("-0.1", "0.1"), "nu": ("0.02", "0.16"),
        "tau": ("0.8", "1.25"),
      ]),
      .variance(.above, factor: "1")),
    Claim(
      "theorem-3-main-domain-2", .core, "Theorem 3, main text",
      on: ClaimDomain([
        "mu": ("-0.1", "0.1"), "omega": ("-0.1", "0.1"), "nu": ("0.02", "0.24"),
        "tau": ("0.9", "1.25"),
      ]),
      .variance(.above, factor: "1")),
    Claim(
      "theorem-3-appendix-domain-1", .core, "Theorem 3, appendix, Eq. (16), (44)", on: .omegaMinus1,
      .variance(.above, factor: "1")),
    Claim(
      "theorem-3-appendix-domain-2", .core, "Theorem 3, appendix, Eq. (16), (44)", on: .omegaMinus2,
      .variance(.above, factor: "1")),
    Claim(
      "a3-3-eq-47", .detail, "A3.3, Eq. (47), also first expression of (48), (50)",
      on: .omegaMinus1,
      .identity(
        "dxi~/dnu",
        """
        (lambda^2*tau/2)*e^(-m^2/(2v))*( alpha^2*(-(B1-2*B2)) - erfc(m/sqrt(2v)) + 2 )
        """)),
    Claim(
      "a3-3-eq-47-intended", .detail, "A3.3, Eq. (47) as in Eq. (124)", on: .omegaMinus1,
      .identity(
        "dxi~/dnu",
        """
        (lambda^2*tau/2)*( alpha^2*(-e^(-m^2/(2v)))*(B1-2*B2) - erfc(m/sqrt(2v)) + 2 )
        """)),
    Claim(
      "a3-3-eq-48-value", .detail, "A3.3, Eq. (48)",
      .relations(
        """
        (1/2)*0.8*e^(-0.01*0.01/(2*0.05*0.8))*lambda^2*( alpha^2*(-( \
        erfcx((0.16*0.8+0.01)/sqrt(2*0.16*0.8)) - \
        2*erfcx((2*0.16*0.8+0.01)/sqrt(2*0.16*0.8)) )) - erfc(-0.01/sqrt(2*0.05*0.8)) + 2 ) \
        > 0.969231
        """)),
    Claim(
      "a3-3-eq-48-bound", .detail, "A3.3, Eq. (48)", on: .omegaMinus1,
      .relations(
        "dxi~/dnu > 0.969231")),
    Claim(
      "a3-3-eq-50-value", .detail, "A3.3, Eq. (50)",
      .relations(
        """
        (1/2)*0.9*e^(-0.01*0.01/(2*0.05*0.9))*lambda^2*( alpha^2*(-( \
        erfcx((0.24*0.9+0.01)/sqrt(2*0.24*0.9)) - \
        2*erfcx((2*0.24*0.9+0.01)/sqrt(2*0.24*0.9)) )) - erfc(-0.01/sqrt(2*0.05*0.9)) + 2 ) \
        > 0.976952
        """)),
    Claim(
      "a3-3-eq-50-bound", .detail, "A3.3, Eq. (50)", on: .omegaMinus2,
      .relations(
        "dxi~/dnu > 0.976952")),
    Claim(
      "a3-3-xi-min-1", .core, "A3.3, before Eq. (49)", on: .omegaMinus1,
      where: ["value": "At[xi~, m = 0.01*0.01, v = 0.05*0.8]"],
      // The point is one of the domain, so its value is the least if none is smaller.
      .relations("xi~ >= value; value = 0.0662727")),
    Claim(
      "a3-3-xi-min-1-intended", .core, "A3.3, before Eq. (49), with m maximal", on: .omegaMinus1,
      where: ["value": "At[xi~, m = 0.1*0.1, v = 0.05*0.8]"],
      .relations("xi~ >= value; value = 0.0662727")),
    Claim(
      "a3-3-xi-min-2", .core, "A3.3, before Eq. (51)", on: .omegaMinus2,
      where: ["value": "At[xi~, m = 0.01*0.01, v = 0.05*0.9]"],
      .relations("xi~ >= value; value = 0.0738404")),
    Claim(
      "a3-3-xi-min-2-intended", .core, "A3.3, before Eq. (51), with m maximal", on: .omegaMinus2,
      where: ["value": "At[xi~, m = 0.1*0.1, v = 0.05*0.9]"],
      .relations("xi~ >= value; value = 0.0738404")),
    Claim(
      "a3-3-xi-minimum-location", .detail, "A3.3",
      where: [
        "corner1": """
        (lambda^2/2)*( (0.01^2+0.04)*(2-erfc(0.01/sqrt(2*0.04))) + \
        0.01*sqrt(2/pi)*sqrt(0.04)*e^(-0.01^2/(2*0.04)) + alpha^2*( \
        e^(2*(0.01+0.04))*erfc((0.01+2*0.04)/sqrt(2*0.04)) - \
        2*e^(0.01+0.04/2)*erfc((0.01+0.04)/sqrt(2*0.04)) + erfc(0.01/sqrt(2*0.04)) ) )
        """,
        "corner2": """
        (lambda^2/2)*( (0.01^2+0.045)*(2-erfc(0.01/sqrt(2*0.045))) + \
        0.01*sqrt(2/pi)*sqrt(0.045)*e^(-0.01^2/(2*0.045)) + alpha^2*( \
        e^(2*(0.01+0.045))*erfc((0.01+2*0.045)/sqrt(2*0.045)) - \
        2*e^(0.01+0.045/2)*erfc((0.01+0.045)/sqrt(2*0.045)) + erfc(0.01/sqrt(2*0.045)) \
        ) )
        """,
      ],
      // The second moment at m = 0.01 and v = 0.04, and at m = 0.01 and v = 0.045.
      .all([
        .on(
          .omegaMinus1,
          .relations(
            "xi~ >= corner1")),
        .on(
          .omegaMinus2,
          .relations(
            "xi~ >= corner2")),
      ])),
    Claim(
      "a3-3-lemma-8-minimum", .detail, "A3.3, \"We follow the proof of Lemma 8, which shows ...\"",
      on: .omegaExtended,
      where: [
        "corner": """
        (lambda^2/2)*( (0.01^2+0.64)*(2-erfc(0.01/sqrt(2*0.64))) + \
        0.01*sqrt(2/pi)*sqrt(0.64)*e^(-0.01^2/(2*0.64)) + alpha^2*( \
        e^(2*(0.01+0.64))*erfc((0.01+2*0.64)/sqrt(2*0.64)) - \
        2*e^(0.01+0.64/2)*erfc((0.01+0.64)/sqrt(2*0.64)) + erfc(0.01/sqrt(2*0.64)) ) )
        """
      ], origin: .reading,
      // The second moment at m = 0.01 and v = 0.64.
      .relations(
        "xi~ >= corner")),
    Claim(
      "a3-3-eq-49-arithmetic-1", .core, "A3.3, Eq. (49)", on: ClaimDomain(["nu": ("0.05", "0.16")]),
      // Algebra, so for all nu.
      .identity(
        "0.0662727 + 0.969231*(nu - 0.05) - 0.005",
        "0.01281115 + 0.969231*nu")),
    Claim(
      "a3-3-eq-49-arithmetic-2", .core, "A3.3, Eq. (49)",
      .relations(
        "0.01281115 > 0.08006969*0.16")),
    Claim(
      "a3-3-eq-49-arithmetic-3", .core, "A3.3, Eq. (49)", on: ClaimDomain(["nu": ("0.05", "0.16")]),
      .relations(
        "0.08006969*0.16 + 0.969231*nu >= 1.049301*nu")),
    Claim(
      "a3-3-eq-49-conclusion", .core, "A3.3, Eq. (49)", on: .omegaMinus1,
      .variance(.above, factor: "1.049301")),
    Claim(
      "a3-3-eq-51-arithmetic", .core, "A3.3, Eq. (51)", on: ClaimDomain(["nu": ("0.05", "0.24")]),
      .relations(
        """
        0.0738404 + 0.976952*(nu - 0.05) - 0.005 = 0.0199928 + 0.976952*nu; 0.0199928 > \
        0.08330333*0.24; 0.08330333*0.24 + 0.976952*nu >= 1.060255*nu
        """)),
    Claim(
      "a3-3-eq-51-conclusion", .core, "A3.3, Eq. (51)", on: .omegaMinus2,
      .variance(.above, factor: "1.060255")),
    Claim(
      "lemma-17-negative", .core, "Lemma 17 = Lemma 45",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.007", "0.875")]),
      .relations(
        "B1 - 2*B2 < 0")),
    Claim(
      "lemma-17-increasing-in-v", .core, "Lemma 17 = Lemma 45",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.007", "0.875")]),
      .monotone("B1 - 2*B2", .increasing, in: "v")),
    Claim(
      "lemma-17-increasing-in-m-0.007", .core, "Lemma 17 = Lemma 45",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.007", "0.007")]),
      .monotone("B1 - 2*B2", .increasing, in: "m")),
    Claim(
      "lemma-17-increasing-in-m-0.56", .core, "Lemma 17 = Lemma 45",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.56", "0.56")]),
      .monotone("B1 - 2*B2", .increasing, in: "m")),
    Claim(
      "lemma-17-increasing-in-m-0.128", .core, "Lemma 17 = Lemma 45",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.128", "0.128")]),
      .monotone("B1 - 2*B2", .increasing, in: "m")),
    Claim(
      "lemma-17-increasing-in-m-0.216", .core, "Lemma 17 = Lemma 45",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.216", "0.216")]),
      .monotone("B1 - 2*B2", .increasing, in: "m")),
    Claim(
      "lemma-45-approximation-range", .detail, "Lemma 45 proof",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.007", "0.875")]), origin: .reading,
      .relations(
        """
        0.175 <= m/sqrt(2v) + sqrt(v/2) <= 1.33; 0.175 <= m/sqrt(2v) + sqrt(2v) <= \
        1.33
        """)),
    Claim(
      "lemma-45-eq-288-lower", .core, "Lemma 45 proof, Eq. (288)",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.08", "0.875")]),
      where: [
        "z1": "m/sqrt(2v) + sqrt(v/2)",
        "z2": "m/sqrt(2v) + sqrt(2v)",
        "E": "( (v-m)(v+m)*(B1 - A(z1)) - 2(2v-m)(2v+m)*(B2 - A(z2)) )/sqrt(2v)",
      ],
      .relations(
        "-0.000228141 <= E")),
    Claim(
      "lemma-45-eq-288-upper", .core, "Lemma 45 proof, Eq. (288)",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.08", "0.875")]),
      where: [
        "z1": "m/sqrt(2v) + sqrt(v/2)",
        "z2": "m/sqrt(2v) + sqrt(2v)",
        "E": "( (v-m)(v+m)*(B1 - A(z1)) - 2(2v-m)(2v+m)*(B2 - A(z2)) )/sqrt(2v)",
      ],
      .relations(
        "E <= 0.00495688")),
    Claim(
      "lemma-45-eq-289-first", .detail, "Lemma 45 proof, Eq. (289), first inequality",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.007", "0.875")]),
      where: [
        "z1": "m/sqrt(2v) + sqrt(v/2)",
        "z2": "m/sqrt(2v) + sqrt(2v)",
      ],
      .relations(
        """
        (3v-m) + sqrt(pi)*( (v-m)(v+m)*B1 - 2(2v-m)(2v+m)*B2 )/sqrt(2v) >= (3v-m) + \
        sqrt(pi)*( (v-m)(v+m)*A(z1) - 2(2v-m)(2v+m)*A(z2) )/sqrt(2v) - 0.0003
        """)),
    Claim(
      "lemma-45-eq-289-second", .detail, "Lemma 45 proof, Eq. (289), second inequality",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.007", "0.875")]),
      where: [
        "c": "2*2.911^2/pi"
      ],
      .relations(
        """
        2.911*(v-m)(v+m)/( 1.911(v+m) + sqrt((v+m)^2 + c*v) ) >= 2.911*(v-m)(v+m)/( \
        1.911(v+m) + sqrt((2.911^2/pi)^2 + (v+m)^2 + c*v + c*m) )
        """)),
    Claim(
      "lemma-45-eq-289-positive", .detail, "Lemma 45 proof, Eqs. (289), (290)",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.007", "0.875")]),
      .relations(
        """
        (3v-m) + (v-m)(v+m)/((v+m)+2.911/pi) - 2(2v-m)(2v+m)*2.911/( 1.911(2v+m) + \
        sqrt((2v+m)^2 + 2*2.911^2*v/pi) ) - 0.0003 > 0
        """)),
    Claim(
      "lemma-45-eq-290-positive", .detail, "Lemma 45 proof, Eq. (290)",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.007", "0.875")]),
      .relations(
        """
        -8v^3+(4v^2+2vm+2.7795v-2m^2-0.9269m-0.00027798)*sqrt((2v+m)^2+5.39467v)-8v^2 \
        m-10.9554v^2+2v m^2+1.76901vm-0.00106244v+2m^3+3.62336m^2-0.00053122m > 0
        """)),
    Claim(
      "lemma-45-eq-291-positive", .detail, "Lemma 45 proof, Eq. (291)",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.007", "0.875")]),
      .relations(
        "4v^2+2vm+2.7795v-2m^2-0.9269m-0.00027798 > 0")),
    Claim(
      "lemma-45-eq-291-constant", .core, "Lemma 45 proof, Eq. (291)",
      .relations(
        "4*0.007^2 + 2.7795*0.007 - 0.00027798 = 2.77942")),
    Claim(
      "lemma-45-eq-291-factorisation", .detail, "Lemma 45 proof, Eq. (291)",
      on: ClaimDomain(["m": ("-0.01", "0.01")]),
      .coefficients(
        of: "-2(m+1.42897)(m-0.972523)", in: ["m"],
        are: ["m^2": "-2", "m": "-0.9129", "1": "2.77942"], tolerance: "1e-4")),
    Claim(
      "lemma-45-eq-294-expansion", .detail, "Lemma 45 proof, Eq. (294)",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.007", "0.875")]),
      .coefficients(
        of: """
          (4v^2+2v m+2.7795v-2m^2-0.9269m-0.00027798)^2*((2v+m)^2+5.39467v) - (-8v^3-8v^2 \
          m-10.9554v^2+2v m^2+1.76901v m-0.00106244v+2m^3+3.62336m^2-0.00053122m)^2
          """,
        in: ["v", "m"],
        are: [
          "v": "4.168614250e-7", "m^2": "-2.049216091e-7", "v^5": "-0.0279456",
          "v^4*m": "43.0875", "v^4": "30.8113", "v^3*m^2": "43.1084", "v^3*m": "68.989",
          "v^3": "41.6357", "v^2*m^3": "10.7928", "v^2*m^2": "-13.1726", "v^2*m": "-27.8148",
          "v^2": "-0.00833715", "v*m^4": "0.0139728", "v*m^3": "5.47537", "v*m^2": "4.65089",
          "v*m": "0.00277916", "m^5": "-10.7858", "m^4": "-12.2664", "m^3": "0.00436492",
        ], relativeError: "0.01")),
    Claim(
      "lemma-45-eq-294-positive", .detail, "Lemma 45 proof, Eqs. (294), (295)",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.007", "0.875")]),
      .relations(
        """
        4.168614250e-7 v - 2.049216091e-7 m^2 - 0.0279456v^5+43.0875v^4 \
        m+30.8113v^4+43.1084v^3 m^2+68.989v^3 m+41.6357v^3+10.7928v^2 m^3-13.1726v^2 \
        m^2-27.8148v^2 m-0.00833715v^2+0.0139728v m^4+5.47537v m^3+4.65089v \
        m^2+0.00277916vm-10.7858m^5-12.2664m^4+0.00436492m^3 > 0
        """)),
    Claim(
      "lemma-45-eq-295-step", .detail, "Lemma 45 proof, Eq. (295)",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.007", "0.875")]),
      .relations(
        """
        4.168614250e-7 v - 2.049216091e-7 m^2 - 0.0279456v^5+43.0875v^4 \
        m+30.8113v^4+43.1084v^3 m^2+68.989v^3 m+41.6357v^3+10.7928v^2 m^3-13.1726v^2 \
        m^2-27.8148v^2 m-0.00833715v^2+0.0139728v m^4+5.47537v m^3+4.65089v \
        m^2+0.00277916vm-10.7858m^5-12.2664m^4+0.00436492m^3 > 4.168614250e-7 v - \
        1.237626189e-7 - 0.0279456v^5 + 30.8113v^4 + 41.6357v^3 - 0.287802v^2
        """)),
    Claim(
      "lemma-45-eq-295-cubic-coefficient", .detail, "Lemma 45 proof, Eq. (295)",
      .relations(
        "41.6357 - 0.287802/0.007 - 1.237626189e-7/0.007^3 = 0.160295")),
    Claim(
      "lemma-45-eq-300", .detail, "Lemma 45 proof, Eq. (300)",
      .relations(
        """
        (1+1000*(-0.01)/7)*e^(-0.01+7/2000+500*0.01^2/7)*erfc((7+1000+(-0.01))/(20 sqrt 35)) \
        - (4/7)*e^((7+5)^2/3500)*(7+5)*erfc((7+5)/(10 sqrt 35)) + 20*sqrt(5/(7 pi)) > 3.56
        """)),
    Claim(
      "lemma-45-eq-300-intended", .detail, "Lemma 45 proof, Eq. (300)",
      .relations(
        """
        (1+1000*(-0.01)/7)*e^(-0.01+7/2000+500*0.01^2/7)*erfc((7+1000*(-0.01))/(20 \
        sqrt 35)) - (4/7)*e^((7+5)^2/3500)*(7+5)*erfc((7+5)/(10 sqrt 35)) + \
        20*sqrt(5/(7 pi)) > 3.56
        """)),
    Claim(
      "lemma-45-eq-303", .detail, "Lemma 45 proof, Eq. (303)",
      where: [
        "w1": "sqrt(7)/5 - 0.05/(2 sqrt 7)",
        "w2": "2 sqrt(7)/5 + 0.05/(2 sqrt 7)",
      ],
      .relations(
        """
        5*w1*erfcx(w1)/sqrt 7 - 10*w2*erfcx(w2)/sqrt 7 + 5/sqrt(7 pi) > 0.00746
        """)),
    Claim(
      "lemma-45-eq-306", .detail, "Lemma 45 proof, Eq. (306)",
      .relations(
        """
        (1/16)*( (16-1.25)*e^(-0.01+8/125+125*0.01^2/32)*erfc((16-1.25)/(20 sqrt 10)) - \
        2*e^((32+1.25)^2/4000)*(32+1.25)*erfc((32+1.25)/(20 sqrt 10)) + 20*sqrt(10/pi) ) > \
        0.4468
        """)),
    Claim(
      "lemma-45-eq-309", .detail, "Lemma 45 proof, Eq. (309)",
      .relations(
        """
        (1/27)*( (27-1.25)*e^((27-1.25)^2/6750)*erfc((27-1.25)/(15 sqrt 30)) - \
        2*e^((54+1.25)^2/6750)*(54+1.25)*erfc((54+1.25)/(15 sqrt 30)) + 15*sqrt(30/pi) ) > \
        0.211288
        """)),
    Claim(
      "lemma-18-derivative-nu", .core, "Lemma 18 = Lemma 46",
      on: .layer(mu: "0.1", nu: ("0.00875", "0.7"), tau: ("0.8", "1.25")),
      // The derivative as a product of two positive factors.
      .all([
        .identity(
          "D[tau*(B1 - 2*B2), nu]",
          "tau^2*D[B1 - 2*B2, v]"),
        .relations(
          "tau^2 > 0; D[B1 - 2*B2, v] > 0"),
      ])),
    Claim(
      "lemma-18-derivative-tau-nu-0.7", .core, "Lemma 18 = Lemma 46",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "t": ("0.8", "1.25")]),
      where: [
        "b1": "erfcx(m/sqrt(2*0.7t) + sqrt(0.7t/2))",
        "b2": "erfcx(m/sqrt(2*0.7t) + sqrt(2*0.7t))",
      ],
      // B1 and B2 with v = 0.7t, where t stands for tau.
      .monotone("t*(b1 - 2*b2)", .decreasing, in: "t")),
    Claim(
      "lemma-18-derivative-tau-nu-0.16", .core, "Lemma 18 = Lemma 46",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "t": ("0.8", "1.25")]),
      where: [
        "b1": "erfcx(m/sqrt(2*0.16t) + sqrt(0.16t/2))",
        "b2": "erfcx(m/sqrt(2*0.16t) + sqrt(2*0.16t))",
      ],
      // B1 and B2 with v = 0.16t, where t stands for tau.
      .monotone("t*(b1 - 2*b2)", .decreasing, in: "t")),
    Claim(
      "lemma-18-derivative-tau-nu-0.24", .core, "Lemma 18 = Lemma 46",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "t": ("0.9", "1.25")]),
      where: [
        "b1": "erfcx(m/sqrt(2*0.24t) + sqrt(0.24t/2))",
        "b2": "erfcx(m/sqrt(2*0.24t) + sqrt(2*0.24t))",
      ],
      // B1 and B2 with v = 0.24t, where t stands for tau.
      .monotone("t*(b1 - 2*b2)", .decreasing, in: "t")),
    Claim(
      "lemma-18-derivative-m", .detail, "Lemma 18 = Lemma 46",
      .all([
        .on(
          ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.007", "0.007"), "tau": ("0.8", "1.25")]),
          .monotone("tau*(B1 - 2*B2)", .increasing, in: "m")),
        .on(
          ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.56", "0.56"), "tau": ("0.8", "1.25")]),
          .monotone("tau*(B1 - 2*B2)", .increasing, in: "m")),
        .on(
          ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.128", "0.128"), "tau": ("0.8", "1.25")]),
          .monotone("tau*(B1 - 2*B2)", .increasing, in: "m")),
        .on(
          ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.216", "0.216"), "tau": ("0.8", "1.25")]),
          .monotone("tau*(B1 - 2*B2)", .increasing, in: "m")),
      ])),
    Claim(
      "lemma-46-eq-315", .detail, "Lemma 46 proof, Eqs. (314), (315)",
      on: ClaimDomain(["tau": ("0.8", "1.25")]),
      where: [
        "b1": "erfcx((70 tau+1)/(20 sqrt 35*sqrt tau))",
        "b2": "erfcx((140 tau+1)/(20 sqrt 35*sqrt tau))",
      ],
      // B1 and B2 with m = 0.01 and v = 0.7*tau.
      .identity(
        "D[tau*(b1 - 2*b2), tau]",
        """
        ( sqrt(pi)*( (700 tau(7 tau+20)-1)*b1 - 2(2800 tau(7 tau+5)-1)*b2 ) + 20 \
        sqrt(35)*(210 tau-1) sqrt tau )/(14000 sqrt(pi) tau)
        """)),
    Claim(
      "lemma-46-eq-316-error", .detail, "Lemma 46 proof, before Eq. (316)",
      on: ClaimDomain(["t": ("0.8", "1.25")]),
      where: [
        "z1": "0.01/sqrt(2*0.7t) + sqrt(0.7t/2)",
        "z2": "0.01/sqrt(2*0.7t) + sqrt(2*0.7t)",
        "b1": "erfcx(z1)",
        "b2": "erfcx(z2)",
        "E": """
        sqrt(pi)*( (700t(7t+20)-1)*(b1 - A(z1)) - 2(2800t(7t+5)-1)*(b2 - A(z2)) )
        """,
      ],
      // B1 and B2 with m = 0.01 and v = 0.7t, where t stands for tau.
      .relations(
        "97 < E < 186")),
    Claim(
      "lemma-46-eq-317-bound", .detail, "Lemma 46 proof, Eq. (317)",
      on: ClaimDomain(["t": ("0.8", "1.25")]),
      where: [
        "P": "sqrt(pi)*1.911*(70t+1) + sqrt((20*2.911*sqrt(35))^2*t + pi*(70t+1)^2)",
        "Q": """
        sqrt(pi)*1.911*(140t+1) + sqrt((20*2.911*sqrt(35))^2*t + pi*(140t+1)^2)
        """,
      ],
      .relations(
        """
        (20 sqrt(35)*(210t-1)*sqrt t + 200)*P*Q + 20 \
        sqrt(35)*2.911*sqrt(pi)*(700t(7t+20)-1)*sqrt t*Q - 2*20 \
        sqrt(35)*2.911*sqrt(pi)*(2800t(7t+5)-1)*sqrt t*P <= -4.14199e7*t^2 < 0
        """)),
    Claim(
      "lemma-46-root-shift-0.7", .detail, "Lemma 46 proof, text after Eq. (317)",
      on: ClaimDomain(["tau": ("0.8", "1.25")]),
      origin: .ours,
      // The print's first relation is an equation; see the next claim.
      .relations("(0.8 + 0.000026383)/0.8 <= 1.00003; tau + 0.000026383 <= 1.00003*tau")),
    Claim(
      "lemma-46-root-shift-0.7-printed", .detail, "Lemma 46 proof, text after Eq. (317)",
      on: ClaimDomain(["tau": ("0.8", "1.25")]),
      .relations("(0.8 + 0.000026383)/0.8 = 1.00003; tau + 0.000026383 <= 1.00003*tau")),
    Claim(
      "lemma-46-eq-317-last-coefficient", .detail, "Lemma 46 proof, Eq. (317), last \"=\"",
      .relations(
        """
        -2.26457e9 + 4.07198e9*sqrt(0.8) - 4.66103e8*0.8 - 1.46191e9*0.8^1.5 = \
        -4.14199e7
        """, tolerance: "4141.99")),
    Claim(
      "lemma-46-eq-321", .detail, "Lemma 46 proof, Eq. (321)",
      .all([
        .relations(
          "-2.19286e9*sqrt(0.8) - 4.66103e8 + 2.03599e9/sqrt(0.8) = -1.51154e8",
          tolerance: "15115.4"),
        .relations(
          "-2.19286e9*sqrt(0.8) - 4.66103e8 + 2.03599e9/sqrt(0.8) < 0"),
      ])),
    Claim(
      "lemma-46-eq-318-decreasing", .detail, "Lemma 46 proof, Eqs. (318)-(320)",
      on: ClaimDomain(["tau": ("0.8", "1.25")]),
      .monotone(
        "-1.46191e9*tau^1.5 + 4.07198e9*sqrt tau - 4.66103e8*tau - 2.26457e9", .decreasing,
        in: "tau")),
    Claim(
      "lemma-46-eq-324", .detail, "Lemma 46 proof, Eqs. (323), (324)",
      on: ClaimDomain(["tau": ("0.8", "1.25")]),
      where: [
        "b1": "erfcx((16 tau+1)/(40 sqrt 2*sqrt tau))",
        "b2": "erfcx((32 tau+1)/(40 sqrt 2*sqrt tau))",
      ],
      // B1 and B2 with m = 0.01 and v = 0.16*tau.
      .identity(
        "D[tau*(b1 - b2), tau]",
        """
        ( sqrt(pi)*( (128 tau(2 tau+25)-1)*b1 - 2(128 tau(8 tau+25)-1)*b2 ) + 40 sqrt \
        2*(48 tau-1) sqrt tau )/(3200 sqrt(pi) tau)
        """)),
    Claim(
      "lemma-46-eq-324-intended", .detail, "Lemma 46 proof, Eqs. (322)-(324)",
      on: ClaimDomain(["tau": ("0.8", "1.25")]),
      where: [
        "b1": "erfcx((16 tau+1)/(40 sqrt 2*sqrt tau))",
        "b2": "erfcx((32 tau+1)/(40 sqrt 2*sqrt tau))",
      ],
      // B1 and B2 with m = 0.01 and v = 0.16*tau.
      .identity(
        "D[tau*(b1 - 2*b2), tau]",
        """
        ( sqrt(pi)*( (128 tau(2 tau+25)-1)*b1 - 2(128 tau(8 tau+25)-1)*b2 ) + 40 sqrt \
        2*(48 tau-1) sqrt tau )/(3200 sqrt(pi) tau)
        """)),
    Claim(
      "lemma-46-eq-325-error", .detail, "Lemma 46 proof, before Eq. (325)",
      on: ClaimDomain(["t": ("0.8", "1.25")]),
      where: [
        "z1": "0.01/sqrt(2*0.16t) + sqrt(0.16t/2)",
        "z2": "0.01/sqrt(2*0.16t) + sqrt(2*0.16t)",
        "b1": "erfcx(z1)",
        "b2": "erfcx(z2)",
        "E": """
        sqrt(pi)*( (128t(2t+25)-1)*(b1 - A(z1)) - 2(128t(8t+25)-1)*(b2 - A(z2)) )
        """,
      ],
      // B1 and B2 with m = 0.01 and v = 0.16t, where t stands for tau.
      .relations(
        "1.1 < E < 12")),
    Claim(
      "lemma-46-root-shift-0.16", .detail, "Lemma 46 proof, text after Eq. (326)",
      on: ClaimDomain(["tau": ("0.8", "1.25")]),
      .relations("(0.8 + 0.00011542)/0.8 < 1.000142; tau + 0.00011542 <= 1.00014*tau")),
    Claim(
      "lemma-46-eq-326-negative", .detail, "Lemma 46 proof, Eq. (326)",
      on: ClaimDomain(["t": ("0.8", "1.25")]),
      where: [
        "P": "sqrt(pi)*1.911*(16t+1) + sqrt((40 sqrt 2*2.911)^2*t + pi*(16t+1)^2)",
        "Q": "sqrt(pi)*1.911*(32t+1) + sqrt((40 sqrt 2*2.911)^2*t + pi*(32t+1)^2)",
      ],
      .relations(
        """
        (40 sqrt 2*(48t-1)*sqrt t + 20)*P*Q + 40 sqrt \
        2*2.911*sqrt(pi)*(128t(2t+25)-1)*sqrt t*Q - 2*40 sqrt \
        2*2.911*sqrt(pi)*(128t(8t+25)-1)*sqrt t*P <= -3.1311e6*t^1.5 - 8.34635e6*t^3.5 \
        - 1.13691e7*t^3 - 5.51094e7*t^2 < 0
        """)),
    Claim(
      "lemma-46-eq-329", .detail, "Lemma 46 proof, Eqs. (328), (329)",
      on: ClaimDomain(["tau": ("0.9", "1.25")]),
      where: [
        "b1": "erfcx((24 tau+1)/(40 sqrt 3*sqrt tau))",
        "b2": "erfcx((48 tau+1)/(40 sqrt 3*sqrt tau))",
      ],
      // B1 and B2 with m = 0.01 and v = 0.24*tau.
      .identity(
        "D[tau*(b1 - b2), tau]",
        """
        ( sqrt(pi)*( (192 tau(3 tau+25)-1)*b1 - 2(192 tau(12 tau+25)-1)*b2 ) + 40 sqrt \
        3*(72 tau-1) sqrt tau )/(4800 sqrt(pi) tau)
        """)),
    Claim(
      "lemma-46-eq-329-intended", .detail, "Lemma 46 proof, Eqs. (327)-(329)",
      on: ClaimDomain(["tau": ("0.9", "1.25")]),
      where: [
        "b1": "erfcx((24 tau+1)/(40 sqrt 3*sqrt tau))",
        "b2": "erfcx((48 tau+1)/(40 sqrt 3*sqrt tau))",
      ],
      // B1 and B2 with m = 0.01 and v = 0.24*tau.
      .identity(
        "D[tau*(b1 - 2*b2), tau]",
        """
        ( sqrt(pi)*( (192 tau(3 tau+25)-1)*b1 - 2(192 tau(12 tau+25)-1)*b2 ) + 40 sqrt \
        3*(72 tau-1) sqrt tau )/(4800 sqrt(pi) tau)
        """)),
    Claim(
      "lemma-46-eq-330-error", .detail, "Lemma 46 proof, before Eq. (330)",
      on: ClaimDomain(["t": ("0.9", "1.25")]),
      where: [
        "z1": "0.01/sqrt(2*0.24t) + sqrt(0.24t/2)",
        "z2": "0.01/sqrt(2*0.24t) + sqrt(2*0.24t)",
        "b1": "erfcx(z1)",
        "b2": "erfcx(z2)",
        "E": """
        sqrt(pi)*( (192t(3t+25)-1)*(b1 - A(z1)) - 2(192t(12t+25)-1)*(b2 - A(z2)) )
        """,
      ],
      // B1 and B2 with m = 0.01 and v = 0.24t, where t stands for tau.
      .relations(
        "14 < E < 32")),
    Claim(
      "lemma-46-root-shift-0.24", .detail, "Lemma 46 proof, text after Eq. (331)",
      on: ClaimDomain(["tau": ("0.9", "1.25")]),
      .implied(
        """
        (0.8 + 0.0000769518)/0.8 < 1.0000962, and tau + 0.0000769518 <= 1.0000962*tau for tau >= 0.9
        """,
        by: "the sides' difference increases in tau, so it extends to all larger tau",
        [
          .relations(
            """
            (0.8 + 0.0000769518)/0.8 < 1.0000962; tau + 0.0000769518 <= 1.0000962*tau; \
            1.0000962 - 1 > 0
            """)
        ])),
    Claim(
      "lemma-46-eq-331-negative", .detail, "Lemma 46 proof, Eq. (331)",
      on: ClaimDomain(["t": ("0.9", "1.25")]),
      where: [
        "P": "sqrt(pi)*1.911*(24t+1) + sqrt((40 sqrt 3*2.911)^2*t + pi*(24t+1)^2)",
        "Q": "sqrt(pi)*1.911*(48t+1) + sqrt((40 sqrt 3*2.911)^2*t + pi*(48t+1)^2)",
      ],
      .relations(
        """
        (40 sqrt 3*(72t-1)*sqrt t + 32)*P*Q + 40 sqrt \
        3*2.911*sqrt(pi)*(192t(3t+25)-1)*sqrt t*Q - 2*40 sqrt \
        3*2.911*sqrt(pi)*(192t(12t+25)-1)*sqrt t*P <= -5.09079e6*t^1.5 - \
        3.44998e7*t^3.5 - 3.5539e7*t^3 - 6.21197e7*t^2 < 0
        """)),
    Claim(
      "lemma-41-mean-bound", .core, "Lemma 41, Eq. (242)",
      on: ClaimDomain(["mu": ("-0.1", "-0.1"), "omega": ("-0.1", "-0.1"), "v": ("0.02", "0.5")]),
      .relations(
        "abs(mu~) < 0.289324")),
    Claim(
      "lemma-41-mean-bound-intended", .core, "Lemma 41, Eq. (242)",
      on: ClaimDomain(["mu": ("-0.1", "0.1"), "omega": ("-0.1", "0.1"), "v": ("0.02", "0.5")]),
      .relations(
        "abs(mu~) < 0.289324")),
    Claim(
      "lemma-41-limit", .core, "Lemma 41, Eq. (243)",
      on: ClaimDomain(
        ["mu": ("-0.1", "-0.1"), "omega": ("-0.1", "-0.1"), "tau": ("0.8", "1.25")],
        endless: ["tau": .positive]),
      .limit(of: "abs(mu~)", as: "nu", .zeroFromAbove, is: "lambda*mu*omega")),
    Claim(
      "lemma-41-limit-intended", .core, "Lemma 41, Eq. (243)",
      on: ClaimDomain(
        ["mu": ("-0.1", "0.1"), "omega": ("-0.1", "0.1"), "tau": ("0.8", "1.25")],
        endless: ["tau": .positive]),
      .refutation(
        of: .limit(of: "abs(mu~)", as: "nu", .zeroFromAbove, is: "lambda*mu*omega"),
        by: .on(
          ClaimDomain(
            ["mu": ("0.1", "0.1"), "omega": ("-0.1", "-0.1"), "tau": ("0.8", "1.25")],
            endless: ["tau": .positive]),
          .limit(of: "abs(mu~)", as: "nu", .zeroFromAbove, is: "lambda*mu*omega")))),
    Claim(
      "lemma-41-eq-244-value", .core, "Lemma 41 proof, Eq. (244)",
      .relations(
        """
        (lambda/2)*( e^(0.05/2+0.01)*alpha*erfc((0.02+0.01)/sqrt(0.04)) - \
        (alpha+0.01)*erfc(0.01/sqrt(0.04)) + e^(-0.01^2/(2*0.5))*sqrt(0.5)*sqrt(2/pi) + \
        0.01*2 ) < 0.21857
        """)),
    Claim(
      "lemma-41-eq-244-value-intended", .core,
      "Lemma 41 proof, Eq. (244), maximal v = 0.5 in the exponential",
      .relations(
        """
        (lambda/2)*( e^(0.5/2+0.01)*alpha*erfc((0.02+0.01)/sqrt(0.04)) - \
        (alpha+0.01)*erfc(0.01/sqrt(0.04)) + e^(-0.01^2/(2*0.5))*sqrt(0.5)*sqrt(2/pi) + \
        0.01*2 ) < 0.21857
        """)),
    Claim(
      "lemma-41-eq-244-upper", .detail, "Lemma 41 proof, Eq. (244)",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.02", "0.5")]),
      .implied(
        """
        mu~(mu,omega,nu,tau) <= mu~(0.1,0.1,nu,tau) < 0.21857 for abs(mu) <= 0.1, \
        abs(omega) <= 0.1, 0.02 <= nu*tau <= 0.5
        """,
        by: "increasing in m, the mean is largest at m = 0.1*0.1",
        [
          .monotone("mu~", .increasing, in: "m"),
          .on(
            ClaimDomain(["m": ("0.01", "0.01"), "v": ("0.02", "0.5")]),
            .relations("mu~ < 0.21857")),
        ])),
    Claim(
      "lemma-41-eq-245", .detail, "Lemma 41 proof, Eq. (245)",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.02", "0.5")]),
      .implied(
        """
        mu~(mu,omega,nu,tau) >= mu~(0.1,-0.1,nu,tau) > -0.289324 for abs(mu) <= 0.1, \
        abs(omega) <= 0.1, 0.02 <= nu*tau <= 0.5
        """,
        by: "increasing in m, the mean is smallest at m = 0.1*(-0.1)",
        [
          .monotone("mu~", .increasing, in: "m"),
          .on(
            ClaimDomain(["m": ("-0.01", "-0.01"), "v": ("0.02", "0.5")]),
            .relations("mu~ > -0.289324")),
        ])),
    Claim(
      "lemma-42-dmean-dmu", .core, "Lemma 42, Eq. (246)", on: .omegaMinus,
      .relations(
        "abs(dmu~/dmu) < 0.14")),
    Claim(
      "lemma-42-dmean-domega", .core, "Lemma 42, Eq. (246)", on: .omegaMinus,
      .relations(
        "abs(dmu~/domega) < 0.14")),
    Claim(
      "lemma-42-dmean-dnu", .core, "Lemma 42, Eq. (246)", on: .omegaMinus,
      .relations(
        "abs(dmu~/dnu) < 0.52")),
    Claim(
      "lemma-42-dmean-dtau", .core, "Lemma 42, Eq. (246)", on: .omegaMinus,
      .relations(
        "abs(dmu~/dtau) < 0.11")),
    Claim(
      "lemma-42-eq-248", .detail, "Lemma 42 proof, Eq. (248)",
      .relations(
        "(1/2)*lambda*0.1*( 2 - erfcx(0.0353553) + alpha*erfcx(0.106066) ) < 0.133")),
    Claim(
      "lemma-42-term-range-lower", .detail, "Lemma 42 proof", on: .omegaMinus,
      .relations(
        "1.1072 <= alpha*B1; 0.942286 <= (alpha-1)*sqrt(2/(pi*v))")),
    Claim(
      "lemma-42-term-range-upper", .detail, "Lemma 42 proof", on: .omegaMinus,
      .relations(
        "alpha*B1 <= 1.49042; (alpha-1)*sqrt(2/(pi*v)) <= 2.68593")),
    Claim(
      "lemma-42-eq-249", .detail, "Lemma 42 proof, Eq. (249)",
      .relations(
        """
        (1/4)*lambda*1.25*abs(1.1072 - 2.68593) < 0.52; (1/4)*lambda*0.24*abs(1.1072 - \
        2.68593) < 0.11
        """)),
    Claim(
      "lemma-43-mean-square-bound", .core, "Lemma 43, Eq. (250)", on: .omegaMinus,
      .relations(
        "mu~^2 < 0.005")),
    Claim(
      "lemma-43-eq-253", .detail, "Lemma 43 proof, Eq. (253)",
      .relations(
        """
        2*0.289324*0.14 = 0.08101072; 2*0.289324*0.52 = 0.30089696; 2*0.289324*0.11 = \
        0.06365128
        """)),
    Claim(
      "lemma-43-eq-254-sum", .core, "Lemma 43 proof, Eqs. (254), (255)",
      .relations(
        """
        0.00451457 + 0.001498041*0.08101072 + 0.001498041*0.08101072 + \
        0.0004033190*0.30089696 + 0.0019065994*0.06365128 < 0.005
        """)),
    Claim(
      "lemma-43-grid-maximum", .core, "Lemma 43 proof", on: .omegaMinus,
      .gridMaximum(
        of: "mu~^2", steps: ["0.001498041", "0.001498041", "0.0004033190", "0.0019065994"],
        is: "= 0.00451457")),
    Claim(
      "lemma-43-figure-a7", .core, "Figure A7", where: ["m": "-0.01"],
      .implied(
        """
        h(x) = mu~(0.1,-0.1,x,1)^2 has on 0 <= x <= 1 a local maximum at an x = v with \
        abs(x - 0.187342) <= 0.000001, where abs(h(x) - 0.00451457) <= 0.00000001
        """,
        by: "the derivative changes its sign from plus to minus",
        [
          .on(ClaimDomain(["v": ("0.187341", "0.187341")]), .relations("D[mu~^2, v] > 0")),
          .on(ClaimDomain(["v": ("0.187343", "0.187343")]), .relations("D[mu~^2, v] < 0")),
          .on(
            ClaimDomain(["v": ("0.187341", "0.187343")]),
            .relations("abs(mu~^2 - 0.00451457) <= 0.00000001")),
        ])),
  ]
}
