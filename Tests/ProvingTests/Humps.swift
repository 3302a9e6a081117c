import IntervalArithmetic
import Proving
import Synchronization

/// The sum of x(2/3 − x) over some coordinates is at most a limit.
///
/// A term is largest at 1/3, with 1/9, which no bisection of the unit cube meets. Its natural enclosure
/// is too wide on every box, so that a proof has to cut, the more the smaller its margin is.
struct Humps: Property {
  typealias Bound = BigFloat<2>

  /// What binary64 is told to say.
  enum Scouting {
    case none, honest
    /// Right, with wider enclosures.
    case wide
    /// Right in what holds, with enclosures that contain too little.
    case narrow
  }

  let coordinates: [Coordinate]
  var limit: Rational
  var scouting = Scouting.honest
  /// The coordinates that are summed; all if empty.
  var summed: [Int] = []
  /// The side that an evaluation would cut.
  var opinion: Int?
  /// Evaluations at the property's own precision.
  let evaluations = Counter()

  init(_ dimension: Int, atMost limit: Rational) {
    coordinates = (0..<dimension).map { Coordinate("x\($0)") }
    self.limit = limit
  }

  private func sum<B>(_ box: [Interval<B>]) -> Interval<B> {
    (summed.isEmpty ? Array(box.indices) : summed).reduce(Interval(0)) {
      $0 + box[$1] * (Interval(Rational(2, over: 3)) - box[$1])
    }
  }

  private func evaluation<B>(_ box: [Interval<B>]) -> Evaluation<B> {
    let sum = sum(box)
    return Evaluation(
      holds: (Interval(limit) - sum).lower.signum >= 0, enclosures: [sum, box[0]], axis: opinion)
  }

  func evaluate(on box: [Interval<Bound>]) -> Evaluation<Bound> {
    evaluations.increment()
    return evaluation(box)
  }

  var scout: Scout? {
    guard scouting != .none else { return nil }
    return Scout { box in
      let honest = evaluation(box)
      let enclosures =
        switch scouting {
        case .wide: honest.enclosures.map { $0 + Interval(unchecked: -0.125, 0.125) }
        case .narrow: honest.enclosures.map { Interval($0.midpoint!) }
        default: honest.enclosures
        }
      return Evaluation(holds: honest.holds, enclosures: enclosures, axis: opinion)
    }
  }

  /// The exact sum at a point.
  func value(at point: [Rational]) -> Rational {
    (summed.isEmpty ? Array(point.indices) : summed).reduce(0) {
      $0 + point[$1] * (Rational(2, over: 3) - point[$1])
    }
  }

  /// The exact largest sum on a box.
  func maximum(on box: Box) -> Rational {
    value(at: box.sides.map { min(max($0.lowerBound, Rational(1, over: 3)), $0.upperBound) })
  }

  func counterexample(at point: [Rational]) -> Witness? {
    guard value(at: point) > limit else { return nil }
    let enclosure = Enclosure(Interval<Bound>(value(at: point)))
    return Witness(point: Point(coordinates, point), enclosures: [enclosure])
  }
}

/// Counts on several threads.
final class Counter: Sendable {
  private let value = Atomic(0)
  func increment() { value.wrappingAdd(1, ordering: .relaxed) }
  var count: Int { value.load(ordering: .relaxed) }
}

extension Box {
  static func unit(_ dimension: Int) -> Box { Box(Array(repeating: 0...1, count: dimension)) }

  var volume: Rational { sides.reduce(1) { $0 * ($1.upperBound - $1.lowerBound) } }
}

extension Outcome {
  var tree: BisectionTree? { if case .tree(let tree)? = covering { tree } else { nil } }

  /// The leaves of the tree below a box.
  func leafBoxes(of root: Box) -> [Box] {
    var leaves: [Box] = []
    tree?.forEachLeaf(of: root) { box in
      leaves.append(box)
      return true
    }
    return leaves
  }
}
