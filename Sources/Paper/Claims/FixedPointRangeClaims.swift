/// Where fixed points can lie at all, whatever their mean is.
///
/// With c = m/√v, T = erfc(c/√2) and g = e^{−c²/2}, the mean is μ̃ = √v·K, and a fixed point has
/// m = ωμ̃, so |c| ≤ |K|/10. The exponential enters K and the second moment through expectations over
/// z < 0, which the inequalities z ≤ e^z − 1 ≤ z + z²/2 ≤ 0 … bound for all v at once, with a number
/// b between 0 and 1 that takes every value (Formulas, "Fixed points with any mean").
extension Claim {
  private static let largeNames: KeyValuePairs = [
    "T": "erfc(c/sqrt 2)", "g": "e^(-c^2/2)", "q": "sqrt(2/pi)",
    "K": "(lambda/2)*(c*(2-T) + q*g - alpha*b*(q*g - c*T))", "m": "c*sqrt v",
  ]

  private static let smallNames: KeyValuePairs = [
    "T": "erfc(c/sqrt 2)", "g": "e^(-c^2/2)", "q": "sqrt(2/pi)",
    // −2E[z; z < 0]/√v, 2E[z²; z < 0]/v and −2E[z³; z < 0]/v^{3/2}.
    "first": "q*g - c*T", "second": "(1+c^2)*T - c*q*g", "third": "(c^2+2)*q*g - (c^3+3c)*T",
    "L": "(lambda/2)*(c*(2-T) + q*g - alpha*(first - (r/2)*b*second))",
    "least": """
    (lambda^2/2)*((c^2+1)*(2-T) + c*q*g + alpha^2*(second - r*third)) - L^2
    """,
    "m": "c*sqrt v",
  ]

  /// The integrals that stand behind the names, and E₁ and C.
  private static let moments: [Statement] = [
    ("2*e^x", "E1"), ("2", "C"), ("2e^(2x)", "E2"),
    ("-2x", "sqrt(v)*(sqrt(2/pi)*G - (m/sqrt v)*C)"),
    ("2x^2", "v*((1+m^2/v)*C - (m/sqrt v)*sqrt(2/pi)*G)"),
    ("-2x^3", "v^1.5*((m^2/v+2)*sqrt(2/pi)*G - ((m/sqrt v)^3+3m/sqrt v)*C)"),
  ].map { function, formula in
    .on(
      ClaimDomain(
        ["c": ("-3", "3"), "v": ("0.1", "9")], endless: ["c": .real, "v": .positive]),
      .expectation(negative: function, positive: "0", is: formula))
  }

  /// |K| < 10|c| for all |c| ≥ 1; T and g as numbers of their ranges.
  private static let farMeans: [Statement] = [
    .on(
      ClaimDomain(["w": ("0", "1"), "b": ("0", "1"), "t": ("0", "1"), "h": ("0", "1")]),
      .relations("abs((lambda/2)*(2 - t + w*q*h - alpha*b*(w*q*h - t))) < 10")),
    .on(
      ClaimDomain(["w": ("0", "1"), "b": ("0", "1"), "t": ("1", "2"), "h": ("0", "1")]),
      .relations("abs((lambda/2)*(t - 2 + w*q*h - alpha*b*(w*q*h + t))) < 10")),
  ]

  /// Parts for variances up to `end`: no fixed point has ν ≤ `bound`, for τ ≥ `weight`.
  private static func smallVariances(
    bound: String, weight: String, kink: String, end: String, root: String
  ) -> [Statement] {
    moments + farMeans + [
      .on(
        ClaimDomain(["c": ("0.035", "1"), "b": ("0", "1"), "r": ("0", root)]),
        .relations("abs(L) < 10c")),
      .on(
        ClaimDomain(["c": ("-1", "-0.035"), "b": ("0", "1"), "r": ("0", root)]),
        .relations("abs(L) < -10c")),
      .on(
        ClaimDomain(["c": ("-0.035", "0.035"), "b": ("0", "1"), "r": ("0", "0.1415")]),
        .relations("least > 1/\(weight)")),
      .on(
        ClaimDomain(["c": ("-0.035", "0.035"), "v": ("0.02", kink)]),
        .relations("nu~ > v/\(weight)")),
      .on(
        ClaimDomain(["c": ("-0.035", "0.035"), "v": (kink, end)]),
        .relations("nu~ > \(bound)")),
    ]
  }

