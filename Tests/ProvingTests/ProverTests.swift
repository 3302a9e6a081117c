import IntervalArithmetic
import Proving
import Synchronization
import TestSupport
import Testing

@Suite struct ProverTests {
  private static let square = Box.unit(2)
  /// The largest sum in two variables.
  private static let most = Rational(2, over: 9)
  /// So small that hundreds of boxes are open at a time, and searches below them end early.
  private static let margin = Rational.powerOfTwo(-11)
  private static let brancher = WeightedWidthBrancher(weights: [1, 1])

  private static func prove(
    _ property: Humps, on box: Box = square, budget: Int = 200_000, jobs: Int = 1
  ) -> Outcome {
    Prover(property, on: box, options: ProverOptions(budget: budget, jobs: jobs))
      .bisecting(with: WeightedWidthBrancher(relativeTo: box))
  }

  @Test func `what is true is proved on leaves that fill the box`() {
    let property = Humps(2, atMost: Self.most + Self.margin)
    let outcome = Self.prove(property)
    #expect(outcome.verdict == .proved && outcome.witness == nil && outcome.remaining.isEmpty)
    let leaves = outcome.leafBoxes(of: Self.square)
    #expect(leaves.count == outcome.leaves && leaves.count > 1000)
    #expect(outcome.boxes == outcome.tree?.boxCount)
    #expect(leaves.allSatisfy { property.maximum(on: $0) <= property.limit })
    #expect(leaves.reduce(0) { $0 + $1.volume } == 1)
    // The proof of another limit would not do: these leaves are needed.
    let twin = Humps(2, atMost: Self.most - Self.margin)
    #expect(!leaves.allSatisfy { twin.maximum(on: $0) <= twin.limit })
  }

  /// Without its scout the property is asked itself, and says the same.
  @Test func `binary64 is left out where the options say so`() {
    let (scouted, alone) = (
      Humps(2, atMost: Self.most + Self.margin), Humps(2, atMost: Self.most + Self.margin)
    )
    var options = ProverOptions(budget: 200_000)
    let first = Prover(scouted, on: Self.square, options: options).bisecting(with: Self.brancher)
    options.usesScouts = false
    let second = Prover(alone, on: Self.square, options: options).bisecting(with: Self.brancher)
    #expect(first.verdict == .proved && second.verdict == .proved)
    #expect(first.covering == second.covering && first.hull == second.hull)
    #expect(alone.evaluations.count == second.boxes)
    #expect(scouted.evaluations.count < first.boxes)
  }

  /// A side that was cut more often than a word has bits, too.
  @Test(arguments: [0, 1, 5, 62, 63, 64, 65, 130])
  func `a box is the one that its cuts lead to`(_ cuts: Int) throws {
    var random = SplitMix64(seed: UInt64(cuts))
    let root = Box([
      Rational(-1, over: 3)...Rational(22, over: 7), 2...2, Rational(1, over: 10)...1,
    ])
    for axes in [[0], [2], [0, 2], [0, 0, 0, 2], [0, 1, 2]] {
      let path = CutPath(
        (0..<cuts).map {
          CutPath.Step(axis: axes[$0 % axes.count], isUpperHalf: .random(using: &random))
        })
      let seen = CenterProperty()
      _ = Prover(seen, on: root, options: ProverOptions(budget: 1, jobs: 1))
        .exploring(below: path, with: WeightedWidthBrancher(relativeTo: root))
      let box = path.box(in: root)
      #expect(seen.center.withLock { $0 } == box.center)
      #expect(seen.sides.withLock { $0 } == box.enclosures())
    }
  }

  @Test(arguments: [3, 8, 12, 16])
  func `what is false is refuted at a point where it is`(_ places: Int) throws {
    let room = Rational.powerOfTwo(-places)
    let property = Humps(2, atMost: Self.most - room)
    let outcome = Self.prove(property)
    #expect(outcome.verdict == .refuted && outcome.covering == nil && outcome.remaining.isEmpty)
    let point = try #require(outcome.witness).point
    #expect(Self.square.contains(point.values))
    #expect(property.value(at: point.values) > property.limit)
    #expect(Self.prove(Humps(2, atMost: Self.most + room), budget: 2000).verdict != .refuted)
  }

  /// The maximum itself is no upper bound that enclosures reach, and no counterexample either.
  @Test func `what is true without room stays undecided`() throws {
    let property = Humps(2, atMost: Self.most)
    let fraction = Mutex(0.0)
    var options = ProverOptions(budget: 3000)
    options.progress = { progress in fraction.withLock { $0 = progress.fraction ?? 0 } }
    let outcome = Prover(property, on: Self.square, options: options)
      .bisecting(with: Self.brancher)
    #expect(outcome.verdict == .undecided && outcome.boxes <= 3000)
    #expect(outcome.covering == nil && outcome.witness == nil)
    let third = Rational(1, over: 3)
    #expect(outcome.remaining.filter { $0.contains([third, third]) }.count == 1)
    // What is decided and what remains make up the whole.
    let decided = Rational(fraction.withLock { $0 })
    #expect(decided > 0 && decided + outcome.remaining.reduce(0) { $0 + $1.volume } == 1)
  }

