/// Section 3 of the list: Theorem 1 and its chain, Lemmas 5 to 14.
extension PrintedClaims {
  // swift-format-ignore
  static let theorem1 = #"""
    [theorem-1-contraction]
    -- "Contraction of the box": into itself, with a Lipschitz constant below 1. For each (omega,tau) the box
    -- is
    -- compact and convex, so the norm below 1 on it gives the constant.
    domain Omega
    layer contracts

    [theorem-1-fixed-point-exists]
    domain Omega
    layer contracts

    [theorem-1-mean-interval]
    domain Omega
    layer fixed points mu in -0.03106..0.06773

    [theorem-1-variance-interval]
    domain Omega
    layer fixed points nu in 0.80009..1.48617

    [theorem-1-convergence]
    domain Omega
    layer contracts

    [eq-17-mean-value]
    domain mu real, omega real, nu > 0, tau > 0
    argued proves: norm(g(u)-g(v)) <= M*norm(u-v) for all u, v in a convex box, when M is an upper bound of
        the spectral norm of the Jacobian H of g on the box
    because: the segment from v to u lies in the box, so g(u) - g(v) is the integral of H(v + t(u-v))(u-v)
        over t from 0 to 1, and the norm of each value is at most M*norm(u-v). The premises say that H is the
        Jacobian of g.
    H11 == D[mu~, mu]
    H12 == D[mu~, nu]
    H21 == D[nu~, mu]
    H22 == D[nu~, nu]

    [lemma-5-dJ11-dmu]
    domain Omega_ext
    abs(dJ11/dmu) < 0.0031049101995398316

    [lemma-5-dJ11-domega]
    domain Omega_ext
    abs(dJ11/domega) < 1.055872374194189

    [lemma-5-dJ11-dnu]
    domain Omega_ext
    abs(dJ11/dnu) < 0.031242911235461816

    [lemma-5-dJ11-dtau]
    domain Omega_ext
    abs(dJ11/dtau) < 0.03749149348255419

    [lemma-5-dJ12-dmu]
    domain Omega_ext
    abs(dJ12/dmu) < 0.031242911235461816

    [lemma-5-dJ12-domega]
    domain Omega_ext
    abs(dJ12/domega) < 0.031242911235461816

    [lemma-5-dJ12-dnu]
    domain Omega_ext
    abs(dJ12/dnu) < 0.21232788238624354

    [lemma-5-dJ12-dtau]
    domain Omega_ext
    abs(dJ12/dtau) < 0.2124377655377270

    [lemma-5-dJ21-dmu]
    domain Omega_ext
    abs(dJ21/dmu) < 0.02220441024325437

    [lemma-5-dJ21-domega]
    domain Omega_ext
    abs(dJ21/domega) < 1.146955401845684

    [lemma-5-dJ21-dnu]
    domain Omega_ext
    abs(dJ21/dnu) < 0.14983446469110305

    [lemma-5-dJ21-dtau]
    domain Omega_ext
    abs(dJ21/dtau) < 0.17980135762932363

    [lemma-5-dJ22-dmu]
    domain Omega_ext
    abs(dJ22/dmu) < 0.14983446469110305

    [lemma-5-dJ22-domega]
    domain Omega_ext
    abs(dJ22/domega) < 0.14983446469110305

    [lemma-5-dJ22-dnu]
    domain Omega_ext
    abs(dJ22/dnu) < 1.805740052651535

    [lemma-5-dJ22-dtau]
    domain Omega_ext
    abs(dJ22/dtau) < 2.396685907216327

    [lemma-39-six-digit-values]
    let t11 = -0.01
    let T11 = 0.01
    let t22 = 0.64
    let T22 = 1.875
    let t4 = 0
    let t1 = (t11+t22)/sqrt(2 t22)
    let T1 = (T11+T22)/sqrt(2 T22)
    let t2 = (t11+2 t22)/sqrt(2 t22)
    let T2 = (T11+2 T22)/sqrt(2 T22)
    let t3 = t11/sqrt(2 t22)
    let T3 = T11/sqrt(2 t22)
    let T4 = (T11/sqrt(2 t22))^2
    alpha*erfcx(t1) - sqrt(2/pi)(alpha-1)/sqrt(T22) ~ 0.591017
    alpha*erfcx(T1) - sqrt(2/pi)(alpha-1)/sqrt(t22) ~ 0.056318
    sqrt(2/pi)(alpha-1)T11/sqrt(t22) - alpha(t11+1)erfcx(T1) ~ -0.713808
    sqrt(2/pi)(alpha-1)t11/sqrt(t22) - alpha(T11+1)erfcx(t1) ~ -0.99987
    alpha*erfcx(t1) + sqrt(2/pi)((alpha-1)T11/T22^1.5 - alpha/sqrt T22) ~ 0.0104167
    alpha*erfcx(T1) + sqrt(2/pi)((alpha-1)t11/t22^1.5 - alpha/sqrt t22) ~ -0.95153
    alpha*0.8^2*erfcx(T1) ~ 0.465793
    alpha*1.25^2*erfcx(t1) ~ 1.53644

    [lemma-39-eq-191-194]
    -- T1 is the largest h1 of Lemma 27.
    let T1 = (0.01+1.875)/sqrt(2*1.875)
    let value191 = sqrt(2/pi)*(-(alpha-1)*0.1^4/(0.8^2.5*sqrt 0.8) + sqrt(0.8)*(alpha-0.01*alpha-1)/1.5^1.5 -
        alpha*1.25^1.5/sqrt 0.8)
    value191 ~ -1.83112
    (lambda/8)*(alpha*0.8^2*erfcx(T1) + value191) ~ -0.179318

    [lemma-39-eq-192]
    let mu_min = -0.1
    let omega_min = -0.1
    sqrt(2/pi)*(-(alpha-1)*mu_min^2*omega_min^2/(1.5^2.5*sqrt 1.25) + sqrt(1.25)*(alpha+0.01*alpha-1)/0.8^1.5
        - alpha*0.8^1.5/sqrt 1.5) ~ 0.0802158

