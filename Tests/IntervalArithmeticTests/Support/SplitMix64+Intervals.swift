import IntervalArithmetic
import TestSupport

extension SplitMix64 {
  /// ±m·2ᵉ with 1 ≤ m < 2 of at most `bits` bits, often far fewer, and e in `binades`.
  ///
  /// Short significands matter: only they meet exact results and ties.
  mutating func rational(bits: Int, binades: ClosedRange<Int>) -> Rational {
    let length = Bool.random(using: &self) ? bits : Int.random(in: 1...bits, using: &self)
    var significand: Rational = 1
    for _ in 1..<length {
      significand = significand * 2 + Rational(Int.random(in: 0...1, using: &self))
    }
    let scale = Rational.powerOfTwo(Int.random(in: binades, using: &self) - (length - 1))
    return Bool.random(using: &self) ? significand * scale : -(significand * scale)
  }

  /// A number of the given type, rounded down only if it underflows.
  mutating func bound<Bound: TestedBound>(
    _: Bound.Type, binades: ClosedRange<Int>
  ) -> Bound {
    Bound(rational(bits: Bound.precision, binades: binades), rounded: .down)
  }

  /// A point, a few neighbours, a wide or a half-unbounded interval.
  mutating func interval<Bound: TestedBound>(
    _ type: Bound.Type, binades: ClosedRange<Int>
  ) -> Interval<Bound> {
    let x = bound(type, binades: binades)
    switch Int.random(in: 0..<8, using: &self) {
    case 0...2: return Interval(x)
    case 3: return Interval(unchecked: x.predecessor, x.successor.successor)
    case 4: return Interval(unchecked: x, .infinity)
    case 5: return Interval(unchecked: -.infinity, x)
    default: return Interval(x).hull(Interval(bound(type, binades: binades)))
    }
  }
}
