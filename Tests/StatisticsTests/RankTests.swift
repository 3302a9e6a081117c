import IntervalArithmetic
import Testing

import Statistics

@Suite struct RankTests {
  private func rationals(_ values: Int...) -> [Rational] { values.map { Rational($0) } }

  @Test func `equal values share the mean of their ranks`() {
    #expect(rationals(30, 10, 20).averageRanks == [3, 1, 2])
    #expect(
      rationals(1, 2, 2, 3).averageRanks == [1, Rational(5, over: 2), Rational(5, over: 2), 4])
    #expect(rationals(7, 7, 7).averageRanks == [2, 2, 2])
    #expect([Rational]().averageRanks == [])
  }

  @Test func `ranks of floats are those of rationals, and what equals nothing is alone`() {
    let numbers: [Float] = [2, 1, 2, -3, 2, 1]
    #expect(numbers.midRanks == [5, 2.5, 5, 1, 5, 2.5])
    #expect(
      numbers.map { Rational(Double($0)) }.averageRanks.map(\.approximation) == numbers.midRanks)
    #expect([Float.nan, .nan].midRanks.sorted() == [1, 2])
    #expect([Float]().midRanks.isEmpty && numbers.tieSizes == [1, 2, 3])
  }
}
