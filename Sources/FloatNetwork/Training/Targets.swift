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

  /// The number of samples.
  public var count: Int {
    switch self {
    case .classes(let classes, _): classes.count
    case .labels(let matrix): matrix.rows
    }
  }

  /// The targets of some samples.
  package func selecting(_ rows: some Collection<Int>) -> Targets {
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
