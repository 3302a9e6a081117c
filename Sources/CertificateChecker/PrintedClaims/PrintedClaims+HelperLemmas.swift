/// Section 6 of the list: the helper lemmas 21 to 38 and 47.
extension PrintedClaims {
  // swift-format-ignore
  static let helperLemmas = #"""
    [lemma-21-exp]
    -- For all real x.
    domain x real
    argued proves: exp is strictly increasing from 0 at -inf to inf at inf and has positive second derivative
    because: exp is its own first and second derivative, and positive: a square by the third premise, and not
        0 by the fourth.
    D[e^x, x] == e^x
    D[D[e^x, x], x] == e^x
    e^x == (e^(x/2))^2
    e^x*e^(-x) == 1
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
    domain x > 0
    let s = sqrt(x^2+2)
    let f = erfc(x) - 2*e^(-x^2)/(sqrt(pi)*(sqrt(x^2+2)+x))
    argued proves: 2*e^(-x^2)/(sqrt(pi)*(sqrt(x^2+2)+x)) < erfc(x) for x > 0
    because: f is the right side minus the left side. Its derivative is negative: the bracket of the first
        premise is a difference of positive terms, and the square of the first exceeds that of the second by
        2. So f decreases strictly, to its limit 0; so it is positive.
    D[f, x] == -e^(-x^2)/(sqrt(pi)*s)*(s*(1+2x^2) - x*(2x^2+3))
    s^2*(1+2x^2)^2 - x^2*(2x^2+3)^2 == 2
    limit f as x -> +inf is 0

    [lemma-22-upper]
    -- For all x > 0.
    domain x > 0
    let s = sqrt(x^2+4/pi)
    let k = 4/pi
    let f = erfc(x) - 2*e^(-x^2)/(sqrt(pi)*(sqrt(x^2+4/pi)+x))
    argued proves: erfc(x) <= 2*e^(-x^2)/(sqrt(pi)*(sqrt(x^2+4/pi)+x)) for x > 0
    because: f is the left side minus the right side, and 0 at x = 0. By the first premise its derivative is a
        negative factor times a difference of positive terms (1 < k); by the second, the squares of these
        differ by k/4 times a linear function of x^2 that is positive at 0 and decreasing (k < 2). So f
        decreases at first and increases from some x on, to its limit 0: it is negative for x > 0.
    D[f, x] == -sqrt(pi)*e^(-x^2)/s*(s*(x^2+k/2-1/2) - x*(x^2+k-1/2))
    s^2*(x^2+k/2-1/2)^2 - x^2*(x^2+k-1/2)^2 == (k/4)*((k-1)^2 - (2-k)*x^2)
    1 < k < 2
    At[f, x = 0] == 0
    limit f as x -> +inf is 0

    [lemma-23-decreasing]
    -- For all x > 0.
    domain x real, t real
    argued proves: e^(x^2)*erfc(x) is strictly decreasing for x > 0
    because: erfc(x) is 2/sqrt(pi) times the integral of e^(-u^2) over u > x. With u = x + t and the first
        premise, e^(x^2)*erfc(x) is 2/sqrt(pi) times the integral of e^(-t^2)*e^(-2x*t) over t > 0, whose
        integrand strictly decreases in x by the second premise.
    x^2 - (x+t)^2 == -t^2 - 2x*t
    D[e^(-2x*t), x] == -2t*e^(-2x*t)

    [lemma-23-convex]
    -- For all x > 0.
    domain x real, t real
    argued proves: e^(x^2)*erfc(x) has positive second derivative for x > 0
    because: erfc(x) is 2/sqrt(pi) times the integral of e^(-u^2) over u > x. With u = x + t and the first
        premise, e^(x^2)*erfc(x) is 2/sqrt(pi) times the integral of e^(-t^2)*e^(-2x*t) over t > 0; its second
        derivative is that of the integral with the factor 4t^2, by the second premise, so it is positive.
    x^2 - (x+t)^2 == -t^2 - 2x*t
    D[D[e^(-2x*t), x], x] == 4t^2*e^(-2x*t)

    [lemma-24-sign]
    -- For all real x.
    domain x real
    argued proves: x*e^(x^2)*erfc(x) has the sign of x, for all real x
    because: erfc decreases strictly, by the first premise, to its limit 0, so it is positive; so is e^(x^2).
    D[erfc(x), x] == -(2/sqrt pi)*e^(-x^2)
    limit erfc(x) as x -> +inf is 0

    [lemma-24-increasing]
    -- For all real x.
    domain x real, t real
    argued proves: x*e^(x^2)*erfc(x) is increasing for all real x, with limit 1/sqrt(pi) for x -> inf
    because: by the first premise its derivative is half the second derivative of e^(x^2)*erfc(x). By the
        second and third premise, with u = x + t in the integral of e^(-u^2) over u > x, that is 2/sqrt(pi)
        times the integral of 4t^2*e^(-t^2)*e^(-2x*t) over t > 0, so positive.
    D[x*e^(x^2)*erfc(x), x] == (1/2)*D[D[e^(x^2)*erfc(x), x], x]
    x^2 - (x+t)^2 == -t^2 - 2x*t
    D[D[e^(-2x*t), x], x] == 4t^2*e^(-2x*t)
    limit x*e^(x^2)*erfc(x) as x -> +inf is 1/sqrt(pi)

