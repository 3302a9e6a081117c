/// Section 6 of the list: the helper lemmas 21 to 38 and 47.
extension PrintedClaims {
  // swift-format-ignore
  static let helperLemmas = #"""
    [lemma-21-exp]
    -- For all real x.
    domain x real
    argued proves: exp is strictly increasing from 0 at -inf to inf at inf and has positive second derivative
    because: exp is positive, and its own first and second derivative.
    D[e^x, x] == e^x
    D[D[e^x, x], x] == e^x
    limit e^x as x -> -inf is 0
    limit e^x as x -> +inf is inf

    [lemma-21-erfc]
    -- For all real x.
    domain x real
    argued proves: erfc is strictly decreasing from 2 at -inf to 0 at inf
    because: its derivative is a negative number times an exponential, so it is negative everywhere.
    D[erfc(x), x] == -(2/sqrt pi)*e^(-x^2)
    limit erfc(x) as x -> -inf is 2
    limit erfc(x) as x -> +inf is 0

    [lemma-22-lower]
    -- For all x > 0.
    let X = 1/x^2
    let W = sqrt(pi)*x*erfcx(x)
    let K = (W - 1 + X/2)/X^2
    argued proves: 2*e^(-x^2)/(sqrt(pi)*(sqrt(x^2+2)+x)) < erfc(x) for x > 0
    because: up to x = 4 a box decides. Beyond, with s = 1/x^2, sqrt(pi)*x*erfcx(x) lies between successive
        partial sums of its asymptotic series 1 - s/2 + 3s^2/4 - 15s^3/8 + ..., so it is 1 - s/2 + k*s^2 with
        3/4 - 15s/8 < k < 3/4; X, W and K are s, this function and k, as formulas in x. The difference of the
        sides, times a positive factor, is a formula in s and k by algebra, which holds for all x, and
        positive by the last premise. Both sides are multiplied by e^(x^2).
    at x 0..4: 2/(sqrt(pi)*(sqrt(x^2+2)+x)) < erfcx(x)
    at x 4..8: (erfcx(x) - 2/(sqrt(pi)*(sqrt(x^2+2)+x)))*(sqrt(pi)*x*(W*X + 1 + sqrt(x^2+2)/x)/X^2) == 2K - 1
        + X/4 + 2K*X - K*X^2 + K^2*X^3
    at s 0..0.0625, k 0.6328125..0.75: 2k - 1 + s/4 + 2k*s - k*s^2 + k^2*s^3 > 0

    [lemma-22-upper]
    -- For all x > 0.
    let X = 1/x^2
    let W = sqrt(pi)*x*erfcx(x)
    let K = (W - 1 + X/2)/X^2
    argued proves: erfc(x) <= 2*e^(-x^2)/(sqrt(pi)*(sqrt(x^2+4/pi)+x)) for x > 0
    because: up to x = 4 a box decides. Beyond, with s = 1/x^2, sqrt(pi)*x*erfcx(x) lies between successive
        partial sums of its asymptotic series 1 - s/2 + 3s^2/4 - 15s^3/8 + ..., so it is 1 - s/2 + k*s^2 with
        3/4 - 15s/8 < k < 3/4; X, W and K are s, this function and k, as formulas in x. The difference of the
        sides, times a positive factor, is a formula in s and k by algebra, which holds for all x, and
        positive by the last premise. Both sides are multiplied by e^(x^2).
    at x 0..4: erfcx(x) <= 2/(sqrt(pi)*(sqrt(x^2+4/pi)+x))
    at x 4..8: (2/(sqrt(pi)*(sqrt(x^2+4/pi)+x)) - erfcx(x))*(sqrt(pi)*x*(2W*X/pi + 1 + sqrt(x^2+4/pi)/x)/(2X))
        == 1/2 - K*X - (1 - X/2 + K*X^2)^2/pi
    at s 0..0.0625, k 0.6328125..0.75: 1/2 - k*s - (1 - s/2 + k*s^2)^2/pi > 0

