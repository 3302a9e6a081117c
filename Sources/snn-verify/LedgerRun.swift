import Paper
import Proving
import Reporting

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

extension Report.Errata {
  /// The refuted ones of some findings, with what is true instead.
  init(among findings: [Finding], options: ProverOptions) throws {
    let decider = Decider(options: options)
    self.init(
      refuted: try findings.filter { $0.decision.verdict == .refuted }.map { finding in
        ClaimReport(finding: finding, nearest: try decider.nearestStatements(to: finding.claim))
      },
      decided: findings.count { $0.decision.verdict != .undecided })
  }
}
