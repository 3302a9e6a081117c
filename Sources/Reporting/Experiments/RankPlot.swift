/// Average ranks on a line, with bars over methods that Nemenyi's test does not tell apart: the critical
/// difference diagram of Demšar, JMLR 7 (2006), section 3.2.2.
public struct RankPlot: Sendable {
  private let ranks: [(method: String, rank: Double)]
  private let units: Int
  private let caption: String

  /// - Returns: Nil for fewer than two methods or more than ten, or without a unit that is complete.
  public init?(_ report: ExperimentReport) {
    let rows = report.rows
    guard (2...10).contains(rows.count) else { return nil }
    ranks = rows.map { ($0.method, $0.averageRank) }.sorted { $0.1 < $1.1 }
    units = report.comparison.units.count
    caption = report.title
  }

  /// q₀.₀₅/√2 of the studentized range for 2 to 10 methods (Demšar, Table 5a).
  private static let quantiles = [1.960, 2.343, 2.569, 2.728, 2.850, 2.949, 3.031, 3.102, 3.164]

  /// Ranks that differ by less are not told apart at the level 0.05.
  package var criticalDifference: Double {
    let methods = Double(ranks.count)
    return Self.quantiles[ranks.count - 2]
      * (methods * (methods + 1) / (6 * Double(units))).squareRoot()
  }

  /// The longest runs of methods whose ranks differ by less than the critical difference.
  package var groups: [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    for first in ranks.indices {
      let last = ranks.lastIndex { $0.rank - ranks[first].rank < criticalDifference }!
      if last > first, last > (found.last?.upperBound ?? -1) { found.append(first...last) }
    }
    return found
  }

  /// The picture as a file of its own.
  public var svg: String {
    SVG(
      drawing: drawing, id: "ranks", title: "Average ranks",
      description: """
        \(caption): average ranks of \(ranks.count) methods over \(units) units of comparison, 1 is best: \
        \(ranks.map { "\($0.method) \($0.rank.decimal(2))" }.joined(separator: ", ")). Bars join methods \
        whose ranks differ by less than the critical difference \(criticalDifference.decimal(2)) \
        (Nemenyi, level 0.05).
        """
    ).standaloneText
  }

  private var drawing: Drawing {
    var drawing = Drawing(height: 0)
    let (left, right) = (124.0, Drawing.width - 124)
    let last = Double(ranks.count)
    let axis = 62.0
    func x(_ rank: Double) -> Double { left + (right - left) * (rank - 1) / (last - 1) }
    let ink = Drawing.Style(stroke: .ink, width: 1.5)
    drawing.line(.init(x: x(1), y: axis), .init(x: x(last), y: axis), ink)
    for rank in 1...ranks.count {
      let place = x(Double(rank))
      drawing.line(.init(x: place, y: axis - 5), .init(x: place, y: axis), ink)
      drawing.label("\(rank)", at: .init(x: place, y: axis - 10), .middle)
    }
    // The length that counts, above the axis.
    let reach = x(1 + criticalDifference)
    drawing.line(.init(x: x(1), y: 24), .init(x: reach, y: 24), ink)
    for place in [x(1), reach] {
      drawing.line(.init(x: place, y: 20), .init(x: place, y: 28), ink)
    }
    drawing.label(
      "critical difference \(criticalDifference.decimal(2))", at: .init(x: x(1), y: 14))
    let groups = groups
    for (index, group) in groups.enumerated() {
      let y = axis + 9 + 7 * Double(index)
      drawing.line(
        .init(x: x(ranks[group.lowerBound].rank) - 3, y: y),
        .init(x: x(ranks[group.upperBound].rank) + 3, y: y),
        .init(stroke: .series(0), width: 4))
    }
    // The better half is named on the left, the other on the right, the outermost lowest.
    let top = axis + 22 + 7 * Double(groups.count)
    let half = (ranks.count + 1) / 2
    for (index, (method, rank)) in ranks.enumerated() {
      let isLeft = index < half
      let row = isLeft ? index : ranks.count - 1 - index
      let y = top + 20 * Double(row)
      let end = isLeft ? left - 8 : right + 8
      drawing.add(
        .path(
          [.init(x: x(rank), y: axis), .init(x: x(rank), y: y), .init(x: end, y: y)],
          isClosed: false, .init(stroke: .muted, width: 1)))
      drawing.label(
        "\(method) \(rank.decimal(2))", at: .init(x: isLeft ? end - 4 : end + 4, y: y + 4.5),
        isLeft ? .end : .start)
    }
    drawing.height = top + 20 * Double(half) + 4
    return drawing
  }
}
