/// Samples with what is to be said of them.
public struct Samples {
  /// n×inputs.
  public let features: Matrix
  /// One for each row of ``features``.
  public let targets: Targets

  /// Samples that share the matrices they are given.
  ///
  /// - Precondition: There is a target for each row of features.
  public init(features: Matrix, targets: Targets) {
    precondition(features.rows == targets.count, "a target for each sample")
    (self.features, self.targets) = (features, targets)
  }

  /// The number of samples.
  public var count: Int { features.rows }

  /// A copy of some samples, in the given order; rows are counted from 0.
  public func selecting(_ rows: some Collection<Int>) -> Samples {
    Samples(features: features.selecting(rows), targets: targets.selecting(rows))
  }
}
