import IntervalArithmetic

/// The end of a proof attempt.
public struct Outcome: Sendable {
  /// On the statement at every point of the root box.
  public let verdict: Verdict
  /// The covering that proves the statement, if it is proved.
  public let covering: Covering?
  /// A point at which it is false, if it is refuted.
  public let witness: Witness?
  /// The boxes on which it is open, if it is undecided.
  public let remaining: [Box]
  /// Boxes on which the statement was evaluated.
  public let boxes: Int
  /// Boxes on which it was found to hold.
  public let leaves: Int
  /// The hull of each quantity's enclosures over those boxes, if there are any; a proved
  /// statement's quantities lie in it on the whole domain.
  public let hull: [Enclosure]

  @inlinable
  init(
    verdict: Verdict, covering: Covering?, witness: Witness?, remaining: [Box], boxes: Int,
    leaves: Int, hull: [Enclosure]
  ) {
    (self.verdict, self.covering, self.witness) = (verdict, covering, witness)
    (self.remaining, self.boxes, self.leaves, self.hull) = (remaining, boxes, leaves, hull)
  }

  /// The same with another hull, for whoever does not take its finder's word for it.
  public func withHull(_ hull: [Enclosure]) -> Outcome {
    Outcome(
      verdict: verdict, covering: covering, witness: witness, remaining: remaining, boxes: boxes,
      leaves: leaves, hull: hull)
  }
}
