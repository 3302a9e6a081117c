import IntervalArithmetic
import Proving

/// Decides many claims.
public struct Ledger: Sendable {
  public let entries: [(section: ClaimSection, claim: Claim)]

  /// The claims that the filters keep; nil keeps all.
  public init(
    ids: Set<String>? = nil, tier: Claim.Tier? = nil, section: ClaimSection? = nil
  ) {
    entries = ClaimSection.allCases.filter { section == nil || $0 == section }
      .flatMap { section in section.claims.map { (section, $0) } }
      .filter { ids?.contains($0.claim.id) ?? true }
      .filter { tier == nil || $0.claim.tier == tier }
  }

  /// Decides every claim, in parallel, and returns the findings in the list's order.
  ///
  /// - Parameters:
  ///   - table: Table A11, for the rows about it.
  ///   - certifies: Whether the decisions carry all evidence that a certificate needs, which takes
  ///     longer.
  ///   - progress: Called, on any thread, with the number of claims decided so far.
  public func findings(
    jobs: Int, options: ProverOptions, table: BenchmarkTable? = nil, certifies: Bool = false,
    progress: (@Sendable (Int) -> Void)? = nil
  ) -> [Finding] {
    var configured = Decider(options: options, table: table)
    configured.certifies = certifies
    let decider = configured
    return parallelMap(entries, jobs: jobs, progress: progress) { entry in
      let clock = ContinuousClock()
      let start = clock.now
      let decision: Decision
      do {
        decision = try decider.decide(entry.claim)
      } catch {
        // A defect of this program, which tests look for; no verdict comes from it.
        decision = .undecided(.init(reason: "the statement cannot be read: \(error)"))
      }
      return Finding(
        claim: entry.claim, section: entry.section, decision: decision,
        seconds: start.duration(to: clock.now) / .seconds(1))
    }
  }
}
