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
      Claim.theorem1 + Claim.theorem1Lemmas + Claim.theorem1Derivatives + Claim.lemma39
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

  /// The theorem whose printed proof uses the section's claims, but for those that name another one.
  public var theorem: TheoremName? {
    switch self {
    // Most of the chain bounds the norm, on the larger domain.
    case .theorem1, .helperLemmas, .precision: .lemma12
    case .theorem2: .theorem2
    case .theorem3: .theorem3
    case .constants, .fixedPoint, .initialization, .prose, .grids, .tables: nil
    }
  }
}
