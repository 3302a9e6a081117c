import CMPFR
import IntervalArithmetic
import TestSupport
import Testing

@Suite
struct BigFloatTests {
  @Test
  func `the precision is that of the limbs`() {
    #expect(BigFloat<1>.precision == 64)
    #expect(BigFloat<8>.precision == 512)
    #expect(MemoryLayout<BigFloat<2>>.size == MemoryLayout<BigFloat<1>>.size + 8)
  }

  @Test
  func `integers and doubles are held exactly`() {
    for value in [0, 1, -1, 10, .max, .min, .max - 1] {
      #expect(BigFloat<1>(value, rounded: .down).rational == Rational(value))
      #expect(BigFloat<1>(value, rounded: .up).rational == Rational(value))
    }
    for value in [
      0, -0.0, .leastNonzeroMagnitude, -3 * Double.leastNonzeroMagnitude,
      -Double.leastNormalMagnitude.nextDown, .leastNormalMagnitude,
      Double.leastNormalMagnitude.nextUp,
      -.greatestFiniteMagnitude, 0x1.8p-3, -1,
    ] {
      #expect(BigFloat<1>(value).rational == Rational(value))
      #expect(BigFloat<4>(value).rational == Rational(value))
      let isNegative = BigFloat<2>(value).withHeader { $0.pointee._mpfr_sign < 0 }
      #expect(isNegative == (value.sign == .minus), "\(value)")
    }
    #expect(BigFloat<2>(.infinity) == .infinity && BigFloat<2>(-.infinity) == -.infinity)
  }

  @Test
  func `fractions are rounded in the given direction`() {
    var random = SplitMix64(seed: 1)
    for trial in 0..<300 {
      let number = random.rational(bits: 100, binades: -2000...2000) / 3
      let (low, high) = (
        BigFloat<1>(number, rounded: .down), BigFloat<1>(number, rounded: .up)
      )
      #expect(low.isTightest(below: number), "seed 1, trial \(trial)")
      #expect((-high).isTightest(below: -number), "seed 1, trial \(trial)")
      #expect(low == high || !high.isTightest(below: number), "seed 1, trial \(trial)")
    }
  }

  @Test
  func `a change of precision rounds in the given direction`() {
    let third = BigFloat<3>(Rational(1, over: 3), rounded: .down)
    #expect(BigFloat<1>(third, rounded: .down) == BigFloat<1>(third.rational, rounded: .down))
    #expect(BigFloat<1>(third, rounded: .up) == BigFloat<1>(third.rational, rounded: .up))
    #expect(BigFloat<1>(third, rounded: .down) < BigFloat<1>(third, rounded: .up))
    #expect(BigFloat<8>(third, rounded: .up).rational == third.rational)
    #expect(third.double(rounded: .down).nextUp == third.double(rounded: .up))
  }

  @Test
  func `the order is that of the real numbers`() {
    let zero = BigFloat<2>.zero
    #expect(-zero == zero && !(-zero < zero) && -zero >= zero)
    let ascending = [
      -BigFloat<2>.infinity, -.greatestFiniteMagnitude, BigFloat<2>(-1, rounded: .up), zero,
      BigFloat<2>(0x1p-1074), BigFloat<2>(1, rounded: .up), .greatestFiniteMagnitude, .infinity,
    ]
    for (i, x) in ascending.enumerated() {
      for (j, y) in ascending.enumerated() {
        #expect((x < y) == (i < j) && (x <= y) == (i <= j))
        #expect((x > y) == (i > j) && (x >= y) == (i >= j) && (x == y) == (i == j))
      }
    }
  }

  @Test
  func `a midpoint stays between`() {
    var random = SplitMix64(seed: 2)
    for trial in 0..<200 {
      let x = random.bound(BigFloat<1>.self, binades: -80...80)
      let y = random.bound(BigFloat<1>.self, binades: -80...80)
      let middle = x.midpoint(with: y)
      #expect(min(x, y) <= middle && middle <= max(x, y), "seed 2, trial \(trial)")
      #expect(
        Interval(unchecked: middle.predecessor, middle.successor)
          .contains(x.rational.midpoint(with: y.rational)), "seed 2, trial \(trial)")
    }
    let huge = BigFloat<1>.greatestFiniteMagnitude
    #expect(huge.midpoint(with: huge) == huge)
    #expect(huge.midpoint(with: -huge) == .zero)
    #expect(huge.midpoint(with: huge.predecessor).isFinite)
  }

  @Test
  func `copies are independent`() {
    let one = BigFloat<4>(1, rounded: .down)
    var other = one
    other = other.adding(one, rounded: .down)
    #expect(one.rational == 1 && other.rational == 2)
  }
}
