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
  ///
  /// The time is in proportion to the text and to the paths, however deep the tree is.
  public var openNodes: [CutPath] {
    // Each node knows its parent, so that only the paths of open nodes are written out.
    var nodes: [(parent: Int, step: CutPath.Step)] = []
    func path(to node: Int) -> CutPath {
      var steps: [CutPath.Step] = []
      var node = node
      while node >= 0 {
        steps.append(nodes[node].step)
        node = nodes[node].parent
      }
      return CutPath(steps.reversed())
    }
    var pending = [-1]
    var paths: [CutPath] = []
    for byte in text.utf8 {
      let node = pending.removeLast()
      if byte == Self.unknown {
        paths.append(path(to: node))
      } else if byte != Self.leaf {
        let axis = Int(byte) - Int(UInt8(ascii: "0"))
        for isUpperHalf in [true, false] {
          pending.append(nodes.count)
          nodes.append((node, CutPath.Step(axis: axis, isUpperHalf: isUpperHalf)))
        }
      }
    }
    return paths
  }

  /// The largest number of cuts that lead to a node.
  var depth: Int {
    var pending = [0]
    var deepest = 0
    for byte in text.utf8 {
      let depth = pending.removeLast()
      deepest = max(deepest, depth)
      if byte != Self.unknown, byte != Self.leaf {
        pending.append(depth + 1)
        pending.append(depth + 1)
      }
    }
    return deepest
  }

  /// The nodes below which nothing is left to do.
  public var leafCount: Int { text.utf8.count { $0 == Self.leaf } }

  /// Whether anything is left to do.
  public var hasOpenNodes: Bool { text.utf8.contains(Self.unknown) }

  /// The tree, if no node is open.
  public func finished(dimension: Int) -> BisectionTree? {
    BisectionTree(text, dimension: dimension)
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
