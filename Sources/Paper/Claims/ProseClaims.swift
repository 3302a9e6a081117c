/// What the paper says in words, made precise.
extension Claim {
  static let prose: [Claim] = [
    Claim(
      "prose-variance-3-16-mean-step", .core, "main text, after Theorem 2", on: .omegaPlusPlus,
      origin: .ours,
      .relations("abs(mu~) <= 1")),
    // A counterexample near nu = 0 is one of the claim; the part of the domain below is not proved.
    Claim(
      "prose-lower-bound-small-variance", .core,
      "after Theorem 3 (\"ensures a lower bound on the variance\")",
      on: .layer(mu: "0.1", nu: ("1e-6", "0.16"), tau: ("0.8", "1.25")), origin: .ours,
      .refutation(
        of: .variance(.above, factor: "1"), by: .variance(.above, factor: "1"))),
    Claim(
      "prose-exploding-gradients", .core,
      "abstract; A2.2 (\"exploding gradients will never be observed\")",
      where: ["m": "0", "v": "1", "tau": "1"], origin: .ours,
      .relations("tau*chi <= 1")),
    Claim(
      "prose-vanishing-gradients", .core,
      "abstract; A2.3 (\"vanishing gradients will never be observed\")",
      where: ["m": "0", "v": "1", "tau": "1"], origin: .ours,
      .relations("tau*chi >= 1")),
    Claim(
      "prose-exploding-gradients-box", .core, "abstract; A2.2", origin: .ours,
      .backwardFactor(.atMost, "1", fixedPointsOf: .theorem1)),
    Claim(
      "prose-vanishing-gradients-box", .core, "abstract; A2.3", origin: .ours,
      .backwardFactor(.atLeast, "1", fixedPointsOf: .theorem1)),
    Claim(
      "prose-slope-above-one", .core, "section \"Constructing Self-Normalizing Neural Networks\"",
      .relations("lambda > 1")),
  ]
}
