import Formulas

/// A function's partial derivatives by the mean m and the variance v of the net input.
public struct Gradient<S: Scalar>: Sendable {
  /// ∂/∂m
  public let m: S
  /// ∂/∂v
  public let v: S

  /// A gradient with given components.
  @inlinable
  public init(m: S, v: S) { (self.m, self.v) = (m, v) }
}
