import IntervalArithmetic
import Testing

/// The measures by which the other suites judge must themselves refuse what is wrong or loose.
@Suite
struct FitTests {
  @Test(arguments: Tier.allCases)
  func `false twins do not fit`(tier: Tier) { refuseFalseTwins(tier.type) }

  private func refuseFalseTwins<Bound: TestedBound>(_: Bound.Type) {
    let third = Rational(1, over: 3)
    for (number, truth) in [(third, Interval<Reference>(third)), (-third, Interval(-third))] {
      let tight = Interval<Bound>(number)
      #expect(tight.fit(truth, within: 0) == .good)
      #expect(tight.isTightest(number))

      let shifted = Interval(unchecked: tight.upper, tight.upper.successor)
      #expect(shifted.fit(truth, within: 4) == .wrong)
      #expect(!shifted.isTightest(number))
      #expect(Interval(tight.lower).fit(truth, within: 4) == .wrong)
      #expect(Interval<Bound>.empty.fit(truth, within: 4) == .wrong)

      #expect(tight.widened(by: 1).fit(truth, within: 1) == .good)
      #expect(tight.widened(by: 1).fit(truth, within: 0) == .loose)
      #expect(!tight.widened(by: 1).isTightest(number))
      #expect(tight.widened(by: 4).fit(truth, within: 2) == .loose)
      #expect(Interval<Bound>.entire.fit(truth, within: 4) == .loose)
      #expect(!Interval<Bound>.entire.isTightest(number))
    }
  }

  @Test(arguments: Tier.allCases)
  func `the neighbours of a bound are known`(tier: Tier) { knowTheNeighbours(tier.type) }

  private func knowTheNeighbours<Bound: TestedBound>(_: Bound.Type) {
    let ulp = Rational.powerOfTwo(1 - Bound.precision)
    let one = Bound(1, rounded: .down)
    #expect(one.successor.rational == 1 + ulp)
    #expect(one.predecessor.rational == 1 - ulp / 2)
    #expect((-one).successor.rational == ulp / 2 - 1)
    #expect(one.successor.predecessor == one)
    #expect(Bound.greatestFiniteMagnitude.successor == .infinity)
    #expect(Bound.infinity.predecessor > .zero)
  }
}
