/// Which other activations can be self-normalizing, at ω = 0 and τ = 1 with a fixed point (0, 1).
extension Claim {
  private static let standard: KeyValuePairs = ["m": "0", "v": "1"]

  static let activations: [Claim] = [
    Claim(
      "prose-no-scaled-relu", .detail, "section \"Constructing Self-Normalizing Neural Networks\"",
      where: standard, origin: .reading,
      .implied(
        "for no c > 0 is (0, 1) a fixed point of the moment map of c*relu at omega = 0, tau = 1",
        by: "the mean c/sqrt(2 pi) is positive",
        [
          .on(
            ClaimDomain(["c": ("0", "9")]),
            .expectation(negative: "0", positive: "c*x", is: "c/sqrt(2pi)"))
        ])),
    Claim(
      "prose-no-sigmoid", .detail, "section \"Constructing Self-Normalizing Neural Networks\"",
      where: standard, origin: .reading,
      .implied(
        "for no c > 0 is (0, 1) a fixed point of the moment map of c*sigmoid at omega = 0, tau = 1",
        by: "the sigmoid is a quotient of positive numbers, so its mean is positive",
        [
          .on(
            ClaimDomain(["x": ("-9", "9")]), .identity("1/(1 + e^(-x))", "e^x/(e^x + 1)"))
        ])),
    Claim(
      "prose-no-leaky-relu", .detail, "section \"Constructing Self-Normalizing Neural Networks\"",
      where: standard, origin: .reading,
      .implied(
        """
        for no c > 0 and 0 <= a < 1 is (0, 1) a fixed point of the moment map of c*max(x, a*x) at \
        omega = 0, tau = 1
        """,
        by: "the mean c*(1-a)/sqrt(2 pi) is positive",
        [
          .on(
            ClaimDomain(["c": ("0", "9"), "a": ("0", "1")]),
            .expectation(negative: "c*a*x", positive: "c*x", is: "c*(1-a)/sqrt(2pi)"))
        ])),
    Claim(
      "prose-no-tanh", .detail, "section \"Constructing Self-Normalizing Neural Networks\"",
      origin: .reading,
      .implied(
        "(0, 1) is not a fixed point of the moment map of tanh at omega = 0, tau = 1",
        by: "1 - tanh^2 is a quotient of positive numbers, so the second moment is below 1",
        [
          .on(
            ClaimDomain(["x": ("-9", "9")]),
            .identity("1 - ((e^x - e^(-x))/(e^x + e^(-x)))^2", "4/(e^x + e^(-x))^2"))
        ])),
    // With y = e^{−2x} and x > 0, tanh x = (1−y)/(1+y) ≥ (1−y)(1 − y + y² − y³) ≥ 0.
    Claim(
      "prose-no-scaled-tanh", .detail, "section \"Constructing Self-Normalizing Neural Networks\"",
      where: [
        "m": "0", "v": "1", "h": "1 - 2e^(-2x) + 2e^(-4x) - 2e^(-6x) + e^(-8x)",
        "k": "1 - 2e^(2x) + 2e^(4x) - 2e^(6x) + e^(8x)",
        "second": """
        1 - 4erfcx(sqrt 2) + 8erfcx(2sqrt 2) - 12erfcx(3sqrt 2) + 14erfcx(4sqrt 2) - \
        12erfcx(5sqrt 2) + 8erfcx(6sqrt 2) - 4erfcx(7sqrt 2) + erfcx(8sqrt 2)
        """,
      ], origin: .ours,
      .contradicted(
        """
        for no c > 0 is (0, 1) a fixed point with spectral norm below 1 of the moment map of c*tanh \
        at omega = 0, tau = 1
        """,
        by: """
          with c^2 = 1/E[tanh(z)^2], (0, 1) is a fixed point, since tanh is odd; its Jacobian has \
          the one entry E[(z^2-1)*(c*tanh(z))^2]/2, which is at least -1/2 and at most \
          (c^2*E[z^2] - 1)/2, so below 1 if E[tanh(z)^2] > 1/3
          """,
        [
          .on(
            ClaimDomain(["y": ("0", "1")]),
            .all([
              .identity("(1-y)/(1+y) - (1-y)*(1 - y + y^2 - y^3)", "(1-y)*y^4/(1+y)"),
              .identity("(1-y)*(1 - y + y^2 - y^3)", "(1-y)^2*(1+y^2)"),
            ])),
          .on(
            ClaimDomain(["x": ("0", "9")]),
            .identity("(1-e^(-2x))*(1 - e^(-2x) + e^(-4x) - e^(-6x))", "h")),
          .on(
            ClaimDomain(["x": ("0", "9")]),
            .expectation(negative: "k^2", positive: "h^2", is: "second")),
          .relations("second > 1/3"),
        ])),
  ]
}
