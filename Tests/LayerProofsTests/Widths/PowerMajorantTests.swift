import IntervalArithmetic
import LayerProofs
import SignalPropagation
import Testing

/// Mean squares that are products of independent factors, against numbers that are known otherwise.
@Suite struct PowerMajorantTests {
  private func network(
    _ name: String, _ weights: Rational, width: Int, depth: Int = 50
  ) throws -> RandomNetwork {
    RandomNetwork(
      activation: try ActivationFormula(parsing: name), weightVariance: weights,
      widths: .uniform(width, depth: depth))
  }

  private func contains(_ interval: Interval<Double>, _ value: Rational) -> Bool {
    interval.lower.rational <= value && value <= interval.upper.rational
      && interval.upper - interval.lower <= 1e-12 * interval.upper
  }

  /// E (χ²_n/n)^k = n(n + 2)⋯(n + 2k − 2)/n^k, and its inverse n^k/((n − 2)⋯(n − 2k)).
  @Test(arguments: [1, 2, 7, 30]) func `powers of chi square`(_ k: Int) throws {
    let n = 64
    let majorant = try #require(PowerMajorant(try network("identity", 1, width: n)))
    let above = (0..<k).reduce(Rational(1)) { $0 * Rational(n + 2 * $1, over: n) }
    #expect(contains(majorant.upperFactors(width: n, most: k)[k], above))
    let below = (1...k).reduce(Rational(1)) { $0 * Rational(n, over: n - 2 * $1) }
    let factor = try #require(
      majorant.lowerFactor(power: k, width: n, weights: PowerMajorant.binomialWeights(n)))
    #expect(contains(factor.factor, below) && factor.exception.upper == 0)
  }

  /// By sums over the number of positive net inputs, exactly.
  @Test(arguments: [1, 2, 5, 9]) func `powers of ReLU`(_ k: Int) throws {
    let n = 24
    let majorant = try #require(PowerMajorant(try network("relu", 2, width: n)))
    var binomials = [Rational(1)]
    for b in 1...n { binomials.append(binomials[b - 1] * Rational(n - b + 1, over: b)) }
    let total = Rational.powerOfTwo(n)
    var (above, below, few) = (Rational(0), Rational(0), Rational(0))
    for b in 0...n {
      above =
        above + binomials[b]
        * (0..<k).reduce(Rational(1)) { $0 * Rational(2 * (b + 2 * $1), over: n) }
      if b > 2 * k {
        below =
          below + binomials[b]
          * (1...k).reduce(Rational(1)) { $0 * Rational(n, over: 2 * (b - 2 * $1)) }
      } else {
        few = few + binomials[b]
      }
    }
    #expect(contains(majorant.upperFactors(width: n, most: k)[k], above / total))
    let factor = try #require(
      majorant.lowerFactor(power: k, width: n, weights: PowerMajorant.binomialWeights(n)))
    #expect(contains(factor.factor, below / total))
    #expect(contains(factor.exception, few / total))
  }

  @Test func `others have no products`() throws {
    #expect(PowerMajorant(try network("selu", 1, width: 64)) == nil)
    #expect(PowerMajorant(try network("max(x, 0) + 1", 1, width: 64)) == nil)
    var biased = try network("relu", 2, width: 64)
    biased.biasVariance = 1
    #expect(PowerMajorant(biased) == nil)
  }

  /// He's weights: of 10 000 simulated networks of 512 units, 99 of 100 are within [0.1100, 5.5499] in all of
  /// 50 layers (Experiments/mean_squares.py).
  @Test func `He's weights drift slowly`() throws {
    let ninetyNine = Rational(99, over: 100)
    let proof = try #require(
      WidthSearch(try network("relu", 2, width: 512)).intervals(probability: ninetyNine))
    #expect(proof.probability >= ninetyNine)
    #expect(proof.interval.lowerBound > Rational(7, over: 100) && proof.interval.upperBound < 8)
    #expect(proof.interval.lowerBound < Rational(12, over: 100) && proof.interval.upperBound > 5)
    // With half the variance the mean squares vanish.
    #expect(
      WidthSearch(try network("relu", 1, width: 512)).proof(interval: proof.interval) == nil)
    let deep = try #require(
      WidthSearch(try network("relu", 2, width: 512)).depth(
        interval: proof.interval, probability: ninetyNine, limit: 1000))
    #expect((48...52).contains(deep.network.widths.depth))
    let wide = try #require(
      WidthSearch(try network("relu", 2, width: 1)).width(
        interval: proof.interval, probability: ninetyNine))
    #expect((500...520).contains(wide.network.widths.least))
    #expect(proof.quantileBounds(probability: Rational(1, over: 2)).count == 50)
  }
}
