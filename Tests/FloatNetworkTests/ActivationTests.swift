import Foundation
import Testing

import FloatNetwork

@Suite struct ActivationTests {
  @Test func `not a number stays one in SELU`() {
    let y = Activation.selu(Vector(repeating: .nan))
    #expect((0..<8).allSatisfy { y[$0].isNaN })
  }

  private static let widths = [4, 8, 16].filter { $0 <= Workers.widestVectors }

  private func bits(_ numbers: [Float]) -> [UInt32] {
    numbers.map { $0.isNaN ? Float.nan.bitPattern : $0.bitPattern }
  }

  /// Loops over matrices, against the definition, eight numbers at a time.
  @Test(arguments: widths, [1, 7, 40, 1003])
  func `SELU of a matrix has the bits of SELU`(width: Int, count: Int) {
    let x = sample(1, count, seed: 1)
    for i in 0..<count { x.values[i] *= 4 }
    let edges: [Float] = [
      0, -0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, -87.3, -87.4, -100, 88, 90, .infinity,
      -.infinity, .nan,
    ]
    for (i, edge) in edges.enumerated() where i < count { x.values[i] = edge }
    let (y, dy) = (Matrix(rows: 1, columns: count), sample(1, count, seed: 2))
    let dx = Matrix(rows: 1, columns: count)
    let workers = Workers(count: 2, vectorWidth: width)
    Activation.selu.apply(x, into: y, workers: workers)
    Activation.selu.multiplySlope(x, y, by: dy, into: dx, workers: workers)
    for lower in stride(from: 0, to: count, by: 8) {
      let size = min(8, count - lower)
      var (a, error) = (Vector.zero, Vector.zero)
      for i in 0..<size { (a[i], error[i]) = (x.values[lower + i], dy.values[lower + i]) }
      let b = Activation.selu(a)
      let c = Activation.selu.slope(a, b) * error
      let places = lower..<lower + size
      #expect(bits(places.map { y.values[$0] }) == bits((0..<size).map { b[$0] }))
      #expect(bits(places.map { dx.values[$0] }) == bits((0..<size).map { c[$0] }))
    }
  }

  /// Three steps of each method, against its formula without contraction.
  @Test(arguments: widths, OptimizerOptions.Method.allCases)
  func `steps have the bits of their formulas`(width: Int, method: OptimizerOptions.Method) {
    let count = 37
    let parameter = Parameter("w", sample(1, count, seed: 3), isWeight: true)
    let options = OptimizerOptions(method: method, learningRate: 0.1, momentum: 0.7, l2: 0.3)
    let optimizer = Optimizer([parameter], options)
    var w = parameter.value.elements
    var (u, v) = (
      Array(repeating: Float(0), count: count), Array(repeating: Float(0), count: count)
    )
    for step in 1...3 {
      let g = sample(1, count, seed: UInt64(10 + step))
      parameter.gradient.copy(g)
      optimizer.step(Workers(count: 1, vectorWidth: width))
      for i in 0..<count {
        let h = g.values[i] + Float(0.3) * w[i]
        switch method {
        case .sgd: w[i] = w[i] - Float(0.1) * h
        case .momentum:
          u[i] = Float(0.7) * u[i] + h
          w[i] = w[i] - Float(0.1) * u[i]
        case .adam:
          u[i] = Float(0.9) * u[i] + Float(1 - 0.9) * h
          v[i] = Float(0.999) * v[i] + Float(1 - 0.999) * h * h
          let first = Float(1 / (1 - pow(0.9, Double(step))))
          let second = Float(1 / (1 - pow(0.999, Double(step))))
          w[i] = w[i] - Float(0.1) * (u[i] * first) / ((v[i] * second).squareRoot() + 1e-8)
        }
      }
      #expect(bits(parameter.value.elements) == bits(w))
    }
  }
}
