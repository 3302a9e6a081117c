import IntervalArithmetic
import Proving

extension Decision {
  /// The decision on all of several things: the first refutation, else the first attempt that ended
  /// without either, else the tightest proof, each with what all before it took.
  static func all(_ decisions: [Decision]) -> Decision {
    guard let first = decisions.first else { preconditionFailure("a statement asks for something") }
    return decisions.dropFirst().reduce(first) { $0.and($1) }
  }

  /// The decision on both of two things.
  func and(_ other: Decision) -> Decision {
    switch (self, other) {
    case (.refuted, _): return self
    case (_, .refuted(var refutation)):
      refutation.work = .sum(work, refutation.work)
      return .refuted(refutation)
    case (.undecided(var attempt), _), (.proved, .undecided(var attempt)):
      attempt.work = .sum(work, other.work)
      return .undecided(attempt)
    case (.proved(let first), .proved(let second)):
      var proof = second
      if let margin = first.measurement?.enclosure.lower,
        let otherMargin = second.measurement?.enclosure.lower, margin < otherMargin
      {
        proof = first
      }
      proof.work = .sum(first.work, second.work)
      proof.evidence = first.evidence + second.evidence
      return .proved(proof)
    }
  }

  /// The same decision after what was done before it.
  func after(_ earlier: Work?) -> Decision {
    switch self {
    case .proved(var proof):
      proof.work = .sum(earlier, proof.work)
      return .proved(proof)
    case .refuted(var refutation):
      refutation.work = .sum(earlier, refutation.work)
      return .refuted(refutation)
    case .undecided(var attempt):
      attempt.work = .sum(earlier, attempt.work)
      return .undecided(attempt)
    }
  }
}
