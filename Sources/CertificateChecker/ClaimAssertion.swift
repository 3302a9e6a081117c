/// What a printed claim says, in plain mathematics.
extension ClaimCertificate {
  /// The domain, the definitions and the statement: what the list of printed claims has under the
  /// identifier.
  var assertion: String {
    var lines: [String] = []
    if !domain.names.isEmpty { lines.append("for all \(domain)") }
    lines += definitions.map { "with \($0.name) = \($0.formula)" }
    return (lines + ["\(statement)"]).joined(separator: "; ")
  }

  /// The claim as it is reported before the finding.
  var inWords: String {
    var lines = ["Printed claim \(id) (\(isProof ? "proved" : "refuted"))."]
    if !isProof { lines.append("It is false that") }
    if !domain.names.isEmpty { lines.append("for all \(domain)") }
    lines += definitions.map { "with \($0.name) = \($0.formula)" }
    lines.append("  \(statement)")
    if case .argued(_, _, let premises) = statement {
      lines.append("This follows by an argument in words, which is not checked here:")
      lines.append("  \(argument)")
      lines.append("from these premises, which are:")
      lines += premises.map { "  \($0)" }
    }
    return lines.joined(separator: "\n")
  }
}

extension PrintedStatement: CustomStringConvertible {
  var description: String {
    switch self {
    case .relations(let text, let tolerance): text + Self.within(tolerance)
    case .extremum(let isMaximum, let text, let relation, let tolerance):
      "the \(isMaximum ? "largest" : "smallest") value of \(text) \(relation)"
        + Self.within(tolerance)
    case .gridMaximum(let text, let steps, let relation):
      "the largest value of \(text) on the grid with steps \(Self.list(steps)) \(relation)"
    case .gridCovers(let steps):
      "the grid with steps \(Self.list(steps)) has a point within one step of every point"
    case .monotone(let text, let isIncreasing, let variable):
      "\(text) strictly \(isIncreasing ? "increases" : "decreases") in \(variable)"
    case .identity(let left, let right): "\(left) = \(right)"
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
        + Self.within(tolerance)
        + (relative.map { ", each to a relative error of \($0)" } ?? "")
    case .expectation(let negative, let positive, let formula):
      "E[h(z)] = \(formula), z normal with mean m and variance v, "
        + "h(x) = \(positive) for x > 0 and \(negative) for x <= 0"
    case .limit(let text, let variable, let approach, let limit):
      "\(text) -> \(limit) as \(variable) -> \(approach.rawValue)"
    case .argued(let text, _, _): text
    case .refutation(let statement): "\(statement)"
    case .on(let domain, let statement): "\(statement) on \(domain)"
    case .all(let statements): statements.map(\.description).joined(separator: "; ")
    }
  }

  private static func within(_ tolerance: Rational?) -> String {
    tolerance.map { " to within \($0)" } ?? ""
  }

  private static func list(_ numbers: [Rational]) -> String {
    numbers.map(\.description).joined(separator: ", ")
  }
}

extension Domain: CustomStringConvertible {
  var description: String { "mu in \(mu), omega in \(omega), nu in \(nu), tau in \(tau)" }
}
