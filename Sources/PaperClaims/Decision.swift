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

/// What shows one of the things that a statement asks for; what that is follows from the statement, as
/// `Documentation/CertificateFormat.md` says.
public enum Evidence: Sendable {
  /// A quantity has its sign, or a rounding error is below its bound, on every leaf.
  case tree(BisectionTree)
  /// A quantity has its sign, or lacks it, or two sides differ, at this point.
  case point(Point)
  /// Two formulas have the same normal form, or what is claimed was computed exactly.
  case algebra
  /// A certificate of the layer map.
  case layer(Certificate)
}