    [lemma-39-eq-192-intended]
    sqrt(2/pi)*(-(alpha-1)*0/(1.5^2.5*sqrt 1.25) + sqrt(1.25)*(alpha+0.01*alpha-1)/0.8^1.5 -
        alpha*0.8^1.5/sqrt 1.5) ~ 0.0802158

    [lemma-39-eq-196-201]
    let c = 0.1*0.1
    let v0 = 0.8*0.8
    let v1 = 1.5*1.25
    sqrt(2/pi)*(-(alpha-1)c^2/v0^1.5 - sqrt(v0)*alpha + (c*alpha-alpha+1)/sqrt v0) ~ -1.72296
    sqrt(2/pi)*(-(alpha-1)c^2/v1^1.5 - sqrt(v1)*alpha + (-c*alpha-alpha+1)/sqrt v1) ~ -2.2302
    v1*alpha*erfcx((v1-c)/sqrt(2 v1)) ~ 1.37381
    v0*alpha*erfcx((v0+c)/sqrt(2 v0)) ~ 0.620462
    2*alpha*erfcx((v0-c)/sqrt(2 v0)) ~ 1.96664
    2*alpha*erfcx((v1+c)/sqrt(2 v1)) ~ 1.4556

    [lemma-39-sum-of-minima]
    -- Exact decimals on the left; the sum is compared to half a unit of the printed one, as for every "=".
    -2.23019 + 0.62046 + 1.45560 ~ -0.154133

    [lemma-39-sum-of-maxima]
    -1.72295 + 1.37380 + 1.96664 ~ 1.61749

    [lemma-39-eq-204-213]
    let t11 = -0.01
    let T11 = 0.01
    let t22 = 0.64
    let T22 = 1.875
    let t4 = 0
    let t1 = (t11+t22)/sqrt(2 t22)
    let T1 = (T11+T22)/sqrt(2 T22)
    let t2 = (t11+2 t22)/sqrt(2 t22)
    let T2 = (T11+2 T22)/sqrt(2 T22)
    let t3 = t11/sqrt(2 t22)
    let T3 = T11/sqrt(2 t22)
    let T4 = (T11/sqrt(2 t22))^2
    lambda^2*0.01*(-alpha^2*erfcx(t1)*e^(-t4) + 2*alpha^2*erfcx(T2)*e^(T4) - erfc(t3) + 2) ~ 0.00894889
    lambda^2*(-alpha^2(T11+1)*erfcx(t1)*e^(-t4) + alpha^2(2 t11+1)*erfcx(T2)*e^(-T4) + 2 t11(2-erfc T3) +
        sqrt(2/pi)*sqrt(t22)*e^(-T4)) ~ -0.359403
    (lambda^2/2)*1.25*0.1*(-alpha^2*erfcx(t1) + 4 alpha^2*erfcx(T2) - sqrt(2/pi)(alpha^2-1)/sqrt t22) ~
        -0.0351035
    (lambda^2/2)*1.5*0.1*(-alpha^2*erfcx(t1) + 4 alpha^2*erfcx(T2) - sqrt(2/pi)(alpha^2-1)/sqrt t22) ~
        -0.0421242
    (lambda^2/4)*1.25^2*(-alpha^2*erfcx(T1) + 8 alpha^2*erfcx(t2) + sqrt(2/pi)*((alpha^2-1)T11/T22^1.5 - 3
        alpha^2/sqrt T22)) ~ 1.19441

    [lemma-39-eq-223]
    let t11 = -0.01
    let T11 = 0.01
    let t22 = 0.64
    let T22 = 1.875
    let t4 = 0
    let t1 = (t11+t22)/sqrt(2 t22)
    let T1 = (T11+T22)/sqrt(2 T22)
    let t2 = (t11+2 t22)/sqrt(2 t22)
    let T2 = (T11+2 T22)/sqrt(2 T22)
    let t3 = t11/sqrt(2 t22)
    let T3 = T11/sqrt(2 t22)
    let T4 = (T11/sqrt(2 t22))^2
    (lambda^2/4)*(8 alpha^2*t22*e^(-T4)*erfcx((T11+2 t22)/sqrt(2 t22)) +
        alpha^2*T22*e^(-t4)*erfcx((t11+T22)/sqrt(2 T22)) - 2 alpha^2*erfcx(t1)*e^(-t4) + 4
        alpha^2*erfcx(T2)*e^(-T4) + 2(2-erfc t3) + sqrt(2/pi)*e^(-t4)*((alpha^2-1)t11/sqrt T22 - 3 alpha^2
        sqrt T22)) ~ -1.17154

    [lemma-39-eq-223-intended]
    let t11 = -0.01
    let T11 = 0.01
    let t22 = 0.64
    let T22 = 1.875
    let t4 = 0
    let t1 = (t11+t22)/sqrt(2 t22)
    let T1 = (T11+T22)/sqrt(2 T22)
    let t2 = (t11+2 t22)/sqrt(2 t22)
    let T2 = (T11+2 T22)/sqrt(2 T22)
    let t3 = t11/sqrt(2 t22)
    let T3 = T11/sqrt(2 t22)
    let T4 = (T11/sqrt(2 t22))^2
    (lambda^2/4)*(8 alpha^2*t22*e^(-T4)*erfcx((T11+2 t22)/sqrt(2 t22)) -
        alpha^2*T22*e^(-t4)*erfcx((t11+T22)/sqrt(2 T22)) - 2 alpha^2*erfcx(t1)*e^(-t4) + 4
        alpha^2*erfcx(T2)*e^(-T4) + 2(2-erfc t3) + sqrt(2/pi)*e^(-t4)*((alpha^2-1)t11/sqrt T22 - 3 alpha^2
        sqrt T22)) ~ -1.17154

