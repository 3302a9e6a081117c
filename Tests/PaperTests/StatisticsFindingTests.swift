import IntervalArithmetic
import Paper
import Testing

@Suite struct StatisticsFindingTests {
  private static let small = table([
    [99, 80, 70, 60, 50, 40, 30], [98, 81, 72, 63, 54, 45, 36], [97, 79, 68, 57, 46, 35, 24],
  ])

  private func holds(_ id: String, _ printed: PrintedStatistics) -> Bool? {
    statisticsFindings(table: Self.small, printed: printed).first { $0.id == id }!.holds
  }

  /// Changes the printed numbers and expects the verdict to turn over.
  private func expectTurn(
    _ id: String, from before: Bool, _ change: (inout PrintedStatistics) -> Void
  ) {
    var printed = PrintedStatistics.paper
    #expect(holds(id, printed) == before, "\(id)")
    change(&printed)
    #expect(holds(id, printed) == !before, "\(id) after the change")
  }

  @Test func `every claim about the tables is decided once`() {
    let findings = statisticsFindings(table: Self.small)
    #expect(findings.count == 22)
    #expect(Set(findings.map(\.id)).count == 22)
    #expect(findings.allSatisfy { !$0.detail.isEmpty && !$0.detail.contains("\n") })
  }

  @Test func `claims about printed numbers alone turn over with them`() {
    expectTurn("table-2-best-network", from: true) { $0.tox21[3].values[0] = 85 }
    expectTurn("table-2-depth-advantage-mean", from: true) { $0.tox21[0].values[6] = 79 }
    expectTurn("table-2-depth-advantage-best", from: false) {
      $0.tox21[0].values[3...] = [83, 85, 86, 90]
    }
    expectTurn("text-tox21-snn", from: false) { $0.tox21InText.spread = Rational(1, over: 500) }
    expectTurn("text-htru2-c45", from: false) { $0.decisionTreeInText = Rational(946, over: 1000) }
    expectTurn("table-3-best-network", from: true) { $0.htru2[1].value = 1 }
    expectTurn("text-tox21-outperforms-all", from: false) { $0.tox21Winner = Rational(8, over: 10) }
  }

  /// A table with the sizes that the paper states, and its twins with one of them changed.
  @Test func `claims about the data sets turn over with the data`() {
    func verdicts(_ points: [Int], _ features: [Int]) -> [Bool?] {
      let rows = zip(points, features).enumerated().map { index, sizes in
        BenchmarkTable.Row(
          dataset: "\(index)", points: sizes.0, features: sizes.1,
          accuracies: Dictionary(uniqueKeysWithValues: Method.allCases.map { ($0, 1) }))
      }
      var printed = PrintedStatistics.paper
      (printed.smallSets, printed.largeSets) = (2, 1)
      let findings = statisticsFindings(table: BenchmarkTable(rows: rows), printed: printed)
      return [
        "uci-dataset-sizes", "uci-dataset-features", "uci-small-large-main",
        "uci-small-large-appendix",
      ].map { id in findings.first { $0.id == id }!.holds }
    }
    #expect(verdicts([10, 999, 130_499], [4, 9, 250]) == [true, true, true, true])
    #expect(verdicts([11, 999, 130_500], [4, 9, 263]) == [false, false, true, true])
    #expect(verdicts([10, 1000, 130_000], [3, 9, 250]) == [true, false, false, true])
    #expect(verdicts([10, 1001, 130_000], [4, 9, 250]) == [true, true, false, false])
  }

  /// Ten data sets on which SNNs always win, so that every one-sided p-value is below 0.05.
  @Test func `significance is that of the data`() {
    let better = table((0..<10).map { [90, 80 - $0, 79 - $0, 78 - $0, 77 - $0, 76 - $0, 75 - $0] })
    let worse = table((0..<10).map { [60, 80 - $0, 79 - $0, 78 - $0, 77 - $0, 76 - $0, 75 - $0] })
    let equal = table((0..<10).map { [90 - $0, 90 - $0, 79, 78, 77, 76, 75] })
    let ids = ["table-1-left-significance-two-sided", "table-1-left-significance-one-sided"]
    func verdicts(_ table: BenchmarkTable) -> [Bool?] {
      ids.map { id in statisticsFindings(table: table).first { $0.id == id }!.holds }
    }
    #expect(verdicts(better) == [true, true])
    #expect(verdicts(worse) == [true, false])
    #expect(verdicts(equal) == [nil, nil], "without differences there is no p-value")
  }

  @Test(.enabled(if: PaperData.isPresent, PaperData.absence))
  func `the claims about Table A11 are decided, and turn over with the printed numbers`() throws {
    let table = try PaperData.table()
    func verdicts(_ printed: PrintedStatistics) -> [String: Bool] {
      Dictionary(
        uniqueKeysWithValues: statisticsFindings(table: table, printed: printed)
          .compactMap { finding in finding.holds.map { (finding.id, $0) } })
    }
    let asPrinted = verdicts(.paper)
    let claims = asPrinted.filter { id, _ in id.hasPrefix("table-1-left") || id.hasPrefix("uci") }
    #expect(asPrinted.count == 22)
    #expect(
      claims == [
        "table-1-left-rank-differences": false, "table-1-left-rank-order": true,
        "table-1-left-p-msrainit": false,
        "table-1-left-p-layernorm": false, "table-1-left-p-highway": false,
        "table-1-left-p-resnet": false, "table-1-left-p-weightnorm": false,
        "table-1-left-p-batchnorm": false, "table-1-left-p-one-sided": true,
        "table-1-left-significance-two-sided": false,
        "table-1-left-significance-one-sided": true, "uci-dataset-sizes": true,
        "uci-dataset-features": false, "uci-small-large-main": true,
        "uci-small-large-appendix": false,
      ])

    var changed = PrintedStatistics.paper
    let ranks = table.averageRanks
    changed.rankDifferences = changed.rankDifferences.map { ($0.method, ranks[$0.method]! - 4) }
    changed.pValues = changed.pValues.map { ($0.method, $0.value * 2) }
    let turned = verdicts(changed)
    #expect(turned["table-1-left-rank-differences"] == true)
    #expect(turned["table-1-left-p-one-sided"] == false)
    for method in Method.allCases where method != .snn {
      #expect(turned["table-1-left-p-\(method.rawValue.lowercased())"] == true)
    }
    changed.rankDifferences.swapAt(2, 3)
    #expect(verdicts(changed)["table-1-left-rank-order"] == false)
  }
}
