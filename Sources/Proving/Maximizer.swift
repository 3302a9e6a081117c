import IntervalArithmetic

/// Rigorous global maximization.
///
/// Boxes are bisected generation by generation. A box is replaced by the face where the function is
/// largest if a partial derivative has one sign on it, is bounded by the natural and the mean-value
/// form, and is dropped once its bound falls below the value at a known point.
public struct Maximizer<Goal: Objective>: Sendable {
  @usableFromInline
  typealias Bound = Goal.Bound

  @usableFromInline let objective: Goal
  @usableFromInline let options: ProverOptions

  /// A search that has not begun.
  ///
  /// The budget is looked at after each generation of boxes, so that the last one may exceed it.
  @inlinable
  public init(_ objective: Goal, options: ProverOptions) {
    self.objective = objective
    self.options = options
  }

  /// Encloses the supremum over a box, to a given width if the budget allows.
  @inlinable
  public func supremum(over root: Box, tolerance: Rational) -> Supremum {
    var generation = [root]
    var boxes = 0
    var best = examine(root).sample
    while true {
      let candidates = parallelMap(
        generation, jobs: options.jobs, from: boxesWorthAThread, examine)
      boxes += generation.count
      for candidate in candidates where candidate.sample.value.lower > best.value.lower {
        best = candidate.sample
      }
      let alive = candidates.filter { $0.bound.upper >= best.value.lower }
      let upper = alive.map(\.bound.upper).max() ?? best.value.upper
      let enclosure = Enclosure(Interval(unchecked: best.value.lower, upper))
      let isSharp = enclosure.width.map { $0 <= tolerance } ?? false
      let exhausted = alive.allSatisfy { $0.axis == nil }
      if isSharp || exhausted || boxes >= options.budget || options.isCancelled() {
        return Supremum(
          enclosure: enclosure, maximizers: Box.merged(alive.map(\.box)), witness: best.point,
          isSharp: isSharp, boxes: boxes)
      }
      generation = alive.flatMap { candidate in
        guard let axis = candidate.axis else { return [candidate.box] }
        let halves = candidate.box.bisected(along: axis)
        return [halves.lower, halves.upper]
      }
      options.progress?(WorkProgress(.boxes, done: boxes, fraction: nil))
    }
  }

  @usableFromInline
  struct Sample: Sendable {
    @usableFromInline let point: Point
    @usableFromInline let value: Interval<Bound>

    @inlinable
    init(point: Point, value: Interval<Bound>) { (self.point, self.value) = (point, value) }
  }

  @usableFromInline
  struct Candidate: Sendable {
    /// The face of the box on which its maximum is attained.
    @usableFromInline let box: Box
    /// An enclosure whose upper bound holds on the box.
    @usableFromInline let bound: Interval<Bound>
    @usableFromInline let sample: Sample
    /// The side to cut; nil if the box is a point.
    @usableFromInline let axis: Int?

    @inlinable
    init(box: Box, bound: Interval<Bound>, sample: Sample, axis: Int?) {
      (self.box, self.bound, self.sample, self.axis) = (box, bound, sample, axis)
    }
  }

  @inlinable
  func examine(_ box: Box) -> Candidate {
    var face = box
    var (value, slopes) = objective.gradient(on: face.enclosures())
    var settled = false
    // Collapsing one side may settle the sign of another derivative.
    while !settled {
      settled = true
      for axis in face.sides.indices
      where face.sides[axis].lowerBound < face.sides[axis].upperBound {
        let end: Rational
        if slopes[axis].lower.signum >= 0 {
          end = face.sides[axis].upperBound
        } else if slopes[axis].upper.signum <= 0 {
          end = face.sides[axis].lowerBound
        } else {
          continue
        }
        face.sides[axis] = end...end
        settled = false
      }
      if !settled { (value, slopes) = objective.gradient(on: face.enclosures()) }
    }

    let center = face.center
    let sample = Sample(
      point: Point(objective.coordinates, center),
      value: objective.value(on: center.map { Interval($0) }))
    var meanValue = sample.value
    var widest: (axis: Int, spread: Rational)?
    for axis in face.sides.indices {
      let side = face.sides[axis]
      guard side.lowerBound < side.upperBound else { continue }
      let change =
        slopes[axis]
        * (Interval(from: side.lowerBound, through: side.upperBound) - Interval(center[axis]))
      meanValue = meanValue + change
      let spread =
        change.isBounded ? change.width.rational : side.upperBound - side.lowerBound + 1_000_000
      if spread > widest?.spread ?? -1 { widest = (axis, spread) }
    }
    return Candidate(
      box: face, bound: value.tightened(by: meanValue), sample: sample, axis: widest?.axis)
  }
}

extension Box {
  /// The distinct boxes, each time two that touch replaced by their hull.
  @inlinable
  static func merged(_ boxes: [Box]) -> [Box] {
    var clusters: [Box] = []
    for box in boxes {
      var cluster = box
      var apart: [Box] = []
      for other in clusters {
        if zip(cluster.sides, other.sides).allSatisfy({ $0.overlaps($1) }) {
          cluster = Box(
            zip(cluster.sides, other.sides).map {
              min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
            })
        } else {
          apart.append(other)
        }
      }
      clusters = apart + [cluster]
    }
    return clusters
  }
}
