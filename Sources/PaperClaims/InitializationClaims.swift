/// Initialization and alpha dropout.
extension Claim {
  static let initialization: [Claim] = []
}
