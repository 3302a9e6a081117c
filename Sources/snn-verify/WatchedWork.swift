import Proving

/// Proofs and searches under a progress bar, which the first Ctrl-C ends with what they have.
enum WatchedWork {
  /// What the work comes to, and its wall-clock time in seconds.
  static func run<Value>(
    budget: Int, jobs: Int?, usesScouts: Bool = true, _ work: (ProverOptions) -> Value
  ) -> (value: Value, seconds: Double) {
    let bar = ProgressBar()
    Interruption.install()
    var options = ProverOptions(
      budget: budget, jobs: Threads.count(jobs), progress: bar.callback,
      isCancelled: { Interruption.isRequested })
    options.usesScouts = usesScouts
    let clock = ContinuousClock()
    let start = clock.now
    let value = work(options)
    let elapsed = start.duration(to: clock.now)
    bar.finish()
    return (value, elapsed / .seconds(1))
  }
}
