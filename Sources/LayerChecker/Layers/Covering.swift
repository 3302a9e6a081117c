import BigInt

/// How a box is cut into leaves.
package enum Covering {
  /// A bisection tree in preorder: a digit cuts at the midpoint of that axis, lower half first; a
  /// dot is a leaf.
  case tree(ArraySlice<UInt8>)
  /// A uniform grid with these counts of cells, the last axis running fastest.
  case grid([Int])

  package static let leaf = UInt8(ascii: ".")
  /// More cells are no proof that anybody checks.
  static let mostCells = 10_000_000

  package var leafCount: Int {
    switch self {
    // A cut makes one leaf more.
    case .tree(let text): (text.count + 1) / 2
    case .grid(let counts): counts.reduce(1, *)
    }
  }

  /// Calls `body` with each leaf in order, until it returns false.
  ///
  /// A leaf is given by one part for each axis. Only the path to the present leaf is kept, never
  /// a list of open boxes, so memory grows with the depth of the tree alone.
  package func forEachLeaf(axes: Int, _ body: ([Part]) -> Bool) {
    switch self {
    case .tree(let text): Self.walk(text, axes, body)
    case .grid(let counts): Self.walk(counts, body)
    }
  }

  private static func walk(_ tree: ArraySlice<UInt8>, _ axes: Int, _ body: ([Part]) -> Bool) {
    let meter = Meter.current
    var parts = Array(repeating: Part(index: 0, count: 1), count: axes)
    /// The cuts above the present box, and on which side of each it lies.
    var path: [(axis: Int, isUpper: Bool)] = []
    for byte in tree {
      guard byte == leaf else {
        let axis = Int(byte - UInt8(ascii: "0"))
        path.append((axis, isUpper: false))
        parts[axis].index <<= 1
        parts[axis].count <<= 1
        continue
      }
      // The ends of a leaf have as many bits as there are cuts above it.
      meter?.spend(1000 + 10 * path.count)
      guard body(parts) else { return }
      // Out of every upper half, then from a lower half into the upper one.
      while let cut = path.last, cut.isUpper {
        path.removeLast()
        parts[cut.axis].index >>= 1
        parts[cut.axis].count >>= 1
      }
      if let cut = path.popLast() {
        path.append((cut.axis, isUpper: true))
        parts[cut.axis].index += 1
      }
    }
  }

  private static func walk(_ counts: [Int], _ body: ([Part]) -> Bool) {
    for cell in 0..<counts.reduce(1, *) {
      var rest = cell
      var parts: [Part] = []
      for count in counts.reversed() {
        parts.insert(Part(index: BigInt(rest % count), count: BigInt(count)), at: 0)
        rest /= count
      }
      guard body(parts) else { return }
    }
  }
}

/// One of the equal parts of a side: number `index`, from 0, of `count`.
package struct Part {
  package var index: BigInt
  package var count: BigInt
}

extension Range {
  /// The part from a + (b−a)·index/count through a + (b−a)·(index+1)/count, exactly.
  package func part(_ part: Part) -> Range {
    let denominator = lower.denominator * upper.denominator
    let start = lower.numerator * upper.denominator
    let width = upper.numerator * lower.denominator - start
    func end(_ index: BigInt) -> Rational {
      Rational(start * part.count + width * index, over: denominator * part.count)
    }
    return Range(lower: end(part.index), upper: end(part.index + 1))
  }
}
