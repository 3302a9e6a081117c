/// The equations of the moment map and its Jacobian.
extension Claim {
  private static let matrices = ClaimDomain(
    ["a11": ("-3", "2"), "a12": ("-1", "3"), "a21": ("-2", "5"), "a22": ("-4", "1")],
    endless: ["a11": .real, "a12": .real, "a21": .real, "a22": .real])

  private static let singularValues: KeyValuePairs = [
    "p": "sqrt((a11+a22)^2+(a21-a12)^2)", "r": "sqrt((a11-a22)^2+(a12+a21)^2)",
    "s1": "(1/2)*(p + r)", "s2": "(1/2)*(p - r)",
  ]

  static let equations: [Claim] = [
    Claim(
      "eq-11-mean", .detail, "Eq. (11), also (241)",
      on: .allNets,
      .identity(
        """
        (lambda/2)*( -(alpha+m)*erfc(m/sqrt(2v)) + alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) + \
        sqrt(2/pi)*sqrt(v)*e^(-m^2/(2v)) + 2m )
        """,
        """
        (lambda/2)*( m*erf(m/sqrt(2v)) + alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) - \
        alpha*erfc(m/sqrt(2v)) + sqrt(2/pi)*sqrt(v)*e^(-m^2/(2v)) + m )
        """)),
    Claim(
      "eq-69-largest-singular-value", .core, "Eq. (69), (88)",
      on: matrices,
      where: singularValues,
      .implied(
        "s1 is the largest singular value of A = [[a11, a12], [a21, a22]]",
        by: """
          the squares of the singular values are the roots x of x^2 - (a11^2+a12^2+a21^2+a22^2)*x \
          + (a11*a22-a12*a21)^2, of which s1^2 is one and s2^2 the other; s1 - s2 and s1 + s2 are \
          square roots, so s1 >= abs(s2)
          """,
        [
          .identity("s1^4 - (a11^2+a12^2+a21^2+a22^2)*s1^2 + (a11*a22-a12*a21)^2", "0"),
          .identity("s1^2 + s2^2", "a11^2+a12^2+a21^2+a22^2"),
          .identity("s1 - s2", "r"), .identity("s1 + s2", "p"),
        ])),
    Claim(
      "eq-70-second-singular-value", .detail, "Eq. (70)",
      on: matrices,
      where: singularValues,
      // Its square is the other eigenvalue of the Gram matrix, and a singular value is not negative.
      .all([
        .identity("s2^4 - (a11^2+a12^2+a21^2+a22^2)*s2^2 + (a11*a22-a12*a21)^2", "0"),
        .identity("s1^2 + s2^2", "a11^2+a12^2+a21^2+a22^2"), .relations("s2 >= 0"),
      ])),
    Claim(
      "eq-70-second-singular-value-intended", .detail, "Eq. (70) with abs(s2)",
      on: matrices,
      where: singularValues,
      .implied(
        "abs(s2) is a singular value of A, together with s1",
        by: """
          abs(s2) is not negative, and its square is with that of s1 the roots x of \
          x^2 - (a11^2+a12^2+a21^2+a22^2)*x + (a11*a22-a12*a21)^2
          """,
        [
          .identity("s2^4 - (a11^2+a12^2+a21^2+a22^2)*s2^2 + (a11*a22-a12*a21)^2", "0"),
          .identity("s1^2 + s2^2", "a11^2+a12^2+a21^2+a22^2"),
        ])),
    Claim(
      "a5-alpha02", .detail, "section A5",
      where: ["alpha02": "sqrt(4/pi)/(1 - erfcx(1))"],
      // The mean at m = 0 and v = 2, by 2/lambda, is linear in alpha02.
      .relations(
        """
        -alpha02*erfc(0) + alpha02*e^(2/2)*erfc(2/sqrt(2*2)) + sqrt(2/pi)*sqrt 2 = 0; \
        alpha02 = 1.97126
        """)),
    Claim(
      "a5-lambda02", .detail, "section A5",
      where: [
        "alpha02": "sqrt(4/pi)/(1 - erfcx(1))",
        "lambda02": "sqrt(4/(2 + alpha02^2*(1 - 2*erfcx(1) + erfcx(2))))",
      ],
      // The second moment at m = 0 and v = 2.
      .relations(
        """
        (lambda02^2/2)*( 2*(2-erfc(0)) + alpha02^2*( -2e^(2/2)*erfc(2/sqrt(2*2)) + \
        e^(2*2)*erfc(2*2/sqrt(2*2)) + erfc(0) ) ) = 2; lambda02 = 1.06071
        """)),
  ]
}
