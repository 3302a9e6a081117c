import CTarget

/// Products of matrices, blocked for the caches and vectorized.
///
/// Each element of a product is a sum over blocks of 256 products, each block summed from
/// left to right with the ``Rounding`` of the workers: the same bits for every vector width, every
/// number of threads, and with or without the processor's FMA. The layout of the blocks follows Goto
/// and van de Geijn, doi:10.1145/1356052.1356053.
public enum MatrixProduct {
  /// How a product of two elements is added to a sum.
  public enum Rounding: String, Codable, Sendable, CaseIterable {
    /// The sum is rounded once, as IEEE 754's fusedMultiplyAdd.
    case fused
    /// The product is rounded and then the sum, as in earlier versions: half as fast.
    case separate
  }

  /// The length of a block of the sum: a panel of it stays in a first-level cache.
  package static let depth = 256
  /// The floats of B that are packed at once: half of a usual second-level cache.
  static let packedLimit = 1 << 17
  /// Products of fewer multiplications than this are not worth a second thread.
  private static let grain = 1 << 18

  /// C = A·B, or C += A·B if accumulating.
  ///
  /// A is m×k, B is k×n, and C is m×n and shares no memory with the others.
  public static func multiply(
    _ a: MatrixView, _ b: MatrixView, into c: MatrixView, m: Int, n: Int, k: Int,
    accumulating: Bool = false, workers: Workers
  ) {
    if m == 0 || n == 0 { return }
    if k == 0 {
      if !accumulating { for i in 0..<m { for j in 0..<n { c[i, j] = 0 } } }
      return
    }
    switch workers.vectorWidth {
    case 16:
      Blocked<SIMD16<Float>>.multiply(
        a, b, into: c, m: m, n: n, k: k, accumulating: accumulating, workers: workers)
    case 8:
      Blocked<SIMD8<Float>>.multiply(
        a, b, into: c, m: m, n: n, k: k, accumulating: accumulating, workers: workers)
    default:
      Blocked<SIMD4<Float>>.multiply(
        a, b, into: c, m: m, n: n, k: k, accumulating: accumulating, workers: workers)
    }
  }

  /// The same by the definition, in the same order of operations: the oracle of the tests.
  package static func multiplyNaively(
    _ a: MatrixView, _ b: MatrixView, into c: MatrixView, m: Int, n: Int, k: Int,
    accumulating: Bool = false, rounding: Rounding = .fused
  ) {
    for i in 0..<m {
      for j in 0..<n {
        var total = accumulating ? c[i, j] : 0
        for start in stride(from: 0, to: k, by: depth) {
          var sum: Float = 0
          for p in start..<min(start + depth, k) {
            sum =
              rounding == .fused
              ? sum.addingProduct(a[i, p], b[p, j]) : sum + a[i, p] * b[p, j]
          }
          total = start == 0 && !accumulating ? sum : total + sum
        }
        c[i, j] = total
      }
    }
  }

  private enum Blocked<V: SIMD> where V.Scalar == Float {
    /// Columns of the register block.
    @inline(__always)
    private static var columns: Int { 2 * V.scalarCount }
    /// Its rows: as many as registers hold the sums of.
    private static var rows: Int { snn_panel_rows(V.scalarCount) }

    @inline(__always)
    static func multiply(
      _ a: MatrixView, _ b: MatrixView, into c: MatrixView, m: Int, n: Int, k: Int,
      accumulating: Bool, workers: Workers
    ) {
      let grain = max(1, MatrixProduct.grain / k)
      // Room for the blocks of B, as many rows of A and a register block.
      let width = (n + columns - 1) / columns * columns
      // A thread that has a part of the columns may pack more of the sum, up to the limit.
      let packed = max(
        min(k * width, MatrixProduct.packedLimit), min(k, MatrixProduct.depth) * width)
      let depth = max(min(k, MatrixProduct.depth), min(k, MatrixProduct.packedLimit / columns))
      let room = packed + rows * (depth + columns)
      workers.reserve(room)
      if n >= m {
        workers.divide(n, unit: columns, grain: max(columns, grain / m)) { part, thread in
          block(
            a, b, into: c, rows: 0..<m, columns: part, k: k, accumulating: accumulating,
            workers, memory: workers.memory(room, thread: thread))
        }
      } else {
        workers.divide(m, unit: rows, grain: max(rows, grain / n)) { part, thread in
          block(
            a, b, into: c, rows: part, columns: 0..<n, k: k, accumulating: accumulating,
            workers, memory: workers.memory(room, thread: thread))
        }
      }
    }

    /// How much of the sum is packed at once: all of it if B is narrow, so that A, which is then
    /// long, is read once from front to back; otherwise one block.
    private static func blockedDepth(_ k: Int, _ width: Int) -> Int {
      k * width <= MatrixProduct.packedLimit ? k : min(k, MatrixProduct.depth)
    }

