import IntervalArithmetic
import SignalPropagation

/// Powers of the mean squares of a network whose activation is linear on both sides of 0, as ReLU is, and
/// that has no biases: there mean squares are products of independent factors.
///
/// With φ(x)² = c₊x² for x > 0 and c₋x² for x < 0, q_l = σ_w²·q_{l−1}·X_l, X_l the mean of n_l independent
/// copies of φ(Z)², independent of all before. So q_l^k divided by its expectation is a martingale, and by
/// Ville's inequality P(q_l ever above b_l) ≤ max_l (q₀/b_l)^k·Π_{i ≤ l} σ_w^{2k}·E X_i^k. Below, with B_l
/// the number of positive net inputs of a layer and c = max(c₊, c₋), X_l ≥ (c/n)·χ² of B_l degrees, so that
/// likewise P(q_l ever below a_l) ≤ max_l (a_l/q₀)^k·Π_{i ≤ l} (σ_w²c/n_i)^{−k}·E[χ^{−2k}; B_i > 2k], and
/// what is left is the probability that some B_l ≤ 2k; see `Documentation/Width.md`.
package struct PowerMajorant {
  package typealias Number = Interval<Double>

  /// c₊ and c₋, the larger one first.
  private let slopes: (greater: Rational, less: Rational)
  private let network: RandomNetwork

  /// Nil if the activation is not linear on both sides of 0, or if there are biases.
  package init?(_ network: RandomNetwork) {
    guard network.biasVariance == 0, let (left, right) = network.activation.homogeneousSlopes
    else { return nil }
    let (a, b) = (left * left, right * right)
    slopes = (max(a, b), min(a, b))
    guard slopes.greater > 0 else { return nil }
    self.network = network
  }

  /// The largest power that is tried, and the most units.
  static var mostPowers: Int { 512 }
  static var mostUnits: Int { 1 << 16 }

  /// What a layer of a width multiplies expectations by, or nil if that is not finite.
  package struct Factor {
    /// A bound of E (q_l/q_{l−1})^{±k}, for −k on the event that B is large enough.
    package let factor: Number
    /// A bound of the probability that B is not.
    package let exception: Number
  }

  // MARK: - Above

  /// For k = 0, …, `most`, the factors of (q_l/q_{l−1})^k.
  ///
  /// e_m = E X^m is the sum over j = 1, …, m of (j(n + 1) − m)/m·C(m, j)·n^{−j}·E φ(Z)^{2j}·e_{m−j}: the
  /// recursion for the powers of a power series. For m ≤ n all terms are positive.
  package func upperFactors(width n: Int, most: Int) -> [Number] {
    precondition(most <= n, "a power of more than n")
    let weight = Number(network.weightVariance)
    let (c, d) = (weight * Number(slopes.greater), weight * Number(slopes.less))
    let size = Number(n)
    var moments = [Number(1)]
    for m in 1...max(most, 1) where m <= most {
      // C(m, j)·n^{−j}·(2j − 1)!!·c^j/2, and the same with d.
      var (first, second) = (Number(1) / Number(2), Number(1) / Number(2))
      var sum = Number(0)
      for j in 1...m {
        let step = Number((m - j + 1) * (2 * j - 1)) / (Number(j) * size)
        first = first * step * c
        second = second * step * d
        sum = sum + Number(j * (n + 1) - m) / Number(m) * (first + second) * moments[m - j]
      }
      moments.append(sum)
      if !sum.isBounded { break }
    }
    return moments
  }

  // MARK: - Below

  /// The binomial weights of a width, largest first in the middle: C(n, B)/C(n, ⌊n/2⌋), from 0 through n.
  package static func binomialWeights(_ n: Int) -> [Number] {
    var weights = [Number](repeating: Number(0), count: n + 1)
    let middle = n / 2
    weights[middle] = Number(1)
    for b in stride(from: middle + 1, through: n, by: 1) {
      weights[b] = weights[b - 1] * Number(n - b + 1) / Number(b)
    }
    for b in stride(from: middle - 1, through: 0, by: -1) {
      weights[b] = weights[b + 1] * Number(b + 1) / Number(n - b)
    }
    return weights
  }

  /// The factor of (q_l/q_{l−1})^{−k}; nil if there is none.
  ///
  /// - Parameter weights: The binomial ones of the width.
  package func lowerFactor(power k: Int, width n: Int, weights: [Number]) -> Factor? {
    guard n > 2 * k else { return nil }
    // σ_w²c/2
    let scale = Number(network.weightVariance) * Number(slopes.greater) / Number(2)
    // With equal slopes all units count.
    let isEven = slopes.greater == slopes.less
    /// Π_{i ≤ k} (n/2)/(B − 2i), so that E (χ²_B)^{−k} is it times n^{−k}.
    func inverse(_ degrees: Int) -> Number {
      (1...k).reduce(Number(1)) { $0 * Number(n) / Number(2 * (degrees - 2 * $1)) }
    }
    let whole = scale.power(-k)
    if isEven { return Factor(factor: whole * inverse(n), exception: Number(0)) }
    let middle = max(n / 2, 2 * k + 1)
    var sum = Number(0)
    // B of one parity from the middle upwards and downwards: the next but one factor is B/(B − 2k) times
    // the other.
    for start in [middle, middle + 1] where start <= n {
      let first = inverse(start)
      var value = first
      for b in stride(from: start, through: n, by: 2) {
        sum = sum + weights[b] * value
        value = value * Number(b - 2 * k) / Number(b)
      }
      value = first
      for b in stride(from: start - 2, to: 2 * k, by: -2) {
        value = value * Number(b) / Number(b - 2 * k)
        sum = sum + weights[b] * value
      }
    }
    let total = weights.reduce(Number(0)) { $0 + $1 }
    let few = weights[...(2 * k)].reduce(Number(0)) { $0 + $1 }
    return Factor(factor: whole * (sum / total), exception: few / total)
  }

  // MARK: - Layers

  /// The factors of one power for all widths; nil where one is not finite.
  func factors(power k: Int, isUpper: Bool) -> [Int: Factor]? {
    var factors: [Int: Factor] = [:]
    for width in network.widths.different {
      guard width <= Self.mostUnits, let factor = factor(power: k, isUpper: isUpper, width: width),
        factor.factor.isBounded
      else { return nil }
      factors[width] = factor
    }
    return factors
  }

  private func factor(power k: Int, isUpper: Bool, width: Int) -> Factor? {
    if isUpper {
      guard k <= min(width, Self.mostPowers) else { return nil }
      let factors = upperFactors(width: width, most: k)
      return factors.count > k ? Factor(factor: factors[k], exception: Number(0)) : nil
    }
    return lowerFactor(power: k, width: width, weights: Self.binomialWeights(width))
  }

  /// Bounds of leaving by the edges of layers of each width in the layers 1, …, l; nil if the power is not
  /// one that can be used.
  func bounds(power: Int, isUpper: Bool, edges: [Int: Rational]) -> Bounds? {
    factors(power: power, isUpper: isUpper).map {
      Bounds(network, $0, power: power, isUpper: isUpper, edges: edges)
    }
  }

  struct Bounds: Sequence, IteratorProtocol {
    private let network: RandomNetwork
    private let factors: [Int: Factor]
    private let power: Int
    private let isUpper: Bool
    /// (q₀/b)^k or (a/q₀)^k.
    private let distances: [Int: Number]
    private var layer = 0
    /// A bound of E (q_l/q₀)^{±k}.
    private var product = Number(1)
    private var greatest = 0.0
    private var exceptions = Number(0)

    init(
      _ network: RandomNetwork, _ factors: [Int: Factor], power: Int, isUpper: Bool,
      edges: [Int: Rational]
    ) {
      (self.network, self.factors, self.power, self.isUpper) = (network, factors, power, isUpper)
      let input = network.inputMeanSquare
      distances = edges.mapValues {
        Number(isUpper ? input / $0 : $0 / input).power(power)
      }
    }

    mutating func next() -> Number? {
      guard layer < network.widths.depth else { return nil }
      layer += 1
      let width = network.widths.units(ofLayer: layer)
      product = product * factors[width]!.factor
      exceptions = exceptions + factors[width]!.exception
      // Of (0, ∞): what is not a number would be no bound.
      greatest = Swift.max(greatest, (product * distances[width]!).upper)
      return Number(Swift.min(greatest, 1)) + exceptions
    }

    /// A number x beyond which, on the edge's side, the mean square of the layer that was last bounded lies
    /// with a probability of at most `share`, apart from exceptions.
    func quantile(share: Number) -> Double? {
      guard product.lower > 0, product.isBounded else { return nil }
      let way = ((product.log() - share.log()) / Number(power)).exp()
      let input = Number(network.inputMeanSquare)
      let place = isUpper ? input * way : input / way
      return isUpper ? place.upper : place.lower
    }
  }
}

extension ActivationFormula {
  /// φ = left·x below 0 and right·x above; nil if φ is not such.
  package var homogeneousSlopes: (left: Rational, right: Rational)? {
    guard let terms = piecewise.terms, piecewise.kinks == [] || piecewise.kinks == [0] else {
      return nil
    }
    func slope(_ piece: ExponentialPolynomial) -> Rational? {
      if piece.terms.isEmpty { return 0 }
      guard piece.terms.count == 1, let term = piece.terms.first,
        term.monomial.power == 1, term.monomial.rate == 0
      else { return nil }
      return term.coefficient.rationalValue
    }
    guard let left = slope(terms[0]), let right = slope(terms[terms.count - 1]) else { return nil }
    return (left, right)
  }

  /// ℓ = (left² + right²)/2 for such φ.
  package var homogeneousMeanSquare: Rational? {
    homogeneousSlopes.map { ($0.left * $0.left + $0.right * $0.right) / 2 }
  }
}