    [lemma-39-long-values-a]
    -- The expressions of (177), (181) and (185) are those of lemma-39-six-digit-values, exact.
    let t11 = -0.01
    let T11 = 0.01
    let t22 = 0.64
    let T22 = 1.875
    let t4 = 0
    let t1 = (t11+t22)/sqrt(2 t22)
    let T1 = (T11+T22)/sqrt(2 T22)
    let t2 = (t11+2 t22)/sqrt(2 t22)
    let T2 = (T11+2 T22)/sqrt(2 T22)
    let t3 = t11/sqrt(2 t22)
    let T3 = T11/sqrt(2 t22)
    let T4 = (T11/sqrt(2 t22))^2
    let expression177 = alpha*erfcx(t1) - sqrt(2/pi)(alpha-1)/sqrt(T22)
    let expression181 = sqrt(2/pi)(alpha-1)t11/sqrt(t22) - alpha(T11+1)erfcx(t1)
    let expression185 = alpha*erfcx(T1) + sqrt(2/pi)((alpha-1)t11/t22^1.5 - alpha/sqrt t22)
    let B = -alpha^2*erfcx(T1) + 4 alpha^2*erfcx(t2) - sqrt(2/pi)(alpha^2-1)/sqrt T22
    (lambda/2)*0.01*expression177 ~ 0.0031049101995398316 within 1e-12
    (lambda/2)*(-expression181 - erfc(T3) + 2) ~ 1.055872374194189 within 1e-12
    -(lambda/4)*1.25*0.1*expression185 ~ 0.031242911235461816 within 1e-12
    -(lambda/4)*1.5*0.1*expression185 ~ 0.03749149348255419 within 1e-12
    (lambda/8)*(alpha*T22*erfcx((t11+T22)/sqrt(2 T22)) + 2 alpha*erfcx(t1) +
        sqrt(2/pi)(-(alpha-1)T11^2/t22^1.5 + (-alpha+alpha T11+1)/sqrt t22 - alpha sqrt t22)) ~
        0.2124377655377270 within 1e-12
    (lambda^2/2)*1.25*0.1*B ~ 0.14983446469110305 within 1e-12
    (lambda^2/2)*1.5*0.1*B ~ 0.17980135762932363 within 1e-12
    -(lambda^2/4)*1.25^2*(-alpha^2*erfcx(t1) + 8 alpha^2*erfcx(T2) + sqrt(2/pi)((alpha^2-1)t11/t22^1.5 - 3
        alpha^2/sqrt t22)) ~ 1.805740052651535 within 1e-12

    [lemma-39-long-values-b]
    -- T4 is the exact largest value of h4, 0.000078125, not the printed 0.000078126.
    let t11 = -0.01
    let T11 = 0.01
    let t22 = 0.64
    let T22 = 1.875
    let t4 = 0
    let t1 = (t11+t22)/sqrt(2 t22)
    let T1 = (T11+T22)/sqrt(2 T22)
    let t2 = (t11+2 t22)/sqrt(2 t22)
    let T2 = (T11+2 T22)/sqrt(2 T22)
    let t3 = t11/sqrt(2 t22)
    let T3 = T11/sqrt(2 t22)
    let T4 = (T11/sqrt(2 t22))^2
    lambda^2*0.01*(-alpha^2*erfcx(T1)*e^(-T4) + 2 alpha^2*erfcx(t2)*e^(t4) - erfc(T3) + 2) ~
        0.02220441024325437 within 1e-12
    lambda^2*(alpha^2(2 T11+1)*erfcx(t2)*e^(-t4) + 2 T11(2-erfc T3) - alpha^2(t11+1)*erfcx(T1)*e^(-T4) +
        sqrt(2/pi)*sqrt(T22)*e^(-t4)) ~ 1.146955401845684 within 1e-12
    (lambda^2/4)*(-alpha^2 t22 e^(-T4) erfcx((T11+t22)/sqrt(2 t22)) + 8 alpha^2 T22 e^(-t4) erfcx((t11+2
        T22)/sqrt(2 T22)) - 2 alpha^2 erfcx(T1) e^(-T4) + 4 alpha^2 erfcx(t2) e^(-t4) + 2(2-erfc T3) +
        sqrt(2/pi) e^(-T4)((alpha^2-1)T11/sqrt t22 - 3 alpha^2 sqrt t22)) ~ 2.396685907216327 within 1e-12

    [lemma-39-long-values-b-intended]
    -- As lemma-39-long-values-b, with T4 as Lemma 30 prints it.
    let t11 = -0.01
    let T11 = 0.01
    let t22 = 0.64
    let T22 = 1.875
    let t4 = 0
    let t1 = (t11+t22)/sqrt(2 t22)
    let T1 = (T11+T22)/sqrt(2 T22)
    let t2 = (t11+2 t22)/sqrt(2 t22)
    let T2 = (T11+2 T22)/sqrt(2 T22)
    let t3 = t11/sqrt(2 t22)
    let T3 = T11/sqrt(2 t22)
    let T4 = 0.000078126
    lambda^2*0.01*(-alpha^2*erfcx(T1)*e^(-T4) + 2 alpha^2*erfcx(t2)*e^(t4) - erfc(T3) + 2) ~
        0.02220441024325437 within 1e-12
    lambda^2*(alpha^2(2 T11+1)*erfcx(t2)*e^(-t4) + 2 T11(2-erfc T3) - alpha^2(t11+1)*erfcx(T1)*e^(-T4) +
        sqrt(2/pi)*sqrt(T22)*e^(-t4)) ~ 1.146955401845684 within 1e-12
    (lambda^2/4)*(-alpha^2 t22 e^(-T4) erfcx((T11+t22)/sqrt(2 t22)) + 8 alpha^2 T22 e^(-t4) erfcx((t11+2
        T22)/sqrt(2 T22)) - 2 alpha^2 erfcx(T1) e^(-T4) + 4 alpha^2 erfcx(t2) e^(-t4) + 2(2-erfc T3) +
        sqrt(2/pi) e^(-T4)((alpha^2-1)T11/sqrt t22 - 3 alpha^2 sqrt t22)) ~ 2.396685907216327 within 1e-12

