import IntervalArithmetic
import Statistics

/// The decision of one statement about the paper's tables.
public struct StatisticsFinding: Sendable, Equatable {
  public let statement: TableStatement
  /// Whether it is true; nil if an enclosure is too wide to tell.
  public let holds: Bool?
  /// The computed numbers, on one line.
  public let detail: String

  public init(_ statement: TableStatement, _ holds: Bool?, _ detail: String) {
    (self.statement, self.holds, self.detail) = (statement, holds, detail)
  }
}

/// Decides each statement about the tables, from exact data alone.
public func statisticsFindings(
  table: BenchmarkTable, printed: PrintedStatistics = .paper
) -> [StatisticsFinding] {
  rankFindings(table, printed) + signedRankFindings(table, printed)
    + dataSetFindings(table, printed) + tox21Findings(printed)
    + htru2Findings(printed)
}

// MARK: - Table 1

private func rankFindings(
  _ table: BenchmarkTable, _ printed: PrintedStatistics
) -> [StatisticsFinding] {
  let ranks = table.averageRanks
  let rows = printed.rankDifferences
  let halfUnit = Rational(1, over: 2000)
  let differences = rows.map { ranks[$0.method]! - 4 }
  let agreements = zip(rows, differences).map { ($0.value - $1).magnitude <= halfUnit }
  let comparison = zip(rows, zip(differences, agreements)).map { row, result in
    "\(row.method.rawValue) \(result.0.shortText)"
      + (result.1 ? "" : " (printed \(row.value.text))")
  }.joined(separator: ", ")
  let count = table.completeRows.count

  let order = Method.allCases.sorted { ranks[$0]! < ranks[$1]! }
  let printedRanks = rows.map { ranks[$0.method]! }
  let isOrdered = zip(printedRanks, printedRanks.dropFirst()).allSatisfy { $0 < $1 }
  return [
    StatisticsFinding(
      .rankDifferences, agreements.allSatisfy { $0 },
      "over \(count) complete data sets: \(comparison)"),
    StatisticsFinding(
      .rankOrder, isOrdered,
      "best first: "
        + order.map { "\($0.rawValue) \(ranks[$0]!.shortText)" }.joined(separator: ", ")),
  ]
}

private func signedRankFindings(
  _ table: BenchmarkTable, _ printed: PrintedStatistics
) -> [StatisticsFinding] {
  let tests = printed.pValues.map { row in
    (row: row, test: SignedRankTest(.snn, against: row.method, in: table))
  }
  let tolerance = Rational(1, over: 10)
  var findings = tests.map { row, test in
    let holds = agreement(of: test.pValue(.twoSided), with: row.value, within: tolerance)
    return StatisticsFinding(
      .pValue(row.method), holds,
      "n = \(test.count) with \(test.zeros) zeros dropped, W+ = \(test.positiveRanks.text), "
        + "W- = \(test.negativeRanks.text), mean \(test.mean.text), "
        + "variance \(test.variance().text) "
        + "(\(test.variance(.omitted).text) without tie correction), "
        + "z in \(test.z().text(digits: 6)), p in \(test.pValue(.twoSided).text(digits: 6)) "
        + "(\(test.pValue(.twoSided, .omitted).text(digits: 6)) without tie correction), "
        + "one-sided p in \(test.pValue(.greater).text(digits: 6)), "
        + "printed \(row.value.shortText)")
  }
  func list(_ alternative: SignedRankTest.Alternative) -> String {
    tests.map { row, test in
      "\(row.method.rawValue) \(test.pValue(alternative).text(digits: 4))"
    }.joined(separator: ", ")
  }
  func significance(_ alternative: SignedRankTest.Alternative) -> Bool? {
    conjunction(tests.map { isBelow($0.test.pValue(alternative), Rational(1, over: 20)) })
  }
  findings += [
    StatisticsFinding(
      .oneSidedPValues,
      conjunction(
        tests.map { row, test in
          agreement(of: test.pValue(.greater), with: row.value, within: tolerance)
        }), "one-sided p: " + list(.greater)),
    StatisticsFinding(
      .significance(.two), significance(.twoSided),
      "two-sided p: " + list(.twoSided)),
    StatisticsFinding(
      .significance(.one), significance(.greater),
      "one-sided p: " + list(.greater)),
  ]
  return findings
}

// MARK: - The data sets of Table A11

