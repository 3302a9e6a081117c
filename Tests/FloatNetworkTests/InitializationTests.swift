import Testing

import FloatNetwork

@Suite struct InitializationTests {
  @Test func `initial weights have their variance`() {
    for (initialization, variance) in [
      (Initialization.lecun, 1 / 200.0), (.he, 2 / 200.0), (.glorot, 2 / 300.0),
    ] {
      let weights = initialization.weights(
        inputs: 200, outputs: 100, random: RandomStream(seed: 5))
      let numbers = weights.elements.map(Double.init)
      let mean = numbers.reduce(0, +) / Double(numbers.count)
      let square = numbers.reduce(0) { $0 + $1 * $1 } / Double(numbers.count)
      // 20 000 numbers: a deviation of the variance of 1 %.
      #expect(abs((square - mean * mean) / variance - 1) < 0.05)
      #expect(abs(mean) < 5 * (variance / 20_000).squareRoot())
    }
  }
}
