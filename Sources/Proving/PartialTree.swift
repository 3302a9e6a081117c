import IntervalArithmetic

/// A bisection tree of which some nodes may be open.
///
/// In preorder, as ``BisectionTree``, with a question mark for each open node: nothing is known
/// below it yet.
public struct PartialTree: Sendable, Equatable {
  /// The preorder text, such as `1.?` for one cut along axis 1, of whose halves the upper is open.
  public let text: String

  /// One open node.
  public static let open = PartialTree(unchecked: "?")

  /// A tree from its text; nil unless the text is exactly one tree over `dimension` ≤ 10 axes.
  public init?(_ text: String, dimension: Int) {
    var pending = 1
    for byte in text.utf8 {
      guard pending > 0 else { return nil }
      if byte == Self.leaf || byte == Self.unknown {
        pending -= 1
      } else {
        let axis = Int(byte) - Int(UInt8(ascii: "0"))
        guard (0..<min(dimension, 10)).contains(axis) else { return nil }
        pending += 1
      }
    }
    guard pending == 0 else { return nil }
    self.text = text
  }

  init(unchecked text: String) { self.text = text }

  private static let leaf = UInt8(ascii: ".")
  private static let unknown = UInt8(ascii: "?")

  /// The paths to the open nodes, in preorder.
  public var openNodes: [CutPath] {
    var pending = [CutPath.root]
    var paths: [CutPath] = []
    for byte in text.utf8 {
      let path = pending.removeLast()
      if byte == Self.unknown {
        paths.append(path)
      } else if byte != Self.leaf {
        let axis = Int(byte) - Int(UInt8(ascii: "0"))
        pending.append(path.appending(.init(axis: axis, isUpperHalf: true)))
        pending.append(path.appending(.init(axis: axis, isUpperHalf: false)))
      }
    }
    return paths
  }

  /// The nodes below which nothing is left to do.
  public var leafCount: Int { text.utf8.count { $0 == Self.leaf } }

  /// Whether anything is left to do.
  public var hasOpenNodes: Bool { text.utf8.contains(Self.unknown) }

  /// The tree, if no node is open.
  public func finished(dimension: Int) -> BisectionTree? {
    BisectionTree(text, dimension: dimension)
  }

  /// The tree with others in the places of its open nodes: one for each, in preorder.
  func filled(with trees: [PartialTree]) -> PartialTree {
    var result: [UInt8] = []
    var next = trees.makeIterator()
    for byte in text.utf8 {
      if byte == Self.unknown {
        result += next.next()!.text.utf8
      } else {
        result.append(byte)
      }
    }
    precondition(next.next() == nil, "one tree for each open node")
    return PartialTree(unchecked: String(decoding: result, as: UTF8.self))
  }
}

/// A tree that grows below its open nodes, in any order.
@usableFromInline
struct GrowingTree {
  /// Text in preorder, which the children follow, in order.
  private struct Node {
    var text: [UInt8]
    var children: Range<Int>
    var isOpen: Bool
  }

  private var nodes = [Node(text: [], children: 0..<0, isOpen: true)]

  @usableFromInline
  init() {}

  /// The root's index.
  @usableFromInline
  static var root: Int { 0 }

  /// Puts a part of a tree in the place of an open node; returns the indices of its own open
  /// nodes.
  ///
  /// - Parameter text: Axis digits and dots in preorder, up to the first open node; from there on
  ///   all is open.
  @usableFromInline
  mutating func grow(_ node: Int, by text: [UInt8], children count: Int) -> Range<Int> {
    let children = nodes.count..<nodes.count + count
    nodes[node] = Node(text: text, children: children, isOpen: false)
    nodes.append(
      contentsOf: repeatElement(Node(text: [], children: 0..<0, isOpen: true), count: count))
    return children
  }

  /// The tree as it stands.
  @usableFromInline
  var tree: PartialTree {
    var text: [UInt8] = []
    var pending = [Self.root]
    while let index = pending.popLast() {
      let node = nodes[index]
      if node.isOpen { text.append(UInt8(ascii: "?")) }
      text += node.text
      pending += node.children.reversed()
    }
    return PartialTree(unchecked: String(decoding: text, as: UTF8.self))
  }
}
