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

  /// The answer of a property.
  ///
  /// - Parameters:
  ///   - holds: True only if the statement is shown for every point: a proof rests on it alone.
  ///   - enclosures: The same quantities, in the same order, on every box.
  ///   - axis: The place of a side of positive width.
  ///   - isFarFromHolding: True only beyond what the rounding errors of binary64 add up to.
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
