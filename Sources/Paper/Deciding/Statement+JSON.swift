import Formulas
import IntervalArithmetic
import SignalPropagation

/// JSON of text alone: numbers are exact, as text.
indirect enum Record: Encodable, Sendable {
  case text(String)
  case list([Record])
  case object([String: Record])

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .list(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .object(let members):
      var container = encoder.container(keyedBy: Key.self)
      for (name, value) in members { try container.encode(value, forKey: Key(stringValue: name)) }
    }
  }

  static func number(_ value: Rational) -> Record { .text("\(value)") }

  /// A number of a claim.
  static func number(parsing text: String) throws -> Record {
    .number(try Rational(parsing: text))
  }

  static func range(_ range: ClosedRange<Rational>) -> Record {
    .list([.number(range.lowerBound), .number(range.upperBound)])
  }

  static func texts(_ texts: [String]) -> Record { .list(texts.map { .text($0) }) }

  /// The variables in order, each with its range.
  static func domain(_ domain: ClaimDomain) -> Record {
    .list(
      zip(domain.variables, domain.box.sides).map { name, range in
        .object([
          "name": .text(name),
          "range": domain.endless[name].map { .text($0.rawValue) } ?? .range(range),
        ])
      })
  }

  static func domain(_ domain: LayerDomain) -> Record {
    .object([
      "mu": .range(domain.mu), "omega": .range(domain.omega), "nu": .range(domain.nu),
      "tau": .range(domain.tau),
    ])
  }

  /// Members that are there.
  fileprivate static func statement(_ kind: String, _ members: [String: Record?]) -> Record {
    .object(members.compactMapValues(\.self).merging(["kind": .text(kind)]) { $1 })
  }
}

extension Statement {
  /// The statement as a certificate states it.
  func record() throws -> Record {
    switch self {
    case .relations(let text, let tolerance):
      return .statement(
        "relations", ["text": .text(text), "tolerance": try tolerance.map(Record.number(parsing:))])
    case .extremum(let extremum, let formula, let relation, let tolerance):
      return .statement(
        "extremum",
        [
          "extremum": .text(extremum.rawValue), "of": .text(formula), "is": .text(relation),
          "tolerance": try tolerance.map(Record.number(parsing:)),
        ])
    case .gridMaximum(let formula, let steps, let relation, let tolerance):
      return .statement(
        "grid-maximum",
        [
          "of": .text(formula), "is": .text(relation),
          "steps": .list(try steps.map(Record.number(parsing:))),
          "tolerance": try tolerance.map(Record.number(parsing:)),
        ])
    case .gridCovers(let steps):
      return .statement("grid-covers", ["steps": .list(try steps.map(Record.number(parsing:)))])
    case .monotone(let formula, let direction, let variable):
      return .statement(
        "monotone",
        ["of": .text(formula), "direction": .text(direction.rawValue), "in": .text(variable)])
    case .identity(let left, let right):
      return .statement("identity", ["left": .text(left), "right": .text(right)])
    case .variance(let side, let factor):
      return .statement(
        "variance",
        [
          "side": .text(side == .below ? "below" : "above"), "factor": try .number(parsing: factor),
        ])
    case .contraction(let domain, let step):
      let aspect =
        switch step {
        case .norm: "norm"
        case .invariance: "invariance"
        case .banach: "banach"
        }
      return .statement("contraction", ["domain": .domain(domain), "aspect": .text(aspect)])
    case .fixedPoints(let domain, let lower, let upper, let coordinate):
      return .statement(
        "fixed-points",
        [
          "domain": .domain(domain), "coordinate": .text(coordinate.rawValue),
          "within": .list([try .number(parsing: lower), try .number(parsing: upper)]),
        ])
    case .backwardFactor(let comparison, let bound, let domain):
      return .statement(
        "backward-factor",
        [
          "relation": .text(comparison == .atMost ? "<=" : ">="), "bound": .text(bound),
          "domain": .domain(domain),
        ])
    case .integers(let texts): return .statement("integers", ["texts": .texts(texts)])
    case .roundingError(let formula, let bound):
      return .statement(
        "rounding-error", ["of": .text(formula), "below": try .number(parsing: bound)])
    case .coefficients(let formula, let variables, let printed, let tolerance, let relativeError):
      return .statement(
        "coefficients",
        [
          "of": .text(formula), "in": .texts(variables),
          "are": .list(
            printed.map { .object(["monomial": .text($0.key), "number": .text($0.value)]) }),
          "tolerance": try tolerance.map(Record.number(parsing:)),
          "relative-error": try relativeError.map(Record.number(parsing:)),
        ])
    case .expectation(let negative, let positive, let formula):
      return .statement(
        "expectation",
        ["negative": .text(negative), "positive": .text(positive), "is": .text(formula)])
    case .limit(let formula, let variable, let approach, let limit):
      return .statement(
        "limit",
        [
          "of": .text(formula), "as": .text(variable), "approach": .text(approach.rawValue),
          "is": .text(limit),
        ])
    case .implied(let text, _, let premises):
      return .statement(
        "implied", ["text": .text(text), "premises": .list(try premises.map { try $0.record() })])
    case .contradicted(let text, _, let premises):
      return .statement(
        "contradicted",
        ["text": .text(text), "premises": .list(try premises.map { try $0.record() })])
    // The evidence is about the consequence.
    case .refutation(_, let consequence):
      return try consequence.record()
    case .on(let domain, let statement):
      return .statement("on", ["domain": .domain(domain), "statement": try statement.record()])
    case .all(let statements):
      return .statement("all", ["statements": .list(try statements.map { try $0.record() })])
    // Neither has evidence, so neither has a certificate.
    case .statistics, .open: return .statement("words", ["text": .text("\(self)")])
    }
  }
}
