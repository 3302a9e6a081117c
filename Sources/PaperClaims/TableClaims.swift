/// Statistics of the experiment tables.
extension Claim {
  static let tables: [Claim] = []
}
