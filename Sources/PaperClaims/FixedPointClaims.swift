/// The fixed point (0, 1) and the derivatives there.
extension Claim {
  static let fixedPoint: [Claim] = []
}
