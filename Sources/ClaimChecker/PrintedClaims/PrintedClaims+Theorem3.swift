/// Section 5 of the list: Theorem 3 and its chain, section A3.3, Lemmas 17, 18, 41 to 43, 45 and 46.
extension PrintedClaims {
  // swift-format-ignore
  static let theorem3 = #"""
    [theorem-3-main-domain-1]
    domain mu -0.1..0.1, omega -0.1..0.1, nu 0.02..0.16, tau 0.8..1.25
    layer nu~ > nu

    [theorem-3-main-domain-2]
    domain mu -0.1..0.1, omega -0.1..0.1, nu 0.02..0.24, tau 0.9..1.25
    layer nu~ > nu

    [theorem-3-appendix-domain-1]
    domain Omega1-
    layer nu~ > nu

    [theorem-3-appendix-domain-2]
    domain Omega2-
    layer nu~ > nu

    [a3-3-eq-47]
    domain Omega1-
    D[xi~, nu] == (lambda^2*tau/2)*e^(-m^2/(2v))*(alpha^2*(-(B1-2*B2)) - erfc(m/sqrt(2v)) + 2)

    [a3-3-eq-47-intended]
    domain Omega1-
    D[xi~, nu] == (lambda^2*tau/2)*(alpha^2*(-e^(-m^2/(2v)))*(B1-2*B2) - erfc(m/sqrt(2v)) + 2)

    [a3-3-eq-48-value]
    (1/2)*0.8*e^(-0.01*0.01/(2*0.05*0.8))*lambda^2*(alpha^2*(-(erfcx((0.16*0.8+0.01)/sqrt(2*0.16*0.8)) -
        2*erfcx((2*0.16*0.8+0.01)/sqrt(2*0.16*0.8)))) - erfc(-0.01/sqrt(2*0.05*0.8)) + 2) > 0.969231

    [a3-3-eq-48-bound]
    domain Omega1-
    dxi~/dnu > 0.969231

    [a3-3-eq-50-value]
    (1/2)*0.9*e^(-0.01*0.01/(2*0.05*0.9))*lambda^2*(alpha^2*(-(erfcx((0.24*0.9+0.01)/sqrt(2*0.24*0.9)) -
        2*erfcx((2*0.24*0.9+0.01)/sqrt(2*0.24*0.9)))) - erfc(-0.01/sqrt(2*0.05*0.9)) + 2) > 0.976952

    [a3-3-eq-50-bound]
    domain Omega2-
    dxi~/dnu > 0.976952

    [a3-3-xi-min-1]
    -- The point is one of the domain, so its value is the smallest one if no value is smaller.
    domain Omega1-
    let value = At[xi~, m = 0.01*0.01, v = 0.05*0.8]
    xi~ >= value
    value ~ 0.0662727

    [a3-3-xi-min-1-intended]
    domain Omega1-
    let value = At[xi~, m = 0.1*0.1, v = 0.05*0.8]
    xi~ >= value
    value ~ 0.0662727

    [a3-3-xi-min-2]
    domain Omega2-
    let value = At[xi~, m = 0.01*0.01, v = 0.05*0.9]
    xi~ >= value
    value ~ 0.0738404

    [a3-3-xi-min-2-intended]
    domain Omega2-
    let value = At[xi~, m = 0.1*0.1, v = 0.05*0.9]
    xi~ >= value
    value ~ 0.0738404

    [a3-3-xi-minimum-location]
    -- The point is one of the domain, so its value is the smallest one if no value is smaller.
    at Omega1-: xi~ >= At[xi~, m = 0.1*0.1, v = 0.05*0.8]
    at Omega2-: xi~ >= At[xi~, m = 0.1*0.1, v = 0.05*0.9]

    [a3-3-lemma-8-minimum]
    domain Omega_ext
    xi~ >= At[xi~, m = 0.01, v = 0.64]

    [a3-3-eq-49-arithmetic-1]
    domain nu real
    0.0662727 + 0.969231*(nu - 0.05) - 0.005 == 0.01281115 + 0.969231*nu

    [a3-3-eq-49-arithmetic-2]
    0.01281115 > 0.08006969*0.16

    [a3-3-eq-49-arithmetic-3]
    domain nu 0.05..0.16
    0.08006969*0.16 + 0.969231*nu >= 1.049301*nu

