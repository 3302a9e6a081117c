import IntervalArithmetic

/// A box of a bisection, as the cuts that lead to it and enclosures of its ends in binary64.
///
/// The exact box is made only where it is asked for: most boxes are decided by the enclosures.
@usableFromInline
final class Cell: Sendable {
  @usableFromInline let parent: Cell?
  /// The last cut.
  @usableFromInline let axis: Int
  @usableFromInline let isUpperHalf: Bool
  /// How often each side was cut.
  @usableFromInline let cuts: [Int]
  /// Which of 2ⁿ equal parts of a side the box takes after n cuts of it, counted from 0; the last 64 bits.
  private let positions: [UInt64]
  /// Enclosures of the lower and the upper end of each side, in turn.
  @usableFromInline let ends: [Interval<Double>]

  /// The whole of a box.
  @usableFromInline
  init(root: Box) {
    parent = nil
    (axis, isUpperHalf) = (0, false)
    cuts = Array(repeating: 0, count: root.sides.count)
    positions = Array(repeating: 0, count: root.sides.count)
    ends = root.sides.flatMap { [Interval($0.lowerBound), Interval($0.upperBound)] }
  }

  @usableFromInline
  init(_ parent: Cell, _ axis: Int, isUpperHalf: Bool, middle: Interval<Double>) {
    self.parent = parent
    self.axis = axis
    self.isUpperHalf = isUpperHalf
    var (cuts, positions, ends) = (parent.cuts, parent.positions, parent.ends)
    cuts[axis] += 1
    positions[axis] = positions[axis] << 1 | (isUpperHalf ? 1 : 0)
    ends[2 * axis + (isUpperHalf ? 0 : 1)] = middle
    (self.cuts, self.positions, self.ends) = (cuts, positions, ends)
  }

  /// The part of a box at the end of a path.
  @usableFromInline
  static func part(of root: Box, at path: CutPath) -> Cell {
    path.steps.reduce(Cell(root: root)) { cell, step in
      let halves = cell.bisected(along: step.axis)
      return step.isUpperHalf ? halves.upper : halves.lower
    }
  }

  /// The halves by a cut at the exact midpoint of a side.
  @inlinable
  func bisected(along axis: Int) -> (lower: Cell, upper: Cell) {
    let middle = (ends[2 * axis] + ends[2 * axis + 1]) * Interval(0.5)
    return (
      Cell(self, axis, isUpperHalf: false, middle: middle),
      Cell(self, axis, isUpperHalf: true, middle: middle)
    )
  }

  /// How many cuts lead to it.
  @inlinable
  var depth: Int { cuts.reduce(0, +) }

  /// An enclosure of each side.
  @inlinable
  var enclosures: [Interval<Double>] {
    cuts.indices.map { Interval(unchecked: ends[2 * $0].lower, ends[2 * $0 + 1].upper) }
  }

  /// An enclosure of the center.
  @inlinable
  var center: [Interval<Double>] {
    cuts.indices.map { (ends[2 * $0] + ends[2 * $0 + 1]) * Interval(0.5) }
  }

  /// The exact box, given the root of all cuts.
  @usableFromInline
  func box(in root: Box) -> Box {
    guard cuts.allSatisfy({ $0 < 64 }) else { return path.box(in: root) }
    return Box(
      root.sides.indices.map { axis in
        let side = root.sides[axis]
        if cuts[axis] == 0 { return side }
        let width = (side.upperBound - side.lowerBound).scaled(byPowerOfTwo: -cuts[axis])
        let lower = side.lowerBound + width * Rational(Int(positions[axis]))
        return lower...lower + width
      })
  }

  /// The cuts that lead to it.
  private var path: CutPath {
    var steps: [CutPath.Step] = []
    var cell = self
    while let parent = cell.parent {
      steps.append(CutPath.Step(axis: cell.axis, isUpperHalf: cell.isUpperHalf))
      cell = parent
    }
    return CutPath(steps.reversed())
  }
}
