extension Covering {
  package init(tree field: Field, axes: Int) throws(FormatError) {
    let text = try field.bytes()
    var open = 1
    // Of the cuts above the present box, whether it lies in the upper half.
    var path: [Bool] = []
    let meter = Meter.current
    for (index, byte) in text.enumerated() {
      guard open > 0 else {
        throw field.error("the tree ends after \(index) characters, \(text.count) are written")
      }
      let axis = Int(byte) - Int(UInt8(ascii: "0"))
      guard byte == Self.leaf || (0..<axes).contains(axis) else {
        throw field.error("character \(index + 1) is neither an axis from 0 to \(axes - 1) nor '.'")
      }
      open += byte == Self.leaf ? -1 : 1
      if byte == Self.leaf {
        while path.last == true { path.removeLast() }
        if !path.isEmpty { path[path.count - 1] = true }
      } else {
        path.append(false)
        if let meter, path.count > meter.budget.depth {
          meter.exceed("a tree that is more than \(meter.budget.depth) cuts deep")
        }
      }
    }
    guard open == 0 else {
      throw field.error("the tree lacks \(open) more subtree\(open == 1 ? "" : "s") at its end")
    }
    self = .tree(text)
  }

  init(grid field: Field, axes: Int) throws(FormatError) {
    var counts: [Int] = []
    var product = 1
    for element in try field.elements(atMost: axes) {
      let count = try element.positiveInteger(atMost: Self.mostCells)
      // Both factors are at most 10⁸, so the product fits.
      product *= count
      guard product <= Self.mostCells else {
        throw element.error("more than \(Self.mostCells) cells altogether; use a tree")
      }
      counts.append(count)
    }
    guard counts.count == axes else { throw field.error("a grid has \(axes) counts here") }
    self = .grid(counts)
  }
}
