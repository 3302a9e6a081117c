import Formulas
import IntervalArithmetic

/// The activations that have names.
public enum ActivationCatalogue {
  /// An activation with its parameters: one entry makes it known everywhere.
  public struct Entry: Sendable {
    /// The name in PyTorch or JAX.
    public let name: String
    /// Other names of the same function.
    public let aliases: [String]
    /// The parameters in the order in which frameworks have them.
    public let parameters: [Parameter]
    /// The function of x and the parameters, in the language that `FormulaParser` reads.
    public let text: String
    /// g if the function is x·g(x) with g(x) + g(−x) = 1.
    public let gate: String?
    /// What the parameters must satisfy, as relations of formulas.
    public let requirement: String?
    /// What the name alone does not say.
    public let note: String?

    init(
      _ name: String, _ text: String, aliases: [String] = [], _ parameters: [Parameter] = [],
      gate: String? = nil, where requirement: String? = nil, note: String? = nil
    ) {
      (self.name, self.text, self.aliases, self.parameters) = (name, text, aliases, parameters)
      (self.gate, self.requirement, self.note) = (gate, requirement, note)
    }
  }

  /// A number that a function depends on.
  public struct Parameter: Sendable {
    /// The name in the formula.
    public let name: String
    /// Names that frameworks give it.
    public let aliases: [String]
    /// The value unless another is given.
    public let standard: ActivationParameter

    init(_ name: String, _ standard: Rational, aliases: [String] = []) {
      (self.name, self.aliases, self.standard) = (name, aliases, .number(standard))
    }

    init(_ name: String, _ standard: ActivationParameter.Constant) {
      (self.name, self.aliases, self.standard) = (name, [], .constant(standard))
    }
  }

  /// The entry of a name or an alias, whose case does not matter; nil if there is none.
  public static func entry(named name: String) -> Entry? { index[name.lowercased()] }

  /// Why a name that frameworks have is none here; nil for others.
  public static func refusal(of name: String) -> ActivationError? {
    refused[name.lowercased()].map { ActivationError("\(name) \($0)") }
  }

  /// All names and aliases.
  public static let names: [String] = entries.flatMap { [$0.name] + $0.aliases }

  private static let index = Dictionary(
    uniqueKeysWithValues: entries.flatMap { entry in
      ([entry.name] + entry.aliases).map { ($0, entry) }
    })
}

extension ActivationCatalogue.Entry {
  /// The parameters' values: those given, by name or alias, and the standard ones.
  func values(
    _ given: [String: ActivationParameter]
  ) throws(ActivationError) -> [String: ActivationParameter] {
    var rest = given
    var values: [String: ActivationParameter] = [:]
    for parameter in parameters {
      let names = ([parameter.name] + parameter.aliases).filter { rest[$0] != nil }
      guard names.count <= 1 else {
        throw ActivationError("\(names.joined(separator: " and ")) are the same parameter")
      }
      values[parameter.name] =
        names.first.flatMap { rest.removeValue(forKey: $0) }
        ?? parameter.standard
    }
    if let unknown = rest.keys.min() {
      let known = parameters.map(\.name)
      throw ActivationError(
        known.isEmpty
          ? "\(name) has no parameters"
          : "\(name) has no parameter '\(unknown)', but \(known.joined(separator: ", "))")
    }
    try check(values)
    return values
  }

  /// The function with given parameters, one value for each.
  func formula(_ values: [String: ActivationParameter]) throws(ActivationError) -> Expression {
    try Self.parsed(text, values)
  }

  /// g with given parameters.
  public func gateFormula(
    _ given: [String: ActivationParameter] = [:]
  ) throws(ActivationError) -> Expression? {
    guard let gate else { return nil }
    return try Self.parsed(gate, try values(given))
  }

  private static func symbols(_ parameters: some Sequence<String>) -> FormulaSymbols {
    FormulaSymbols(
      variables: Set(parameters).union(["x", "pi"]),
      definitions: ["e": Expression(1).exp()], admitsActivations: true)
  }

  private static func parsed(
    _ text: String, _ values: [String: ActivationParameter]
  ) throws(ActivationError) -> Expression {
    do throws(FormulaError) {
      var parser = try FormulaParser(text, symbols(values.keys))
      return try parser.formula().substituting(values.mapValues(\.formula)).folded
    } catch {
      // It may quote the formula, which may have several lines.
      throw ActivationError(error.description.replacing("\n", with: " "))
    }
  }

  private func check(_ values: [String: ActivationParameter]) throws(ActivationError) {
    guard let requirement else { return }
    do throws(FormulaError) {
      var parser = try FormulaParser(requirement, Self.symbols(values.keys))
      let formulas = values.mapValues(\.formula)
      for relation in try parser.relations() {
        let gap = (relation.left - relation.right).substituting(formulas)
        guard let value: Interval<BigFloat<4>> = try? gap.evaluate(in: [:]) else { continue }
        let holds =
          switch relation.sign {
          case .less: value.upper.signum < 0
          case .atMost: value.upper.signum <= 0
          case .more: value.lower.signum > 0
          case .atLeast: value.lower.signum >= 0
          case .equal: false
          }
        guard holds else { throw FormulaError.unmet }
      }
    } catch {
      throw ActivationError("\(name) needs \(requirement)")
    }
  }
}

extension FormulaError {
  fileprivate static var unmet: FormulaError { FormulaError(description: "the relation is false") }
}