  @Test func `a budget is enough or one short`() {
    let property = Humps(2, atMost: Self.most + Self.margin)
    let needed = Self.prove(property)
    let exact = Self.prove(property, budget: needed.boxes)
    #expect(exact.verdict == .proved && exact.covering == needed.covering)
    for budget in [needed.boxes - 1, 1000, 1] {
      let short = Self.prove(property, budget: budget)
      #expect(short.verdict == .undecided && short.boxes <= budget && !short.remaining.isEmpty)
    }
  }

  @Test(arguments: [2, 3, 7])
  func `nothing depends on the number of threads`(_ jobs: Int) {
    for limit in [Self.most + Self.margin, Self.most, Self.most - .powerOfTwo(-14)] {
      let property = Humps(2, atMost: limit)
      let one = Self.prove(property, budget: 30_000)
      let several = Self.prove(property, budget: 30_000, jobs: jobs)
      #expect(one.boxes > 256)
      #expect(one.verdict == several.verdict && one.covering == several.covering)
      #expect(one.witness == several.witness && one.remaining == several.remaining)
      #expect(one.boxes == several.boxes && one.leaves == several.leaves)
      #expect(one.hull == several.hull)
    }
  }

  @Test func `a tree proves what it was found for, and no more`() throws {
    let property = Humps(2, atMost: Self.most + Rational.powerOfTwo(-6))
    let outcome = Self.prove(property)
    let tree = try #require(outcome.tree)
    func replays(_ property: Humps, _ text: String) throws -> Bool {
      let tree = try #require(BisectionTree(text, dimension: 2))
      return Prover(property, on: Self.square, options: ProverOptions()).replays(.tree(tree))
    }
    #expect(try replays(property, tree.text))
    #expect(try !replays(Humps(2, atMost: Self.most), tree.text))
    // Two leaves that the search could not take for one.
    let pair = try #require(tree.text.firstRange(of: /[01]\.\./))
    #expect(try !replays(property, tree.text.replacingCharacters(in: pair, with: ".")))
  }

  @Test func `the tree follows the brancher, or the evaluation's opinion`() throws {
    var property = Humps(2, atMost: Rational(1, over: 9) + Self.margin)
    property.summed = [1]
    let tree = try #require(Self.prove(property).tree)
    #expect(tree.text.contains("0") && tree.text.contains("1"))
    property.opinion = 1
    let shorter = try #require(Self.prove(property).tree)
    #expect(!shorter.text.contains("0") && shorter.boxCount < tree.boxCount)
  }

  @Test func `a proof that is cancelled is undecided`() {
    let property = Humps(2, atMost: Self.most + Self.margin)
    func outcome(cancelledAfter answers: Int) -> Outcome {
      let asked = Counter()
      var options = ProverOptions()
      options.isCancelled = {
        asked.increment()
        return asked.count > answers
      }
      return Prover(property, on: Self.square, options: options).bisecting(with: Self.brancher)
    }
    let none = outcome(cancelledAfter: 0)
    #expect(none.verdict == .undecided && none.boxes == 0 && none.remaining == [Self.square])
    let some = outcome(cancelledAfter: 5)
    #expect(some.verdict == .undecided && some.boxes > 0 && !some.remaining.isEmpty)
    #expect(outcome(cancelledAfter: .max).verdict == .proved)
  }

  /// A point cannot be cut: what one evaluation does not decide stays open.
  @Test func `a domain that is a point is examined once`() throws {
    let third = Rational(1, over: 3)
    let point = Box([third...third, third...third])
    let proved = Self.prove(Humps(2, atMost: Self.most + Self.margin), on: point)
    #expect(proved.verdict == .proved && proved.tree == .leaf && proved.boxes == 1)
    let refuted = Self.prove(Humps(2, atMost: Self.most - Self.margin), on: point)
    #expect(refuted.verdict == .refuted && refuted.witness?.point.values == [third, third])
    // The enclosure of 2/9 has a width.
    let open = Self.prove(Humps(2, atMost: Self.most), on: point)
    #expect(open.verdict == .undecided && open.remaining == [point] && open.boxes == 1)
  }

