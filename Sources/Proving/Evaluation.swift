import IntervalArithmetic

/// What one evaluation on a box shows.
public struct Evaluation<Bound: IntervalBound>: Sendable {
  /// Whether the statement holds at every point of the box.
  public let holds: Bool
  /// Enclosures, over the box, of the quantities that the statement is about.
  public let enclosures: [Interval<Bound>]
  /// The side that the evaluation would cut, if it has an opinion.
  public let axis: Int?
  /// Whether the statement was missed by so much that no precision would help. A heuristic: it
  /// saves an evaluation, and no verdict relies on it.
  public let isFarFromHolding: Bool

  @inlinable
  public init(
    holds: Bool, enclosures: [Interval<Bound>], axis: Int? = nil, isFarFromHolding: Bool = false
  ) {
    self.holds = holds
    self.enclosures = enclosures
    self.axis = axis
    self.isFarFromHolding = isFarFromHolding
  }
}
