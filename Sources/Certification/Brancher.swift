import IntervalArithmetic
import SelfNormalization

/// Chooses the side along which an undecided box is cut.
///
/// The choice depends on the box alone, so a proof's tree is the same for any number of workers.
public protocol Brancher: Sendable {
  func axis(for box: Box) -> Int
}

/// Cuts the side whose width times its weight is largest; the first of equals.
public struct WeightedWidthBrancher: Brancher {
  private let weights: [Rational]

  /// One positive weight for each side.
  public init(weights: [Rational]) {
    self.weights = weights
  }

  /// Weights for (μ, ω, ν, τ): how far the norm's arguments move with each variable.
  ///
  /// m = μω moves with μ by |ω| and v = ντ with ν by τ; ω and τ also scale the Jacobian's columns,
  /// which are of order 1, so their weights are at least 1.
  public init(layerVariablesOf domain: LayerDomain) {
    self.init(weights: [
      Self.magnitude(domain.omega), max(1, Self.magnitude(domain.mu)),
      Self.magnitude(domain.tau), max(1, Self.magnitude(domain.nu)),
    ])
  }

  /// Weights for (μ, ω, ν, τ): how far m = μω and v = ντ move with each variable.
  public init(netInputOf domain: LayerDomain) {
    self.init(weights: [
      Self.magnitude(domain.omega), Self.magnitude(domain.mu), Self.magnitude(domain.tau),
      Self.magnitude(domain.nu),
    ])
  }

  /// The largest absolute value of a member.
  private static func magnitude(_ range: ClosedRange<Rational>) -> Rational {
    max(range.lowerBound.magnitude, range.upperBound.magnitude)
  }

  /// Weights that make all sides of a box equally wide; 1 for a side without width.
  public init(relativeTo box: Box) {
    self.init(
      weights: box.sides.map { side in
        let width = side.upperBound - side.lowerBound
        return width == 0 ? 1 : 1 / width
      })
  }

  /// Weights for (m, v), on which the moments depend to the same order.
  public static let netInput = WeightedWidthBrancher(weights: [1, 1])

  public func axis(for box: Box) -> Int {
    var best = (axis: 0, score: Rational(-1))
    for (axis, side) in box.sides.enumerated() {
      let score = (side.upperBound - side.lowerBound) * weights[axis]
      if score > best.score { best = (axis, score) }
    }
    return best.axis
  }
}
