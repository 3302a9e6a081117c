import IntervalArithmetic
import Proving
import Testing

@Suite struct BrancherTests {
  /// The sides that a rule cuts one after the other.
  private static func cuts(_ rule: CutRule, dimension: Int, count: Int) -> [Int] {
    var cuts = Array(repeating: 0, count: dimension)
    return (0..<count).map { _ in
      let axis = rule.axis(afterCuts: cuts)
      cuts[axis] += 1
      return axis
    }
  }

  /// The same by exact arithmetic on the scores themselves.
  private static func largest(_ scores: [Rational], count: Int) -> [Int] {
    var scores = scores
    return (0..<count).map { _ in
      let axis = scores.firstIndex(of: scores.max()!)!
      scores[axis] = scores[axis] / 2
      return axis
    }
  }

  @Test func `the first of equal scores is cut`() {
    let rule = CutRule(scores: [1, 1, 1])
    #expect(Self.cuts(rule, dimension: 3, count: 7) == [0, 1, 2, 0, 1, 2, 0])
    // Equal after one cut.
    #expect(
      Self.cuts(CutRule(scores: [1, 2]), dimension: 2, count: 5) == [1, 0, 1, 0, 1])
  }

  @Test func `scores are compared exactly`() {
    let hair = Rational.powerOfTwo(-2000)
    #expect(CutRule(scores: [1, 1 + hair]).axis(afterCuts: [0, 0]) == 1)
    #expect(CutRule(scores: [1 + hair, 1]).axis(afterCuts: [0, 0]) == 0)
    #expect(CutRule(scores: [1, 2 + hair]).axis(afterCuts: [0, 1]) == 1)
    #expect(CutRule(scores: [1, 2 - hair]).axis(afterCuts: [0, 1]) == 0)
    #expect(CutRule(scores: [1, hair]).axis(afterCuts: [2000, 0]) == 0)
    #expect(CutRule(scores: [1, hair]).axis(afterCuts: [2001, 0]) == 1)
  }

  @Test func `a side without width is never cut`() {
    #expect(Self.cuts(CutRule(scores: [0, 1, 0]), dimension: 3, count: 90).allSatisfy { $0 == 1 })
    let box = Box([2...2, 0...5])
    for brancher in [
      WeightedWidthBrancher(relativeTo: box), WeightedWidthBrancher(weights: [1000, 1]),
    ] {
      #expect(Self.cuts(brancher.rule(for: box), dimension: 2, count: 40).allSatisfy { $0 == 1 })
    }
  }

  @Test func `a rule cuts the largest of scores that each cut halves`() {
    var state: UInt64 = 1
    func next(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }
    for _ in 0..<60 {
      let scores = (0..<4).map { _ in
        Rational(1 + next(9), over: 1 + next(9)) * .powerOfTwo(next(9) - 4)
      }
      let expected = Self.largest(scores, count: 30)
      #expect(Self.cuts(CutRule(scores: scores), dimension: 4, count: 30) == expected, "\(scores)")
      // A score that is another: not every order passes.
      var twin = scores
      twin[expected[0]] = scores[expected[0]] / 1024
      #expect(Self.largest(twin, count: 30) != expected)
    }
  }

  @Test func `weights stretch the sides, and relative ones make them equal`() {
    let box = Box([0...4, 0...1])
    func first(_ brancher: WeightedWidthBrancher, _ count: Int) -> [Int] {
      Self.cuts(brancher.rule(for: box), dimension: 2, count: count)
    }
    #expect(first(WeightedWidthBrancher(weights: [1, 1]), 4) == [0, 0, 0, 1])
    #expect(first(WeightedWidthBrancher(weights: [1, 4]), 4) == [0, 1, 0, 1])
    #expect(first(WeightedWidthBrancher(weights: [1, 5]), 4) == [1, 0, 1, 0])
    #expect(first(WeightedWidthBrancher(relativeTo: box), 4) == [0, 1, 0, 1])
  }
}
