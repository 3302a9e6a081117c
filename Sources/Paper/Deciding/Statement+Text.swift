import IntervalArithmetic

extension Statement: CustomStringConvertible {
  /// The statement in plain mathematics.
  public var description: String {
    switch self {
    case .relations(let text, let tolerance):
      text + (tolerance.map { " (to within \($0))" } ?? "")
    case .extremum(let extremum, let formula, let relation, let tolerance):
      "\(extremum.rawValue) of \(formula) over the domain \(relation)"
        + (tolerance.map { " (to within \($0))" } ?? "")
    case .monotone(let formula, let direction, let variable):
      "\(formula) is \(direction.rawValue) in \(variable)"
    case .identity(let left, let right): "\(left) = \(right) at every point"
    case .variance(let side, let factor):
      "nu~ \(side == .below ? "<" : ">") \(factor == "1" ? "nu" : factor + "*nu")"
    case .refutation(let statement, _): statement.description
    case .contraction(_, .norm): "the spectral norm of H is below 1"
    case .contraction(_, .invariance): "g maps the (mu, nu) rectangle into itself"
    case .contraction(_, .banach):
      "for each (omega, tau), g has one fixed point in the rectangle, to which iterations converge"
    case .fixedPoints(_, let lower, let upper, let coordinate):
      "the fixed points have \(coordinate.rawValue) in [\(lower), \(upper)]"
    case .backwardFactor(let comparison, let bound, _):
      "tau*chi \(comparison == .atMost ? "<=" : ">=") \(bound) at the fixed points"
    case .gridCovers(let steps):
      "the grid with steps \(steps.joined(separator: ", ")) covers the domain to within one step"
    case .gridMaximum(let formula, let steps, let relation, let tolerance):
      "maximum of \(formula) over the grid with steps \(steps.joined(separator: ", ")) \(relation)"
        + (tolerance.map { " (to within \($0))" } ?? "")
    case .integers(let texts): texts.joined(separator: ", ") + " are integers"
    case .roundingError(let formula, let tolerance):
      "\(formula) in binary64 has an absolute error below \(tolerance)"
    case .statistics: "decided from the data of the experiment tables"
    case .coefficients(let formula, let variables, let printed, let tolerance, let relative):
      "\(formula) has in \(variables.joined(separator: ", ")) the coefficients "
        + printed.map { "\($0.value) (\($0.key))" }.joined(separator: ", ")
        + (tolerance.map { ", each to within \($0)" } ?? "")
        + (relative.map { ", each to a relative error of \($0)" } ?? "")
    case .expectation(let negative, let positive, let formula):
      "E[h(z)] = \(formula) for z normal with mean m and variance v,"
        + " h(x) = \(positive) for x > 0 and \(negative) for x <= 0"
    case .limit(let formula, let variable, let approach, let limit):
      "\(formula) -> \(limit) as \(variable) -> \(approach.rawValue)"
    case .implied(let text, _, _), .contradicted(let text, _, _), .open(let text, _): text
    case .on(let domain, let statement): "\(statement) on \(domain)"
    case .all(let statements): statements.map(\.description).joined(separator: "; ")
    }
  }
}

extension ClaimDomain: CustomStringConvertible {
  /// `mu in [-0.1, 0.1], …`; a side without width as an equation.
  public var description: String {
    zip(variables, box.sides).map { name, side in
      if let values = endless[name] { return values == .real ? "\(name) real" : "\(name) > 0" }
      return side.lowerBound == side.upperBound
        ? "\(name) = \(side.lowerBound.text)"
        : "\(name) in [\(side.lowerBound.text), \(side.upperBound.text)]"
    }.joined(separator: ", ")
  }
}
