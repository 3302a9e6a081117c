import IntervalArithmetic

/// How far a proof or a simulation has come.
public struct ProofProgress: Sendable {
  /// Boxes evaluated, or points of a simulation.
  public let boxes: Int
  /// The share of the domain's volume that is decided, if it is known.
  public let fraction: Double?

  public init(boxes: Int, fraction: Double?) {
    self.boxes = boxes
    self.fraction = fraction
  }
}
