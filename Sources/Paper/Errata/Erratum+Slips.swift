extension Erratum {
  /// Misprints that are right elsewhere or by context.
  static let slips: [Erratum] = [
    Erratum(
      ["eq-71-first-line"], .slip,
      printed: "S = (sqrt(...) + sqrt(...)) = (1/2)(sqrt(...) + sqrt(...))",
      right: "The first line lacks the factor 1/2, which Eqs. (69), (88) and the second line have.",
      stands: ["eq-71-first-line-intended"]),
    Erratum(
      ["lemma-6-E1-value"], .slip,
      printed: "... <= e^(0.01+0.64/2) erfc((0.01+0.64)/(sqrt(2) sqrt(0.64))) = 0.587622",
      right:
        "Two minus signs are missing: 0.587622 is the value at y = -0.01, the maximum by Lemma 47.",
      stands: ["lemma-6-E1-value-intended", "lemma-6-E1-bound"]),
    Erratum(
      ["lemma-40-eq-227-second-line"], .slip,
      printed: "(x+y) erfc((x+y)/(sqrt(2) sqrt(x))) in the first term",
      right: "It is 2x+y, as in Eq. (28).", stands: ["lemma-40-eq-227-second-line-intended"]),
    Erratum(
      ["lemma-40-eq-229-polynomial", "a3-2-eq-30-polynomial"], .slip,
      printed:
        "sqrt(pi) alpha^2 (-x(alpha^2-1)(2(2x+y)+1)(2(x+y)+0.782)) in Eq. (229); in Eq. (30) with 0.878",
      right: """
        The factor sqrt(pi) alpha^2 of this term is not in the line before; without it the printed \
        polynomials are right.
        """,
      stands: ["lemma-40-eq-229-polynomial-intended", "a3-2-eq-30-polynomial-intended"]),
    Erratum(
      ["lemma-40-eq-231-m-derivative"], .slip, printed: "the derivative by y is -2a > 0",
      right: "-2a < 0, as A3.2 and the text before Eq. (238) have it.",
      stands: ["lemma-40-eq-231-m-derivative-intended", "lemma-40-eq-231"]),
    Erratum(
      ["lemma-9-mean-interval", "lemma-9-second-moment-interval", "lemma-9-variance-interval"],
      .slip,
      printed: "nu in [0.8, 15] in Lemma 9",
      right: """
        The section fixes nu in [0.8, 1.5], and Eq. (77) uses 1.5. There the intervals are right but for the \
        last digit of -0.041160, see lemma-9-eq-76-lower.
        """,
      stands: ["lemma-9-second-moment-interval-intended", "lemma-9-variance-interval-intended"]),
    Erratum(
      ["lemma-39-eq-223"], .slip, printed: "... + alpha^2 T22 e^(-t4) erfcx(...) ... = -1.17154",
      right: "The sign of this term is minus, as in Eq. (222); then the value is right.",
      stands: ["lemma-39-eq-223-intended"]),
    Erratum(
      ["a3-2-eq-29"], .slip,
      printed: "(1/(2 sqrt(pi) x^2)) sqrt(pi) alpha^2 (...) - sqrt(2)(alpha^2-1) x^(3/2)",
      right: "The fraction belongs to both terms, as in Eqs. (30) and (228).",
      stands: ["a3-2-eq-29-intended"]),
    Erratum(
      ["a3-2-eq-36"], .slip, printed: "d xi~/d nu = (d xi~/d x)(d x/d mu)",
      right: "The derivative is by mu, as in the middle of the line and in Eq. (38).",
      stands: ["a3-2-eq-36-intended"]),
    Erratum(
      ["a3-2-sign-of-mu"], .slip, printed: "d xi~/d mu has the sign of mu",
      right: "d xi~/d omega has it, as Eq. (39) uses.", stands: ["a3-2-sign-of-mu-intended"]),
    Erratum(
      ["theorem-16-mean-minimum"], .slip, printed: "mu~(0.01, 0.01, 1.5, 0.8) = 0.008293 > 0",
      right: "The smallest value is 0.008293, at mu*omega = -0.01: only the point is misprinted.",
      stands: ["theorem-16-mean-minimum-intended", "theorem-16-mean-positive"]),
    Erratum(
      ["lemma-44-eq-277-error"], .slip,
      printed: "the error of (...) + 30 and (...) + 30 is at most 0.163052",
      right: "The first 30 has a minus sign, so that both cancel; then 0.163052 is right.",
      stands: ["lemma-44-eq-277-error-intended"]),
    Erratum(
      ["a3-3-eq-47"], .slip,
      printed: "(1/2) lambda^2 tau e^(-y^2/(2x)) (alpha^2 (-(...)) - erfc(...) + 2)",
      right: """
        The exponential multiplies the first term only, as in Eqs. (65), (114), (124). The printed form is a \
        lower bound, so Eqs. (48) and (50) stand.
        """, stands: ["a3-3-eq-47-intended", "a3-3-eq-48-bound", "a3-3-eq-50-bound"]),
    Erratum(
      ["a3-3-xi-min-1", "a3-3-xi-min-2"], .slip,
      printed: "xi~(0.01, 0.01, 0.05, 0.8) = 0.0662727 and xi~(0.01, 0.01, 0.05, 0.9) = 0.0738404",
      right: "0.01 stands for 0.1: the smallest values are at mu = omega = 0.1.",
      stands: ["a3-3-xi-minimum-location", "a3-3-xi-min-2-intended"]),
    Erratum(
      ["lemma-46-eq-324", "lemma-46-eq-329"], .slip,
      printed: "Eqs. (323) and (328) without the factor 2 of the second term",
      right: "Eqs. (312), (322), (324) and (327), (329) have it.",
      stands: ["lemma-46-eq-324-intended", "lemma-46-eq-329-intended"]),
    Erratum(
      ["lemma-47-extrema"], .slip,
      printed: "maximum at y = 0.64, x = -0.01; minimum at y = 1.875, x = 0.01",
      right: "x and y are exchanged.", stands: ["lemma-47-extrema-intended"]),
  ]
}