    [lemma-23-decreasing]
    -- For all x > 0.
    let X = 1/x^2
    let W = sqrt(pi)*x*erfcx(x)
    let K = (W - 1 + X/2)/X^2
    argued proves: e^(x^2)*erfc(x) is strictly decreasing for x > 0
    because: up to x = 4 a box decides. Beyond, with s = 1/x^2, sqrt(pi)*x*erfcx(x) lies between successive
        partial sums of its asymptotic series 1 - s/2 + 3s^2/4 - 15s^3/8 + ..., so it is 1 - s/2 + k*s^2 with
        3/4 - 15s/8 < k < 3/4; X, W and K are s, this function and k, as formulas in x. The derivative with
        its sign changed, times a positive factor, is a formula in s and k by algebra, which holds for all x,
        and positive by the last premise.
    at x 0..4: erfcx(x) decreases in x
    at x 4..8: (-D[erfcx(x), x])*(sqrt(pi)/(2X)) == 1/2 - K*X
    at s 0..0.0625, k 0.6328125..0.75: 1/2 - k*s > 0

    [lemma-23-convex]
    -- For all x > 0.
    let X = 1/x^2
    let W = sqrt(pi)*x*erfcx(x)
    let K = (W - 1 + X/2)/X^2
    argued proves: e^(x^2)*erfc(x) has positive second derivative for x > 0
    because: up to x = 4 a box decides. Beyond, with s = 1/x^2, sqrt(pi)*x*erfcx(x) lies between successive
        partial sums of its asymptotic series 1 - s/2 + 3s^2/4 - 15s^3/8 + ..., so it is 1 - s/2 + k*s^2 with
        3/4 - 15s/8 < k < 3/4; X, W and K are s, this function and k, as formulas in x. The second derivative,
        times a positive factor, is a formula in s and k by algebra, which holds for all x, and positive by
        the last premise.
    at x 0..4: D[D[erfcx(x), x], x] > 0
    at x 4..8: (D[D[erfcx(x), x], x])*(sqrt(pi)*x/(2X)) == 2K - 1/2 + K*X
    at s 0..0.0625, k 0.6328125..0.75: 2k - 1/2 + k*s > 0

    [lemma-24-sign]
    -- For all real x.
    domain x real
    argued proves: x*e^(x^2)*erfc(x) has the sign of x, for all real x
    because: erfc decreases strictly, by the first premise, to its limit 0, so it is positive; so is e^(x^2).
    D[erfc(x), x] == -(2/sqrt pi)*e^(-x^2)
    limit erfc(x) as x -> +inf is 0
    x*e^(x^2)*erfc(x) == x*erfcx(x)

    [lemma-24-increasing]
    -- For all real x.
    let X = 1/x^2
    let W = sqrt(pi)*x*erfcx(x)
    let K = (W - 1 + X/2)/X^2
    argued proves: x*e^(x^2)*erfc(x) is increasing for all real x, with limit 1/sqrt(pi) for x -> inf
    because: by the first two premises its derivative is half of (4x^2+2)*erfcx(x) - 4x/sqrt(pi), both terms
        of which are positive for x < 0. For x >= 0 this is the convexity of erfcx, the next three premises:
        up to x = 4 a box decides. Beyond, with s = 1/x^2, sqrt(pi)*x*erfcx(x) lies between successive partial
        sums of its asymptotic series 1 - s/2 + 3s^2/4 - 15s^3/8 + ..., so it is 1 - s/2 + k*s^2 with 3/4 -
        15s/8 < k < 3/4; X, W and K are s, this function and k, as formulas in x. Then come the three premises
        for each of the bounds of Lemma 22; x times these bounds are the formulas of the last two premises
        with s = 1/x^2, which have the same limit.
    at x 4..8: D[x*erfcx(x), x] == D[D[erfcx(x), x], x]/2
    at x 4..8: D[D[erfcx(x), x], x] == (4x^2+2)*erfcx(x) - 4x/sqrt(pi)
    at x 0..4: D[D[erfcx(x), x], x] > 0
    at x 4..8: (D[D[erfcx(x), x], x])*(sqrt(pi)*x/(2X)) == 2K - 1/2 + K*X
    at s 0..0.0625, k 0.6328125..0.75: 2k - 1/2 + k*s > 0
    at x 0..4: 2/(sqrt(pi)*(sqrt(x^2+2)+x)) < erfcx(x)
    at x 4..8: (erfcx(x) - 2/(sqrt(pi)*(sqrt(x^2+2)+x)))*(sqrt(pi)*x*(W*X + 1 + sqrt(x^2+2)/x)/X^2) == 2K - 1
        + X/4 + 2K*X - K*X^2 + K^2*X^3
    at s 0..0.0625, k 0.6328125..0.75: 2k - 1 + s/4 + 2k*s - k*s^2 + k^2*s^3 > 0
    at x 0..4: erfcx(x) <= 2/(sqrt(pi)*(sqrt(x^2+4/pi)+x))
    at x 4..8: (2/(sqrt(pi)*(sqrt(x^2+4/pi)+x)) - erfcx(x))*(sqrt(pi)*x*(2W*X/pi + 1 + sqrt(x^2+4/pi)/x)/(2X))
        == 1/2 - K*X - (1 - X/2 + K*X^2)^2/pi
    at s 0..0.0625, k 0.6328125..0.75: 1/2 - k*s - (1 - s/2 + k*s^2)^2/pi > 0
    limit 2/(sqrt(pi)*(sqrt(1+2s)+1)) as s -> 0+ is 1/sqrt(pi)
    limit 2/(sqrt(pi)*(sqrt(1+4s/pi)+1)) as s -> 0+ is 1/sqrt(pi)

