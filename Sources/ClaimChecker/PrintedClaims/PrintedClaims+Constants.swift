/// Section 1 of the list: the constants and the equations of the moment map.
extension PrintedClaims {
  // swift-format-ignore
  static let constants = #"""
    [alpha01-value]
    -- The value of the printed closed form; one unit, as the sign is the list's "≈".
    -sqrt(2/pi)/(erfc(1/sqrt 2)*exp(1/2) - 1) ~ 1.67326 within 0.00001

    [alpha01-value-main-text]
    alpha ~ 1.6733 within 0.0001

    [lambda01-value]
    (1 - erfc(1/sqrt 2)*sqrt e)*sqrt(2 pi)*(2 erfc(sqrt 2) e^2 + pi erfc(1/sqrt 2)^2 e - 2(2+pi) erfc(1/sqrt
        2) sqrt e + pi + 2)^(-1/2) ~ 1.0507 within 0.0001

    [selu-saturation]
    -- selu(x) = lambda*(alpha*e^x - alpha) for x <= 0; alpha' is a name for the limit.
    limit lambda*(alpha*e^x - alpha) as x -> -inf is -lambda*alpha

    [net-input-moments]
    domain mu real, nu > 0, w real, omega real, tau > 0
    argued proves: for independent x_i with E(x_i) = mu, Var(x_i) = nu and z = sum_i w_i x_i: E(z) = mu*omega
        and Var(z) = nu*tau, for all w in R^n and all n
    because: E is linear, variances of independent summands add, and a summand w*x has the mean w*mu and the
        variance w^2*nu. If the claim holds for some summands with weight sums omega and tau, then by the
        premises it holds with one more summand w*x, where these sums are omega + w and tau + w^2: induction
        on n.
    mu*omega + w*mu == mu*(omega + w)
    nu*tau + w^2*nu == nu*(tau + w^2)

