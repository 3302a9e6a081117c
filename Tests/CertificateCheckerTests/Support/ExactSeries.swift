import BigInt

@testable import CertificateChecker

/// Second, simpler computations of the functions: Taylor series at 0 in exact rational arithmetic,
/// with alternating or plainly bounded rests. Slow, and without any rounding.
enum ExactSeries {
  static func sum(_ x: Rational, _ y: Rational) -> Rational {
    Rational(
      x.numerator * y.denominator + y.numerator * x.denominator,
      over: x.denominator * y.denominator
    ).reduced
  }

  static func difference(_ x: Rational, _ y: Rational) -> Rational {
    sum(x, Rational(-y.numerator, over: y.denominator))
  }

  /// e^x with a rest below 2^−bits: Σ xⁿ/n!, whose rest after the n-th term is at most that term
  /// as soon as |x| ≤ n/2.
  static func exponential(_ x: Rational, bits: Int) -> Range {
    let tolerance = Rational(1, over: BigInt(1) << bits)
    var term = Rational(1)
    var total = term
    var n = 0
    repeat {
      n += 1
      term = (term * x / Rational(BigInt(n))).reduced
      total = sum(total, term)
    } while term.magnitude > tolerance || x.magnitude > Rational(BigInt(n), over: 2)
    let rest = term.magnitude
    return Range(lower: difference(total, rest), upper: sum(total, rest))
  }

  /// (√π/2)·erf(x) = Σ (−1)ⁿ·x^{2n+1}/(n!·(2n+1)): alternating, and falling once n ≥ x².
  static func scaledErf(_ x: Rational, bits: Int) -> Range {
    let tolerance = Rational(1, over: BigInt(1) << bits)
    let square = (x * x).reduced
    var power = x
    var total = x
    var term = x
    var n = 0
    repeat {
      n += 1
      power = (power * square / Rational(BigInt(n))).reduced
      term = (power / Rational(BigInt(2 * n + 1))).reduced
      total = n.isMultiple(of: 2) ? sum(total, term) : difference(total, term)
    } while term.magnitude > tolerance || square > Rational(BigInt(n))
    let rest = term.magnitude
    return Range(lower: difference(total, rest), upper: sum(total, rest))
  }
}

extension Rational {
  var reduced: Rational {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    return Rational(numerator / divisor, over: denominator / divisor)
  }

  /// A decimal such as `-0.25`.
  init(decimal text: String) {
    let parts = text.split(separator: ".")
    let places = parts.count > 1 ? parts[1].count : 0
    self.init(BigInt(parts.joined())!, over: BigInt(10).power(places))
  }
}

extension FixedInterval {
  /// Whether the interval and the range share a number, as enclosures of one number must.
  func meets(_ range: Range) -> Bool {
    let enclosure = FixedInterval(range, bits: bits)
    return lower <= enclosure.upper && enclosure.lower <= upper
  }

  func contains(_ x: Rational) -> Bool { self >= x && self <= x || !(self > x) && !(self < x) }

  /// The width in units of the last place.
  var units: BigInt { upper - lower }
}
