import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// Which gains an activation asks for, as a question.
public struct GainRequest: Sendable, Hashable, Codable {
  /// φ
  public var activation: ActivationFormula
  /// q, the mean square that a layer is to keep, positive.
  public var meanSquare: Rational
  /// Significant digits, from 1 to ``MomentsRequest/digitLimit``.
  public var digits: Int

  /// The gains for a mean square of 1 to 30 digits, unless said otherwise.
  public init(activation: ActivationFormula, meanSquare: Rational = 1, digits: Int = 30) {
    precondition(meanSquare > 0, "a mean square is positive")
    precondition(
      (1...MomentsRequest.digitLimit).contains(digits), "a number of digits out of range")
    (self.activation, self.meanSquare, self.digits) = (activation, meanSquare, digits)
  }

  /// Encloses them, at growing precision.
  public func run() -> GainResult {
    let rough = WeightGainSearch(request: self)
    return GainSearch(request: self, brackets: rough.brackets(), isComplete: rough.isComplete)
      .run(bits: digits * 10 / 3 + 32)
  }

  /// The net variances among which weight gains are looked for.
  public static let netVariances: ClosedRange<Rational> =
    Rational.powerOfTwo(-16)...Rational.powerOfTwo(16)
}

/// Whether a fixed point attracts, by the slope of the map there.
public enum Stability: String, Sendable, Codable {
  /// |slope| < 1
  case attracting
  /// slope > 1 or < −1
  case repelling
  /// The slope may be 1 or −1.
  case undecided

  /// What an enclosure of the slope shows.
  init<Bound>(slope: Interval<Bound>) {
    let one = Interval<Bound>(1)
    if slope < one && slope > -one {
      self = .attracting
    } else if slope > one || slope < -one {
      self = .repelling
    } else {
      self = .undecided
    }
  }
}

/// A standard deviation σ_w·√n of weights without biases that makes a mean square a fixed point.
public struct WeightGain: Sendable {
  /// σ_w
  public let gain: Enclosure
  /// σ_w²
  public let variance: Enclosure
  /// Q′(q) at this gain.
  public let slope: Enclosure
  /// Whether the mean square attracts.
  public let stability: Stability
}

/// The scale s > 0 and shift t for which s·φ + t has mean 0 and variance 1 for a standard normal net
/// input: what α and λ do for ELU. There is exactly one such pair, s = 1/std φ(Z) and t = −s·E φ(Z).
public struct NormalizingPair: Sendable {
  /// s
  public let scale: Enclosure
  /// t
  public let shift: Enclosure
  /// s²·∂/∂v Var φ at (0, 1), the one eigenvalue that is not 0 of the layer's map at ω = 0, τ = 1.
  public let slope: Enclosure
  /// Whether (0, 1) attracts.
  public let stability: Stability
}

/// The gains that were found.
public struct GainResult: Sendable {
  /// What was asked.
  public let request: GainRequest
  /// 1/std φ(Z); nil if the deviation may be 0.
  public let byDeviation: Enclosure?
  /// 1/rms φ(Z)
  public let byMeanSquare: Enclosure?
  /// 1/rms φ′(Z); nil if φ is not shown to be continuous, or may be constant.
  public let bySlope: Enclosure?
  /// The weight gains whose net variance lies in ``GainRequest/netVariances``.
  public let weightGains: [WeightGain]
  /// Whether these are all in that range.
  public let isComplete: Bool
  /// The pair that makes mean 0 and variance 1 a fixed point.
  public let normalizing: NormalizingPair?
  /// Bits of the arithmetic.
  public let bits: Int
}

/// Where E φ(√K·Z)² = q, roughly, with proof that there is one K in each bracket.
private struct WeightGainSearch {
  let request: GainRequest
  private let zeros: ZeroSearch<Double>.Zeros

  init(request: GainRequest) {
    self.request = request
    let activation = FormulaActivation<Double>(request.activation)
    let target = Interval<Double>(request.meanSquare)
    let search = ZeroSearch<Double>(
      function: { activation.length(v: $0).value - target },
      slope: { activation.length(v: $0).slope })
    zeros = search.zeros(on: ZeroSearch<Double>.parts(of: GainRequest.netVariances))
  }

  var isComplete: Bool { zeros.isComplete }

  func brackets() -> [ClosedRange<Rational>] {
    zeros.simple.map { $0.lower.rational...$0.upper.rational }
  }
}

private struct GainSearch: PrecisionSearch {
  let request: GainRequest
  let brackets: [ClosedRange<Rational>]
  let isComplete: Bool

  func attempt<Bound: IntervalBound>(
    _: Bound.Type
  ) -> (result: GainResult, isSufficient: Bool) {
    typealias Number = Interval<Bound>
    let activation = FormulaActivation<Bound>(request.activation)
    let one = Number(1)
    let moments = activation.moments(m: Number(0), v: one)
    let slope = activation.slopeMoments(m: Number(0), v: one)
    func reciprocalRoot(_ x: Number) -> Enclosure? {
      x.lower.signum > 0 ? Enclosure(one / x.squareRoot()) : nil
    }
    let gains = brackets.map { bracket in gain(bracket, activation) }
    var normalizing: NormalizingPair?
    if moments.variance.lower.signum > 0 {
      let scale = one / moments.variance.squareRoot()
      let slope = scale.squared() * moments.varianceGradient.v
      normalizing = NormalizingPair(
        scale: Enclosure(scale), shift: Enclosure(-(scale * moments.mean)),
        slope: Enclosure(slope), stability: Stability(slope: slope))
    }
    let result = GainResult(
      request: request, byDeviation: reciprocalRoot(moments.variance),
      byMeanSquare: reciprocalRoot(moments.secondMoment),
      bySlope: slope.flatMap { reciprocalRoot($0.secondMoment) }, weightGains: gains,
      isComplete: isComplete, normalizing: normalizing, bits: Bound.precision)
    let all =
      [result.byDeviation, result.byMeanSquare, result.bySlope, normalizing?.scale].compactMap {
        $0
      }
      + gains.map(\.gain)
    return (result, all.allSatisfy { $0.hasDigits(request.digits) })
  }

  /// The gain of the one K in a bracket, narrowed by Newton's method.
  private func gain<Bound>(
    _ bracket: ClosedRange<Rational>, _ activation: FormulaActivation<Bound>
  ) -> WeightGain {
    typealias Number = Interval<Bound>
    let target = Number(request.meanSquare)
    let search = ZeroSearch<Bound>(
      function: { activation.length(v: $0).value - target },
      slope: { activation.length(v: $0).slope })
    let start = Number(from: bracket.lowerBound, through: bracket.upperBound)
    let netVariance = search.narrowed(start) ?? start
    let variance = netVariance / target
    // Q′(q) = σ_w²·∂/∂v E φ²
    let slope =
      variance * activation.length(v: netVariance).slope
    return WeightGain(
      gain: Enclosure(variance.squareRoot()), variance: Enclosure(variance),
      slope: Enclosure(slope), stability: Stability(slope: slope))
  }
}
