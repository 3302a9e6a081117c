/// The distribution of initial weights: normal with mean 0.
package enum Initialization: String, Sendable, CaseIterable {
  /// Variance 1/in, for which E(τ) = 1 (LeCun et al. 1998; paper, section "Initialization").
  case lecun
  /// Variance 2/in (He et al., "MSRA", doi:10.1109/ICCV.2015.123).
  case he
  /// Variance 2/(in + out) (Glorot and Bengio, AISTATS 2010).
  case glorot

  package func variance(inputs: Int, outputs: Int) -> Double {
    switch self {
    case .lecun: 1 / Double(inputs)
    case .he: 2 / Double(inputs)
    case .glorot: 2 / Double(inputs + outputs)
    }
  }

  /// in×out weights.
  package func weights(inputs: Int, outputs: Int, random: RandomStream) -> Matrix {
    let matrix = Matrix(rows: inputs, columns: outputs)
    let deviation = variance(inputs: inputs, outputs: outputs).squareRoot()
    for i in 0..<matrix.count {
      matrix.values[i] = Float(deviation * random.normal(at: UInt64(i)))
    }
    return matrix
  }
}
