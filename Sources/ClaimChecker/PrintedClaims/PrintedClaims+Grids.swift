/// Section 10 of the list: grid steps and grid sizes.
extension PrintedClaims {
  // swift-format-ignore
  static let grids = #"""
    [grid-lemma-12-steps]
    domain Omega_ext
    grid 0.0068097371, 0.0008292885, 0.0009580840, 0.0007323095 covers

    [grid-lemma-12-uniform]
    whole 0.2/0.0068097371, 0.2/0.0008292885, 0.7/0.0009580840, 0.45/0.0007323095

    [grid-lemma-43-steps]
    domain Omega-
    grid 0.001498041, 0.001498041, 0.0004033190, 0.0019065994 covers

    [grid-lemma-43-uniform]
    whole 0.2/0.001498041, 0.2/0.001498041, 0.19/0.0004033190, 0.45/0.0019065994
    """#
}
