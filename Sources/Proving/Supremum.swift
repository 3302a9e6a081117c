import IntervalArithmetic

/// An enclosure of the supremum of a function over a box.
public struct Supremum: Sendable {
  /// Lower and upper bounds of the supremum.
  public let enclosure: Enclosure
  /// Boxes that hold every point at which it is attained.
  public let maximizers: [Box]
  /// A point at which the function is at least the enclosure's lower bound.
  public let witness: Point
  /// Whether the enclosure is as narrow as was asked.
  public let isSharp: Bool
  /// Boxes evaluated.
  public let boxes: Int

  @usableFromInline
  init(enclosure: Enclosure, maximizers: [Box], witness: Point, isSharp: Bool, boxes: Int) {
    (self.enclosure, self.maximizers, self.witness) = (enclosure, maximizers, witness)
    (self.isSharp, self.boxes) = (isSharp, boxes)
  }
}

extension Supremum {
  /// The supremum over a union of boxes, from those over each.
  package init(joining parts: [Supremum]) {
    let best = parts.max { ($0.enclosure.lower ?? 0) < ($1.enclosure.lower ?? 0) }!
    let uppers = parts.map(\.enclosure.upper)
    enclosure =
      uppers.contains(nil) || best.enclosure.lower == nil
      ? best.enclosure
      : Enclosure(lower: best.enclosure.lower!, upper: uppers.compactMap { $0 }.max()!)
    witness = best.witness
    isSharp = parts.allSatisfy(\.isSharp)
    boxes = parts.map(\.boxes).reduce(0, +)
    // Parts that cannot reach the supremum hold no maximizer; neighbours share one on their border.
    let reaching = parts.filter { part in
      guard let upper = part.enclosure.upper, let lower = best.enclosure.lower else { return true }
      return upper >= lower
    }
    maximizers = Box.merged(reaching.flatMap(\.maximizers))
  }
}
