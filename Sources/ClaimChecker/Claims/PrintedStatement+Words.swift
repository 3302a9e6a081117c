import LayerChecker

extension PrintedStatement: CustomStringConvertible {
  /// One line for each of several statements.
  var lines: [String] {
    if case .all(let statements) = self { statements.flatMap(\.lines) } else { [description] }
  }

  package var description: String {
    switch self {
    case .relations(let text, let tolerance): text + Self.nearness(text, tolerance)
    case .extremum(let isMaximum, let text, let relation, let tolerance):
      "the \(isMaximum ? "largest" : "smallest") value of \(text) \(relation)"
        + Self.nearness(relation, tolerance)
    case .gridMaximum(let text, let steps, let relation, let tolerance):
      "the largest value of \(text) on the grid with steps \(Self.list(steps)) \(relation)"
        + Self.nearness(relation, tolerance)
    case .gridCovers(let steps):
      "the grid with steps \(Self.list(steps)) has a point within one step of every point"
    case .monotone(let text, let isIncreasing, let variable):
      "\(text) strictly \(isIncreasing ? "increases" : "decreases") in \(variable)"
    case .identity(let left, let right): "\(left) = \(right), exactly"
    case .variance(let side, let factor):
      "nu~ \(side == .below ? "<" : ">") \(factor == Rational(1) ? "" : "\(factor)*")nu"
    case .contraction(let domain, .norm): "sigma_max < 1 for the Jacobian H, on \(domain)"
    case .contraction(let domain, .invariance): "g maps the rectangle into itself, on \(domain)"
    case .contraction(let domain, .banach):
      "g has one fixed point in the rectangle, to which every iteration converges, on \(domain)"
    case .fixedPoints(let domain, let coordinate, let range):
      "the fixed points on \(domain) have \(coordinate.rawValue) in \(range)"
    case .backwardFactor(let domain, let isAtMost, let bound):
      "tau*chi \(isAtMost ? "<=" : ">=") \(bound) at the fixed points on \(domain)"
    case .integers(let texts): texts.joined(separator: ", ") + " are whole numbers"
    case .roundingError(let text, let bound):
      "evaluating \(text) in binary64 errs by less than \(bound) at binary64 points"
    case .coefficients(let text, let variables, let printed, let tolerance, let relative):
      "\(text) has in \(variables.joined(separator: ", ")) the coefficients "
        + printed.map { "\($0.number) (\($0.monomial))" }.joined(separator: ", ")
        + (tolerance.map { ", each to within \($0)" }
          ?? relative.map { ", each to a relative error of \($0)" }
          ?? ", whole numbers exactly, decimals to half a unit of their last digit")
    case .expectation(let negative, let positive, let formula):
      "E[h(z)] = \(formula), exactly, z normal with mean m and variance v, "
        + "h(x) = \(positive) for x > 0 and \(negative) for x <= 0"
    case .limit(let text, let variable, let approach, let limit):
      "\(text) -> \(limit) as \(variable) -> \(approach.rawValue)"
    case .on(let domain, let statement): "\(statement), on \(domain)"
    case .all: lines.joined(separator: "; ")
    }
  }

  /// How near the sides of the equations in a text are meant to be.
  private static func nearness(_ text: String, _ tolerance: Rational?) -> String {
    if let tolerance { return ", to within \(tolerance)" }
    var notes: [String] = []
    for relation in text.split(separator: ";") {
      guard let sign = relation.lastIndex(of: "="),
        sign == relation.startIndex
          || !"<>".contains(relation[relation.index(before: sign)])
      else { continue }
      let right = relation[relation.index(after: sign)...]
      // As the obligations read it, so that the words cannot say otherwise.
      let read = try? FormulaReader.relations("0 = \(right)", Names(Formulas(), variables: []))
      let note =
        read?.first?.unit.map {
          "to within \($0 * Rational(1, over: 2)), half a unit of the last digit"
        } ?? "exactly"
      if !notes.contains(note) { notes.append(note) }
    }
    return notes.isEmpty ? "" : ", " + notes.joined(separator: " and ")
  }

  private static func list(_ numbers: [Rational]) -> String {
    numbers.map(\.description).joined(separator: ", ")
  }
}
