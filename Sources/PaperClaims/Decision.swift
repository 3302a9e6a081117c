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
  /// The certificate, where the claim is one of the layer certificates' own.
  public var certificate: Certificate? {
    guard evidence.count == 1, case .layer(let certificate)? = evidence.first else { return nil }
    return certificate
  }

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

/// A part of a proof or refutation that can be checked again. Formulas are in the language of the
/// claims, with the claim's definitions.
public enum Evidence: Sendable {
  /// A quantity that is positive, or not negative.
  public struct Quantity: Sendable {
    public let formula: String
    public let isStrict: Bool
  }

  /// The quantity has its sign on every leaf of a covering of the box.
  case inequality(Quantity, on: ClaimDomain, Covering)
  /// The quantity lacks its sign at a point of the box.
  case counterexample(Quantity, on: ClaimDomain, Point)
  /// Both formulas have the same normal form; a side of no width is a number. A left side may be
  /// the closed form of an integral, E[f | x < 0; g | x > 0], or a finite limit, Lim[f, x -> a].
  case identity(String, String, on: ClaimDomain)
  /// The formulas' values at a point of the box are different.
  case difference(String, String, on: ClaimDomain, Point)
  /// The limits of the formula's parts give an infinite limit.
  case limit(of: String, as: String, Approach, is: String)
  /// A certificate of the layer map.
  case layer(Certificate)
  /// The binary64 evaluation's error is below a bound on every leaf of a covering.
  case roundingError(of: String, below: String, on: ClaimDomain, Covering)
  /// What was counted or read from the tables.
  case finding(String)
}
