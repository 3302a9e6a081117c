import IntervalArithmetic
import Proving
import Testing

@Suite struct BisectionTreeTests {
  @Test(arguments: ["", "0", "0.", "..", "0...", "4..", "x", "0..0..", "-1..", "0 .."])
  func `what is not exactly one tree is refused`(_ text: String) {
    #expect(BisectionTree(text, dimension: 4) == nil)
  }

  @Test func `leaves partition the root in preorder`() throws {
    let tree = try #require(BisectionTree("01...", dimension: 2))
    #expect(tree.boxCount == 5 && tree.leafCount == 3)
    var leaves: [Box] = []
    tree.forEachLeaf(of: Box([0...1, 0...1])) { box in
      leaves.append(box)
      return true
    }
    let half = Rational(1, over: 2)
    #expect(
      leaves == [Box([0...half, 0...half]), Box([0...half, half...1]), Box([half...1, 0...1])])
  }

  @Test func `a deep tree is walked without recursion`() throws {
    let depth = 20_000
    let text = String(repeating: "0", count: depth) + String(repeating: ".", count: depth + 1)
    let tree = try #require(BisectionTree(text, dimension: 1))
    var count = 0
    tree.forEachLeaf(of: Box([0...1])) { _ in
      count += 1
      return count < 3
    }
    #expect(count == 3)
  }
}