    [lemma-39-eq-195]
    -- t1 is the smallest h1 of Lemma 27.
    let mu_min = -0.1
    let omega_min = -0.1
    let t1 = (-0.01+0.64)/sqrt(2*0.64)
    let expression192 = sqrt(2/pi)*(-(alpha-1)*mu_min^2*omega_min^2/(1.5^2.5*sqrt 1.25) +
        sqrt(1.25)*(alpha+0.01*alpha-1)/0.8^1.5 - alpha*0.8^1.5/sqrt 1.5)
    (lambda/8)*(expression192 + alpha*1.25^2*erfcx(t1)) ~ 0.21232788238624354 within 1e-12

    [lemma-39-eq-195-intended]
    let t1 = (-0.01+0.64)/sqrt(2*0.64)
    let expression192 = sqrt(2/pi)*(-(alpha-1)*0/(1.5^2.5*sqrt 1.25) + sqrt(1.25)*(alpha+0.01*alpha-1)/0.8^1.5
        - alpha*0.8^1.5/sqrt 1.5)
    (lambda/8)*(expression192 + alpha*1.25^2*erfcx(t1)) ~ 0.21232788238624354 within 1e-12

    [a6-eq-335-dJ11-ranges]
    -- A printed 0 is exact: the derivative has the factor omega^2.
    domain Omega_ext
    argued proves: min dJ11/dmu = 0 and max dJ11/dmu = 0.00182415; min dJ11/domega = 0.905413 and max
        dJ11/domega = 1.04143; min dJ11/dnu = -0.0151177 and max dJ11/dnu = 0.0151177; min dJ11/dtau =
        -0.015194 and max dJ11/dtau = 0.015194
    because: at given m, nu and tau, the largest abs(omega) is 0.1, since abs(m) <= 0.01 = 0.1*0.1; so
        dJ11/dmu, omega^2 times a positive number by the first and third premise, is smallest, and 0, for
        omega = 0 and largest for omega = 0.1. dJ11/dnu and dJ11/dtau are odd in omega and omega times a
        negative number: smallest for omega = 0.1, and largest, with the other sign, for omega = -0.1.
    at m -0.01..0.01, v 0.64..1.875: D[D[mu~, m], m] > 0
    at m -0.01..0.01, v 0.64..1.875: D[D[mu~, m], v] < 0
    dJ11/dmu == omega^2*D[D[mu~, m], m]
    dJ11/dnu == omega*tau*D[D[mu~, m], v]
    dJ11/dtau == omega*nu*D[D[mu~, m], v]
    min dJ11/domega ~ 0.905413
    max dJ11/domega ~ 1.04143
    at mu -0.1..0.1, omega 0.1, nu 0.8..1.5, tau 0.8..1.25: max dJ11/dmu ~ 0.00182415
    at mu -0.1..0.1, omega 0.1, nu 0.8..1.5, tau 0.8..1.25: min dJ11/dnu ~ -0.0151177
    at mu -0.1..0.1, omega 0.1, nu 0.8..1.5, tau 0.8..1.25: min dJ11/dtau ~ -0.015194

    [a6-eq-335-dJ12-ranges]
    domain Omega_ext
    min dJ12/dmu ~ -0.0151177
    max dJ12/dmu ~ 0.0151177
    min dJ12/domega ~ -0.0151177
    max dJ12/domega ~ 0.0151177
    min dJ12/dnu ~ -0.00785613
    max dJ12/dnu ~ 0.0315805
    min dJ12/dtau ~ 0.0799824
    max dJ12/dtau ~ 0.110267

    [a6-eq-335-dJ21-ranges]
    -- A printed 0 is exact: the derivative has the factor omega^2.
    domain Omega_ext
    min dJ21/dmu == 0
    max dJ21/dmu ~ 0.0174802
    min dJ21/domega ~ 0.0849308
    max dJ21/domega ~ 0.695766
    min dJ21/dnu ~ -0.0600823
    max dJ21/dnu ~ 0.0600823
    min dJ21/dtau ~ -0.0673083
    max dJ21/dtau ~ 0.0673083

    [a6-eq-335-dJ22-ranges]
    domain Omega_ext
    min dJ22/dmu ~ -0.0600823
    max dJ22/dmu ~ 0.0600823
    min dJ22/domega ~ -0.0600823
    max dJ22/domega ~ 0.0600823
    min dJ22/dnu ~ -0.276862
    max dJ22/dnu ~ -0.084813
    min dJ22/dtau ~ 0.562302
    max dJ22/dtau ~ 0.664051

    [a6-eq-335-dJ11-points]
    -- The printed extreme value is the extreme value, and the value at the printed point. A printed 0 is
    -- exact.
    domain Omega_ext
    min dJ11/dmu == 0
    at mu 0.06, omega 0, nu 1.35, tau 1.12: dJ11/dmu == 0
    max dJ11/dmu ~ 0.00182415
    at mu -0.1, omega 0.1, nu 1.47845, tau 0.883374: dJ11/dmu ~ 0.00182415
    min dJ11/domega ~ 0.905413
    at mu 0.1, omega -0.1, nu 1.5, tau 1.25: dJ11/domega ~ 0.905413
    max dJ11/domega ~ 1.04143
    at mu 0.1, omega 0.1, nu 0.8, tau 0.8: dJ11/domega ~ 1.04143
    min dJ11/dnu ~ -0.0151177
    at mu -0.1, omega 0.1, nu 0.8, tau 1.25: dJ11/dnu ~ -0.0151177
    max dJ11/dnu ~ 0.0151177
    at mu 0.1, omega -0.1, nu 0.8, tau 1.25: dJ11/dnu ~ 0.0151177
    min dJ11/dtau ~ -0.015194
    at mu -0.1, omega 0.1, nu 0.8, tau 1.25: dJ11/dtau ~ -0.015194
    max dJ11/dtau ~ 0.015194
    at mu 0.1, omega -0.1, nu 0.8, tau 1.25: dJ11/dtau ~ 0.015194

