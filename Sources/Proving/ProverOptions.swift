import IntervalArithmetic

/// How much a proof may cost and what it may use.
public struct ProverOptions: Sendable {
  /// The number of boxes that may be evaluated.
  public var budget: Int
  /// The number of threads; no result depends on it.
  public var jobs: Int
  /// Whether boxes are first examined in binary64, where a property has a ``Scout``; no verdict depends on
  /// it, and it is turned off to measure the arithmetic of the property's own precision.
  public var usesScouts = true
  /// Called now and then, on the calling thread.
  public var progress: (@Sendable (WorkProgress) -> Void)?
  /// Asked between batches; if it answers true the proof ends undecided.
  public var isCancelled: @Sendable () -> Bool

  /// A million boxes on one thread, unless said otherwise.
  ///
  /// - Parameters:
  ///   - budget: Not negative.
  ///   - jobs: At least 1.
  ///   - progress: Called on the thread that runs the proof.
  ///   - isCancelled: Called there too.
  public init(
    budget: Int = 1_000_000, jobs: Int = 1,
    progress: (@Sendable (WorkProgress) -> Void)? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.budget = budget
    self.jobs = jobs
    self.progress = progress
    self.isCancelled = isCancelled
  }
}
