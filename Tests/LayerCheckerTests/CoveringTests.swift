import Testing

import LayerChecker

@Suite struct CoveringTests {
  @Test func `a tree of a million nodes is walked without a list of its boxes`() {
    // Complete to depth 19: 2^20 − 1 nodes, axes in turn.
    var text: [UInt8] = []
    func grow(_ depth: Int) {
      guard depth < 19 else { return text.append(Covering.leaf) }
      text.append(UInt8(ascii: "0") + UInt8(depth % 2))
      for _ in 0..<2 { grow(depth + 1) }
    }
    grow(0)
    var leaves = 0
    var last: [Part] = []
    Covering.tree(text[...]).forEachLeaf(axes: 2) { parts in
      leaves += 1
      last = parts
      return true
    }
    #expect(leaves == 1 << 19)
    #expect(last[0].index == (1 << 10) - 1 && last[0].count == 1 << 10)
    #expect(last[1].index == (1 << 9) - 1 && last[1].count == 1 << 9)
  }

  @Test func `leaves cover the side in order, without gap or overlap`() {
    let side = Range(lower: Rational(-1, over: 3), upper: Rational(5, over: 7))
    for covering in [Covering.tree(Array("00..00..0..".utf8)[...]), .grid([7])] {
      var end = side.lower
      covering.forEachLeaf(axes: 1) { parts in
        let part = side.part(parts[0])
        #expect(part.lower == end && part.lower < part.upper)
        end = part.upper
        return true
      }
      #expect(end == side.upper)
    }
  }

  @Test func `nesting of two thousand is walked`() {
    for (opening, isUpper) in [("0", false), ("0.", true)] {
      let depth = 2000
      let tree =
        String(repeating: opening, count: depth)
        + String(repeating: ".", count: isUpper ? 1 : depth + 1)
      var leaves = 0
      Covering.tree(Array(tree.utf8)[...]).forEachLeaf(axes: 1) { _ in
        leaves += 1
        return true
      }
      #expect(leaves == depth + 1)
    }
  }
}
