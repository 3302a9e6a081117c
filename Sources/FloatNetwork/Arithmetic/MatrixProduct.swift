import CTarget

/// Products of matrices, blocked for the caches and vectorized.
///
/// Each element of a product is a sum over blocks of 256 products, each block summed from
/// left to right, without fused multiplication: the same bits for every vector width, every number
/// of threads, and with or without the processor's FMA. The layout of the blocks follows Goto and
/// van de Geijn, doi:10.1145/1356052.1356053.
public enum MatrixProduct {
  /// Rows of the register block. Six rows of two vectors are twelve accumulators, which leaves
  /// room for the operands in sixteen registers.
  package static let rows = 6
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
    multiply(
      a, b, into: c, m: m, n: n, k: k, accumulating: accumulating, workers: workers,
      vectorWidth: vectorWidth)
  }

  /// The floats of the widest vectors that the processor has: 4, 8 or 16.
  package static let vectorWidth = Int(snn_processor_vector_width())

  /// The same with vectors of a width that the processor has.
  package static func multiply(
    _ a: MatrixView, _ b: MatrixView, into c: MatrixView, m: Int, n: Int, k: Int,
    accumulating: Bool = false, workers: Workers, vectorWidth: Int
  ) {
    if m == 0 || n == 0 { return }
    if k == 0 {
      if !accumulating { for i in 0..<m { for j in 0..<n { c[i, j] = 0 } } }
      return
    }
    switch vectorWidth {
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
    accumulating: Bool = false
  ) {
    for i in 0..<m {
      for j in 0..<n {
        var total = accumulating ? c[i, j] : 0
        for start in stride(from: 0, to: k, by: depth) {
          var sum: Float = 0
          for p in start..<min(start + depth, k) { sum += a[i, p] * b[p, j] }
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

    @inline(__always)
    static func multiply(
      _ a: MatrixView, _ b: MatrixView, into c: MatrixView, m: Int, n: Int, k: Int,
      accumulating: Bool, workers: Workers
    ) {
      let grain = max(1, MatrixProduct.grain / k)
      // Room for the blocks of B, a panel of A and two register blocks.
      let width = (n + columns - 1) / columns * columns
      // A thread that has a part of the columns may pack more of the sum, up to the limit.
      let packed = max(
        min(k * width, MatrixProduct.packedLimit), min(k, MatrixProduct.depth) * width)
      let room = packed + MatrixProduct.rows * (MatrixProduct.depth + 2 * columns)
      workers.reserve(room)
      if n >= m {
        workers.divide(n, unit: columns, grain: max(columns, grain / m)) { part, thread in
          block(
            a, b, into: c, rows: 0..<m, columns: part, k: k, accumulating: accumulating,
            memory: workers.memory(room, thread: thread))
        }
      } else {
        workers.divide(m, unit: MatrixProduct.rows, grain: max(6, grain / n)) { part, thread in
          block(
            a, b, into: c, rows: part, columns: 0..<n, k: k, accumulating: accumulating,
            memory: workers.memory(room, thread: thread))
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
      columns range: Range<Int>, k: Int, accumulating: Bool, memory: UnsafeMutablePointer<Float>
    ) {
      let height = MatrixProduct.rows
      let panels = (range.count + columns - 1) / columns
      let packed = blockedDepth(k, panels * columns)
      let panelOfA = memory + panels * columns * packed
      let tile = panelOfA + height * MatrixProduct.depth
      let total = tile + height * columns
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
          let isDirect = a.columnStride == 1 && count == height
          // A panel of A that had to be packed serves all panels of B.
          if !isDirect, last - first <= MatrixProduct.depth {
            packRows(a, rows: i..<i + count, columns: first..<last, into: panelOfA)
          }
          for panel in 0..<panels {
            let j = range.lowerBound + panel * columns
            let width = min(columns, range.upperBound - j)
            for start in stride(from: first, to: last, by: MatrixProduct.depth) {
              let depth = min(MatrixProduct.depth, last - start)
              let blockOfB =
                memory + (start - first) * panels * columns + panel * columns * depth
              if isDirect {
                snn_panel(
                  V.scalarCount, a.base + i * a.rowStride + start, a.rowStride, 1, blockOfB, tile,
                  depth)
              } else {
                if last - first > MatrixProduct.depth {
                  packRows(
                    a, rows: i..<i + count, columns: start..<start + depth, into: panelOfA)
                }
                snn_panel(V.scalarCount, panelOfA, 1, height, blockOfB, tile, depth)
              }
              // Blocks are added in their order, here or in C: the same bits.
              if last - first <= MatrixProduct.depth || adds {
                store(tile, into: c, i, j, count, width, adds: adds || start > first)
              } else if start == first {
                total.update(from: tile, count: height * columns)
              } else {
                for s in 0..<height * columns { total[s] += tile[s] }
              }
            }
            if last - first > MatrixProduct.depth, !adds {
              store(total, into: c, i, j, count, width, adds: false)
            }
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
      for panel in 0..<(range.count + columns - 1) / columns {
        let target = memory + panel * columns * depth
        let first = range.lowerBound + panel * columns
        let width = min(columns, range.upperBound - first)
        let source = b.base + rows.lowerBound * b.rowStride + first * b.columnStride
        if b.columnStride == 1 && width == columns {
          for p in 0..<depth {
            (target + p * columns).update(from: source + p * b.rowStride, count: columns)
          }
        } else {
          for j in 0..<columns {
            let column = source + j * b.columnStride
            for p in 0..<depth {
              target[p * columns + j] = j < width ? column[p * b.rowStride] : 0
            }
          }
        }
      }
    }

    /// Up to six rows of A, column by column; missing rows are zero.
    @inline(__always)
    private static func packRows(
      _ a: MatrixView, rows: Range<Int>, columns: Range<Int>,
      into panel: UnsafeMutablePointer<Float>
    ) {
      let height = MatrixProduct.rows
      let source = a.base + rows.lowerBound * a.rowStride + columns.lowerBound * a.columnStride
      for p in 0..<columns.count {
        for i in 0..<height {
          panel[p * height + i] =
            i < rows.count ? source[i * a.rowStride + p * a.columnStride] : 0
        }
      }
    }

    /// Adds a register block to C, or puts it there.
    @inline(__always)
    private static func store(
      _ tile: UnsafeMutablePointer<Float>, into c: MatrixView, _ i: Int, _ j: Int, _ count: Int,
      _ width: Int, adds: Bool
    ) {
      let target = c.base + i * c.rowStride + j * c.columnStride
      if c.columnStride == 1 {
        for r in 0..<count {
          let (row, sums) = (target + r * c.rowStride, tile + r * columns)
          if adds {
            for s in 0..<width { row[s] += sums[s] }
          } else {
            row.update(from: sums, count: width)
          }
        }
      } else {
        for s in 0..<width {
          let column = target + s * c.columnStride
          for r in 0..<count {
            let sum = tile[r * columns + s]
            column[r * c.rowStride] = adds ? column[r * c.rowStride] + sum : sum
          }
        }
      }
    }
  }
}