    [a3-3-eq-49-conclusion]
    domain Omega1-
    layer nu~ > 1.049301 nu

    [a3-3-eq-51-arithmetic]
    domain nu 0.05..0.24
    0.0738404 + 0.976952*(nu - 0.05) - 0.005 == 0.0199928 + 0.976952*nu
    0.0199928 > 0.08330333*0.24
    0.08330333*0.24 + 0.976952*nu >= 1.060255*nu

    [a3-3-eq-51-conclusion]
    domain Omega2-
    layer nu~ > 1.060255 nu

    [lemma-17-negative]
    domain m -0.01..0.01, v 0.007..0.875
    B1 - 2*B2 < 0

    [lemma-17-increasing-in-v]
    domain m -0.01..0.01, v 0.007..0.875
    B1 - 2*B2 increases in v

    [lemma-17-increasing-in-m-0.007]
    domain m -0.01..0.01, v 0.007
    B1 - 2*B2 increases in m

    [lemma-17-increasing-in-m-0.56]
    domain m -0.01..0.01, v 0.56
    B1 - 2*B2 increases in m

    [lemma-17-increasing-in-m-0.128]
    domain m -0.01..0.01, v 0.128
    B1 - 2*B2 increases in m

    [lemma-17-increasing-in-m-0.216]
    domain m -0.01..0.01, v 0.216
    B1 - 2*B2 increases in m

    [lemma-45-approximation-range]
    domain m -0.01..0.01, v 0.007..0.875
    0.175 <= (v+m)/sqrt(2v) <= 1.33
    0.175 <= (2v+m)/sqrt(2v) <= 1.33

    [lemma-45-eq-288-lower]
    -- z1 = (m+v)/sqrt(2v) and z2 = (m+2v)/sqrt(2v), each as a sum; the difference is collected.
    domain m -0.01..0.01, v 0.08..0.875
    let z1 = m/sqrt(2v) + sqrt(v/2)
    let z2 = m/sqrt(2v) + sqrt(2v)
    let E = ((v-m)(v+m)*(B1 - A(z1)) - 2(2v-m)(2v+m)*(B2 - A(z2)))/sqrt(2v)
    -0.000228141 <= E

    [lemma-45-eq-288-upper]
    -- z1 = (m+v)/sqrt(2v) and z2 = (m+2v)/sqrt(2v), each as a sum; the difference is collected.
    domain m -0.01..0.01, v 0.08..0.875
    let z1 = m/sqrt(2v) + sqrt(v/2)
    let z2 = m/sqrt(2v) + sqrt(2v)
    let E = ((v-m)(v+m)*(B1 - A(z1)) - 2(2v-m)(2v+m)*(B2 - A(z2)))/sqrt(2v)
    E <= 0.00495688

    [lemma-45-eq-289-first]
    domain m -0.01..0.01, v 0.007..0.875
    let z1 = m/sqrt(2v) + sqrt(v/2)
    let z2 = m/sqrt(2v) + sqrt(2v)
    (3v-m) + sqrt(pi)*((v-m)(v+m)*B1 - 2(2v-m)(2v+m)*B2)/sqrt(2v) >= (3v-m) + sqrt(pi)*((v-m)(v+m)*A(z1) -
        2(2v-m)(2v+m)*A(z2))/sqrt(2v) - 0.0003

    [lemma-45-eq-289-second]
    domain m -0.01..0.01, v 0.007..0.875
    let c = 2*2.911^2/pi
    2.911*(v-m)(v+m)/(1.911(v+m) + sqrt((v+m)^2 + c*v)) >= 2.911*(v-m)(v+m)/(1.911(v+m) + sqrt((2.911^2/pi)^2
        + (v+m)^2 + c*v + c*m))

    [lemma-45-eq-289-positive]
    domain m -0.01..0.01, v 0.007..0.875
    (3v-m) + (v-m)(v+m)/((v+m)+2.911/pi) - 2(2v-m)(2v+m)*2.911/(1.911(2v+m) + sqrt((2v+m)^2 + 2*2.911^2*v/pi))
        - 0.0003 > 0

