/// Lemmas 21 to 24: exp, erfc and erfcx on half-lines.
///
/// Up to x = 4 boxes decide. From there on, √π·x·erfcx(x) = 1 − s/2 + k·s² with s = 1/x² and
/// 3/4 − 15s/8 < k < 3/4, since the asymptotic series envelops the function (Formulas, "Beyond a
/// bound"). A relation is multiplied by a positive factor, shown to be a formula in s and k by
/// algebra, and that formula is decided on the box of all s and k.
extension Claim {
  private static let near = ClaimDomain(["x": ("0", "4")])
  /// s in (0, 1/16] and the k that go with it.
  private static let tail = ClaimDomain(["s": ("0", "0.0625"), "k": ("0.6328125", "0.75")])
  /// Where false twins of the algebra are looked for.
  private static let far = ClaimDomain(["x": ("4", "8")])

  /// `factor*quantity`, with X for 1/x^2 and K for its k, is a formula in s and k, which is positive.
  private static func beyond(
    _ quantity: String, times factor: String, is formula: String
  ) -> [Statement] {
    let exact = formula.replacing("s", with: "X").replacing("k", with: "K")
    return [
      .on(far, .identity("(\(quantity))*(\(factor))", exact)),
      .on(tail, .relations("\(formula) > 0")),
    ]
  }

  private static let allReals = ClaimDomain(["x": ("-9", "9")], endless: ["x": .real])

  private static let argument = """
    boxes for x <= 4; for x >= 4, sqrt(pi)*x*erfcx(x) lies between successive partial sums of its \
    asymptotic series 1 - s/2 + 3s^2/4 - 15s^3/8 + ... in s = 1/x^2, so it is 1 - s/2 + k*s^2 with k \
    between 3/4 - 15s/8 and 3/4, and the quantity times a positive factor is a formula in s and k
    """

  private static let names: KeyValuePairs = [
    "X": "1/x^2", "W": "sqrt(pi)*x*erfcx(x)", "K": "(W - 1 + X/2)/X^2",
  ]

  private static let lower = "2/(sqrt(pi)*(sqrt(x^2+2)+x))"
  private static let upper = "2/(sqrt(pi)*(sqrt(x^2+4/pi)+x))"

  private static let lowerBound: [Statement] =
    [.on(near, .relations("\(lower) < erfcx(x)"))]
    + beyond(
      "erfcx(x) - \(lower)", times: "sqrt(pi)*x*(W*X + 1 + sqrt(x^2+2)/x)/X^2",
      is: "2k - 1 + s/4 + 2k*s - k*s^2 + k^2*s^3")

  private static let upperBound: [Statement] =
    [.on(near, .relations("erfcx(x) <= \(upper)"))]
    + beyond(
      "\(upper) - erfcx(x)", times: "sqrt(pi)*x*(2W*X/pi + 1 + sqrt(x^2+4/pi)/x)/(2X)",
      is: "1/2 - k*s - (1 - s/2 + k*s^2)^2/pi")

  private static let convexity: [Statement] =
    [.on(near, .relations("D[D[erfcx(x), x], x] > 0"))]
    + beyond(
      "D[D[erfcx(x), x], x]", times: "sqrt(pi)*x/(2X)", is: "2k - 1/2 + k*s")

  static let errorFunctions: [Claim] = [
    Claim(
      "lemma-21-exp", .detail, "Lemma 21", on: allReals,
      .implied(
        "exp is strictly increasing from 0 to inf and has a positive second derivative",
        by: "both derivatives are exp itself, which is positive",
        [
          .identity("D[e^x, x]", "e^x"), .identity("D[D[e^x, x], x]", "e^x"),
          .limit(of: "e^x", as: "x", .minusInfinity, is: "0"),
          .limit(of: "e^x", as: "x", .plusInfinity, is: "inf"),
        ])),
    Claim(
      "lemma-21-erfc", .detail, "Lemma 21", on: allReals,
      .implied(
        "erfc is strictly decreasing from 2 to 0",
        by: "its derivative is an exponential times -2/sqrt(pi)",
        [
          .identity("D[erfc(x), x]", "-(2/sqrt(pi))*e^(-x^2)"),
          .limit(of: "erfc(x)", as: "x", .minusInfinity, is: "2"),
          .limit(of: "erfc(x)", as: "x", .plusInfinity, is: "0"),
        ])),
    Claim(
      "lemma-22-lower", .core, "Lemma 22, Eq. (143)", where: names,
      .implied("e^(-x^2)*\(lower) < erfc(x) for x > 0", by: argument, lowerBound)),
    Claim(
      "lemma-22-upper", .core, "Lemma 22, Eq. (143)", where: names,
      .implied("erfc(x) <= e^(-x^2)*\(upper) for x > 0", by: argument, upperBound)),
    Claim(
      "lemma-23-decreasing", .core, "Lemma 23", where: names,
      .implied(
        "e^(x^2)*erfc(x) is strictly decreasing for x > 0", by: argument,
        [.on(near, .monotone("erfcx(x)", .decreasing, in: "x"))]
          + beyond("-D[erfcx(x), x]", times: "sqrt(pi)/(2X)", is: "1/2 - k*s"))),
    Claim(
      "lemma-23-convex", .core, "Lemma 23", where: names,
      .implied(
        "e^(x^2)*erfc(x) has a positive second derivative for x > 0", by: argument, convexity)),
    Claim(
      "lemma-24-sign", .core, "Lemma 24", on: allReals,
      .implied(
        "x*e^(x^2)*erfc(x) has the sign of x", by: "erfc decreases to 0, so it is positive",
        [
          .identity("D[erfc(x), x]", "-(2/sqrt(pi))*e^(-x^2)"),
          .limit(of: "erfc(x)", as: "x", .plusInfinity, is: "0"),
          .identity("x*e^(x^2)*erfc(x)", "x*erfcx(x)"),
        ])),
    Claim(
      "lemma-24-increasing", .core, "Lemma 24", where: names,
      .implied(
        "x*e^(x^2)*erfc(x) is increasing, with limit 1/sqrt(pi) for x -> inf",
        by: """
          its derivative is half the second one of erfcx, of which both terms are positive for \
          x < 0; for x >= 0, \(argument); the bounds of Lemma 22 have the same limit
          """,
        [
          .on(far, .identity("D[x*erfcx(x), x]", "D[D[erfcx(x), x], x]/2")),
          .on(far, .identity("D[D[erfcx(x), x], x]", "(4x^2+2)*erfcx(x) - 4x/sqrt(pi)")),
        ] + convexity + lowerBound + upperBound + [
          .limit(
            of: "2/(sqrt(pi)*(sqrt(1+2s)+1))", as: "s", .zeroFromAbove, is: "1/sqrt(pi)"),
          .limit(
            of: "2/(sqrt(pi)*(sqrt(1+4s/pi)+1))", as: "s", .zeroFromAbove, is: "1/sqrt(pi)"),
        ])),
    Claim(
      "lemma-24-eq-150", .detail, "Lemma 24 proof, Eq. (150)", where: names,
      .implied(
        """
        2/(sqrt(pi)*(sqrt(2/x^2+1)+1)) < x*erfc(x)*e^(x^2) <= \
        2/(sqrt(pi)*(sqrt(4/(pi*x^2)+1)+1)) for x > 0
        """,
        by: "Eq. (143) times x*e^(x^2): \(argument)", lowerBound + upperBound)),
  ]
}
