/// Steps and sizes of the grids.
extension Claim {
  static let grids: [Claim] = []
}
