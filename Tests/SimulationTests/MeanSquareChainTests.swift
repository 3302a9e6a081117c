import FloatNetwork
import IntervalArithmetic
import SignalPropagation
import Testing

import Simulation

@Suite struct MeanSquareChainTests {
  private func chain(_ name: String = "selu", widths: [Int]) throws -> MeanSquareChain {
    MeanSquareChain(
      try ActivationFormula(named: name), weightVariance: 1, biasVariance: 0, inputMeanSquare: 1,
      widths: widths)
  }

  /// The mean is Q(1) = 1, and the variance (κ − 1)/n with κ = 2.503 for SELU.
  @Test func `one layer has the length map's moments`() throws {
    let paths = try chain(widths: [40]).sample(
      networks: 4000, seed: 3, workers: Workers(count: 1))
    let values = paths.map { $0[0] }
    let mean = values.reduce(0, +) / 4000
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4000
    // Four standard errors.
    #expect(abs(mean - 1) < 4 * (1.503 / 40 / 4000).squareRoot())
    #expect(abs(variance - 1.503 / 40) < 0.15 * 1.503 / 40)
  }

  @Test func `nothing depends on the number of threads`() throws {
    let chain = try chain("gelu", widths: [64, 32, 16])
    let one = chain.sample(networks: 5, seed: 1, workers: Workers(count: 1))
    let two = chain.sample(networks: 5, seed: 1, workers: Workers(count: 2))
    #expect(one == two && one[0].count == 3 && one[0] != one[1])
    #expect(one != chain.sample(networks: 5, seed: 2, workers: Workers(count: 1)))
  }
}