    [a6-eq-335-dJ12-points]
    domain Omega_ext
    min dJ12/dmu ~ -0.0151177
    at mu -0.1, omega 0.1, nu 0.8, tau 1.25: dJ12/dmu ~ -0.0151177
    max dJ12/dmu ~ 0.0151177
    at mu 0.1, omega -0.1, nu 0.8, tau 1.25: dJ12/dmu ~ 0.0151177
    min dJ12/domega ~ -0.0151177
    at mu 0.1, omega -0.1, nu 0.8, tau 1.25: dJ12/domega ~ -0.0151177
    max dJ12/domega ~ 0.0151177
    at mu 0.1, omega -0.1, nu 0.8, tau 1.25: dJ12/domega ~ 0.0151177
    min dJ12/dnu ~ -0.00785613
    at mu 0.1, omega -0.1, nu 1.5, tau 1.25: dJ12/dnu ~ -0.00785613
    max dJ12/dnu ~ 0.0315805
    at mu 0.1, omega 0.1, nu 0.8, tau 0.8: dJ12/dnu ~ 0.0315805
    min dJ12/dtau ~ 0.0799824
    at mu 0.1, omega -0.1, nu 1.5, tau 1.25: dJ12/dtau ~ 0.0799824
    max dJ12/dtau ~ 0.110267
    at mu -0.1, omega 0.1, nu 0.8, tau 0.8: dJ12/dtau ~ 0.110267

    [a6-eq-335-dJ21-points]
    -- A printed 0 is exact.
    domain Omega_ext
    min dJ21/dmu == 0
    at mu 0.06, omega 0, nu 1.35, tau 1.12: dJ21/dmu == 0
    max dJ21/dmu ~ 0.0174802
    at mu 0.1, omega 0.1, nu 0.8, tau 0.8: dJ21/dmu ~ 0.0174802
    min dJ21/domega ~ 0.0849308
    at mu 0.1, omega -0.1, nu 0.8, tau 0.8: dJ21/domega ~ 0.0849308
    max dJ21/domega ~ 0.695766
    at mu 0.1, omega 0.1, nu 1.5, tau 1.25: dJ21/domega ~ 0.695766
    min dJ21/dnu ~ -0.0600823
    at mu 0.1, omega -0.1, nu 0.8, tau 1.25: dJ21/dnu ~ -0.0600823
    max dJ21/dnu ~ 0.0600823
    at mu -0.1, omega 0.1, nu 0.8, tau 1.25: dJ21/dnu ~ 0.0600823
    min dJ21/dtau ~ -0.0673083
    at mu 0.1, omega -0.1, nu 1.5, tau 0.8: dJ21/dtau ~ -0.0673083
    max dJ21/dtau ~ 0.0673083
    at mu -0.1, omega 0.1, nu 1.5, tau 0.8: dJ21/dtau ~ 0.0673083

    [a6-eq-335-dJ22-points]
    domain Omega_ext
    min dJ22/dmu ~ -0.0600823
    at mu 0.1, omega -0.1, nu 0.8, tau 1.25: dJ22/dmu ~ -0.0600823
    max dJ22/dmu ~ 0.0600823
    at mu -0.1, omega 0.1, nu 0.8, tau 1.25: dJ22/dmu ~ 0.0600823
    min dJ22/domega ~ -0.0600823
    at mu 0.1, omega -0.1, nu 0.8, tau 1.25: dJ22/domega ~ -0.0600823
    max dJ22/domega ~ 0.0600823
    at mu -0.1, omega 0.1, nu 0.8, tau 1.25: dJ22/domega ~ 0.0600823
    min dJ22/dnu ~ -0.276862
    at mu -0.01, omega -0.01, nu 0.8, tau 1.25: dJ22/dnu ~ -0.276862
    max dJ22/dnu ~ -0.084813
    at mu -0.1, omega 0.1, nu 1.5, tau 0.8: dJ22/dnu ~ -0.084813
    min dJ22/dtau ~ 0.562302
    at mu 0.1, omega -0.1, nu 1.5, tau 1.25: dJ22/dtau ~ 0.562302
    max dJ22/dtau ~ 0.664051
    at mu 0.1, omega 0.1, nu 0.8, tau 0.8: dJ22/dtau ~ 0.664051

    [a6-eq-336-dJ22-dnu-bound]
    domain Omega_ext
    abs(dJ22/dnu) < 0.562302

    [a6-eq-336-dJ22-dnu-value]
    domain Omega_ext
    max abs(dJ22/dnu) ~ 0.562302

    [lemma-6-J11-bound]
    domain Omega_ext
    abs(J11) <= 0.104497

    [lemma-6-erfc-term]
    domain v 0.64..1.875
    abs(2 - erfc(0.01/sqrt(2v))) <= 1.00584

    [lemma-6-E1-value]
    e^(0.01+0.64/2)*erfc((0.01+0.64)/(sqrt 2*sqrt 0.64)) ~ 0.587622

    [lemma-6-E1-value-intended]
    e^(-0.01+0.64/2)*erfc((-0.01+0.64)/(sqrt 2*sqrt 0.64)) ~ 0.587622

    [lemma-6-E1-bound]
    domain Omega_ext
    abs(e^(m+v/2)*erfc((m+v)/sqrt(2v))) <= 0.587622

    [lemma-6-arithmetic]
    (1/2)*lambda*0.1*(alpha*0.587622 + 1.00584) <= 0.104497

