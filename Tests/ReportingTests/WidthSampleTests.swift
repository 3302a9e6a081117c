import Formulas
import FloatNetwork
import IntervalArithmetic
import LayerProofs
import Reporting
import SignalPropagation
import Testing

/// Networks that are drawn, held against what is proved of them.
@Suite struct WidthSampleTests {
  private static let probability = Rational(99, over: 100)
  private static let networks = 2000

  private func left(_ proof: WidthProof, within factor: Double = 1) -> Int {
    let paths = WidthReport.chain(of: proof.network)
      .sample(networks: Self.networks, seed: 3, workers: Workers(count: 2))
    return paths.count { path in
      !zip(path, 1...).allSatisfy { q, layer in
        let interval = proof.interval(ofLayer: layer)
        let (low, high) = (
          interval.lowerBound.approximation, interval.upperBound.approximation
        )
        // Of the logarithms.
        let root = (low * high).squareRoot()
        return root * (low / root).power(factor) <= q && q <= root * (high / root).power(factor)
      }
    }
  }

  /// With a probability of 10⁻⁶, a sample has more than 2.2 % where at most 1 % leave.
  @Test(arguments: [
    ("selu", Rational(1), RandomNetwork.Widths.uniform(64, depth: 10)),
    ("relu", Rational(2), .uniform(64, depth: 10)),
    ("selu", Rational(1), .each([128, 128, 10])),
  ])
  func `no more leave than the bound allows`(
    _ name: String, _ weights: Rational, _ widths: RandomNetwork.Widths
  ) throws {
    let network = RandomNetwork(
      activation: try ActivationFormula(named: name), weightVariance: weights, widths: widths)
    let proof = try #require(WidthSearch(network).intervals(probability: Self.probability))
    #expect(left(proof) <= Self.networks * 22 / 1000)
    // In an interval half as wide, more than 1 % do: so samples can refute.
    #expect(left(proof, within: 0.5) > Self.networks * 22 / 1000)
  }
}

extension Double {
  /// For the exponents 1 and 1/2.
  fileprivate func power(_ exponent: Double) -> Double { exponent == 1 ? self : squareRoot() }
}