  @Test func `corners are tried first, where they are asked for`() {
    let box = Box([Rational(1, over: 3)...1, Rational(1, over: 3)...1])
    // True but at the corner where the maximum is.
    let property = Humps(2, atMost: Self.most - .powerOfTwo(-60))
    func outcome(_ property: Humps) -> Outcome {
      Prover(property, on: box, options: ProverOptions(budget: 5000)).refutingAtCorners()
        .bisecting(with: Self.brancher)
    }
    let refuted = outcome(property)
    #expect(refuted.verdict == .refuted && refuted.boxes == 0)
    #expect(refuted.witness?.point.values == box.sides.map(\.lowerBound))
    let proved = outcome(Humps(2, atMost: Self.most + Self.margin))
    #expect(proved.verdict == .proved)
    #expect(
      proved.covering == Self.prove(Humps(2, atMost: Self.most + Self.margin), on: box).covering)
  }

  // MARK: Grids

  private static func walk(
    _ property: Humps, _ cells: [Int], budget: Int = 100_000, jobs: Int = 1
  ) -> Outcome {
    Prover(property, on: .unit(cells.count), options: ProverOptions(budget: budget, jobs: jobs))
      .walkingGrid(cells)
  }

  @Test(arguments: [[3, 4, 2], [1, 1, 1], [7, 1, 5]])
  func `a walk over a grid meets every cell`(_ cells: [Int]) {
    // A limit that no cell keeps, by enclosures that reach above it, and no center breaks.
    struct Undecidable: Property {
      let coordinates = [Coordinate("x"), Coordinate("y"), Coordinate("z")]
      func evaluate(on box: [Interval<Double>]) -> Evaluation<Double> {
        Evaluation(holds: false, enclosures: [])
      }
      func counterexample(at point: [Rational]) -> Witness? { nil }
    }
    func parts(_ count: Int) -> [ClosedRange<Rational>] {
      (1...count).map { Rational($0 - 1, over: count)...Rational($0, over: count) }
    }
    let all = parts(cells[0]).flatMap { x in
      parts(cells[1]).flatMap { y in parts(cells[2]).map { z in Box([x, y, z]) } }
    }
    let outcome = Prover(Undecidable(), on: .unit(3), options: ProverOptions()).walkingGrid(cells)
    #expect(outcome.verdict == .undecided && outcome.boxes == all.count)
    #expect(outcome.remaining == all)
  }

  @Test func `a fine grid proves, a coarse one leaves cells, and neither proves what is false`() {
    let property = Humps(2, atMost: Self.most + Rational(1, over: 16))
    let fine = Self.walk(property, [32, 64])
    #expect(fine.verdict == .proved && fine.covering == .grid([32, 64]))
    #expect(fine.boxes == 2048 && fine.leaves == 2048)
    let coarse = Self.walk(property, [4, 4])
    #expect(coarse.verdict == .undecided && coarse.covering == nil)
    #expect(coarse.leaves + coarse.remaining.count == 16 && coarse.leaves > 0)
    let third = Rational(1, over: 3)
    #expect(coarse.remaining.contains { $0.contains([third, third]) })
    let prover = Prover(property, on: Self.square, options: ProverOptions())
    #expect(prover.replays(.grid([32, 64])) && !prover.replays(.grid([4, 4])))
    let twin = Humps(2, atMost: Self.most - Rational(1, over: 16))
    let refuted = Self.walk(twin, [32, 64])
    #expect(refuted.verdict == .refuted)
    #expect(refuted.witness.map { twin.value(at: $0.point.values) > twin.limit } == true)
  }

  @Test func `a walk over a grid keeps its budget, and does not depend on threads`() {
    let property = Humps(2, atMost: Self.most + Rational(1, over: 16))
    let whole = Self.walk(property, [64, 64], jobs: 3)
    let single = Self.walk(property, [64, 64])
    #expect(whole.covering == single.covering && whole.hull == single.hull)
    #expect(Self.walk(property, [64, 64], budget: 4096).verdict == .proved)
    let short = Self.walk(property, [64, 64], budget: 4095)
    #expect(short.verdict == .undecided && short.boxes == 4095 && !short.remaining.isEmpty)
  }
}

/// Never holds, and keeps the last box and center that it was asked about.
private struct CenterProperty: Property {
  let coordinates = [Coordinate("x"), Coordinate("y"), Coordinate("z")]
  let sides = Shared<[Interval<BigFloat<4>>]>([])
  let center = Shared<[Rational]>([])

  func evaluate(on box: [Interval<BigFloat<4>>]) -> Evaluation<BigFloat<4>> {
    sides.withLock { $0 = box }
    return Evaluation(holds: false, enclosures: [box[0]])
  }

  func counterexample(at point: [Rational]) -> Witness? {
    center.withLock { $0 = point }
    return nil
  }
}

private final class Shared<Value: Sendable>: Sendable {
  private let value: Mutex<Value>
  init(_ value: Value) { self.value = Mutex(value) }
  func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
    value.withLock { value in body(&value) }
  }
}
