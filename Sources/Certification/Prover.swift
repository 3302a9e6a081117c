import IntervalArithmetic

/// How much a proof may cost and what it may use.
public struct ProverOptions: Sendable {
  /// The number of boxes that may be evaluated.
  public var budget: Int
  /// The number of threads; no result depends on it.
  public var jobs: Int
  /// Called now and then, on the calling thread.
  public var progress: (@Sendable (ProofProgress) -> Void)?
  /// Asked between batches; if it answers true the proof ends undecided.
  public var isCancelled: @Sendable () -> Bool

  public init(
    budget: Int = 1_000_000, jobs: Int = 1,
    progress: (@Sendable (ProofProgress) -> Void)? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.budget = budget
    self.jobs = jobs
    self.progress = progress
    self.isCancelled = isCancelled
  }
}

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

/// How a domain was covered: by bisection, or by a uniform grid of cells.
public enum Covering: Sendable, Equatable {
  case tree(BisectionTree)
  /// The number of equal cells along each axis.
  case grid([Int])
}

/// The end of a proof attempt.
public struct Outcome: Sendable {
  public let verdict: Verdict
  /// The covering that proves the statement, if it is proved.
  public let covering: Covering?
  /// A point at which it is false, if it is refuted.
  public let witness: Witness?
  /// The boxes on which it is open, if it is undecided.
  public let remaining: [Box]
  /// Boxes on which the statement was evaluated.
  public let boxes: Int
  /// Boxes on which it was found to hold.
  public let leaves: Int
  /// The hull of each quantity's enclosures over those boxes, if there are any; a proved
  /// statement's quantities lie in it on the whole domain.
  public let hull: [Enclosure]
}

/// Decides a property on a box: by branch and bound, or on a given grid.
public struct Prover<P: Property>: Sendable {
  private let property: P
  private let root: Box
  private let options: ProverOptions
  /// The same property in binary64, which is asked first.
  private let scout: Scout?
  /// Points tried as counterexamples before anything else.
  private var candidates: [[Rational]] = []

  /// Boxes evaluated together. A constant, so that the order of work, and with it a refutation's
  /// witness, is the same for any number of threads.
  private static var batchSize: Int { 256 }

  public init(_ property: P, on root: Box, options: ProverOptions) {
    precondition(property.coordinates.count == root.sides.count)
    self.property = property
    self.root = root
    self.options = options
    scout = property.scout
  }

  /// The same prover, which first tries the corners of the box as counterexamples.
  public func refutingAtCorners() -> Self {
    var prover = self
    prover.candidates = root.corners
    return prover
  }

  /// Bisects until the property holds on every leaf, or fails at the center of an undecided box.
  ///
  /// Batches are taken from the end of the list of open boxes, so memory stays in proportion to
  /// the depth of the tree.
  public func bisecting(with brancher: some Brancher) -> Outcome {
    var tree = GrowingTree()
    var open = [(node: GrowingTree.root, cell: Cell(root: root))]
    let rule = brancher.rule(for: root)
    // A point cannot be cut: there the precision is too low to decide.
    let canBeCut = root.sides.contains { $0.lowerBound < $0.upperBound }
    var decided = 0.0
    var tally = Tally(property)
    for candidate in candidates {
      guard let witness = property.counterexample(at: candidate) else { continue }
      return tally.outcome(.refuted, witness: witness)
    }
    var stuck: [Box] = []
    while !open.isEmpty {
      let size = min(open.count, Self.batchSize, options.budget - tally.boxes)
      guard size > 0, !options.isCancelled() else {
        return tally.outcome(.undecided, remaining: open.map { $0.cell.box(in: root) })
      }
      let batch = Array(open.suffix(size))
      open.removeLast(size)
      let findings = parallelMap(batch, jobs: options.jobs) {
        _, cell -> (Finding, (axis: Int, halves: (lower: Cell, upper: Cell))?) in
        let finding = examine(cell.enclosures, center: cell.center) { cell.box(in: root) }
        guard case .open(let axis, nil) = finding, canBeCut else { return (finding, nil) }
        let cut = axis ?? rule.axis(afterCuts: cell.cuts)
        return (finding, (axis: cut, halves: cell.bisected(along: cut)))
      }
      for ((node, cell), (finding, division)) in zip(batch, findings) {
        switch finding {
        case .decided(let enclosures):
          tally.recordLeaf(enclosures)
        case .scouted(let enclosures):
          tally.recordLeaf(enclosures) { [root] in cell.box(in: root) }
        case .open(_, let witness):
          tally.recordOpen()
          if let witness { return tally.outcome(.refuted, witness: witness) }
          guard let (axis, halves) = division else {
            stuck.append(cell.box(in: root))
            continue
          }
          let child = tree.cut(node, along: axis)
          open.append((child + 1, halves.upper))
          open.append((child, halves.lower))
          continue
        }
        decided += Double(sign: .plus, exponent: -cell.depth, significand: 1)
      }
      options.progress?(ProofProgress(boxes: tally.boxes, fraction: decided))
    }
    guard stuck.isEmpty else { return tally.outcome(.undecided, remaining: stuck) }
    return tally.outcome(
      .proved, covering: .tree(tree.finished(dimension: root.sides.count)))
  }

