import BigInt
import LayerChecker

/// Second, simpler computations of the functions: Taylor series at 0 in exact rational arithmetic,
/// with alternating or plainly bounded rests. Slow, and without any rounding.
package enum ExactSeries {
  package static func sum(_ x: Rational, _ y: Rational) -> Rational {
    Rational(
      x.numerator * y.denominator + y.numerator * x.denominator,
      over: x.denominator * y.denominator
    ).lowest
  }

  package static func difference(_ x: Rational, _ y: Rational) -> Rational {
    sum(x, Rational(-y.numerator, over: y.denominator))
  }

  /// e^x with a rest below 2^−bits: Σ xⁿ/n!, whose rest after the n-th term is at most that term
  /// as soon as |x| ≤ n/2.
  package static func exponential(_ x: Rational, bits: Int) -> Range {
    let tolerance = Rational(1, over: BigInt(1) << bits)
    var term = Rational(1)
    var total = term
    var n = 0
    repeat {
      n += 1
      term = (term * x / Rational(BigInt(n))).lowest
      total = sum(total, term)
    } while term.magnitude > tolerance || x.magnitude > Rational(BigInt(n), over: 2)
    let rest = term.magnitude
    return Range(lower: difference(total, rest), upper: sum(total, rest))
  }

  /// (√π/2)·erf(x) = Σ (−1)ⁿ·x^{2n+1}/(n!·(2n+1)): alternating, and falling once n ≥ x².
  package static func scaledErf(_ x: Rational, bits: Int) -> Range {
    let tolerance = Rational(1, over: BigInt(1) << bits)
    let square = (x * x).lowest
    var power = x
    var total = x
    var term = x
    var n = 0
    repeat {
      n += 1
      power = (power * square / Rational(BigInt(n))).lowest
      term = (power / Rational(BigInt(2 * n + 1))).lowest
      total = n.isMultiple(of: 2) ? sum(total, term) : difference(total, term)
    } while term.magnitude > tolerance || square > Rational(BigInt(n))
    let rest = term.magnitude
    return Range(lower: difference(total, rest), upper: sum(total, rest))
  }
}

extension Rational {
  /// The number in lowest terms, by another way than the checker takes.
  fileprivate var lowest: Rational {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    return Rational(numerator / divisor, over: denominator / divisor)
  }
}
