import FloatNetwork
import Formulas
import IntervalArithmetic
import SignalPropagation
import Statistics

/// What dropout does to activations of mean 0 and variance 1, measured and by formula.
public struct DropoutCheck: Sendable {
  public typealias Real = Interval<BigFloat<2>>

  /// Mean and variance, with half widths of 95 % confidence intervals.
  public struct Moments: Sendable {
    public let mean: Double
    public let meanHalfWidth: Double
    public let variance: Double
    public let varianceHalfWidth: Double
  }

  /// 1 − q
  public let rate: Rational
  /// The certified affine map and its moments at (0, 1).
  public let theory: AlphaDropout<Real>
  /// SELU activations of standard normal net inputs after alpha dropout, and after dropout to zero.
  public let alpha: Moments
  public let ordinary: Moments
  /// What dropout to zero makes of the variance 1, namely 1/q.
  public let ordinaryVariance: Real

  public init(rate: Rational, samples: Int, seed: UInt64, workers: Workers) {
    self.rate = rate
    let keep = Real(Rational(1) - rate)
    theory = AlphaDropout(selu: .selfNormalizing, keep: keep)
    ordinaryVariance = Real(1) / keep
    let random = RandomStream(seed: seed)
    let x = InputDistribution.normal.sample(rows: samples, columns: 1, random: random)
    Activation.selu.apply(x, into: x, workers: workers)
    let pass = Pass(workers: workers, isTraining: true, random: random.substream(1))
    let dropped = rate.approximation
    alpha = Self.moments(Dropout(alphaRate: dropped, width: 1).forward(x, pass))
    ordinary = Self.moments(Dropout(rate: dropped, width: 1).forward(x, pass))
  }

  /// Whether the moments are 0 and 1 within three half widths, nearly six standard errors.
  public static func keepsMoments(_ moments: Moments) -> Bool {
    abs(moments.mean) <= 3 * moments.meanHalfWidth
      && abs(moments.variance - 1) <= 3 * moments.varianceHalfWidth
  }

  private static func moments(_ x: Matrix) -> Moments {
    let numbers = x.elements.map(Double.init)
    let n = Double(numbers.count)
    let mean = numbers.reduce(0, +) / n
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
    let squares = numbers.map { ($0 - mean) * ($0 - mean) }
    let z = NormalQuantile.twoSided95
    return Moments(
      mean: mean, meanHalfWidth: z * (variance / n).squareRoot(), variance: variance,
      varianceHalfWidth: z * (squares.sampleVariance / n).squareRoot())
  }
}
