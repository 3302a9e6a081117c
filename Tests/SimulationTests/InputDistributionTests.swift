import FloatNetwork
import Testing

import Simulation

@Suite struct InputDistributionTests {
  @Test(arguments: [
    InputDistribution.normal, .uniform, .bernoulli(probability: 0.2), .student(degrees: 5),
  ])
  func `inputs have mean 0 and variance 1`(_ distribution: InputDistribution) {
    let moments = Simulation.Moments(
      distribution.sample(rows: 8_000, columns: 2, random: RandomStream(seed: 4)))
    #expect(abs(moments.mean) < 0.03)
    #expect(abs(moments.variance - 1) < 0.1)
  }
}
