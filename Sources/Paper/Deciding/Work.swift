import Proving

/// What evaluating enclosures took, where a decision needed any.
public struct Work: Sendable, Equatable {
  /// The boxes that a search evaluated; 0 if points alone were.
  public var boxes: Int
  /// The most precise arithmetic that was needed.
  public var precision: WorkingPrecision

  static func + (a: Work, b: Work) -> Work {
    Work(
      boxes: a.boxes + b.boxes,
      precision: a.precision.rawValue > b.precision.rawValue ? a.precision : b.precision)
  }

  /// The sum of what there is.
  static func sum(_ a: Work?, _ b: Work?) -> Work? {
    guard let a, let b else { return a ?? b }
    return a + b
  }
}
