import IntervalArithmetic

/// What a proof has found so far.
///
/// The hull of the quantities is that of their enclosures at the property's own precision. A leaf
/// that binary64 decided is evaluated at that precision only if its wider enclosure reaches beyond
/// the hull of the others, so few are, and the hull does not depend on what binary64 decided.
@usableFromInline
struct Tally<P: Property> {
  @usableFromInline var boxes = 0
  @usableFromInline var leaves = 0
  @usableFromInline var hull: [Interval<P.Bound>] = []
  /// What cannot widen the hull.
  @usableFromInline var coverage = TallyCoverage()
  /// Leaves that may widen the hull.
  @usableFromInline var pending: [ScoutedLeaf] = []
  @usableFromInline let property: P

  @usableFromInline static var pendingLimit: Int { 4096 }

  @inlinable
  init(_ property: P) { self.property = property }

  /// What a part of the proof has found, with leaves judged by an earlier `coverage`.
  @inlinable
  mutating func record(_ part: PartialTally<P>) {
    boxes += part.boxes
    leaves += part.leaves
    if !part.hull.isEmpty { widen(by: part.hull) }
    pending += part.pending.lazy.filter { [coverage] in !coverage.covers($0.enclosures) }
    // As soon as anything is known of the hull, most leaves lie in it.
    if pending.count >= Self.pendingLimit || hull.isEmpty && !pending.isEmpty { settle() }
  }

  @inlinable
  mutating func widen(by enclosures: [Interval<P.Bound>]) {
    hull.formHull(enclosures)
    coverage = TallyCoverage(hull)
  }

  /// Evaluates the pending leaves that reach furthest, until all others lie in the hull.
  @inlinable
  mutating func settle() {
    while true {
      pending = pending.filter { !coverage.covers($0.enclosures) }
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
  @inlinable
  func reach(beyondHullOf enclosures: [Interval<Double>]) -> ([Interval<Double>]) -> Double {
    for (index, enclosure) in enclosures.enumerated() {
      switch coverage.side(onWhichItMisses: enclosure, at: index) {
      case .up: return { $0[index].upper }
      case .down: return { -$0[index].lower }
      case nil: continue
      }
    }
    preconditionFailure("the enclosures are covered")
  }

  /// What is known as an outcome.
  @inlinable
  mutating func outcome(
    _ verdict: Verdict, covering: Covering? = nil, witness: Witness? = nil, remaining: [Box] = []
  ) -> Outcome {
    settle()
    return Outcome(
      verdict: verdict, covering: covering, witness: witness, remaining: remaining, boxes: boxes,
      leaves: leaves, hull: hull.map { Enclosure($0) })
  }

  /// What is known as a part of a proof.
  @inlinable
  mutating func part(
    of root: Box, at path: CutPath, tree: PartialTree, witness: Witness? = nil
  ) -> ProofPart {
    settle()
    return ProofPart(
      root: root, path: path, tree: tree, hull: hull.map { Enclosure($0) }, boxes: boxes,
      leaves: leaves, witness: witness)
  }
}

/// The hull of the quantities on the leaves so far, rounded inward to binary64: a leaf whose
/// enclosures lie within it cannot widen the hull.
@usableFromInline
struct TallyCoverage: Sendable {
  @usableFromInline let inner: [Interval<Double>]

  /// Covers nothing.
  @inlinable
  init() { inner = [] }

  @inlinable
  init<Bound>(_ hull: [Interval<Bound>]) {
    inner = hull.map {
      Interval(
        unchecked: $0.lower.inBinary64(rounded: .up), $0.upper.inBinary64(rounded: .down))
    }
  }

  @inlinable
  func covers(_ enclosures: [Interval<Double>]) -> Bool {
    !inner.isEmpty && zip(enclosures, inner).allSatisfy { $0.isSubset(of: $1) }
  }

  /// The side on which the enclosure of a quantity reaches beyond the hull; nil if on neither.
  @inlinable
  func side(onWhichItMisses enclosure: Interval<Double>, at index: Int) -> Rounding? {
    if inner.isEmpty || enclosure.upper > inner[index].upper { return .up }
    return enclosure.lower < inner[index].lower ? .down : nil
  }
}

/// A leaf that binary64 decided.
@usableFromInline
struct ScoutedLeaf: Sendable {
  @usableFromInline let enclosures: [Interval<Double>]
  @usableFromInline let box: @Sendable () -> Box

  @inlinable
  init(enclosures: [Interval<Double>], box: @escaping @Sendable () -> Box) {
    (self.enclosures, self.box) = (enclosures, box)
  }
}

/// What a part of a proof has found, gathered by one thread.
@usableFromInline
struct PartialTally<P: Property>: Sendable {
  @usableFromInline var boxes = 0
  @usableFromInline var leaves = 0
  /// Of the leaves that the property's own precision decided.
  @usableFromInline var hull: [Interval<P.Bound>] = []
  /// Leaves that may widen the whole proof's hull.
  @usableFromInline var pending: [ScoutedLeaf] = []
  @usableFromInline let coverage: TallyCoverage

  /// - Parameter coverage: What is known to be unable to widen the whole proof's hull.
  @inlinable
  init(_ coverage: TallyCoverage) { self.coverage = coverage }

  /// A box on which the property was not found to hold.
  @inlinable
  mutating func recordOpen() { boxes += 1 }

  /// A box on which it holds, with the enclosures at the property's precision.
  @inlinable
  mutating func recordLeaf(_ enclosures: [Interval<P.Bound>]) {
    boxes += 1
    leaves += 1
    hull.formHull(enclosures)
  }

  /// A box on which binary64 found it to hold.
  @inlinable
  mutating func recordLeaf(
    _ enclosures: [Interval<Double>], box: @escaping @Sendable () -> Box
  ) {
    boxes += 1
    leaves += 1
    if !coverage.covers(enclosures) {
      pending.append(ScoutedLeaf(enclosures: enclosures, box: box))
    }
  }
}

extension Array {
  /// Widens the enclosures of some quantities by others of the same; none at all are replaced.
  @inlinable
  mutating func formHull<Bound>(_ others: Self) where Element == Interval<Bound> {
    self = isEmpty ? others : zip(self, others).map { $0.hull($1) }
  }
}