  private static let smallArgument = """
    with c = m/sqrt v and r = sqrt v, a fixed point has abs(c) <= abs(mu~)/(10 r), hence \
    abs(c) <= 0.035; there nu~ > nu, in r for v <= 0.02 and in v from there on
    """

  static let fixedPointsOfTheorem2: [Claim] = [
    Claim(
      "theorem-2-fixed-points-below-3", .core, "Theorem 2, last sentence", where: largeNames,
      origin: .reading,
      .implied(
        """
        every fixed point (mu, nu) of g with nu > 0 has nu < 3, for abs(omega) <= 0.1 and \
        0.8 <= tau <= 1.25
        """,
        by: """
          with c = m/sqrt v, a fixed point has abs(c) <= abs(mu~)/(10 sqrt v), hence \
          abs(c) <= 0.05, since x <= e^x - 1 <= 0 for x < 0; there nu~ < nu if nu >= 3, that is \
          v >= 2.4, in s = 1/v for v >= 20, since (e^x - 1)^2 <= 1 for x < 0
          """,
        moments + farMeans + [
          .on(
            ClaimDomain(["c": ("0.05", "1"), "b": ("0", "1")]), .relations("abs(K) < 10c")),
          .on(
            ClaimDomain(["c": ("-1", "-0.05"), "b": ("0", "1")]), .relations("abs(K) < -10c")),
          .on(
            ClaimDomain(["c": ("-0.05", "0.05"), "v": ("2.4", "3.75")]), .relations("nu~ < 3")),
          .on(
            ClaimDomain(["c": ("-0.05", "0.05"), "v": ("3.75", "20")]),
            .relations("nu~ < 0.8*v")),
          .on(
            ClaimDomain(["c": ("-0.05", "0.05"), "b": ("0", "1"), "s": ("0", "0.05")]),
            .relations("(lambda^2/2)*((c^2+1)*(2-T) + c*q*g + alpha^2*s*b*T) < 0.8")),
        ]))
  ]

  static let fixedPointRanges: [Claim] = [
    Claim(
      "prose-fixed-points-above-0.16", .core, "after Theorem 3; A2.3; A3.3", where: smallNames,
      origin: .reading,
      .implied(
        """
        all fixed points (mu, nu) of g with nu > 0 have nu = nu~ > 0.16, for abs(omega) <= 0.1 and \
        0.8 <= tau <= 1.25
        """,
        by: smallArgument,
        smallVariances(
          bound: "0.16", weight: "0.8", kink: "0.128", end: "0.2", root: "0.448"))),
    Claim(
      "prose-fixed-points-above-0.24", .core, "after Theorem 3; A2.3; A3.3", where: smallNames,
      origin: .reading,
      .implied(
        """
        all fixed points (mu, nu) of g with nu > 0 have nu = nu~ > 0.24, for abs(omega) <= 0.1 and \
        0.9 <= tau <= 1.25
        """,
        by: smallArgument,
        smallVariances(
          bound: "0.24", weight: "0.9", kink: "0.216", end: "0.3", root: "0.548"))),
    Claim(
      "prose-fixed-points-degenerate", .core, "after Theorem 3",
      on: .point("0", "0", "0", "1"), origin: .ours,
      .contradicted(
        "no fixed point (mu, nu) of g has 0 <= nu <= 0.16, the case nu = 0 included",
        by: "at nu = 0, z = mu*omega almost surely, and selu(0) = 0: (0, 0) is a fixed point",
        [.identity("lambda*mu*omega - mu", "0"), .identity("nu*tau", "0")])),
    Claim(
      "prose-variance-3-16-across-layers", .core, "main text, after Theorem 2", origin: .reading,
      .implied(
        """
        for every sequence of weights with abs(omega_k) <= 0.1 and 0.8 <= tau_k <= 1.25, and from \
        every start with abs(mu_0) <= 1 and 3 <= nu_0 <= 16, the variance falls below 3 after some \
        layers
        """,
        by: """
          while nu >= 3, abs(mu) stays at most 2 and each layer multiplies nu by less than 0.99
          """,
        [
          .on(.layer(mu: "2", nu: ("3", "16"), tau: ("0.8", "1.25")), .relations("abs(mu~) <= 2")),
          .on(
            .layer(mu: "2", nu: ("3", "16"), tau: ("0.8", "1.25")),
            .variance(.below, factor: "0.99")),
        ])),
  ]
}