    [lemma-45-eq-290-positive]
    domain m -0.01..0.01, v 0.007..0.875
    -8v^3+(4v^2+2v*m+2.7795v-2m^2-0.9269m-0.00027798)*sqrt((2v+m)^2+5.39467v)-8v^2 m-10.9554v^2+2v
        m^2+1.76901v*m-0.00106244v+2m^3+3.62336m^2-0.00053122m > 0

    [lemma-45-eq-291-positive]
    domain m -0.01..0.01, v 0.007..0.875
    4v^2+2v*m+2.7795v-2m^2-0.9269m-0.00027798 > 0

    [lemma-45-eq-291-constant]
    4*0.007^2 + 2.7795*0.007 - 0.00027798 ~ 2.77942

    [lemma-45-eq-291-factorisation]
    coefficients of -2(m+1.42897)(m-0.972523) in m: -2 m^2, -0.9129 m, 2.77942 within 1e-4

    [lemma-45-eq-294-expansion]
    coefficients of (4v^2+2v*m+2.7795v-2m^2-0.9269m-0.00027798)^2*((2v+m)^2+5.39467v) - (-8v^3-8v^2
        m-10.9554v^2+2v m^2+1.76901v*m-0.00106244v+2m^3+3.62336m^2-0.00053122m)^2 in v, m: 4.168614250e-7 v,
        -2.049216091e-7 m^2, -0.0279456 v^5, 43.0875 v^4*m, 30.8113 v^4, 43.1084 v^3*m^2, 68.989 v^3*m,
        41.6357 v^3, 10.7928 v^2*m^3, -13.1726 v^2*m^2, -27.8148 v^2*m, -0.00833715 v^2, 0.0139728 v*m^4,
        5.47537 v*m^3, 4.65089 v*m^2, 0.00277916 v*m, -10.7858 m^5, -12.2664 m^4, 0.00436492 m^3 relative 0.01

    [lemma-45-eq-294-positive]
    domain m -0.01..0.01, v 0.007..0.875
    4.168614250e-7 v - 2.049216091e-7 m^2 - 0.0279456v^5+43.0875v^4 m+30.8113v^4+43.1084v^3 m^2+68.989v^3
        m+41.6357v^3+10.7928v^2 m^3-13.1726v^2 m^2-27.8148v^2 m-0.00833715v^2+0.0139728v m^4+5.47537v
        m^3+4.65089v m^2+0.00277916v*m-10.7858m^5-12.2664m^4+0.00436492m^3 > 0

    [lemma-45-eq-295-step]
    domain m -0.01..0.01, v 0.007..0.875
    4.168614250e-7 v - 2.049216091e-7 m^2 - 0.0279456v^5+43.0875v^4 m+30.8113v^4+43.1084v^3 m^2+68.989v^3
        m+41.6357v^3+10.7928v^2 m^3-13.1726v^2 m^2-27.8148v^2 m-0.00833715v^2+0.0139728v m^4+5.47537v
        m^3+4.65089v m^2+0.00277916v*m-10.7858m^5-12.2664m^4+0.00436492m^3 > 4.168614250e-7 v - 1.237626189e-7
        - 0.0279456v^5 + 30.8113v^4 + 41.6357v^3 - 0.287802v^2

    [lemma-45-eq-295-cubic-coefficient]
    41.6357 - 0.287802/0.007 - 1.237626189e-7/0.007^3 ~ 0.160295

    [lemma-45-eq-300]
    (1+1000*(-0.01)/7)*e^(-0.01+7/2000+500*0.01^2/7)*erfc((7+1000+(-0.01))/(20 sqrt 35)) -
        (4/7)*e^((7+5)^2/3500)*(7+5)*erfc((7+5)/(10 sqrt 35)) + 20*sqrt(5/(7 pi)) > 3.56

    [lemma-45-eq-300-intended]
    (1+1000*(-0.01)/7)*e^(-0.01+7/2000+500*0.01^2/7)*erfc((7+1000*(-0.01))/(20 sqrt 35)) -
        (4/7)*e^((7+5)^2/3500)*(7+5)*erfc((7+5)/(10 sqrt 35)) + 20*sqrt(5/(7 pi)) > 3.56

