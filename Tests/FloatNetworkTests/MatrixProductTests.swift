import Foundation
import Testing

import FloatNetwork

@Suite struct MatrixProductTests {
  /// Sizes around the edges of register blocks, cache blocks and threads.
  static let shapes = [
    (1, 1, 1), (6, 32, 256), (7, 33, 257), (5, 31, 3), (70, 40, 30), (13, 1, 9), (1, 40, 600),
    (128, 128, 20), (3, 200, 0), (6, 96, 1400), (96, 6, 1400), (24, 64, 512), (20, 64, 260),
  ]

  @Test(
    arguments: shapes,
    [(1, MatrixProduct.Rounding.fused), (2, .fused), (3, .fused), (2, .separate)]
  )
  func `the blocked product has the bits of the naive one`(
    _ shape: (m: Int, n: Int, k: Int), _ way: (threads: Int, rounding: MatrixProduct.Rounding)
  ) {
    let (m, n, k) = shape
    let (a, b) = (sample(m, k, seed: 1), sample(k, n, seed: 2))
    let (at, bt) = (sample(k, m, seed: 3), sample(n, k, seed: 4))
    let workers = Workers(count: way.threads, products: way.rounding)
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
          left, right, into: MatrixView(naive), m: m, n: n, k: k, accumulating: accumulating,
          rounding: way.rounding)
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
      (0..<k).reversed().reduce(Float(0)) { $0.addingProduct(a[i / n, $1], b[$1, i % n]) }
    }
    let (isSame, isClose) = (
      c.elements == backwards, zip(c.elements, backwards).allSatisfy { abs($0 - $1) < 1e-3 }
    )
    #expect(!isSame && isClose)
  }

  static let widths = [4, 8, 16].filter { $0 <= Workers.widestVectors }

  /// Each width of vectors that this processor has, against the definition.
  @Test(arguments: widths, MatrixProduct.Rounding.allCases)
  func `every width of vectors gives the same bits`(
    _ width: Int, _ rounding: MatrixProduct.Rounding
  ) {
    let workers = Workers(count: 2, products: rounding, vectorWidth: width)
    for (m, n, k) in [(1, 1, 1), (7, 33, 300), (64, 64, 64), (13, 100, 600)] {
      let (a, b) = (sample(m, k, seed: 6), sample(k, n, seed: 7))
      let (fast, naive) = (Matrix(rows: m, columns: n), Matrix(rows: m, columns: n))
      let other = Matrix(rows: m, columns: n)
      MatrixProduct.multiply(
        MatrixView(a), MatrixView(b), into: MatrixView(fast), m: m, n: n, k: k, workers: workers)
      MatrixProduct.multiplyNaively(
        MatrixView(a), MatrixView(b), into: MatrixView(naive), m: m, n: n, k: k,
        rounding: rounding)
      let isSame = fast.elements == naive.elements
      #expect(isSame)
      // The two roundings are told apart.
      MatrixProduct.multiplyNaively(
        MatrixView(a), MatrixView(b), into: MatrixView(other), m: m, n: n, k: k,
        rounding: rounding == .fused ? .separate : .fused)
      #expect((fast.elements == other.elements) == (k == 1))
    }
  }

  /// x·y + z for z·1 + x·y, of all pairs of (x, z) and y.
  private func fusedSums(_ x: [Float], _ y: [Float], _ z: [Float], width: Int) -> [Float] {
    let a = Matrix(rows: x.count, columns: 2, elements: zip(z, x).flatMap { [$0, $1] })
    let b = Matrix(
      rows: 2, columns: y.count, elements: Array(repeating: 1, count: y.count) + y)
    let c = Matrix(rows: x.count, columns: y.count)
    MatrixProduct.multiply(
      MatrixView(a), MatrixView(b), into: MatrixView(c), m: x.count, n: y.count, k: 2,
      workers: Workers(count: 1, vectorWidth: width))
    return c.elements
  }

  /// Sums that are not those of the C library's fmaf; where that is NaN, any NaN will do.
  private func differences(_ x: [Float], _ y: [Float], _ z: [Float], width: Int) -> [String] {
    let found = fusedSums(x, y, z, width: width)
    return (0..<found.count).compactMap { i in
      let (row, column) = (i / y.count, i % y.count)
      // The product with 1 is added to 0, which has a sign.
      let expected = fma(x[row], y[column], z[row] + 0)
      if expected.isNaN ? found[i].isNaN : found[i].bitPattern == expected.bitPattern {
        return nil
      }
      return "\(x[row])·\(y[column]) + \(z[row]) = \(expected), not \(found[i])"
    }
  }

  /// Subnormal results, overflow, cancellation, ties and what is next to them, infinities, NaN.
  @Test(arguments: widths) func `sums are fused as in the C library, at the edges`(width: Int) {
    let edges: [Float] = [
      0, 1, 1.5, 0x1.000002p0, 0x1.fffffep0, 0x1.fffffep-1, 3, 0x1p12, 0x1.001p12, 0x1p-12,
      0x1p24, 0x1.000002p24, 0x1p-24, 0x1p-25, 0x1.8p-25, 0x1p-60, 0x1p60, 0x1p-75, 0x1p75,
      0x1p-100, 0x1.fffffep-100, 0x1p100, .leastNonzeroMagnitude, 0x1p-148,
      3 * .leastNonzeroMagnitude,
      .leastNormalMagnitude, .leastNormalMagnitude.nextDown, .leastNormalMagnitude.nextUp,
      .greatestFiniteMagnitude, .greatestFiniteMagnitude.nextDown, 0x1p127, .infinity, .nan,
    ]
    let signed = edges + edges.map { -$0 }
    for z in signed {
      let wrong = differences(
        signed, signed, Array(repeating: z, count: signed.count), width: width)
      #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    }
  }

  @Test(arguments: widths) func `sums are fused as in the C library, at random`(width: Int) {
    let random = RandomStream(seed: 11)
    var place: UInt64 = 0
    func bits() -> UInt64 {
      place += 1
      return random.bits(at: place)
    }
    func number(_ exponents: ClosedRange<Int>) -> Float {
      // Few bits are set, or all random: ties and near ties are frequent.
      let drawn = bits()
      var fraction = UInt32(truncatingIfNeeded: drawn) & 0x7fffff
      if drawn >> 60 < 6 { fraction &= UInt32(truncatingIfNeeded: bits() & bits() & bits()) }
      let exponent = exponents.lowerBound + Int(drawn >> 32 & 0xffff) % exponents.count
      return Float(
        sign: drawn >> 59 & 1 == 0 ? .plus : .minus, exponentBitPattern: UInt(exponent),
        significandBitPattern: fraction)
    }
    for round in 0..<40 {
      // All numbers; such as train; products about the least float; products that nearly cancel.
      let (x, y): (ClosedRange<Int>, ClosedRange<Int>) =
        [(0...254, 0...254), (110...130, 110...130), (0...70, 40...80), (100...150, 100...150)][
          round % 4]
      let (first, second) = ((0..<150).map { _ in number(x) }, (0..<64).map { _ in number(y) })
      let third = first.enumerated().map { index, factor in
        switch round % 4 {
        case 0: number(0...254)
        case 1: number(90...140)
        case 2: number(0...30)
        default: -(factor * second[index % second.count])
        }
      }
      let wrong = differences(first, second, third, width: width)
      #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    }
  }

  /// The comparison above can fail: rounding twice is seen.
  @Test func `a sum that is rounded twice differs`() {
    let x: Float = 0x1.000002p0
    let fused = fusedSums([x], [x], [-0x1.000004p0], width: Workers.widestVectors)
    #expect(fused == [0x1p-46])
    #expect(x * x - 0x1.000004p0 == 0)
  }
}
