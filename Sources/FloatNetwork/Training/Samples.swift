/// Samples with what is to be said of them.
public struct Samples {
  /// n×inputs.
  public let features: Matrix
  public let targets: Targets

  public init(features: Matrix, targets: Targets) {
    precondition(features.rows == targets.count, "a target for each sample")
    (self.features, self.targets) = (features, targets)
  }

  public var count: Int { features.rows }

  public func selecting(_ rows: some Collection<Int>) -> Samples {
    Samples(features: features.selecting(rows), targets: targets.selecting(rows))
  }
}