    [lemma-7-J12-bound-statement]
    domain Omega_ext
    abs(J12) <= 0.194145

    [lemma-7-J12-bound-proof]
    domain Omega_ext
    abs(J12) <= 0.194035

    [lemma-7-E1-range]
    domain Omega_ext
    0.434947 <= e^(m+v/2)*erfc((m+v)/sqrt(2v)) <= 0.587622

    [lemma-7-second-term-lower]
    domain Omega_ext
    0.582677 <= sqrt(2/(pi*v))*e^(-m^2/(2v))

    [lemma-7-second-term-upper]
    domain Omega_ext
    sqrt(2/(pi*v))*e^(-m^2/(2v)) <= 0.997356

    [lemma-7-scaled-ranges]
    domain Omega_ext
    0.727780 <= alpha*e^(m+v/2)*erfc((m+v)/sqrt(2v)) <= 0.983247
    0.392294 <= (alpha-1)*sqrt(2/(pi*v))*e^(-m^2/(2v)) <= 0.671484

    [lemma-7-eq-75-product]
    (1/4)*lambda*1.25*abs(0.983247 - 0.392294) <= 0.194035

    [lemma-8-dmean-dmu]
    -- It is omega times a positive factor, so it has the sign of omega, 0 included.
    domain Omega_ext
    D[mu~, mu] == omega*dmu~/dm
    dmu~/dm > 0

    [lemma-8-dmean-dnu]
    domain Omega_ext
    dmu~/dnu > 0

    [lemma-8-dxi-dmu]
    -- It is omega times a positive factor, so it has the sign of omega, 0 included.
    domain Omega_ext
    D[xi~, mu] == omega*dxi~/dm
    dxi~/dm > 0

    [lemma-8-dxi-dnu]
    domain Omega_ext
    dxi~/dnu > 0

    [lemma-40-dmean-bracket]
    -- "This" is the value of the expression, not its decimal.
    domain Omega_ext
    let this = erfcx((1.5*1.25+0.01)/sqrt(2*1.5*1.25))*alpha - sqrt(2/(pi*0.64))*(alpha-1)
    this ~ 0.056
    alpha*B1 - (alpha-1)*sqrt(2/(pi*v)) > this

    [lemma-40-eq-227-second-line]
    domain Omega_ext
    (alpha^2/v)*((2v+m)*B2 - (v+m)*B1) ==
        sqrt(2)*alpha^2*sqrt(v)/v*((v+m)*e^((2v+m)^2/(2v))*erfc((v+m)/sqrt(2v))/sqrt(2v) - (v+m)*B1/sqrt(2v))

    [lemma-40-eq-227-second-line-intended]
    domain Omega_ext
    (alpha^2/v)*((2v+m)*B2 - (v+m)*B1) == sqrt(2)*alpha^2*sqrt(v)/v*((2v+m)*B2/sqrt(2v) - (v+m)*B1/sqrt(2v))
    (alpha^2/v)*((2v+m)*B2 - (v+m)*B1) == D[sqrt(2/pi)*sqrt v - alpha^2*(B1-B2), m]
    (alpha^2/v)*((2v+m)*B2 - (v+m)*B1) > 0

    [lemma-40-eq-228]
    domain Omega_ext
    D[sqrt(2/pi)*sqrt v - alpha^2*(B1-B2), v] == (sqrt(pi)*alpha^2*((4v^2-m^2)*B2 - (v-m)(v+m)*B1) -
        sqrt(2)*(alpha^2-1)*v^(3/2))/(2 sqrt(pi) v^2)
    (sqrt(pi)*alpha^2*((4v^2-m^2)*B2 - (v-m)(v+m)*B1) - sqrt(2)*(alpha^2-1)*v^(3/2))/(2 sqrt(pi) v^2) > 0

    [lemma-40-eq-229-polynomial]
    coefficients of sqrt(pi)*alpha^2*((2(v+m)+0.782)(2v-m)(2v+m)*2/sqrt(pi) -
        (v-m)(v+m)(2(2v+m)+1)*2/sqrt(pi)) + sqrt(pi)*alpha^2*(-v(alpha^2-1)(2(2v+m)+1)(2(v+m)+0.782)) in v, m:
        8 v^3, 12 v^2*m, 2.68657 v^2, 4 v*m^2, -6.41452 v*m, -1.40745 v, 1.22072 m^2

    [lemma-40-eq-229-polynomial-intended]
    coefficients of 2*alpha^2*((2(v+m)+0.782)(2v-m)(2v+m) - (v-m)(v+m)(2(2v+m)+1)) -
        v(alpha^2-1)(2(2v+m)+1)(2(v+m)+0.782) in v, m: 8 v^3, 12 v^2*m, 2.68657 v^2, 4 v*m^2, -6.41452 v*m,
        -1.40745 v, 1.22072 m^2

    [lemma-40-eq-229-last]
    domain m -0.01..0.01, v 0.64..1.875
    8v^3+(12m+2.68657)v^2+(m(4m-6.41452)-1.40745)v+1.22072m^2 > v*(8v^2+2.56657v-1.472)
    coefficients of 8(v+0.618374)(v-0.297553) in v: 8 v^2, 2.56657 v, -1.472 within 1e-4
    8v^2+2.56657v-1.472 > 0
    8(v+0.618374)(v-0.297553) > 0

    [lemma-40-eq-231]
    -- The first "=" is exact: it is the equation that a solves.
    domain m -0.01..0.01, v 0.64..1.875
    let a = (1/20)*(sqrt((2048+169 pi)/pi) - 13)
    8*0.64/pi - (2a(0.64+0.01) + a^2) == 0
    8v/pi >= a^2 + 2a(v+m)
    a > 0.782

    [lemma-40-eq-231-m-derivative]
    -- No domain: the derivative is a number.
    domain m real, v real
    let a = (1/20)*(sqrt((2048+169 pi)/pi) - 13)
    D[8v/pi - (a^2+2a(v+m)), m] == -2a
    -2a > 0

