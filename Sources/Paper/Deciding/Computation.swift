import IntervalArithmetic

/// What is computed exactly, once and for all, or is not computed at all.
package enum Computation: Sendable {
  /// A rational number, written so, is to be an integer.
  case integer(Rational, text: String)
  /// The numbers of a grid's points along each axis; such a grid covers its domain.
  case gridPoints([Rational])
  /// A limit and the printed one, one of which is infinite.
  case limit(found: String, agrees: Bool)
  /// A row about the experiment tables.
  case table(TableStatement)
  /// Nothing, and why.
  case open(because: String)
}
