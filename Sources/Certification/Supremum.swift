import IntervalArithmetic
import SelfNormalization

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
}

extension Supremum {
  /// The supremum over a union of boxes, from those over each.
  init(joining parts: [Supremum]) {
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

/// A function to maximize: its enclosures, and those of its partial derivatives.
public protocol Objective<Bound>: Sendable {
  associatedtype Bound: IntervalBound

  var coordinates: [Coordinate] { get }

  /// An enclosure of the function over a box.
  func value(on box: [Interval<Bound>]) -> Interval<Bound>

  /// Enclosures of the function and of its partial derivatives over a box.
  func gradient(on box: [Interval<Bound>]) -> (value: Interval<Bound>, slopes: [Interval<Bound>])
}

/// Rigorous global maximization.
///
/// Boxes are bisected generation by generation. A box is replaced by the face where the function is
/// largest if a partial derivative has one sign on it, is bounded by the natural and the mean-value
/// form, and is dropped once its bound falls below the value at a known point.
public struct Maximizer<Goal: Objective>: Sendable {
  private typealias Bound = Goal.Bound

  let objective: Goal
  let options: ProverOptions

  public init(_ objective: Goal, options: ProverOptions) {
    self.objective = objective
    self.options = options
  }

  /// Encloses the supremum over a box, to a given width if the budget allows.
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
      options.progress?(ProofProgress(boxes: boxes, fraction: nil))
    }
  }

  private struct Sample: Sendable {
    let point: Point
    let value: Interval<Bound>
  }

  private struct Candidate: Sendable {
    /// The face of the box on which its maximum is attained.
    let box: Box
    /// An enclosure whose upper bound holds on the box.
    let bound: Interval<Bound>
    let sample: Sample
    /// The side to cut; nil if the box is a point.
    let axis: Int?
  }

  private func examine(_ box: Box) -> Candidate {
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
  fileprivate static func merged(_ boxes: [Box]) -> [Box] {
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
