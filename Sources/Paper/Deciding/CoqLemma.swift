import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// The negation of a printed claim that a point refutes, as a lemma for the Coq development in
/// `Proofs/`, whose kernel decides it again.
public struct CoqLemma: Sendable {
  /// Statement and proof.
  public let text: String

  /// What a file of such lemmas begins with.
  public static let preamble = """
    (* Written by snn-verify export. Do not edit. *)
    Require Import Reals QArith Lra.
    From SelfNormalization Require Import Statements ScaledErrorFunction MomentMap FixedPoint01 Symbols.
    From SelfNormalization Require Import Expression Refutations.
    Open Scope R_scope.

    """

  /// The lemma for a claim that the point of its evidence refutes.
  public init(_ finding: Finding) throws {
    guard finding.decision.verdict == .refuted else {
      throw CoqObstacle("it is not refuted")
    }
    switch finding.decision.evidence.last {
    case .point(let point): try self.init(finding.claim, at: point)
    case .layer(let certificate) where certificate.refutation != nil:
      try self.init(finding.claim, at: certificate.refutation!.point)
    default: throw CoqObstacle("it falls by more than the values at a point")
    }
  }

  /// The lemma for a claim, given the point of its certificate.
  ///
  /// If the claim has several parts, the first one that is false at the point is negated.
  public init(_ claim: Claim, at point: Point) throws {
    let symbols = try Decider().symbols(of: claim)
    let assertions = try Self.assertions(of: claim.statement, on: claim.domain)
    for assertion in assertions {
      guard let witness = assertion.domain.lifted(point).values(of: assertion.domain.variables),
        try assertion.isFalse(at: witness, symbols)
      else { continue }
      text = try CoqStatement(claim, assertion).lemma(
        name: claim.id.replacing("-", with: "_") + "_refuted", witness: witness)
      return
    }
    throw CoqObstacle(
      assertions.isEmpty
        ? "it says more than relations between formulas" : "its point refutes no relation of it")
  }

  /// The parts of a statement that are relations on a domain, or imply some.
  private static func assertions(
    of statement: Statement, on domain: ClaimDomain
  ) throws -> [Assertion] {
    switch statement {
    case .relations(let text, let tolerance):
      [Assertion(domain: domain, text: text, tolerance: tolerance)]
    case .identity(let left, let right):
      [Assertion(domain: domain, text: "\(left) = \(right)", isIdentity: true)]
    case .extremum(let extremum, let formula, let relation, let tolerance):
      try Assertion(domain, extremum, of: formula, relation, tolerance).map { [$0] } ?? []
    case .variance(let side, let factor):
      [Assertion(domain: domain, text: "nu~ \(side == .below ? "<" : ">") \(factor)*nu")]
    case .on(let inner, let statement): try assertions(of: statement, on: inner)
    case .refutation(_, let consequence): try assertions(of: consequence, on: domain)
    case .all(let parts): try parts.flatMap { try assertions(of: $0, on: domain) }
    default: []
    }
  }
}

/// Relations on a domain.
private struct Assertion {
  let domain: ClaimDomain
  let text: String
  var tolerance: String?
  /// Whether "=" means equality, even of a printed decimal.
  var isIdentity = false

  init(domain: ClaimDomain, text: String, tolerance: String? = nil, isIdentity: Bool = false) {
    self.domain = domain
    self.text = text
    self.tolerance = tolerance
    self.isIdentity = isIdentity
  }

  /// What an extreme value that agrees with a printed decimal says of all values.
  init?(
    _ domain: ClaimDomain, _ extremum: Statement.Extremum, of formula: String, _ relation: String,
    _ tolerance: String?
  ) throws {
    guard relation.hasPrefix("= "),
      var parser = try? FormulaParser("0 " + relation, FormulaSymbols.theory(variables: [])),
      let printed = try parser.relations().first?.printed
    else { return nil }
    let slack = try tolerance.map { try Rational(parsing: $0) } ?? printed.unit / 2
    let text =
      extremum == .minimum
      ? "\(printed.value - slack) <= \(formula)" : "\(formula) <= \(printed.value + slack)"
    self.init(domain: domain, text: text)
  }

