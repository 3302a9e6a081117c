import Foundation
import IntervalArithmetic
import Testing

import Proving

@Suite struct ProofPartTests {
  private static let square = Box.unit(2)
  private static let brancher = WeightedWidthBrancher(weights: [1, 1])
  /// The largest sum in two variables, and limits above and below it.
  private static let most = Rational(2, over: 9)
  private static let above = most + .powerOfTwo(-6)
  private static let below = most - .powerOfTwo(-12)

  private static func prover(
    atMost limit: Rational = above, budget: Int = 100_000, jobs: Int = 1
  ) -> Prover<Humps> {
    Prover(
      Humps(2, atMost: limit), on: square, options: ProverOptions(budget: budget, jobs: jobs))
  }

  /// A first part that ended early, and one for each node that it left open.
  private static func parts(budget: Int, atMost limit: Rational = above) -> [ProofPart] {
    let top = prover(atMost: limit, budget: budget).exploring(below: .root, with: brancher)
    return [top]
      + top.openNodes.map { prover(atMost: limit).exploring(below: $0, with: brancher) }
  }

  @Test(arguments: [1, 2, 7, 40, 300])
  func `a proof that was cut and joined is the proof`(_ budget: Int) throws {
    let whole = Self.prover().exploring(below: .root, with: Self.brancher)
    #expect(whole.verdict == .proved && whole.leaves > 100)
    let parts = Self.parts(budget: budget)
    #expect(parts[0].verdict == (budget < whole.boxes ? .undecided : .proved))
    var generator = SystemRandomNumberGenerator()
    for order in [parts, parts.reversed(), parts.shuffled(using: &generator)] {
      let joined = try ProofPart(joining: order)
      #expect(joined.tree == whole.tree)
      #expect(joined.hull == whole.hull)
      #expect(joined.leaves == whole.leaves)
      #expect(joined.verdict == .proved)
      #expect(Outcome(joined).covering == Outcome(whole).covering)
    }
  }

  @Test func `parts can be cut again`() throws {
    let whole = Self.prover().exploring(below: .root, with: Self.brancher)
    var open = [CutPath.root]
    var parts: [ProofPart] = []
    while let path = open.popLast() {
      let part = Self.prover(budget: 5).exploring(below: path, with: Self.brancher)
      #expect(part.boxes <= 5)
      parts.append(part)
      open += part.openNodes
    }
    #expect(parts.count > 10)
    let joined = try ProofPart(joining: parts.shuffled())
    #expect(joined.tree == whole.tree && joined.boxes == whole.boxes)
  }

  @Test func `a part that is missing leaves its node open`() throws {
    let parts = Self.parts(budget: 7)
    let joined = try ProofPart(joining: Array(parts.dropLast()))
    #expect(joined.verdict == .undecided)
    #expect(joined.openNodes == [parts.last!.path])
    let outcome = Outcome(joined)
    #expect(outcome.verdict == .undecided && outcome.covering == nil)
    #expect(outcome.remaining == [parts.last!.path.box(in: Self.square)])
  }

