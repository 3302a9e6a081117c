import IntervalArithmetic

/// Decides a property on a box: by branch and bound, or on a given grid.
///
/// A search may be given a part of the box alone, ``exploring(below:with:)``; the parts of a search
/// that was cut are joined by ``ProofPart/init(joining:)``.
public struct Prover<P: Property>: Sendable {
  @usableFromInline let property: P
  @usableFromInline let root: Box
  @usableFromInline let options: ProverOptions
  /// The same property in binary64, which is asked first; nil also where the options want none.
  @usableFromInline let scout: Scout?
  /// Points tried as counterexamples before anything else.
  @usableFromInline var candidates: [[Rational]] = []

  // The sizes of batches are constants, so that the order of work, and with it a refutation's
  // witness, is the same for any number of threads.

  /// Boxes examined together while all open cells are.
  @usableFromInline static var batchSize: Int { 256 }
  /// Cells explored together once there are more.
  @usableFromInline static var explorationSize: Int { 32 }
  /// Boxes examined below each of them, after so many in all: more as a proof grows, so that
  /// handing out and gathering cost little, but a batch is a small share of the whole, so that a
  /// counterexample is met soon.
  @usableFromInline
  static func explorationLimit(after boxes: Int) -> Int {
    min(max(16, boxes / (16 * explorationSize)), 256)
  }

  /// A search or a walk that has not begun.
  ///
  /// - Parameters:
  ///   - property: The statement.
  ///   - root: A side for each of the property's coordinates.
  ///   - options: Of these only the budget and a cancellation bear on the result.
  @inlinable
  public init(_ property: P, on root: Box, options: ProverOptions) {
    precondition(property.coordinates.count == root.sides.count)
    self.property = property
    self.root = root
    self.options = options
    scout = options.usesScouts ? property.scout : nil
  }

  /// The same prover, which first tries the corners of the box as counterexamples.
  public func refutingAtCorners() -> Self {
    var prover = self
    prover.candidates = root.corners
    return prover
  }

  /// Bisects until the property holds on every leaf, or fails at the center of an undecided box.
  @inlinable
  public func bisecting(with brancher: some Brancher) -> Outcome {
    Outcome(exploring(below: .root, with: brancher))
  }

  /// Bisects a part of the box in the same way, as far as the budget goes.
  ///
  /// Batches are taken from the end of the list of open cells, so memory stays in proportion to
  /// the depth of the tree. As long as a batch takes all open cells, each is examined alone: that
  /// is breadth-first search, which meets a large region of counterexamples soon. From then on a
  /// thread explores below each of its cells.
  ///
  /// - Parameters:
  ///   - path: The way to the part, by the cuts that the brancher would make.
  ///   - brancher: Where to cut.
  @inlinable
  public func exploring(below path: CutPath, with brancher: some Brancher) -> ProofPart {
    precondition(path.steps.allSatisfy { $0.axis < root.sides.count })
    var tree = GrowingTree()
    var open = [(node: GrowingTree.root, cell: Cell.part(of: root, at: path))]
    let rule = brancher.rule(for: root)
    // A point cannot be cut: there the precision is too low to decide.
    let canBeCut = root.sides.contains { $0.lowerBound < $0.upperBound }
    var decided = 0.0
    var tally = Tally(property)
    for candidate in candidates where path == .root {
      guard let witness = property.counterexample(at: candidate) else { continue }
      return tally.part(of: root, at: path, tree: tree.tree, witness: witness)
    }
    while !open.isEmpty {
      let isBroad = open.count >= Self.batchSize
      let size = min(
        isBroad ? Self.explorationSize : open.count, options.budget - tally.boxes)
      guard size > 0, !options.isCancelled() else { break }
      let remaining = (options.budget - tally.boxes) / size
      let limit = isBroad ? min(Self.explorationLimit(after: tally.boxes), remaining) : 1
      let batch = Array(open.suffix(size))
      open.removeLast(size)
      let known = tally.coverage
      let explorations = parallelMap(batch, jobs: options.jobs, from: boxesWorthAThread) {
        _, cell in
        explore(cell, limit: limit, rule: canBeCut ? rule : nil, known: known)
      }
      for ((node, _), exploration) in zip(batch, explorations) {
        tally.record(exploration.tally)
        decided += exploration.decided
        let children = tree.grow(node, by: exploration.text, children: exploration.open.count)
        if let witness = exploration.witness {
          return tally.part(of: root, at: path, tree: tree.tree, witness: witness)
        }
        guard canBeCut || exploration.open.isEmpty else {
          return tally.part(of: root, at: path, tree: tree.tree)
        }
        open.append(contentsOf: zip(children, exploration.open).reversed().map { ($0, $1) })
      }
      options.progress?(WorkProgress(.boxes, done: tally.boxes, fraction: decided))
    }
    return tally.part(of: root, at: path, tree: tree.tree)
  }

