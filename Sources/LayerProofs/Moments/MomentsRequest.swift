import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// The moments of an activation for a normal net input, as a question.
public struct MomentsRequest: Sendable, Hashable, Codable {
  /// φ
  public var activation: ActivationFormula
  /// m, the mean of the net input.
  public var mean: Rational
  /// v, its variance, positive.
  public var variance: Rational
  /// Significant digits that the enclosures should have, from 1 to ``digitLimit``.
  public var digits: Int

  /// Numbers of digits beyond this would take hours.
  public static let digitLimit = 2000

  /// The moments for a standard normal net input to 30 digits, unless said otherwise.
  public init(
    activation: ActivationFormula, mean: Rational = 0, variance: Rational = 1, digits: Int = 30
  ) {
    precondition(variance > 0, "a variance is positive")
    precondition((1...Self.digitLimit).contains(digits), "a number of digits out of range")
    (self.activation, self.mean, self.variance) = (activation, mean, variance)
    self.digits = digits
  }

  /// Encloses them, at growing precision.
  public func run() -> MomentsResult {
    MomentsSearch(request: self).run(bits: digits * 10 / 3 + 24)
  }
}

/// What is expected of φ(z).
public enum MomentQuantity: String, Sendable, CaseIterable, Codable {
  /// E φ
  case mean
  /// E φ²
  case secondMoment = "second-moment"
  /// Var φ
  case variance
  /// E φ′²
  case squaredSlope = "squared-slope"
  /// E φ⁴/(E φ²)²
  case kurtosis
}

/// A quantity and its derivatives by the mean and the variance of the net input.
public struct MomentValue: Sendable {
  /// Which.
  public let quantity: MomentQuantity
  /// Its value; nil where φ is not shown to be continuous, so that it may be infinite.
  public let value: Enclosure?
  /// ∂/∂m
  public let slopeByMean: Enclosure?
  /// ∂/∂v
  public let slopeByVariance: Enclosure?
}

/// The enclosures that were found.
public struct MomentsResult: Sendable {
  /// What was asked.
  public let request: MomentsRequest
  /// In the order of ``MomentQuantity``.
  public let values: [MomentValue]
  /// The rule for the moments of φ; nil if none applies, and then nothing is known.
  public let method: ExpectationMethod?
  /// Bits of the arithmetic.
  public let bits: Int
  /// Whether all enclosures have the digits that were asked for.
  public let isSufficient: Bool

  /// The value of a quantity.
  public func value(_ quantity: MomentQuantity) -> Enclosure? {
    values.first { $0.quantity == quantity }?.value
  }
}

private struct MomentsSearch: PrecisionSearch {
  let request: MomentsRequest

  func attempt<Bound: IntervalBound>(
    _: Bound.Type
  ) -> (result: MomentsResult, isSufficient: Bool) {
    typealias Number = Interval<Bound>
    let activation = FormulaActivation<Bound>(request.activation)
    let (m, v) = (Number(request.mean), Number(request.variance))
    let moments = activation.moments(m: m, v: v)
    let fourth = activation.squareMoments(m: m, v: v)
    let slope = activation.slopeMoments(m: m, v: v)
    let second = moments.secondMoment
    let kurtosis = fourth.secondMoment / second.squared()
    /// (a/b²)′ = a′/b² − 2a·b′/b³
    func kurtosisSlope(_ a: Number, _ b: Number) -> Number {
      a / second.squared() - Number(2) * kurtosis * b / second
    }
    func entry(
      _ quantity: MomentQuantity, _ value: Number?, _ byMean: Number?, _ byVariance: Number?
    ) -> MomentValue {
      MomentValue(
        quantity: quantity, value: value.map { Enclosure($0.withoutDust) },
        slopeByMean: byMean.map { Enclosure($0.withoutDust) },
        slopeByVariance: byVariance.map { Enclosure($0.withoutDust) })
    }
    let hasKurtosis = second.lower.signum > 0
    let values = [
      entry(.mean, moments.mean, moments.meanGradient.m, moments.meanGradient.v),
      entry(
        .secondMoment, second, moments.secondMomentGradient.m, moments.secondMomentGradient.v),
      entry(.variance, moments.variance, moments.varianceGradient.m, moments.varianceGradient.v),
      entry(
        .squaredSlope, slope?.secondMoment, slope?.secondMomentGradient.m,
        slope?.secondMomentGradient.v),
      hasKurtosis
        ? entry(
          .kurtosis, kurtosis,
          kurtosisSlope(fourth.secondMomentGradient.m, moments.secondMomentGradient.m),
          kurtosisSlope(fourth.secondMomentGradient.v, moments.secondMomentGradient.v))
        : entry(.kurtosis, nil, nil, nil),
    ]
    let isSufficient = values.allSatisfy { entry in
      [entry.value, entry.slopeByMean, entry.slopeByVariance].allSatisfy {
        $0.map { $0.hasDigits(request.digits) } ?? true
      }
    }
    return (
      MomentsResult(
        request: request, values: values, method: moments.method, bits: Bound.precision,
        isSufficient: isSufficient && moments.method != nil), isSufficient || moments.method == nil
    )
  }
}

extension Interval {
  /// The same numbers, and perhaps others below 2⁻²⁰⁰⁰⁰ in magnitude: as fractions, smaller ones would
  /// fill the memory.
  fileprivate var withoutDust: Self {
    let dust = Self(Rational.powerOfTwo(-20_000))
    func lowered(_ x: Bound) -> Bound {
      x > .zero && x < dust.lower ? .zero : x < .zero && x > -dust.lower ? -dust.upper : x
    }
    return Self(unchecked: lowered(lower), -lowered(-upper))
  }
}
