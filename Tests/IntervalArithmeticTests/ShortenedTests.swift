import IntervalArithmetic
import TestSupport
import Testing

/// Functions with fewer bits contain what the tightest ones do, and little else.
@Suite struct ShortenedTests {
  private struct Function<let limbs: Int> {
    let name: String
    let shortened: (Shortened<limbs>) -> Interval<BigFloat<limbs>>
    let tightest: (Interval<BigFloat<limbs>>) -> Interval<BigFloat<limbs>>
  }

  private static func functions<let limbs: Int>(_: BigFloat<limbs>.Type) -> [Function<limbs>] {
    [
      Function(name: "squareRoot", shortened: { $0.squareRoot() }, tightest: { $0.squareRoot() }),
      Function(name: "exp", shortened: { $0.exp() }, tightest: { $0.exp() }),
      Function(name: "expm1", shortened: { $0.expm1() }, tightest: { $0.expm1() }),
      Function(name: "log", shortened: { $0.log() }, tightest: { $0.log() }),
      Function(name: "log1p", shortened: { $0.log1p() }, tightest: { $0.log1p() }),
      Function(name: "sin", shortened: { $0.sin() }, tightest: { $0.sin() }),
      Function(name: "cos", shortened: { $0.cos() }, tightest: { $0.cos() }),
      Function(name: "tan", shortened: { $0.tan() }, tightest: { $0.tan() }),
      Function(name: "atan", shortened: { $0.atan() }, tightest: { $0.atan() }),
      Function(name: "sinh", shortened: { $0.sinh() }, tightest: { $0.sinh() }),
      Function(name: "cosh", shortened: { $0.cosh() }, tightest: { $0.cosh() }),
      Function(name: "tanh", shortened: { $0.tanh() }, tightest: { $0.tanh() }),
      Function(name: "erf", shortened: { $0.erf() }, tightest: { $0.erf() }),
      Function(name: "erfc", shortened: { $0.erfc() }, tightest: { $0.erfc() }),
      Function(name: "erfcx", shortened: { $0.erfcx() }, tightest: { $0.erfcx() }),
    ]
  }

  /// Of widths for every precision, and points, zeros, unbounded and empty intervals.
  private static func intervals<let limbs: Int>(
    _: BigFloat<limbs>.Type
  ) -> [Interval<BigFloat<limbs>>] {
    typealias Bound = BigFloat<limbs>
    var random = SplitMix64(seed: 44)
    var all: [Interval<Bound>] = [
      .empty, .entire, Interval(0), Interval(1), Interval(unchecked: .zero, Bound(1.0)),
      Interval(unchecked: Bound(-1.0), .infinity), Interval(unchecked: -.zero, .zero),
      Interval(unchecked: Bound(0x1p-1074), Bound(0x1p-1060)),
      Interval(unchecked: Bound(-0x1p1023), Bound(0x1p1023)),
    ]
    for index in 0..<240 {
      let x = random.bound(Bound.self, binades: index.isMultiple(of: 8) ? -1100...1100 : -6...3)
      let width = random.bound(Bound.self, binades: (-index / 2)...(-index / 2))
      let size = max(width, -width).multiplied(by: max(x, -x), rounded: .up)
      all.append(Interval(unchecked: x, x.adding(size, rounded: .up)))
    }
    return all
  }

  @Test func `what is left out is nothing`() {
    expectContainment(BigFloat<1>.self)
    expectContainment(BigFloat<2>.self)
    expectContainment(BigFloat<4>.self)
    expectContainment(BigFloat<8>.self)
  }

  private func expectContainment<let limbs: Int>(_ type: BigFloat<limbs>.Type) {
    for function in Self.functions(type) {
      var looser = 0
      for x in Self.intervals(type) {
        let (found, tightest) = (function.shortened(Shortened(x)), function.tightest(x))
        #expect(tightest.isSubset(of: found), "\(function.name) \(x.hexadecimalText)")
        if found != tightest { looser += 1 }
        if !x.isBounded { #expect(found == tightest) }
      }
      // Otherwise nothing would be shortened, and the test could not fail.
      #expect(looser > 15, "\(function.name) \(limbs)")
    }
  }

  /// The excess is that of a slightly wider interval, and of one rounding to as few bits.
  @Test func `what is added is little`() {
    typealias Bound = BigFloat<4>
    let excess = Interval<Bound>(Rational.powerOfTwo(-23))
    for function in Self.functions(Bound.self) {
      for x in Self.intervals(Bound.self) where x.isBounded && !x.isPoint {
        let w = excess.upper.multiplied(by: x.width, rounded: .up)
        let wider = Interval(
          unchecked: x.lower.subtracting(w, rounded: .down), x.upper.adding(w, rounded: .up))
        let outer = function.tightest(wider)
        guard outer.isBounded, x.lower.signum == wider.lower.signum else { continue }
        let room = outer.magnitude.multiplied(by: Bound(0x1p-52), rounded: .up)
          .adding(Bound(0x1p-1060), rounded: .up)
        let limit = Interval(
          unchecked: outer.lower.subtracting(room, rounded: .down),
          outer.upper.adding(room, rounded: .up))
        #expect(function.shortened(Shortened(x)).isSubset(of: limit), "\(function.name) \(x)")
      }
    }
  }

  /// Widths beyond those of each precision take the next one: a point is not shortened at all.
  @Test func `narrow intervals stay narrow`() {
    let third = Interval<BigFloat<8>>(Rational(1, over: 3))
    #expect(Shortened(third).exp().width.approximation < 0x1p-500)
    let point = Interval(BigFloat<4>(0.75))
    #expect(Shortened(point).exp() == point.exp())
    for exponent in [-10, -50, -90, -200] {
      let width = BigFloat<4>(Rational.powerOfTwo(exponent), rounded: .up)
      let x = Interval(unchecked: point.lower, point.lower.adding(width, rounded: .up))
      let (found, tightest) = (Shortened(x).exp().width, x.exp().width)
      #expect(
        found.subtracting(tightest, rounded: .up).rational <= tightest.rational * .powerOfTwo(-20))
    }
  }
}
