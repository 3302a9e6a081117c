/// Section 2 of the list: the fixed point (0,1) and the derivatives there.
extension PrintedClaims {
  // swift-format-ignore
  static let fixedPoint = #"""
    [fixed-point-0-1-mean]
    domain mu 0, omega 0, nu 1, tau 1
    mu~ == 0

    [fixed-point-0-1-variance]
    domain mu 0, omega 0, nu 1, tau 1
    nu~ == 1

    [eq-6-first-column]
    -- Exactly 0: the row is an identity.
    domain mu 0, omega 0, nu 1, tau 1
    D[mu~, mu] == 0.0
    D[nu~, mu] == 0.0

    [eq-6-dmean-dnu]
    domain mu 0, omega 0, nu 1, tau 1
    dmu~/dnu ~ 0.088834

    [eq-6-dvariance-dnu]
    domain mu 0, omega 0, nu 1, tau 1
    dnu~/dnu ~ 0.782648

    [spectral-norm-0-1-value]
    domain mu 0, omega 0, nu 1, tau 1
    S ~ 0.7877

    [spectral-norm-0-1-below-one]
    -- What the row asserts is the norm; "stable and attracting" follows, as (0,1) is a fixed point.
    domain mu 0, omega 0, nu 1, tau 1
    S < 1
    """#
}
