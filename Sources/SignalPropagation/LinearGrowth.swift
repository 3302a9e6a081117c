import Formulas

/// |φ(x)| ≤ constant + slope·|x| for all x.
public struct LinearGrowth<Number: Scalar>: Sendable {
  /// The bound at 0.
  public let constant: Number
  /// By how much the bound grows with |x|.
  public let slope: Number

  /// The bound by two numbers that are not negative.
  @inlinable
  public init(constant: Number, slope: Number) {
    (self.constant, self.slope) = (constant, slope)
  }
}
