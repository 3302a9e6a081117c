/// A real 2×2 matrix [[a, b], [c, d]].
public struct Matrix2<S: Scalar>: Sendable {
  /// First row, first column.
  public let a: S
  /// First row, second column.
  public let b: S
  /// Second row, first column.
  public let c: S
  /// Second row, second column.
  public let d: S

  /// The matrix with the rows (a, b) and (c, d).
  @inlinable
  public init(_ a: S, _ b: S, _ c: S, _ d: S) {
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
  }

  /// The product with diag(x, y) from the right: columns scaled by x and y.
  @inlinable
  public func scalingColumns(_ x: S, _ y: S) -> Self { Self(a * x, b * y, c * x, d * y) }

  /// ad − bc
  @inlinable
  public var determinant: S { a * d - b * c }

  /// σ_max, the largest singular value:
  /// ½·(√((a+d)² + (c−b)²) + √((a−d)² + (b+c)²)) (paper, Eq. 69).
  @inlinable
  public var spectralNorm: S {
    (((a + d).squared() + (c - b).squared()).squareRoot()
      + ((a - d).squared() + (b + c).squared()).squareRoot()) / 2
  }
}
