/// A rounding direction of IEEE 754 that an enclosure needs: towards −∞ for a lower end, towards
/// +∞ for an upper end.
///
/// Rounding to nearest is absent on purpose: it bounds nothing.
@frozen
public enum Rounding: Sendable {
  /// Towards −∞: the result is at most the exact value.
  case down
  /// Towards +∞: the result is at least the exact value.
  case up

  /// The other direction, for an argument in which a function decreases.
  @inlinable
  public var opposite: Rounding { self == .down ? .up : .down }
}
