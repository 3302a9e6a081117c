import IntervalArithmetic

/// Enclosures by other algorithms than those under test.
enum Truth {
  /// 1 − erf(x), which for |x| ≤ 32 leaves far more bits than the reference holds.
  static func erfc(_ x: Reference) -> Interval<Reference> {
    losesFewBits(x)
      ? narrowed(complement(BigFloat<24>(x, rounded: .down)))
      : narrowed(complement(BigFloat<64>(x, rounded: .down)))
  }

  /// e^{x²}·(1 − erf(x)) for |x| ≤ 32.
  static func erfcx(_ x: Reference) -> Interval<Reference> {
    losesFewBits(x)
      ? narrowed(scaledComplement(BigFloat<24>(x, rounded: .down)))
      : narrowed(scaledComplement(BigFloat<64>(x, rounded: .down)))
  }

  /// 1 − erf(16) > 2⁻³⁷⁶, so that more than 1100 of 1536 bits are left, of 64-limb numbers always.
  private static func losesFewBits(_ x: Reference) -> Bool { x < Reference(16, rounded: .down) }

  private static func complement<let limbs: Int>(
    _ x: BigFloat<limbs>
  ) -> Interval<BigFloat<limbs>> {
    Interval(1) - Interval(x).erf()
  }

  private static func scaledComplement<let limbs: Int>(
    _ x: BigFloat<limbs>
  ) -> Interval<BigFloat<limbs>> {
    Interval(x).squared().exp() * complement(x)
  }

  private static func narrowed<let limbs: Int>(
    _ x: Interval<BigFloat<limbs>>
  ) -> Interval<Reference> {
    Interval(
      unchecked: Reference(x.lower, rounded: .down), Reference(x.upper, rounded: .up))
  }

  /// The image of an interval under a function that decreases from `limit` at −∞ to 0 at +∞.
  static func decreasing(
    _ x: Interval<Reference>, from limit: Reference,
    _ function: (Reference) -> Interval<Reference>
  ) -> Interval<Reference> {
    Interval(
      unchecked: x.upper.isFinite ? function(x.upper).lower : .zero,
      x.lower.isFinite ? function(x.lower).upper : limit)
  }

  /// e^x by Taylor's series in exact arithmetic, |x| ≤ 1.
  static func exp(_ x: Rational) -> Interval<Reference> {
    let (sum, rest) = series(first: 1) { $0 * x / Rational($1) }
    // The terms fall at least by halves from the second on.
    return Interval(from: sum - 2 * rest, through: sum + 2 * rest)
  }

  /// erf(x) by its alternating Maclaurin series in exact arithmetic, 0 < |x| ≤ 1.
  static func erf(_ x: Rational) -> Interval<Reference> {
    let (sum, rest) = series(first: x) {
      -($0 * x * x * Rational(2 * $1 - 1)) / Rational($1 * (2 * $1 + 1))
    }
    let factor = Interval<Reference>(2) / Interval.pi.squareRoot()
    return factor * Interval(from: sum - rest, through: sum + rest)
  }

  /// π by Machin's formula 16·arctan(1/5) − 4·arctan(1/239) in exact arithmetic.
  static var pi: Interval<Reference> {
    let (a, b) = (arctangent(ofReciprocal: 5), arctangent(ofReciprocal: 239))
    let (sum, rest) = (16 * a.sum - 4 * b.sum, 16 * a.rest + 4 * b.rest)
    return Interval(from: sum - rest, through: sum + rest)
  }

  private static func arctangent(ofReciprocal n: Int) -> (sum: Rational, rest: Rational) {
    series(first: Rational(1, over: n)) {
      -($0 * Rational(2 * $1 - 1)) / Rational((2 * $1 + 1) * n * n)
    }
  }

  /// erfcx(x) for x ≥ 30 by its asymptotic series Σ (−1)ⁿ(2n−1)!!/(2x²)ⁿ/(√π·x), whose partial
  /// sums lie in turn above and below (DLMF 7.12.1).
  static func asymptoticErfcx(_ x: Rational) -> Interval<Reference> {
    let (sum, rest) = series(first: 1) { -($0 * Rational(2 * $1 - 1)) / (2 * x * x) }
    return Interval(from: sum - rest, through: sum + rest)
      / (Interval.pi.squareRoot() * Interval(x))
  }

  /// A partial sum and the absolute value of the first term left out, which is negligible.
  private static func series(
    first: Rational, next: (_ term: Rational, _ index: Int) -> Rational
  ) -> (sum: Rational, rest: Rational) {
    let negligible = Rational.powerOfTwo(-1100)
    var (sum, term, index) = (Rational(0), first, 0)
    while term.magnitude > negligible {
      sum = sum + term
      index += 1
      term = next(term, index)
    }
    return (sum, term.magnitude)
  }
}
