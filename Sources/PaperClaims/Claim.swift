import Certification

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
  /// A polynomial's coefficients agree with printed decimals, each within half a unit of its last
  /// digit; a monomial that is not printed, as `v^2*m`, has none.
  case coefficients(of: String, in: [String], are: KeyValuePairs<String, String>)
  /// A statement on a domain of its own, such as a point.
  case on(ClaimDomain, Statement)
  /// All of several statements.
  case all([Statement])

  public enum Extremum: String, Sendable { case maximum, minimum }
  public enum Direction: String, Sendable { case increasing, decreasing }
}
