import IntervalArithmetic

/// A tree that grows below its open nodes, in any order.
struct GrowingTree {
  /// Text in preorder, which the children follow, in order.
  private struct Node {
    var text: [UInt8]
    var children: Range<Int>
  }

  private var nodes = [Node(text: [], children: 0..<0)]

  /// The root's index.
  static let root = 0

  /// Puts a part of a tree in the place of an open node; returns the indices of its own open
  /// nodes.
  ///
  /// - Parameter text: Axis digits and dots in preorder, up to the first open node; from there on
  ///   all is open.
  mutating func grow(_ node: Int, by text: [UInt8], children count: Int) -> Range<Int> {
    let children = nodes.count..<nodes.count + count
    nodes[node] = Node(text: text, children: children)
    nodes.append(contentsOf: repeatElement(Node(text: [], children: 0..<0), count: count))
    return children
  }

  /// The tree as it stands, none of its nodes being open, given its number of axes.
  func finished(dimension: Int) -> BisectionTree {
    var text: [UInt8] = []
    var pending = [Self.root]
    while let index = pending.popLast() {
      text += nodes[index].text
      pending += nodes[index].children.reversed()
    }
    return BisectionTree(String(decoding: text, as: UTF8.self), dimension: dimension)!
  }
}
