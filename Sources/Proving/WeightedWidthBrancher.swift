import IntervalArithmetic

/// Cuts the side whose width times its weight is largest; the first of equals.
public struct WeightedWidthBrancher: Brancher {
  private let weights: [Rational]

  /// One positive weight for each side.
  public init(weights: [Rational]) {
    self.weights = weights
  }

  /// Weights that make all sides of a box equally wide; 1 for a side without width.
  public init(relativeTo box: Box) {
    self.init(
      weights: box.sides.map { side in
        let width = side.upperBound - side.lowerBound
        return width == 0 ? 1 : 1 / width
      })
  }

  public func rule(for root: Box) -> CutRule {
    CutRule(scores: zip(root.sides, weights).map { ($0.upperBound - $0.lowerBound) * $1 })
  }
}
