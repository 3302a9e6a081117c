import Testing

import FloatNetwork

@Suite struct MatrixProductTests {
  /// Sizes around the edges of register blocks, cache blocks and threads.
  static let shapes = [
    (1, 1, 1), (6, 32, 256), (7, 33, 257), (5, 31, 3), (70, 40, 30), (13, 1, 9), (1, 40, 600),
    (128, 128, 20), (3, 200, 0), (6, 96, 1400), (96, 6, 1400),
  ]

  @Test(arguments: shapes, [1, 2, 3])
  func `the blocked product has the bits of the naive one`(
    _ shape: (m: Int, n: Int, k: Int), _ threads: Int
  ) {
    let (m, n, k) = shape
    let (a, b) = (sample(m, k, seed: 1), sample(k, n, seed: 2))
    let (at, bt) = (sample(k, m, seed: 3), sample(n, k, seed: 4))
    let workers = Workers(count: threads)
    for (left, right) in [
      (MatrixView(a), MatrixView(b)), (MatrixView(at).transposed, MatrixView(b)),
      (MatrixView(a), MatrixView(bt).transposed),
    ] {
      for accumulating in [false, true] {
        let (fast, naive) = (sample(m, n, seed: 5), sample(m, n, seed: 5))
        MatrixProduct.multiply(
          left, right, into: MatrixView(fast), m: m, n: n, k: k, accumulating: accumulating,
          workers: workers)
        MatrixProduct.multiplyNaively(
          left, right, into: MatrixView(naive), m: m, n: n, k: k, accumulating: accumulating)
        let isSame = fast.elements == naive.elements
        #expect(isSame)
        let transposed = Matrix(rows: n, columns: m)
        if !accumulating {
          MatrixProduct.multiply(
            left, right, into: MatrixView(transposed).transposed, m: m, n: n, k: k,
            workers: workers)
          let isTransposed = (0..<m * n).allSatisfy {
            naive[$0 / n, $0 % n] == transposed[$0 % n, $0 / n]
          }
          #expect(isTransposed)
        }
      }
    }
  }

  /// The comparison above can fail: another order of summation gives other bits.
  @Test func `a product summed backwards differs`() {
    let (m, n, k) = (8, 8, 300)
    let (a, b) = (sample(m, k, seed: 1), sample(k, n, seed: 2))
    let c = Matrix(rows: m, columns: n)
    MatrixProduct.multiply(
      MatrixView(a), MatrixView(b), into: MatrixView(c), m: m, n: n, k: k,
      workers: Workers(count: 1))
    let backwards = (0..<m * n).map { i in
      (0..<k).reversed().reduce(Float(0)) { $0 + a[i / n, $1] * b[$1, i % n] }
    }
    let (isSame, isClose) = (
      c.elements == backwards, zip(c.elements, backwards).allSatisfy { abs($0 - $1) < 1e-3 }
    )
    #expect(!isSame && isClose)
  }

  /// Each width of vectors that this processor has, against the definition.
  @Test(arguments: [4, 8, 16].filter { $0 <= MatrixProduct.vectorWidth })
  func `every width of vectors gives the same bits`(width: Int) {
    let workers = Workers(count: 2)
    for (m, n, k) in [(1, 1, 1), (7, 33, 300), (64, 64, 64), (13, 100, 600)] {
      let (a, b) = (sample(m, k, seed: 6), sample(k, n, seed: 7))
      let (fast, naive) = (Matrix(rows: m, columns: n), Matrix(rows: m, columns: n))
      MatrixProduct.multiply(
        MatrixView(a), MatrixView(b), into: MatrixView(fast), m: m, n: n, k: k, workers: workers,
        vectorWidth: width)
      MatrixProduct.multiplyNaively(
        MatrixView(a), MatrixView(b), into: MatrixView(naive), m: m, n: n, k: k)
      let isSame = fast.elements == naive.elements
      #expect(isSame)
    }
  }
}
