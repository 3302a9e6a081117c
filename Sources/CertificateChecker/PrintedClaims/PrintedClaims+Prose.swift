/// Section 9 of the list: prose claims made precise.
extension PrintedClaims {
  // swift-format-ignore
  static let prose = #"""
    [prose-variance-3-16-across-layers]
    -- On the way the mean may leave the range of Theorem 2, so a wider one is used, which it does not leave.
    domain mu -1.3..1.3, omega -0.1..0.1, nu 3..16, tau 0.8..1.25
    argued proves: for every sequence (omega_k,tau_k) with abs(omega_k) <= 0.1, 0.8 <= tau_k <= 1.25 and every
        start with abs(mu_0) <= 1, 3 <= nu_0 <= 16 there is a k with nu_k < 3, where (mu_{k+1},nu_{k+1}) is
        the image under g with (omega_k,tau_k)
    because: nu~ - nu is continuous on the compact domain of the premises and negative, so at most some -d <
        0. As long as nu_k >= 3, the point stays in the domain (abs(mu~) <= 1.3, nu~ < nu <= 16) and nu falls
        by at least d in each step; so it is below 3 after finitely many.
    nu~ < nu
    abs(mu~) <= 1.3

    [prose-variance-3-16-mean-step]
    domain Omega++
    abs(mu~) <= 1

