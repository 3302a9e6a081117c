/// Section 8 of the list: initialization and alpha dropout.
extension PrintedClaims {
  // swift-format-ignore
  static let initialization = #"""
    [initialization-expectation]
    -- For each of the n weights E(w_i) = 0, and E(w_i^2) = Var(w_i) + E(w_i)^2 = 1/n + 0^2; n may be any
    -- positive number.
    domain n > 0
    n*0 == 0
    n*(1/n + 0^2) == 1

    [dropout-standard-mean]
    -- The expectation is taken over d first: d = 1 with probability q, d = 0 with probability 1-q; E(x) = mu.
    domain mu real, q >0..1
    q*(1*mu/q) + (1-q)*(0*mu/q) == mu

    [alpha-dropout-mean]
    -- The expectation by the cases d = 1, with probability q, and d = 0; a stands for alpha'.
    domain mu real, q >0..1
    let a = -lambda*alpha
    q*(mu*1 + a*(1-1)) + (1-q)*(mu*0 + a*(1-0)) == q*mu + (1-q)*a

    [alpha-dropout-variance]
    -- Var(y) = E(y^2) - E(y)^2 by the cases d = 1, where E(y^2) = nu + mu^2, and d = 0, where y = alpha' = a.
    domain mu real, nu > 0, q >0..1
    let a = -lambda*alpha
    q*(nu + mu^2) + (1-q)*a^2 - (q*mu + (1-q)*a)^2 == q*((1-q)*(a-mu)^2 + nu)

    [alpha-dropout-affine]
    -- The first line is the mean of a*y + b and the second its variance, for mean and variance as in
    -- alpha-dropout-mean and alpha-dropout-variance with mu = 0, nu = 1.
    domain q >0..1
    let alpha' = -lambda*alpha
    let a = (q + alpha'^2*q*(1-q))^(-1/2)
    let b = -(q + alpha'^2*q*(1-q))^(-1/2)*((1-q)*alpha')
    a*(q*0 + (1-q)*alpha') + b == 0
    a^2*(q*((1-q)*(alpha'-0)^2 + 1)) == 1
    """#
}
