import LayerChecker

/// The statements that printed claims make; formulas are text.
package indirect enum PrintedStatement {
  /// Relations that hold at every point of the domain; an equation is exact unless its right side is
  /// a decimal with digits after the point, which it then meets to half a unit of the last of them,
  /// or to the tolerance.
  case relations(String, tolerance: Rational?)
  /// The largest or smallest value over the domain satisfies a relation, such as `= 0.163052`.
  case extremum(isMaximum: Bool, of: String, is: String, tolerance: Rational?)
  /// The same over the grid of lower ends, multiples of the steps, and upper ends.
  case gridMaximum(of: String, steps: [Rational], is: String, tolerance: Rational?)
  /// The grid has a point within one step of every point of the domain.
  case gridCovers([Rational])
  case monotone(of: String, isIncreasing: Bool, in: String)
  case identity(String, String)
  case variance(Side, factor: Rational)
  case contraction(Domain, Aspect)
  case fixedPoints(of: Domain, coordinate: Coordinate, within: Range)
  /// τ·χ at the fixed points.
  case backwardFactor(Domain, isAtMost: Bool, bound: String)
  case integers([String])
  case roundingError(of: String, below: Rational)
  case coefficients(
    of: String, in: [String], are: [(monomial: String, number: String)], tolerance: Rational?,
    relativeError: Rational?)
  case expectation(negative: String, positive: String, is: String)
  case limit(of: String, as: String, Limit.Approach, is: String)
  case on(NamedBox, PrintedStatement)
  case all([PrintedStatement])

  package enum Aspect: String, CaseIterable { case norm, invariance, banach }
  package enum Coordinate: String, CaseIterable { case mu, nu }

  /// The variables of all domains within, and those of its own.
  var variables: [String] {
    switch self {
    case .on(let domain, let statement): domain.names + statement.variables
    case .all(let parts): parts.flatMap(\.variables)
    case .limit(_, let variable, _, _): [variable]
    case .coefficients(_, let variables, _, _, _): variables
    default: []
    }
  }
}
