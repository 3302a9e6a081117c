import IntervalArithmetic
import Paper
import Statistics
import Testing

@Suite struct BenchmarkTableRankTests {
  @Test func `the best accuracy has rank 1`() {
    let ranks = table([[90, 80, 70, 60, 50, 40, 40], [10, 90, 90, 90, 20, 10, 10]]).averageRanks
    // Ranks of the first row: 1 2 3 4 5 6.5 6.5; of the second: 6 2 2 2 4 6 6.
    #expect(ranks[.snn] == Rational(7, over: 2))
    #expect(ranks[.msraInit] == 2)
    #expect(ranks[.layerNorm] == Rational(25, over: 4))
    #expect(ranks.values.reduce(0, +) == 28)
  }

  @Test(
    .enabled(if: PaperData.isPresent, PaperData.absence),
    .enabled(if: SciPy.isPresent, SciPy.absence), arguments: Method.allCases.filter { $0 != .snn })
  func `SciPy agrees to twelve digits`(_ method: Method) throws {
    let table = try PaperData.table()
    let test = SignedRankTest(.snn, against: method, in: table)
    let differences = table.completeRows.map { row in
      ((row.accuracies[.snn]! - row.accuracies[method]!) * 10_000).description
    }
    let program = """
      import sys, scipy.stats
      d = [int(x) for x in sys.stdin.read().split()]
      for side in ('two-sided', 'greater'):
          r = scipy.stats.wilcoxon(d, zero_method='wilcox', correction=False,
                                   alternative=side, method='approx')
          print(repr(float(r.statistic)), repr(float(r.zstatistic)), repr(float(r.pvalue)))
      """
    let lines = try SciPy.run(program, input: differences.joined(separator: " "))
      .split(separator: "\n").map { $0.split(separator: " ").map { Double($0)! } }
    func agrees(_ enclosure: SignedRankTest.Real, _ value: Double) -> Bool {
      let slack = Rational(value).magnitude * Rational.powerOfTen(-12)
      return enclosure.isSubset(
        of: .init(from: Rational(value) - slack, through: Rational(value) + slack))
    }
    try #require(lines.count == 2)
    #expect(Rational(lines[0][0]) == test.statistic)
    #expect(Rational(lines[1][0]) == test.positiveRanks)
    #expect(agrees(test.z(), lines[1][1]))
    #expect(agrees(test.pValue(.twoSided), lines[0][2]))
    #expect(agrees(test.pValue(.greater), lines[1][2]))
    // The variant without the correction is another number, so the comparison can fail.
    #expect(!agrees(test.pValue(.twoSided, .omitted), lines[0][2]))
  }
}