    [lemma-24-eq-150]
    -- For all x > 0; Lemma 22, with the premises of lemma-22-lower and lemma-22-upper.
    domain x > 0
    let k = 4/pi
    let r = sqrt(x^2+2)
    let s = sqrt(x^2+k)
    let f = erfc(x) - 2*e^(-x^2)/(sqrt(pi)*(r+x))
    let h = erfc(x) - 2*e^(-x^2)/(sqrt(pi)*(s+x))
    argued proves: 2/(sqrt(pi)*(sqrt(2/x^2+1)+1)) < x*erfc(x)*e^(x^2) <= 2/(sqrt(pi)*(sqrt(4/(pi*x^2)+1)+1))
        for x > 0
    because: f > 0 and h <= 0 as in Lemma 22: f decreases strictly to its limit 0, as the bracket in its
        derivative is a difference of positive terms whose squares differ by 2; h is 0 at 0, decreases at
        first and increases from some x on, to its limit 0, as the squares of the terms of the bracket differ
        by k/4 times a linear function of x^2, positive at 0 and decreasing. Times x*e^(x^2) this is the
        claim, since x*sqrt(2/x^2+1) = r and x*sqrt(4/(pi*x^2)+1) = s by the last two premises.
    D[f, x] == -e^(-x^2)/(sqrt(pi)*r)*(r*(1+2x^2) - x*(2x^2+3))
    r^2*(1+2x^2)^2 - x^2*(2x^2+3)^2 == 2
    limit f as x -> +inf is 0
    D[h, x] == -sqrt(pi)*e^(-x^2)/s*(s*(x^2+k/2-1/2) - x*(x^2+k-1/2))
    s^2*(x^2+k/2-1/2)^2 - x^2*(x^2+k-1/2)^2 == (k/4)*((k-1)^2 - (2-k)*x^2)
    1 < k < 2
    At[h, x = 0] == 0
    limit h as x -> +inf is 0
    x^2*(2/x^2+1) == r^2
    x^2*(4/(pi*x^2)+1) == s^2

    [lemma-25-26-ranges]
    -- Exact: the extreme values are products of the ends of the ranges.
    domain Omega_ext
    min m == -0.01
    max m == 0.01
    min v == 0.64
    max v == 1.875

    [lemma-27-monotone]
    domain Omega_ext
    let h1 = (m+v)/sqrt(2v)
    h1 > 0
    h1 increases in v
    h1 increases in m

    [lemma-27-values]
    domain Omega_ext
    let h1 = (m+v)/sqrt(2v)
    min h1 ~ 0.5568
    max h1 ~ 0.9734

    [lemma-27-bounds]
    domain Omega_ext
    let h1 = (m+v)/sqrt(2v)
    0.5568 <= h1 <= 0.9734

    [lemma-28]
    domain Omega_ext
    let h2 = (m+2v)/sqrt(2v)
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
    domain Omega_ext
    let f = sqrt(2/pi)*(-(alpha-1)*m^2/v^(3/2) + (-alpha+alpha*m+1)/sqrt v - alpha*sqrt v)
    let value = At[f, v = 0.8*0.8, m = 0.1*0.1]
    max f == value
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
    -- As printed, the values of m and v are exchanged.
    argued refutes: e^(m+v/2)*erfc((m+v)/sqrt(2v)) has over -0.01 <= m <= 0.01, 0.64 <= v <= 1.875 its global
        maximum at m = 0.64, v = -0.01 and its global minimum at m = 1.875, v = 0.01
    because: an extreme value over a domain is one at a point of the domain, and these points are outside:
        their m is larger than 0.01.
    0.64 > 0.01
    1.875 > 0.01

    [lemma-47-extrema-intended]
    domain m -0.01..0.01, v 0.64..1.875
    let f = e^(m+v/2)*erfc((m+v)/sqrt(2v))
    max f == At[f, m = -0.01, v = 0.64]
    min f == At[f, m = 0.01, v = 1.875]

    [lemma-47-decreasing-in-v]
    domain m -0.01..0.01, v 0.64..1.875
    let f = e^(m+v/2)*erfc((m+v)/sqrt(2v))
    f decreases in v
    D[f, v] == e^(-m^2/(2v))*(sqrt(pi)*v^(3/2)*B1 + sqrt(2)*(m-v))/(2 sqrt(pi) v^(3/2))
    e^(-m^2/(2v))*(sqrt(pi)*v^(3/2)*B1 + sqrt(2)*(m-v))/(2 sqrt(pi) v^(3/2)) < 0

    [lemma-47-eq-333]
    -- "This value" is that of the expression, not its decimal.
    domain m -0.01..0.01, v 0.64..1.875
    let this = 2*0.64^(3/2)/((0.01+0.64)/sqrt(1.28) + sqrt((0.01+0.64)^2/1.28 + 4/pi)) + 0.01*sqrt 2 -
        0.64*sqrt 2
    this ~ -0.334658
    2v^(3/2)/((m+v)/sqrt(2v) + sqrt((m+v)^2/(2v)+4/pi)) + m sqrt 2 - v sqrt 2 <= this

    [lemma-47-eq-334-values]
    1.37713*erfc(0.883883*(-0.01)+0.565685) ~ 0.5935272325870631
    1.37349*e^(-0.78125*(0.01+0.64)^2) ~ 0.987354705867739

    [lemma-47-eq-334-negative]
    domain m -0.01..0.01, v 0.64
    D[e^(m+v/2)*erfc((m+v)/sqrt(2v)), m] < 0
    """#
}
