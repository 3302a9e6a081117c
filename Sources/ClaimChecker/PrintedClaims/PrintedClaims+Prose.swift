/// Section 9 of the list: prose claims made precise.
extension PrintedClaims {
  // swift-format-ignore
  static let prose = #"""
    [prose-variance-3-16-across-layers]
    -- On the way the mean may leave the range of Theorem 2, so a wider one is used, which it does not leave.
    argued proves: for every sequence (omega_k,tau_k) with abs(omega_k) <= 0.1, 0.8 <= tau_k <= 1.25 and every
        start with abs(mu_0) <= 1, 3 <= nu_0 <= 16 there is a k with nu_k < 3, where (mu_{k+1},nu_{k+1}) is
        the image under g with (omega_k,tau_k)
    because: as long as nu_k >= 3, abs(mu_k) <= 2 and nu_k <= 16 by induction, and each layer multiplies nu by
        less than 0.99, so nu is below 3 after finitely many.
    at mu -2..2, omega -0.1..0.1, nu 3..16, tau 0.8..1.25: abs(mu~) <= 2
    at mu -2..2, omega -0.1..0.1, nu 3..16, tau 0.8..1.25: layer nu~ < 0.99 nu

    [prose-variance-3-16-mean-step]
    domain Omega++
    abs(mu~) <= 1

    [prose-fixed-points-above-0.16]
    -- No range of mu is needed. c stands for m/sqrt v, r for sqrt v, b for a number between 0 and 1.
    let T = erfc(c/sqrt 2)
    let g = e^(-c^2/2)
    let q = sqrt(2/pi)
    let first = q*g - c*T
    let second = (1+c^2)*T - c*q*g
    let third = (c^2+2)*q*g - (c^3+3c)*T
    let L = (lambda/2)*(c*(2-T) + q*g - alpha*(first - (r/2)*b*second))
    let least = (lambda^2/2)*((c^2+1)*(2-T) + c*q*g + alpha^2*(second - r*third)) - L^2
    let m = c*sqrt v
    argued proves: all fixed points (mu,nu) of g with nu > 0, for abs(omega) <= 0.1 and 0.8 <= tau <= 1.25,
        have nu = nu~ > 0.16
    because: the first six premises give expectations over z < 0: first, second and third are those of -2z/r,
        2z^2/v and -2z^3/r^3. From x <= e^x - 1 <= 0 and e^x - 1 <= x + x^2/2 for x < 0 follow mu~ =
        r*(lambda/2)*(c*(2-T) + q*g - alpha*b*first) and mu~ = r*L, each for some b in 0..1. A fixed point has
        m = omega*mu~, so abs(c) <= abs(mu~)/(10 r). With w = 1/abs(c), t = T, h = g, the next two premises
        exclude abs(c) >= 1, for c > 0 and for c < 0; the two that follow leave abs(c) < 0.035 if nu <= 0.16,
        where v <= 0.2 and r <= 0.448. From (e^x-1)^2 >= x^2 + x^3 for x < 0 follows nu~/v >= least for that
        b; so nu~ > v/0.8 >= nu if v <= 0.02, where r <= 0.1415, by the next premise, and up to v = 0.128 by
        the next but one. From there to 0.2, nu~ > 0.16 >= nu by the last. So nu = nu~ is impossible.
    at c real, v > 0: mean of 2*e^x for x <= 0, 0 for x > 0 is E1
    at c real, v > 0: mean of 2 for x <= 0, 0 for x > 0 is C
    at c real, v > 0: mean of 2e^(2x) for x <= 0, 0 for x > 0 is E2
    at c real, v > 0: mean of -2x for x <= 0, 0 for x > 0 is sqrt(v)*(sqrt(2/pi)*G - (m/sqrt v)*C)
    at c real, v > 0: mean of 2x^2 for x <= 0, 0 for x > 0 is v*((1+m^2/v)*C - (m/sqrt v)*sqrt(2/pi)*G)
    at c real, v > 0: mean of -2x^3 for x <= 0, 0 for x > 0 is v^1.5*((m^2/v+2)*sqrt(2/pi)*G - ((m/sqrt v)^3+3m/sqrt
        v)*C)
    at w 0..1, b 0..1, t 0..1, h 0..1: abs((lambda/2)*(2 - t + w*q*h - alpha*b*(w*q*h - t))) < 10
    at w 0..1, b 0..1, t 1..2, h 0..1: abs((lambda/2)*(t - 2 + w*q*h - alpha*b*(w*q*h + t))) < 10
    at c 0.035..1, b 0..1, r 0..0.448: abs(L) < 10c
    at c -1..-0.035, b 0..1, r 0..0.448: abs(L) < -10c
    at c -0.035..0.035, b 0..1, r 0..0.1415: least > 1/0.8
    at c -0.035..0.035, v 0.02..0.128: nu~ > v/0.8
    at c -0.035..0.035, v 0.128..0.2: nu~ > 0.16

