/// The quantities that decide statements.
public enum Measure: String, Sendable {
  /// The left side minus the right side.
  case difference
  /// The side that is to be larger minus the other one.
  case margin
  /// The derivative that is to have a sign.
  case derivative
  case maximum, minimum
  /// The coefficient of a polynomial minus the printed one.
  case coefficient
  /// ν̃, and what it exceeds a multiple of ν by.
  case nextVariance = "next-variance"
  case varianceChange = "variance-change"
  /// The largest singular value of ℋ.
  case norm
  /// μ̃.
  case nextMean = "next-mean"
  /// The coordinate of the fixed points.
  case fixedPoint = "fixed-point"
  /// τ·E[selu′(z)²] at the fixed point.
  case backwardFactor = "backward-factor"
  /// A number that is asked to be an integer.
  case number
  /// The number of points of a grid.
  case count
  /// The absolute error of an evaluation in binary64.
  case roundingError = "rounding-error"

  /// The quantity in words.
  public var words: String {
    switch self {
    case .difference: "the left side minus the right side"
    case .margin: "the larger side minus the smaller one"
    case .derivative: "the derivative"
    case .maximum: "the maximum"
    case .minimum: "the minimum"
    case .coefficient: "the coefficient minus the printed one"
    case .nextVariance: "nu~"
    case .varianceChange: "nu~ minus the multiple of nu"
    case .norm: "the largest singular value"
    case .nextMean: "mu~"
    case .fixedPoint: "the coordinate of all fixed points"
    case .backwardFactor: "tau*chi at the fixed point"
    case .number: "the number"
    case .count: "the number of grid points"
    case .roundingError: "the rounding error"
    }
  }
}