  func relations(_ symbols: FormulaSymbols) throws -> [Relation] {
    var parser = try FormulaParser(text, symbols.including(domain.variables))
    return try parser.relations()
  }

  /// Whether a relation is false at a point.
  func isFalse(at point: [Rational], _ symbols: FormulaSymbols) throws -> Bool {
    guard zip(domain.box.sides, point).allSatisfy({ side, value in side.contains(value) }) else {
      return false
    }
    return try relations(symbols).contains { relation in
      let slack = try slack(of: relation) ?? 0
      return try Decider.quantities(of: relation, slack: slack).contains { quantity in
        let program = try Program(
          theory: [quantity.expression.substituting(domain.netInput)], variables: domain.variables)
        let quantities = QuantityEvaluator<BigFloat<4>>(theory: program)
        return InequalityProperty(quantities, isStrict: [quantity.isStrict])
          .counterexample(at: point) != nil
      }
    }
  }

  /// The slack that an equation is printed with; nil where it is meant exactly.
  func slack(of relation: Relation) throws -> Rational? {
    isIdentity ? nil : try Decider.slack(of: relation, tolerance)
  }
}

/// An assertion's text in Coq.
private struct CoqStatement {
  private let claim: Claim
  private let assertion: Assertion
  private let symbols: FormulaSymbols
  /// Local definitions that are written as such.
  private var definitions: [(name: String, term: String)] = []

  /// The theory's functions of (m, v) and of (mu, omega, nu, tau) in the development.
  private static let netFunctions = [
    "mu~": "mean", "xi~": "second_moment", "nu~": "variance", "chi": "chi", "G": "G", "C": "C",
    "E1": "E1", "E2": "E2", "B1": "B1", "B2": "B2",
  ]
  private static let layerFunctions: Set<String> = [
    "J11", "J12", "J21", "J22", "H11", "H12", "H21", "H22", "S",
  ]

  init(_ claim: Claim, _ assertion: Assertion) throws {
    self.claim = claim
    self.assertion = assertion
    let full = try Decider().symbols(of: claim).including(assertion.domain.variables)
    let formulas = claim.definitions.map(\.formula) + [assertion.text]
    // Derivatives and values at points look into what names stand for.
    let looksInside = formulas.contains { $0.contains("D[") || $0.contains("At[") }
    guard !looksInside else {
      symbols = full
      return
    }
    let pinned = Set(full.pinned.keys)
    let local = claim.definitions.map(\.name).filter { !pinned.contains($0) }
    let theory = Set(Self.netFunctions.keys).union(Self.layerFunctions).subtracting(local)
    symbols = full.keeping(theory).keeping(local)
    for name in local {
      var parser = try FormulaParser(
        claim.definitions.last { $0.name == name }!.formula, symbols)
      definitions.append((name, try term(try parser.formula()).text))
    }
  }

  func lemma(name: String, witness: [Rational]) throws -> String {
    let domain = assertion.domain
    var conditions = zip(domain.variables, domain.box.sides).map { name, side in
      Self.unbroken(
        "\(side.lowerBound.coqReal) <= \(Self.identifier(name)) <= \(side.upperBound.coqReal) ->")
    }
    if !domain.variables.isEmpty {
      let names = domain.variables.map(Self.identifier).joined(separator: " ")
      conditions.insert(Self.unbroken("forall \(names) : R,"), at: 0)
    }
    let relations = try assertion.relations(symbols).map { try text(of: $0) }
    let body = relations.joined(separator: " /\\ ")
    let used = usedDefinitions(in: body)
    let lets = used.map { Self.unbroken("let \(Self.identifier($0.name)) :=") + " \($0.term) in" }
    let statement = (conditions + lets + [body]).joined(separator: " ")
    let arguments = witness.map { value in
      value.isInteger && value.signum >= 0 ? "\(value)" : "(\(value.coqReal))"
    }
    return """
      (** \(claim.source): \(claim.id). *)
      Lemma \(name) :
      \(Self.wrapped("~ (\(statement)).", indent: "  "))
      \(Self.wrapped("Proof. \((["refute"] + arguments).joined(separator: " ")). Qed.", indent: ""))

      """
  }

