import IntervalArithmetic
import Paper
import Testing

@Suite struct StatisticsFindingTests {
  private static let small = table([
    [99, 80, 70, 60, 50, 40, 30], [98, 81, 72, 63, 54, 45, 36], [97, 79, 68, 57, 46, 35, 24],
  ])

  private func holds(_ statement: TableStatement, _ printed: PrintedStatistics) -> Bool? {
    statisticsFindings(table: Self.small, printed: printed).first { $0.statement == statement }!
      .holds
  }

  /// Changes the printed numbers and expects the verdict to turn over.
  private func expectTurn(
    _ statement: TableStatement, from before: Bool, _ change: (inout PrintedStatistics) -> Void
  ) {
    var printed = PrintedStatistics.paper
    #expect(holds(statement, printed) == before, "\(statement)")
    change(&printed)
    #expect(holds(statement, printed) == !before, "\(statement) after the change")
  }

  @Test func `every claim about the tables is decided once`() {
    let findings = statisticsFindings(table: Self.small)
    #expect(findings.count == 22)
    #expect(Set(findings.map(\.statement)).count == 22)
    #expect(findings.allSatisfy { !$0.detail.isEmpty && !$0.detail.contains("\n") })
  }

  @Test func `claims about printed numbers alone turn over with them`() {
    expectTurn(.bestOnTox21, from: true) { $0.tox21[3].values[0] = 85 }
    expectTurn(.depthAdvantage(.mean), from: true) { $0.tox21[0].values[6] = 79 }
    expectTurn(.depthAdvantage(.best), from: false) {
      $0.tox21[0].values[3...] = [83, 85, 86, 90]
    }
    expectTurn(.tox21InText, from: false) { $0.tox21InText.spread = Rational(1, over: 500) }
    expectTurn(.decisionTreeInText, from: false) {
      $0.decisionTreeInText = Rational(946, over: 1000)
    }
    expectTurn(.bestOnHTRU2, from: true) { $0.htru2[1].value = 1 }
    expectTurn(.outperformsTox21Winner, from: false) { $0.tox21Winner = Rational(8, over: 10) }
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
      let statements: [TableStatement] = [
        .dataSetSizes, .dataSetFeatures, .smallAndLargeSets,
        .largeSets,
      ]
      return statements.map { statement in
        findings.first { $0.statement == statement }!.holds
      }
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
    let statements: [TableStatement] = [.significance(.two), .significance(.one)]
    func verdicts(_ table: BenchmarkTable) -> [Bool?] {
      statements.map { statement in
        statisticsFindings(table: table).first { $0.statement == statement }!.holds
      }
    }
    #expect(verdicts(better) == [true, true])
    #expect(verdicts(worse) == [true, false])
    #expect(verdicts(equal) == [nil, nil], "without differences there is no p-value")
  }

  @Test(.enabled(if: PaperData.isPresent, PaperData.absence))
  func `the claims about Table A11 are decided, and turn over with the printed numbers`() throws {
    let table = try PaperData.table()
    func verdicts(_ printed: PrintedStatistics) -> [TableStatement: Bool] {
      Dictionary(
        uniqueKeysWithValues: statisticsFindings(table: table, printed: printed)
          .compactMap { finding in finding.holds.map { (finding.statement, $0) } })
    }
    let asPrinted = verdicts(.paper)
    #expect(asPrinted.count == 22)
    #expect(
      asPrinted.filter { !Self.isAboutPrintedNumbers($0.key) } == [
        .rankDifferences: false, .rankOrder: true,
        .pValue(.msraInit): false,
        .pValue(.layerNorm): false, .pValue(.highway): false,
        .pValue(.resNet): false, .pValue(.weightNorm): false,
        .pValue(.batchNorm): false, .oneSidedPValues: true,
        .significance(.two): false,
        .significance(.one): true, .dataSetSizes: true,
        .dataSetFeatures: false, .smallAndLargeSets: true,
        .largeSets: false,
      ])

    var changed = PrintedStatistics.paper
    let ranks = table.averageRanks
    changed.rankDifferences = changed.rankDifferences.map { ($0.method, ranks[$0.method]! - 4) }
    changed.pValues = changed.pValues.map { ($0.method, $0.value * 2) }
    let turned = verdicts(changed)
    #expect(turned[.rankDifferences] == true)
    #expect(turned[.oneSidedPValues] == false)
    for method in Method.allCases where method != .snn {
      #expect(turned[.pValue(method)] == true)
    }
    changed.rankDifferences.swapAt(2, 3)
    #expect(verdicts(changed)[.rankOrder] == false)
  }

  /// Whether the statement needs no data but what the paper prints.
  private static func isAboutPrintedNumbers(_ statement: TableStatement) -> Bool {
    switch statement {
    case .bestOnTox21, .depthAdvantage, .tox21InText, .outperformsTox21Winner, .decisionTreeInText,
      .bestOnHTRU2:
      true
    default: false
    }
  }
}