  /// Evaluates the property on each cell of a uniform grid, as a grid proof walks its points.
  ///
  /// - Parameter cells: The number of cells along each axis, all positive.
  public func walkingGrid(_ cells: [Int]) -> Outcome {
    precondition(cells.count == root.sides.count && cells.allSatisfy { $0 > 0 })
    let ends = zip(root.sides, cells).map { side, count in
      (0...count).map { index in
        side.lowerBound + (side.upperBound - side.lowerBound) * Rational(index, over: count)
      }
    }
    let total = cells.reduce(1, *)
    var tally = Tally(property)
    var failures: [Box] = []
    var next = 0
    while next < total {
      let size = min(Self.batchSize, total - next, options.budget - tally.boxes)
      guard size > 0, !options.isCancelled() else {
        failures.append(
          contentsOf: (next..<min(total, next + Self.batchSize)).map { cell($0, ends) })
        break
      }
      let batch = (next..<next + size).map { cell($0, ends) }
      next += size
      let findings = parallelMap(batch, jobs: options.jobs) { box in
        examine(box.enclosures(), center: box.center.map { Interval($0) }) { box }
      }
      for (box, finding) in zip(batch, findings) {
        switch finding {
        case .decided(let enclosures): tally.recordLeaf(enclosures)
        case .scouted(let enclosures): tally.recordLeaf(enclosures) { box }
        case .open(_, let witness):
          tally.recordOpen()
          if let witness { return tally.outcome(.refuted, witness: witness) }
          failures.append(box)
        }
      }
      options.progress?(ProofProgress(boxes: tally.boxes, fraction: Double(next) / Double(total)))
    }
    return failures.isEmpty
      ? tally.outcome(.proved, covering: .grid(cells))
      : tally.outcome(.undecided, remaining: failures)
  }

  /// The grid cell of the given index, the last axis running fastest.
  private func cell(_ index: Int, _ ends: [[Rational]]) -> Box {
    var index = index
    var sides: [ClosedRange<Rational>] = []
    for axis in ends.reversed() {
      let count = axis.count - 1
      sides.append(axis[index % count]...axis[index % count + 1])
      index /= count
    }
    return Box(sides.reversed())
  }

  /// Whether the property holds on every box of a covering: what a checker does, by this prover's
  /// own arithmetic.
  public func replays(_ covering: Covering) -> Bool {
    switch covering {
    case .grid(let cells): return walkingGrid(cells).verdict == .proved
    case .tree(let tree):
      var holds = true
      tree.forEachLeaf(of: root) { box in
        holds = property.evaluate(on: box.enclosures()).holds
        return holds
      }
      return holds
    }
  }

  private enum Finding: Sendable {
    /// The property holds, by its own precision.
    case decided([Interval<P.Bound>])
    /// The property holds, by binary64.
    case scouted([Interval<Double>])
    /// It was not found to hold: the side that it would cut, and a point at which it is false.
    case open(axis: Int?, Witness?)
  }

  /// Examines a box of which binary64 enclosures are known.
  private func examine(
    _ enclosures: [Interval<Double>], center: @autoclosure () -> [Interval<Double>],
    _ box: () -> Box
  ) -> Finding {
    var axis: Int?
    var isOpen = false
    if let scout {
      let evaluation = scout.evaluate(enclosures)
      if evaluation.holds { return .scouted(evaluation.enclosures) }
      (isOpen, axis) = (evaluation.isFarFromHolding, evaluation.axis)
    }
    var exact: Box?
    if !isOpen {
      exact = box()
      let evaluation = property.evaluate(on: exact!.enclosures())
      if evaluation.holds { return .decided(evaluation.enclosures) }
      axis = evaluation.axis
    }
    // Where the statement holds at the center there is no counterexample.
    if let scout, scout.evaluate(center()).holds { return .open(axis: axis, nil) }
    return .open(axis: axis, property.counterexample(at: (exact ?? box()).center))
  }
}
