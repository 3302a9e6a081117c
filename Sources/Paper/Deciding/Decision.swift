import IntervalArithmetic
import Proving

/// What was found out about a statement: a proof, a refutation, or an attempt that ended before either.
public enum Decision: Sendable {
  case proved(Proof)
  case refuted(Refutation)
  case undecided(Attempt)

  /// Why a statement is true.
  public struct Proof: Sendable {
    public let ground: Ground
    /// How it was decided, in a few words.
    public internal(set) var reason: String
    /// What it took, if anything was evaluated.
    public internal(set) var work: Work?
    /// What a reader can check again.
    public internal(set) var evidence: [Evidence]

    public enum Ground: Sendable {
      /// A quantity was enclosed over the whole domain.
      case bound(Measurement)
      /// Two formulas have one normal form.
      case normalForm
      /// Exact arithmetic, or algebra; the number that tells, if one does.
      case exact(Measurement?)
      /// Numbers of the experiment tables.
      case tables
    }

    init(
      _ ground: Ground, reason: String, work: Work? = nil, evidence: [Evidence] = []
    ) {
      (self.ground, self.reason, self.work, self.evidence) = (ground, reason, work, evidence)
    }
  }

  /// Why a statement is false.
  public struct Refutation: Sendable {
    public internal(set) var ground: Ground
    public internal(set) var reason: String
    /// The part of the statement that is false, in words.
    public internal(set) var failing: String
    public internal(set) var work: Work?
    public internal(set) var evidence: [Evidence]

    public enum Ground: Sendable {
      /// A quantity at a point at which the statement is false.
      case point(Point, Measurement)
      /// An extreme value, and where it is nearly taken.
      case extremum(Measurement, near: Point)
      /// Exact arithmetic, or algebra; the number that tells, if one does.
      case exact(Measurement?)
      /// Numbers of the experiment tables.
      case tables
      /// An argument in words, from premises that are proved.
      case argument
    }

    package init(
      _ ground: Ground, reason: String, failing: String = "", work: Work? = nil,
      evidence: [Evidence] = []
    ) {
      (self.ground, self.reason, self.failing) = (ground, reason, failing)
      (self.work, self.evidence) = (work, evidence)
    }
  }

  /// What is known where neither was found.
  public struct Attempt: Sendable {
    /// What stands in the way; empty if the budget ended.
    public internal(set) var reason: String
    /// A quantity of which an enclosure was found that does not decide.
    public let measurement: Measurement?
    public internal(set) var work: Work?

    init(reason: String = "", _ measurement: Measurement? = nil, work: Work? = nil) {
      (self.reason, self.measurement, self.work) = (reason, measurement, work)
    }
  }
}

extension Decision.Proof {
  /// The quantity that shows how far the statement is from failing, if there is one.
  public var measurement: Measurement? {
    switch ground {
    case .bound(let measurement): measurement
    case .normalForm: Measurement(.difference, exactly: 0)
    case .exact(let measurement): measurement
    case .tables: nil
    }
  }
}

extension Decision.Refutation {
  /// The quantity that shows how far the statement is off, if there is one.
  public var measurement: Measurement? {
    switch ground {
    case .point(_, let measurement), .extremum(let measurement, _): measurement
    case .exact(let measurement): measurement
    case .tables, .argument: nil
    }
  }

  /// Where the statement is false, if that is said of a point with coordinates.
  public var witness: Point? {
    switch ground {
    case .point(let point, _), .extremum(_, let point): point.values.isEmpty ? nil : point
    case .exact, .tables, .argument: nil
    }
  }
}

extension Decision {
  public var verdict: Verdict {
    switch self {
    case .proved: .proved
    case .refuted: .refuted
    case .undecided: .undecided
    }
  }

  /// How it was decided, or what stands in the way, in a few words.
  public var reason: String {
    switch self {
    case .proved(let proof): proof.reason
    case .refuted(let refutation): refutation.reason
    case .undecided(let attempt): attempt.reason
    }
  }

  /// The quantity that decides: over the domain if the statement is proved, where it is false if it is
  /// refuted.
  public var measurement: Measurement? {
    switch self {
    case .proved(let proof): proof.measurement
    case .refuted(let refutation): refutation.measurement
    case .undecided(let attempt): attempt.measurement
    }
  }

  /// Where a refuted statement is false, if that is said of a point with coordinates.
  public var witness: Point? {
    if case .refuted(let refutation) = self { refutation.witness } else { nil }
  }

  /// What it took, if enclosures were evaluated.
  public var work: Work? {
    switch self {
    case .proved(let proof): proof.work
    case .refuted(let refutation): refutation.work
    case .undecided(let attempt): attempt.work
    }
  }

  /// What a reader can check again.
  public var evidence: [Evidence] {
    switch self {
    case .proved(let proof): proof.evidence
    case .refuted(let refutation): refutation.evidence
    case .undecided: []
    }
  }

  /// Whether it rests on the experiment tables, where nothing is left to check but these.
  public var restsOnTables: Bool {
    switch self {
    case .proved(let proof): if case .tables = proof.ground { true } else { false }
    case .refuted(let refutation): if case .tables = refutation.ground { true } else { false }
    case .undecided: false
    }
  }
}