private func dataSetFindings(
  _ table: BenchmarkTable, _ printed: PrintedStatistics
) -> [StatisticsFinding] {
  let (points, features) = (table.rows.map(\.points), table.rows.map(\.features))
  let (fewest, most) = (points.min() ?? 0, points.max() ?? 0)
  let rounded = (most + 500) / 1000 * 1000
  let small = points.count { $0 < 1000 }
  let large = points.count { $0 > 1000 }
  let (least, largest) = (features.min() ?? 0, features.max() ?? 0)
  return [
    StatisticsFinding(
      .dataSetSizes,
      fewest == printed.points.lowerBound && rounded == printed.points.upperBound,
      "\(points.count) data sets with \(fewest) to \(most) data points"),
    StatisticsFinding(
      .dataSetFeatures,
      least == printed.features.lowerBound && largest == printed.features.upperBound,
      "\(least) to \(largest) features"),
    StatisticsFinding(
      .smallAndLargeSets,
      small == printed.smallSets && points.count - small == printed.largeSets,
      "\(small) data sets with less than 1000 data points, \(points.count - small) with at least"),
    StatisticsFinding(
      .largeSets, large == printed.largeSets,
      "\(large) data sets with more than 1000 data points"),
  ]
}

// MARK: - Tables 2 and 3

private func tox21Findings(_ printed: PrintedStatistics) -> [StatisticsFinding] {
  let cells = printed.tox21.flatMap { row in
    zip(printed.depths, row.values).compactMap { depth, value in
      value.map { (name: "\(row.name) with \(depth) layers", value: $0) }
    }
  }
  let best = cells.filter { cell in cells.allSatisfy { $0.value <= cell.value } }
  let others = printed.tox21.dropFirst()
  /// SNN minus a summary of the others, at the four largest depths.
  func advantages(_ summary: ([Rational]) -> Rational) -> [Rational] {
    printed.depths.indices.suffix(4).map { index in
      printed.tox21[0].values[index]! - summary(others.compactMap { $0.values[index] })
    }
  }
  func advantage(
    _ kind: TableStatement.Summary, _ summary: ([Rational]) -> Rational
  ) -> StatisticsFinding {
    let values = advantages(summary)
    return StatisticsFinding(
      .depthAdvantage(kind), zip(values, values.dropFirst()).allSatisfy { $0 < $1 },
      zip(printed.depths.suffix(4), values).map { "depth \($0): \($1.shortText)" }
        .joined(separator: ", "))
  }
  let (text, inTable) = (printed.tox21InText, printed.tox21InTable)
  return [
    StatisticsFinding(
      .bestOnTox21, best.map(\.name) == ["SNN with 8 layers"],
      "best: " + best.map { "\($0.name) \($0.value.text)" }.joined(separator: ", ")),
    advantage(.mean) { $0.mean },
    advantage(.best) { $0.max()! },
    StatisticsFinding(
      .tox21InText, text.mean * 100 == inTable.mean && text.spread * 100 == inTable.spread,
      "text \((text.mean * 100).text) +- \((text.spread * 100).text), "
        + "table \(inTable.mean.text) +- \(inTable.spread.text), both times 100"),
    StatisticsFinding(
      .outperformsTox21Winner, text.mean >= printed.tox21Winner,
      "SNN \(text.mean.text), winning ensemble \(printed.tox21Winner.text)"),
  ]
}

private func htru2Findings(_ printed: PrintedStatistics) -> [StatisticsFinding] {
  let entries = printed.htru2
  let best = entries.filter { entry in entries.allSatisfy { $0.value <= entry.value } }
  let tree = entries.first { $0.name == "C4.5" }?.value
  return [
    StatisticsFinding(
      .decisionTreeInText, tree == printed.decisionTreeInText,
      "text \(printed.decisionTreeInText.text), table \(tree?.text ?? "without C4.5")"),
    StatisticsFinding(
      .bestOnHTRU2, best.map(\.name) == ["SNN"],
      "best: " + best.map { "\($0.name) \($0.value.text)" }.joined(separator: ", ")),
  ]
}

// MARK: - Decisions from enclosures

/// Whether x is within a relative tolerance of a printed value; nil if the enclosure cannot tell.
private func agreement(
  of x: SignedRankTest.Real, with printed: Rational, within tolerance: Rational
) -> Bool? {
  let slack = printed * tolerance
  return conjunction([
    isBelow(x, printed + slack, orEqual: true),
    isBelow(-x, slack - printed, orEqual: true),
  ])
}

/// Whether x < limit, or x ≤ limit; nil if the enclosure is empty or cannot tell.
private func isBelow(
  _ x: SignedRankTest.Real, _ limit: Rational, orEqual: Bool = false
) -> Bool? {
  guard x.isBounded else { return nil }
  let (lower, upper) = (x.lower.rational, x.upper.rational)
  if orEqual ? upper <= limit : upper < limit { return true }
  return (orEqual ? lower > limit : lower >= limit) ? false : nil
}

/// Whether all hold: false if one is false, otherwise nil if one is unknown.
private func conjunction(_ parts: [Bool?]) -> Bool? {
  if parts.contains(false) { return false }
  return parts.contains(nil) ? nil : true
}

extension Rational {
  /// The number if it is short, otherwise its decimal cut after six significant digits.
  fileprivate var shortText: String {
    finiteDecimal(limit: 8) ?? decimalText(digits: 6, rounded: signum < 0 ? .up : .down)
  }
}