    [lemma-24-eq-150]
    -- For all x > 0; Lemma 22 times x*e^(x^2).
    let X = 1/x^2
    let W = sqrt(pi)*x*erfcx(x)
    let K = (W - 1 + X/2)/X^2
    argued proves: 2/(sqrt(pi)*(sqrt(2/x^2+1)+1)) < x*erfc(x)*e^(x^2) <= 2/(sqrt(pi)*(sqrt(4/(pi*x^2)+1)+1))
        for x > 0
    because: for x > 0, x*sqrt(2/x^2+1) = sqrt(x^2+2) and x*sqrt(4/(pi*x^2)+1) = sqrt(x^2+4/pi), so the bounds
        are x times those of Lemma 22 for erfcx(x), which the premises show: up to x = 4 a box decides.
        Beyond, with s = 1/x^2, sqrt(pi)*x*erfcx(x) lies between successive partial sums of its asymptotic
        series 1 - s/2 + 3s^2/4 - 15s^3/8 + ..., so it is 1 - s/2 + k*s^2 with 3/4 - 15s/8 < k < 3/4; X, W and
        K are s, this function and k, as formulas in x. The differences of the sides, times positive factors,
        are formulas in s and k by algebra, and positive.
    at x 0..4: 2/(sqrt(pi)*(sqrt(x^2+2)+x)) < erfcx(x)
    at x 4..8: (erfcx(x) - 2/(sqrt(pi)*(sqrt(x^2+2)+x)))*(sqrt(pi)*x*(W*X + 1 + sqrt(x^2+2)/x)/X^2) == 2K - 1
        + X/4 + 2K*X - K*X^2 + K^2*X^3
    at s 0..0.0625, k 0.6328125..0.75: 2k - 1 + s/4 + 2k*s - k*s^2 + k^2*s^3 > 0
    at x 0..4: erfcx(x) <= 2/(sqrt(pi)*(sqrt(x^2+4/pi)+x))
    at x 4..8: (2/(sqrt(pi)*(sqrt(x^2+4/pi)+x)) - erfcx(x))*(sqrt(pi)*x*(2W*X/pi + 1 + sqrt(x^2+4/pi)/x)/(2X))
        == 1/2 - K*X - (1 - X/2 + K*X^2)^2/pi
    at s 0..0.0625, k 0.6328125..0.75: 1/2 - k*s - (1 - s/2 + k*s^2)^2/pi > 0

    [lemma-25-26-ranges]
    -- Exact: the extreme values are products of the ends of the ranges.
    domain Omega_ext
    min mu*omega == -0.01
    max mu*omega == 0.01
    min nu*tau == 0.64
    max nu*tau == 1.875

    [lemma-27-monotone]
    -- h1 = (m+v)/sqrt(2v), as a sum; so in the next rows.
    domain Omega_ext
    let h1 = m/sqrt(2v) + sqrt(v/2)
    h1 > 0
    h1 increases in v
    h1 increases in m

    [lemma-27-values]
    domain Omega_ext
    let h1 = m/sqrt(2v) + sqrt(v/2)
    min h1 ~ 0.5568
    max h1 ~ 0.9734

    [lemma-27-bounds]
    domain Omega_ext
    let h1 = m/sqrt(2v) + sqrt(v/2)
    0.5568 <= h1 <= 0.9734

    [lemma-28]
    -- h2 = (m+2v)/sqrt(2v), as a sum.
    domain Omega_ext
    let h2 = m/sqrt(2v) + sqrt(2v)
    h2 > 0
    h2 increases in v
    h2 increases in m
    min h2 ~ 1.1225
    max h2 ~ 1.9417
    1.1225 <= h2 <= 1.9417

    [lemma-29-monotone-v]
    domain Omega_ext
    m/sqrt(2v) decreases in v