    [lemma-40-eq-231-m-derivative-intended]
    domain m real, v real
    let a = (1/20)*(sqrt((2048+169 pi)/pi) - 13)
    D[8v/pi - (a^2+2a(v+m)), m] == -2a
    -2a < 0

    [lemma-40-eq-233]
    domain m -0.01..0.01, v 0.64..1.875
    m*e^(m^2/(2v))*(2-erfc(m/sqrt(2v))) > -0.01*e^(0.01^2/(2*0.64))*(2-erfc(0.01/(sqrt 2*sqrt 0.64)))

    [lemma-40-eq-234]
    -- "This" is the value of the expression, not its decimal.
    domain m -0.01..0.01, v 0.64..1.875
    let this = alpha^2*(-(erfcx((0.64-0.01)/sqrt 1.28) - erfcx((2*0.64-0.01)/sqrt 1.28))) -
        0.01*e^(0.01^2/(2*0.64))*(2-erfc(0.01/(sqrt 2*sqrt 0.64))) + sqrt(0.64)*sqrt(2/pi)
    this ~ 0.0923765
    m*e^(m^2/(2v))*(2-erfc(m/sqrt(2v))) + alpha^2*(-(B1-B2)) + sqrt(2/pi)*sqrt v > this

    [lemma-40-eq-240]
    domain Omega_ext
    2*B2 - B1 > 0

    [lemma-9-mean-interval]
    domain mu -0.1..0.1, omega -0.1..0.1, nu 0.8..15, tau 0.8..1.25
    -0.041160 < mu~ < 0.087653

    [lemma-9-mean-interval-intended]
    domain Omega_ext
    -0.041160 < mu~ < 0.087653

    [lemma-9-second-moment-interval]
    domain mu -0.1..0.1, omega -0.1..0.1, nu 0.8..15, tau 0.8..1.25
    0.703257 < xi~ < 1.643705

    [lemma-9-second-moment-interval-intended]
    domain Omega_ext
    0.703257 < xi~ < 1.643705

    [lemma-9-variance-interval]
    domain mu -0.1..0.1, omega -0.1..0.1, nu 0.8..15, tau 0.8..1.25
    0.695574 < nu~ < 1.636023

    [lemma-9-variance-interval-intended]
    domain Omega_ext
    0.695574 < nu~ < 1.636023

    [lemma-9-eq-76-lower]
    domain mu -0.1, omega 0.1, nu 0.8, tau 0.8
    -0.041160 < mu~

    [lemma-9-eq-76-upper]
    domain mu 0.1, omega 0.1, nu 1.5, tau 1.25
    mu~ < 0.087653

    [lemma-9-eq-77]
    at mu -0.1, omega 0.1, nu 0.8, tau 0.8: 0.703257 < xi~
    at mu 0.1, omega 0.1, nu 1.5, tau 1.25: xi~ < 1.643705

    [lemma-9-mean-square-upper]
    domain Omega_ext
    mu~^2 < 0.007683

    [lemma-9-eq-78-upper-step]
    domain Omega_ext
    mu~^2 >= 0.007682

    [lemma-9-eq-78-arithmetic]
    0.703257 - 0.007683 ~ 0.695574
    1.643705 - 0.007682 ~ 1.636023

    [lemma-10-dS-dmu]
    domain Omega_ext
    abs(D[S, mu]) < 0.32112

    [lemma-10-dS-domega]
    domain Omega_ext
    abs(D[S, omega]) < 2.63690

    [lemma-10-dS-dnu]
    domain Omega_ext
    abs(D[S, nu]) < 2.28242

    [lemma-10-dS-dtau]
    domain Omega_ext
    abs(D[S, tau]) < 2.98610

    [lemma-10-dS-dHij]
    -- The derivatives of S = (1/2)(plus + minus), Eq. (71), with respect to its four entries.
    domain Omega_ext
    let plus = sqrt((H11+H22)^2+(H21-H12)^2)
    let minus = sqrt((H11-H22)^2+(H12+H21)^2)
    argued proves: abs(dS/dH11) < 1, abs(dS/dH12) < 1, abs(dS/dH21) < 1, abs(dS/dH22) < 1
    because: the first three lines, and the fourth with the fifth, are the four statements: with plus^2 -
        (H11+H22)^2 = (H21-H12)^2 and minus^2 - (H11-H22)^2 = (H12+H21)^2, the left side of the fifth is 1 -
        dS/dH22 = (1/2)*((plus-H11-H22)/plus + (minus+H11-H22)/minus).
    abs((1/2)*((H11+H22)/plus + (H11-H22)/minus)) < 1
    abs((1/2)*(-(H21-H12)/plus + (H12+H21)/minus)) < 1
    abs((1/2)*((H21-H12)/plus + (H12+H21)/minus)) < 1
    (1/2)*((H11+H22)/plus - (H11-H22)/minus) > -1
    (1/2)*((H21-H12)^2/(plus*(plus+H11+H22)) + (H12+H21)^2/(minus*(minus-H11+H22))) > 0

    [lemma-10-partial-sum-omega]
    1.055872374194189 + 0.031242911235461816 + 1.146955401845684 + 0.14983446469110305 <= 2.38392

    [lemma-10-partial-sum-nu]
    0.031242911235461816 + 0.21232788238624354 + 0.14983446469110305 + 1.805740052651535 <= 2.19916

    [lemma-10-partial-sum-tau]
    0.03749149348255419 + 0.2124377655377270 + 0.17980135762932363 + 2.396685907216327 <= 2.82643

    [lemma-10-eq-98-sum]
    0.0031049101995398316 + 0.031242911235461816 + 0.02220441024325437 + 0.14983446469110305 +
        2*0.104497*0.087653 + 2*0.104497^2 + 2*0.194035*0.087653 + 2*0.104497*0.194035 < 0.32112

