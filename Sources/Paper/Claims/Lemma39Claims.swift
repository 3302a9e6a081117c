/// The numbers in the proof of Lemma 39, with the extreme values of Lemmas 25–30.
extension Claim {
  /// The values of the lemma's last three bounds, with the exact T4 or the one that Lemma 30 prints.
  private static func longValuesB(_ id: String, _ source: String, T4: String) -> Claim {
    Claim(
      id, .detail, source,
      where: [
        "t11": "-0.01",
        "T11": "0.01",
        "t22": "0.64",
        "T22": "1.875",
        "t1": "(t11+t22)/sqrt(2 t22)",
        "T1": "(T11+T22)/sqrt(2 T22)",
        "t2": "(t11+2 t22)/sqrt(2 t22)",
        "T2": "(T11+2 T22)/sqrt(2 T22)",
        "t3": "t11/sqrt(2 t22)",
        "T3": "T11/sqrt(2 t22)",
        "t4": "0",
        "T4": T4,
      ], origin: .ours,
      .relations(
        """
        lambda^2*0.01*( -alpha^2*erfcx(T1)*e^(-T4) + 2 alpha^2*erfcx(t2)*e^(t4) - erfc(T3) + \
        2 ) = 0.02220441024325437; lambda^2*( alpha^2(2 T11+1)*erfcx(t2)*e^(-t4) + 2 \
        T11(2-erfc T3) - alpha^2(t11+1)*erfcx(T1)*e^(-T4) + sqrt(2/pi)*sqrt(T22)*e^(-t4) ) = \
        1.146955401845684; (lambda^2/4)*( -alpha^2 t22 e^(-T4) erfcx((T11+t22)/sqrt(2 t22)) \
        + 8 alpha^2 T22 e^(-t4) erfcx((t11+2 T22)/sqrt(2 T22)) - 2 alpha^2 erfcx(T1) e^(-T4) \
        + 4 alpha^2 erfcx(t2) e^(-t4) + 2(2-erfc T3) + sqrt(2/pi) \
        e^(-T4)((alpha^2-1)T11/sqrt t22 - 3 alpha^2 sqrt t22) ) = 2.396685907216327
        """, tolerance: "1e-12"))
  }

