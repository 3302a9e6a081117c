import IntervalArithmetic

/// How a proof subdivided its domain.
///
/// In preorder, an axis digit cuts the current box at the exact midpoint of that side, the lower
/// half first, and a dot is a leaf. Every such text is a partition of the root box: a gap cannot be
/// written down.
public struct BisectionTree: Sendable, Equatable {
  /// The preorder text, such as `1..` for one cut along axis 1.
  public let text: String

  /// A tree from its text; nil unless the text is exactly one tree over `dimension` ≤ 10 axes.
  public init?(_ text: String, dimension: Int) {
    guard let tree = PartialTree(text, dimension: dimension), !tree.hasOpenNodes else {
      return nil
    }
    self.text = text
  }

  /// Cuts and leaves together.
  public var boxCount: Int { text.utf8.count }

  /// One leaf: the root box itself.
  public static let leaf = BisectionTree(".", dimension: 0)!

  /// One more than there are cuts.
  public var leafCount: Int { (boxCount + 1) / 2 }

  /// Calls `body` with each leaf's box, in preorder, until it returns false.
  public func forEachLeaf(of root: Box, _ body: (Box) throws -> Bool) rethrows {
    var pending = [root]
    for byte in text.utf8 {
      let box = pending.removeLast()
      if byte == UInt8(ascii: ".") {
        guard try body(box) else { return }
      } else {
        let halves = box.bisected(along: Int(byte) - Int(UInt8(ascii: "0")))
        pending.append(halves.upper)
        pending.append(halves.lower)
      }
    }
  }
}