    [prose-fixed-points-above-0.24]
    -- As prose-fixed-points-above-0.16.
    let T = erfc(c/sqrt 2)
    let g = e^(-c^2/2)
    let q = sqrt(2/pi)
    let first = q*g - c*T
    let second = (1+c^2)*T - c*q*g
    let third = (c^2+2)*q*g - (c^3+3c)*T
    let L = (lambda/2)*(c*(2-T) + q*g - alpha*(first - (r/2)*b*second))
    let least = (lambda^2/2)*((c^2+1)*(2-T) + c*q*g + alpha^2*(second - r*third)) - L^2
    let m = c*sqrt v
    argued proves: all fixed points (mu,nu) of g with nu > 0, for abs(omega) <= 0.1 and 0.9 <= tau <= 1.25,
        have nu = nu~ > 0.24
    because: the first six premises give expectations over z < 0: first, second and third are those of -2z/r,
        2z^2/v and -2z^3/r^3. From x <= e^x - 1 <= 0 and e^x - 1 <= x + x^2/2 for x < 0 follow mu~ =
        r*(lambda/2)*(c*(2-T) + q*g - alpha*b*first) and mu~ = r*L, each for some b in 0..1. A fixed point has
        m = omega*mu~, so abs(c) <= abs(mu~)/(10 r). With w = 1/abs(c), t = T, h = g, the next two premises
        exclude abs(c) >= 1, for c > 0 and for c < 0; the two that follow leave abs(c) < 0.035 if nu <= 0.24,
        where v <= 0.3 and r <= 0.548. From (e^x-1)^2 >= x^2 + x^3 for x < 0 follows nu~/v >= least for that
        b; so nu~ > v/0.9 >= nu if v <= 0.02, where r <= 0.1415, by the next premise, and up to v = 0.216 by
        the next but one. From there to 0.3, nu~ > 0.24 >= nu by the last. So nu = nu~ is impossible.
    at c real, v > 0: mean of 2*e^x for x <= 0, 0 for x > 0 is E1
    at c real, v > 0: mean of 2 for x <= 0, 0 for x > 0 is C
    at c real, v > 0: mean of 2e^(2x) for x <= 0, 0 for x > 0 is E2
    at c real, v > 0: mean of -2x for x <= 0, 0 for x > 0 is sqrt(v)*(sqrt(2/pi)*G - (m/sqrt v)*C)
    at c real, v > 0: mean of 2x^2 for x <= 0, 0 for x > 0 is v*((1+m^2/v)*C - (m/sqrt v)*sqrt(2/pi)*G)
    at c real, v > 0: mean of -2x^3 for x <= 0, 0 for x > 0 is v^1.5*((m^2/v+2)*sqrt(2/pi)*G - ((m/sqrt v)^3+3m/sqrt
        v)*C)
    at w 0..1, b 0..1, t 0..1, h 0..1: abs((lambda/2)*(2 - t + w*q*h - alpha*b*(w*q*h - t))) < 10
    at w 0..1, b 0..1, t 1..2, h 0..1: abs((lambda/2)*(t - 2 + w*q*h - alpha*b*(w*q*h + t))) < 10
    at c 0.035..1, b 0..1, r 0..0.548: abs(L) < 10c
    at c -1..-0.035, b 0..1, r 0..0.548: abs(L) < -10c
    at c -0.035..0.035, b 0..1, r 0..0.1415: least > 1/0.9
    at c -0.035..0.035, v 0.02..0.216: nu~ > v/0.9
    at c -0.035..0.035, v 0.216..0.3: nu~ > 0.24

    [prose-fixed-points-degenerate]
    -- The weights and the mean of the premises are one choice that the claim allows.
    domain mu 0, omega 0, nu 0, tau 1
    argued refutes: no fixed point (mu,nu) of g has 0 <= nu <= 0.16, for abs(mu) <= 0.1, abs(omega) <= 0.1,
        0.8 <= tau <= 1.25, where z = m almost surely if nu = 0
    because: for nu = 0, so v = 0 by the second premise, z = m almost surely, the variance of selu(z) is 0,
        and its mean is selu(m), lambda*m for m >= 0. At m = 0 this is mu = 0 by the first: (0,0) is a fixed
        point.
    lambda*mu*omega - mu == 0
    nu*tau == 0

    [prose-lower-bound-small-variance]
    -- The lower end of nu is not included; a point where it fails, on any part of the domain, refutes it.
    domain mu -0.1..0.1, omega -0.1..0.1, nu >0..0.16, tau 0.8..1.25
    nu~ > nu

