import IntervalArithmetic

/// A claim with what was found out about it.
public struct Finding: Sendable {
  public let claim: Claim
  public let section: ClaimSection
  public let decision: Decision
  /// Wall-clock time of the decision, in seconds.
  public let seconds: Double

  package init(claim: Claim, section: ClaimSection, decision: Decision, seconds: Double) {
    (self.claim, self.section) = (claim, section)
    (self.decision, self.seconds) = (decision, seconds)
  }

  /// The theorem whose printed proof uses the claim.
  public var theorem: TheoremName? { claim.theorem ?? section.theorem }
}
