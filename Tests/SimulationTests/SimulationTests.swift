import FloatNetwork
import Formulas
import IntervalArithmetic
import SignalPropagation
import Testing

import Simulation

@Suite struct SimulationTests {
  private let workers = Workers(count: 2)

  private func simulation(width: Int = 40, depth: Int = 3, samples: Int = 256) -> Simulation {
    Simulation(depth: depth, width: width, samples: samples, seed: 7)
  }

  @Test func `SELU networks follow the moment map`() {
    let result = simulation().run(workers: workers)
    #expect(result.comparisons == 9)
    #expect(result.disagreements == 0)
    #expect(result.layers.allSatisfy { $0.mean.prediction != nil })
  }

  @Test func `forced weights follow the moment map`() {
    var simulation = simulation(width: 64)
    simulation.weights = .forced(omega: 0.1, tau: 1.1)
    let result = simulation.run(workers: workers)
    #expect(result.disagreements == 0)
    // The enclosures are those of the forced weights, which floats hold closely.
    let first = MomentMap(
      selu: SELU<Double>.selfNormalizing, m: 0.1 * result.input.mean.value,
      v: 1.1 * result.input.variance.value)
    let prediction = result.layers[0].variance.prediction
    #expect(abs((prediction?.lower ?? 0) - first.variance) < 1e-4)
  }

  /// The false twin: parameters that are off by little more than the sampling error.
  @Test func `a wrong map is caught`() {
    var simulation = simulation()
    let alpha = Rational(SELUConstants.alpha)
    let lambda = Rational(SELUConstants.lambda)
    simulation.predicted = .selu(alpha: alpha, lambda: lambda * Rational(11, over: 10))
    #expect(simulation.run(workers: workers).disagreements > 0)
    simulation.predicted = .selu(alpha: alpha * Rational(6, over: 5), lambda: lambda)
    #expect(simulation.run(workers: workers).disagreements > 0)
  }

  @Test func `skewed input into few units breaks the Gaussian assumption`() {
    var simulation = simulation(width: 32, depth: 2, samples: 4000)
    simulation.input = .distribution(.bernoulli(probability: 0.005))
    let result = simulation.run(workers: workers)
    #expect(result.disagreements > 0)
    #expect(result.layers[0].excessKurtosis > 3)
  }

  /// Four units are too few for normal net inputs; many networks show it, where one cannot.
  @Test func `few units break the Gaussian assumption`() {
    var simulation = simulation(width: 4, depth: 2, samples: 100)
    simulation.networks = 120
    #expect(simulation.run(workers: workers).disagreements > 0)
    // Wide networks agree, however many they are.
    simulation = self.simulation(width: 48, depth: 2, samples: 64)
    simulation.networks = 6
    let result = simulation.run(workers: workers)
    #expect(result.disagreements == 0 && result.comparisons == 6)
  }

  /// Those with kernels of their own, and others by their formulas.
  @Test(arguments: [
    "relu", "tanh", "elu", "leaky_relu", "gelu", "silu", "mish", "softsign", "hardswish",
    "max(x, x/8) + min(1, max(x, 0))/4",
  ])
  func `other activations follow their maps, and no other's`(_ name: String) throws {
    var simulation = simulation(width: 48, depth: 2, samples: 128)
    let formula = try ActivationFormula(parsing: name)
    simulation.activation = SimulatedActivation(ActivationDefinition(formula))
    let result = simulation.run(workers: workers)
    #expect(result.comparisons == 6 && result.disagreements == 0)
    let other = try formula.scaled(by: Rational(13, over: 10), shiftedBy: 0)
    simulation.predicted = ActivationDefinition(other)
    #expect(simulation.run(workers: workers).disagreements > 0)
  }

  @Test func `scaled and shifted activations have their own weights`() throws {
    var simulation = simulation(width: 48, depth: 3)
    let gelu = try ActivationFormula(named: "gelu", scale: 2, shift: Rational(-1, over: 2))
    simulation.activation = SimulatedActivation(ActivationDefinition(gelu))
    simulation.weights = .normal(variance: 0.5)
    let result = simulation.run(workers: workers)
    #expect(result.comparisons == 9 && result.disagreements == 0)
  }

  @Test func `nothing depends on the number of threads`() {
    let results = [1, 3].map { simulation(depth: 2).run(workers: Workers(count: $0)) }
    for (x, y) in zip(results[0].layers, results[1].layers) {
      #expect(x.variance.value == y.variance.value)
      #expect(x.squaredError == y.squaredError)
    }
  }

  /// Exactly: each weight and each square is a rational number.
  @Test func `the sums of the weights are enclosed`() {
    let weights = InputDistribution.normal.sample(
      rows: 300, columns: 3, random: RandomStream(seed: 5))
    for unit in 0..<3 {
      let numbers = (0..<300).map { Rational(Double(weights[$0, unit])) }
      let (omega, tau) = Simulation.sums(weights, unit: unit)
      #expect(omega.contains(numbers.reduce(0, +)))
      #expect(tau.contains(numbers.reduce(0) { $0 + $1 * $1 }))
      // Binary64 holds none of these sums of squares.
      #expect(omega.width < 1e-11 && tau.width < 1e-11 && !tau.isPoint)
    }
  }
}
