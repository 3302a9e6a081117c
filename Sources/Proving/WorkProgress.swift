/// How far a piece of work has come.
public struct WorkProgress: Sendable, Equatable {
  /// What is counted.
  public enum Unit: String, Sendable {
    /// Boxes on which a statement was evaluated.
    case boxes
    /// Points of a grid.
    case points
    /// Printed claims decided.
    case claims
    /// Passes of a simulated network.
    case passes
  }

  /// What ``done`` counts.
  public let unit: Unit
  /// How many are done; nil if only the share is known.
  public let done: Int?
  /// The share of the whole that is done, if it is known: of a search, the share of the domain's
  /// volume that is decided.
  public let fraction: Double?

  /// A state of the work.
  ///
  /// - Parameters:
  ///   - unit: What is counted.
  ///   - done: How many, not negative.
  ///   - fraction: From 0 to 1.
  @inlinable
  public init(_ unit: Unit, done: Int?, fraction: Double?) {
    (self.unit, self.done, self.fraction) = (unit, done, fraction)
  }

  /// So many of a known number.
  @inlinable
  public init(_ unit: Unit, done: Int, of total: Int) {
    self.init(unit, done: done, fraction: Double(done) / Double(total))
  }
}
