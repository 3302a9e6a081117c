import BigInt
import LayerChecker
import Testing

/// Sums of products of exponentials, held against the checker's fixed-point intervals.
@Suite struct UpperBoundTests {
  private static let bits = 400

  private func enclosed(_ x: Rational) -> FixedInterval {
    FixedInterval(x, bits: Self.bits).exponential
  }

  /// Not below, and above by less than 2^−120 of it.
  private func expect(_ bound: UpperBound, isNear exact: FixedInterval, _ comment: Comment) {
    let units = bound.units(bits: Self.bits)
    #expect(units >= exact.lower, comment)
    #expect((units - exact.lower) << 120 <= exact.lower + (BigInt(1) << 120), comment)
  }

  @Test(arguments: [-180, -100, -1, 0, 1, 60]) func `sums of products`(_ whole: Int) throws {
    let x = Rational(BigInt(7 * whole + 1), over: 7)
    let y = Rational(BigInt(3 * whole - 2), over: 3)
    let (a, b) = (
      try #require(UpperBound.exponential(x)), try #require(UpperBound.exponential(y))
    )
    expect(a, isNear: enclosed(x), "e^\(x)")
    expect(a + b, isNear: enclosed(x) + enclosed(y), "a sum")
    expect(a * .one + .zero * b, isNear: enclosed(x), "by one, and nothing")
    if whole < 60 { expect(a * b, isNear: enclosed(x + y), "a product") }
    #expect((a < b) == (enclosed(x).upper < enclosed(y).lower))
  }

  /// What leaves every fixed point comes back: e^−5000·e^4990.
  @Test func `numbers of any size`() throws {
    let small = try #require(UpperBound.exponential(Rational(-5000)))
    let great = try #require(UpperBound.exponential(Rational(4990)))
    expect(small * great, isNear: enclosed(Rational(-10)), "e^-10")
    #expect(small + .one > .one)
    #expect(small > .zero && small.units(bits: 160) == 1)
    #expect(UpperBound.exponential(Rational(BigInt(1) << 21)) == nil)
    let least = try #require(UpperBound.exponential(Rational(-(BigInt(1) << 60))))
    #expect(least > .zero && least < small)
  }
}
