import IntervalArithmetic
import TestSupport
import Testing

/// x·y + z and √(x² + y²) of binary64 numbers and intervals against exact rational numbers.
@Suite struct FusedTests {
  /// Numbers of any binade and of few, of many bits and of few.
  private static func number(_ random: inout SplitMix64) -> Double {
    let exponent = Int.random(
      in: Bool.random(using: &random) ? -1000...1000 : -4...4, using: &random)
    var significand = Double.random(in: 1..<2, using: &random)
    if Int.random(in: 0..<3, using: &random) == 0 { significand = (significand * 8).rounded() / 8 }
    let x = Double(sign: .plus, exponent: exponent, significand: significand)
    let kind = Int.random(in: 0..<40, using: &random)
    if kind == 0 { return 0 }
    if kind == 1 { return .leastNonzeroMagnitude }
    if kind == 2 { return .greatestFiniteMagnitude }
    return Bool.random(using: &random) ? -x : x
  }

  @Test func `sums of a product and a number are rounded once`() {
    var random = SplitMix64(seed: 81)
    for index in 0..<20_000 {
      let (x, y) = (Self.number(&random), Self.number(&random))
      // Often nearly the opposite of the product.
      let near = -(x * y)
      let z = index.isMultiple(of: 2) && near.isFinite ? near : Self.number(&random)
      let exact = Rational(x) * Rational(y) + Rational(z)
      for rounding in [Rounding.down, .up] {
        #expect(
          x.multiplied(by: y, adding: z, rounded: rounding) == Double(exact, rounded: rounding),
          "\(x) \(y) \(z)")
      }
    }
  }

  @Test func `hypotenuses are rounded once`() {
    var random = SplitMix64(seed: 82)
    for index in 0..<20_000 {
      var (x, y) = (Self.number(&random), Self.number(&random))
      if index.isMultiple(of: 4) {
        // m² − n² and 2mn, with a rational root.
        let (m, n) = (
          Double.random(in: 1...0x1p26, using: &random).rounded(),
          Double.random(in: 1...0x1p26, using: &random).rounded()
        )
        (x, y) = ((m - n) * (m + n), 2 * m * n)
      }
      let square = Rational(x) * Rational(x) + Rational(y) * Rational(y)
      let (low, high) = (x.hypotenuse(y, rounded: .down), x.hypotenuse(y, rounded: .up))
      #expect(Rational(low) * Rational(low) <= square)
      if high.isFinite {
        #expect(square <= Rational(high) * Rational(high))
        #expect(high == low || high == low.nextUp, "\(x) \(y)")
        #expect((high == low) == (Rational(low) * Rational(low) == square), "\(x) \(y)")
      } else {
        #expect(low == .greatestFiniteMagnitude)
      }
    }
  }

  /// The two factors by the table of signs are the least and the greatest of all corners.
  @Test func `intervals are the hull of the corners`() {
    var random = SplitMix64(seed: 83)
    func interval() -> Interval<Double> {
      let (a, b) = (Self.number(&random), Self.number(&random))
      switch Int.random(in: 0..<8, using: &random) {
      case 0: return Interval(unchecked: min(a, b), .infinity)
      case 1: return Interval(unchecked: -.infinity, max(a, b))
      case 2: return Interval(a)
      default: return Interval(unchecked: min(a, b), max(a, b))
      }
    }
    for _ in 0..<20_000 {
      let (x, y, z) = (interval(), interval(), interval())
      let found = Interval.fusedMultiplyAdd(x, y, z)
      guard x.isBounded, y.isBounded, z.isBounded else {
        // The product and the sum apart enclose it, and are infinite where it is.
        let apart = x * y + z
        #expect(found.isSubset(of: apart))
        #expect(found.lower.isFinite == apart.lower.isFinite || apart.lower.magnitude > 0x1p1000)
        continue
      }
      let products = [x.lower, x.upper].flatMap { a in
        [y.lower, y.upper].map { Rational(a) * Rational($0) }
      }
      #expect(found.lower == Double(products.min()! + Rational(z.lower), rounded: .down))
      #expect(found.upper == Double(products.max()! + Rational(z.upper), rounded: .up))
    }
  }
}