    [prose-exploding-gradients]
    -- chi = E[selu'(z)^2].
    let m = 0
    let v = 1
    let tau = 1
    tau*chi <= 1

    [prose-vanishing-gradients]
    let m = 0
    let v = 1
    let tau = 1
    tau*chi >= 1

    [prose-exploding-gradients-box]
    domain Omega
    layer factor <= 1

    [prose-vanishing-gradients-box]
    domain Omega
    layer factor >= 1

    [prose-slope-above-one]
    lambda > 1

    [prose-no-scaled-relu]
    -- At omega = 0, tau = 1 and (mu,nu) = (0,1) the net input is standard normal; c has no upper end.
    let m = 0
    let v = 1
    argued proves: for no c > 0 is (0,1) a fixed point of the moment map of c*relu at omega = 0, tau = 1
    because: the mean is c/sqrt(2 pi), by algebra for all c, and positive.
    at c 0..9: mean of 0 for x <= 0, c*x for x > 0 is c/sqrt(2pi)

    [prose-no-sigmoid]
    argued proves: for no c > 0 is (0,1) a fixed point of the moment map of c*sigmoid at omega = 0, tau = 1
    because: sigmoid(x) = 1/(1+e^(-x)) is a quotient of positive numbers for all x, so the mean of
        c*sigmoid(z) is positive.
    at x -9..9: 1/(1 + e^(-x)) == e^x/(e^x + 1)

    [prose-no-leaky-relu]
    -- c has no upper end.
    let m = 0
    let v = 1
    argued proves: for no c > 0 and no slope a in [0,1) is (0,1) a fixed point of the moment map of
        c*max(x,a*x) at omega = 0, tau = 1
    because: max(x,a*x) is x for x > 0 and a*x else. The mean is c*(1-a)/sqrt(2 pi), by algebra for all c and
        a, and positive.
    at c 0..9, a 0..1: mean of c*a*x for x <= 0, c*x for x > 0 is c*(1-a)/sqrt(2pi)

    [prose-no-tanh]
    argued proves: (0,1) is not a fixed point of the moment map of tanh at omega = 0, tau = 1
    because: 1 - tanh(x)^2 is a quotient of positive numbers for all x, so the second moment of tanh(z), and
        its variance, are below 1.
    at x -9..9: 1 - ((e^x - e^(-x))/(e^x + e^(-x)))^2 == 4/(e^x + e^(-x))^2

    [prose-no-scaled-tanh]
    let m = 0
    let v = 1
    let h = 1 - 2e^(-2x) + 2e^(-4x) - 2e^(-6x) + e^(-8x)
    let k = 1 - 2e^(2x) + 2e^(4x) - 2e^(6x) + e^(8x)
    let second = 1 - 4erfcx(sqrt 2) + 8erfcx(2sqrt 2) - 12erfcx(3sqrt 2) + 14erfcx(4sqrt 2) - 12erfcx(5sqrt 2)
        + 8erfcx(6sqrt 2) - 4erfcx(7sqrt 2) + erfcx(8sqrt 2)
    argued refutes: for no c > 0 is (0,1) a fixed point with spectral norm of the Jacobian < 1 of the moment
        map of c*tanh at omega = 0, tau = 1
    because: for c^2 = 1/E(tanh(z)^2), (0,1) is a fixed point, since tanh is odd. As omega = 0 and tanh'' is
        odd, the one entry of the Jacobian that is not 0 is the derivative of the variance by nu,
        E((z^2-1)*(c*tanh(z))^2)/2 = (E(z^2*(c*tanh(z))^2) - 1)/2, which is at least -1/2 and at most (c^2 -
        1)/2, since E(z^2) = 1; so its size is below 1 if E(tanh(z)^2) > 1/3. With y = e^(-2x) and x >= 0,
        tanh(x) = (1-y)/(1+y) is by the first premise at least (1-y)*(1 - y + y^2 - y^3), which is not
        negative by the second and h by the third; for x < 0, tanh(x)^2 is that of -x, and k is h there. So
        E(tanh(z)^2) is at least the expectation of the fourth premise.
    at y 0..1: (1-y)/(1+y) - (1-y)*(1 - y + y^2 - y^3) == (1-y)*y^4/(1+y)
    at y 0..1: (1-y)*(1 - y + y^2 - y^3) == (1-y)^2*(1+y^2)
    at x 0..9: (1-e^(-2x))*(1 - e^(-2x) + e^(-4x) - e^(-6x)) == h
    at x 0..9: mean of k^2 for x <= 0, h^2 for x > 0 is second
    second > 1/3
    """#
}
