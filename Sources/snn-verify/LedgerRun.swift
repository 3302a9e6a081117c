import Paper
import Proving

extension Ledger {
  /// Decides the claims under a progress bar, until an interruption;
  /// then the rest is undecided.
  func findingsUnderBar(
    jobs: Int?, budget: Int, table: BenchmarkTable? = nil, certifies: Bool = false
  ) -> [Finding] {
    let bar = ProgressBar()
    let draw = bar.callback
    let total = entries.count
    var options = ProverOptions(budget: budget)
    options.isCancelled = { Interruption.isRequested }
    let findings = findings(
      jobs: Threads.count(jobs), options: options, table: table, certifies: certifies
    ) { done in
      draw?(WorkProgress(.claims, done: done, of: total))
    }
    bar.finish()
    return findings
  }
}
