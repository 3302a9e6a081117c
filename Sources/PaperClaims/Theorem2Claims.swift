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
      "a3-2-eq-31-applied", .detail, "A3.2, Eq. (31), also (230), (237)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]), ours: true,
      .relations(
        "(2v+m)^2 + 4v + 1 < (2v+m+1)^2")),
    Claim(
      "a3-2-eq-31-applied-intended", .detail, "A3.2, Eq. (30), second inequality",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .relations(
        "(2v+m)^2 + 4v < (2v+m+1)^2")),
    Claim(
      "a3-2-eq-34", .detail, "A3.2, Eq. (34)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .relations(
        """
        m*e^(m^2/(2v))*(2-erfc(m/sqrt(2v))) > -0.1*e^(0.1^2/(2*1.2))*(2-erfc(0.1/(sqrt \
        2*sqrt 1.2)))
        """)),
    Claim(
      "theorem-16-eq-121-last-step", .detail, "Theorem 16 proof, Eq. (121), last inequality",
      .relations(
        """
        (1/2)*1.25*lambda^2*( -alpha^2*( erfcx((1.2+0.1)/sqrt 2.4) - \
        2*erfcx((2*1.2+0.1)/sqrt 2.4) ) - erfc(0.1/sqrt 2.4) + 2 ) <= 0.995063
        """)),
    Claim(
      "theorem-16-mean-positive", .detail, "Theorem 16 proof", on: .omegaPlus,
      .relations(
        "mu~ > 0")),
    Claim(
      "theorem-16-J12-positive", .detail, "Theorem 16 proof, Eq. (122)", on: .omegaPlus,
      .relations(
        "J12 > 0")),
    Claim(
      "lemma-15-negative", .core, "Lemma 15 = Lemma 44",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .relations(
        "B1 - 2*B2 < 0")),
    Claim(
      "lemma-44-eq-261-lower", .core, "Lemma 44 proof, Eq. (261)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .relations(
        "0.0113556 <= E")),
    Claim(
      "lemma-44-eq-261-upper", .core, "Lemma 44 proof, Eq. (261)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .relations(
        "E <= 0.0169551")),
    Claim(
      "lemma-44-eq-263-positive", .detail, "Lemma 44 proof, Eqs. (262), (263)",
      on: ClaimDomain(["m": ("-0.1", "0.1"), "v": ("1.2", "20")]),
      .relations(
        """
        (3v-m) + (v-m)(v+m)/((v+m)+2.911/pi) - 2(2v-m)(2v+m)*2.911/( 1.911(2v+m) + \
        sqrt((2v+m)^2 + 2*2.911^2*v/pi) ) - 0.0131259 > 0
        """)),
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
  ]
}
