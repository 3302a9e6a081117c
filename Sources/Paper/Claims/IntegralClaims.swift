/// The moments of SELU as integrals against the normal density, and the net input.
extension Claim {
  /// Means and variances at which false twins are looked for; the algebra holds for all of them.
  private static let net = ClaimDomain.allNets
  /// All net inputs and all SELUs.
  private static let allNetsAndParameters = ClaimDomain(
    ["m": ("-3", "3"), "v": ("0.1", "20"), "alpha": ("0.5", "3"), "lambda": ("0.5", "3")],
    endless: ["m": .real, "v": .positive, "alpha": .positive, "lambda": .positive])

  /// selu for x <= 0 and for x > 0.
  private static let selu = (negative: "lambda*(alpha*e^x - alpha)", positive: "lambda*x")

  private static func secondMoment(is formula: String) -> Statement {
    .expectation(
      negative: "(\(selu.negative))^2", positive: "(\(selu.positive))^2", is: formula)
  }

  static let integrals: [Claim] = [
    Claim(
      "selu-saturation", .detail, "section \"New Dropout Technique\"",
      .limit(of: selu.negative, as: "x", .minusInfinity, is: "-lambda*alpha")),
    Claim(
      "net-input-moments", .detail,
      "section \"Deriving the Mean and Variance Mapping Function g\"",
      .implied(
        """
        for independent x_i with E(x_i) = mu, Var(x_i) = nu and z = sum_i w_i x_i: E(z) = mu*omega \
        and Var(z) = nu*tau, for all w and n
        """,
        by: "induction: an independent summand w*x adds w*mu to the mean, w^2*nu to the variance",
        [
          .on(
            ClaimDomain(["mu": ("-1", "1"), "omega": ("-1", "1"), "w": ("-1", "1")]),
            .identity("mu*omega + w*mu", "mu*(omega + w)")),
          .on(
            ClaimDomain(["nu": ("0", "9"), "tau": ("0", "9"), "w": ("-1", "1")]),
            .identity("nu*tau + w^2*nu", "nu*(tau + w^2)")),
        ])),
    Claim(
      "eq-4-mean", .core, "Eq. (3), (4), (9)", on: allNetsAndParameters,
      .expectation(
        negative: selu.negative, positive: selu.positive,
        is: """
          (lambda/2)*( m*erf(m/sqrt(2v)) + alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) - \
          alpha*erfc(m/sqrt(2v)) + sqrt(2/pi)*sqrt(v)*e^(-m^2/(2v)) + m )
          """)),
    Claim(
      "eq-5-variance", .core, "Eq. (3), (5)", on: allNetsAndParameters,
      where: [
        "second": """
        (lambda^2/2)*( (m^2+v)*(2-erfc(m/sqrt(2v))) + alpha^2*( \
        -2e^(m+v/2)*erfc((m+v)/sqrt(2v)) + e^(2(m+v))*erfc((m+2v)/sqrt(2v)) + \
        erfc(m/sqrt(2v)) ) + sqrt(2/pi)*m*sqrt(v)*e^(-m^2/(2v)) )
        """
      ],
      // Var[selu(z)] is E[selu(z)^2] - E[selu(z)]^2.
      .all([
        secondMoment(is: "second"),
        .expectation(negative: selu.negative, positive: selu.positive, is: "mu~"),
        .identity("nu~", "second - mu~^2"),
      ])),
    Claim(
      "eq-13-second-moment", .core, "Eq. (10), (12), (13)", on: net,
      .all([
        secondMoment(
          is: """
            (lambda^2/2)*( (m^2+v)*(erf(m/sqrt(2v))+1) + alpha^2*( \
            -2e^(m+v/2)*erfc((m+v)/sqrt(2v)) + e^(2(m+v))*erfc((m+2v)/sqrt(2v)) + \
            erfc(m/sqrt(2v)) ) + sqrt(2/pi)*m*sqrt(v)*e^(-m^2/(2v)) )
            """),
        secondMoment(is: "xi~"),
        .identity("nu~", "xi~ - mu~^2"),
      ])),
  ]
}