  @Test func `parts that do not fit together are refused`() throws {
    let parts = Self.parts(budget: 7)
    #expect(throws: JoinError.noParts) { try ProofPart(joining: []) }
    #expect(throws: JoinError.twice(parts[1].path)) { try ProofPart(joining: parts + [parts[1]]) }
    // Below a node that is decided, or above one that is open.
    let stray = Self.prover().exploring(
      below: parts[1].path.appending(.init(axis: 0, isUpperHalf: true)), with: Self.brancher)
    #expect(throws: JoinError.notBelowAnOpenNode(stray.path)) {
      try ProofPart(joining: parts + [stray])
    }
    // The halves of another cut cover the node, but no tree is made of both.
    let other = CutPath([.init(axis: 1, isUpperHalf: false)])
    let sideways = Self.prover().exploring(below: other, with: Self.brancher)
    #expect(throws: JoinError.notBelowAnOpenNode(other)) {
      try ProofPart(joining: parts + [sideways])
    }
    let elsewhere = Prover(
      Humps(2, atMost: Self.above), on: Box([0...1, 0...2]),
      options: ProverOptions()
    ).exploring(below: parts[1].path, with: Self.brancher)
    #expect(throws: JoinError.differentProofs) {
      try ProofPart(joining: parts.filter { $0.path != elsewhere.path } + [elsewhere])
    }
  }

  @Test func `parts of different subjects do not fit together`() throws {
    let parts = Self.parts(budget: 7).map { $0.about("one thing") }
    #expect(try ProofPart(joining: parts).subject == "one thing")
    let mixed = parts.dropLast() + [parts.last!.about("another")]
    #expect(throws: JoinError.differentProofs) { try ProofPart(joining: Array(mixed)) }
  }

  /// A search that cannot end at a corner goes down and down.
  @Test func `a deep tree takes no more time than its text`() throws {
    let depth = 200_000
    let text = String(repeating: "0", count: depth) + "?" + String(repeating: ".", count: depth)
    let tree = try #require(PartialTree(text, dimension: 1))
    #expect(tree.openNodes.map(\.steps.count) == [depth])
    let part = ProofPart(
      root: Box([0...1]), path: .root, tree: tree, hull: [Enclosure(lower: 0, upper: 1)],
      boxes: 2 * depth + 1, leaves: depth,
      witness: nil)
    let bottom = ProofPart(
      root: part.root, path: part.openNodes[0], tree: .open, hull: [], boxes: 0, leaves: 0,
      witness: nil)
    #expect(try ProofPart(joining: [bottom, part]).tree == tree)
    // What somebody sends is not to be that deep.
    let data = try JSONEncoder().encode(part)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(ProofPart.self, from: data) }
  }

  /// One part below the other, as many as there are nodes.
  @Test func `a long chain of parts is joined`() throws {
    var parts: [ProofPart] = []
    var path = CutPath.root
    for _ in 0..<2000 {
      let tree = try #require(PartialTree("0?.", dimension: 1))
      parts.append(
        ProofPart(
          root: Box([0...1]), path: path, tree: tree, hull: [], boxes: 2, leaves: 1, witness: nil))
      path = parts.last!.openNodes[0]
    }
    let joined = try ProofPart(joining: parts.reversed())
    #expect(joined.openNodes == [path] && joined.leaves == 2000)
  }

  @Test func `one part's witness refutes the whole`() throws {
    let parts = Self.parts(budget: 7, atMost: Self.below)
    #expect(parts[0].verdict == .undecided)
    let joined = try ProofPart(joining: parts)
    #expect(joined.verdict == .refuted)
    let witness = try #require(Outcome(joined).witness)
    #expect(Humps(2, atMost: Self.below).value(at: witness.point.values) > Self.below)
    #expect(Outcome(joined).covering == nil)
  }

  @Test func `a part is the same for any number of threads`() {
    let path = CutPath([.init(axis: 0, isUpperHalf: true)])
    let alone = Self.prover().exploring(below: path, with: Self.brancher)
    #expect(Self.prover(jobs: 3).exploring(below: path, with: Self.brancher) == alone)
    #expect(alone.path == path && alone.verdict == .proved)
  }

  @Test func `a part is read back from JSON`() throws {
    for part in Self.parts(budget: 7) + Self.parts(budget: 7, atMost: Self.below) {
      let data = try JSONEncoder().encode(part)
      #expect(try JSONDecoder().decode(ProofPart.self, from: data) == part)
    }
  }

  @Test(arguments: [
    (#""tree":"0"#, #""tree":"7"#), (#""tree":"0"#, #""tree":"?0"#),
    (#""path":"""#, #""path":"0""#),
    (#""path":"""#, #""path":"3+""#), (#""leaves":"#, #""leaves":1"#),
    (#""boxes":"#, #""boxes":-"#),
    (#"["0","1"]"#, #"["1","0"]"#), (#"["0","1"]"#, #"["0","1","2"]"#),
  ])
  func `what is not a part is refused`(_ old: String, _ new: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(
      decoding: try encoder.encode(Self.parts(budget: 7)[0]), as: UTF8.self)
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    try #require(changed != text)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(ProofPart.self, from: Data(changed.utf8))
    }
  }

  @Test func `leaves without enclosures are refused`() throws {
    let part = Self.prover().exploring(below: .root, with: Self.brancher)
    let text = String(decoding: try JSONEncoder().encode(part), as: UTF8.self)
    let changed = text.replacing(/"hull":\[(\[[^\]]*\],?)+\]/, with: #""hull":[]"#)
    try #require(changed != text)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(ProofPart.self, from: Data(changed.utf8))
    }
  }

  @Test func `a path is read back from its text, and nothing else is one`() {
    let path = CutPath([.init(axis: 0, isUpperHalf: false), .init(axis: 2, isUpperHalf: true)])
    #expect(path.description == "0-2+" && CutPath("0-2+") == path)
    for text in ["0", "0-2", "-0", "a+", "0*", "0-2+ "] { #expect(CutPath(text) == nil) }
    #expect(CutPath("") == .root)
  }
}
