/// Section 7 of the list: numerical precision, Lemmas 19 and 20 and section A3.4.5.
extension PrintedClaims {
  // swift-format-ignore
  static let precision = #"""
    [lemma-19-gradient-norms]
    -- Norms are not negative, so their squares are compared; the four printed sizes of derivatives are
    -- those of these derivatives, of which that of erfc is negative and the others are positive.
    domain x1 real, x2 > 0, x > 0
    D[x1 + x2, x1]^2 + D[x1 + x2, x2]^2 == (sqrt 2)^2
    D[x1 - x2, x1]^2 + D[x1 - x2, x2]^2 == (sqrt 2)^2
    D[x1*x2, x1]^2 + D[x1*x2, x2]^2 == x1^2 + x2^2
    D[x1/x2, x1]^2 + D[x1/x2, x2]^2 == (x1^2 + x2^2)/(x2^2)^2
    D[sqrt x, x] == 1/(2 sqrt x)
    D[exp x, x] == exp x
    D[erf x, x] == (2/sqrt pi)*e^(-x^2)
    -D[erfc x, x] == (2/sqrt pi)*e^(-x^2)

    [lemma-20-eq-136-arithmetic]
    0.1 + 0.1 <= 0.2
    (6+1.25*1.5)/4 < 2
    0.2 + 3 ~ 3.2
    0.2 + (6+1.25*1.5)/4 < 2.2
    3/(2 sqrt 0.64) ~ 1.875
    sqrt(2)*1.875 + 1.5*1.25/(2 sqrt 2) < 3.5
    (0.2 sqrt 2 sqrt 0.64 + 0.01*3.5)/(2*0.64) < 0.25
    (3.2 sqrt 2 sqrt 0.64 + 1.885*3.5)/(2*0.64) < 8

    [lemma-20-eq-136-products]
    domain Omega_ext
    abs(omega) + abs(mu) <= 0.2
    abs(tau) + abs(nu) <= 1.5 + 1.5
    1.5 + 1.5 == 3

    [lemma-20-eq-137-140-arithmetic]
    domain Omega_ext
    (2/sqrt pi)*0.25 < 0.3
    (2/sqrt pi)*8 < 10
    e^0.9475*2.2 < 5.7
    e^(m+v/2) <= e^0.9475

    [lemma-20-input-sensitivity]
    -- A premise for each of the six: the sum of the sizes of its derivatives.
    domain Omega_ext
    argued proves: for perturbations of mu, omega, nu, tau of size at most eps inside the domain, J11, J12,
        J21, J22, mu~ and S change by less than 6 eps, 78 eps, 189 eps, 405 eps, 52 eps and 292 eps
    because: the domain is convex, so by the mean value theorem a change is the gradient at some point between
        times the perturbation, so at most eps times the sum of the sizes of the four derivatives there.
    abs(dJ11/dmu) + abs(dJ11/domega) + abs(dJ11/dnu) + abs(dJ11/dtau) < 6
    abs(dJ12/dmu) + abs(dJ12/domega) + abs(dJ12/dnu) + abs(dJ12/dtau) < 78
    abs(dJ21/dmu) + abs(dJ21/domega) + abs(dJ21/dnu) + abs(dJ21/dtau) < 189
    abs(dJ22/dmu) + abs(dJ22/domega) + abs(dJ22/dnu) + abs(dJ22/dtau) < 405
    abs(dmu~/dmu) + abs(dmu~/domega) + abs(dmu~/dnu) + abs(dmu~/dtau) < 52
    abs(D[S, mu]) + abs(D[S, omega]) + abs(D[S, nu]) + abs(D[S, tau]) < 292

    [lemma-20-propagation]
    -- The derivatives of S = (1/2)(plus + minus), Eq. (71), with respect to its four entries.
    domain Omega_ext
    let plus = sqrt((H11+H22)^2+(H21-H12)^2)
    let minus = sqrt((H11-H22)^2+(H12+H21)^2)
    abs((1/2)*((H11+H22)/plus + (H11-H22)/minus))*6 + abs((1/2)*(-(H21-H12)/plus + (H12+H21)/minus))*78 +
        abs((1/2)*((H21-H12)/plus + (H12+H21)/minus))*189 + abs((1/2)*((H11+H22)/plus - (H11-H22)/minus))*405
        <= 292

    [lemma-20-double-evaluation]
    -- The formulas as printed in Eqs. (62) to (65), (11) and the second line of (71), term by term; m and v
    -- are the
    -- rounded products mu*omega and nu*tau. "Give S": in exact arithmetic the formula is S.
    domain Omega_ext
    let j11 = (lambda*omega/2)*(alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) - erfc(m/sqrt(2v)) + 2)
    let j12 = (lambda*tau/4)*(alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) - (alpha-1)*sqrt(2/(pi*v))*e^(-m^2/(2v)))
    let j21 = lambda^2*omega*(-alpha^2*e^(m+v/2)*erfc((m+v)/sqrt(2v)) +
        alpha^2*e^(2m+2v)*erfc((m+2v)/sqrt(2v)) + m*(2-erfc(m/sqrt(2v))) + sqrt(2/pi)*sqrt(v)*e^(-m^2/(2v)))
    let j22 = (lambda^2*tau/2)*(-alpha^2*e^(m+v/2)*erfc((m+v)/sqrt(2v)) +
        2*alpha^2*e^(2m+2v)*erfc((m+2v)/sqrt(2v)) - erfc(m/sqrt(2v)) + 2)
    let mean = (lambda/2)*(-(alpha+m)*erfc(m/sqrt(2v)) + alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) +
        sqrt(2/pi)*sqrt(v)*e^(-m^2/(2v)) + 2m)
    let s71 = (1/2)*(sqrt((j11+j22-2*mean*j12)^2+(j21-2*mean*j11-j12)^2) +
        sqrt((j11-j22+2*mean*j12)^2+(j12+j21-2*mean*j11)^2))
    S == s71
    binary64 s71 errs below 1e-13

    [lemma-20-292-eps]
    292*2^-52 < 1e-13

    [lemma-20-machine-eps]
    2^-52 ~ 2.220446e-16
    """#
}