    [lemma-29-monotone-m]
    domain Omega_ext
    m/sqrt(2v) increases in m

    [lemma-29-values]
    domain Omega_ext
    let h3 = m/sqrt(2v)
    min h3 ~ -0.0088388
    max h3 ~ 0.0088388

    [lemma-29-bounds]
    domain Omega_ext
    -0.0088388 <= m/sqrt(2v) <= 0.0088388

    [lemma-30-values]
    -- A printed 0 is exact: h4 is a square.
    domain Omega_ext
    let h4 = (m/sqrt(2v))^2
    min h4 == 0
    max h4 ~ 0.000078126

    [lemma-30-bounds]
    domain Omega_ext
    0 <= (m/sqrt(2v))^2 <= 0.000078126

    [lemma-31]
    domain Omega_ext
    sqrt(2/pi)*(alpha-1)/sqrt v > 0
    sqrt(2/pi)*(alpha-1)/sqrt v decreases in v

    [lemma-32-positive]
    domain Omega_ext
    2 - erfc(m/sqrt(2v)) > 0

    [lemma-32-monotone-v]
    domain Omega_ext
    2 - erfc(m/sqrt(2v)) decreases in v

    [lemma-32-monotone-m]
    domain Omega_ext
    2 - erfc(m/sqrt(2v)) increases in m

    [lemma-33]
    domain Omega_ext
    let f = sqrt(2/pi)*((alpha-1)*m/v^(3/2) - alpha/sqrt v)
    f < 0
    f increases in v
    f increases in m

    [lemma-34]
    domain Omega_ext
    let f = sqrt(2/pi)*(-(alpha-1)*m^2/v^(3/2) + (-alpha+alpha*m+1)/sqrt v - alpha*sqrt v)
    f < 0
    f decreases in v
    f increases in m

    [lemma-34-eq-158]
    3*(-0.1*0.1)^2*(alpha-1) - (0.8*0.8)^2*alpha - 0.8*0.8*((-0.1*0.1)*alpha - alpha + 1) ~ -0.243569

    [lemma-34-step-2-alpha-v]
    domain Omega_ext
    2*alpha*v > 1.6*alpha

    [lemma-34-derivative-negative]
    domain Omega_ext
    -1 + alpha - m*alpha - 2*alpha*v < 0

    [lemma-34-1.0574]
    domain Omega_ext
    -2m(alpha-1) + v*alpha >= -2*0.01*(alpha-1) + 0.8*0.8*alpha > 1.0574

    [lemma-34-eq-161]
    -- The point is one of the domain, so its value is the largest one if no value is larger.
    domain Omega_ext
    let f = sqrt(2/pi)*(-(alpha-1)*m^2/v^(3/2) + (-alpha+alpha*m+1)/sqrt v - alpha*sqrt v)
    let value = At[f, v = 0.8*0.8, m = 0.1*0.1]
    f <= value
    value ~ -1.72296

    [lemma-35]
    domain Omega_ext
    let f = sqrt(2/pi)*((alpha^2-1)*m/v^(3/2) - 3*alpha^2/sqrt v)
    f < 0
    f increases in v
    f increases in m

    [lemma-35-1.77387]
    domain Omega_ext
    alpha^2*v - m*(alpha^2-1) >= alpha^2*0.8*0.8 - 0.1*0.1*(alpha^2-1) > 1.77387

    [lemma-35-maximum]
    sqrt(2/pi)*(0.1*0.1*(alpha^2-1)/(1.5*1.25)^(3/2) - 3*alpha^2/sqrt(1.5*1.25)) ~ -4.88869

    [lemma-36]
    domain Omega_ext
    let f = sqrt(2/pi)*((alpha^2-1)*m/sqrt v - 3*alpha^2*sqrt v)
    f < 0
    f decreases in v
    f increases in m

    [lemma-36-5.35764]
    -3*alpha^2*0.8*0.8 + 0.1*0.1*(alpha^2-1) < -5.35764

    [lemma-36-maximum]
    sqrt(2/pi)*(0.1*0.1*(alpha^2-1)/sqrt(0.8*0.8) - 3*sqrt(0.8*0.8)*alpha^2) ~ -5.34347

    [lemma-37]
    domain Omega_ext
    v*B1 > 0
    v*B1 increases in v
    v*B1 decreases in m

