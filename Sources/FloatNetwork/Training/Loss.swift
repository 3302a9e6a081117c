import Foundation

/// What a network is to say of each sample.
public enum Targets {
  /// One class of `count` for each sample; the network's outputs are their logits.
  case classes([Int], count: Int)
  /// Yes (1), no (0) or unknown (NaN) for each output of each sample.
  case labels(Matrix)

  /// The number of outputs that a network needs.
  public var outputs: Int {
    switch self {
    case .classes(_, let count): count
    case .labels(let matrix): matrix.columns
    }
  }

  public var count: Int {
    switch self {
    case .classes(let classes, _): classes.count
    case .labels(let matrix): matrix.rows
    }
  }

  /// The targets of some samples.
  func selecting(_ rows: some Collection<Int>) -> Targets {
    switch self {
    case .classes(let classes, let count): .classes(rows.map { classes[$0] }, count: count)
    case .labels(let matrix): .labels(matrix.selecting(rows))
    }
  }

  /// Weights that give all classes the same total weight and have the mean 1; 1 for labels.
  public var balancingWeights: [Float] {
    guard case .classes(let classes, let count) = self else {
      return Array(repeating: 1, count: outputs)
    }
    var sizes = Array(repeating: 0, count: count)
    for label in classes { sizes[label] += 1 }
    let present = sizes.count { $0 > 0 }
    return sizes.map { $0 == 0 ? 0 : Float(classes.count) / Float(present * $0) }
  }
}

extension Matrix {
  /// A matrix of some of the rows.
  func selecting(_ indices: some Collection<Int>) -> Matrix {
    let result = Matrix(rows: indices.count, columns: columns)
    result.gather(self, indices)
    return result
  }

  /// Where the largest number of a row stands; of equal ones the first.
  package func largestColumn(ofRow i: Int) -> Int {
    let row = values + i * columns
    return (0..<columns).reduce(0) { row[$1] > row[$0] ? $1 : $0 }
  }

  /// Takes over some rows of a matrix as wide as this one.
  func gather(_ source: Matrix, _ indices: some Collection<Int>) {
    resize(rows: indices.count)
    for (i, row) in indices.enumerated() {
      (values + i * columns).update(from: source.values + row * columns, count: columns)
    }
  }
}

/// Cross-entropy in nats, with its gradient by the logits.
enum CrossEntropy {
  /// - Parameters:
  ///   - logits: b×outputs.
  ///   - weights: One for each class; for labels, nothing is weighted.
  ///   - gradient: Receives ∂loss/∂logits, b×outputs; nil if only the loss is wanted.
  /// - Returns: The sum of the weighted losses and the sum of the weights; the gradient is that of
  ///   their quotient. Unknown labels have no weight and no gradient.
  static func evaluate(
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
