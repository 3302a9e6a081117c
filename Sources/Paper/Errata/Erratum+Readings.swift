extension Erratum {
  /// Ways of reading the paper that are not true, beside ones that are.
  static let readings: [Erratum] = [
    Erratum(
      ["lemma-12-grid-maximum"], .reading,
      printed: "in all cases the function Eq. (71) is bounded by 0.9912524171058772",
      right: """
        As a bound it is right. The claim reads it as the maximum over the grid, which is at most 0.98903 for \
        the Jacobian H of (mu, nu) -> (mu~, nu~).
        """, stands: ["lemma-12-grid-bound"]),
    Erratum(
      ["a6-eq-336-dJ22-dnu-value"], .reading,
      printed: "abs(dJ22/dnu) < 0.562302 (1.805740052651535)",
      right: """
        As a bound it is right. The claim reads it as the maximum, which is 0.276862; 0.562302 is the minimum \
        of dJ22/dtau.
        """, stands: ["a6-eq-336-dJ22-dnu-bound"]),
    Erratum(
      ["lemma-39-eq-192", "lemma-39-eq-195"], .reading,
      printed:
        "mu_min^2 omega_min^2 in Eq. (192), with the values 0.0802158 and 0.21232788238624354",
      right: """
        With the smallest value of mu^2 omega^2, which is 0, both numbers are right, the second to 1e-12. The claims take \
        mu_min = omega_min = -0.1, as section A3.4.6 has it.
        """, stands: ["lemma-39-eq-192-intended", "lemma-39-eq-195-intended"]),
    Erratum(
      ["lemma-44-approximation-sign"], .reading,
      printed:
        "according to Ren and MacKenzie (Figure 1), the approximation error is positive in [0.7, 3.2]",
      right: """
        The figure is cited, and the sign of the error not defined. A(z) - erfcx(z) is positive but next to \
        0.7, where it is -0.00004.
        """),
    Erratum(
      ["a3-3-lemma-8-minimum"], .reading,
      printed:
        "we follow the proof of Lemma 8, which shows that at the minimum y is maximal and x minimal",
      right: """
        On the domain of Lemma 8 xi~ is smallest elsewhere; on the domains of A3.3, where it is used, the \
        minimum is where the sentence says.
        """, stands: ["a3-3-xi-minimum-location"]),
    Erratum(
      ["lemma-45-approximation-range"], .reading,
      printed:
        "[0.175, 1.33] contains all possible arguments of erfc that we consider in this subsection",
      right: """
        For x >= 0.08, where Eq. (288) bounds the error, the arguments lie in [0.175, 1.3305]. For x >= 0.007, \
        the range of the lemma, they do not.
        """, stands: ["lemma-45-eq-288-upper"]),
    Erratum(
      ["lemma-38-eq-173"], .reading,
      .breaks("the proof of Lemma 38, whose Eqs. (173) to (175) differentiate another function"),
      printed: "erfc((y+2x)/(sqrt(2) sqrt(2x))) in Eq. (173)",
      right: """
        The function of the lemma has erfc((y+2x)/(sqrt(2) sqrt(x))). The paper does not say that both are \
        equal, but goes on with the former. Lemma 38 holds.
        """, stands: ["lemma-38"]),
    Erratum(
      ["table-1-left-rank-differences"], .reading,
      printed: "-0.756, -0.240, -0.198, 0.021, 0.273, 0.397, 0.504 over 121 tasks",
      right: """
        The printed numbers are k/121 with k = -91.5, -29, -24, 2.5, 33, 48, 61: ranks over all 121 data sets \
        with unrounded accuracies. The claim takes the 120 complete rows of Table A11 with their four digits, \
        where more ties occur. The order is the same.
        """, stands: ["table-1-left-rank-order"]),
    Erratum(
      [
        "table-1-left-p-msrainit", "table-1-left-p-layernorm", "table-1-left-p-highway",
        "table-1-left-p-resnet", "table-1-left-p-weightnorm", "table-1-left-p-batchnorm",
      ], .reading,
      printed: "the column of p-values; the paper does not say whether they are one-sided",
      right: """
        All six are right as one-sided p-values, to within a tenth. The claims take them as two-sided, which \
        are twice as large.
        """, stands: ["table-1-left-p-one-sided"]),
    Erratum(
      ["table-1-left-significance-two-sided"], .reading,
      printed: "SNNs significantly outperform all other methods",
      right: """
        One-sided, all six differences are significant at 0.05. Two-sided, that to MSRAinit is not \
        (p = 0.0554).
        """, stands: ["table-1-left-significance-one-sided"]),
    Erratum(
      ["uci-small-large-appendix"], .reading,
      printed: "data sets with more than 1,000 data points or less: 75 and 46",
      right: """
        Two data sets have exactly 1000 data points. The main text says "at least 1000", and then 75 and 46 \
        are right.
        """, stands: ["uci-small-large-main"]),
    Erratum(
      ["table-2-depth-advantage-best"], .reading,
      printed: "the deeper the networks, the larger the difference between SNNs and other methods",
      right: "Right of the mean of the other methods; the claim takes the best of them.",
      stands: ["table-2-depth-advantage-mean"]),
    Erratum(
      ["text-tox21-outperforms-all"], .reading,
      printed: "outperformed all competing methods at Tox21",
      right: """
        Right of the networks that are compared. The text itself says that a single SNN came close to the \
        winning ensemble (0.846).
        """, stands: ["table-2-best-network"]),
  ]
}
