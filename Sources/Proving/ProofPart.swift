import Formulas
import IntervalArithmetic

/// What a search below one node of a proof found: a value that can be kept, sent and joined with
/// others.
///
/// A proof is cut by taking the open nodes of a part that was ended early as tasks of their own.
/// Joined in any order, the parts give what one search would have found: a box is decided by itself
/// alone.
public struct ProofPart: Sendable, Equatable {
  /// What is being proved, in words or code of whoever asks: parts of different subjects do not fit
  /// together. Empty if nobody said it.
  public let subject: String
  /// The root of the whole proof.
  public let root: Box
  /// The way from the root to the node.
  public let path: CutPath
  /// The tree below the node.
  public let tree: PartialTree
  /// The hull of each quantity's enclosures over the leaves; empty if there are none.
  public let hull: [Enclosure]
  /// Boxes on which the statement was evaluated.
  public let boxes: Int
  /// Boxes on which it was found to hold.
  public let leaves: Int
  /// A point at which the statement is false, if one was met.
  public let witness: Witness?

  /// A part as a search found it.
  ///
  /// Nothing is checked here. Reading from JSON refuses a tree or a path that does not fit the box,
  /// and counts that do not fit the tree.
  public init(
    subject: String = "", root: Box, path: CutPath, tree: PartialTree, hull: [Enclosure],
    boxes: Int, leaves: Int, witness: Witness?
  ) {
    (self.subject, self.root, self.path, self.tree) = (subject, root, path, tree)
    (self.hull, self.boxes, self.leaves, self.witness) = (hull, boxes, leaves, witness)
  }

  /// The same part with a subject.
  public func about(_ subject: String) -> ProofPart {
    ProofPart(
      subject: subject, root: root, path: path, tree: tree, hull: hull, boxes: boxes,
      leaves: leaves, witness: witness)
  }

  /// The paths from the root to what is left to do.
  public var openNodes: [CutPath] { tree.openNodes.map { CutPath(path.steps + $0.steps) } }

  /// What the part shows of its node's box.
  public var verdict: Verdict {
    witness != nil ? .refuted : tree.hasOpenNodes ? .undecided : .proved
  }
}

/// Why parts do not make up one proof.
public enum JoinError: Error, Equatable, CustomStringConvertible {
  /// There is nothing to join.
  case noParts
  /// Two parts differ in their subjects, their roots or the number of their quantities.
  case differentProofs
  /// A part begins where no other ended: its node is not an open one of the parts above it.
  case notBelowAnOpenNode(CutPath)
  /// Two parts begin at the same node.
  case twice(CutPath)
  /// The point that a part calls a counterexample is none.
  case noWitness

  public var description: String {
    switch self {
    case .noParts: "there are no parts to join"
    case .differentProofs: "the parts belong to different proofs"
    case .notBelowAnOpenNode(let path):
      "the part at '\(path)' is not below an open node of another part"
    case .twice(let path): "two parts begin at '\(path)'"
    case .noWitness: "a part refutes the claim by a point that does not"
    }
  }
}

extension ProofPart {
  /// One part that covers what several do, given in any order.
  ///
  /// What no part covers stays open. Whether the parts fit together is checked; what each says of
  /// its own boxes is taken from it, and shown by the certificate that comes of all.
  public init(joining parts: [ProofPart]) throws(JoinError) {
    guard let top = parts.min(by: { $0.path.steps.count < $1.path.steps.count }) else {
      throw .noParts
    }
    var byPath: [CutPath: ProofPart] = [:]
    var hull: [Enclosure] = []
    for part in parts {
      guard part.root == top.root, part.subject == top.subject else { throw .differentProofs }
      guard byPath.updateValue(part, forKey: part.path) == nil else { throw .twice(part.path) }
      guard part.hull.isEmpty || hull.isEmpty || part.hull.count == hull.count else {
        throw .differentProofs
      }
      if !part.hull.isEmpty {
        hull = hull.isEmpty ? part.hull : zip(hull, part.hull).map { $0.hull($1) }
      }
    }
    let tree = Self.tree(below: top, &byPath)
    guard byPath.isEmpty else {
      // The first of those left over, so that the message is the same for any order.
      throw .notBelowAnOpenNode(byPath.keys.min()!)
    }
    self.init(
      subject: top.subject, root: top.root, path: top.path, tree: tree, hull: hull,
      boxes: parts.map(\.boxes).reduce(0, +), leaves: parts.map(\.leaves).reduce(0, +),
      // The first in preorder, whatever order the parts came in.
      witness: parts.filter { $0.witness != nil }.min { $0.path < $1.path }?.witness)
  }
}