    [lemma-10-eq-100-sum]
    2.38392 + 2*1.055872374194189*0.087653 + 2*0.104497^2 + 2*0.031242911235461816*0.087653 +
        2*0.194035*0.104497 < 2.63690

    [lemma-10-eq-101-sum]
    2.19916 + 2*0.031242911235461816*0.087653 + 2*0.104497*0.194035 + 2*0.21232788238624354*0.087653 +
        2*0.194035^2 < 2.28242

    [lemma-10-eq-103-sum]
    2.82643 + 2*0.03749149348255419*0.087653 + 2*0.104497*0.194035 + 2*0.2124377655377270*0.087653 +
        2*0.194035^2 < 2.98610

    [lemma-10-dmean-domega-bound]
    domain Omega_ext
    abs(dmu~/domega) <= 0.104497

    [lemma-10-mean-symmetry]
    -- mu~ depends on m = mu*omega and v = nu*tau only: the exchanged arguments are put in for m and v.
    domain mu real, omega real, nu > 0, tau > 0
    At[mu~, m = mu*omega, v = nu*tau] == At[mu~, m = mu*omega, v = tau*nu]
    At[mu~, m = mu*omega, v = nu*tau] == At[mu~, m = omega*mu, v = nu*tau]

    [lemma-10-dmean-dtau-bound]
    domain Omega_ext
    abs(dmu~/dtau) <= 0.194035

    [lemma-10-dmean-dtau-termwise]
    (1/4)*lambda*1.5*(0.983247 - 0.392294) <= 0.194035

    [lemma-11-eq-104]
    domain Omega_ext
    argued proves: abs(S(p+D) - S(p)) < 0.32112*abs(Dmu) + 2.63690*abs(Domega) + 2.28242*abs(Dnu) +
        2.98610*abs(Dtau) for p, p+D in the domain, D not 0
    because: the domain is convex and S is differentiable on it, so by the mean value theorem S(p+D) - S(p) is
        the gradient of S at some point of the segment times D. Each of the four products is at most its
        printed bound times the size of the component of D, and smaller where this component is not 0.
    abs(D[S, mu]) < 0.32112
    abs(D[S, omega]) < 2.63690
    abs(D[S, nu]) < 2.28242
    abs(D[S, tau]) < 2.98610

    [lemma-12-S-below-one]
    domain Omega_ext
    layer norm < 1

    [lemma-12-contraction]
    -- For each (omega,tau) the box is compact and convex, so the norm below 1 on it gives the constant.
    domain Omega_ext
    layer norm < 1

    [lemma-12-eq-108-sum]
    0.32112*0.0068097371 + 2.63690*0.0008292885 + 2.28242*0.0009580840 + 2.98610*0.0007323095 < 0.008747

    [lemma-12-grid-bound]
    domain Omega_ext
    grid 0.0068097371, 0.0008292885, 0.0009580840, 0.0007323095: max S <= 0.9912524171058772

    [lemma-12-grid-maximum]
    domain Omega_ext
    grid 0.0068097371, 0.0008292885, 0.0009580840, 0.0007323095: max S ~ 0.9912524171058772 within 1e-13

    [lemma-12-eq-109-arithmetic]
    0.9912524171058772 + 0.008747 < 1

    [lemma-12-eq-109-closure]
    let D_mu = 0.0031049101995398316 + 0.031242911235461816 + 0.02220441024325437 + 0.14983446469110305 +
        2*0.104497*0.087653 + 2*0.104497^2 + 2*0.194035*0.087653 + 2*0.104497*0.194035
    let D_omega = 2.38392 + 2*1.055872374194189*0.087653 + 2*0.104497^2 + 2*0.031242911235461816*0.087653 +
        2*0.194035*0.104497
    let D_nu = 2.19916 + 2*0.031242911235461816*0.087653 + 2*0.104497*0.194035 +
        2*0.21232788238624354*0.087653 + 2*0.194035^2
    let D_tau = 2.82643 + 2*0.03749149348255419*0.087653 + 2*0.104497*0.194035 + 2*0.2124377655377270*0.087653
        + 2*0.194035^2
    0.9912524171058772 + D_mu*0.0068097371 + D_omega*0.0008292885 + D_nu*0.0009580840 + D_tau*0.0007323095 < 1

    [lemma-13-mean-interval]
    domain Omega
    -0.03106 <= mu~ <= 0.06773

    [lemma-13-variance-interval]
    domain Omega
    0.80009 <= nu~ <= 1.48617

    [lemma-13-eq-110-lower]
    domain mu -0.1, omega 0.1, nu 0.8, tau 0.95
    -0.03106 < mu~

    [lemma-13-eq-110-upper]
    domain mu 0.1, omega 0.1, nu 1.5, tau 1.1
    mu~ < 0.06773

    [lemma-13-eq-111]
    domain Omega
    let lower = At[xi~, m = -0.1*0.1, v = 0.8*0.95]
    let upper = At[xi~, m = 0.1*0.1, v = 1.5*1.1]
    0.80467 < lower
    upper < 1.48617
    lower <= xi~ <= upper

    [lemma-13-mean-square]
    -- xi~ - nu~ is a square, so it is its own abs.
    domain Omega
    xi~ - nu~ == mu~^2 < 0.004597

    [lemma-13-variance-arithmetic]
    0.80467 - 0.004597 >= 0.80009

    [lemma-13-mean-in-domain]
    domain Omega
    -0.1 <= mu~ <= 0.1
    0.8 <= nu~ <= 1.5

    [corollary-14-invariance]
    argued proves: g(W) is a subset of W for W = {(mu,nu): -0.1 <= mu <= 0.1, 0.8 <= mu <= 1.5}
    because: as printed, both ranges are ranges of mu, and no number is in both: W is empty, and so is g(W).
    0.1 < 0.8

    [corollary-14-invariance-intended]
    domain Omega
    layer invariant
    """#
}
