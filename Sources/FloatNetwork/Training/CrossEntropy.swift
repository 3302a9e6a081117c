import Foundation

/// Cross-entropy in nats, with its gradient by the logits.
package enum CrossEntropy {
  /// - Parameters:
  ///   - logits: b×outputs.
  ///   - weights: One for each class; for labels, nothing is weighted.
  ///   - gradient: Receives ∂loss/∂logits, b×outputs; nil if only the loss is wanted.
  /// - Returns: The sum of the weighted losses and the sum of the weights; the gradient is that of
  ///   their quotient. Unknown labels have no weight and no gradient.
  package static func evaluate(
    _ logits: Matrix, _ targets: Targets, weights: [Float], gradient: Matrix?
  ) -> (sum: Double, weight: Double) {
    gradient?.resize(rows: logits.rows)
    switch targets {
    case .classes(let classes, _): return softmax(logits, classes, weights, gradient)
    case .labels(let labels): return sigmoid(logits, labels, gradient)
    }
  }

  /// −log softmax(z)ₖ = log Σ e^{zᵢ − zₖ}; gradient softmax(z) − eₖ.
  private static func softmax(
    _ logits: Matrix, _ classes: [Int], _ weights: [Float], _ gradient: Matrix?
  ) -> (sum: Double, weight: Double) {
    let total = classes.reduce(0) { $0 + Double(weights[$1]) }
    var sum = 0.0
    for (i, label) in classes.enumerated() {
      let z = logits.values + i * logits.columns
      let top = (0..<logits.columns).reduce(-Float.infinity) { max($0, z[$1]) }
      var partition = 0.0
      for j in 0..<logits.columns { partition += exp(Double(z[j] - top)) }
      let weight = Double(weights[label])
      sum += weight * (log(partition) - Double(z[label] - top))
      guard let gradient else { continue }
      let dz = gradient.values + i * logits.columns
      for j in 0..<logits.columns {
        let p = exp(Double(z[j] - top)) / partition
        dz[j] = Float((p - (j == label ? 1 : 0)) * weight / max(total, .leastNormalMagnitude))
      }
    }
    return (sum, total)
  }

  /// log(1 + e^z) − z·y; gradient σ(z) − y.
  private static func sigmoid(
    _ logits: Matrix, _ labels: Matrix, _ gradient: Matrix?
  ) -> (sum: Double, weight: Double) {
    var known = 0
    for i in 0..<labels.count where !labels.values[i].isNaN { known += 1 }
    let scale = 1 / Double(max(known, 1))
    var sum = 0.0
    for i in 0..<labels.count {
      let (z, y) = (Double(logits.values[i]), Double(labels.values[i]))
      if y.isNaN {
        gradient?.values[i] = 0
        continue
      }
      sum += max(z, 0) - z * y + log1p(exp(-abs(z)))
      gradient?.values[i] = Float((1 / (1 + exp(-z)) - y) * scale)
    }
    return (sum, Double(known))
  }

  /// Probabilities of the classes or of yes, b×outputs.
  static func probabilities(_ logits: Matrix, _ targets: Targets) -> Matrix {
    let result = Matrix(rows: logits.rows, columns: logits.columns)
    for i in 0..<logits.rows {
      let (z, p) = (logits.values + i * logits.columns, result.values + i * logits.columns)
      if case .labels = targets {
        for j in 0..<logits.columns { p[j] = Float(1 / (1 + exp(-Double(z[j])))) }
        continue
      }
      let top = (0..<logits.columns).reduce(-Float.infinity) { max($0, z[$1]) }
      var partition = 0.0
      for j in 0..<logits.columns { partition += exp(Double(z[j] - top)) }
      for j in 0..<logits.columns { p[j] = Float(exp(Double(z[j] - top)) / partition) }
    }
    return result
  }
}
