import IntervalArithmetic
import Testing

/// The least and the largest numbers of a type, where quotients, squares and series underflow or
/// overflow: every function ends, and its enclosure holds what the shape of the function says.
@Suite struct ExtremeArgumentTests {
  /// The least positive number, by underflow.
  private static func least<Bound: IntervalBound>(_: Bound.Type) -> Bound {
    (-Interval<Bound>(Bound.greatestFiniteMagnitude)).exp().upper
  }

  private static let functions: [ElementaryFunctionTests.Case] =
    ElementaryFunctionTests.Case.allCases

  @Test(.timeLimit(.minutes(1)), arguments: Tier.allCases)
  func `next to zero functions are next to their values there`(tier: Tier) {
    checkLeast(tier.type)
  }

  private func checkLeast<Bound: TestedBound>(_: Bound.Type) {
    let least = Self.least(Bound.self)
    let (zero, one) = (Interval<Bound>(0), Interval<Bound>(1))
    // Wider than an odd function's value by its derivative, and by the place of its rounding.
    let twice = least.adding(least, rounded: .up)
    #expect(least > .zero && least.divided(by: Bound(2, rounded: .down), rounded: .down) == .zero)
    for x in [Interval(least), -Interval(least), Interval(unchecked: -least, least)] {
      // The value at zero, and the neighbors of 1 or the least numbers beside it.
      for odd in [x.sin(), x.tan(), x.asin(), x.atan(), x.sinh(), x.tanh(), x.asinh(), x.atanh()] {
        #expect(odd.hull(zero).magnitude <= twice, "\(x.hexadecimalText)")
        #expect(odd.upper.signum == x.upper.signum || odd.upper.signum == 0)
      }
      for even in [x.cos(), x.cosh(), x.erfc(), x.erfcx(), x.exp(), x.exp2(), x.exp10()] {
        #expect(even.hull(one).isSubset(of: one.widened(by: 1)), "\(x.hexadecimalText)")
        #expect(!even.isEmpty)
      }
      #expect(!x.acos().isEmpty && x.acos().intersection(Interval.pi / Interval(2)) != .empty)
      #expect(x.log().upper < .zero && x.log1p().hull(zero).magnitude <= twice)
      #expect(x.erf().hull(zero).magnitude <= twice)
    }
    // Strictly on one side of the value at zero.
    #expect(Interval(least).erfcx().lower < one.lower && Interval(least).erfcx().upper == one.upper)
    #expect((-Interval(least)).erfcx().upper > one.upper)
    #expect(Interval(least).erfc().lower < one.lower && (-Interval(least)).erfc().upper > one.upper)
  }

  /// The periodic functions in the quadrants on both sides of zero.
  @Test(.timeLimit(.minutes(1)))
  func `the quadrants beside zero are found at once`() {
    typealias Number = BigFloat<2>
    let least = Self.least(Number.self)
    for x in [least, -least, least.successor, Number(0x1p-1074), -Number(0x1p-1074)] {
      let quadrant = x.quadrant
      #expect(quadrant?.index == (x.signum < 0 ? -1 : 0))
    }
    for x in [0.5, 1, 1.5, 1.6, -0.5, -1, -1.5, -1.6, 3.2, -3.2, 1e22] {
      let exact = (Interval<BigFloat<8>>(Rational(2 * x)) / .pi).lower.rational.floor
      #expect(Number(x).quadrant?.index == exact, "\(x)")
    }
    let below = Interval(unchecked: -least, least)
    #expect(below.sin() == below && below.cos().upper == Interval<Number>(1).upper)
    #expect(!below.tan().isEntire)
  }

  @Test(.timeLimit(.minutes(1)), arguments: Tier.allCases)
  func `every function ends at the largest numbers`(tier: Tier) { checkLargest(tier.type) }

  private func checkLargest<Bound: TestedBound>(_: Bound.Type) {
    let largest = Interval(Bound.greatestFiniteMagnitude)
    for x in [largest, -largest, largest.hull(-largest)] {
      for function in Self.functions {
        let image = function(x)
        #expect(image.isEmpty || image.lower <= image.upper, "\(function)")
      }
      #expect(x.erf().magnitude <= Bound(1, rounded: .up))
      #expect(x.erfc().isSubset(of: Interval(unchecked: .zero, Bound(2, rounded: .up))))
      #expect(x.erfcx().lower >= .zero && !x.erfcx().isEmpty)
      #expect(x.exp().lower >= .zero && x.expm1().lower >= Bound(-1, rounded: .down))
    }
  }
}