    [prose-fixed-points-above-0.16]
    -- No range of mu is needed. c stands for m/sqrt v and s for sqrt v: in these nothing is singular at v =
    -- 0.
    argued proves: all fixed points (mu,nu) of g with nu > 0, for abs(omega) <= 0.1 and 0.8 <= tau <= 1.25,
        have nu = nu~ > 0.16
    because: let (mu,nu) be a fixed point with 0 < nu <= 0.16. Then v <= 0.2; put s = sqrt v and c = m/s, so c
        = omega*mu~/s, as mu = mu~. From abs(selu(x)) <= lambda*alpha*abs(x) follows abs(mu~) <=
        lambda*alpha*(abs(c) + sqrt(2/pi))*s, so abs(c) < 0.18 by the first two premises. For z normal with
        variance v, the covariance of selu(z) and z is v*E(selu'(z)) = v*dmu~/dm, and at most sqrt(nu~*v); so
        nu~ >= v*(dmu~/dm)^2, which is more than 1.25v >= 1.25*0.8*nu by the last premise, dmu~/dm written in
        c and s. That is a contradiction to nu~ = nu.
    0.1*lambda*alpha < 1
    0.1*lambda*alpha*(0.18 + sqrt(2/pi)) < 0.18
    at c -0.18..0.18, s 0..0.4473: (lambda/2)*(alpha*e^(c*s+s^2/2)*erfc((c+s)/sqrt 2) - erfc(c/sqrt 2) + 2) >
        sqrt 1.25

    [prose-fixed-points-above-0.24]
    -- As prose-fixed-points-above-0.16.
    argued proves: all fixed points (mu,nu) of g with nu > 0, for abs(omega) <= 0.1 and 0.9 <= tau <= 1.25,
        have nu = nu~ > 0.24
    because: let (mu,nu) be a fixed point with 0 < nu <= 0.24. Then v <= 0.3; put s = sqrt v and c = m/s, so c
        = omega*mu~/s, as mu = mu~. From abs(selu(x)) <= lambda*alpha*abs(x) follows abs(mu~) <=
        lambda*alpha*(abs(c) + sqrt(2/pi))*s, so abs(c) < 0.18 by the first two premises. For z normal with
        variance v, the covariance of selu(z) and z is v*E(selu'(z)) = v*dmu~/dm, and at most sqrt(nu~*v); so
        nu~ >= v*(dmu~/dm)^2, which is more than v/0.9 >= nu by the last premise, dmu~/dm written in c and s.
        That is a contradiction to nu~ = nu.
    0.1*lambda*alpha < 1
    0.1*lambda*alpha*(0.18 + sqrt(2/pi)) < 0.18
    at c -0.18..0.18, s 0..0.5478: (lambda/2)*(alpha*e^(c*s+s^2/2)*erfc((c+s)/sqrt 2) - erfc(c/sqrt 2) + 2) >
        sqrt(1/0.9)

    [prose-fixed-points-degenerate]
    argued refutes: no fixed point (mu,nu) of g has 0 <= nu <= 0.16, for abs(mu) <= 0.1, abs(omega) <= 0.1,
        0.8 <= tau <= 1.25, where z = m almost surely if nu = 0
    because: for nu = 0 the variance of selu(z) is 0 and its mean selu(m). At mu = 0, m = 0 and selu(0) = 0 by
        the premise: (0,0) is a fixed point, whatever omega and tau are.
    lambda*(alpha*e^0 - alpha) == 0

    [prose-lower-bound-small-variance]
    -- The lower end of nu is not included.
    domain mu -0.1..0.1, omega -0.1..0.1, nu >0..0.16, tau 0.8..1.25
    nu~ > nu

    [prose-exploding-gradients]
    -- chi = E[selu'(z)^2].
    domain mu 0, omega 0, nu 1, tau 1
    tau*chi <= 1

    [prose-vanishing-gradients]
    domain mu 0, omega 0, nu 1, tau 1
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
    -- At omega = 0, tau = 1 and (mu,nu) = (0,1) the net input is standard normal.
    domain m real, v > 0
    argued proves: for no c > 0 is (0,1) a fixed point of the moment map of c*relu at omega = 0, tau = 1
    because: the mean of relu(z) is the formula of the first premise, and positive for m = 0, v = 1 by the
        second, so that of c*relu(z) is not 0.
    mean of 0 for x <= 0, x for x > 0 is (m/2)*(2-erfc(m/sqrt(2v))) + sqrt(v/(2 pi))*e^(-m^2/(2v))
    at m 0, v 1: (m/2)*(2-erfc(m/sqrt(2v))) + sqrt(v/(2 pi))*e^(-m^2/(2v)) > 0

    [prose-no-sigmoid]
    domain x real
    argued proves: for no c > 0 is (0,1) a fixed point of the moment map of c*sigmoid at omega = 0, tau = 1
    because: sigmoid(x) = 1/(1+e^(-x)), and by the premise sigmoid(x) + sigmoid(-x) = 1; so for z standard
        normal, where -z has the same distribution, the mean of c*sigmoid(z) is c/2, not 0.
    1/(1+e^(-x)) + 1/(1+e^x) == 1

    [prose-no-leaky-relu]
    domain m real, v > 0, a real
    argued proves: for no c > 0 and no slope a in [0,1) is (0,1) a fixed point of the moment map of
        c*max(x,a*x) at omega = 0, tau = 1
    because: max(x,a*x) is x for x > 0 and a*x else. Its mean is the formula of the first premise, which is
        (1-a)*sqrt(1/(2 pi)) at m = 0, v = 1 by the second; so that of c*max(z,a*z) is positive.
    mean of a*x for x <= 0, x for x > 0 is a*m + (1-a)*((m/2)*(2-erfc(m/sqrt(2v))) + sqrt(v/(2
        pi))*e^(-m^2/(2v)))
    At[a*m + (1-a)*((m/2)*(2-erfc(m/sqrt(2v))) + sqrt(v/(2 pi))*e^(-m^2/(2v))), m = 0, v = 1] ==
        (1-a)*sqrt(1/(2 pi))
    sqrt(1/(2 pi)) > 0

    [prose-no-tanh]
    domain x real
    argued proves: (0,1) is not a fixed point of the moment map of tanh at omega = 0, tau = 1
    because: by the premise tanh(x)^2 < 1 for all x, so the second moment of tanh(z), and its variance, are
        below 1.
    1 - ((e^x - e^(-x))/(e^x + e^(-x)))^2 == 4/(e^x + e^(-x))^2

    [prose-no-scaled-tanh]
    domain x real
    let th = (e^x - e^(-x))/(e^x + e^(-x))
    let f = (e^(2x) - e^(-2x))/2 - 2x
    argued refutes: for no c > 0 is (0,1) a fixed point with spectral norm of the Jacobian < 1 of the moment
        map of c*tanh at omega = 0, tau = 1
    because: for c = E(tanh(z)^2)^(-1/2), z standard normal, the mean is 0 as tanh is odd, and the variance 1:
        (0,1) is a fixed point. The Jacobian has the entries omega*E(c*tanh'(z)) = 0, (tau/2)*E(c*tanh''(z)) =
        0 as tanh'' is odd, 0 again for the variance by mu, and the derivative of the variance by nu, which is
        that of E(c^2*tanh(sqrt(v)*z)^2) by v at v = 1: c^2*E(z*tanh(z)*tanh'(z)). That is below 1 =
        c^2*E(tanh(z)^2) if x*tanh(x)*tanh'(x) < tanh(x)^2 for x not 0. For x > 0 this is x*tanh'(x) <
        tanh(x); by the first premise tanh(x) - x*tanh'(x) is a positive factor times f = (e^(2x)-e^(-2x))/2 -
        2x, which is 0 at 0 and has the derivative (e^x - e^(-x))^2 > 0. For x < 0 both sides are as for -x.
    th - x*D[th, x] == 2*f/(e^x + e^(-x))^2
    At[f, x = 0] == 0
    D[f, x] == (e^x - e^(-x))^2
    """#
}