    [eq-4-mean]
    -- Free alpha and lambda: the row is for all positive ones.
    domain m real, v > 0, alpha > 0, lambda > 0
    mean of lambda*(alpha*e^x - alpha) for x <= 0, lambda*x for x > 0 is (lambda/2)*(m*erf(m/sqrt(2v)) +
        alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) - alpha*erfc(m/sqrt(2v)) + sqrt(2/pi)*sqrt(v)*e^(-m^2/(2v)) + m)

    [eq-5-variance]
    -- Var = E(selu(z)^2) - E(selu(z))^2. Free alpha and lambda: the row is for all positive ones.
    domain m real, v > 0, alpha > 0, lambda > 0
    let second = (lambda^2/2)*((m^2+v)*(2-erfc(m/sqrt(2v))) + alpha^2*(-2e^(m+v/2)*erfc((m+v)/sqrt(2v)) +
        e^(2(m+v))*erfc((m+2v)/sqrt(2v)) + erfc(m/sqrt(2v))) + sqrt(2/pi)*m*sqrt(v)*e^(-m^2/(2v)))
    mean of (lambda*(alpha*e^x - alpha))^2 for x <= 0, (lambda*x)^2 for x > 0 is second
    mean of lambda*(alpha*e^x - alpha) for x <= 0, lambda*x for x > 0 is mu~
    nu~ == second - mu~^2

    [eq-11-mean]
    domain m real, v > 0
    (lambda/2)*(-(alpha+m)*erfc(m/sqrt(2v)) + alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) +
        sqrt(2/pi)*sqrt(v)*e^(-m^2/(2v)) + 2m) == (lambda/2)*(m*erf(m/sqrt(2v)) +
        alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) - alpha*erfc(m/sqrt(2v)) + sqrt(2/pi)*sqrt(v)*e^(-m^2/(2v)) + m)

    [eq-13-second-moment]
    domain m real, v > 0
    mean of (lambda*(alpha*e^x - alpha))^2 for x <= 0, (lambda*x)^2 for x > 0 is
        (lambda^2/2)*((m^2+v)*(erf(m/sqrt(2v))+1) + alpha^2*(-2e^(m+v/2)*erfc((m+v)/sqrt(2v)) +
        e^(2(m+v))*erfc((m+2v)/sqrt(2v)) + erfc(m/sqrt(2v))) + sqrt(2/pi)*m*sqrt(v)*e^(-m^2/(2v)))
    mean of (lambda*(alpha*e^x - alpha))^2 for x <= 0, (lambda*x)^2 for x > 0 is xi~
    nu~ == xi~ - mu~^2

    [eq-62-J11]
    domain mu real, omega real, nu > 0, tau > 0
    J11 == D[mu~, mu] == (lambda*omega/2)*(alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) - erfc(m/sqrt(2v)) + 2)

    [eq-63-J12]
    domain mu real, omega real, nu > 0, tau > 0
    J12 == D[mu~, nu] == (lambda*tau/4)*(alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) -
        (alpha-1)*sqrt(2/(pi*v))*e^(-m^2/(2v)))

    [eq-64-J21]
    domain mu real, omega real, nu > 0, tau > 0
    J21 == D[xi~, mu] == lambda^2*omega*(-alpha^2*e^(m+v/2)*erfc((m+v)/sqrt(2v)) +
        alpha^2*e^(2m+2v)*erfc((m+2v)/sqrt(2v)) + m*(2-erfc(m/sqrt(2v))) + sqrt(2/pi)*sqrt(v)*e^(-m^2/(2v)))

    [eq-65-J22]
    domain mu real, omega real, nu > 0, tau > 0
    J22 == D[xi~, nu] == (lambda^2*tau/2)*(-alpha^2*e^(m+v/2)*erfc((m+v)/sqrt(2v)) +
        2*alpha^2*e^(2m+2v)*erfc((m+2v)/sqrt(2v)) - erfc(m/sqrt(2v)) + 2)

    [eq-61-H-from-J]
    domain mu real, omega real, nu > 0, tau > 0
    H11 == D[mu~, mu] == J11
    H12 == D[mu~, nu] == J12
    H21 == D[nu~, mu] == J21 - 2*mu~*J11
    H22 == D[nu~, nu] == J22 - 2*mu~*J12

    [eq-69-largest-singular-value]
    domain a11 real, a12 real, a21 real, a22 real
    let p = sqrt((a11+a22)^2+(a21-a12)^2)
    let r = sqrt((a11-a22)^2+(a12+a21)^2)
    let s1 = (1/2)*(p + r)
    let s2 = (1/2)*(p - r)
    argued proves: s1 is the largest singular value of A = [[a11,a12],[a21,a22]], for all real A
    because: the singular values are the roots, not negative, of the eigenvalues of A^T A, which are the x
        with x^2 - (a11^2+a12^2+a21^2+a22^2)*x + (a11*a22-a12*a21)^2 = 0. By the first premise s1^2 is one of
        them, and by the second s2^2 is the other. s1 - s2 and s1 + s2 are square roots by the last two, so s1
        >= abs(s2) >= 0.
    s1^4 - (a11^2+a12^2+a21^2+a22^2)*s1^2 + (a11*a22-a12*a21)^2 == 0
    s1^2 + s2^2 == a11^2+a12^2+a21^2+a22^2
    s1 - s2 == r
    s1 + s2 == p

    [eq-70-second-singular-value]
    -- A singular value is not negative, and its square an eigenvalue of A^T A; "together with s1": s1^2 is
    -- the other.
    domain a11 real, a12 real, a21 real, a22 real
    let p = sqrt((a11+a22)^2+(a21-a12)^2)
    let r = sqrt((a11-a22)^2+(a12+a21)^2)
    let s1 = (1/2)*(p + r)
    let s2 = (1/2)*(p - r)
    s2 >= 0
    s2^4 - (a11^2+a12^2+a21^2+a22^2)*s2^2 + (a11*a22-a12*a21)^2 == 0
    s1^2 + s2^2 == a11^2+a12^2+a21^2+a22^2

    [eq-70-second-singular-value-intended]
    -- Eq. (70) as it is right: up to the sign of s2. A singular value is not negative, and its square an
    -- eigenvalue of A^T A; "together with s1": s1^2 is the other.
    domain a11 real, a12 real, a21 real, a22 real
    let p = sqrt((a11+a22)^2+(a21-a12)^2)
    let r = sqrt((a11-a22)^2+(a12+a21)^2)
    let s1 = (1/2)*(p + r)
    let s2 = (1/2)*(p - r)
    argued proves: abs(s2) is a singular value of A = [[a11,a12],[a21,a22]], together with s1, for all real A
    because: the singular values are the roots, not negative, of the eigenvalues of A^T A, which are the x
        with x^2 - (a11^2+a12^2+a21^2+a22^2)*x + (a11*a22-a12*a21)^2 = 0. By the first premise s2^2 is one of
        them, and by the second s1^2 is the other; s1 and abs(s2) are not negative.
    s2^4 - (a11^2+a12^2+a21^2+a22^2)*s2^2 + (a11*a22-a12*a21)^2 == 0
    s1^2 + s2^2 == a11^2+a12^2+a21^2+a22^2

    [eq-71-first-line]
    domain Omega_ext
    sqrt((H11+H22)^2+(H21-H12)^2) + sqrt((H11-H22)^2+(H12+H21)^2) ==
        (1/2)*(sqrt((J11+J22-2mu~*J12)^2+(J21-2mu~*J11-J12)^2) +
        sqrt((J11-J22+2mu~*J12)^2+(J12+J21-2mu~*J11)^2))

    [eq-71-first-line-intended]
    -- S is the theory's largest singular value of H.
    domain Omega_ext
    (1/2)*(sqrt((H11+H22)^2+(H21-H12)^2) + sqrt((H11-H22)^2+(H12+H21)^2)) ==
        (1/2)*(sqrt((J11+J22-2mu~*J12)^2+(J21-2mu~*J11-J12)^2) +
        sqrt((J11-J22+2mu~*J12)^2+(J12+J21-2mu~*J11)^2)) == S

    [eq-72-dJ11]
    domain mu real, omega real, nu > 0, tau > 0
    let T = alpha*B1 + sqrt(2/pi)*((alpha-1)*m/v^(3/2) - alpha/sqrt v)
    D[J11, mu] == (lambda*omega^2/2)*G*(alpha*B1 - sqrt(2/pi)*(alpha-1)/sqrt v)
    D[J11, omega] == (lambda/2)*(-G*(sqrt(2/pi)*(alpha-1)*m/sqrt v - alpha*(m+1)*B1) - erfc(m/sqrt(2v)) + 2)
    D[J11, nu] == (lambda*tau*omega/4)*G*T
    D[J11, tau] == (lambda*nu*omega/4)*G*T

    [eq-72-dJ12]
    domain mu real, omega real, nu > 0, tau > 0
    let T = alpha*B1 + sqrt(2/pi)*((alpha-1)*m/v^(3/2) - alpha/sqrt v)
    D[J12, mu] == D[J11, nu]
    D[J12, omega] == (lambda*mu*tau/4)*G*T
    D[J12, nu] == (lambda/8)*G*(alpha*tau^2*B1 + sqrt(2/pi)*(-(alpha-1)*mu^2*omega^2/(nu^(5/2)*sqrt tau) +
        sqrt(tau)*(alpha+alpha*m-1)/nu^(3/2) - alpha*tau^(3/2)/sqrt nu))
    D[J12, tau] == (lambda/8)*G*(2*alpha*B1 + alpha*v*B1 + sqrt(2/pi)*(-(alpha-1)*m^2/v^(3/2) +
        (-alpha+alpha*m+1)/sqrt v - alpha*sqrt v))

    [eq-72-dJ21]
    domain mu real, omega real, nu > 0, tau > 0
    let U = -alpha^2*B1 + 4*alpha^2*B2 - sqrt(2/pi)*(alpha^2-1)/sqrt v
    D[J21, mu] == lambda^2*omega^2*(-alpha^2*G*B1 + 2*alpha^2*G*B2 - erfc(m/sqrt(2v)) + 2)
    D[J21, omega] == lambda^2*(-alpha^2*(m+1)*G*B1 + alpha^2*(2m+1)*G*B2 + 2m*(2-erfc(m/sqrt(2v))) +
        sqrt(2/pi)*sqrt(v)*G)
    D[J21, nu] == (lambda^2*tau*omega/2)*G*U
    D[J21, tau] == (lambda^2*nu*omega/2)*G*U

    [eq-72-dJ22]
    domain mu real, omega real, nu > 0, tau > 0
    let U = -alpha^2*B1 + 4*alpha^2*B2 - sqrt(2/pi)*(alpha^2-1)/sqrt v
    D[J22, mu] == D[J21, nu]
    D[J22, omega] == (lambda^2*mu*tau/2)*G*U
    D[J22, nu] == (lambda^2*tau^2/4)*G*(-alpha^2*B1 + 8*alpha^2*B2 + sqrt(2/pi)*((alpha^2-1)*m/v^(3/2) -
        3*alpha^2/sqrt v))
    D[J22, tau] == (lambda^2/4)*(-2*alpha^2*G*B1 - alpha^2*v*G*B1 + 4*alpha^2*G*B2 + 8*alpha^2*v*G*B2 +
        2*(2-erfc(m/sqrt(2v))) + sqrt(2/pi)*G*((alpha^2-1)*m/sqrt v - 3*alpha^2*sqrt v))

    [a5-alpha02]
    -- At omega = 0, tau = 1 and (mu,nu) = (0,2): m = 0 and v = 2. The mean of Eq. (11) is 0, whatever lambda
    -- is;
    -- the equation is linear in alpha02, so this is the alpha that solves it.
    let alpha02 = sqrt(2/pi)*sqrt(2)/(1 - e*erfc(1))
    -(alpha02+0)*erfc(0) + alpha02*e^(0+2/2)*erfc((0+2)/sqrt(2*2)) + sqrt(2/pi)*sqrt(2) + 2*0 == 0
    alpha02 ~ 1.97126

    [a5-lambda02]
    -- The second moment of Eq. (13) at m = 0, v = 2 is 2, with the alpha02 of a5-alpha02 and lambda02 > 0.
    let alpha02 = sqrt(2/pi)*sqrt(2)/(1 - e*erfc(1))
    let lambda02 = sqrt(2*2/(2 + alpha02^2*(-2*e*erfc(1) + e^4*erfc(2) + 1)))
    (lambda02^2/2)*(2*(2-erfc(0)) + alpha02^2*(-2e^(2/2)*erfc(2/sqrt(2*2)) + e^(2*2)*erfc(2*2/sqrt(2*2)) +
        erfc(0))) == 2
    lambda02 ~ 1.06071
    """#
}