    [lemma-45-eq-303]
    let w1 = sqrt(7)/5 - 0.05/(2 sqrt 7)
    let w2 = 2 sqrt(7)/5 + 0.05/(2 sqrt 7)
    5*w1*erfcx(w1)/sqrt 7 - 10*w2*erfcx(w2)/sqrt 7 + 5/sqrt(7 pi) > 0.00746

    [lemma-45-eq-306]
    (1/16)*((16-1.25)*e^(-0.01+8/125+125*0.01^2/32)*erfc((16-1.25)/(20 sqrt 10)) -
        2*e^((32+1.25)^2/4000)*(32+1.25)*erfc((32+1.25)/(20 sqrt 10)) + 20*sqrt(10/pi)) > 0.4468

    [lemma-45-eq-309]
    (1/27)*((27-1.25)*e^((27-1.25)^2/6750)*erfc((27-1.25)/(15 sqrt 30)) -
        2*e^((54+1.25)^2/6750)*(54+1.25)*erfc((54+1.25)/(15 sqrt 30)) + 15*sqrt(30/pi)) > 0.211288

    [lemma-18-derivative-nu]
    -- The derivative is the product of two positive factors.
    domain mu -0.1..0.1, omega -0.1..0.1, nu 0.00875..0.7, tau 0.8..1.25
    D[tau*(B1 - 2*B2), nu] == tau^2*D[B1 - 2*B2, v]
    tau^2 > 0
    D[B1 - 2*B2, v] > 0

    [lemma-18-derivative-tau-nu-0.7]
    -- t stands for tau, and v is nu*tau; m is held fixed.
    domain m -0.01..0.01, t 0.8..1.25
    t*At[B1 - 2*B2, v = 0.7t] decreases in t

    [lemma-18-derivative-tau-nu-0.16]
    domain m -0.01..0.01, t 0.8..1.25
    t*At[B1 - 2*B2, v = 0.16t] decreases in t

    [lemma-18-derivative-tau-nu-0.24]
    domain m -0.01..0.01, t 0.9..1.25
    t*At[B1 - 2*B2, v = 0.24t] decreases in t

    [lemma-18-derivative-m]
    -- For the tau of Lemma 18.
    at m -0.01..0.01, v 0.007, tau 0.8..1.25: tau*(B1 - 2*B2) increases in m
    at m -0.01..0.01, v 0.56, tau 0.8..1.25: tau*(B1 - 2*B2) increases in m
    at m -0.01..0.01, v 0.128, tau 0.8..1.25: tau*(B1 - 2*B2) increases in m
    at m -0.01..0.01, v 0.216, tau 0.8..1.25: tau*(B1 - 2*B2) increases in m

    [lemma-46-eq-315]
    -- B1 and B2 at m = 0.01 and v = nu*tau.
    domain tau 0.8..1.25
    let b1 = At[B1, m = 0.01, v = 0.7 tau]
    let b2 = At[B2, m = 0.01, v = 0.7 tau]
    D[tau*(b1 - 2*b2), tau] == (sqrt(pi)*((700 tau(7 tau+20)-1)*b1 - 2(2800 tau(7 tau+5)-1)*b2) + 20
        sqrt(35)(210 tau-1) sqrt tau)/(14000 sqrt(pi) tau)

    [lemma-46-eq-316-error]
    -- t stands for tau; m = 0.01, v = nu*t, z1 = (m+v)/sqrt(2v) and z2 = (m+2v)/sqrt(2v). The summand without
    -- erfcx cancels.
    domain t 0.8..1.25
    let z1 = 0.01/sqrt(2*0.7t) + sqrt(0.7t/2)
    let z2 = 0.01/sqrt(2*0.7t) + sqrt(2*0.7t)
    let E = sqrt(pi)*((700t(7t+20)-1)*(erfcx(z1) - A(z1)) - 2(2800t(7t+5)-1)*(erfcx(z2) - A(z2)))
    97 < E < 186

    [lemma-46-eq-317-bound]
    domain t 0.8..1.25
    let P = sqrt(pi)*1.911*(70t+1)+sqrt((20*2.911*sqrt(35))^2 t+pi(70t+1)^2)
    let Q = sqrt(pi)*1.911*(140t+1)+sqrt((20*2.911*sqrt(35))^2 t+pi(140t+1)^2)
    (20 sqrt(35)(210t-1)sqrt t + 200)*P*Q + 20 sqrt(35)*2.911*sqrt(pi)*(700t(7t+20)-1)*sqrt t*Q - 2*20
        sqrt(35)*2.911*sqrt(pi)*(2800t(7t+5)-1)*sqrt t*P <= -4.14199e7*t^2 < 0

