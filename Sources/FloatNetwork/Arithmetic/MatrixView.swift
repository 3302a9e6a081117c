/// A matrix in memory, possibly transposed: element (i, j) is `base[i·rowStride + j·columnStride]`.
public struct MatrixView {
  /// Element (0, 0).
  let base: UnsafeMutablePointer<Float>
  let rowStride: Int
  let columnStride: Int

  /// A matrix as it lies in memory.
  ///
  /// The view does not keep the matrix alive, and is void once that is resized.
  public init(_ matrix: Matrix) {
    (base, rowStride, columnStride) = (matrix.values, matrix.columns, 1)
  }

  private init(base: UnsafeMutablePointer<Float>, rowStride: Int, columnStride: Int) {
    (self.base, self.rowStride, self.columnStride) = (base, rowStride, columnStride)
  }

  /// Rows and columns exchanged, in the same memory.
  public var transposed: MatrixView {
    MatrixView(base: base, rowStride: columnStride, columnStride: rowStride)
  }
}

extension MatrixView {
  @inline(__always)
  package subscript(i: Int, j: Int) -> Float {
    get { base[i * rowStride + j * columnStride] }
    nonmutating set { base[i * rowStride + j * columnStride] = newValue }
  }
}
