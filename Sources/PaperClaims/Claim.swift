import Certification
import SelfNormalization

/// One proposition of the paper, as data.
public struct Claim: Sendable {
  public enum Tier: String, Sendable, CaseIterable, Codable {
    /// A theorem, a lemma or a headline statement.
    case core
    /// An intermediate step or a table entry.
    case detail
  }

  /// The identifier of the printed list, for life.
  public let id: String
  public let tier: Tier
  /// Where the paper prints it.
  public let source: String
  public let domain: ClaimDomain
  public let statement: Statement
  /// Local names, each with its formula, in the order of their definition.
  public let definitions: [(name: String, formula: String)]
  /// Whether the paper says it in words, so that the formula is this project's.
  public let isOurFormalization: Bool

  public init(
    _ id: String, _ tier: Tier, _ source: String, on domain: ClaimDomain = .none,
    where definitions: KeyValuePairs<String, String> = [:], ours: Bool = false,
    _ statement: Statement
  ) {
    self.id = id
    self.tier = tier
    self.source = source
    self.domain = domain
    self.statement = statement
    self.definitions = definitions.map { ($0.key, $0.value) }
    isOurFormalization = ours
  }
}

/// What a claim says of its domain.
public indirect enum Statement: Sendable {
  /// Relations between formulas, at every point. `x = d` with a printed decimal d means agreement
  /// within half a unit of its last digit, or within `tolerance` if that is given.
  case relations(String, tolerance: String? = nil)
  /// The largest or smallest value of a formula over the domain agrees with a printed decimal, or
  /// satisfies another relation, as in `= 0.163052`.
  case extremum(Extremum, of: String, is: String, tolerance: String? = nil)
  /// A formula strictly increases or decreases in a variable: its derivative has that sign.
  case monotone(String, Direction, in: String)
  /// Two formulas are equal at every point.
  case identity(String, String)
  /// The next layer's variance lies below or above a multiple of ν, on a layer domain.
  case variance(VarianceSide, factor: String)
  /// A statement on a part of the domain, of which only a refutation counts for the whole.
  case refutation(Statement)
  /// A step of Theorem 1 on a layer domain.
  case contraction(LayerDomain, ContractionStep)
  /// All fixed points of Theorem 1 for the weights of a domain have a coordinate in a range.
  case fixedPoints(of: LayerDomain, within: String, String, Coordinate)
  /// At the fixed point for each of a domain's weights, τ·E[selu′(z)²] is at most or at least a bound.
  case backwardFactor(Comparison, String, fixedPointsOf: LayerDomain)
  /// Every point of the domain has a grid point within one step in each coordinate, where the grid
  /// takes lower ends, multiples of the steps and upper ends.
  case gridCovers([String])
  /// Rational numbers are integers.
  case integers([String])
  /// Evaluating a formula in binary64 yields it with an absolute error below a bound, at every point
  /// of the domain whose coordinates are binary64 numbers; `RoundedValue` says how it is evaluated.
  case roundingError(of: String, below: String)
  /// A row about the experiment tables, decided from the data by its identifier.
  case statistics
  /// A polynomial's coefficients agree with printed decimals, each within half a unit of its last
  /// digit; a monomial that is not printed, as `v^2*m`, has none.
  case coefficients(of: String, in: [String], are: KeyValuePairs<String, String>)
  /// A statement on a domain of its own, such as a point.
  case on(ClaimDomain, Statement)
  /// All of several statements.
  case all([Statement])

  public enum ContractionStep: Sendable {
    /// The norm of ℋ is below 1.
    case norm
    /// g maps the rectangle into itself.
    case invariance
    /// Both, hence by Banach one fixed point to which every iteration converges.
    case banach
  }

  public enum Comparison: String, Sendable { case atMost, atLeast }

  public enum Extremum: String, Sendable { case maximum, minimum }
  public enum Direction: String, Sendable { case increasing, decreasing }
}
