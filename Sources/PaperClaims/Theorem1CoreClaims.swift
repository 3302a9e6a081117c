/// Lemmas 8 to 13 in terms of derivatives and values at points.
extension Claim {
  static let theorem1Derivatives: [Claim] = [
    // The supremum over the whole domain is below the printed number, so the grid's values are.
    Claim(
      "lemma-12-grid-bound", .core, "Lemma 12 proof", on: .omegaExtended,
      .relations("S <= 0.9912524171058772")),
    // The grid's maximum is at most the supremum, which the printed number exceeds.
    Claim(
      "lemma-12-grid-maximum", .core, "Lemma 12 proof", on: .omegaExtended, ours: true,
      .extremum(
        .maximum, of: "S", is: "> 0.9912524171057772")),
  ]
}
