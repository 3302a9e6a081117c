import IntervalArithmetic

/// What a proof has found so far.
///
/// The hull of the quantities is that of their enclosures at the property's own precision. A leaf
/// that binary64 decided is evaluated at that precision only if its wider enclosure reaches beyond
/// the hull of the others, so few are, and the hull does not depend on what binary64 decided.
struct Tally<P: Property> {
  private(set) var boxes = 0
  private(set) var leaves = 0
  private var hull: [Interval<P.Bound>] = []
  /// The hull rounded inward; no leaf within it can widen the hull.
  private var inner: [Interval<Double>] = []
  /// Leaves that may widen the hull.
  private var pending: [(enclosures: [Interval<Double>], box: () -> Box)] = []
  private let property: P

  private static var pendingLimit: Int { 4096 }

  init(_ property: P) { self.property = property }

  /// A box on which the property was not found to hold.
  mutating func recordOpen() { boxes += 1 }

  /// A box on which it holds, with the enclosures at the property's precision.
  mutating func recordLeaf(_ enclosures: [Interval<P.Bound>]) {
    boxes += 1
    leaves += 1
    widen(by: enclosures)
  }

  /// A box on which binary64 found it to hold.
  mutating func recordLeaf(_ enclosures: [Interval<Double>], box: @escaping () -> Box) {
    boxes += 1
    leaves += 1
    guard !isCovered(enclosures) else { return }
    pending.append((enclosures, box))
    if pending.count >= Self.pendingLimit { settle() }
  }

  private func isCovered(_ enclosures: [Interval<Double>]) -> Bool {
    !inner.isEmpty && zip(enclosures, inner).allSatisfy { $0.isSubset(of: $1) }
  }

  private mutating func widen(by enclosures: [Interval<P.Bound>]) {
    hull = hull.isEmpty ? enclosures : zip(hull, enclosures).map { $0.hull($1) }
    inner = hull.map { hull in
      Interval(
        unchecked: Self.rounded(hull.lower, .up), Self.rounded(hull.upper, .down))
    }
  }

  private static func rounded(_ bound: P.Bound, _ rounding: Rounding) -> Double {
    bound.isFinite ? Double(bound.rational, rounded: rounding) : .infinity * Double(bound.signum)
  }

  /// Evaluates the pending leaves that reach furthest, until all others lie in the hull.
  private mutating func settle() {
    while true {
      pending = pending.filter { !isCovered($0.enclosures) }
      guard let last = pending.last else { return }
      let reach = reach(beyondHullOf: last.enclosures)
      let furthest = pending.indices.max {
        reach(pending[$0].enclosures) < reach(pending[$1].enclosures)
      }!
      pending.swapAt(furthest, pending.endIndex - 1)
      let leaf = pending.removeLast()
      widen(by: property.evaluate(on: leaf.box().enclosures()).enclosures)
    }
  }

  /// How far enclosures reach, in a direction in which the given ones reach beyond the hull.
  private func reach(beyondHullOf enclosures: [Interval<Double>]) -> ([Interval<Double>]) -> Double
  {
    for (index, enclosure) in enclosures.enumerated() {
      if inner.isEmpty || enclosure.upper > inner[index].upper { return { $0[index].upper } }
      if enclosure.lower < inner[index].lower { return { -$0[index].lower } }
    }
    preconditionFailure("the enclosures are covered")
  }

  mutating func outcome(
    _ verdict: Verdict, covering: Covering? = nil, witness: Witness? = nil, remaining: [Box] = []
  ) -> Outcome {
    settle()
    return Outcome(
      verdict: verdict, covering: covering, witness: witness, remaining: remaining, boxes: boxes,
      leaves: leaves, hull: hull.map { Enclosure($0) })
  }
}
