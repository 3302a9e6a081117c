import FloatNetwork
import Formulas
import IntervalArithmetic
import SignalPropagation

/// The mean squares of the layers of random networks, drawn: given a layer's mean square q, the next is the
/// mean of as many squares φ(√K·Z)² as it has units, K = σ_b² + σ_w²q. No weights are needed.
public struct MeanSquareChain: Sendable {
  private let activation: SimulatedActivation
  private let weightVariance, biasVariance, inputMeanSquare: Double
  private let widths: [Int]

  /// Of all layers together.
  public var units: Int { widths.reduce(0, +) }

  /// - Parameters:
  ///   - weightVariance: σ_w²
  ///   - biasVariance: σ_b²
  ///   - inputMeanSquare: q₀
  ///   - widths: The layers' units.
  public init(
    _ activation: ActivationFormula, weightVariance: Rational, biasVariance: Rational,
    inputMeanSquare: Rational, widths: [Int]
  ) {
    self.activation = SimulatedActivation(ActivationDefinition(activation))
    self.weightVariance = weightVariance.approximation
    self.biasVariance = biasVariance.approximation
    self.inputMeanSquare = inputMeanSquare.approximation
    self.widths = widths
  }

  /// q₁, …, q_L of some networks.
  public func sample(networks: Int, seed: UInt64, workers: Workers) -> [[Double]] {
    let function = activation.function
    let random = RandomStream(seed: seed)
    return (0..<networks).map { network in
      let stream = random.substream(network)
      var q = inputMeanSquare
      return widths.enumerated().map { layer, width in
        let deviation = (biasVariance + weightVariance * q).squareRoot()
        let z = Matrix(rows: 1, columns: width)
        let layerStream = stream.substream(layer)
        for unit in 0..<width {
          z.values[unit] = Float(deviation * layerStream.normal(at: UInt64(unit)))
        }
        let x = Matrix(rows: 1, columns: width)
        function.apply(z, into: x, workers: workers)
        var sum = 0.0
        for unit in 0..<width { sum += Double(x.values[unit]) * Double(x.values[unit]) }
        q = sum / Double(width)
        return q
      }
    }
  }
}