    [lemma-46-root-shift-0.7]
    -- Both relations are claimed; tau has no upper end.
    domain tau >= 0.8
    (0.8 + 0.000026383)/0.8 <= 1.00003
    tau + 0.000026383 <= 1.00003*tau

    [lemma-46-root-shift-0.7-printed]
    -- The first relation is printed as an equation, so it is read to half a unit; tau has no upper end.
    domain tau >= 0.8
    (0.8 + 0.000026383)/0.8 ~ 1.00003
    tau + 0.000026383 <= 1.00003*tau

    [lemma-46-eq-317-last-coefficient]
    -- The tolerance is 1e-4 times the printed value.
    -2.26457e9 + 4.07198e9*sqrt(0.8) - 4.66103e8*0.8 - 1.46191e9*0.8^1.5 ~ -4.14199e7 within 4141.99

    [lemma-46-eq-321]
    -- The tolerance is 1e-4 times the printed value.
    -2.19286e9*sqrt(0.8) - 4.66103e8 + 2.03599e9/sqrt(0.8) ~ -1.51154e8 within 15115.4
    -2.19286e9*sqrt(0.8) - 4.66103e8 + 2.03599e9/sqrt(0.8) < 0

    [lemma-46-eq-318-decreasing]
    domain tau 0.8..1.25
    -1.46191e9*tau^1.5 + 4.07198e9*sqrt tau - 4.66103e8*tau - 2.26457e9 decreases in tau

    [lemma-46-eq-324]
    domain tau 0.8..1.25
    let b1 = At[B1, m = 0.01, v = 0.16 tau]
    let b2 = At[B2, m = 0.01, v = 0.16 tau]
    D[tau*(b1 - b2), tau] == (sqrt(pi)*((128 tau(2 tau+25)-1)*b1 - 2(128 tau(8 tau+25)-1)*b2) + 40 sqrt 2 (48
        tau-1) sqrt tau)/(3200 sqrt(pi) tau)

    [lemma-46-eq-324-intended]
    domain tau 0.8..1.25
    let b1 = At[B1, m = 0.01, v = 0.16 tau]
    let b2 = At[B2, m = 0.01, v = 0.16 tau]
    D[tau*(b1 - 2*b2), tau] == (sqrt(pi)*((128 tau(2 tau+25)-1)*b1 - 2(128 tau(8 tau+25)-1)*b2) + 40 sqrt 2
        (48 tau-1) sqrt tau)/(3200 sqrt(pi) tau)

    [lemma-46-eq-325-error]
    domain t 0.8..1.25
    let z1 = 0.01/sqrt(2*0.16t) + sqrt(0.16t/2)
    let z2 = 0.01/sqrt(2*0.16t) + sqrt(2*0.16t)
    let E = sqrt(pi)*((128t(2t+25)-1)*(erfcx(z1) - A(z1)) - 2(128t(8t+25)-1)*(erfcx(z2) - A(z2)))
    1.1 < E < 12

    [lemma-46-root-shift-0.16]
    -- Both relations are claimed; tau has no upper end.
    domain tau >= 0.8
    (0.8 + 0.00011542)/0.8 < 1.000142
    tau + 0.00011542 <= 1.00014*tau

    [lemma-46-eq-326-negative]
    domain t 0.8..1.25
    let P = sqrt(pi)*1.911*(16t+1)+sqrt((40 sqrt 2*2.911)^2 t+pi(16t+1)^2)
    let Q = sqrt(pi)*1.911*(32t+1)+sqrt((40 sqrt 2*2.911)^2 t+pi(32t+1)^2)
    (40 sqrt 2(48t-1)sqrt t + 20)*P*Q + 40 sqrt 2*2.911*sqrt(pi)*(128t(2t+25)-1)*sqrt t*Q - 2*40 sqrt
        2*2.911*sqrt(pi)*(128t(8t+25)-1)*sqrt t*P <= -3.1311e6*t^1.5 - 8.34635e6*t^3.5 - 1.13691e7*t^3 -
        5.51094e7*t^2 < 0

