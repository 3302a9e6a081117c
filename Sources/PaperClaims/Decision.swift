import Certification
import IntervalArithmetic
import SelfNormalization

/// What was found out about a statement.
public struct Decision: Sendable {
  public var verdict: Verdict
  /// An enclosure of the quantity that decides: of both sides' difference, over the domain if the
  /// statement is proved and at the witness if it is refuted.
  public var enclosure: Enclosure?
  public var witness: Point?
  public var boxes = 0
  public var precision: WorkingPrecision = .bits128
  /// How it was decided, in a few words.
  public var reason = ""
  /// What a reader can check again.
  public var evidence: [Evidence] = []
  /// The certificate, where the statement is one of the layer certificates' own.
  public var certificate: Certificate?

  public init(_ verdict: Verdict, reason: String = "") {
    self.verdict = verdict
    self.reason = reason
  }

  /// The decision on both of two statements.
  func and(_ other: Decision) -> Decision {
    if verdict == .refuted { return self }
    if other.verdict == .refuted {
      var result = other
      result.boxes += boxes
      return result
    }
    var result = verdict == .undecided ? self : other
    result.verdict = verdict.and(other.verdict)
    // The tighter of two proofs is the interesting one.
    if verdict == .proved, other.verdict == .proved,
      let margin = enclosure?.lower, let otherMargin = other.enclosure?.lower, margin < otherMargin
    {
      result = self
    }
    result.boxes = boxes + other.boxes
    result.precision = precision.rawValue > other.precision.rawValue ? precision : other.precision
    result.evidence = evidence + other.evidence
    return result
  }
}

extension Decision {
  /// The conclusion of an argument whose premises this decision is about: if they are proved, the
  /// verdict it draws from them; else nothing, since the argument goes one way only.
  func concluding(_ conclusion: Verdict, by argument: String) -> Decision {
    guard verdict == .proved else {
      let why = reason.isEmpty ? "" : " (\(reason))"
      return Decision(
        .undecided, reason: "a premise of the argument is \(verdict.rawValue)\(why)")
    }
    var result = self
    result.verdict = conclusion
    result.reason = argument
    result.enclosure = conclusion == .refuted ? nil : enclosure
    return result
  }
}

/// A part of a proof or refutation: quantities that are positive, or not negative, on the leaves of
/// a covering, or one that is not at a point.
public struct Evidence: Sendable {
  /// One quantity and whether it is positive or only not negative.
  public struct Quantity: Sendable {
    public let formula: Expression
    public let isStrict: Bool
  }

  public let quantities: [Quantity]
  public let variables: [String]
  public let box: Box
  public let covering: Covering?
  public let witness: Point?
}
