/// What is known of a claim: nothing between these three, and never a probability.
public enum Verdict: String, Sendable, Codable {
  /// The claim holds at every point of its domain.
  case proved
  /// The claim is false at a rational point of its domain, which is at hand.
  case refuted
  /// The budget ended first.
  case undecided

  /// The verdict on "both": false if either is, proved if both are.
  public func and(_ other: Verdict) -> Verdict {
    if self == .refuted || other == .refuted { return .refuted }
    return self == .proved && other == .proved ? .proved : .undecided
  }
}
