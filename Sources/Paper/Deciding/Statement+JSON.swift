import Formulas
import IntervalArithmetic

extension Statement {
  /// The statement as a certificate states it; nil if it, or a part of it, has no evidence.
  func record() throws -> Record? {
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
      return try Self.records(premises).map {
        .statement("implied", ["text": .text(text), "premises": $0])
      }
    case .contradicted(let text, _, let premises):
      return try Self.records(premises).map {
        .statement("contradicted", ["text": .text(text), "premises": $0])
      }
    // The evidence is about the consequence.
    case .refutation(_, let consequence):
      return try consequence.record()
    case .on(let domain, let statement):
      return try statement.record().map {
        .statement("on", ["domain": .domain(domain), "statement": $0])
      }
    case .all(let statements):
      return try Self.records(statements).map { .statement("all", ["statements": $0]) }
    case .statistics, .open: return nil
    }
  }

  private static func records(_ statements: [Statement]) throws -> Record? {
    let records = try statements.compactMap { try $0.record() }
    return records.count == statements.count ? .list(records) : nil
  }
}
