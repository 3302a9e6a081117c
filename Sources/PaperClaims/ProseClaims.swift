/// What the paper says in words, made precise.
extension Claim {
  static let prose: [Claim] = [
    Claim(
      "prose-variance-3-16-mean-step", .core, "main text, after Theorem 2", on: .omegaPlusPlus,
      ours: true,
      .relations(
        "abs(mu~) <= 1"))
  ]
}
