import Proving

/// Constants and equations: section "Deriving the Mean and Variance Mapping Function g".
extension Claim {
  static let constants: [Claim] = [
    // "≈" allows one unit of the last digit.
    Claim(
      "alpha01-value", .core, "Eq. (14)",
      .relations(
        "-sqrt(2/pi) / (erfc(1/sqrt 2)*exp(1/2) - 1) = 1.67326", tolerance: "0.00001")),
    Claim(
      "alpha01-value-main-text", .detail,
      "main text, section \"Stable and Attracting Fixed Point (0,1)\"",
      where: ["alpha01": "alpha"],
      .relations("alpha01 = 1.6733", tolerance: "0.0001")),
    Claim(
      "lambda01-value", .core, "Eq. (14)",
      .relations(
        """
        (1 - erfc(1/sqrt 2)*sqrt e) * sqrt(2 pi) * (2 erfc(sqrt 2) e^2 + pi erfc(1/sqrt 2)^2 \
        e - 2(2+pi) erfc(1/sqrt 2) sqrt e + pi + 2)^(-1/2) = 1.0507
        """, tolerance: "0.0001")),
    Claim(
      "eq-62-J11", .core,
      "Eq. (62)", on: .allLayers,
      .all([
        .identity("J11", "D[mu~, mu]"),
        .identity(
          "D[mu~, mu]",
          """
          (lambda*omega/2)*( alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) - erfc(m/sqrt(2v)) + \
          2 )
          """
        ),
      ])),
    Claim(
      "eq-63-J12", .core,
      "Eq. (63), (249)", on: .allLayers,
      .all([
        .identity("J12", "D[mu~, nu]"),
        .identity(
          "D[mu~, nu]",
          """
          (lambda*tau/4)*( alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) - \
          (alpha-1)*sqrt(2/(pi*v))*e^(-m^2/(2v)) )
          """
        ),
      ])),
    Claim(
      "eq-64-J21", .core,
      "Eq. (64), also (25)", on: .allLayers,
      .all([
        .identity("J21", "D[xi~, mu]"),
        .identity(
          "D[xi~, mu]",
          """
          lambda^2*omega*( -alpha^2*e^(m+v/2)*erfc((m+v)/sqrt(2v)) + \
          alpha^2*e^(2m+2v)*erfc((m+2v)/sqrt(2v)) + m*(2-erfc(m/sqrt(2v))) + \
          sqrt(2/pi)*sqrt(v)*e^(-m^2/(2v)) )
          """
        ),
      ])),
    Claim(
      "eq-65-J22", .core,
      "Eq. (65), also (113), (118), (123)", on: .allLayers,
      .all([
        .identity("J22", "D[xi~, nu]"),
        .identity(
          "D[xi~, nu]",
          """
          (lambda^2*tau/2)*( -alpha^2*e^(m+v/2)*erfc((m+v)/sqrt(2v)) + \
          2*alpha^2*e^(2m+2v)*erfc((m+2v)/sqrt(2v)) - erfc(m/sqrt(2v)) + 2 )
          """
        ),
      ])),
    Claim(
      "eq-61-H-from-J", .core,
      "Eq. (61), (87)", on: .allLayers,
      .all([
        .identity("H11", "D[mu~, mu]"), .identity("D[mu~, mu]", "J11"),
        .identity("H12", "D[mu~, nu]"), .identity("D[mu~, nu]", "J12"),
        .identity("H21", "D[nu~, mu]"), .identity("D[nu~, mu]", "J21-2*mu~*J11"),
        .identity("H22", "D[nu~, nu]"), .identity("D[nu~, nu]", "J22-2*mu~*J12"),
      ])),
    Claim(
      "eq-71-first-line", .detail,
      "Eq. (71), first \"=\"", on: .omegaExtended,
      .identity(
        "sqrt((H11+H22)^2+(H21-H12)^2) + sqrt((H11-H22)^2+(H12+H21)^2)",
        """
        (1/2)*( sqrt((J11+J22-2mu~*J12)^2+(J21-2mu~*J11-J12)^2) + \
        sqrt((J11-J22+2mu~*J12)^2+(J12+J21-2mu~*J11)^2) )
        """
      )),
    Claim(
      "eq-71-first-line-intended", .detail,
      "Eq. (71) with (69)", on: .omegaExtended,
      .all([
        .identity(
          "(1/2)*( sqrt((H11+H22)^2+(H21-H12)^2) + sqrt((H11-H22)^2+(H12+H21)^2) )",
          """
          (1/2)*( sqrt((J11+J22-2mu~*J12)^2+(J21-2mu~*J11-J12)^2) + \
          sqrt((J11-J22+2mu~*J12)^2+(J12+J21-2mu~*J11)^2) )
          """
        ),
        .identity(
          "S",
          """
          (1/2)*( sqrt((J11+J22-2mu~*J12)^2+(J21-2mu~*J11-J12)^2) + \
          sqrt((J11-J22+2mu~*J12)^2+(J12+J21-2mu~*J11)^2) )
          """
        ),
      ])),
    Claim(
      "eq-72-dJ11", .detail,
      "Eq. (72)", on: .allLayers,
      .all([
        .identity("D[J11, mu]", "(lambda*omega^2/2)*G*(alpha*B1 - sqrt(2/pi)*(alpha-1)/sqrt v)"),
        .identity(
          "D[J11, omega]",
          """
          (lambda/2)*( -G*( sqrt(2/pi)*(alpha-1)*m/sqrt v - alpha*(m+1)*B1 ) - \
          erfc(m/sqrt(2v)) + 2 )
          """
        ),
        .identity(
          "D[J11, nu]",
          """
          (lambda*tau*omega/4)*G*(alpha*B1 + sqrt(2/pi)*((alpha-1)*m/v^(3/2) - \
          alpha/sqrt v))
          """
        ),
        .identity(
          "D[J11, tau]",
          """
          (lambda*nu*omega/4)*G*(alpha*B1 + sqrt(2/pi)*((alpha-1)*m/v^(3/2) - \
          alpha/sqrt v))
          """
        ),
      ])),
    Claim(
      "eq-72-dJ12", .detail,
      "Eq. (72)", on: .allLayers,
      .all([
        .identity("D[J12, mu]", "D[J11, nu]"),
        .identity(
          "D[J12, omega]",
          """
          (lambda*mu*tau/4)*G*(alpha*B1 + sqrt(2/pi)*((alpha-1)*m/v^(3/2) - alpha/sqrt \
          v))
          """
        ),
        .identity(
          "D[J12, nu]",
          """
          (lambda/8)*G*( alpha*tau^2*B1 + sqrt(2/pi)*( \
          -(alpha-1)*mu^2*omega^2/(nu^(5/2)*sqrt tau) + \
          sqrt(tau)*(alpha+alpha*m-1)/nu^(3/2) - alpha*tau^(3/2)/sqrt nu ) )
          """
        ),
        .identity(
          "D[J12, tau]",
          """
          (lambda/8)*G*( 2*alpha*B1 + alpha*v*B1 + sqrt(2/pi)*( -(alpha-1)*m^2/v^(3/2) \
          + (-alpha+alpha*m+1)/sqrt v - alpha*sqrt v ) )
          """
        ),
      ])),
    Claim(
      "eq-72-dJ21", .detail,
      "Eq. (72)", on: .allLayers,
      .all([
        .identity(
          "D[J21, mu]",
          """
          lambda^2*omega^2*( -alpha^2*G*B1 + 2*alpha^2*G*B2 - erfc(m/sqrt(2v)) + 2 )
          """
        ),
        .identity(
          "D[J21, omega]",
          """
          lambda^2*( -alpha^2*(m+1)*G*B1 + alpha^2*(2m+1)*G*B2 + \
          2m*(2-erfc(m/sqrt(2v))) + sqrt(2/pi)*sqrt(v)*G )
          """
        ),
        .identity(
          "D[J21, nu]",
          """
          (lambda^2*tau*omega/2)*G*(-alpha^2*B1 + 4*alpha^2*B2 - \
          sqrt(2/pi)*(alpha^2-1)/sqrt v)
          """
        ),
        .identity(
          "D[J21, tau]",
          """
          (lambda^2*nu*omega/2)*G*(-alpha^2*B1 + 4*alpha^2*B2 - \
          sqrt(2/pi)*(alpha^2-1)/sqrt v)
          """
        ),
      ])),
    Claim(
      "eq-72-dJ22", .detail,
      "Eq. (72)", on: .allLayers,
      .all([
        .identity("D[J22, mu]", "D[J21, nu]"),
        .identity(
          "D[J22, omega]",
          """
          (lambda^2*mu*tau/2)*G*(-alpha^2*B1 + 4*alpha^2*B2 - \
          sqrt(2/pi)*(alpha^2-1)/sqrt v)
          """
        ),
        .identity(
          "D[J22, nu]",
          """
          (lambda^2*tau^2/4)*G*( -alpha^2*B1 + 8*alpha^2*B2 + \
          sqrt(2/pi)*((alpha^2-1)*m/v^(3/2) - 3*alpha^2/sqrt v) )
          """
        ),
        .identity(
          "D[J22, tau]",
          """
          (lambda^2/4)*( -2*alpha^2*G*B1 - alpha^2*v*G*B1 + 4*alpha^2*G*B2 + \
          8*alpha^2*v*G*B2 + 2*(2-erfc(m/sqrt(2v))) + sqrt(2/pi)*G*((alpha^2-1)*m/sqrt \
          v - 3*alpha^2*sqrt v) )
          """
        ),
      ])),
  ]
}
