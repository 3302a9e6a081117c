import Formulas

/// A function's second partial derivatives by m and v.
public struct Hessian<S: Scalar>: Sendable {
  /// ∂²/∂m²
  public let mm: S
  /// ∂²/∂m∂v
  public let mv: S
  /// ∂²/∂v²
  public let vv: S

  /// A symmetric matrix of second derivatives.
  @inlinable
  public init(mm: S, mv: S, vv: S) { (self.mm, self.mv, self.vv) = (mm, mv, vv) }
}
