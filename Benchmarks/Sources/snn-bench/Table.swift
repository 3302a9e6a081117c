import Foundation

/// Measurements in aligned columns: names to the left, numbers to the right.
struct Table {
  private static let header = [
    "name", "unit", "median", "min", "max", "runs", "peer", "Swift/peer",
  ]

  let measurements: [Measurement]

  var text: String {
    let rows = [Self.header] + measurements.map(Self.cells)
    let widths = Self.header.indices.map { column in rows.map { $0[column].count }.max()! }
    let lines = rows.map { row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        let padding = String(repeating: " ", count: cell.1 - cell.0.count)
        return column < 2 ? cell.0 + padding : padding + cell.0
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    return lines.joined(separator: "\n")
  }

  private static func cells(of measurement: Measurement) -> [String] {
    [
      measurement.name, measurement.unit, number(measurement.median), number(measurement.min),
      number(measurement.max), String(measurement.runs),
      measurement.peer.map(number) ?? "",
      measurement.ratio.map { fixed($0, places: $0 < 0.1 ? 4 : 2) } ?? "",
    ]
  }

  /// Four digits or more: times differ by less than that from run to run.
  private static func number(_ value: Double) -> String {
    fixed(value, places: value < 10 ? 3 : value < 100 ? 2 : value < 1000 ? 1 : 0)
  }

  private static func fixed(_ value: Double, places: Int) -> String {
    String(format: "%.\(places)f", value)
  }
}
