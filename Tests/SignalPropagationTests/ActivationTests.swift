import Formulas
import IntervalArithmetic
import SignalPropagation
import Testing

@Suite struct ActivationTests {
  typealias Real = Interval<BigFloat<2>>
  private static let selu = SELU<Real>.selfNormalizing

  /// λx and λα(eˣ − 1), each on its side.
  private static func value(at x: Rational) -> Real {
    let y = Real(x)
    return x > 0
      ? selu.lambda * y : selu.lambda * selu.alpha * (y.exp() - Real(1))
  }

  @Test(arguments: [(-3, -1), (-1, 0), (-2, 3), (0, 0), (0, 4), (1, 2), (-40, -30)])
  func `values enclose the activation`(_ low: Int, _ high: Int) {
    let range = Real(from: Rational(low), through: Rational(high))
    let image = Self.selu.values(on: range)
    for step in 0...8 {
      let x = Rational(low) + Rational(high - low) * Rational(step, over: 8)
      #expect(
        Self.value(at: x).isSubset(of: image) || !Self.value(at: x).intersection(image).isEmpty)
      #expect(image.lower <= Self.value(at: x).upper && Self.value(at: x).lower <= image.upper)
    }
    // It is increasing, so its ends are near the values at the ends.
    let ends = Self.value(at: Rational(low)).hull(Self.value(at: Rational(high)))
    #expect(ends.lower.approximation - image.lower.approximation < 1e-30)
    #expect(image.upper.approximation - ends.upper.approximation < 1e-30)
  }

  @Test func `the growth bounds the values`() {
    let growth = Self.selu.growth
    for step in -40...40 {
      let x = Rational(step, over: 4)
      let bound = growth.constant + growth.slope * Real(x.magnitude)
      #expect(Self.value(at: x).absoluteValue() <= bound)
    }
    // A smaller slope would not do.
    let x = Rational(100)
    #expect(Self.value(at: x) > growth.constant + Real(1) * Real(x))
    #expect(Self.selu.kinks == [0] && Self.selu.symmetry == .neither)
  }

  @Test func `binary64 constants enclose those of more bits`() {
    let rough = Self.selu.inBinary64
    #expect(Self.selu.alpha.inBinary64 == rough.alpha)
    #expect(rough.lambda.lower < rough.lambda.upper)
  }

  @Test func `a definition is opened with its constants`() {
    struct Mean: ActivationGeneric {
      func callAsFunction<A: EnclosedActivation, Bound: IntervalBound>(_ activation: A) -> Double
      where A.Number == Interval<Bound> {
        activation.moments(m: Interval(0), v: Interval(1)).mean.magnitude.approximation
      }
    }
    let standard = ActivationDefinition.selfNormalizing.run(Mean(), boundedBy: BigFloat<2>.self)
    #expect(standard < 1e-30)
    let other = ActivationDefinition.selu(alpha: 1, lambda: 1)
      .run(Mean(), boundedBy: BigFloat<2>.self)
    #expect(other > 0.1)
  }
}
