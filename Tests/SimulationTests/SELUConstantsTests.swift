import FloatNetwork
import Formulas
import IntervalArithmetic
import SignalPropagation
import Testing

/// The numbers that networks compute with, against the theory's enclosures.
@Suite struct SELUConstantsTests {
  private typealias Real = Interval<BigFloat<4>>

  private let selu = SELU<Real>.selfNormalizing

  /// Whether a number is the binary64 number nearest to what an enclosure holds: no more than half the
  /// distance to a neighbour away from either end.
  private func isNearest(_ value: Double, to enclosure: Real) -> Bool {
    func middle(_ other: Double) -> Rational { (Rational(value) + Rational(other)) / 2 }
    return middle(value.nextDown) < enclosure.lower.rational
      && enclosure.upper.rational < middle(value.nextUp)
  }

  /// The same in binary32.
  private func isNearest(_ value: Float, to enclosure: Real) -> Bool {
    func middle(_ other: Float) -> Rational {
      (Rational(Double(value)) + Rational(Double(other))) / 2
    }
    return middle(value.nextDown) < enclosure.lower.rational
      && enclosure.upper.rational < middle(value.nextUp)
  }

  @Test func `the constants are the enclosures, rounded to nearest`() {
    #expect(isNearest(SELUConstants.alpha, to: selu.alpha))
    #expect(isNearest(SELUConstants.lambda, to: selu.lambda))
    // The false twins: the neighbours.
    for constant in [SELUConstants.alpha.nextDown, SELUConstants.alpha.nextUp] {
      #expect(!isNearest(constant, to: selu.alpha))
    }
    for constant in [SELUConstants.lambda.nextDown, SELUConstants.lambda.nextUp] {
      #expect(!isNearest(constant, to: selu.lambda))
    }
  }

  @Test func `SELU's constants are those of the certified enclosure`() {
    guard case .selu(let alpha, let lambda) = Activation.selu else {
      Issue.record("SELU has two parameters")
      return
    }
    #expect(isNearest(alpha, to: selu.alpha) && isNearest(lambda, to: selu.lambda))
    // Klambauer et al., Eq. 14, to the digits of binary32.
    #expect(alpha == 1.673_263_2 && lambda == 1.050_701)
    #expect(alpha.nextUp != 1.673_263_2)
  }

  @Test(arguments: [1, 4, 8, 32, 63])
  func `the map of alpha dropout is the theory's`(_ dropped: Int) {
    let keep = Rational(64 - dropped, over: 64)
    let theory = AlphaDropout<Real>(selu: selu, keep: Real(keep))
    let map = Dropout.alphaMap(keep: keep.approximation)
    func agrees(_ value: Double, _ enclosure: Real) -> Bool {
      let slack = Rational(value).magnitude * Rational.powerOfTwo(-50)
      return enclosure.isSubset(
        of: Real(from: Rational(value) - slack, through: Rational(value) + slack))
    }
    #expect(agrees(map.replacement, theory.replacement))
    #expect(agrees(map.factor, theory.factor) && agrees(map.shift, theory.shift))
    // The false twin: the map of another rate.
    let other = Dropout.alphaMap(keep: keep.approximation * 0.999)
    #expect(!agrees(other.factor, theory.factor) && !agrees(other.shift, theory.shift))
  }
}
