import FloatNetwork
import IntervalArithmetic
import Statistics
import Testing

/// Samples beside enclosures: a mistake of a percent would show.
@Suite struct InitializationSampleTests {
  @Test func `the share of normal weights in a domain`() {
    let (units, n) = (40_000, 64)
    let stream = RandomStream(seed: 7)
    var hits = 0
    for unit in 0..<units {
      var (sum, squares) = (0.0, 0.0)
      for input in 0..<n {
        let weight = stream.normal(at: UInt64(unit * n + input)) / 8
        sum += weight
        squares += weight * weight
      }
      if abs(sum) <= 0.5, squares >= 0.95, squares <= 1.1 { hits += 1 }
    }
    let half = ProbabilityNumber(Rational(1, over: 2))
    let share = NormalSums(count: n).probability(
      sumFrom: -half, through: half,
      squaresFrom: ProbabilityNumber(Rational(64 * 19, over: 20)),
      through: ProbabilityNumber(Rational(64 * 11, over: 10))
    ).lower.approximation
    let deviation = (share * (1 - share) / Double(units)).squareRoot()
    #expect(abs(Double(hits) / Double(units) - share) < 4 * deviation)
    #expect(abs(Double(hits) / Double(units) - 1.1 * share) > 4 * deviation)
  }
}
