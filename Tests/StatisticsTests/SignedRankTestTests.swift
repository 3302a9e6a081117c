import IntervalArithmetic
import Statistics
import Testing

@Suite struct SignedRankTestTests {
  private func rationals(_ values: Int...) -> [Rational] { values.map { Rational($0) } }

  @Test func `the statistic is exact`() {
    // Magnitudes 1 1 2 3 3 3 have the ranks 1.5 1.5 3 5 5 5; two zeros are dropped.
    let test = SignedRankTest(differences: rationals(1, -1, 2, 0, 3, 3, -3, 0))
    #expect(test.count == 6 && test.zeros == 2)
    #expect(test.positiveRanks == Rational(29, over: 2))
    #expect(test.negativeRanks == Rational(13, over: 2))
    #expect(test.statistic == test.negativeRanks)
    #expect(test.mean == Rational(21, over: 2))
    #expect(test.tieTerm == 30)
    #expect(test.variance(.omitted) == Rational(91, over: 4))
    #expect(test.variance() == Rational(91, over: 4) - Rational(30, over: 48))
  }

  /// The variance with ties is that of all assignments of signs, by brute force.
  @Test func `the corrected variance is the exact one`() {
    let magnitudes = rationals(1, 1, 2, 3, 3, 3)
    let ranks = magnitudes.averageRanks
    let test = SignedRankTest(differences: magnitudes)
    let sums = (0..<64).map { signs in
      ranks.indices.filter { signs >> $0 & 1 == 1 }.map { ranks[$0] }.reduce(0, +)
    }
    let squares = sums.map { ($0 - test.mean) * ($0 - test.mean) }.reduce(0, +)
    #expect(squares / 64 == test.variance())
    #expect(squares / 64 != test.variance(.omitted))
  }

  @Test func `turning the pairs over turns the sign of z over`() {
    let differences = rationals(5, -2, 7, 1, 1, -9, 4)
    let test = SignedRankTest(differences: differences)
    let turned = SignedRankTest(differences: differences.map { -$0 })
    #expect(test.z() == -turned.z())
    #expect(test.pValue(.twoSided) == turned.pValue(.twoSided))
    let total = test.pValue(.greater) + turned.pValue(.greater)
    #expect(total.contains(Rational(1)))
    #expect(test.pValue(.greater) < turned.pValue(.greater))
  }

  /// scipy.stats.wilcoxon([5, -2, 7, 1, 1, -9, 4], correction=False, method="approx")
  @Test func `a p-value is the one of the normal approximation`() throws {
    // W+ = 18 of 28, mean 14, variance 35 - 6/48: z = 4/sqrt(34.875).
    let test = SignedRankTest(differences: [5, -2, 7, 1, 1, -9, 4])
    #expect(test.positiveRanks == 18)
    let z = test.z()
    let square = z * z
    #expect(square.contains(Rational(16) / (Rational(279, over: 8))))
    let p = test.pValue(.twoSided)
    let printed = try Rational(parsing: "0.49819405658410876")
    #expect(
      p.isSubset(of: .init(from: printed - .powerOfTen(-15), through: printed + .powerOfTen(-15))))
  }

  @Test func `without differences nothing is claimed`() {
    let test = SignedRankTest(differences: [0, 0])
    #expect(test.count == 0 && !test.pValue(.twoSided).isBounded)
  }
}