    [lemma-37-eq-172]
    -- "a = d > 0.5" is read as a = d and a > 0.5, with a the exact expression.
    domain Omega_ext
    let bound = 0.25*0.64^2 - 0.5*0.1^4 - 0.01*0.8
    D[v*B1, v] == B1*(v(v+2)-m^2)/(2v) + (m-v)/sqrt(2 pi v)
    B1 > 0.4349
    (1/2)*0.4349*sqrt(2 pi) ~ 0.545066
    (1/2)*0.4349*sqrt(2 pi) > 0.5
    -0.5m^2 + m sqrt v + 0.25v^2 >= bound
    bound ~ 0.09435
    bound > 0

    [lemma-38]
    domain Omega_ext
    v*B2 > 0
    v*B2 increases in v
    v*B2 decreases in m

    [lemma-38-eq-173]
    domain Omega_ext
    v*e^((m+2v)^2/(2v))*erfc((m+2v)/(sqrt 2*sqrt(2v))) == v*e^((m+2v)^2/(2v))*erfc((m+2v)/(sqrt 2*sqrt v))

    [lemma-38-eq-174]
    domain m real, v > 0
    D[v*e^((m+2v)^2/(2v))*erfc((m+2v)/(2 sqrt v)), v] ==
        e^((m+2v)^2/(4v))*(sqrt(pi)*e^((m+2v)^2/(4v))*(2v(2v+1)-m^2)*erfc((m+2v)/(2 sqrt v)) +
        sqrt(v)*(m-2v))/(2 sqrt(pi) v)

    [lemma-38-B2-bound]
    domain Omega_ext
    B2 > 0.261772

    [lemma-38-0.463979]
    0.261772*sqrt(pi) > 0.463979

    [lemma-38-eq-175-first]
    domain Omega_ext
    sqrt(pi)*e^((m+2v)^2/(4v))*(2v(2v+1)-m^2)*erfc((m+2v)/(2 sqrt v)) + sqrt(v)(m-2v) >
        0.463979*(2v(2v+1)-m^2) + sqrt(v)(m-2v)

    [lemma-38-0.201766]
    0.85592*(0.8*0.8)^2 - 0.1*0.1*(sqrt(1.5*1.25) + 0.1*0.1*0.463979) - 0.0720421*1.5*1.25 > 0.201766

    [lemma-47-extrema]
    -- A consequence of the claim as printed: a point where a function has an extreme value over a domain is
    -- in it.
    domain m -0.01..0.01, v 0.64..1.875
    -0.01 <= 0.64 <= 0.01
    0.64 <= -0.01 <= 1.875
    -0.01 <= 1.875 <= 0.01
    0.64 <= 0.01 <= 1.875

    [lemma-47-extrema-intended]
    -- E1 is this function; the points are in the domain, so their values are the extreme ones if no value is
    -- outside.
    domain m -0.01..0.01, v 0.64..1.875
    e^(0.01+1.875/2)*erfc((0.01+1.875)/sqrt(2*1.875)) <= E1 <=
        e^(-0.01+0.64/2)*erfc((-0.01+0.64)/sqrt(2*0.64))

    [lemma-47-decreasing-in-v]
    -- E1 is this function; that it decreases strictly says that the derivative is negative.
    domain m -0.01..0.01, v 0.64..1.875
    E1 decreases in v
    D[e^(m+v/2)*erfc((m+v)/sqrt(2v)), v] == e^(-m^2/(2v))*(sqrt(pi)*v^(3/2)*B1 + sqrt(2)*(m-v))/(2 sqrt(pi)
        v^(3/2))

    [lemma-47-eq-333]
    -- "This value" is that of the expression, not its decimal; z = (m+v)/sqrt(2v), as a sum.
    domain m -0.01..0.01, v 0.64..1.875
    let z = m/sqrt(2v) + sqrt(v/2)
    let this = 2*0.64^(3/2)/((0.01+0.64)/sqrt(1.28) + sqrt((0.01+0.64)^2/1.28 + 4/pi)) + 0.01*sqrt 2 -
        0.64*sqrt 2
    this ~ -0.334658
    2v^(3/2)/(z + sqrt(z^2+4/pi)) + m sqrt 2 - v sqrt 2 <= this

    [lemma-47-eq-334-values]
    1.37713*erfc(0.883883*(-0.01)+0.565685) ~ 0.5935272325870631
    1.37349*e^(-0.78125*(0.01+0.64)^2) ~ 0.987354705867739

    [lemma-47-eq-334-negative]
    -- E1 is this function; that it decreases strictly says that the derivative is negative.
    domain m -0.01..0.01, v 0.64
    E1 decreases in m
    """#
}
