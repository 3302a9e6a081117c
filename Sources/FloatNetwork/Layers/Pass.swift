/// How a batch goes through a network.
public struct Pass {
  /// The threads that compute it.
  let workers: Workers
  /// Whether dropout drops and batch normalization uses the batch's own statistics.
  let isTraining: Bool
  /// The random numbers of this pass; each layer takes its own substream.
  package let random: RandomStream

  /// A pass outside training, unless said otherwise.
  ///
  /// - Parameters:
  ///   - workers: The threads that compute it.
  ///   - isTraining: Whether dropout drops and batch normalization uses the batch's own moments.
  ///   - random: What dropout draws from.
  public init(workers: Workers, isTraining: Bool = false, random: RandomStream = .init(seed: 0)) {
    (self.workers, self.isTraining, self.random) = (workers, isTraining, random)
  }
}

extension Pass {
  func forLayer(_ index: Int) -> Pass {
    Pass(workers: workers, isTraining: isTraining, random: random.substream(index))
  }
}
