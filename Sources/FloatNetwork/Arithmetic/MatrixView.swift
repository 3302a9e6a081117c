/// A matrix in memory, possibly transposed: element (i, j) is `base[i·rowStride + j·columnStride]`.
public struct MatrixView {
  let base: UnsafeMutablePointer<Float>
  let rowStride: Int
  let columnStride: Int

  public init(_ matrix: Matrix) {
    (base, rowStride, columnStride) = (matrix.values, matrix.columns, 1)
  }

  private init(base: UnsafeMutablePointer<Float>, rowStride: Int, columnStride: Int) {
    (self.base, self.rowStride, self.columnStride) = (base, rowStride, columnStride)
  }

  public var transposed: MatrixView {
    MatrixView(base: base, rowStride: columnStride, columnStride: rowStride)
  }
}

extension MatrixView {
  @inline(__always)
  subscript(i: Int, j: Int) -> Float {
    get { base[i * rowStride + j * columnStride] }
    nonmutating set { base[i * rowStride + j * columnStride] = newValue }
  }
}
