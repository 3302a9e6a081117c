import Formulas
import LayerProofs
import Proving
import SignalPropagation

/// What a claim says of its domain.
public indirect enum Statement: Sendable {
  /// Relations between formulas, at every point. `x = d` with a printed decimal d means agreement
  /// within half a unit of its last digit, or within `tolerance` if that is given; an equation with
  /// anything else, as `= (d)`, is exact.
  case relations(String, tolerance: String? = nil)
  /// The largest or smallest value of a formula over the domain agrees with a printed decimal, or
  /// satisfies another relation, as in `= 0.163052`.
  case extremum(Extremum, of: String, is: String, tolerance: String? = nil)
  /// A formula strictly increases or decreases in a variable: its derivative has that sign.
  case monotone(String, Direction, in: String)
  /// Two formulas are equal at every point.
  case identity(String, String)
  /// The next layer's variance lies below or above a multiple of ν, on a layer domain.
  case variance(VarianceSide, factor: String)
  /// A statement that is decided by a consequence of it, of which only a refutation counts: on a part
  /// of the domain, say.
  case refutation(of: Statement, by: Statement)
  /// A step of Theorem 1 on a layer domain.
  case contraction(LayerDomain, ContractionStep)
  /// All fixed points of Theorem 1 for the weights of a domain have a coordinate in a range.
  case fixedPoints(of: LayerDomain, within: String, String, Coordinate)
  /// At the fixed point for each of a domain's weights, τ·E[selu′(z)²] is at most or at least a bound.
  case backwardFactor(Comparison, String, fixedPointsOf: LayerDomain)
  /// Every point of the domain has a grid point within one step in each coordinate, where the grid
  /// takes lower ends, multiples of the steps and upper ends.
  case gridCovers([String])
  /// The largest value of a formula on such a grid satisfies a relation, as in `= 0.163052`.
  case gridMaximum(of: String, steps: [String], is: String, tolerance: String? = nil)
  /// Rational numbers are integers.
  case integers([String])
  /// Evaluating a formula in binary64 yields it with an absolute error below a bound, at every point
  /// of the domain whose coordinates are binary64 numbers; `RoundedValue` says how it is evaluated.
  case roundingError(of: String, below: String)
  /// A row about the experiment tables, decided from their data.
  case statistics(TableStatement)
  /// A polynomial's coefficients agree with printed decimals, each within half a unit of its last
  /// digit, or within a tolerance or a relative error if one is given; a monomial that is not
  /// printed, as `v^2*m`, has none.
  case coefficients(
    of: String, in: [String], are: KeyValuePairs<String, String>, tolerance: String? = nil,
    relativeError: String? = nil)
  /// The expectation of a function of a normal variable with mean m and variance v, given for x < 0
  /// and x > 0 as sums of terms c·xⁿ·e^{kx}, equals a formula.
  case expectation(negative: String, positive: String, is: String)
  /// A formula has a limit, a formula too or `inf`.
  case limit(of: String, as: String, Approach, is: String)
  /// A statement in words that follows, by an argument in words, if all of some others hold.
  case implied(String, by: String, [Statement])
  /// A statement in words that is false, by an argument in words, if all of some others hold.
  case contradicted(String, by: String, [Statement])
  /// A statement that this program has no means to decide, and why.
  case open(String, because: String)
  /// A statement on a domain of its own, such as a point.
  case on(ClaimDomain, Statement)
  /// All of several statements.
  case all([Statement])

  public enum ContractionStep: Sendable {
    /// The norm of ℋ is below 1.
    case norm
    /// g maps the rectangle into itself.
    case invariance
    /// Both, hence by Banach one fixed point to which every iteration converges.
    case banach
  }

  public enum Comparison: String, Sendable { case atMost, atLeast }

  public enum Extremum: String, Sendable { case maximum, minimum }
  public enum Direction: String, Sendable { case increasing, decreasing }
}

extension Statement {
  /// The variables of all domains within.
  var variables: [String] {
    switch self {
    case .on(let domain, let statement): domain.variables + statement.variables
    case .all(let parts), .implied(_, _, let parts), .contradicted(_, _, let parts):
      parts.flatMap(\.variables)
    case .refutation(let statement, let consequence): statement.variables + consequence.variables
    default: []
    }
  }
}