  static let lemma39: [Claim] = [
    Claim(
      "lemma-39-six-digit-values", .detail, "Lemma 39 proof, Eqs. (177)-(221)",
      where: [
        "t11": "-0.01",
        "T11": "0.01",
        "t22": "0.64",
        "T22": "1.875",
        "t1": "(t11+t22)/sqrt(2 t22)",
        "T1": "(T11+T22)/sqrt(2 T22)",
        "t2": "(t11+2 t22)/sqrt(2 t22)",
        "T2": "(T11+2 T22)/sqrt(2 T22)",
        "t3": "t11/sqrt(2 t22)",
        "T3": "T11/sqrt(2 t22)",
        "t4": "0",
        "T4": "T11^2/(2 t22)",
      ],
      .relations(
        """
        alpha*erfcx(t1)-sqrt(2/pi)(alpha-1)/sqrt(T22) = 0.591017; \
        alpha*erfcx(T1)-sqrt(2/pi)(alpha-1)/sqrt(t22) = 0.056318; \
        sqrt(2/pi)(alpha-1)T11/sqrt(t22)-alpha(t11+1)erfcx(T1) = -0.713808; \
        sqrt(2/pi)(alpha-1)t11/sqrt(t22)-alpha(T11+1)erfcx(t1) = -0.99987; \
        alpha*erfcx(t1)+sqrt(2/pi)((alpha-1)T11/T22^1.5-alpha/sqrt T22) = 0.0104167; \
        alpha*erfcx(T1)+sqrt(2/pi)((alpha-1)t11/t22^1.5-alpha/sqrt t22) = -0.95153; \
        alpha*0.8^2*erfcx(T1) = 0.465793; alpha*1.25^2*erfcx(t1) = 1.53644
        """)),
    Claim(
      "lemma-39-eq-191-194", .detail, "Lemma 39 proof, Eqs. (191), (194)",
      where: [
        "t11": "-0.01",
        "T11": "0.01",
        "t22": "0.64",
        "T22": "1.875",
        "t1": "(t11+t22)/sqrt(2 t22)",
        "T1": "(T11+T22)/sqrt(2 T22)",
        "t2": "(t11+2 t22)/sqrt(2 t22)",
        "T2": "(T11+2 T22)/sqrt(2 T22)",
        "t3": "t11/sqrt(2 t22)",
        "T3": "T11/sqrt(2 t22)",
        "t4": "0",
        "T4": "T11^2/(2 t22)",
        "e191":
          "sqrt(2/pi)*( -(alpha-1)*0.1^4/(0.8^2.5*sqrt 0.8) + sqrt(0.8)*(alpha-0.01*alpha-1)/1.5^1.5 - alpha*1.25^1.5/sqrt 0.8 )",
      ],
      .relations(
        "e191 = -1.83112; (lambda/8)*( alpha*0.8^2*erfcx(T1) + e191 ) = -0.179318")),
    Claim(
      "lemma-39-eq-192", .detail, "Lemma 39 proof, Eq. (192)", origin: .reading,
      .relations(
        """
        sqrt(2/pi)*( -(alpha-1)*(-0.1)^2*(-0.1)^2/(1.5^2.5*sqrt 1.25) + \
        sqrt(1.25)*(alpha+0.01*alpha-1)/0.8^1.5 - alpha*0.8^1.5/sqrt 1.5 ) = 0.0802158
        """)),
    Claim(
      "lemma-39-eq-192-intended", .detail, "Lemma 39 proof, Eq. (192)",
      .relations(
        """
        sqrt(2/pi)*( -(alpha-1)*0/(1.5^2.5*sqrt 1.25) + \
        sqrt(1.25)*(alpha+0.01*alpha-1)/0.8^1.5 - alpha*0.8^1.5/sqrt 1.5 ) = 0.0802158
        """)),
    Claim(
      "lemma-39-eq-196-201", .detail, "Lemma 39 proof, Eqs. (196)-(201)",
      where: [
        "c": "0.1*0.1",
        "v0": "0.8*0.8",
        "v1": "1.5*1.25",
      ],
      .relations(
        """
        sqrt(2/pi)*(-(alpha-1)c^2/v0^1.5 - sqrt(v0)*alpha + (c*alpha-alpha+1)/sqrt v0) = \
        -1.72296; sqrt(2/pi)*(-(alpha-1)c^2/v1^1.5 - sqrt(v1)*alpha + \
        (-c*alpha-alpha+1)/sqrt v1) = -2.2302; v1*alpha*erfcx((v1-c)/sqrt(2 v1)) = 1.37381; \
        v0*alpha*erfcx((v0+c)/sqrt(2 v0)) = 0.620462; 2*alpha*erfcx((v0-c)/sqrt(2 v0)) = \
        1.96664; 2*alpha*erfcx((v1+c)/sqrt(2 v1)) = 1.4556
        """)),
    Claim(
      "lemma-39-eq-204-213", .detail, "Lemma 39 proof, Eqs. (204), (207), (210), (213), (219)",
      where: [
        "t11": "-0.01",
        "T11": "0.01",
        "t22": "0.64",
        "T22": "1.875",
        "t1": "(t11+t22)/sqrt(2 t22)",
        "T1": "(T11+T22)/sqrt(2 T22)",
        "t2": "(t11+2 t22)/sqrt(2 t22)",
        "T2": "(T11+2 T22)/sqrt(2 T22)",
        "t3": "t11/sqrt(2 t22)",
        "T3": "T11/sqrt(2 t22)",
        "t4": "0",
        "T4": "T11^2/(2 t22)",
      ],
      .relations(
        """
        lambda^2*0.01*( -alpha^2*erfcx(t1)*e^(-t4) + 2*alpha^2*erfcx(T2)*e^(T4) - erfc(t3) + \
        2 ) = 0.00894889; lambda^2*( -alpha^2(T11+1)*erfcx(t1)*e^(-t4) + alpha^2(2 \
        t11+1)*erfcx(T2)*e^(-T4) + 2 t11(2-erfc T3) + sqrt(2/pi)*sqrt(t22)*e^(-T4) ) = \
        -0.359403; (lambda^2/2)*1.25*0.1*( -alpha^2*erfcx(t1) + 4 alpha^2*erfcx(T2) - \
        sqrt(2/pi)(alpha^2-1)/sqrt t22 ) = -0.0351035; (lambda^2/2)*1.5*0.1*( \
        -alpha^2*erfcx(t1) + 4 alpha^2*erfcx(T2) - sqrt(2/pi)(alpha^2-1)/sqrt t22 ) = \
        -0.0421242; (lambda^2/4)*1.25^2*( -alpha^2*erfcx(T1) + 8 alpha^2*erfcx(t2) + \
        sqrt(2/pi)*((alpha^2-1)T11/T22^1.5 - 3 alpha^2/sqrt T22) ) = 1.19441
        """)),
    Claim(
      "lemma-39-eq-223", .detail, "Lemma 39 proof, Eq. (223)",
      where: [
        "t11": "-0.01",
        "T11": "0.01",
        "t22": "0.64",
        "T22": "1.875",
        "t1": "(t11+t22)/sqrt(2 t22)",
        "T1": "(T11+T22)/sqrt(2 T22)",
        "t2": "(t11+2 t22)/sqrt(2 t22)",
        "T2": "(T11+2 T22)/sqrt(2 T22)",
        "t3": "t11/sqrt(2 t22)",
        "T3": "T11/sqrt(2 t22)",
        "t4": "0",
        "T4": "T11^2/(2 t22)",
      ],
      .relations(
        """
        (lambda^2/4)*( 8 alpha^2*t22*e^(-T4)*erfcx((T11+2 t22)/sqrt(2 t22)) + \
        alpha^2*T22*e^(-t4)*erfcx((t11+T22)/sqrt(2 T22)) - 2 alpha^2*erfcx(t1)*e^(-t4) + 4 \
        alpha^2*erfcx(T2)*e^(-T4) + 2(2-erfc t3) + sqrt(2/pi)*e^(-t4)*((alpha^2-1)t11/sqrt \
        T22 - 3 alpha^2 sqrt T22) ) = -1.17154
        """)),
    Claim(
      "lemma-39-eq-223-intended", .detail,
      "Lemma 39 proof, Eq. (223) with the signs of dJ22/dtau in Eq. (72)",
      where: [
        "t11": "-0.01",
        "T11": "0.01",
        "t22": "0.64",
        "T22": "1.875",
        "t1": "(t11+t22)/sqrt(2 t22)",
        "T1": "(T11+T22)/sqrt(2 T22)",
        "t2": "(t11+2 t22)/sqrt(2 t22)",
        "T2": "(T11+2 T22)/sqrt(2 T22)",
        "t3": "t11/sqrt(2 t22)",
        "T3": "T11/sqrt(2 t22)",
        "t4": "0",
        "T4": "T11^2/(2 t22)",
      ],
      .relations(
        """
        (lambda^2/4)*( 8 alpha^2*t22*e^(-T4)*erfcx((T11+2 t22)/sqrt(2 t22)) - \
        alpha^2*T22*e^(-t4)*erfcx((t11+T22)/sqrt(2 T22)) - 2 alpha^2*erfcx(t1)*e^(-t4) + 4 \
        alpha^2*erfcx(T2)*e^(-T4) + 2(2-erfc t3) + sqrt(2/pi)*e^(-t4)*((alpha^2-1)t11/sqrt \
        T22 - 3 alpha^2 sqrt T22) ) = -1.17154
        """)),
    Claim(
      "lemma-39-long-values-a", .detail,
      "Lemma 39 proof, Eqs. (179), (182), (186), (187), (202), (211), (214), (221)",
      where: [
        "t11": "-0.01",
        "T11": "0.01",
        "t22": "0.64",
        "T22": "1.875",
        "t1": "(t11+t22)/sqrt(2 t22)",
        "T1": "(T11+T22)/sqrt(2 T22)",
        "t2": "(t11+2 t22)/sqrt(2 t22)",
        "T2": "(T11+2 T22)/sqrt(2 T22)",
        "t3": "t11/sqrt(2 t22)",
        "T3": "T11/sqrt(2 t22)",
        "t4": "0",
        "T4": "T11^2/(2 t22)",
        "e177": "alpha*erfcx(t1)-sqrt(2/pi)(alpha-1)/sqrt(T22)",
        "e181": "sqrt(2/pi)(alpha-1)t11/sqrt(t22)-alpha(T11+1)erfcx(t1)",
        "e185": "alpha*erfcx(T1)+sqrt(2/pi)((alpha-1)t11/t22^1.5-alpha/sqrt t22)",
        "B": "-alpha^2*erfcx(T1) + 4 alpha^2*erfcx(t2) - sqrt(2/pi)(alpha^2-1)/sqrt T22",
      ],
      .relations(
        """
        (lambda/2)*0.01*e177 = 0.0031049101995398316; (lambda/2)*(-e181-erfc(T3)+2) = \
        1.055872374194189; -(lambda/4)*1.25*0.1*e185 = 0.031242911235461816; \
        -(lambda/4)*1.5*0.1*e185 = 0.03749149348255419; (lambda/8)*( \
        alpha*T22*erfcx((t11+T22)/sqrt(2 T22)) + 2 alpha*erfcx(t1) + \
        sqrt(2/pi)(-(alpha-1)T11^2/t22^1.5 + (-alpha+alpha T11+1)/sqrt t22 - alpha sqrt t22) \
        ) = 0.2124377655377270; (lambda^2/2)*1.25*0.1*B = 0.14983446469110305; \
        (lambda^2/2)*1.5*0.1*B = 0.17980135762932363; -(lambda^2/4)*1.25^2*( \
        -alpha^2*erfcx(t1) + 8 alpha^2*erfcx(T2) + sqrt(2/pi)((alpha^2-1)t11/t22^1.5 - 3 \
        alpha^2/sqrt t22) ) = 1.805740052651535
        """, tolerance: "1e-12")),
    longValuesB(
      "lemma-39-long-values-b", "Lemma 39 proof, Eqs. (205), (208), (224)", T4: "T11^2/(2 t22)"),
    longValuesB(
      "lemma-39-long-values-b-intended",
      "Lemma 39 proof, Eqs. (205), (208), (224), with T4 as in Lemma 30", T4: "0.000078126"),
    Claim(
      "lemma-39-eq-195", .detail, "Lemma 39 proof, Eqs. (193), (195)",
      where: [
        "t11": "-0.01",
        "T11": "0.01",
        "t22": "0.64",
        "T22": "1.875",
        "t1": "(t11+t22)/sqrt(2 t22)",
        "T1": "(T11+T22)/sqrt(2 T22)",
        "t2": "(t11+2 t22)/sqrt(2 t22)",
        "T2": "(T11+2 T22)/sqrt(2 T22)",
        "t3": "t11/sqrt(2 t22)",
        "T3": "T11/sqrt(2 t22)",
        "t4": "0",
        "T4": "T11^2/(2 t22)",
        "e192":
          "sqrt(2/pi)*( -(alpha-1)*(-0.1)^2*(-0.1)^2/(1.5^2.5*sqrt 1.25) + sqrt(1.25)*(alpha+0.01*alpha-1)/0.8^1.5 - alpha*0.8^1.5/sqrt 1.5 )",
      ], origin: .reading,
      .relations(
        "(lambda/8)*( e192 + alpha*1.25^2*erfcx(t1) ) = 0.21232788238624354", tolerance: "1e-12")),
    Claim(
      "lemma-39-eq-195-intended", .detail, "Lemma 39 proof, Eqs. (193), (195)",
      where: [
        "t11": "-0.01",
        "T11": "0.01",
        "t22": "0.64",
        "T22": "1.875",
        "t1": "(t11+t22)/sqrt(2 t22)",
        "T1": "(T11+T22)/sqrt(2 T22)",
        "t2": "(t11+2 t22)/sqrt(2 t22)",
        "T2": "(T11+2 T22)/sqrt(2 T22)",
        "t3": "t11/sqrt(2 t22)",
        "T3": "T11/sqrt(2 t22)",
        "t4": "0",
        "T4": "T11^2/(2 t22)",
        "e192":
          "sqrt(2/pi)*( -(alpha-1)*0/(1.5^2.5*sqrt 1.25) + sqrt(1.25)*(alpha+0.01*alpha-1)/0.8^1.5 - alpha*0.8^1.5/sqrt 1.5 )",
      ],
      .relations(
        "(lambda/8)*( e192 + alpha*1.25^2*erfcx(t1) ) = 0.21232788238624354", tolerance: "1e-12")),
  ]
}
