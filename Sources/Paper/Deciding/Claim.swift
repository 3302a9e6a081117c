/// One proposition of the paper, as data.
public struct Claim: Sendable {
  public enum Tier: String, Sendable, CaseIterable, Codable {
    /// A theorem, a lemma or a headline statement.
    case core
    /// An intermediate step or a table entry.
    case detail
  }

  /// Whose statement a claim is.
  public enum Origin: String, Sendable, CaseIterable, Codable {
    /// The paper prints it, in formulas or in words that leave no choice.
    case print
    /// The paper says it in words that can be taken in several ways, of which this is one.
    case reading
    /// The paper does not print it: a printed statement corrected, or a step that it leaves out.
    case ours
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
  /// The theorem whose printed proof uses the claim, if that is not the one of its section.
  public let theorem: TheoremName?
  /// Who says it: the paper, or this project.
  public let origin: Origin
  /// The number of boxes that an inequality of this claim may take, if it needs more than the rest.
  public let budget: Int?

  public init(
    _ id: String, _ tier: Tier, _ source: String, serving theorem: TheoremName? = nil,
    on domain: ClaimDomain = .none,
    where definitions: KeyValuePairs<String, String> = [:], origin: Origin? = nil,
    budget: Int? = nil, _ statement: Statement
  ) {
    self.init(
      id, tier, source, serving: theorem, on: domain, where: definitions.map { ($0.key, $0.value) },
      // What the surrounding text needs instead of a printed statement, no text prints.
      origin: origin ?? (id.hasSuffix("-intended") ? .ours : .print),
      budget: budget, statement)
  }

  package init(
    _ id: String, _ tier: Tier, _ source: String, serving theorem: TheoremName? = nil,
    on domain: ClaimDomain, where definitions: [(name: String, formula: String)], origin: Origin,
    budget: Int?,
    _ statement: Statement
  ) {
    self.id = id
    self.tier = tier
    self.source = source
    self.theorem = theorem
    self.domain = domain
    self.statement = statement
    self.definitions = definitions
    self.origin = origin
    self.budget = budget
  }
}