extension ProofPart {
  /// The tree below a part's node, with those of the parts below it, which are taken out.
  private static func tree(
    below top: ProofPart, _ parts: inout [CutPath: ProofPart]
  ) -> PartialTree {
    var text: [UInt8] = []
    // A list, not a recursion: a chain of parts may be long.
    var pending: [(rest: ArraySlice<UInt8>, open: ArraySlice<CutPath>)] = []
    func begin(_ part: ProofPart) {
      pending.append((ArraySlice(part.tree.text.utf8), ArraySlice(part.openNodes)))
    }
    parts[top.path] = nil
    begin(top)
    while var (rest, open) = pending.popLast() {
      while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "?") else {
          text.append(byte)
          continue
        }
        guard let part = parts.removeValue(forKey: open.removeFirst()) else {
          text.append(byte)
          continue
        }
        pending.append((rest, open))
        begin(part)
        break
      }
    }
    return PartialTree(unchecked: String(decoding: text, as: UTF8.self))
  }
}

extension Outcome {
  /// The end of the proof that a part covers from its root on.
  public init(_ part: ProofPart) {
    precondition(part.path == .root, "only a part from the root on decides the proof")
    let tree = part.tree.finished(dimension: part.root.sides.count)
    self.init(
      verdict: part.verdict, covering: part.verdict == .proved ? tree.map { .tree($0) } : nil,
      witness: part.witness,
      remaining: part.verdict == .undecided
        ? part.openNodes.reversed().map { $0.box(in: part.root) } : [],
      boxes: part.boxes, leaves: part.leaves, hull: part.hull)
  }
}

extension ProofPart: Codable {
  private enum Key: String, CodingKey {
    case subject, root, path, tree, hull, boxes, leaves, witness
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(subject, forKey: .subject)
    try container.encode(root, forKey: .root)
    try container.encode(path, forKey: .path)
    try container.encode(tree.text, forKey: .tree)
    try container.encode(hull, forKey: .hull)
    try container.encode(boxes, forKey: .boxes)
    try container.encode(leaves, forKey: .leaves)
    try container.encodeIfPresent(witness, forKey: .witness)
  }

  /// A tree that is read may not be deeper: each of its open nodes would have a long path.
  private static var depthLimit: Int { 2048 }
  /// More boxes than anybody evaluates; sums of some thousand such numbers are still numbers.
  private static var boxLimit: Int { 1 << 48 }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func refusal(_ key: Key, _ message: String) -> DecodingError {
      DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: message)
    }
    let root = try container.decode(Box.self, forKey: .root)
    let path = try container.decode(CutPath.self, forKey: .path)
    let text = try container.decode(String.self, forKey: .tree)
    let dimension = root.sides.count
    guard path.steps.allSatisfy({ $0.axis < dimension }) else {
      throw refusal(.path, "'\(path)' cuts a side that the box does not have")
    }
    guard let tree = PartialTree(text, dimension: dimension) else {
      throw refusal(.tree, "the text is not one tree over \(dimension) sides")
    }
    let boxes = try container.decode(Int.self, forKey: .boxes)
    let leaves = try container.decode(Int.self, forKey: .leaves)
    guard tree.depth <= Self.depthLimit else {
      throw refusal(.tree, "the tree is deeper than \(Self.depthLimit) cuts")
    }
    guard leaves == tree.leafCount else {
      throw refusal(.leaves, "the tree has \(tree.leafCount) leaves, not \(leaves)")
    }
    guard boxes >= leaves, boxes <= Self.boxLimit else {
      throw refusal(.boxes, "\(boxes) boxes are not possible for \(leaves) leaves")
    }
    let hull = try container.decode([Enclosure].self, forKey: .hull)
    guard hull.isEmpty == (leaves == 0) else {
      throw refusal(.hull, "\(hull.count) quantities are enclosed over \(leaves) leaves")
    }
    self.init(
      subject: try container.decode(String.self, forKey: .subject), root: root, path: path,
      tree: tree, hull: hull, boxes: boxes, leaves: leaves,
      witness: try container.decodeIfPresent(Witness.self, forKey: .witness))
  }
}
