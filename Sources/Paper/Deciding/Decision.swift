import IntervalArithmetic
import Proving

/// What was found out about a statement.
public struct Decision: Sendable {
  public var verdict: Verdict
  /// An enclosure of the quantity that decides, over the domain if the statement is proved and at the
  /// witness if it is refuted.
  public var enclosure: Enclosure?
  /// What the enclosure is one of.
  public var measure: Measure?
  /// The relation of a refuted statement that fails.
  public var failing: String?
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

  /// The quantities that decide statements.
  public enum Measure: String, Sendable {
    /// The left side minus the right side.
    case difference
    /// The side that is to be larger minus the other one.
    case margin
    /// The derivative that is to have a sign.
    case derivative
    case maximum, minimum
    /// The coefficient of a polynomial minus the printed one.
    case coefficient
    /// ν̃, and what it exceeds a multiple of ν by.
    case nextVariance = "next-variance"
    case varianceChange = "variance-change"
    /// The largest singular value of ℋ.
    case norm
    /// μ̃.
    case nextMean = "next-mean"
    /// The coordinate of the fixed points.
    case fixedPoint = "fixed-point"
    /// τ·E[selu′(z)²] at the fixed point.
    case backwardFactor = "backward-factor"
    /// A number that is asked to be an integer.
    case number
    /// The number of points of a grid.
    case count
    /// The absolute error of an evaluation in binary64.
    case roundingError = "rounding-error"

    /// The quantity in words.
    public var words: String {
      switch self {
      case .difference: "the left side minus the right side"
      case .margin: "the larger side minus the smaller one"
      case .derivative: "the derivative"
      case .maximum: "the maximum"
      case .minimum: "the minimum"
      case .coefficient: "the coefficient minus the printed one"
      case .nextVariance: "nu~"
      case .varianceChange: "nu~ minus the multiple of nu"
      case .norm: "the largest singular value"
      case .nextMean: "mu~"
      case .fixedPoint: "the coordinate of all fixed points"
      case .backwardFactor: "tau*chi at the fixed point"
      case .number: "the number"
      case .count: "the number of grid points"
      case .roundingError: "the rounding error"
      }
    }
  }

  /// The same decision with an enclosure of a quantity.
  func enclosing(_ measure: Measure, in enclosure: Enclosure?) -> Decision {
    var result = self
    (result.enclosure, result.measure) = (enclosure, enclosure == nil ? nil : measure)
    return result
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
    if conclusion == .refuted { (result.enclosure, result.measure) = (nil, nil) }
    return result
  }
}