    [lemma-46-eq-329]
    domain tau 0.9..1.25
    let b1 = At[B1, m = 0.01, v = 0.24 tau]
    let b2 = At[B2, m = 0.01, v = 0.24 tau]
    D[tau*(b1 - b2), tau] == (sqrt(pi)*((192 tau(3 tau+25)-1)*b1 - 2(192 tau(12 tau+25)-1)*b2) + 40 sqrt 3 (72
        tau-1) sqrt tau)/(4800 sqrt(pi) tau)

    [lemma-46-eq-329-intended]
    domain tau 0.9..1.25
    let b1 = At[B1, m = 0.01, v = 0.24 tau]
    let b2 = At[B2, m = 0.01, v = 0.24 tau]
    D[tau*(b1 - 2*b2), tau] == (sqrt(pi)*((192 tau(3 tau+25)-1)*b1 - 2(192 tau(12 tau+25)-1)*b2) + 40 sqrt 3
        (72 tau-1) sqrt tau)/(4800 sqrt(pi) tau)

    [lemma-46-eq-330-error]
    domain t 0.9..1.25
    let z1 = 0.01/sqrt(2*0.24t) + sqrt(0.24t/2)
    let z2 = 0.01/sqrt(2*0.24t) + sqrt(2*0.24t)
    let E = sqrt(pi)*((192t(3t+25)-1)*(erfcx(z1) - A(z1)) - 2(192t(12t+25)-1)*(erfcx(z2) - A(z2)))
    14 < E < 32

    [lemma-46-root-shift-0.24]
    -- tau has no upper end.
    argued proves: (0.8 + 0.0000769518)/0.8 < 1.0000962, and tau + 0.0000769518 <= 1.0000962*tau for tau >=
        0.9
    because: the right side of "<=" minus the left one increases with tau by the last premise, so the case tau
        = 0.9 implies the others.
    (0.8 + 0.0000769518)/0.8 < 1.0000962
    at tau 0.9..1.25: tau + 0.0000769518 <= 1.0000962*tau
    1.0000962 - 1 > 0

    [lemma-46-eq-331-negative]
    domain t 0.9..1.25
    let P = sqrt(pi)*1.911*(24t+1)+sqrt((40 sqrt 3*2.911)^2 t+pi(24t+1)^2)
    let Q = sqrt(pi)*1.911*(48t+1)+sqrt((40 sqrt 3*2.911)^2 t+pi(48t+1)^2)
    (40 sqrt 3(72t-1)sqrt t + 32)*P*Q + 40 sqrt 3*2.911*sqrt(pi)*(192t(3t+25)-1)*sqrt t*Q - 2*40 sqrt
        3*2.911*sqrt(pi)*(192t(12t+25)-1)*sqrt t*P <= -5.09079e6*t^1.5 - 3.44998e7*t^3.5 - 3.5539e7*t^3 -
        6.21197e7*t^2 < 0

    [lemma-41-mean-bound]
    -- Both ranges are one point, as printed.
    domain mu -0.1, omega -0.1, v 0.02..0.5
    abs(mu~) < 0.289324

    [lemma-41-mean-bound-intended]
    domain mu -0.1..0.1, omega -0.1..0.1, v 0.02..0.5
    abs(mu~) < 0.289324

    [lemma-41-limit]
    -- Both ranges are one point, as printed.
    domain mu -0.1, omega -0.1, tau > 0
    limit abs(mu~) as nu -> 0+ is lambda*mu*omega

    [lemma-41-limit-intended]
    -- Claimed for each mu and omega of the domain -0.1..0.1; it fails for this choice, which refutes it.
    domain mu -0.1..0.1, omega -0.1..0.1, tau > 0
    at mu 0.1, omega -0.1, tau > 0: limit abs(mu~) as nu -> 0+ is lambda*mu*omega

    [lemma-41-eq-244-value]
    (lambda/2)*(e^(0.05/2+0.01)*alpha*erfc((0.02+0.01)/sqrt(0.04)) - (alpha+0.01)*erfc(0.01/sqrt(0.04)) +
        e^(-0.01^2/(2*0.5))*sqrt(0.5)*sqrt(2/pi) + 0.01*2) < 0.21857

