import IntervalArithmetic

/// How a domain was covered: by bisection, or by a uniform grid of cells.
public enum Covering: Sendable, Equatable {
  /// The leaves of repeated cuts at midpoints.
  case tree(BisectionTree)
  /// The number of equal cells along each axis.
  case grid([Int])
}