    /// One thread's part of the product.
    @inline(__always)
    private static func block(
      _ a: MatrixView, _ b: MatrixView, into c: MatrixView, rows: Range<Int>,
      columns range: Range<Int>, k: Int, accumulating: Bool, _ workers: Workers,
      memory: UnsafeMutablePointer<Float>
    ) {
      let fuses: Int32 = workers.products == .fused ? 1 : 0
      let (height, third) = (Self.rows, Self.rows / 3)
      let panels = (range.count + columns - 1) / columns
      let packed = blockedDepth(k, panels * columns)
      let tile = memory + panels * columns * packed
      let panelOfA = tile + height * columns
      for first in stride(from: 0, to: k, by: packed) {
        let last = min(first + packed, k)
        for start in stride(from: first, to: last, by: MatrixProduct.depth) {
          packPanels(
            b, rows: start..<min(start + MatrixProduct.depth, last), columns: range,
            into: memory + (start - first) * panels * columns)
        }
        let adds = accumulating || first > 0
        for i in stride(from: rows.lowerBound, to: rows.upperBound, by: height) {
          let count = min(height, rows.upperBound - i)
          let height = (count + third - 1) / third * third
          let isDirect = a.columnStride == 1 && count == height
          // A panel of A that had to be packed serves all panels of B.
          if !isDirect {
            for start in stride(from: first, to: last, by: MatrixProduct.depth) {
              pack(
                a, rows: i..<i + count, columns: start..<min(start + MatrixProduct.depth, last),
                height: height, into: panelOfA + (start - first) * height)
            }
          }
          for panel in 0..<panels {
            let j = range.lowerBound + panel * columns
            let width = min(columns, range.upperBound - j)
            let isWhole = c.columnStride == 1 && width == columns && count == height
            let (sums, sumRow) =
              isWhole ? (c.base + i * c.rowStride + j, c.rowStride) : (tile, columns)
            if !isWhole, adds { load(c, i, j, count, width, into: tile) }
            for start in stride(from: first, to: last, by: MatrixProduct.depth) {
              let depth = min(MatrixProduct.depth, last - start)
              snn_panel(
                V.scalarCount, fuses, height,
                isDirect
                  ? a.base + i * a.rowStride + start : panelOfA + (start - first) * height,
                isDirect ? a.rowStride : 1, isDirect ? 1 : height,
                memory + (start - first) * panels * columns + panel * columns * depth,
                sums, sumRow, adds || start > first ? 1 : 0, depth)
            }
            if !isWhole { store(tile, into: c, i, j, count, width) }
          }
        }
      }
    }

    /// B in panels of `columns` columns, each of which is read from front to back.
    @inline(__always)
    private static func packPanels(
      _ b: MatrixView, rows: Range<Int>, columns range: Range<Int>,
      into memory: UnsafeMutablePointer<Float>
    ) {
      let depth = rows.count
      let whole = b.columnStride == 1 ? range.count / columns : 0
      // As it lies in memory, row by row.
      for p in 0..<depth {
        let source = b.base + (rows.lowerBound + p) * b.rowStride + range.lowerBound
        for panel in 0..<whole {
          (memory + (panel * depth + p) * columns).update(
            from: source + panel * columns, count: columns)
        }
      }
      for panel in whole..<(range.count + columns - 1) / columns {
        let first = range.lowerBound + panel * columns
        pack(
          b.transposed, rows: first..<min(first + columns, range.upperBound), columns: rows,
          height: columns, into: memory + panel * columns * depth)
      }
    }

    /// Some rows of A, column by column; missing rows are zero.
    @inline(__always)
    private static func pack(
      _ a: MatrixView, rows: Range<Int>, columns: Range<Int>, height: Int,
      into panel: UnsafeMutablePointer<Float>
    ) {
      let source = a.base + rows.lowerBound * a.rowStride + columns.lowerBound * a.columnStride
      if rows.count < height { panel.update(repeating: 0, count: height * columns.count) }
      if a.columnStride == 1 {
        snn_transpose(source, a.rowStride, panel, height, rows.count, columns.count)
      } else if a.rowStride == 1 {
        for p in 0..<columns.count {
          (panel + p * height).update(from: source + p * a.columnStride, count: rows.count)
        }
      } else {
        for p in 0..<columns.count {
          for i in 0..<rows.count {
            panel[p * height + i] = source[i * a.rowStride + p * a.columnStride]
          }
        }
      }
    }

    /// A part of C as a register block.
    @inline(__always)
    private static func load(
      _ c: MatrixView, _ i: Int, _ j: Int, _ count: Int, _ width: Int,
      into tile: UnsafeMutablePointer<Float>
    ) {
      for r in 0..<count { for s in 0..<width { tile[r * columns + s] = c[i + r, j + s] } }
    }

    /// A register block as a part of C.
    @inline(__always)
    private static func store(
      _ tile: UnsafeMutablePointer<Float>, into c: MatrixView, _ i: Int, _ j: Int, _ count: Int,
      _ width: Int
    ) {
      if c.columnStride == 1 {
        for r in 0..<count { for s in 0..<width { c[i + r, j + s] = tile[r * columns + s] } }
      } else if c.rowStride == 1 {
        snn_transpose(
          tile, columns, c.base + i + j * c.columnStride, c.columnStride, count, width)
      } else {
        for r in 0..<count { for s in 0..<width { c[i + r, j + s] = tile[r * columns + s] } }
      }
    }
  }
}