  /// The definitions that a term mentions, and those that they mention, in order.
  private func usedDefinitions(in body: String) -> [(name: String, term: String)] {
    var text = body
    var used: [(name: String, term: String)] = []
    for definition in definitions.reversed() {
      let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "'") }
      guard words.contains(Substring(Self.identifier(definition.name))) else { continue }
      used.append(definition)
      text += " " + definition.term
    }
    return used.reversed()
  }

  private func text(of relation: Relation) throws -> String {
    if let slack = try assertion.slack(of: relation) {
      return
        "\(try term((relation.left - relation.right).absoluteValue()).text) <= \(slack.coqReal)"
    }
    let (left, right) = (try term(relation.left), try term(relation.right))
    return "\(left.text) \(relation.sign.rawValue) \(right.text)"
  }

  private func term(_ expression: Expression) throws -> CoqTerm {
    do {
      return try expression.coq { name in symbol(name) }
    } catch {
      throw CoqObstacle("the development has no '\(error.name)'")
    }
  }

  private func symbol(_ name: String) -> CoqTerm? {
    if symbols.pinned[name] == nil, claim.definitions.contains(where: { $0.name == name }) {
      return CoqTerm(Self.identifier(name), .atom)
    }
    if let function = Self.netFunctions[name], let m = symbol("m"), let v = symbol("v") {
      return .application(function, [m, v])
    }
    if Self.layerFunctions.contains(name) {
      let arguments = ["mu", "omega", "nu", "tau"].compactMap { symbol($0) }
      return arguments.count == 4 ? .application(name, arguments) : nil
    }
    if let pinned = symbols.pinned[name] { return try? term(pinned) }
    if assertion.domain.variables.contains(name) {
      return CoqTerm(Self.identifier(name), .atom)
    }
    switch name {
    case "pi": return CoqTerm("PI", .atom)
    case "alpha": return CoqTerm("alpha01", .atom)
    case "lambda": return CoqTerm("lambda01", .atom)
    default: return FormulaSymbols.netInput[name].flatMap { try? term($0) }
    }
  }

  /// A name as Coq may write it.
  private static func identifier(_ name: String) -> String {
    let words = name.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "_" }
    let identifier = String(words)
    return ["in", "at", "as", "fun", "let"].contains(identifier) ? identifier + "_" : identifier
  }

  /// The same text, which no line break may part.
  private static func unbroken(_ text: String) -> String { text.replacing(" ", with: "\u{a0}") }

  /// The words in lines of at most 100 characters, where they fit.
  private static func wrapped(_ text: String, indent: String) -> String {
    var lines: [String] = []
    var line = indent
    for word in text.split(separator: " ") {
      if line.count + word.count + 1 > 100, line.count > indent.count {
        lines.append(line)
        line = indent + "  "
      }
      line += (line.allSatisfy { $0 == " " } ? "" : " ") + word
    }
    return (lines + [line]).joined(separator: "\n").replacing("\u{a0}", with: " ")
  }
}

extension Point {
  /// The values of some variables; nil if the point lacks one.
  fileprivate func values(of variables: [String]) -> [Rational]? {
    let known = Dictionary(uniqueKeysWithValues: zip(coordinates.map(\.rawValue), values))
    let found = variables.compactMap { known[$0] }
    return found.count == variables.count ? found : nil
  }
}
