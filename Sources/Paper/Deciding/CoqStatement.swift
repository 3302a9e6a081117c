import Formulas
import IntervalArithmetic
import SignalPropagation

/// The relations of a statement in Coq, of which an obligation is a part.
struct CoqStatement {
  private let claim: Claim
  private let domain: ClaimDomain
  private let relations: [PrintedRelation]
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

  init(_ claim: Claim, _ obligation: Obligation) throws {
    self.claim = claim
    (domain, relations) = (obligation.domain, obligation.wording.relations)
    let full = try claim.symbols().including(domain.variables)
    let formulas = claim.definitions.map(\.formula) + relations.map(\.text)
    // Derivatives and values at points look into what names stand for.
    let looksInside = formulas.contains {
      $0.firstRange(of: "D[") != nil || $0.firstRange(of: "At[") != nil
    }
    guard !looksInside else {
      symbols = full
      return
    }
    let pinned = Set(full.pinned.keys)
    let local = claim.definitions.map(\.name).filter { !pinned.contains($0) }
    let theory = Set(Self.netFunctions.keys).union(Self.layerFunctions).subtracting(local)
    symbols = full.keeping(theory).keeping(local)
    for name in local {
      let formula = claim.definitions.last { $0.name == name }!.formula
      definitions.append((name, try term(try symbols.formula(formula)).text))
    }
  }

  func lemma(name: String, witness: [Rational]) throws -> String {
    var conditions = zip(domain.variables, domain.box.sides).map { name, side in
      Self.unbroken(
        "\(side.lowerBound.coqReal) <= \(Self.identifier(name)) <= \(side.upperBound.coqReal) ->")
    }
    if !domain.variables.isEmpty {
      let names = domain.variables.map(Self.identifier).joined(separator: " ")
      conditions.insert(Self.unbroken("forall \(names) : R,"), at: 0)
    }
    let body = try relations.map { try text(of: $0) }.joined(separator: " /\\ ")
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

  private func text(of printed: PrintedRelation) throws -> String {
    let relation = try printed.read(symbols.including(domain.variables))
    if let slack = printed.slack {
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
    if domain.variables.contains(name) {
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
