/// Lemmas 21–38 and 47.
extension Claim {
  static let helperLemmas: [Claim] = [
    Claim(
      "lemma-32-positive", .detail, "Lemma 32", on: .omegaExtended,
      .relations(
        "2 - erfc(m/sqrt(2v)) > 0")),
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
      "lemma-47-eq-334-values", .detail, "Lemma 47 proof, Eq. (334)",
      .relations(
        """
        1.37713*erfc(0.883883*(-0.01)+0.565685) = 0.5935272325870631; \
        1.37349*e^(-0.78125*(0.01+0.64)^2) = 0.987354705867739
        """)),
  ]
}
