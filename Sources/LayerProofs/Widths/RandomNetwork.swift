import IntervalArithmetic
import SignalPropagation

/// A network at initialization: independent weights N(0, σ_w²/n) for n inputs of a unit, biases N(0, σ_b²),
/// one input, and φ after each layer.
///
/// Given a layer's activations x of mean square q, the net inputs of the next one are independent and
/// normal with variance K = σ_b² + σ_w²q, exactly and at every width. So the mean squares q₀, q₁, … are a
/// Markov chain: qₗ is the mean of nₗ independent copies of φ(√K·Z)².
public struct RandomNetwork: Sendable, Hashable {
  /// φ
  public var activation: ActivationFormula
  /// σ_w², positive.
  public var weightVariance: Rational
  /// σ_b², not negative.
  public var biasVariance: Rational
  /// q₀, positive.
  public var inputMeanSquare: Rational
  /// How many units the layers have.
  public var widths: Widths

  /// The units of each layer, without the input.
  public enum Widths: Sendable, Hashable {
    /// The same number in each of so many layers.
    case uniform(Int, depth: Int)
    /// n₁, …, n_L
    case each([Int])

    /// L
    public var depth: Int {
      switch self {
      case .uniform(_, let depth): depth
      case .each(let widths): widths.count
      }
    }

    /// n of layer 1, …, L.
    public func units(ofLayer layer: Int) -> Int {
      switch self {
      case .uniform(let width, _): width
      case .each(let widths): widths[layer - 1]
      }
    }

    /// Those that some layer has, ascending.
    public var different: [Int] {
      switch self {
      case .uniform(let width, _): [width]
      case .each(let widths): Set(widths).sorted()
      }
    }

    /// The smallest of them.
    package var least: Int { different[0] }

    /// Those of the layers right below a layer of a width; the input is none of these.
    func below(_ width: Int) -> [Int] {
      switch self {
      case .uniform: [width]
      case .each(let widths):
        Set(zip(widths, widths.dropFirst()).filter { $0.1 == width }.map(\.0)).sorted()
      }
    }
  }

  /// The network with given variances.
  public init(
    activation: ActivationFormula, weightVariance: Rational, biasVariance: Rational = 0,
    inputMeanSquare: Rational = 1, widths: Widths
  ) {
    precondition(
      weightVariance > 0 && biasVariance >= 0 && inputMeanSquare > 0 && widths.depth > 0
        && widths.least > 0, "a network out of range")
    self.activation = activation
    (self.weightVariance, self.biasVariance) = (weightVariance, biasVariance)
    (self.inputMeanSquare, self.widths) = (inputMeanSquare, widths)
  }

  /// K over a range of mean squares, rounded outward.
  func netVariance(_ q: Interval<Double>) -> Interval<Double> {
    Interval(biasVariance) + Interval(weightVariance) * q
  }

  /// Where the mean square below a layer of a width may be while all are where they are to stay.
  func domain<Number: Comparable>(
    of width: Int, _ intervals: [Int: ClosedRange<Number>], input: Number
  ) -> ClosedRange<Number> {
    widths.below(width).reduce(input...input) {
      min($0.lowerBound, intervals[$1]!.lowerBound)...max($0.upperBound, intervals[$1]!.upperBound)
    }
  }
}
