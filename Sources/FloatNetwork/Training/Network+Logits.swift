extension Network {
  /// Samples that go through the network at once outside training.
  private static let chunk = 512

  /// Logits outside training, n×outputs.
  public func logits(_ features: Matrix, workers: Workers) -> Matrix {
    let result = Matrix(rows: features.rows, columns: architecture.outputs)
    let x = Matrix(rows: 0, columns: features.columns)
    let pass = Pass(workers: workers)
    for lower in stride(from: 0, to: features.rows, by: Self.chunk) {
      x.gather(features, lower..<min(lower + Self.chunk, features.rows))
      let y = forward(x, pass)
      (result.values + lower * result.columns).update(from: y.values, count: y.count)
    }
    return result
  }

  /// Probabilities outside training: of the classes, or of yes for each label.
  public func probabilities(_ samples: Samples, workers: Workers) -> Matrix {
    CrossEntropy.probabilities(logits(samples.features, workers: workers), samples.targets)
  }
}