    [lemma-41-eq-244-value-intended]
    (lambda/2)*(e^(0.5/2+0.01)*alpha*erfc((0.02+0.01)/sqrt(0.04)) - (alpha+0.01)*erfc(0.01/sqrt(0.04)) +
        e^(-0.01^2/(2*0.5))*sqrt(0.5)*sqrt(2/pi) + 0.01*2) < 0.21857

    [lemma-41-eq-244-upper]
    domain m -0.01..0.01, v 0.02..0.5
    argued proves: mu~(mu,omega,nu,tau) <= mu~(0.1,0.1,nu,tau) < 0.21857 for abs(mu) <= 0.1, abs(omega) <=
        0.1, 0.02 <= nu*tau <= 0.5
    because: mu~ depends on m and v only and increases in m, so that it is largest for m = 0.1*0.1, where the
        second premise bounds it.
    mu~ increases in m
    at m 0.01, v 0.02..0.5: mu~ < 0.21857

    [lemma-41-eq-245]
    domain m -0.01..0.01, v 0.02..0.5
    argued proves: mu~(mu,omega,nu,tau) >= mu~(0.1,-0.1,nu,tau) > -0.289324 for abs(mu) <= 0.1, abs(omega) <=
        0.1, 0.02 <= nu*tau <= 0.5
    because: mu~ depends on m and v only and increases in m, so that it is smallest for m = 0.1*(-0.1), where
        the second premise bounds it.
    mu~ increases in m
    at m -0.01, v 0.02..0.5: mu~ > -0.289324

    [lemma-42-dmean-dmu]
    domain Omega-
    abs(dmu~/dmu) < 0.14

    [lemma-42-dmean-domega]
    domain Omega-
    abs(dmu~/domega) < 0.14

    [lemma-42-dmean-dnu]
    domain Omega-
    abs(dmu~/dnu) < 0.52

    [lemma-42-dmean-dtau]
    domain Omega-
    abs(dmu~/dtau) < 0.11

    [lemma-42-eq-248]
    (1/2)*lambda*0.1*(2 - erfcx(0.0353553) + alpha*erfcx(0.106066)) < 0.133

    [lemma-42-term-range-lower]
    domain Omega-
    1.1072 <= alpha*B1
    0.942286 <= (alpha-1)*sqrt(2/(pi*v))

    [lemma-42-term-range-upper]
    domain Omega-
    alpha*B1 <= 1.49042
    (alpha-1)*sqrt(2/(pi*v)) <= 2.68593

    [lemma-42-eq-249]
    (1/4)*lambda*1.25*abs(1.1072 - 2.68593) < 0.52
    (1/4)*lambda*0.24*abs(1.1072 - 2.68593) < 0.11

    [lemma-43-mean-square-bound]
    domain Omega-
    mu~^2 < 0.005

    [lemma-43-eq-253]
    2*0.289324*0.14 ~ 0.08101072
    2*0.289324*0.52 ~ 0.30089696
    2*0.289324*0.11 ~ 0.06365128

    [lemma-43-eq-254-sum]
    0.00451457 + 0.001498041*0.08101072 + 0.001498041*0.08101072 + 0.0004033190*0.30089696 +
        0.0019065994*0.06365128 < 0.005

    [lemma-43-grid-maximum]
    domain Omega-
    grid 0.001498041, 0.001498041, 0.0004033190, 0.0019065994: max mu~^2 ~ 0.00451457

    [lemma-43-figure-a7]
    -- "≈" is one unit, for the place and for the value; x is v, as tau = 1.
    let m = 0.1*(-0.1)
    argued proves: h(x) = mu~(0.1,-0.1,x,1)^2 has on 0 <= x <= 1 a local maximum at an x with abs(x -
        0.187342) <= 0.000001, where abs(h(x) - 0.00451457) <= 0.00000001
    because: by the first two premises h increases at the lower end of the interval of these x and decreases
        at the upper end, so that its largest value there is taken inside: a local maximum. The last premise
        bounds h on the interval.
    at v 0.187341: D[mu~^2, v] > 0
    at v 0.187343: D[mu~^2, v] < 0
    at v 0.187341..0.187343: mu~^2 ~ 0.00451457 within 0.00000001
    """#
}
