extension PrintedClaims {
  /// The list in the order of the paper.
  static let sections = [
    constants, fixedPoint, theorem1, theorem2, theorem3, helperLemmas, precision, initialization,
    prose, grids, tables,
  ]
}
