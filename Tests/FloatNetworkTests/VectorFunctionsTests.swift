import Foundation
import Testing

import FloatNetwork

@Suite struct VectorFunctionsTests {
  /// The largest of |f − g|/scale over a fine grid, where g is the C library in binary64.
  private func worst(
    _ range: ClosedRange<Double>, _ f: (Vector) -> Vector, _ g: (Double) -> Double,
    scale: (Double) -> Double
  ) -> Double {
    let count = 4000
    return stride(from: 0, to: count, by: 8).reduce(0) { worst, start in
      var x = Vector.zero
      for j in 0..<8 {
        let share = Double(start + j) / Double(count - 1)
        x[j] = Float(range.lowerBound + share * (range.upperBound - range.lowerBound))
      }
      let y = f(x)
      return (0..<8).reduce(worst) { worst, j in
        let exact = g(Double(x[j]))
        return max(worst, abs(Double(y[j]) - exact) / scale(Double(x[j])))
      }
    }
  }

  @Test(arguments: [-87.0 ... -1.0, -1.0...1.0, -1e-3...1e-3, 1.0...87.9])
  func `exponential minus one`(_ range: ClosedRange<Double>) {
    let error = worst(range, VectorFunctions.expMinusOne, Foundation.expm1) {
      max(abs(Foundation.expm1($0)), 1e-30)
    }
    #expect(error < 0x1p-22)
  }

  @Test func `a coarser polynomial would be noticed`() {
    let error = worst(
      -0.3...0.3, { x in x + x * x * 0.5 + x * x * x * (1 / 6) }, Foundation.expm1
    ) { max(abs(Foundation.expm1($0)), 1e-30) }
    #expect(error > 0x1p-22)
  }

  @Test func `sigmoid, tanh and the normal distribution`() {
    #expect(
      worst(-20...20, VectorFunctions.sigmoid, { 1 / (1 + Foundation.exp(-$0)) }, scale: { _ in 1 })
        < 2e-7)
    #expect(worst(-12...12, VectorFunctions.tanh, Foundation.tanh, scale: { _ in 1 }) < 3e-7)
    #expect(
      worst(
        -8...8, VectorFunctions.normalDistribution, { 0.5 * erfc(-$0 / 2.0.squareRoot()) },
        scale: { _ in 1 }) < 5e-7)
  }
}
