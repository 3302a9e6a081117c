import IntervalArithmetic

/// What the distributions of this module compute with: 128 bits, of which the logarithms of factorials
/// of 10⁶ take 24.
package typealias ProbabilityNumber = Interval<BigFloat<2>>

/// The gamma function at halves of integers, as a product.
enum HalfIntegerGamma {
  /// log Γ(k/2) for k ≥ 1, from Γ(1) = 1 and Γ(1/2) = √π.
  static func logarithm(ofHalf k: Int) -> ProbabilityNumber {
    precondition(k >= 1, "Γ has poles")
    var product =
      k.isMultiple(of: 2) ? ProbabilityNumber(1) : ProbabilityNumber.pi.squareRoot()
    var halves = 0
    for i in stride(from: k - 2, to: 0, by: -2) {
      product = product * ProbabilityNumber(i)
      halves += 1
    }
    return product.log() - ProbabilityNumber(halves) * ProbabilityNumber(2).log()
  }
}

/// A probability, which neither rounding nor a bound takes out of [0, 1].
extension ProbabilityNumber {
  package var asProbability: Self { intersection(Self(0).hull(Self(1))) }

  static var half: Self { Self(Rational(1, over: 2)) }
}
