import IntervalArithmetic
import Testing

import Statistics

@Suite struct ExactSignedRankTests {
  /// By all 2ⁿ choices of signs.
  private func counted(_ differences: [Rational]) -> Double {
    let nonzero = differences.filter { $0.signum != 0 }
    let ranks = nonzero.map(\.magnitude).averageRanks
    let total = ranks.sum
    func smaller(_ positive: Rational) -> Rational { min(positive, total - positive) }
    let actual = smaller(zip(nonzero, ranks).filter { $0.0.signum > 0 }.map(\.1).sum)
    let count = (0..<1 << ranks.count).count { signs in
      smaller(ranks.indices.filter { signs >> $0 & 1 == 1 }.map { ranks[$0] }.sum) <= actual
    }
    return Double(count) / Double(1 << ranks.count)
  }

  @Test(arguments: [
    [1, 2, 3, 4, 5], [-1, 2, 3, -4, 5, 6], [1, 1, -1, 2, 2, 0, 3], [3, -3, 3, -3], [0, 0, 7],
  ])
  func `the p-value counts signs`(_ numbers: [Int]) {
    let differences = numbers.map { Rational($0) }
    #expect(
      abs(SignedRankTest.exactPValue(differences: differences) - counted(differences)) < 1e-12)
  }

  @Test func `extremes`() {
    // All of ten positive: 2·2⁻¹⁰.
    let ten = (1...10).map { Rational($0) }
    #expect(abs(SignedRankTest.exactPValue(differences: ten) - 2 / 1024) < 1e-15)
    #expect(SignedRankTest.exactPValue(differences: [0, 0]) == 1)
    // One sign turned is less extreme.
    #expect(SignedRankTest.exactPValue(differences: [-1] + ten.dropFirst()) > 2 / 1024)
  }
}