  /// What a search below one cell found.
  @usableFromInline
  struct Exploration: Sendable {
    /// The part of the bisection tree that is known, in preorder; the open cells follow it.
    @usableFromInline var text: [UInt8] = []
    /// What is left to do, in preorder.
    @usableFromInline var open: [Cell] = []
    @usableFromInline var tally: PartialTally<P>
    /// The share of the root's volume that was decided.
    @usableFromInline var decided = 0.0
    @usableFromInline var witness: Witness?

    @inlinable
    init(tally: PartialTally<P>) { self.tally = tally }
  }

  /// Explores below a cell, depth first, until everything there is decided, a counterexample is
  /// found or a number of boxes is evaluated.
  ///
  /// - Parameter rule: Where to cut; nil if the cell cannot be cut.
  @inlinable
  func explore(
    _ cell: Cell, limit: Int, rule: CutRule?, known: TallyCoverage
  ) -> Exploration {
    var exploration = Exploration(tally: PartialTally(known))
    // The next cell is the last.
    var open = [cell]
    while let cell = open.popLast() {
      guard exploration.tally.boxes < limit else {
        open.append(cell)
        break
      }
      switch examine(cell.enclosures, center: cell.center, { cell.box(in: root) }) {
      case .decided(let enclosures):
        exploration.tally.recordLeaf(enclosures)
      case .scouted(let enclosures):
        exploration.tally.recordLeaf(enclosures) { [root] in cell.box(in: root) }
      case .open(let opinion, let witness):
        exploration.tally.recordOpen()
        exploration.witness = witness
        guard witness == nil, let rule else {
          open.append(cell)
          exploration.open = open.reversed()
          return exploration
        }
        let axis = opinion ?? rule.axis(afterCuts: cell.cuts)
        exploration.text.append(UInt8(ascii: "0") + UInt8(axis))
        let halves = cell.bisected(along: axis)
        open.append(halves.upper)
        open.append(halves.lower)
        continue
      }
      exploration.text.append(UInt8(ascii: "."))
      exploration.decided += Double(sign: .plus, exponent: -cell.depth, significand: 1)
    }
    exploration.open = open.reversed()
    return exploration
  }

  /// Evaluates the property on each cell of a uniform grid, as a grid proof walks its points.
  ///
  /// - Parameter cells: The number of cells along each axis, all positive.
  @inlinable
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
          contentsOf: (next..<min(total, next + Self.batchSize)).map { Box(cell: $0, of: ends) })
        break
      }
      let batch = (next..<next + size).map { Box(cell: $0, of: ends) }
      next += size
      let findings = parallelMap(batch, jobs: options.jobs, from: boxesWorthAThread) { box in
        examine(box.enclosures(), center: box.center.map { Interval($0) }) { box }
      }
      for (box, finding) in zip(batch, findings) {
        var part = PartialTally<P>(tally.coverage)
        var witness: Witness?
        switch finding {
        case .decided(let enclosures): part.recordLeaf(enclosures)
        case .scouted(let enclosures): part.recordLeaf(enclosures) { box }
        case .open(_, let counterexample):
          part.recordOpen()
          witness = counterexample
          failures.append(box)
        }
        tally.record(part)
        if let witness { return tally.outcome(.refuted, witness: witness) }
      }
      options.progress?(
        WorkProgress(.boxes, done: tally.boxes, fraction: Double(next) / Double(total)))
    }
    return failures.isEmpty
      ? tally.outcome(.proved, covering: .grid(cells))
      : tally.outcome(.undecided, remaining: failures)
  }

  /// Whether the property holds on every box of a covering: what a checker does, by this prover's
  /// own arithmetic.
  @inlinable
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

  @usableFromInline
  enum Finding: Sendable {
    /// The property holds, by its own precision.
    case decided([Interval<P.Bound>])
    /// The property holds, by binary64.
    case scouted([Interval<Double>])
    /// It was not found to hold: the side that it would cut, and a point at which it is false.
    case open(axis: Int?, Witness?)
  }

  /// Examines a box of which binary64 enclosures are known.
  @inlinable
  func examine(
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

extension Box {
  /// The cell of the given index of a grid, by the ends along each axis; the last runs fastest.
  @usableFromInline
  init(cell index: Int, of ends: [[Rational]]) {
    var index = index
    var sides: [ClosedRange<Rational>] = []
    for axis in ends.reversed() {
      let count = axis.count - 1
      sides.append(axis[index % count]...axis[index % count + 1])
      index /= count
    }
    self.init(sides.reversed())
  }
}
