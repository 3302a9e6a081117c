import FloatNetwork
import IntervalArithmetic

/// Columns of a table as the inputs of a network.
struct SampleTable {
  private let table: TextTable
  private let columns: [Int]
  /// What is taken from each input and what the rest is divided by.
  private let standardization: [(mean: Rational, deviation: Rational)]?

  var rows: Int { table.rows.count }
  var inputs: Int { columns.count }
  var isStandardized: Bool { standardization != nil }

  /// - Parameters:
  ///   - path: A table of numbers, with a column for each input.
  ///   - features: The names of the inputs in order, if they are known: then the table may have other
  ///     columns too.
  /// - Throws: `UnreadableFile` or `DataError`
  init(
    contentsOfFile path: String, features: [String],
    standardization: [(mean: Rational, deviation: Rational)]?
  ) throws {
    table = try TextTable(contentsOfFile: path)
    columns =
      table.header == nil || features.isEmpty
      ? Array(0..<table.columns) : try features.map { [table] in try table.column(named: $0) }
    self.standardization = standardization
  }

  /// Refuses a table whose columns are not the inputs of a layer.
  func check(_ layer: AuditedLayer) throws(DataError) {
    guard inputs == layer.fanIn else {
      throw DataError(
        file: table.file,
        message: "has \(inputs) columns, and the first layer '\(layer.name.printable())' takes"
          + " \(layer.fanIn) inputs")
    }
  }

  /// An input of a sample as the network takes it: the decimal that is written, exactly.
  func value(_ row: Int, _ input: Int) throws(DataError) -> Rational {
    // Refuses with the line what is no finite number.
    let nearest = try table.number(row, columns[input])
    let text = table.rows[row][columns[input]].filter { !" \t".contains($0) }
    let value = (try? Rational(parsing: text)) ?? Rational(Double(nearest))
    guard let standardization, standardization.indices.contains(input) else { return value }
    return (value - standardization[input].mean) / standardization[input].deviation
  }
}
