import Testing

import FloatNetwork

@Suite struct GradientTests {
  /// The share of gradients that are no central difference of the loss for any of some steps, to a
  /// tenth of the parameter's largest gradient.
  ///
  /// A share, because a step may cross a kink of ReLU whatever its length.
  private func disagreement(
    _ network: Network, _ samples: Samples, spoiling: (Network) -> Void = { _ in }
  ) -> Double {
    let pass = Pass(workers: Workers(count: 1), isTraining: true, random: RandomStream(seed: 3))
    let weights = Array(repeating: Float(1), count: samples.targets.outputs)
    func loss() -> Double {
      let result = CrossEntropy.evaluate(
        network.forward(samples.features, pass), samples.targets, weights: weights, gradient: nil)
      return result.sum / result.weight
    }
    let gradient = Matrix(rows: 0, columns: samples.targets.outputs)
    _ = CrossEntropy.evaluate(
      network.forward(samples.features, pass), samples.targets, weights: weights,
      gradient: gradient)
    network.backward(gradient, pass)
    spoiling(network)
    var (wrong, checked) = (0, 0)
    for parameter in network.parameters {
      let exact = parameter.gradient.elements
      let scale = max(exact.map(abs).max() ?? 0, 1e-2)
      for i in stride(from: 0, to: exact.count, by: max(1, exact.count / 7)) {
        let value = parameter.value.values[i]
        let isSlope = [Float(5e-3), 1e-3, 2e-4].contains { step in
          parameter.value.values[i] = value + step
          let above = loss()
          parameter.value.values[i] = value - step
          let below = loss()
          parameter.value.values[i] = value
          return abs(Float((above - below) / Double(2 * step)) - exact[i]) < 0.1 * scale
        }
        checked += 1
        if !isSlope { wrong += 1 }
      }
    }
    return Double(wrong) / Double(checked)
  }

  private func network(
    _ kind: NetworkKind, depth: Int = 3, form: Architecture.Form = .rectangular,
    dropout: Double = 0, bottleneck: Double? = nil
  ) -> (Network, Samples) {
    let network = Network(
      Architecture(
        kind: kind, inputs: 4, outputs: 3, width: 9, depth: depth, form: form, dropout: dropout,
        bottleneck: bottleneck), seed: 11)
    let samples = Samples(
      features: sample(12, 4, seed: 7),
      targets: .classes((0..<12).map { $0 * $0 % 3 }, count: 3))
    return (network, samples)
  }

  @Test(arguments: NetworkKind.allCases)
  func `gradients are the loss's slopes`(_ kind: NetworkKind) {
    let (network, samples) = network(kind)
    #expect(disagreement(network, samples) <= 0.03)
  }

  @Test func `gradients go through what changes its width, and through gates alone`() {
    let (diavolo, samples) = network(.resNet, depth: 5, form: .diavolo, bottleneck: 0.5)
    #expect(disagreement(diavolo, samples) <= 0.03)
    let (highway, _) = network(.highway, form: .input)
    #expect(disagreement(highway, samples) <= 0.03)
  }

  @Test(arguments: [NetworkKind.snn, .msraInit])
  func `gradients go through dropout`(_ kind: NetworkKind) {
    let (network, samples) = network(kind, dropout: 0.3)
    #expect(disagreement(network, samples) <= 0.03)
  }

  @Test func `a wrong gradient is noticed`() {
    let (network, samples) = network(.snn)
    let share = disagreement(network, samples) { network in
      for i in 0..<network.parameters[0].gradient.count {
        network.parameters[0].gradient.values[i] *= 2
      }
    }
    #expect(share > 0.05)
  }
}
