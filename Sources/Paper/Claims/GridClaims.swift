/// Steps and sizes of the grids.
extension Claim {
  static let grids: [Claim] = [
    Claim(
      "grid-lemma-12-steps", .core, "Lemma 12 proof", serving: .lemma12, on: .omegaExtended,
      origin: .ours,
      .gridCovers(["0.0068097371", "0.0008292885", "0.0009580840", "0.0007323095"])),
    Claim(
      "grid-lemma-12-uniform", .core, "Lemma 12 proof", serving: .lemma12, origin: .ours,
      .integers(["0.2/0.0068097371", "0.2/0.0008292885", "0.7/0.0009580840", "0.45/0.0007323095"])),
    Claim(
      "grid-lemma-43-steps", .core, "Lemma 43 proof", serving: .theorem3, on: .omegaMinus,
      origin: .ours,
      .gridCovers(["0.001498041", "0.001498041", "0.0004033190", "0.0019065994"])),
    Claim(
      "grid-lemma-43-uniform", .core, "Lemma 43 proof", serving: .theorem3, origin: .ours,
      .integers(["0.2/0.001498041", "0.2/0.001498041", "0.19/0.0004033190", "0.45/0.0019065994"])),
  ]
}
