import Certification
import IntervalArithmetic

/// Sections of the list of claims, in its order.
public enum ClaimSection: String, Sendable, CaseIterable {
  case constants = "constants"
  case fixedPoint = "fixed-point"
  case theorem1 = "theorem-1"
  case theorem2 = "theorem-2"
  case theorem3 = "theorem-3"
  case helperLemmas = "helper-lemmas"
  case precision = "precision"
  case initialization = "initialization"
  case prose = "prose"
  case grids = "grids"
  case tables = "tables"

  /// A heading.
  public var title: String {
    switch self {
    case .constants: "Constants and equations"
    case .fixedPoint: "The fixed point (0, 1)"
    case .theorem1: "Theorem 1 and its chain"
    case .theorem2: "Theorem 2 and its chain"
    case .theorem3: "Theorem 3 and its chain"
    case .helperLemmas: "Lemmas 21-38 and 47"
    case .precision: "Numerical precision"
    case .initialization: "Initialization and alpha dropout"
    case .prose: "What the paper says in words"
    case .grids: "Grids"
    case .tables: "Tables of experiments"
    }
  }

  /// The claims that are stated so far.
  public var claims: [Claim] {
    switch self {
    case .constants: Claim.constants + Claim.equations + Claim.integrals
    case .fixedPoint: Claim.fixedPoint
    case .theorem1:
      Claim.theorem1Itself + Claim.theorem1 + Claim.theorem1Derivatives + Claim.lemma39
    case .theorem2: Claim.theorem2 + Claim.fixedPointsOfTheorem2
    case .theorem3: Claim.theorem3
    case .helperLemmas: Claim.errorFunctions + Claim.helperLemmas
    case .precision: Claim.precision
    case .initialization: Claim.initialization
    case .prose: Claim.prose + Claim.fixedPointRanges + Claim.activations
    case .grids: Claim.grids
    case .tables: Claim.tables
    }
  }
}

extension Claim {
  /// The theorem, or lemma that the paper proves on a grid, whose printed proof uses the claim.
  public func theorem(in section: ClaimSection) -> String? {
    switch section {
    // Lemmas 9 and 13 bound the image; the rest of the chain bounds the norm, on the larger domain.
    case .theorem1: id.hasPrefix("lemma-9") || id.hasPrefix("lemma-13") ? "Theorem 1" : "Lemma 12"
    case .helperLemmas, .precision: "Lemma 12"
    case .theorem2: "Theorem 2"
    case .theorem3: "Theorem 3"
    case .grids: id.hasPrefix("grid-lemma-12") ? "Lemma 12" : "Theorem 3"
    case .constants, .fixedPoint, .initialization, .prose, .tables: nil
    }
  }
}

/// A claim with what was found out about it.
public struct Finding: Sendable {
  public let claim: Claim
  public let section: ClaimSection
  public let decision: Decision
  /// Wall-clock time of the decision, in seconds.
  public let seconds: Double
}

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
        decision = Decision(.undecided, reason: "the statement cannot be read: \(error)")
      }
      return Finding(
        claim: entry.claim, section: entry.section, decision: decision,
        seconds: start.duration(to: clock.now) / .seconds(1))
    }
  }
}
