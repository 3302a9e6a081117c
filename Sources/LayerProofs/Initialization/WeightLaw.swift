import IntervalArithmetic
import Statistics

/// The distribution of one weight, by its moments (`Documentation/Formulas.md`, 85 and 86).
struct WeightLaw {
  typealias Number = ProbabilityNumber

  /// E w²; E w and E w³ are 0.
  let variance: Number
  /// The same where it is a fraction.
  let exactVariance: Rational?
  /// E w⁴
  let fourthMoment: Number
  /// max w², where there is one.
  let largestSquare: Number?

  init(normal variance: Rational) {
    self.init(exact: variance, fourthMoment: 3 * variance * variance, largestSquare: nil)
  }

  /// On ±√(3·variance).
  init(uniform variance: Rational) {
    self.init(
      exact: variance, fourthMoment: Rational(9, over: 5) * variance * variance,
      largestSquare: 3 * variance)
  }

  private init(exact variance: Rational, fourthMoment: Rational, largestSquare: Rational?) {
    self.variance = Number(variance)
    exactVariance = variance
    self.fourthMoment = Number(fourthMoment)
    self.largestSquare = largestSquare.map { Number($0) }
  }

  /// What Keras and JAX make of a variance: normal numbers cut at two deviations, and these deviations
  /// divided by a printed constant, the deviation of such numbers to 17 digits.
  init(truncatedNormal variance: Rational) {
    let (two, three) = (Number(2), Number(3))
    let density = (-two).exp() / (two * Number.pi).squareRoot()
    let mass = two.squareRoot().erf()
    // E T² = 1 − 2·2φ(2)/(Φ(2) − Φ(−2)), E T⁴ = 3·E T² − 2·2³φ(2)/(Φ(2) − Φ(−2)).
    let second = Number(1) - Number(4) * density / mass
    let fourth = three * second - Number(16) * density / mass
    let scale = Number(variance) / Number(Self.printedDeviation).squared()
    self.variance = scale * second
    exactVariance = nil
    fourthMoment = scale.squared() * fourth
    largestSquare = Number(4) * scale
  }

  /// .87962566103423978, in both frameworks.
  static let printedDeviation = Rational(87_962_566_103_423_978) * Rational.powerOfTen(-17)
}
