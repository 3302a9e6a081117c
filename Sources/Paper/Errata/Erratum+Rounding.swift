extension Erratum {
  private static let oneMore = "The bound holds with the last digit rounded outwards."

  /// Printed decimals that miss by the last digit.
  static let lastDigits: [Erratum] = [
    Erratum(
      ["eq-6-dmean-dnu"], .lastDigit, printed: "J(0,1) = (0.0 0.088834; 0.0 0.782648)",
      right: "The entry is 0.0888347...: cut, not rounded."),
    Erratum(
      ["lemma-7-second-term-lower"], .lastDigit,
      printed: "0.582677 <= sqrt(2/(pi x)) e^(-y^2/(2x))",
      right: "The minimum is 0.58267696. " + oneMore, stands: ["lemma-7-J12-bound-proof"]),
    Erratum(
      ["lemma-7-eq-75-product"], .lastDigit,
      printed: "(1/4) abs(lambda) abs(tau) abs(0.983247 - 0.392294) <= 0.194035, with tau <= 1.25",
      right: """
        The product is 0.1940359. Lemma 7 states 0.194145; the bound 0.194035 that its proof and Lemma 10 use \
        holds for J12 itself.
        """, stands: ["lemma-7-J12-bound-proof", "lemma-7-J12-bound-statement"]),
    Erratum(
      ["lemma-9-eq-76-lower", "lemma-9-mean-interval-intended"], .lastDigit,
      printed: "-0.041160 < mu~(-0.1, 0.1, 0.8, 0.8)",
      right: "The value is -0.04116024..., so -0.041161 is a bound.",
      stands: ["lemma-9-eq-76-upper"]),
    Erratum(
      ["lemma-13-mean-interval", "lemma-13-eq-110-lower"], .lastDigit,
      printed: "mu~ in [-0.03106, 0.06773]",
      right: """
        The smallest value is -0.0310605. The fixed points lie in the printed interval, as Theorem 1 says.
        """, stands: ["theorem-1-mean-interval", "lemma-13-eq-110-upper"]),
    Erratum(
      ["theorem-16-eq-121-last-step"], .lastDigit, printed: "... <= 0.995063 < 1",
      right: "The value is 0.9950631. The bound 0.995063 holds for the derivative itself.",
      stands: ["theorem-16-eq-121-bound"]),
    Erratum(
      ["a3-3-xi-min-1-intended"], .lastDigit,
      printed: "0.0662727 as the smallest xi~ (before Eq. (49))",
      right: """
        The smallest value, at mu = omega = 0.1, nu = 0.05, tau = 0.8, is 0.06627263. That the printed \
        point is another one is a slip of its own, a3-3-xi-min-1.
        """, stands: ["a3-3-xi-minimum-location"]),
    Erratum(
      ["a3-3-eq-49-arithmetic-2"], .lastDigit, printed: "0.01281115 + ... > 0.08006969*0.16 + ...",
      right: "0.08006969*0.16 is 0.0128111504. The conclusion nu~ > 1.049301 nu holds.",
      stands: ["a3-3-eq-49-conclusion"]),
    Erratum(
      ["a3-3-eq-49-arithmetic-3"], .lastDigit,
      printed: "0.08006969*0.16 + 0.969231 nu >= 1.049301 nu",
      right: """
        At nu = 0.16 the sides differ by 5e-8: the factor is 1.04930069. The conclusion nu~ > 1.049301 nu \
        holds.
        """, stands: ["a3-3-eq-49-conclusion"]),
    Erratum(
      ["lemma-45-eq-288-lower"], .lastDigit, printed: "-0.000228141 <= E for 0.08 <= x <= 0.875",
      right: "The minimum is below it by 9e-11. " + oneMore, stands: ["lemma-45-eq-288-upper"]),
    Erratum(
      ["lemma-45-eq-309"], .lastDigit, printed: "... > 0.211288",
      right: "The value is 0.2112875. Only that it is positive is used.",
      stands: ["lemma-17-increasing-in-m-0.216"]),
    Erratum(
      ["lemma-46-root-shift-0.7-printed", "lemma-46-root-shift-0.7"], .lastDigit,
      printed: "(0.8+0.000026383)/0.8 = 1.00003, thus tau + 0.000026383 <= 1.00003 tau",
      right: """
        The quotient is 1.00003297875: the equation is right to the printed digits, and the inequality \
        needs 1.000033. (The second claim has "<=" for the printed "=".)
        """, stands: ["lemma-18-derivative-tau-nu-0.7"]),
    Erratum(
      ["lemma-42-term-range-upper"], .lastDigit, printed: "... <= 1.49042, ... <= 2.68593",
      right: "The maxima are 1.4904244 and 2.6859317. " + oneMore,
      stands: ["lemma-42-dmean-dnu", "lemma-42-dmean-dtau"]),
    Erratum(
      ["lemma-30-values"], .lastDigit, printed: "T4 = 0.000078126",
      right: """
        The maximum is exactly 0.000078125; as a bound the printed number is right.
        """, stands: ["lemma-30-bounds"]),
    Erratum(
      ["lemma-36-5.35764"], .lastDigit, printed: "... < -5.35764",
      right: "The value is -5.3576369. Only its sign is used.", stands: ["lemma-36"]),
    Erratum(
      ["lemma-38-0.463979"], .lastDigit, printed: "0.261772 sqrt(pi) > 0.463979",
      right: "The product is 0.46397879; the inequality that it serves, in Eq. (175), holds.",
      stands: ["lemma-38-eq-175-first", "lemma-38"]),
  ]

  /// Printed results that the inputs give before they are rounded.
  static let unrounded: [Erratum] = [
    Erratum(
      ["lemma-39-sum-of-minima"], .unrounded,
      printed: "-2.23019 + 0.62046 + 1.45560 = -0.154133",
      right: "The terms before rounding, of Eqs. (197), (199), (201), sum up to -0.15413346.",
      stands: ["lemma-39-eq-196-201"]),
    Erratum(
      ["lemma-44-eq-268-value"], .unrounded, printed: "24.7796*20^4 - 1.2227*20^5 = 52090.9",
      right: """
        With the coefficients before rounding the value is 52090.92; with the printed ones 52096. Only that \
        it is positive is used.
        """, stands: ["lemma-44-eq-268-positive"]),
    Erratum(
      ["lemma-44-eq-281-constant"], .unrounded, printed: "... = -309.691",
      right: """
        With the coefficients before rounding the value is -309.69116; with the printed ones -309.642. Only \
        its sign is used.
        """, stands: ["lemma-44-eq-281-value", "lemma-44-eq-280-negative"]),
    Erratum(
      ["lemma-45-eq-295-cubic-coefficient"], .unrounded, printed: "30.7869x^4 + 0.160295x^3",
      right: """
        With the coefficients before rounding it is 0.1602947; with the printed ones 0.1603046.
        """, stands: ["lemma-45-eq-294-positive"]),
    Erratum(
      ["lemma-47-eq-334-values"], .unrounded,
      printed: "0.5935272325870631 - 0.987354705867739 < 0",
      right: """
        The factors 1.37713, 0.883883, 0.565685, 1.37349 before rounding give these digits; the printed \
        factors give 0.59352867 and 0.98735742.
        """, stands: ["lemma-47-eq-334-negative"]),
  ]
}
