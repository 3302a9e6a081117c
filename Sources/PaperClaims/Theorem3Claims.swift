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
      "a3-3-eq-48-value", .detail, "A3.3, Eq. (48)",
      .relations(
        """
        (1/2)*0.8*e^(-0.01*0.01/(2*0.05*0.8))*lambda^2*( alpha^2*(-( \
        erfcx((0.16*0.8+0.01)/sqrt(2*0.16*0.8)) - \
        2*erfcx((2*0.16*0.8+0.01)/sqrt(2*0.16*0.8)) )) - erfc(-0.01/sqrt(2*0.05*0.8)) + 2 ) \
        > 0.969231
        """)),
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
      "lemma-45-eq-288-lower", .core, "Lemma 45 proof, Eq. (288)",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.08", "0.875")]),
      .relations(
        "-0.000228141 <= E")),
    Claim(
      "lemma-45-eq-288-upper", .core, "Lemma 45 proof, Eq. (288)",
      on: ClaimDomain(["m": ("-0.01", "0.01"), "v": ("0.08", "0.875")]),
      .relations(
        "E <= 0.00495688")),
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
  ]
}
